-- Detects: a wrong value found again in a vintage that was entered as corrected.
-- Matters because publishers restore old figures from backups; such a vintage would go uncorrected into every mart.
-- severity: error
select correction_id, source_id, vintage_on, match_text, expected_value, wrong_count
from core.published_error
where not is_applied and vintage_on >= mended_on and wrong_count > 0
