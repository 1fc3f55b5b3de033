-- How long a project was in which status. An event sets the status of its own project and of those that it also affects.
-- An event of which only the year or month is known counts from its last day: by then it had certainly happened.
select
    l.project_id,
    e.event_id,
    e.status_after as project_status,
    e.event_end_on as from_on,
    lead(e.event_end_on) over (partition by l.project_id order by e.event_end_on, e.event_on, e.event_id) - 1 as to_on
from core.project_event_link as l
join core.project_event as e using (event_id)
where e.status_after is not null
