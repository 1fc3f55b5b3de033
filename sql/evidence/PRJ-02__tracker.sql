-- Proposition: the field is a Russian company's project.
-- Operator of the field in the newest release of the tracker, if that is not older than fresh_months.
-- Supports: the operator is the company of the project. Contradicts: it is another one.
-- Silent: the release is older, or names no operator.
from key_project_tracker('west_qurna_2', 'PRJ-02')
