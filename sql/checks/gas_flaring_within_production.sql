-- Detects: a country of 10 kb/d or more that flares more gas than its oil could carry (over 200 m3 per barrel).
-- Matters because a slip of unit moves intensity by orders of magnitude and would pass every other check. Syria reached
-- 181 in 2017. Below 10 kb/d the measure means little: gas fields without oil flare too (Jordan, the Philippines).
-- severity: error
select country_iso3, year, flaring_intensity_m3_bbl, production_kbd
from mart.gas_flaring_yearly
where flaring_intensity_m3_bbl > 200 and production_kbd >= 10
