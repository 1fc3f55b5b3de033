-- Proposition: the field is a Russian company's project.
-- Every origin that reported on it within fresh_months; once it is lost, every origin that reported the loss, at any age.
-- Supports: held under a contract, whether active, suspended or under force majeure. Contradicts: none is held any more.
-- Silent: held by the last report, but nothing was reported within fresh_months, which gives no row; see the rule on the last
-- report.
from key_project_status('west_qurna_2', 'PRJ-02')
