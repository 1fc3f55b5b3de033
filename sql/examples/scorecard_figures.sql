-- Which figures stand behind each trend of the scorecard?
--
-- Each value is in its own unit. Only figures with the same compared_by share a definition; stated_change stands in where pages
-- state a direction without a value.
select indicator, compared_by, period_start, period_end, value, unit, stated_change, source_ids
from mart.scorecard_point
order by indicator, compared_by, period_start
