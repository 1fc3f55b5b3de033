-- Proposition: cooperation is on the rise; here, the crude of Russian-run fields over one year.
-- Newest known output of the fields that a Russian company runs on the date, against what Russian-run fields gave in the newest
-- year known that lies short_window_years or more back, at most one year further. That year's sum is often a lower bound.
-- Supports: higher by at least change_pct than a complete sum. Contradicts: lower likewise, even if each field still held gave
-- all that its contract promises. Silent: neither; no such year gives no row.
from russian_output_change(threshold('REL-02', 'short_window_years'))
