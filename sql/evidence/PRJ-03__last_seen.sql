-- Proposition: the field is a Russian company's project.
-- Where nothing was heard within fresh_months: the last that was. What nobody has reported since is likely, not known, so
-- indirect.
-- Supports: held by that account. Contradicts: never; a loss is left to the rule on the status, at any age.
-- Silent: something newer was heard, or it is lost, which gives no row.
from key_project_last_seen('badra', 'PRJ-03')
