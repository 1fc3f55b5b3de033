-- Detects: a licence that is not marked as relief or the reverse, or a measure that lapses before it begins.
-- Matters because relief must not count among the measures against a company: General License 126 would look like a second blow.
-- severity: error
select measure_id, measure_kind, is_relief, imposed_on, ends_on
from core.sanction
where is_relief <> (measure_kind = 'licence') or ends_on < imposed_on
