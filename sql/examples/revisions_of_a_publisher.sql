-- How much did EIA revise Iraq's output afterwards?
--
-- Thousand barrels a day, change against the issue before. A month revised by more than its distance from a level is a month
-- whose verdict depended on the issue.
select period_start, old_vintage_on, new_vintage_on, old_value, new_value, change, unit
from mart.revision
where subject_id = 'IRQ' and measure = 'crude_production'
order by abs(change) desc, period_start, new_vintage_on
limit 20
