-- Detects: a sum of monthly excesses by OPEC's secondary sources, all months known, that lies further from the sum which OPEC
-- stated than 25 kb/d for each month.
-- Matters because OPEC counts with the same assessments: only later issues (Iraq's April 2024 was revised by 21 kb/d) and
-- rounding of the level (3,997 against 4,000) may part the two. Another assessor, view or month would lie far outside.
-- severity: error
select statement_id, stated_value, computed_value, spoken_months
from mart.opec_conformity_stated
where
    metric = 'overproduction_cumulative'
    and stated_by = 'opec_secretariat'
    and abs(difference) > 25 * spoken_months
