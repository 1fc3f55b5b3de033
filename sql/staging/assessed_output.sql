-- Assessed output of countries as observations; an issue of a report is a vintage, each assessor has its own series.
-- Several pages may quote one issue: a figure printed in full is preferred to a derived one, that to a rounded one, and a
-- page that names the table to one that does not.
-- The lag is that of the assessor. One without a calendar has none, so its lag reaches to the issue itself.
with placed as (
    select
        r.*,
        a.publication_lag_days as usual_lag_days,
        period_start(r.month) as period_start,
        period_end(r.month) as period_end
    from record.assessed_output as r
    inner join reference.assessor as a using (assessor)
)

select
    source_id || '.crude_production.' || country_iso3 || '.' || assessor as series_id,
    period_start,
    vintage_on,
    source_id,
    'country' as subject_kind,
    country_iso3 as subject_id,
    'crude_production' as measure,
    coalesce(basis, 'not_stated') as basis,
    'kb/d' as unit,
    'month' as period_kind,
    production_kbd as value,
    case when is_derived then 'derived' else 'reported' end as flag,
    source_id || '@' || vintage_on as snapshot_id,
    coalesce(usual_lag_days, greatest(date_diff('day', period_end, vintage_on), 0)) as publication_lag_days
from placed
qualify row_number() over (
    partition by country_iso3, month, assessor, vintage_on
    order by is_derived, is_rounded, is_assessor_named desc, known_on desc nulls last, source_url
) = 1
