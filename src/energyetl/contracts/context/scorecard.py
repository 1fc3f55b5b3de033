"""The scorecard of cooperation: its indicators, their figures, and the direction of each before and after an anchor.

Not for: the figures' own tables, which belong to their topic.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import (
    Core,
    Mart,
    Reference,
    ValueFlag,
    VintageBasis,
    amount,
    field,
    key,
    names,
    quantity,
)
from energyetl.contracts.trade.flow import TurnoverChange


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


class ReferenceScorecardIndicator(Reference, table=True):
    """What the scorecard follows, and which changes count as noise. Grain: one row per indicator. Source: our choice.

    A change is noise within the larger of the two limits.
    """

    __tablename__ = "scorecard_indicator"

    indicator: str = key("Indicator", pattern=r"[a-z0-9]+(_[a-z0-9]+)*")
    description: str = field("What it counts")
    unit: str = field("Unit of its figures")
    polarity: Polarity = field("Which trend speaks for cooperation")
    steady_pct: Decimal = quantity("Change that is noise, as a share of the figure before", unit="pct", ge=0)
    steady_points: Decimal = amount("Change that is noise, in the unit of the figures")
    reason: str = field("Why these limits")


class CoreProjectCount(Core, table=True):
    """How many Russian projects were held, and how many fields produced. Grain: one row per day counted.

    Source: core.project_status_period, on the last day of each past year and on the day that the release speaks for.
    """

    __tablename__ = "project_count"

    counted_on: date = key("Day on which they are counted")
    held_count: int = field("Projects that Russian companies held", ge=0)
    producing_count: int = field("Fields among them that produced", ge=0)
    source_ids: list[str] = names("Sources that the row rests on")


class MartScorecardPoint(Mart, table=True):
    """The figures that the trends of mart.cooperation_scorecard are drawn from. Grain: one row per indicator and figure.

    Source: marts of output, trade and OPEC+; project statuses, events, statements on investment, students. Compare only figures
    with the same compared_by.
    """

    __tablename__ = "scorecard_point"

    indicator: str = key("Indicator", references="reference.scorecard_indicator")
    compared_by: str = key("Definition, origin or set of fields that comparable figures share")
    figure_id: str = key("Year, day or record that the figure is of")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    value: Decimal | None = amount("Figure; empty where pages state only the change, or contradict each other on it")
    stated_change: TurnoverChange | None = field("Change as pages state it; empty where they contradict each other")
    unit: str = field("Unit of the figure")
    flag: ValueFlag = field("Worst flag of what the figure rests on")
    vintage_basis: VintageBasis = field("Whether the figure comes from a later vintage")
    source_ids: list[str] = names("Sources that the row rests on")


class MartCooperationScorecard(Mart, table=True):
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
