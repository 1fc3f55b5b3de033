-- Detects: a month in which EIA's and the World Bank's Brent differ by more than 2 USD a barrel.
-- Matters because a spread to Brent depends on which of them is taken: in these months, when prices fell or rose within
-- days, the choice is worth more than a usual discount between grades. They are known and no error.
-- severity: warning
select e.month, e.price_usd_bbl as eia_usd_bbl, w.price_usd_bbl as worldbank_usd_bbl
from mart.oil_price_monthly as e
join mart.oil_price_monthly as w using (month)
where e.benchmark_id = 'brent_eia'
    and w.benchmark_id = 'brent_worldbank'
    and abs(e.price_usd_bbl - w.price_usd_bbl) > 2
