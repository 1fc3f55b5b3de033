-- Detects: a country's year with all nine fuels whose shares do not add up to 100 percent, or a year that passes 100.
-- Matters because a fuel taken from another edition, or a total counted as a fuel, would show exactly here.
-- severity: error
select country_iso3, year, count(*) as fuels, sum(share_pct) as total_pct
from mart.electricity_mix_yearly
where share_pct is not null
group by country_iso3, year
having sum(share_pct) > 100.1 or (count(*) = 9 and sum(share_pct) < 99.9)
