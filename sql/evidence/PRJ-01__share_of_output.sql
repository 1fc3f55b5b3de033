-- Proposition: Russian companies have an important place in Iraq's oil industry; here, by the crude output of the fields that
-- they operate.
-- The newest known output of each field that a Russian company operates on the date is compared with Iraq's output in the newest
-- known year. Output of a field that has been lost does not count, however new the figure.
-- Supports: these fields give at least russian_operated_share_pct of Iraq's output.
-- Contradicts: they would not, even if each field gave the output that its contract promises.
-- Silent: it depends on that promise.
from russian_operated_share('PRJ-01')
