-- One row per country and year from the three sheets of the World Bank; a country's place among all others of the year.
-- The printed total was staged as a region, so that it takes no place.
with flaring as (
    select subject_id as country_iso3, year(period_start) as year, measure, value, flag, vintage_basis, source_id
    from core.observation_latest
    where source_id = 'worldbank_flaring' and subject_kind = 'country'
),

by_country as (
    select
        country_iso3,
        year,
        max(value) filter (where measure = 'gas_flared') as flared_bcm,
        max(value) filter (where measure = 'gas_flaring_intensity') as flaring_intensity_m3_bbl,
        max(value) filter (where measure = 'crude_production') as production_kbd,
        max(flag) as flag,
        max(vintage_basis) as vintage_basis,
        list_sort(list(distinct source_id)) as source_ids
    from flaring
    group by country_iso3, year
)

select *, rank() over (partition by year order by flared_bcm desc) as volume_rank
from by_country
where flared_bcm is not null
