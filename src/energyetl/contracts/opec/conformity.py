"""Output of OPEC+ countries against their required levels: tables computed from the records in `record`.

SQL decides which level counts in which month and which assessment is current. Nothing is curated here.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import (
    Citation,
    Core,
    Mart,
    ValueFlag,
    VintageBasis,
    amount,
    field,
    key,
    names,
    partial_date,
    quantity,
)
from energyetl.contracts.opec.record import (
    Assessor,
    ConformityMetric,
    IncludesVoluntary,
    OpecEvidence,
    OpecMeasure,
    OpecOrganisation,
    ProducerGroup,
)


class RequiredView(StrEnum):
    """Which level is shown where several hold at once.

    judged: the one that conformity is measured by in that month; all_voluntary: less every voluntary cut in force, where
    one is; ministerial: without any voluntary cut.
    """

    judged = "judged"
    all_voluntary = "all_voluntary"
    ministerial = "ministerial"


class CoreOpecDecision(Core, Citation, table=True):
    """Decided levels and changes with months as dates. Grain: one row per figure, span and page. Source: opec_decision."""

    __tablename__ = "opec_decision"

    opec_decision_id: str = key("Row of the record")
    country_iso3: str | None = field("Country; empty for a group", references="reference.country")
    group_name: ProducerGroup | None = field("Group; empty for a country")
    measure: OpecMeasure = field("What the figure is")
    includes_voluntary: IncludesVoluntary | None = field("For a level: which voluntary cuts it is less of")
    effective_from_on: date = field("First day on which it holds")
    effective_to_on: date | None = field("Last day on which it holds; empty where open")
    value_kbd: Decimal | None = quantity("Level, or signed change; empty for an exit", unit="kb/d")
    plan_vintage: str | None = partial_date("For compensation: when the plan was handed in or first reported")
    decision: str = field("Meeting, statement or plan that fixed it")
    decided_on: date | None = field("First day of the decision's date; empty where not known")
    evidence: OpecEvidence = field("How well the figure is attested")
    flag: ValueFlag = field("How the figure came to be")
    note: str | None = field("Remark in our words")
    known_on: date | None = field("Last day of the page's date; empty where undated")


class LevelColumns(SQLModel):
    """A level of one month and what it rests on."""

    required_kbd: Decimal = quantity("Level, in crude oil by independent assessment", unit="kb/d", ge=0)
    evidence: OpecEvidence = field("How well the level is attested; the weaker of the two where it is a sum")
    flag: ValueFlag = field("How the level came to be; forecast where no decision was seen")
    decision: str = field("Meeting or statement that fixed it")
    decided_on: date | None = field("First day of the decision's date; empty where not known")
    opec_decision_ids: list[str] = names("Rows of opec_decision that the level rests on")


class CoreOpecRequiredLevel(Core, LevelColumns, table=True):
    """Every known level of a month. Grain: one row per country, month, view of voluntary cuts and record row.

    Source: core.opec_decision; a level is stated, or the reference level and the adjustment of one decision added up.
    Nothing is chosen here but an order of preference.
    """

    __tablename__ = "opec_required_level"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    includes_voluntary: IncludesVoluntary = key("Which voluntary cuts the level is less of")
    opec_decision_id: str = key("Record row that states the level, or its adjustment")
    preference: int = field("Place in the order of preference within country, month and view of cuts, 1 = best", ge=1)


class CoreOpecRequiredMonthly(Core, LevelColumns, table=True):
    """Level of each month by view. Grain: one row per country, month and view; a month without a known level has none.

    Source: core.opec_required_level. Projections are kept and flagged forecast.
    """

    __tablename__ = "opec_required_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    required_view: RequiredView = key("Which level is shown")
    includes_voluntary: IncludesVoluntary = field("Which voluntary cuts the level is less of")


class CompensationColumns(SQLModel):
    """What a country promised to produce below its level in one month, by one plan."""

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    plan_vintage: str = partial_date("When the plan was handed in or first reported", primary_key=True)
    compensation_due_kbd: Decimal = quantity("Output to be left out below the level", unit="kb/d", ge=0)
    is_newest_plan: bool = field("No later plan of the country had begun by this month")
    evidence: OpecEvidence = field("Best evidence among the pages")
    source_count: int = field("Pages that give this figure", ge=1)
    flag: ValueFlag = field("How the figure came to be")


class CoreOpecCompensationMonthly(Core, CompensationColumns, table=True):
    """Compensation plans by month. Grain: one row per country, month and plan. Source: core.opec_decision."""

    __tablename__ = "opec_compensation_monthly"


class CoreAssessedOutputMonthly(Core, table=True):
    """Assessed crude output in every issue. Grain: one row per country, month, assessor and day of issue.

    Source: core.observation (assessed_output and eia_steo), for countries that have had a level, from 2017. No forecasts.
    """

    __tablename__ = "assessed_output_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    assessor: Assessor = key("Who assessed it")
    vintage_on: date = key("Day of issue")
    production_kbd: Decimal = quantity("Assessed output", unit="kb/d", ge=0)
    basis: str = field("What is counted; crude_eia: as EIA delimits crude; not_stated where the page does not say")
    flag: ValueFlag = field("How the value came to be")
    is_current: bool = field("The issue to read at the date that the warehouse speaks for")
    vintage_basis: VintageBasis | None = field("For the current issue: out by that date, or standing in for it")
    source_id: str = field("Source of the value")


class CoreOpecMembership(Core, table=True):
    """Membership as spells. Grain: one row per organisation and country. Source: record.opec_membership.

    Of several dates for one change the most exact stands.
    """

    __tablename__ = "opec_membership"

    organisation: OpecOrganisation = key("OPEC, or OPEC+")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    member_from_date: str | None = partial_date("Since when; empty where no page says")
    member_from_on: date | None = field("First day of that date")
    member_until_on: date | None = field("Last day in; empty while a member")
    source_count: int = field("Pages that the row rests on", ge=1)
    origin_count: int = field("Voices that those pages go back to", ge=1)


class MartOpecMembership(Mart, table=True):
    """Who is in OPEC and OPEC+ and since when. Grain: one row per organisation and country. Source: cited pages."""

    __tablename__ = "opec_membership"

    organisation: OpecOrganisation = key("OPEC, or OPEC+")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    member_from_date: str | None = partial_date("Since when, as exact as known; empty where no page says")
    member_until_on: date | None = field("Last day in; empty while a member")
    is_member: bool = field("Whether it is in at the date that the warehouse speaks for")
    source_count: int = field("Pages that the row rests on", ge=1)
    origin_count: int = field("Voices that those pages go back to", ge=1)
    source_ids: list[str] = names("Sources that the row rests on")


class MartOpecRequiredMonthly(Mart, LevelColumns, table=True):
    """Required levels by month. Grain: one row per country, month and view. Source: cited pages, levels of 2017 to 2026.

    A month that no page speaks of has no row. Compensation is not deducted. Projections are left out.
    """

    __tablename__ = "opec_required_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    required_view: RequiredView = key("judged, all_voluntary or ministerial; judged is the one for conformity")
    includes_voluntary: IncludesVoluntary = field("Which voluntary cuts the level is less of")
    source_ids: list[str] = names("Sources that the row rests on")


class MartOpecCompensationMonthly(Mart, CompensationColumns, table=True):
    """Compensation plans by month. Grain: one row per country, month and plan. Source: plans of the OPEC Secretariat as cited.

    Plans replace each other: add up rows of one plan only, or those of is_newest_plan.
    """

    __tablename__ = "opec_compensation_monthly"

    source_ids: list[str] = names("Sources that the row rests on")


class MartOpecConformityMonthly(Mart, table=True):
    """Assessed output against the required level. Grain: one row per country, month and assessor.

    Source: cited assessments and EIA's outlook against cited levels. Assessors are never mixed: each has its own running
    sum, over the months that it and the level are known for. Months without a level have no excess. Projected levels are
    left out. Conformity is for comparable rows: the level is crude oil by independent assessment.
    """

    __tablename__ = "opec_conformity_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    assessor: Assessor = key("Who assessed the output")
    production_kbd: Decimal = quantity("Output by the newest issue known", unit="kb/d", ge=0)
    required_kbd: Decimal | None = quantity("Level by which the month is judged; empty where not known", unit="kb/d", ge=0)
    includes_voluntary: IncludesVoluntary | None = field("Which voluntary cuts the level is less of")
    required_basis: str = field("What the level counts")
    production_basis: str = field("What the assessor counts; crude_eia: as EIA delimits it; not_stated if no page says")
    is_comparable: bool = field("Same basis, and assessed by somebody independent of the country")
    excess_kbd: Decimal | None = quantity("Output less level; negative below it", unit="kb/d")
    excess_pct: Decimal | None = quantity("Excess as a share of the level", unit="pct")
    running_excess_kbd_months: Decimal | None = quantity(
        "Sum of the known monthly excesses since January 2024, this one included", unit="kb/d-months"
    )
    known_months: int | None = field("Months in that sum", ge=0)
    elapsed_months: int | None = field("Months since January 2024, this one included; more than known_months means gaps", ge=1)
    compensation_due_kbd: Decimal | None = quantity("Due below the level by the newest plan, if found", unit="kb/d", ge=0)
    compensation_plan_vintage: str | None = partial_date("That plan")
    evidence: OpecEvidence | None = field("How well the level is attested")
    opec_decision_ids: list[str] = names("Rows of opec_decision that the level rests on; empty without a level")
    vintage_on: date = field("Day of the assessor's issue")
    vintage_basis: VintageBasis = field("Whether that issue was out by the date asked for")
    flag: ValueFlag = field("Worst flag of output and level")
    source_ids: list[str] = names("Sources that the row rests on")


class MartOpecConformityStated(Mart, table=True):
    """Conformity as others stated it, beside what OPEC's secondary sources give. Grain: one row per distinct statement.

    Source: cited statements. Sums of months (kb/d-months) are compared with our sum over the months known, which may be
    fewer; the difference is then empty. A statement repeated on several pages is one row.
    """

    __tablename__ = "opec_conformity_stated"

    statement_id: str = key("First of the record rows that carry the statement")
    country_iso3: str | None = field("Country; empty for a group", references="reference.country")
    group_name: ProducerGroup | None = field("Group; empty for a country")
    month_from: date = field("First day of the first month spoken of")
    month_to: date = field("First day of the last month spoken of")
    metric: ConformityMetric = field("What is stated; cumulative figures are sums of months")
    stated_value: Decimal | None = amount("Figure stated")
    unit: str | None = field("Unit of the figures")
    stated_by: str = field("Whose figure it is")
    stated_required_kbd: Decimal | None = quantity("Level that the page holds it against", unit="kb/d", ge=0)
    source_count: int = field("Pages that carry it", ge=1)
    origin_count: int = field("Voices that those pages go back to", ge=1)
    source_urls: list[str] = names("Addresses of those pages")
    computed_value: Decimal | None = amount("The same by OPEC's secondary sources or by the plans; empty if months lack")
    known_months: int | None = field("Months that our figure could rest on", ge=0)
    spoken_months: int = field("Months from the first to the last", ge=1)
    known_months_value: Decimal | None = amount("Our sum over the known months only")
    difference: Decimal | None = amount("Computed less stated")
    vintage_basis: VintageBasis | None = field("Of the assessments compared with; empty where none")
    flag: ValueFlag = field("Worst flag of the figures")
    source_ids: list[str] = names("Sources that the row rests on")


class MartOpecConformityTotal(Mart, table=True):
    """Months above the level, mean excess and running sum. Grain: one row per country, assessor and production basis.

    Source: mart.opec_conformity_monthly, months in the running sums of OPEC+ (reference.opec_sum_start) with a known level.
    """

    __tablename__ = "opec_conformity_total"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    assessor: Assessor = key("Who assessed the output")
    production_basis: str = key("What the assessor counts")
    is_comparable: bool = field("Same basis as the level, and assessed by somebody independent of the country")
    first_month: date = field("First month known")
    last_month: date = field("Newest month known")
    known_months: int = field("Months with output and level", ge=1)
    above_months: int = field("Of these, months with output above the level", ge=0)
    mean_excess_kbd: Decimal = quantity("Mean excess of the known months, each counting alike", unit="kb/d")
    highest_excess_kbd: Decimal = quantity("Highest monthly excess", unit="kb/d")
    highest_excess_month: date = field("Month of the highest excess")
    last_excess_kbd: Decimal = quantity("Excess of the newest month", unit="kb/d")
    peak_running_excess_kbd_months: Decimal = quantity("Highest value of the running sum", unit="kb/d-months")
    peak_running_month: date = field("Month of that value")
    last_running_excess_kbd_months: Decimal = quantity("Running sum in the newest month", unit="kb/d-months")
    vintage_basis: VintageBasis = field("Whether all issues used were published by the as-of date")
    flag: ValueFlag = field("Worst flag of the values used")
    source_ids: list[str] = names("Sources that the row rests on")


class MartOpecCompensationPlan(Mart, table=True):
    """Compensation plans as sums, and months in which they were kept. Grain: one row per country and plan.

    Source: mart.opec_compensation_monthly against output by OPEC's secondary sources; months in the running sums of OPEC+.
    """

    __tablename__ = "opec_compensation_plan"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    plan_vintage: str = partial_date("When the plan was handed in or first reported", primary_key=True)
    first_month: date = field("First month of the plan that is known")
    last_month: date = field("Last month of the plan that is known")
    month_count: int = field("Months of the plan that are known", ge=1)
    due_kbd_months: Decimal = quantity("Compensation over these months", unit="kb/d-months", ge=0)
    known_months: int = field("Months with known output in which no later plan had begun", ge=0)
    met_months: int = field("Of these, months in which output was as far below the level as planned", ge=0)
    flag: ValueFlag = field("Worst flag of the plan's figures")
    source_ids: list[str] = names("Sources that the row rests on")


class MartOpecOutputBreak(Mart, table=True):
    """Months with output below three quarters of the level. Grain: one row per country, month and assessor.

    Source: mart.opec_conformity_monthly, comparable assessments. No agreed cut was ever near as deep: output broke down.
    """

    __tablename__ = "opec_output_break"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    assessor: Assessor = key("Who assessed the output")
    production_kbd: Decimal = quantity("Output", unit="kb/d", ge=0)
    required_kbd: Decimal = quantity("Level by which the month is judged", unit="kb/d", ge=0)
    excess_kbd: Decimal = quantity("Output less level", unit="kb/d", le=0)
    production_share_pct: Decimal = quantity("Output as a share of the level", unit="pct", ge=0, le=75)
    vintage_basis: VintageBasis = field("Whether the assessor's issue was published by the as-of date")
    flag: ValueFlag = field("Worst flag of output and level")
    source_ids: list[str] = names("Sources that the row rests on")
