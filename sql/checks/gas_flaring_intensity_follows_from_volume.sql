-- Detects: an intensity that is not the flared volume divided by the oil produced, within 2 percent.
-- Matters because the three come from three sheets that spell countries differently: a wrong name would join the gas of
-- one country to the oil of another.
-- severity: error
select country_iso3, year, flared_bcm, production_kbd, flaring_intensity_m3_bbl
from mart.gas_flaring_yearly
where production_kbd >= 1
    and abs(flared_bcm * 1000000 / (production_kbd * 365.25) - flaring_intensity_m3_bbl)
        > 0.02 * flaring_intensity_m3_bbl + 0.001
