-- What does the newest plan have Iraq and Russia make up, and until when?
--
-- Thousand barrels a day by month, from the newest plan known to this release; a plan is a promise, not output. Months that no
-- page prints have no row, so a sum over the rows is a lower bound.
select country_iso3, month, compensation_due_kbd, plan_vintage, evidence, source_count
from mart.opec_compensation_monthly
where country_iso3 in ('IRQ', 'RUS') and is_newest_plan
order by country_iso3, month
