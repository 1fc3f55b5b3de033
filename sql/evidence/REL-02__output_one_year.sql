-- Proposition: cooperation is on the rise; here, by the crude output of fields under Russian operators over one year.
-- The newest known output of the fields that a Russian company operates on the date is compared with the output of such fields in
-- the newest known year at least short_window_years back, at most one year further. That year's sum is often a lower bound.
-- Supports: higher by at least change_pct than a complete sum. Contradicts: lower by as much, even if each field still held gave
-- the output that its contract promises. Silent: neither; no such year gives no row.
from russian_output_change(threshold('REL-02', 'short_window_years'))
