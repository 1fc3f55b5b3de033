-- Spot prices of Brent and WTI as observations; each file holds one benchmark and does not name it.
with prices as (
    select *, 'brent_eia' as benchmark_id from snapshot.eia_spot_price_brent
    union all by name
    select *, 'wti_eia' as benchmark_id from snapshot.eia_spot_price_wti
)

select
    p.source_id || '.crude_price.' || p.benchmark_id as series_id,
    p.period_start,
    p.vintage_on,
    p.source_id,
    'benchmark' as subject_kind,
    p.benchmark_id as subject_id,
    'crude_price' as measure,
    'spot' as basis,
    'USD_per_bbl' as unit,
    'month' as period_kind,
    p.price_usd_bbl as value,
    'reported' as flag,
    p.snapshot_id,
    s.publication_lag_days
from prices as p
join build.source as s using (source_id)
