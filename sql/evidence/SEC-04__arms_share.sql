-- Proposition: Russian arms were a noticeable part of what Iraq's army received in the war on ISIS.
-- The document names Russia as one supplier of several, so that a noticeable share is enough.
-- Supports: Russia's share of arms imports in a year of the war is at least russian_arms_share_pct. Contradicts: it is lower.
-- Silent: no figure for such a year.
from arms_figure('arms_import_share', 'RUS', 'russian_arms_share_pct', 'Russia''s share of Iraq''s arms imports')
