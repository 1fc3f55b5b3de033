-- Proposition: Baghdad looks to Russia as a partner.
-- Agreements, contracts, awards, offers and commission sessions within window_months count, by matter; visits and statements do
-- not.
-- Supports: at least `agreements` matters go towards it. Contradicts: Iraq takes business away from it.
-- Silent: fewer matters, or an act that does neither.
from sought_with('RUS')
