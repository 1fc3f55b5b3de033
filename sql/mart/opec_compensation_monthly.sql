-- The compensation plans for readers; plans replace each other and must not be added up.
select
    *,
    ['record.opec_decision'] as source_ids
from core.opec_compensation_monthly
