-- Detects: a year in which the known fields together give more than Iraq's total output.
-- Matters because then a field is counted twice or in the wrong unit, and every share of that year is too high.
-- severity: error
select year, output_kbd as not_attributed_kbd, iraq_output_kbd
from mart.iraq_output_by_operator_yearly
where operator_country = 'not_attributed' and output_kbd < 0
