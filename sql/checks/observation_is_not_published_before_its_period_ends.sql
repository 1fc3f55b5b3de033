-- Detects: a value that is no forecast, yet was published before its period was over.
-- Matters because it is a forecast that lost its flag, or a vintage with a wrong date, and would count as what happened.
-- severity: error
select series_id, period_start, vintage_on, flag
from core.observation
where flag <> 'forecast' and vintage_on <= period_end
