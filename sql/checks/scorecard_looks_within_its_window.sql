-- Detects: figures of a side that lie wholly on the other one, or a first figure after the last.
-- Matters because a before that has seen the after would show every shock as foreseen.
-- severity: error
select indicator, anchor_id, side, first_period_on, last_period_on, anchor_on
from mart.cooperation_scorecard
where
    first_period_on > last_period_on
    -- A year that only began before the anchor counts as before, and ends up to half a year after it.
    or (side = 'before' and first_period_on > anchor_on + 184)
    or (side = 'after' and last_period_on < anchor_on)
