-- Proposition: the project is among the project_rank most important Russian ones in Iraq; importance is measured by crude output.
-- The newest known output of every field that a Russian company holds on the date; a field without a figure is not ranked.
-- Supports: its rank is project_rank or better. Contradicts: it is worse.
-- Silent: it is not held, or has no figure, which gives no row.
from key_project_output_rank('west_qurna_2', 'PRJ-02')
