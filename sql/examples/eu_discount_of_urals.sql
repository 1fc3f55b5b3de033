-- At what discount to Brent did Urals and Basrah crude reach Europe?
--
-- US dollars a barrel, price on delivery less Brent of the month, so a discount is negative. priced_volume_pct is the share
-- of the volume that the price is based on; below half, the price of a month is unreliable.
select month, grade, cif_price_usd_bbl, brent_usd_bbl, discount_usd_bbl, priced_volume_pct, importer_count
from mart.eu_crude_import_monthly
where grade in ('urals', 'basrah') and discount_usd_bbl is not null
order by month desc, grade
limit 48
