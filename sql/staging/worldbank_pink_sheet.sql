-- Pink Sheet prices as observations. Japan's gas is an import price with freight; the other gas series changed what they
-- assess over the years, so they carry no basis.
with benchmark (series_name, measure, benchmark_id, basis) as (
    values
        ('Crude oil, average', 'crude_price', 'crude_average_worldbank', 'spot'),
        ('Crude oil, Brent', 'crude_price', 'brent_worldbank', 'spot'),
        ('Crude oil, Dubai', 'crude_price', 'dubai_worldbank', 'spot'),
        ('Crude oil, WTI', 'crude_price', 'wti_worldbank', 'spot'),
        ('Natural gas, US', 'gas_price', 'gas_us_worldbank', null),
        ('Natural gas, Europe', 'gas_price', 'gas_europe_worldbank', null),
        ('Liquefied natural gas, Japan', 'gas_price', 'lng_japan_worldbank', 'cif')
)

select
    p.source_id || '.' || b.measure || '.' || b.benchmark_id as series_id,
    p.period_start,
    p.vintage_on,
    p.source_id,
    'benchmark' as subject_kind,
    b.benchmark_id as subject_id,
    b.measure,
    b.basis,
    p.unit,
    'month' as period_kind,
    p.price as value,
    'reported' as flag,
    p.snapshot_id,
    s.publication_lag_days
from snapshot.worldbank_pink_sheet as p
join benchmark as b using (series_name)
join build.source as s using (source_id)
