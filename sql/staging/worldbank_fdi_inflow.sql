-- Net inflow of direct investment as a series in million dollars. Negative: investors took more out than they put in.
select
    s.source_id || '.fdi_net_inflow.' || s.country_iso3 as series_id,
    s.source_id,
    'country' as subject_kind,
    s.country_iso3 as subject_id,
    'fdi_net_inflow' as measure,
    null as basis,
    'USD_mn' as unit,
    'year' as period_kind,
    make_date(s.year, 1, 1) as period_start,
    cast(s.net_inflow_usd * cast(c.factor as decimal(12, 6)) as decimal(24, 6)) as value,
    'reported' as flag,
    s.vintage_on,
    s.snapshot_id,
    r.publication_lag_days
from snapshot.worldbank_fdi as s
inner join build.source as r on r.source_id = s.source_id
inner join build.unit_conversion as c on c.from_unit = 'USD' and c.to_unit = 'USD_mn'
