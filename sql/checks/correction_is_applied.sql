-- Detects: a wrong value that reached staging although a correction applies to it.
-- Matters because corrections are applied where an input is staged, and a model that forgets the join fails silently: the
-- list of corrections would state what the marts do not contain.
-- severity: error
select correction_id, source_id, vintage_on, match_text, expected_value, new_value, uncorrected_count
from core.published_error
where uncorrected_count > 0
