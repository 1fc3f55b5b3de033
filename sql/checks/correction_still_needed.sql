-- Detects: a correction that applies to a vintage in which its wrong value is not found any more.
-- Matters because a correction that outlives the error would itself be the error: the publisher has corrected the value or moved
-- its row, and ours would replace a right one. Enter the first corrected vintage as mended_on, or rewrite the match.
-- severity: error
select correction_id, source_id, vintage_on, match_text, expected_value, row_count
from core.published_error
where is_applied and wrong_count = 0
