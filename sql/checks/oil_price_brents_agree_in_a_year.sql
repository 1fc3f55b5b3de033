-- Detects: a full year in which EIA's and the World Bank's Brent differ by more than 1.5 USD a barrel on average.
-- Matters because both assess the same crude: days weigh differently within a month, but over a year that evens out (at
-- most 0.95 apart, in 2022). More means a shifted month, a wrong column or another crude.
-- severity: error
select year(e.month) as year, avg(e.price_usd_bbl) as eia_usd_bbl, avg(w.price_usd_bbl) as worldbank_usd_bbl
from mart.oil_price_monthly as e
join mart.oil_price_monthly as w using (month)
where e.benchmark_id = 'brent_eia' and w.benchmark_id = 'brent_worldbank'
group by year(e.month)
having count(*) = 12 and abs(avg(e.price_usd_bbl) - avg(w.price_usd_bbl)) > 1.5
