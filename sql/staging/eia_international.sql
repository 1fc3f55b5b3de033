-- EIA's crude production including lease condensate, in every vintage, as observations.
-- An area is a country by its ISO code unless reference.eia_area says otherwise; a code that is neither stays as it is,
-- and the check observation_country_is_known names it. An area that never had a value above zero produces no oil and is left
-- out: EIA lists every country.
with named as (
    select
        p.*,
        coalesce(a.subject_kind, 'country') as subject_kind,
        coalesce(a.subject_id, p.area_code) as subject_id
    from snapshot.eia_international as p
    left join reference.eia_area as a on a.system = 'international' and a.area_code = p.area_code
    qualify max(p.production_kbd) over (partition by p.area_code) > 0
)

select
    n.source_id || '.crude_production.' || n.subject_id as series_id,
    n.period_start,
    n.vintage_on,
    n.source_id,
    n.subject_kind,
    n.subject_id,
    'crude_production' as measure,
    'crude_and_lease_condensate' as basis,
    'kb/d' as unit,
    'month' as period_kind,
    n.production_kbd as value,
    'reported' as flag,
    n.snapshot_id,
    s.publication_lag_days
from named as n
join build.source as s using (source_id)
