-- Proposition: deliveries of modern arms played a major part in changing Iraq's army in the war on ISIS.
-- Only something weaker can be counted: whether far more arms came in than in the years before the war.
-- Supports: arms imports in a year of the war are at least arms_growth_pct above the yearly mean of the five years before it.
-- Contradicts: they are not. Silent: no figure for such a year.
from arms_figure(
    'arms_imports_change', null, 'arms_growth_pct', 'change of Iraq''s arms imports on the yearly mean of 2009 to 2013'
)
