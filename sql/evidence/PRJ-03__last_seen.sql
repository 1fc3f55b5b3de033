-- Proposition: the field is a Russian company's project.
-- Used where nothing was reported within fresh_months: the last report before. A state that nobody has reported since is likely,
-- not known, so the rule is indirect.
-- Supports: held by that report. Contradicts: never; a loss belongs to the rule on the status, at any age.
-- Silent: there is a newer report, or the project is lost, which gives no row.
from key_project_last_seen('badra', 'PRJ-03')
