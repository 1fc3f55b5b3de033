-- Crude oil that countries report to JODI, as observations. Its crude holds lease condensate and no natural gas liquids, as in
-- EIA's international data. Saudi Arabia's output does not: in January 2024 its 8,956 kb/d lie 205 below EIA's crude with lease
-- condensate and 6 above EIA's crude alone. A country that ISO does not know stays as it is, and the check
-- observation_country_is_known names it.
with flow (flow, measure) as (
    values
        ('INDPROD', 'crude_production'),
        ('TOTEXPSB', 'crude_exports'),
        ('TOTIMPSB', 'crude_imports'),
        ('REFINOBS', 'refinery_intake'),
        ('DIRECUSE', 'crude_direct_use')
)

select
    concat_ws('.', j.source_id, f.measure, coalesce(c.country_iso3, j.area_code)) as series_id,
    j.period_start,
    j.vintage_on,
    j.source_id,
    'country' as subject_kind,
    coalesce(c.country_iso3, j.area_code) as subject_id,
    f.measure,
    case
        when j.area_code = 'SA' and f.measure = 'crude_production' then 'crude'
        else 'crude_and_lease_condensate'
    end as basis,
    'kb/d' as unit,
    'month' as period_kind,
    j.volume_kbd as value,
    'reported' as flag,
    j.snapshot_id,
    s.publication_lag_days
from snapshot.jodi_oil as j
join flow as f using (flow)
join build.source as s using (source_id)
left join reference.country as c on c.country_iso2 = j.area_code
