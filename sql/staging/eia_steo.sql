-- Production in every issue of EIA's outlook, as observations.
-- From the month of issue on a value is a forecast; the last two months before it are estimates, which later issues change.
-- Crude by country leaves condensate out, as the heads of its tables said until 2024; Russia's and Kazakhstan's values,
-- printed since then, lie a condensate's width below EIA's international data, so the basis has not changed. Only the
-- crude of the United States holds lease condensate. papr_rs is all liquids of Russia.
-- The API does not name the issue that it shows. Crude of OPEC's members is never forecast by country, so Iraq's newest month
-- is the last one before the issue, as it is in every workbook; without Iraq everything counts as a forecast.
with coded as (
    select
        * replace (
            coalesce(
                issue_month_start,
                max(period_start) filter (where series_code = 'copr_iz') over (partition by vintage_on) + interval 1 month
            )::date as issue_month_start
        ),
        case when series_code = 'coprpus' then 'us' else right(series_code, 2) end as area_code,
        case when series_code = 'papr_rs' then 'liquids_production' else 'crude_production' end as measure,
        case
            when series_code = 'papr_rs' then 'all_liquids'
            when series_code = 'coprpus' then 'crude_and_lease_condensate'
            else 'crude'
        end as basis
    from snapshot.eia_steo
),

named as (
    select
        c.*,
        coalesce(a.subject_kind, 'country') as subject_kind,
        coalesce(a.subject_id, c.area_code) as subject_id
    from coded as c
    left join reference.eia_area as a on a.system = 'steo' and a.area_code = c.area_code
)

select
    n.source_id || '.' || n.measure || '.' || n.subject_id as series_id,
    n.period_start,
    n.vintage_on,
    n.source_id,
    n.subject_kind,
    n.subject_id,
    n.measure,
    n.basis,
    'kb/d' as unit,
    'month' as period_kind,
    cast(n.production_mbd * cast(u.factor as decimal(12, 6)) as decimal(24, 6)) as value,
    case
        when n.issue_month_start is null or n.period_start >= n.issue_month_start then 'forecast'
        when n.period_start >= n.issue_month_start - interval 2 month then 'estimated'
        else 'reported'
    end as flag,
    n.snapshot_id,
    s.publication_lag_days
from named as n
join build.source as s using (source_id)
join build.unit_conversion as u on u.from_unit = 'Mb/d' and u.to_unit = 'kb/d' and u.applies_to is null
