"""Contracts of the tables that hold what SQL used to spell out itself: statuses, assessors, OPEC rules, scorecard indicators."""

from datetime import date
from decimal import Decimal

from sqlmodel import SQLModel

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
    partial_date,
    quantity,
)
from energyetl.contracts.comparison import Polarity
from energyetl.contracts.opec import Assessor, IncludesVoluntary, OpecOrganisation
from energyetl.contracts.project_events import ProjectStatus
from energyetl.contracts.trade import TurnoverChange


class ReferenceProjectStatus(Reference, table=True):
    """What each project status means. Grain: one row per status. Source: our definitions.

    is_lost and is_ended differ for one status: while a project is `transferred` the company no longer runs it, but its
    contract is not settled and its stake still stands. Count losses by is_lost; end stakes and contracts by is_ended.
    """

    __tablename__ = "project_status"

    project_status: ProjectStatus = key("Status")
    status_order: int | None = field(
        "Stage in the course of a project, 8 where the contract is over; empty for interruptions",
        ge=1,
        le=8,
    )
    is_held: bool = field("The company has the project under contract or award, at work or not")
    is_lost: bool = field("The company no longer has the project: operations are in other hands or the contract is over")
    is_ended: bool = field("The contract is over: no stake remains, and only a new offer or award may follow")
    is_operating: bool = field("The project produces, or the pipeline flows")
    description: str = field("What the status means")


class ReferenceAssessor(Reference, table=True):
    """Who assesses the crude output of OPEC+ countries. Grain: one row per assessor. Source: their own publications.

    Which agencies are behind OPEC's secondary sources changes over time and is not kept here.
    """

    __tablename__ = "assessor"

    assessor: Assessor = key("Assessor")
    assessor_name: str = field("Name as shown to readers")
    origin: str = field("Origin that its figures count as; two assessors of one origin are not independent of each other")
    is_independent: bool = field("Independent of the country whose output it assesses")
    is_opec_yardstick: bool = field("OPEC itself counts conformity by this assessment")
    description: str = field("What is published, and by whom")


class ReferenceOpecJudgingView(Reference, table=True):
    """Which level conformity is judged by, and from when. Grain: one row per group of countries and first month.

    Source: OPEC+ statements, as the reasons say. The newest row that has begun applies; of two that begin in the same month,
    that of the country itself. Rows of a country apply only if it is a voluntary cutter.
    """

    __tablename__ = "opec_judging_view"

    applies_to: str = key("Country, ISO 3166-1 alpha-3; or voluntary_cutter, or any", pattern=r"[A-Z]{3}|voluntary_cutter|any")
    from_on: date = key("First month from which this view applies")
    includes_voluntary: IncludesVoluntary = field("Which voluntary cuts the level that counts is less of")
    cut_from_on: date | None = field("A voluntary cutter is a country with a voluntary cut that begins on this day or later")
    reason: str = field("Why this level counts")


class ReferenceOpecSumStart(Reference, table=True):
    """From when overproduction is added up. Grain: one row per organisation. Source: OPEC+ statements."""

    __tablename__ = "opec_sum_start"

    organisation: OpecOrganisation = key("Organisation that counts")
    sum_from_on: date = field("First month of the running sum")
    reason: str = field("Why the sum begins there")


class ReferenceScorecardIndicator(Reference, table=True):
    """What the scorecard follows, and which changes count as noise. Grain: one row per indicator.

    Source: our choice, with reasons. A change is noise within the larger of the two limits.
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


class ComparableColumns(SQLModel):
    """A figure on one thing and period, as sources are compared by."""

    measure: str = field("What is measured")
    subject_kind: str = field("Kind of thing that the figure is about; event for figures of one event")
    subject_id: str = field("Our id of that thing; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, product group or destination that narrows the figure")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    unit: str = field("Unit of the figure")
    origin: str = field("Who gives the figure: a source, an assessor, or the origin or speaker behind a page")
    bound: str = field("How the figure is limited: =, ~, <, > or between")
    value: Decimal = amount("Figure")
    value_low: Decimal | None = amount("Lowest value that the figure allows; empty without a lower limit")
    value_high: Decimal | None = amount("Highest value that the figure allows; empty without an upper limit")


class CoreComparableStatement(Core, ComparableColumns, table=True):
    """Figures that pages state, under the names that sources are compared by. Grain: one row per figure and source.

    Source: cited facts, figures of events, stated turnovers and investment totals.
    """

    __tablename__ = "comparable_statement"

    figure_id: str = key("Table and row that the figure comes from")
    source_id: str = key("Source of the figure")
    basis: str | None = field("Definition behind the figure; empty where none is known")
    vintage_basis: VintageBasis = field("Statements are as first published")
    flag: ValueFlag = field("How the figure came to be")


class CoreComparableFigure(Core, ComparableColumns, table=True):
    """Figures of several records on one thing and period, in one unit. Grain: one row per comparison and figure of one origin.

    Source: time series as known, assessed output, field output, trade flows, stated turnovers and investment totals, single
    cited figures. mart.source_disagreement puts the figures of one comparison in one row. Where records repeat one figure of one
    origin, a comparison has a single row here and none there.
    """

    __tablename__ = "comparable_figure"

    comparison_id: str = key("Measure, subject, partner, detail, period and unit, separated by dots")
    figure_number: int = key("Position within the comparison, lowest figure first", ge=1)
    basis: str = field("Definition behind the figure; not_stated where none is known")
    vintage_basis: VintageBasis = field("restated where the value comes from a later vintage")
    flag: ValueFlag = field("Worst flag of the records")
    source_ids: list[str] = names("Sources that the row rests on")


class CoreProjectEventLink(Core, table=True):
    """Which events belong to the history of each project. Grain: one row per project and event. Source: core.project_event."""

    __tablename__ = "project_event_link"

    project_id: str = key("Project", references="reference.project")
    event_id: str = key("Event", references="core.project_event")
    is_indirect: bool = field("The event is of another project or a context, and also affects this one")


class CoreProjectOutput(Core, table=True):
    """Crude output of the asset of each project. Grain: one row per project and figure. Source: core.field_output.

    Only projects with a contract; figures that are planned, or whose page contradicts itself, are left out.
    """

    __tablename__ = "project_output"

    project_id: str = key("Project", references="reference.project")
    output_id: str = key("Figure", references="core.field_output")
    output_kbd: Decimal = quantity("Crude output of the entire field", unit="kb/d", ge=0)
    period: str = field("Period as shown: a date, or two separated by a slash")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    newest_rank: int = field("1 for the newest figure of the project", ge=1)
    vintage_basis: VintageBasis = field("Whether the figure comes from a later vintage")
    flag: ValueFlag = field("How the figure came to be")
    source_ids: list[str] = names("Sources that the row rests on")


class CoreProjectTerm(Core, table=True):
    """Terms of the newest contract of each project as pages state them. Grain: one row per project.

    Source: core.project_fact.
    """

    __tablename__ = "project_term"

    project_id: str = key("Project", references="reference.project")
    fee_usd_bbl: Decimal | None = quantity("Remuneration fee", unit="USD_per_bbl", ge=0)
    contract_length_years: Decimal | None = quantity("Length of the contract", unit="years", ge=0)
    contract_end_year: int | None = field("Year in which the contract ends")
    plateau_first_kbd: Decimal | None = quantity("First plateau target", unit="kb/d", ge=0)
    plateau_latest_kbd: Decimal | None = quantity("Latest plateau target", unit="kb/d", ge=0)
    plateau_revised_date: str | None = partial_date("Since when the latest target differs from the first")
    flag: ValueFlag = field("Worst flag of the terms")
    source_ids: list[str] = names("Sources that the row rests on")
