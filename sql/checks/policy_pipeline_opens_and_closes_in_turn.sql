-- Detects: a pipeline that closes while closed or opens while open, by the order of its events.
-- Matters because a missing or doubled event turns the state of the Kirkuk-Ceyhan line, and claims on Baghdad and Erbil with it.
-- Only in a build for its own day: for an earlier one, an event that undated pages alone report is rightly missing.
-- severity: error
select event_id, event_type, event_on
from core.policy_event
where event_type in ('pipeline_closed', 'pipeline_open') and topic = 'export_pipeline' and not is_planned
    and as_of_on() >= (select built_at::date - 1 from meta.release)
qualify event_type = lag(event_type) over (order by event_on)
