-- How many Russian projects were held and how many fields produced, on the last day of each past year and on the as-of date.
with counted_day as (
    select make_date(unnest(generate_series(2009, year(as_of_on()) - 1))::bigint, 12, 31) as counted_on
    union
    select as_of_on()
),

project_status as (
    select
        m.is_held,
        m.is_operating and coalesce(a.asset_kind = 'field', false) as is_producing_field,
        s.from_on,
        coalesce(s.to_on, as_of_on()) as to_on,
        e.source_ids
    from core.project_status_period as s
    join reference.project_status as m using (project_status)
    join reference.project as p using (project_id)
    join core.project_event as e using (event_id)
    left join reference.asset as a on a.asset_id = p.asset_id
    where p.project_kind = 'project'
)

select
    d.counted_on,
    count(*) filter (where s.is_held)            as held_count,
    count(*) filter (where s.is_producing_field) as producing_count,
    list_distinct(flatten(list(s.source_ids)))   as source_ids
from counted_day as d
join project_status as s on d.counted_on between s.from_on and s.to_on
group by d.counted_on
