-- Proposition: money from European states comes into Iraq.
-- Supports: an investor of that group signed a contract within window_years. Contradicts: only withdrawals are known, as where a
-- contract is taken over, given up or ended. Silent: neither is known, which gives no row. What was promised need not have come.
from investment_by_group([
    'AUT', 'BEL', 'CHE', 'DEU', 'DNK', 'ESP', 'FIN', 'FRA', 'GBR', 'GRC', 'HUN', 'IRL', 'ITA', 'NLD', 'NOR', 'POL', 'PRT', 'SWE'
])
