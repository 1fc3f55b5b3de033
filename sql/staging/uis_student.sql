-- Iraqi students by country of study as series; the detail of a series is the country of study.
-- The marks c and d say that the figure is an estimate of the country or of the institute.
with named as (
    select
        s.*,
        coalesce(o.entity_id, error('uis_student: no country is called ' || s.origin_name)) as origin_iso3,
        coalesce(d.entity_id, error('uis_student: no country is called ' || s.destination_name)) as destination_iso3
    from snapshot.uis_student as s
    left join ids_by_name('country', 'uis_student') as o on o.alias = s.origin_name
    left join ids_by_name('country', 'uis_student') as d on d.alias = s.destination_name
)

select
    n.source_id || '.students_abroad.' || n.origin_iso3 || '.' || n.destination_iso3 as series_id,
    n.source_id,
    'country' as subject_kind,
    n.origin_iso3 as subject_id,
    'students_abroad' as measure,
    null as basis,
    'persons' as unit,
    'year' as period_kind,
    make_date(n.year, 1, 1) as period_start,
    n.students_persons as value,
    case when n.marks like '%c%' or n.marks like '%d%' then 'estimated' else 'reported' end as flag,
    n.vintage_on,
    n.snapshot_id,
    r.publication_lag_days
from named as n
inner join build.source as r on r.source_id = n.source_id
