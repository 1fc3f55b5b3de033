-- Detects: a handover of reference.operator_event whose event is in no record.
-- Matters because a misspelt event would silently leave the field with its old operator. A build of a day before the records
-- were read does not know all of them, so only one of that day or later is judged.
-- severity: error
select o.event_id, o.asset_id, o.operator_company_id
from core.operator_event as o
anti join core.project_event as e using (event_id)
anti join core.policy_event as p using (event_id)
where as_of_on() >= coalesce((select max(f.read_on) from core.fact as f), as_of_on())
