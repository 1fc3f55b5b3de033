-- Proposition: a Russian company has the venture that the document names.
-- The report of every origin nearest to the day asked about; once all is lost, every origin that reported the loss, at any age.
-- A later report shows that the venture was still held on the day, unless a loss lies between.
-- Supports: held under a contract, whether active, suspended or under force majeure. Contradicts: none is held any more.
-- Silent: the nearest report is older than stale_after_months, or no page that can decide has it.
from key_project_status('west_qurna_2', 'PRJ-02')
