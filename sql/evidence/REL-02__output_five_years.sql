-- Proposition: cooperation is on the rise; here, by the crude output of fields under Russian operators over long_window_years.
-- The fields that a Russian company operates on the date, against those that one operated long_window_years before; each with its
-- newest output known by that day and not older than stale_years.
-- Supports: every field has such a figure on both days, and their sum is higher by at least change_pct.
-- Contradicts: lower by as much than what is known of the earlier day, even if each field held gave the most that its contract
-- promised or a figure shows. Silent: neither; no figure of the earlier day gives no row.
from russian_output_change(threshold('REL-02', 'long_window_years'))
