-- Which countries flare the most gas, and is Iraq improving?
--
-- Billion cubic metres in the newest year, an estimate from satellites; intensity in cubic metres per barrel of oil. A fall of
-- volume with a rise of intensity means less oil, not cleaner oil.
with newest as (
    select max(year) as year from mart.gas_flaring_yearly
)

select f.volume_rank, f.country_iso3, f.flared_bcm, f.flaring_intensity_m3_bbl, before.flared_bcm as flared_five_years_before_bcm
from mart.gas_flaring_yearly as f
join newest as n on f.year = n.year
left join mart.gas_flaring_yearly as before on before.country_iso3 = f.country_iso3 and before.year = f.year - 5
where f.volume_rank <= 10
order by f.volume_rank
