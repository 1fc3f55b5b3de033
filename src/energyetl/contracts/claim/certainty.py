"""Certainty of a verdict, and the named reasons that lower or raise it.

Not for: directions of verdicts (`verdict`).
"""

from enum import StrEnum


class Certainty(StrEnum):
    """Certainty of a direction, lowest first."""

    low = "low"
    moderate = "moderate"
    high = "high"


class CertaintyReason(StrEnum):
    """Why certainty is not simply high. Each lowers it by one step, but large_effect, which raises it by one.

    single_origin: a part rests on one origin, and that does not report its own act. indirect: the evidence measures something
    near the proposition. inconsistent: origins or corroborating rules disagree. restated: a part rests on later vintages or on
    undated pages of dated acts. basis_mismatch: figures of different definitions are compared. imprecise: the range of a
    figure crosses the limit that decides. interested_party: a part rests on parties that speak of themselves.
    large_effect: in each part a figure lies beyond twice, or within half of, its limit.
    """

    single_origin = "single_origin"
    indirect = "indirect"
    inconsistent = "inconsistent"
    restated = "restated"
    basis_mismatch = "basis_mismatch"
    imprecise = "imprecise"
    interested_party = "interested_party"
    large_effect = "large_effect"
