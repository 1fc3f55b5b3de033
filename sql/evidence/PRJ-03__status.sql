-- Proposition: the field is a Russian company's project.
-- Every voice that has told something of it within fresh_months; once it is lost, every voice that told of the loss, which does
-- not age.
-- Supports: held under a contract, whether at work, halted or under force majeure. Contradicts: none is held any more.
-- Silent: held by the last that was heard, but nothing was heard within fresh_months, which gives no row; see the rule on what
-- was last seen.
from key_project_status('badra', 'PRJ-03')
