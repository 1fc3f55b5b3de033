-- Which figures is each trend of the scorecard based on?
--
-- Each value is in its own unit. Only figures with the same compared_by share a definition; stated_change is used where pages
-- state a direction without a value.
select indicator, compared_by, period_start, period_end, value, unit, stated_change, source_ids
from mart.scorecard_point
order by indicator, compared_by, period_start
