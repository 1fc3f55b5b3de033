"""The cooperation scorecard: its indicators, their figures, and the direction of each before and after an anchor date.

Not for: the tables that the figures come from, which belong to their topics.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Core, Mart, Reference, ValueFlag, VintageBasis
from energyetl.contracts.fields import amount, field, key, names, quantity
from energyetl.contracts.groups import Provenance, Sourced
from energyetl.contracts.trade.flow import TurnoverChange


class AnchorKind(StrEnum):
    """What separates before from after: the brief's date, or a day on which sanctions were imposed."""

    brief = "brief"
    sanctions = "sanctions"


class ScorecardSide(StrEnum):
    """Up to three years before the anchor, or up to three years from the anchor on."""

    before = "before"
    after = "after"


class ScorecardDirection(StrEnum):
    """Trend of an indicator. mixed: it rose and fell, and the net change is less than half of all changes together."""

    rising = "rising"
    falling = "falling"
    steady = "steady"
    mixed = "mixed"


class Polarity(StrEnum):
    """Which trend indicates cooperation; neither: the indicator is background only."""

    rising = "rising"
    falling = "falling"
    neither = "neither"


class Tendency(StrEnum):
    """What the direction means for cooperation."""

    strengthening = "strengthening"
    weakening = "weakening"
    steady = "steady"
    mixed = "mixed"


class ScorecardGap(StrEnum):
    """Why a direction is missing: no figure on that side, only one figure, or figures that are not comparable."""

    no_figure = "no_figure"
    one_figure = "one_figure"
    not_comparable = "not_comparable"


class ReferenceScorecardIndicator(Reference, table=True):
    """Indicators of the scorecard, and which changes count as noise. Grain: one row per indicator. Source: our choice.

    A change is noise if it is within the larger of the two limits.
    """

    __tablename__ = "scorecard_indicator"

    indicator: str = key("Indicator", pattern=r"[a-z0-9]+(_[a-z0-9]+)*")
    description: str = field("What the indicator measures")
    unit: str = field("Unit of its figures")
    polarity: Polarity = field("Which trend indicates cooperation")
    steady_pct: Decimal = quantity("Change that is noise, as a share of the figure before", unit="pct", ge=0)
    steady_points: Decimal = amount("Change that is noise, in the unit of the figures")
    reason: str = field("Reason for these limits")


class CoreProjectCount(Core, Sourced, table=True):
    """How many Russian projects were held, and how many fields produced. Grain: one row per day counted.

    Source: core.project_status_period, on the last day of each past year and on the as-of date.
    """

    __tablename__ = "project_count"

    counted_on: date = key("Day of the count")
    held_count: int = field("Projects that Russian companies held", ge=0)
    producing_count: int = field("Fields among them that produced", ge=0)


class MartScorecardPoint(Mart, Provenance, table=True):
    """The figures behind the trends of mart.cooperation_scorecard. Grain: one row per indicator and figure.

    Source: marts of output, trade and OPEC+; project statuses, events, statements on investment, students. Compare only figures
    with the same compared_by.
    """

    __tablename__ = "scorecard_point"

    indicator: str = key("Indicator", references="reference.scorecard_indicator")
    compared_by: str = key("Definition, origin or set of fields that comparable figures have in common")
    figure_id: str = key("Year, day or record of the figure")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    value: Decimal | None = amount("Figure; empty where pages state only the change, or contradict each other")
    stated_change: TurnoverChange | None = field("Change as pages state it; empty where they contradict each other")
    unit: str = field("Unit of the figure")


class MartCooperationScorecard(Mart, table=True):
    """Direction of each cooperation indicator before and after the brief and each day of sanctions.

    Grain: one row per indicator, anchor and side. There is no composite index. Only figures of one definition are compared;
    where figures are not comparable there is no direction, and gap_reason says why. `after` starts from the last figure before
    the anchor.
    Source: marts of output, trade, investment and OPEC+; project statuses, events, sanctions, students.
    """

    __tablename__ = "cooperation_scorecard"

    indicator: str = key("Indicator", pattern=r"[a-z0-9]+(_[a-z0-9]+)*")
    anchor_id: str = key("brief, or sanctions with their date", pattern=r"[a-z0-9]+(-[a-z0-9]+)*")
    side: ScorecardSide = key("Before the anchor, or from the anchor on")
    description: str = field("What the indicator measures")
    anchor_kind: AnchorKind = field("The brief, or sanctions")
    anchor_on: date = field("Day that separates before from after")
    window_from_on: date = field("First day of the window; a period belongs to the side that contains most of it")
    window_to_on: date = field("Last day of the window")
    polarity: Polarity = field("Which trend indicates cooperation")
    direction: ScorecardDirection | None = field("Trend from the first to the last figure; empty where unknown")
    tendency: Tendency | None = field("What the direction means for cooperation; empty without a direction or a polarity")
    gap_reason: ScorecardGap | None = field("Why there is no direction")
    first_period_on: date | None = field("Last day of the period of the first figure")
    last_period_on: date | None = field("Last day of the period of the last figure")
    first_value: Decimal | None = amount("First figure; empty where pages state only the direction")
    last_value: Decimal | None = amount("Last figure")
    low: Decimal | None = amount("Lowest figure in the window")
    high: Decimal | None = amount("Highest figure in the window")
    unit: str = field("Unit of the figures")
    figure_count: int = field("Figures compared", ge=0)
    steps_up: int = field("Rises from one figure to the next that are not noise", ge=0)
    steps_down: int = field("Falls from one figure to the next that are not noise", ge=0)
    compared_by: str | None = field("Definition, origin or set of fields that the figures have in common")
    vintage_basis: VintageBasis | None = field("restated where a value comes from a later vintage; empty without values")
    flag: ValueFlag | None = field("Worst flag of the values used; empty without values")
    source_ids: list[str] = names("Sources that the row is based on, including the source of the anchor")
