-- Proposition: a Russian company has the venture that the document names; here, by the field tracker.
-- Supports: it names the company of the project as operator. Contradicts: another one, by a release of that day or before.
-- Silent: the release is older than stale_after_months or than a reported loss, or names no operator.
from key_project_tracker('west_qurna_2', 'PRJ-02')
