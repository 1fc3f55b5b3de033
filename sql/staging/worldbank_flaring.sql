-- Flaring by country as observations. Volumes come from satellites and intensity is worked out from them, so both are
-- estimates; oil production is the figure that the publisher divided by. The Total row is the world, not a country.
with named as (
    select
        f.*,
        case when f.area_name = 'Total' then 'region' else 'country' end as subject_kind,
        case when f.area_name = 'Total' then 'world' else coalesce(c.entity_id, f.area_name) end as subject_id
    from snapshot.worldbank_flaring as f
    left join ids_by_name('country', 'worldbank_flaring') as c on c.alias = f.area_name
)

select
    n.source_id || '.' || n.measure || '.' || n.subject_id as series_id,
    make_date(n.year, 1, 1) as period_start,
    n.vintage_on,
    n.source_id,
    n.subject_kind,
    n.subject_id,
    n.measure,
    case when n.measure = 'crude_production' then 'crude_and_lease_condensate' end as basis,
    n.unit,
    'year' as period_kind,
    n.value,
    case when n.measure = 'crude_production' then 'reported' else 'estimated' end as flag,
    n.snapshot_id,
    s.publication_lag_days
from named as n
join build.source as s using (source_id)
