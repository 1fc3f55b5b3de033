-- Natural gas that countries report to JODI, as observations. The basis is JODI's own: it asks for marketable gas, yet Iraq's
-- production, near three times what others give, evidently holds the gas that is flared.
with flow (flow, measure) as (
    values
        ('INDPROD', 'natural_gas_production'),
        ('TOTEXPSB', 'natural_gas_exports'),
        ('EXPPIP', 'natural_gas_exports_by_pipeline'),
        ('EXPLNG', 'natural_gas_exports_as_lng'),
        ('TOTIMPSB', 'natural_gas_imports'),
        ('IMPPIP', 'natural_gas_imports_by_pipeline'),
        ('IMPLNG', 'natural_gas_imports_as_lng'),
        ('TOTDEMO', 'natural_gas_demand')
)

select
    concat_ws('.', j.source_id, f.measure, coalesce(c.country_iso3, j.area_code)) as series_id,
    j.period_start,
    j.vintage_on,
    j.source_id,
    'country' as subject_kind,
    coalesce(c.country_iso3, j.area_code) as subject_id,
    f.measure,
    'as_reported_to_jodi' as basis,
    'mcm' as unit,
    'month' as period_kind,
    j.volume_mcm as value,
    'reported' as flag,
    j.snapshot_id,
    s.publication_lag_days
from snapshot.jodi_gas as j
join flow as f using (flow)
join build.source as s using (source_id)
left join reference.country as c on c.country_iso2 = j.area_code
