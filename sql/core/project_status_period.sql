-- How long a project was in which state. An event sets the state of its own project, and of those that it also affects (Kurdish
-- crude leaves by one line, so its closure stops Rosneft's pipeline too). An event of which only the year or month is known counts from
-- the last day of it: by then it had surely happened.
with setting as (
    select project_id, event_id, status_after, event_on, event_end_on
    from core.project_event
    where status_after is not null
    union all
    select unnest(also_affects), event_id, status_after, event_on, event_end_on
    from core.project_event
    where status_after is not null
)
select
    project_id,
    event_id,
    status_after as project_status,
    event_end_on as from_on,
    lead(event_end_on) over (partition by project_id order by event_end_on, event_on, event_id) - 1 as to_on
from setting
