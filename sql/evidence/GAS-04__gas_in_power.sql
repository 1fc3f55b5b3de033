-- Proposition: the weight moves to gas; here, by its share in Iraq's power in the newest year and window_years earlier.
-- Supports: the share rose by share_change_pct points or more. Contradicts: it fell by as much. Silent: it changed less, or is
-- not known.
from power_share_change(['gas'], 'Gas')
