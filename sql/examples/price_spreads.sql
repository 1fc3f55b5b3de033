-- How far did Urals fall below Brent after February 2022?
--
-- US dollars a barrel. Spot prices, prices on delivery and averages for taxation are different things, see basis; a spread is
-- given only against a Brent price of the same month.
select month, benchmark_id, price_usd_bbl, spread_to_brent_usd_bbl, basis, flag
from mart.oil_price_monthly
where benchmark_id like 'urals%' and month >= date '2021-01-01'
order by month, benchmark_id
