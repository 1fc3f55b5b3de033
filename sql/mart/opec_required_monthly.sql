-- The required levels for readers, by view; core.opec_required_monthly says which level counts when.
select
    *,
    ['record.opec_decision'] as source_ids
from core.opec_required_monthly
