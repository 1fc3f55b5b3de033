-- Detects: Iraq's yearly output by EITI more than a fifth away from EIA's mean of the same year.
-- Matters because the service's volumes are converted by hand: the one of 2013 was converted twice and came out a sixth of
-- the truth. EITI leaves the Kurdistan Region out, which explains up to 17 % (2013 to 2015), not more.
-- severity: error
select e.period_start, e.value as eiti_kbd, avg(o.value) as eia_kbd
from core.observation_latest as e
join core.observation_latest as o
    on o.source_id = 'eia_international' and o.measure = 'crude_production' and o.subject_id = 'IRQ'
    and year(o.period_start) = year(e.period_start)
where e.source_id = 'eiti_country' and e.measure = 'crude_production'
group by e.period_start, e.value
having abs(e.value - avg(o.value)) > avg(o.value) / 5
