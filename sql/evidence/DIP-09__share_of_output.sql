-- Proposition: Iraq may become a major partner for Russia, and Russia for Iraq; here, by the crude output of the fields that
-- Russian companies operate.
-- The newest known output of each field that a Russian company operates on the date is compared with Iraq's output in the newest
-- known year. Output of a field that has been lost does not count, however new the figure.
-- Supports: these fields give at least russian_operated_share_pct of Iraq's output.
-- Contradicts: they would not, even if each field gave the output that its contract promises.
-- Silent: it depends on that promise; or the date is not after the document's date, when nothing could have come of it yet.
select * replace (if(as_of_on() <= brief_as_of_on(), 'silent', outcome) as outcome)
from russian_operated_share('DIP-09')
