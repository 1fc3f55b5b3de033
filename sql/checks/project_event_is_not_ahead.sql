-- Detects: an event after the as-of date of the release, or after the oldest dated page that reports it.
-- Matters because a plan or an announcement was then entered as if it had happened. What is announced is a fact (a goal) of the
-- event in which it was announced.
-- severity: error
select event_id, event_date, first_known_on
from core.project_event
where event_on > as_of_on() or event_on > first_known_on
