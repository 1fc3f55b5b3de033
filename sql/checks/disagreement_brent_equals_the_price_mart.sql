-- Detects: a month in which the Brent prices of this mart are not those of mart.oil_price_monthly.
-- Matters because both take them from one place by different names; benchmarks brought into line by a wrong rule would differ.
-- severity: error
with shown as (
    select period_start, unnest(values_by_origin) as price_usd_bbl
    from mart.source_disagreement
    where measure = 'crude_price' and subject_id = 'brent' and period_end = last_day(period_start)
),

priced as (
    select month as period_start, price_usd_bbl
    from mart.oil_price_monthly
    where benchmark_id in ('brent_eia', 'brent_worldbank')
)

select s.period_start, s.price_usd_bbl
from shown as s
where not exists (
    from priced as p where p.period_start = s.period_start and abs(p.price_usd_bbl - s.price_usd_bbl) < 0.005
)
