-- Which published errors are corrected here, and does the publisher know?
--
-- The value as printed and its replacement; the reason says why the printed one cannot be right. rows_affected counts
-- rows of the newest vintage that still holds it.
select correction_id, source_id, column_name, published_value, action, new_value, reason, is_reported, rows_affected
from mart.open_correction
order by correction_id
