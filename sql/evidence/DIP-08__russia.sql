-- Proposition: Baghdad looks for Russia as a partner in technology, zones, capital or corridors.
-- Agreements, contracts, awards, offers and commission sessions with it within window_months; visits and words left out.
-- Supports: at least as many as the limit agreements says. Contradicts: Iraq turns to others in its place or takes a project
-- from it.
-- Silent: an offer that has come to nothing since, or an act that does neither.
from agreement_with('RUS')
