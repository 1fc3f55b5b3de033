-- Proposition: money from China comes into Iraq.
-- Supports: an investor of that group signed a contract within window_years. Contradicts: only withdrawals are known, as where a
-- contract is taken over, given up or ended. Silent: neither is known, which gives no row. What was promised need not have come.
from investment_by_group(['CHN'])
