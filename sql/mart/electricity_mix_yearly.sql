-- Electricity by country, year and fuel, with the share of each fuel.
-- A country's year comes from one edition, never from two: they classify Iraq's power stations by gas and oil so differently
-- that a mix of both would add up to nothing. The newer edition is taken where it has the year, since it is kept up to date;
-- core.observation keeps both. The total is the printed one where there is one (the edition of 2022 lacks some fuels of
-- early years), else the sum of the fuels.
with generation as (
    select
        subject_id as country_iso3,
        year(period_start) as year,
        replace(measure, 'electricity_generation_', '') as fuel,
        value, flag, vintage_basis, source_id,
        case source_id when 'owid_electricity' then 1 else 2 end as preference
    from core.observation_latest
    where measure like 'electricity_generation_%' and subject_kind = 'country'
),

chosen as (
    select *
    from generation
    qualify preference = min(preference) over (partition by country_iso3, year)
),

totalled as (
    select
        *,
        coalesce(
            max(value) filter (where fuel = 'total') over (partition by country_iso3, year),
            sum(value) over (partition by country_iso3, year)
        ) as total_twh
    from chosen
)

select
    country_iso3,
    year,
    fuel,
    value as generation_twh,
    total_twh,
    case when total_twh > 0 then cast(100 * value / total_twh as decimal(24, 6)) end as share_pct,
    flag,
    vintage_basis,
    [source_id] as source_ids
from totalled
where fuel <> 'total'
