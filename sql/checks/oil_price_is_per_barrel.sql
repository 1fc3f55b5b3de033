-- Detects: a crude price further than 45 percent from EIA's Brent of the same month.
-- Matters because a price by the tonne is seven times that by the barrel, and one in euros or of a wrong month would
-- show in no other check. The widest true gap is Urals after the embargo of December 2022, below 45 percent of Brent.
-- severity: error
select month, benchmark_id, price_usd_bbl, spread_to_brent_usd_bbl
from mart.oil_price_monthly
where abs(spread_to_brent_usd_bbl) > 0.45 * (price_usd_bbl - spread_to_brent_usd_bbl)
