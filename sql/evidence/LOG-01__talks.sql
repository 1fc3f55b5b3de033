-- Proposition: Russia's president and Iraq's prime minister held talks in Moscow in the claimed month.
-- Supports: an origin dates their talks in the Kremlin or in Moscow to that month. Contradicts: it gives another date for them.
-- Silent: talks that all origins date otherwise, which are other talks.
from leaders_met('LOG-01', '\b(kremlin|moscow)\b')
