-- Detects: a monthly value not dated on the first of its month, a yearly one not on 1 January.
-- Matters because series of different sources are joined on period_start: a month stamped on its 15th would meet nothing
-- and silently drop out of every comparison.
-- severity: error
select source_id, series_id, period_start
from core.observation
where (period_kind = 'month' and day(period_start) <> 1)
    or (period_kind = 'year' and (day(period_start) <> 1 or month(period_start) <> 1))
