"""Output of fields and areas as pages, reports and trackers give it, and the mart of output by operator.

Not for: whole countries (`country`), the gas of the Kurdistan Region (`gas`), projects and their events (`project`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from energyetl.contracts.base import (
    MIXED_SLUG,
    Bound,
    Cited,
    Core,
    Hedge,
    Mart,
    Record,
    ValueFlag,
    VintageBasis,
    amount,
    field,
    key,
    names,
    partial_date,
    quantity,
)
from energyetl.contracts.observation import ObservationShape


class OutputArea(StrEnum):
    """What a figure covers that is not one asset. Exports of `iraq` are those of the state marketer."""

    iraq = "iraq"
    southern_iraq = "southern_iraq"
    kurdistan_region = "kurdistan_region"


class OutputMetric(StrEnum):
    """What is counted. `gas_to_power` is gas delivered to power plants, `change` a difference, never a level."""

    crude = "crude"
    crude_and_liquids = "crude_and_liquids"
    exports = "exports"
    capacity = "capacity"
    gas = "gas"
    dry_gas = "dry_gas"
    gas_to_power = "gas_to_power"
    change = "change"


class PageFault(StrEnum):
    """A slip of the page itself: the unit is not the one of the other reports, or two of its own figures disagree."""

    unit_slip = "unit_slip"
    totals_disagree = "totals_disagree"


class OperatorBasis(StrEnum):
    """How the operator of a figure is known: a page names it for that time, or the tracker names today's."""

    stated = "stated"
    tracker = "tracker"


class YearBasis(StrEnum):
    """What a year's output of a field rests on, best first."""

    company_return = "company_return"
    tracker = "tracker"
    stated_year = "stated_year"
    stated_months = "stated_months"


class ShareKind(StrEnum):
    """complete: every field that counts is known; lower_bound: a smaller one is missing; unknown: the largest is.

    upper_bound: what is left when all known fields are taken off.
    """

    complete = "complete"
    lower_bound = "lower_bound"
    upper_bound = "upper_bound"
    unknown = "unknown"


class RecordFieldOutput(Record, Cited, table=True):
    """Output, exports and capacity as pages give them. Grain: one row per figure and page. Source: those pages.

    Pages that give the same figure for the same thing and period share its id. A figure is as printed, also a wrong one.
    """

    __tablename__ = "field_output"
    bounds: ClassVar[tuple[Bound, ...]] = (
        Bound("value", {"metric": "crude"}, ge=0),
        Bound("value", {"metric": "gas"}, ge=0),
        Bound("value", {"metric": "exports"}, ge=0),
        Bound("value", {"metric": "capacity"}, ge=0),
    )

    output_id: str = key("Figure: subject, metric, period; a letter parts figures that differ", pattern=MIXED_SLUG)
    source_url: str = key("Address of the page that the row rests on", pattern=r"https?://\S+")
    asset_id: str | None = field("Field; empty for areas", references="reference.asset")
    area_id: OutputArea | None = field("Area; empty for fields")
    operator_company_id: str | None = field(
        "Operator as the page names it; empty where it does not", references="reference.company"
    )
    metric: OutputMetric = field("What is counted")
    period_from: str = partial_date("First day, month or year that the figure speaks of")
    period_to: str = partial_date("Last day, month or year; the same for a single one")
    value: Decimal = amount("Figure as printed")
    unit: str = field("Unit as printed")
    destination_iso3: str | None = field("Destination of exports; empty where it is the world", references="reference.country")
    is_planned: bool = field("Plan or expectation, not output")
    is_period_inferred: bool = field("The page does not print the period so; it was worked out")
    page_fault: PageFault | None = field("Slip of the page that makes the figure unfit for use")
    hedge: Hedge = field("How the page puts it")
    note: str | None = field("Remark in our words")


class CoreFieldOutput(Core, table=True):
    """Output figures in one unit a fluid: oil in kb/d, gas in bcm/y. Grain: one row per figure.

    Source: record.field_output and the tracker's yearly output. A volume becomes a rate by the days of its own period;
    tonnes become barrels by the factor in the row. A figure that cannot be turned into a rate keeps value and unit only.
    """

    __tablename__ = "field_output"

    output_id: str = key("Figure", pattern=MIXED_SLUG)
    asset_id: str | None = field("Field; empty for areas", references="reference.asset")
    area_id: OutputArea | None = field("Area; empty for fields")
    operator_company_id: str | None = field("Operator at that time", references="reference.company")
    operator_basis: OperatorBasis | None = field("How the operator is known")
    metric: OutputMetric = field("What is counted")
    period_from: str = partial_date("First day, month or year that the figure speaks of")
    period_to: str = partial_date("Last day, month or year")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    period_days: int = field("Days of the period", ge=1)
    value: Decimal = amount("Figure as printed")
    unit: str = field("Unit as printed")
    output_kbd: Decimal | None = quantity("Oil, as a daily rate over the period", unit="kb/d")
    gas_bcm_y: Decimal | None = quantity("Gas, as a yearly rate", unit="bcm/y")
    conversion_factor: Decimal | None = quantity("Rate divided by the printed figure", unit="ratio")
    barrels_per_tonne: Decimal | None = quantity("Factor used where the figure is in tonnes", unit="bbl/t")
    destination_iso3: str | None = field("Destination of exports; empty where it is the world", references="reference.country")
    is_planned: bool = field("Plan or expectation, not output")
    is_period_inferred: bool = field("No page prints the period so")
    page_fault: PageFault | None = field("Slip of the page that makes the figure unfit for use")
    source_count: int = field("Pages that give it", ge=1)
    origin_count: int = field("Independent voices behind those pages", ge=1)
    origins: list[str] = names("Those voices")
    citations: list[str] = names("Addresses of those pages")
    known_on: date = field("Day on which the first of them was out; where a later vintage stands in, when it usually is")
    vintage_basis: VintageBasis = field("Whether it was out by the date asked for, or a later vintage stands in")
    flag: ValueFlag = field("reported if stated as fact; estimated if hedged; forecast if planned; corrected if we mended it")
    source_ids: list[str] = names("Sources that the row rests on")


class CoreFieldOutputYearly(Core, table=True):
    """Crude output of each field and year, by the best evidence there is. Grain: one row per field and year that has any.

    Source: core.field_output, never a plan or a faulty page. The order of evidence is in the SQL; the rest is kept as a range.
    """

    __tablename__ = "field_output_yearly"

    asset_id: str = key("Field", references="reference.asset")
    year: int = key("Calendar year")
    operator_company_id: str | None = field("Operator in that year; empty where nobody names it", references="reference.company")
    output_kbd: Decimal = quantity("Output that stands", unit="kb/d", ge=0)
    year_basis: YearBasis = field("What it rests on")
    months_known: int = field("Months that the figure covers", ge=1, le=12)
    low_kbd: Decimal = quantity("Lowest figure given for any part of the year", unit="kb/d", ge=0)
    high_kbd: Decimal = quantity("Highest figure given for any part of the year", unit="kb/d", ge=0)
    figure_count: int = field("Figures that speak of the year", ge=1)
    origin_count: int = field("Independent voices behind the figure that stands", ge=1)
    vintage_basis: VintageBasis = field("Whether it was out by the date asked for, or a later vintage stands in")
    flag: ValueFlag = field("Worst flag of the values used")
    source_ids: list[str] = names("Sources that the row rests on")


class CoreFieldOperator(Core, table=True):
    """Who runs a field since when. Grain: one row per field and change of operator.

    Source: operators that pages name beside output, and releases of the tracker. A field stays with its operator until
    another is named.
    """

    __tablename__ = "field_operator"

    asset_id: str = key("Field", references="reference.asset")
    from_on: date = key("Day by which it ran the field; 1900-01-01 where the tracker's first release stands for the time before")
    to_on: date | None = field("Day before the next operator; empty while it lasts")
    operator_company_id: str = field("Operator", references="reference.company")
    operator_basis: OperatorBasis = field("How it is known")
    source_ids: list[str] = names("Sources that the row rests on")


class MartIraqOutputByOperatorYearly(Mart, table=True):
    """How much of Iraq's oil comes from fields run by companies of which country. Grain: one row per year and country.

    Sums of known fields against Iraq's whole output, both crude; EIA's total holds lease condensate, so shares are slightly
    low. A field without a figure is named in fields_missing and never taken for zero: read share_kind with each share.
    'not_attributed' is what no known field accounts for.
    """

    __tablename__ = "iraq_output_by_operator_yearly"

    year: int = key("Calendar year")
    operator_country: str = key(
        "Country of the operator, ISO 3166-1 alpha-3, or not_attributed", pattern=r"[A-Z]{3}|not_attributed"
    )
    output_kbd: Decimal | None = quantity("Known output of the fields; empty where none is known", unit="kb/d")
    iraq_output_kbd: Decimal = quantity("Iraq's whole output, mean of the months known", unit="kb/d", ge=0)
    share_pct: Decimal | None = quantity("Known output in Iraq's whole output; empty where share_kind is unknown", unit="pct")
    share_kind: ShareKind = field("Whether the share is whole, a lower bound, or cannot be told")
    fields_known: list[str] = names("Fields with a figure for the year")
    fields_missing: list[str] = names("Fields of these operators that have none")
    months_known: int | None = field("Months that the thinnest of the figures covers", ge=1, le=12)
    year_bases: list[str] = names("What the figures rest on: company_return, tracker, stated_year, stated_months")
    iraq_months_known: int = field("Months of Iraq's whole output that are known", ge=1, le=12)
    iraq_output_basis: str = field("Definition behind Iraq's whole output")
    vintage_basis: VintageBasis = field("restated where any value comes from a later vintage")
    flag: ValueFlag = field("Worst flag of the values used")
    source_ids: list[str] = names("Sources that the row rests on")


class CoreTrackedOutputYearly(Core, ObservationShape, table=True):
    """Output and design capacity of tracked fields by year. Grain: one row per series, year and vintage.

    Source: staging.gem_quantity, for core.observation. Figures without a year are left out; a figure of a year that was not
    over at the release is a forecast.
    """

    __tablename__ = "tracked_output_yearly"
