-- Detects: a grade priced under half or over one and a half times Brent of its month.
-- Matters because barrels priced against another month, currency or unit leave this band, while true discounts stay within it:
-- Russian crude sold at 0.59 of Brent in March 2023, the lowest seen; Kirkuk arrived at 1.41 in April 2020, when prices fell
-- within the voyage.
-- severity: error
select month, grade, cif_price_usd_bbl, brent_usd_bbl
from mart.eu_crude_import_monthly
where cif_price_usd_bbl not between 0.5 * brent_usd_bbl and 1.5 * brent_usd_bbl
