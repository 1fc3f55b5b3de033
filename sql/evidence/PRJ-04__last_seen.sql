-- Proposition: Rosneft has ventures in the Kurdistan Region; one of them is enough.
-- Used where nothing was reported within fresh_months: the last report before. A state that nobody has reported since is likely,
-- not known, so the rule is indirect.
-- Supports: held by that report. Contradicts: never; a loss belongs to the rule on the status, at any age.
-- Silent: there is a newer report, or the project is lost, which gives no row.
from key_project_last_seen('rosneft_kurdistan', 'PRJ-04')
