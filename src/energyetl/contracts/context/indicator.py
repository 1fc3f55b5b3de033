"""Indicators around the energy business: students abroad, aid, oil rents; the scorecard of cooperation.

Not for: net inflow of direct investment in dollars (`investment`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Mart, Snapshot, Staging, ValueFlag, VintageBasis, amount, field, key, names, quantity
from energyetl.contracts.observation import ObservationShape


class SnapshotUisStudent(Snapshot, table=True):
    """Iraqi tertiary students abroad. Grain: one row per country of origin, country of study and year.

    Source: UNESCO Institute for Statistics; the ten countries with most of them in each year.
    """

    __tablename__ = "uis_student"

    origin_name: str = key("Country of origin")
    destination_name: str = key("Country of study")
    year: int = key("Calendar year")
    students_persons: Decimal = quantity("Students enrolled", unit="persons", ge=0)
    marks: str = field("The publisher's marks: a sum, b counted elsewhere, c national estimate, d institute's estimate")


class StagingUisStudent(Staging, ObservationShape, table=True):
    """Iraqi students by country of study as series. Grain: one row per series, year and vintage. Source: UNESCO UIS."""

    __tablename__ = "uis_student"


class SnapshotWorldbankIndicator(Snapshot, table=True):
    """Values of single indicators. Grain: one row per indicator, country and year.

    Source: World Bank, World Development Indicators, by its service; years without a value are left out.
    """

    __tablename__ = "worldbank_indicator"

    indicator_id_worldbank: str = key("Code of the indicator", pattern=r"[A-Z]{2}(\.[A-Z0-9]+)+")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", pattern=r"[A-Z]{3}")
    year: int = key("Calendar year")
    value: Decimal = amount("Value in that unit")
    unit: str = field("Unit, read from the name of the indicator", pattern=r"USD|pct")


class StagingWorldbankIndicator(Staging, ObservationShape, table=True):
    """The indicators as series. Grain: one row per series, year and vintage. Source: World Bank.

    What a share is a share of stands in `basis`.
    """

    __tablename__ = "worldbank_indicator"


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
