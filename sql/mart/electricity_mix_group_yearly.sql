-- Electricity by group of fuels: gas, oil, hydropower and everything else. A year in which gas or oil is not known is left out:
-- the shares of the rest would show a mix that nobody generated.
with known as (
    select
        *,
        case when fuel in ('gas', 'oil', 'hydro') then fuel else 'other' end as fuel_group,
        bool_or(fuel = 'gas') over (partition by country_iso3, year) as has_gas,
        bool_or(fuel = 'oil') over (partition by country_iso3, year) as has_oil
    from mart.electricity_mix_yearly
)

select
    country_iso3,
    year,
    fuel_group,
    sum(generation_twh) as generation_twh,
    max(total_twh) as total_twh,
    sum(share_pct) as share_pct,
    max(flag) as flag,
    max(vintage_basis) as vintage_basis,
    list_sort(list_distinct(flatten(list(source_ids)))) as source_ids
from known
where has_gas and has_oil and share_pct is not null
group by country_iso3, year, fuel_group
