-- Proposition: the project is among the project_rank that matter most of the Russian ones in Iraq; weight goes by crude output.
-- Newest known output of every field that a Russian company holds on the date; a field without a figure has no place in the
-- order.
-- Supports: its output is among the first. Contradicts: as many others, or more, give more.
-- Silent: it is not held, or has no figure, which gives no row.
from key_project_output_rank('west_qurna_2', 'PRJ-02')
