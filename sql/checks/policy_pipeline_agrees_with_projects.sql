-- Detects: a day on which policy events and project states disagree on the Kirkuk-Ceyhan line closing or opening.
-- Matters because two records hold the same events from the same pages; a date corrected in one only would give two verdicts.
-- Only in a build for its own day: for an earlier one, an event that undated pages alone report is rightly missing.
-- severity: error
with by_event as (
    select event_on, case event_type when 'pipeline_open' then 'open' else 'closed' end as state
    from core.policy_event
    where event_type in ('pipeline_closed', 'pipeline_open') and not is_planned
),

by_project as (
    select from_on as event_on, case project_status when 'producing' then 'open' else 'closed' end as state
    from core.project_status_period
    where project_id = 'itp_pipeline'
)

select coalesce(e.event_on, p.event_on) as event_on, e.state as by_event, p.state as by_project
from by_event as e
full join by_project as p on p.event_on = e.event_on and p.state = e.state
where (e.state is null or p.state is null) and as_of_on() >= (select built_at::date - 1 from meta.release)
