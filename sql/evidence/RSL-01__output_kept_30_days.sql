-- Proposition: Moscow and Baghdad withstand the pressure of other states on their ties; here, by what sanctions left of the
-- projects.
-- For each Russian project, the newest measure against its company whose 30 days have passed, or after which it was lost,
-- whichever is newer: does the company still have the project 30 days on? Projects are weighted by their crude output before that
-- measure. An early state is not the final outcome, so the rule only corroborates. A project counts as kept only if something was
-- reported on it after those days; under force majeure it is neither kept nor lost. What followed a measure was not always caused
-- by it. Reliefs and measures against no named company are left out.
-- Supports: at least kept_share_30_days_pct of that output was kept, even if all unknown output is counted as lost.
-- Contradicts: less was kept, even if all unknown output is counted as kept. Silent: it depends on the unknown output.
from output_kept(30, 'RSL-01', 'kept_share_30_days_pct')
