-- Proposition: no Russian project in Iraq outside the three that the document names weighs more; here, by the output that
-- contracts promise. A promise is no weight yet, so the rule only corroborates.
-- Supports: at least the plateau of the largest other project that is held. Contradicts: less.
-- Silent: the project is lost, or no other plateau is known.
from key_project_plateau('west_qurna_2')
