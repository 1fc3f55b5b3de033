-- Detects: a year in which the countries do not add up to the printed total, within 0.1 percent.
-- Matters because a country that was lost, or counted twice under two names, changes every rank below it.
-- severity: error
select m.year, sum(m.flared_bcm) as countries_bcm, any_value(o.value) as total_bcm
from mart.gas_flaring_yearly as m
join core.observation_latest as o
    on o.series_id = 'worldbank_flaring.gas_flared.world' and year(o.period_start) = m.year
group by m.year
having abs(sum(m.flared_bcm) - any_value(o.value)) > 0.001 * any_value(o.value)
