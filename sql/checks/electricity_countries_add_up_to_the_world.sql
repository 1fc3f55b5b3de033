-- Detects: a year since 2000 in which the countries exceed the world, or miss more than 2 percent of it.
-- Matters because a group of countries taken for a country would be counted twice, and a lost country would be missed.
-- Before 2000 the publisher has fewer countries than the world; in the newest year some have not reported yet.
-- severity: error
with countries as (
    select year(period_start) as year, sum(value) as generation_twh
    from core.observation_latest
    where source_id = 'owid_electricity' and subject_kind = 'country'
    group by year(period_start)
),

world_total as (
    select year(period_start) as year, sum(value) as generation_twh
    from core.observation_latest
    where source_id = 'owid_electricity' and subject_id = 'world'
    group by year(period_start)
)

select c.year, c.generation_twh as countries_twh, w.generation_twh as world_twh
from countries as c
join world_total as w using (year)
where c.generation_twh > w.generation_twh * 1.001
    or (c.generation_twh < w.generation_twh * 0.98 and c.year between 2000 and (select max(year) - 1 from world_total))
