-- Proposition: the Russian investment accumulated in Iraq is above the figure that the claim gives, strictly.
-- Running totals by press and commentators up to the day asked about. They keep no ledger and mostly repeat what an official
-- said, so they only corroborate.
-- Supports: a total above, not older than stale_years, "more than" the figure included; a round total of
-- "about" counts where it is above by its rounding too.
-- Contradicts: the origin's newest total, for all of Iraq and not older than stale_years, is at or below the figure.
-- Silent: "about" the figure itself, a bound that allows it, a smaller part, or a total that is no longer current.
from investment_above_figure(true)
