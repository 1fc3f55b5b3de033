-- Deaths from organised violence as three series per country: best, low and high estimate.
-- The program counts from reports, so its best estimate is still an estimate.
with long as (
    select country_name, year, vintage_on, source_id, snapshot_id, 'organised_violence_deaths' as measure, best_deaths as value
    from snapshot.ucdp_country_year
    union all
    select country_name, year, vintage_on, source_id, snapshot_id, 'organised_violence_deaths_low', low_deaths
    from snapshot.ucdp_country_year
    union all
    select country_name, year, vintage_on, source_id, snapshot_id, 'organised_violence_deaths_high', high_deaths
    from snapshot.ucdp_country_year
),

named as (
    select
        l.*,
        coalesce(c.entity_id, error('ucdp_country_year: no country is called ' || l.country_name)) as country_iso3
    from long as l
    left join ids_by_name('country', 'ucdp_country_year') as c on c.alias = l.country_name
)

select
    n.source_id || '.' || n.measure || '.' || n.country_iso3 as series_id,
    n.source_id,
    'country' as subject_kind,
    n.country_iso3 as subject_id,
    n.measure,
    null as basis,
    'deaths' as unit,
    'year' as period_kind,
    make_date(n.year, 1, 1) as period_start,
    n.value,
    'estimated' as flag,
    n.vintage_on,
    n.snapshot_id,
    r.publication_lag_days
from named as n
inner join build.source as r on r.source_id = n.source_id
