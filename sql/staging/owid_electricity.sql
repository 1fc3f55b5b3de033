-- Electricity by fuel as observations, both editions.
-- Where two or more fuels of at least 1 TWh repeat the year before to the last digit, nobody measured that year: the
-- repeated values are carried forward and flagged imputed (Iraq's gas and oil of 2020 in the edition of 2022, among
-- others). One fuel alone may repeat by chance, and below 1 TWh two printed digits repeat easily.
with editions as (
    select
        case when area_code = 'OWID_WRL' then 'region' else 'country' end as subject_kind,
        case when area_code = 'OWID_WRL' then 'world' else area_code end as subject_id,
        year, fuel, generation_twh, source_id, vintage_on, snapshot_id
    from snapshot.owid_electricity
    union all
    select
        'country' as subject_kind,
        coalesce(c.entity_id, e.area_name) as subject_id,
        e.year, e.fuel, e.generation_twh, e.source_id, e.vintage_on, e.snapshot_id
    from snapshot.owid_electricity_2022 as e
    left join ids_by_name('country', 'owid') as c on c.alias = e.area_name
),

compared as (
    select
        *,
        generation_twh >= 1
        and fuel <> 'total'
        and lag(year) over by_fuel = year - 1
        and lag(generation_twh) over by_fuel = generation_twh as repeats_year_before
    from editions
    window by_fuel as (partition by source_id, vintage_on, subject_id, fuel order by year)
),

judged as (
    select
        *,
        repeats_year_before
        and count(*) filter (where repeats_year_before) over (partition by source_id, vintage_on, subject_id, year) >= 2
            as is_carried_forward
    from compared
)

select
    j.source_id || '.electricity_generation.' || j.subject_id || '.' || j.fuel as series_id,
    make_date(j.year, 1, 1) as period_start,
    j.vintage_on,
    j.source_id,
    j.subject_kind,
    j.subject_id,
    'electricity_generation_' || j.fuel as measure,
    null as basis,
    'TWh' as unit,
    'year' as period_kind,
    j.generation_twh as value,
    case when j.is_carried_forward then 'imputed' else 'reported' end as flag,
    j.snapshot_id,
    s.publication_lag_days
from judged as j
join build.source as s using (source_id)
