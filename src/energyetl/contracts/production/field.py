"""Output of fields and areas from pages, reports and trackers, and the mart of output by operator.

Not for: totals of countries (`country`), the gas of the Kurdistan Region (`gas`), projects and their events (`project`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Hedge, Mart, Record, Reference, ValueFlag, VintageBasis
from energyetl.contracts.fields import HYPHEN_SLUG, MIXED_SLUG, Bound, amount, field, key, names, partial_date, quantity
from energyetl.contracts.groups import Attested, Cited, Known, Provenance, Sourced
from energyetl.contracts.observation import ObservationShape


class OutputArea(StrEnum):
    """Area of a figure that is not about one asset. Exports of `iraq` are those of the state marketing company.

    basra_fields, missan_province, kirkuk_fields: all fields there; basra_state_fields: those without a foreign operator;
    avana_and_bai_hassan: two fields near Kirkuk counted together; northern_iraq: federal fields of the north;
    kurdistan_with_kirkuk: the Region with the fields of Kirkuk that it held until October 2017.
    """

    iraq = "iraq"
    southern_iraq = "southern_iraq"
    kurdistan_region = "kurdistan_region"
    basra_fields = "basra_fields"
    basra_state_fields = "basra_state_fields"
    missan_province = "missan_province"
    kirkuk_fields = "kirkuk_fields"
    avana_and_bai_hassan = "avana_and_bai_hassan"
    northern_iraq = "northern_iraq"
    kurdistan_with_kirkuk = "kurdistan_with_kirkuk"


class OutputMetric(StrEnum):
    """What is counted. `gas_to_power`: gas delivered to power plants; `change`: a difference, never a level."""

    crude = "crude"
    crude_and_liquids = "crude_and_liquids"
    exports = "exports"
    capacity = "capacity"
    gas = "gas"
    dry_gas = "dry_gas"
    gas_to_power = "gas_to_power"
    change = "change"


class PageFault(StrEnum):
    """An error on the page: its unit differs from that of the other reports, or two of its own figures disagree."""

    unit_slip = "unit_slip"
    totals_disagree = "totals_disagree"


class OperatorBasis(StrEnum):
    """Source of the operator: a dated handover, a page that names it for that time, or a release of the tracker."""

    event = "event"
    stated = "stated"
    tracker = "tracker"


class YearBasis(StrEnum):
    """Evidence for the yearly output of a field, best first."""

    company_return = "company_return"
    tracker = "tracker"
    stated_year = "stated_year"
    stated_months = "stated_months"


class ShareKind(StrEnum):
    """complete: every relevant field is known; lower_bound: a smaller field is missing; unknown: the largest is missing.

    upper_bound: the remainder after all known fields are subtracted.
    """

    complete = "complete"
    lower_bound = "lower_bound"
    upper_bound = "upper_bound"
    unknown = "unknown"


class PrintedOutput(SQLModel):
    """A figure as printed, and what it refers to."""

    asset_id: str | None = field("Field; empty for areas", references="reference.asset")
    area_id: OutputArea | None = field("Area; empty for fields")
    metric: OutputMetric = field("What is counted")
    period_from: str = partial_date("First day, month or year that the figure refers to")
    period_to: str = partial_date("Last day, month or year; equal to period_from where there is only one")
    value: Decimal = amount("Figure as printed")
    unit: str = field("Unit as printed")
    destination_iso3: str | None = field("Destination of exports; empty for all destinations", references="reference.country")
    is_planned: bool = field("Plan or expectation, not output")
    is_period_inferred: bool = field("The page does not print this period; it was inferred")
    page_fault: PageFault | None = field("Error on the page that makes the figure unusable")


class RecordFieldOutput(Record, PrintedOutput, Cited, table=True):
    """Output, exports and capacity as stated on pages. Grain: one row per figure and page. Source: those pages.

    Pages that give the same figure for the same subject and period have the same output_id. Figures are as printed, even if
    wrong.
    """

    __tablename__ = "field_output"
    bounds: ClassVar[tuple[Bound, ...]] = (
        Bound("value", {"metric": "crude"}, ge=0),
        Bound("value", {"metric": "gas"}, ge=0),
        Bound("value", {"metric": "exports"}, ge=0),
        Bound("value", {"metric": "capacity"}, ge=0),
    )

    output_id: str = key("Figure: subject, metric, period; a letter distinguishes figures that differ", pattern=MIXED_SLUG)
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    operator_company_id: str | None = field(
        "Operator as the page names it; empty where it does not", references="reference.company"
    )
    hedge: Hedge = field("How firmly the page states it")
    note: str | None = field("Remark in our words")


class ReferenceOperatorEvent(Reference, table=True):
    """Events by which a field got another operator. Grain: one row per event. Source: the pages of the event.

    Only events after which the company runs the field: a signature or a decision to hand over is none.
    """

    __tablename__ = "operator_event"

    event_id: str = key("Event of record.project_event or record.policy_event", pattern=HYPHEN_SLUG)
    asset_id: str = field("Field", references="reference.asset")
    operator_company_id: str = field("Company that operates the field from that day", references="reference.company")


class CoreFieldOutput(Core, PrintedOutput, Known, Attested, table=True):
    """Output figures in one unit per fluid: oil in kb/d, gas in bcm/y. Grain: one row per figure.

    Source: record.field_output and the tracker's yearly output. A volume is divided by the days of its period; tonnes are
    converted to barrels by the factor in the row. A figure that cannot be converted to a rate has only value and unit.
    """

    __tablename__ = "field_output"

    output_id: str = key("Figure", pattern=MIXED_SLUG)
    operator_company_id: str | None = field("Operator at that time", references="reference.company")
    operator_basis: OperatorBasis | None = field("Source of the operator")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    period_days: int = field("Number of days in the period", ge=1)
    output_kbd: Decimal | None = quantity("Oil, as a daily rate over the period", unit="kb/d")
    gas_bcm_y: Decimal | None = quantity("Gas, as a yearly rate", unit="bcm/y")
    conversion_factor: Decimal | None = quantity("Rate divided by the figure as printed", unit="ratio")
    barrels_per_tonne: Decimal | None = quantity("Factor used where the figure is in tonnes", unit="bbl/t")
    vintage_basis: VintageBasis = field("Whether it was published by the as-of date, or a later vintage is used instead")
    flag: ValueFlag = field("reported if stated as fact; estimated if hedged; forecast if planned; corrected if we corrected it")


class CoreFieldOutputYearly(Core, Provenance, table=True):
    """Crude output of each field and year from the best evidence available. Grain: one row per field and year with evidence.

    Source: core.field_output, without plans and faulty pages. The SQL defines the order of evidence. Other figures form a range.
    """

    __tablename__ = "field_output_yearly"

    asset_id: str = key("Field", references="reference.asset")
    year: int = key("Calendar year")
    operator_company_id: str | None = field("Operator in that year; empty where it is not known", references="reference.company")
    output_kbd: Decimal = quantity("Output by the best evidence", unit="kb/d", ge=0)
    year_basis: YearBasis = field("Evidence for the output")
    months_known: int = field("Months that the figure covers", ge=1, le=12)
    low_kbd: Decimal = quantity("Lowest figure given for any part of the year", unit="kb/d", ge=0)
    high_kbd: Decimal = quantity("Highest figure given for any part of the year", unit="kb/d", ge=0)
    figure_count: int = field("Figures for the year or a part of it", ge=1)
    origin_count: int = field("Independent origins of the figure used", ge=1)


class CoreFieldOperator(Core, Sourced, table=True):
    """Operators of fields over time. Grain: one row per field and change of operator.

    Source: dated handovers, operators that pages name together with output, and releases of the tracker. An operator is
    assumed to stay until another one is named.
    """

    __tablename__ = "field_operator"

    asset_id: str = key("Field", references="reference.asset")
    from_on: date = key(
        "Day of the handover where an event gives it; else the day by which it operated the field, 1900-01-01 where the "
        "tracker's first release covers earlier times"
    )
    to_on: date | None = field("Day before the next operator's first day; empty for the current operator")
    operator_company_id: str = field("Operator", references="reference.company")
    operator_basis: OperatorBasis = field("Source of the operator")


class MartIraqOutputByOperatorYearly(Mart, Provenance, table=True):
    """Iraq's oil output by country of the field operator. Grain: one row per year and country.

    Sums of known fields are compared with Iraq's total output, both crude. EIA's total includes lease condensate, so shares
    are slightly too low. fields_missing names the fields without a figure for the year; they never count as zero, so read
    share_kind with each share. Rates of fewer than six months are no figure for a year. 'not_attributed' is the output that
    no known field accounts for.
    """

    __tablename__ = "iraq_output_by_operator_yearly"

    year: int = key("Calendar year")
    operator_country: str = key(
        "Country of the operator, ISO 3166-1 alpha-3, or not_attributed", pattern=r"[A-Z]{3}|not_attributed"
    )
    output_kbd: Decimal | None = quantity("Known output of the fields; empty where none is known", unit="kb/d")
    iraq_output_kbd: Decimal = quantity("Total output of Iraq, mean of the known months", unit="kb/d", ge=0)
    share_pct: Decimal | None = quantity("Known output as a share of Iraq's total; empty where share_kind is unknown", unit="pct")
    share_kind: ShareKind = field("Whether the share is complete, a lower bound, an upper bound or unknown")
    fields_known: list[str] = names("Fields with a figure for at least six months of the year")
    fields_missing: list[str] = names("Fields of these operators without such a figure")
    months_known: int | None = field("Months covered by the figure with the lowest coverage", ge=6, le=12)
    year_bases: list[str] = names("Evidence for the figures: company_return, tracker, stated_year, stated_months")
    iraq_months_known: int = field("Months with a known total output of Iraq", ge=1, le=12)
    iraq_output_basis: str = field("Definition of Iraq's total output")


class CoreTrackedOutputYearly(Core, ObservationShape, table=True):
    """Output and design capacity of tracked fields by year. Grain: one row per series, year and vintage.

    Source: staging.gem_quantity, for core.observation. Figures without a year are omitted. A figure for a year that
    had not ended at the release is a forecast.
    """

    __tablename__ = "tracked_output_yearly"
