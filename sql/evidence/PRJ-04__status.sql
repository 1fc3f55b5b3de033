-- Proposition: Rosneft has ventures in the Kurdistan Region; one of them is enough.
-- Every origin that reported on them within fresh_months; once they are lost, every origin that reported the loss, at any age.
-- Supports: held under a contract, whether active, suspended or under force majeure. Contradicts: none is held any more.
-- Silent: held by the last report, but nothing was reported within fresh_months, which gives no row; see the rule on the last
-- report.
from key_project_status('rosneft_kurdistan', 'PRJ-04')
