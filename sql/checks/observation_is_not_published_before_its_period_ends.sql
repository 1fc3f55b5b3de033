-- Detects: a value that is no forecast, yet was published before the last day of its period.
-- Matters because it is a forecast that lost its flag, or a vintage with a wrong date, and would count as what happened.
-- News agencies print their surveys of a month on its last day. A capacity is no sum over the period but a state, known
-- at any time within it.
-- severity: error
select series_id, period_start, vintage_on, flag
from core.observation
where flag <> 'forecast' and vintage_on < period_end and measure not like '%_capacity'
