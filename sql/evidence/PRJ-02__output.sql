-- Proposition: no Russian project in Iraq outside the three that the document names weighs more; weight is measured by crude
-- output.
-- The newest output of the whole field by the day asked about, against that of every other Russian project not named, lost ones
-- included. A rank among the three alone would test nothing.
-- Supports: at least as much as the largest of them. Contradicts: less.
-- Silent: the project is lost, its figure is stale, no other has a figure, or that figure is stale and not doubled.
from key_project_output('west_qurna_2', 'PRJ-02')
