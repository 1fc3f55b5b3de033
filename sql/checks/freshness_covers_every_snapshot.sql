-- Detects: a source with a vintage known by then but without a row in mart.source_freshness, or one whose newest period lies
-- after its vintage.
-- Matters because a source that drops out of the list looks as if it were fine, and a period after the day of issue is a forecast
-- that got into the observations.
-- severity: error
select s.source_id, f.newest_period_start, f.newest_vintage_on
from (select distinct source_id from meta.snapshot where vintage_on <= (select as_of_on from meta.release)) as s
left join mart.source_freshness as f using (source_id)
where f.source_id is null or f.newest_period_start > f.newest_vintage_on
