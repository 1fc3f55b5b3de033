"""The two marts that set figures side by side: what sources say of one thing, and where indicators went around a date.

Neither chooses a value. What they compare is declared with its own domain.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Mart, ValueFlag, VintageBasis, amount, amounts, field, key, names, quantity


class AnchorKind(StrEnum):
    """What a before and an after are parted by: the brief's date, or a day on which sanctions were imposed."""

    brief = "brief"
    sanctions = "sanctions"


class ScorecardSide(StrEnum):
    """Up to three years before the anchor, or up to three years from it on."""

    before = "before"
    after = "after"


class ScorecardDirection(StrEnum):
    """Course of an indicator. mixed: it went both ways, and the net change is under half of the way it went."""

    rising = "rising"
    falling = "falling"
    steady = "steady"
    mixed = "mixed"


class Polarity(StrEnum):
    """Which course speaks for cooperation; neither, where an indicator only gives the background."""

    rising = "rising"
    falling = "falling"
    neither = "neither"


class Tendency(StrEnum):
    """What a direction means for cooperation."""

    strengthening = "strengthening"
    weakening = "weakening"
    steady = "steady"
    mixed = "mixed"


class ScorecardGap(StrEnum):
    """Why a direction is missing: nothing known on that side, one figure only, or figures that do not compare."""

    no_figure = "no_figure"
    one_figure = "one_figure"
    not_comparable = "not_comparable"


class SourceDisagreement(Mart, table=True):
    """What each source says of one thing and period, and how far they lie apart.

    Grain: one row per subject, measure and period with two or more figures; the lists run parallel, lowest figure first.
    Source: time series as known, assessed output, field output, trade flows, stated turnovers and investment totals, single
    cited figures. A spread across bases is no contradiction: read is_same_basis first.
    """

    __tablename__ = "source_disagreement"

    disagreement_id: str = key("Measure, subject, partner, detail and period, parted by dots")
    measure: str = field("What is measured")
    subject_kind: str = field("Kind of thing that the figures are about; event for figures of one event")
    subject_id: str = field("Our id of that thing; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, product group or destination that narrows the figures")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    unit: str = field("Unit of all figures of the row")
    voices: list[str] = names("Who gives each figure: a source, an assessor or the voice behind a page")
    values_by_voice: list[Decimal] = amounts("The figures, in the order of voices")
    bounds_by_voice: list[str] = names("How each figure is limited: =, ~, <, > or between")
    bases_by_voice: list[str] = names("Definition behind each figure; not_stated where none is known")
    low: Decimal = amount("Lowest figure")
    high: Decimal = amount("Highest figure")
    spread: Decimal = amount("Highest less lowest figure")
    spread_pct: Decimal | None = quantity("Spread over the mean of both ends, sign left out; empty about zero", unit="pct", ge=0)
    is_same_basis: bool = field("All figures rest on one definition, or on none that is known")
    is_reconcilable: bool = field("The figures can all be true at once, given how each is limited")
    voice_count: int = field("Different voices", ge=1)
    figure_count: int = field("Different figures of those voices", ge=2)
    vintage_basis: VintageBasis = field("restated where any value comes from a later vintage")
    flag: ValueFlag = field("Worst flag of the values used")
    source_ids: list[str] = names("Sources that the row rests on")


class CooperationScorecard(Mart, table=True):
    """Where each indicator of cooperation was heading before and after the brief and each day of sanctions.

    Grain: one row per indicator, anchor and side. There is no composite index. Only figures of one definition are compared;
    what cannot be compared has no direction, and gap_reason says why. `after` starts from the last figure before the anchor.
    Source: marts of output, trade, investment and OPEC+; project states, events, sanctions, students.
    """

    __tablename__ = "cooperation_scorecard"

    indicator: str = key("What is followed", pattern=r"[a-z0-9]+(_[a-z0-9]+)*")
    anchor_id: str = key("brief, or sanctions and their day", pattern=r"[a-z0-9]+(-[a-z0-9]+)*")
    side: ScorecardSide = key("Before the anchor, or from it on")
    description: str = field("What the indicator counts")
    anchor_kind: AnchorKind = field("The brief, or sanctions")
    anchor_on: date = field("Day that parts before from after")
    window_from_on: date = field("First day looked at; a period belongs to the side on which most of it lies")
    window_to_on: date = field("Last day looked at")
    polarity: Polarity = field("Which course speaks for cooperation")
    direction: ScorecardDirection | None = field("Course from the first to the last figure; empty where unknown")
    tendency: Tendency | None = field("What that means for cooperation; empty without a direction or a polarity")
    gap_reason: ScorecardGap | None = field("Why there is no direction")
    first_period_on: date | None = field("Last day of the period of the first figure")
    last_period_on: date | None = field("Last day of the period of the last figure")
    first_value: Decimal | None = amount("First figure; empty where pages state only the direction")
    last_value: Decimal | None = amount("Last figure")
    low: Decimal | None = amount("Lowest figure on the way")
    high: Decimal | None = amount("Highest figure on the way")
    unit: str = field("Unit of the figures")
    figure_count: int = field("Figures compared", ge=0)
    steps_up: int = field("Rises from one figure to the next that are no noise", ge=0)
    steps_down: int = field("Falls from one figure to the next that are no noise", ge=0)
    compared_by: str | None = field("Definition, voice or set of fields that the figures share")
    vintage_basis: VintageBasis | None = field("restated where a value comes from a later vintage; empty without values")
    flag: ValueFlag | None = field("Worst flag of the values used; empty without values")
    source_ids: list[str] = names("Sources that the row rests on, that of the anchor included")
