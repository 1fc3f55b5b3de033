-- Detects: a series and period that was published by the as-of date, yet is missing.
-- Matters because a rule that picks the newest vintage can also drop a period that a newer vintage no longer covers: the
-- outlook's issues each hold six years, and the older years are in older issues alone.
-- severity: error
select distinct o.series_id, o.period_start
from core.observation as o
where o.flag <> 'forecast'
    and o.vintage_on <= as_of_on()
    and not exists (
        select 1 from core.observation_latest as l where l.series_id = o.series_id and l.period_start = o.period_start
    )
