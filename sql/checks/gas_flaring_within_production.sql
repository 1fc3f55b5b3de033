-- Detects: an intensity above 200 m3 a barrel in a country of 10 kb/d or more.
-- Matters because no oil holds that much gas: it is a wrong unit or a wrong row. Syria came nearest, with 181 in 2017.
-- Smaller producers are left out, since gas fields flare without any oil (Jordan and the Philippines pass 200).
-- severity: error
select country_iso3, year, flaring_intensity_m3_bbl, production_kbd
from mart.gas_flaring_yearly
where flaring_intensity_m3_bbl > 200 and production_kbd >= 10
