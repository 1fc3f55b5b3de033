-- Quoted monthly prices as observations; the day of the page is the vintage. Pages without a date cannot be placed in
-- time and are left out. Where pages of one day disagree, the mean is used, flagged as an estimate.
-- A quote is known through its page only: its lag reaches to that day, so that it is never used for an earlier day.
select
    source_id || '.crude_price.' || benchmark_id as series_id,
    period_start(month) as period_start,
    known_on as vintage_on,
    source_id,
    'benchmark' as subject_kind,
    benchmark_id as subject_id,
    'crude_price' as measure,
    any_value(basis) as basis,
    'USD_per_bbl' as unit,
    'month' as period_kind,
    cast(avg(price_usd_bbl) as decimal(24, 6)) as value,
    case when count(distinct price_usd_bbl) > 1 then 'estimated' else 'reported' end as flag,
    source_id || '@' || known_on as snapshot_id,
    date_diff('day', period_end(month), known_on) as publication_lag_days
from record.price_quote
where known_on is not null
group by source_id, benchmark_id, month, known_on
