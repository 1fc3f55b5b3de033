-- Detects: a share below 0 or above 100 per cent, and fuel shares of one origin, region and year that do not add up to 100.
-- Matters because the Kurdistan gas share decides a claim: a share of another base, or a fuel left out, would show here.
-- severity: error
select fact_id as id, value
from core.indicator_fact
where unit = 'pct' and contains(indicator, 'share') and value not between 0 and 100
union all
select subject_id || ' ' || period_from || ' ' || stated_by, sum(value)
from core.indicator_fact
where indicator = 'generation_share' and not is_forecast
group by subject_id, period_from, stated_by
having count(*) >= 3 and abs(sum(value) - 100) > 1
