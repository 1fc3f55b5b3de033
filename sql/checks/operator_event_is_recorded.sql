-- Detects: a handover of reference.operator_event whose event is in no record.
-- Matters because a misspelt event would silently leave the field with its old operator.
-- severity: error
select o.event_id, o.asset_id, o.operator_company_id
from core.operator_event as o
anti join core.project_event as e using (event_id)
anti join core.policy_event as p using (event_id)
