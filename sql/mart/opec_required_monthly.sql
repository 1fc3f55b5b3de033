-- The required levels for readers, by view; core.opec_required_monthly says which level counts when, and keeps the
-- projections that are left out here: they have no decision.
select
    *,
    ['record.opec_decision'] as source_ids
from core.opec_required_monthly
where flag <> 'forecast'
