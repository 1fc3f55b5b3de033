-- Detects: an event that its only pages report before it began, though it is not marked as planned.
-- Matters because an announcement would then count as something that happened, and a plan that failed as cooperation.
-- severity: error
select event_id, event_date, known_on
from core.policy_event
where not is_planned and known_on < period_start(event_date)
