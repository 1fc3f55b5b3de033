-- Proposition: a Russian company has the venture that the document names.
-- The newest report of every origin up to the day asked about; once all is lost, every origin that reported the loss, at any age.
-- Supports: held under a contract, whether active, suspended or under force majeure. Contradicts: none is held any more.
-- Silent: the last report is older than stale_after_months, or no page that can decide has it.
from key_project_status('rosneft_kurdistan', 'PRJ-04')
