-- Proposition: Baghdad looks to China as a partner in technology, zones, capital or corridors.
-- Agreements, contracts, awards, offers and commission sessions with it within window_months count; visits and statements do not.
-- Supports: there are at least as many as the limit agreements says. Contradicts: Iraq turns to others instead, or takes a
-- project away from it.
-- Silent: an offer that was lost since, or an act that does neither.
from agreement_with('CHN')
