-- Which sources are out of date, and is that the publisher's doing or ours?
--
-- By each publisher's own calendar: late is theirs, we_failed is ours. is_stale_today is worked out on the day of asking and
-- so may be true where the release was on time.
select source_id, publisher, freshness, newest_vintage_on, newest_period_start, next_due_on, is_stale(source_id) as is_stale_today
from mart.source_freshness
order by freshness desc, next_due_on
