-- Proposition: the Russian investment accumulated in Iraq is above the figure that the claim gives, strictly.
-- Every running total that a party to the investment has stated by the day asked about. All officials of one state are one
-- origin, since they draw on one ledger.
-- Supports: a total above, "more than" the figure included, not older than stale_years; a round total of "about" counts where it
-- is above by its rounding too.
-- Contradicts: the origin's newest total, for all of Iraq and not older than stale_years, is at or below the figure.
-- Silent: "about" the figure itself, a bound that allows it, a smaller part, or a total that is no longer current.
from investment_above_figure(false)
