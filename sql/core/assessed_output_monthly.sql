-- Assessed crude output of the countries that have had a level, in every issue, with the issue to read now marked.
-- EIA's outlook is kept with the assessors of the deal under its own name and basis: its definition of crude is its own
-- and differs between countries. Forecasts are not assessments.
with country as (
    select distinct country_iso3 from core.opec_required_level
)

select
    o.subject_id as country_iso3,
    o.period_start as month,
    case when o.source_id = 'eia_steo' then 'eia_steo' else regexp_extract(o.series_id, '[^.]+$') end as assessor,
    o.vintage_on,
    o.value as production_kbd,
    case when o.source_id = 'eia_steo' then 'crude_eia' else coalesce(o.basis, 'not_stated') end as basis,
    o.flag,
    l.series_id is not null as is_current,
    l.vintage_basis,
    o.source_id
from core.observation as o
join country as c on c.country_iso3 = o.subject_id
left join core.observation_latest as l
    on l.series_id = o.series_id and l.period_start = o.period_start and l.vintage_on = o.vintage_on
where
    o.measure = 'crude_production'
    and o.source_id in ('record.assessed_output', 'eia_steo')
    and o.period_start >= date '2017-01-01'
    and o.flag <> 'forecast'
