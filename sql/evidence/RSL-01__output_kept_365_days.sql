-- Proposition: Moscow and Baghdad withstand the pressure of other states on their ties; here, by what sanctions left of the
-- projects.
-- For each Russian project, the newest measure against its company whose 365 days have passed, or after which it was lost,
-- whichever is newer: does the company still have the project 365 days on? Projects are weighted by their crude output before
-- that measure. A project counts as kept only if something was reported on it after those days; under force majeure it is neither
-- kept nor lost. What followed a measure was not always caused by it. Reliefs and measures against no named company are left out.
-- Supports: at least kept_share_365_days_pct of that output was kept, even if all unknown output is counted as lost.
-- Contradicts: less was kept, even if all unknown output is counted as kept. Silent: it depends on the unknown output.
from output_kept(365, 'RSL-01', 'kept_share_365_days_pct')
