"""Output of OPEC+ countries compared with their required levels: tables computed from the records in `record`.

SQL decides which level applies in which month and which assessment is current. Not for: curated rows (`record`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Mart, ValueFlag, VintageBasis
from energyetl.contracts.coding import Party
from energyetl.contracts.fields import amount, field, key, names, partial_date, quantity
from energyetl.contracts.groups import Citation, Counted, Known, Provenance, Sourced
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
    """Which level is shown where several apply at the same time.

    judged: the level used to measure conformity in that month; all_voluntary: the level after all voluntary cuts in force,
    if there are any; ministerial: the level before voluntary cuts.
    """

    judged = "judged"
    all_voluntary = "all_voluntary"
    ministerial = "ministerial"


class CoreOpecDecision(Core, Known, Citation, table=True):
    """Decided levels and changes, with months as dates. Grain: one row per figure, span and page. Source: opec_decision."""

    __tablename__ = "opec_decision"

    opec_decision_id: str = key("Row of the record")
    country_iso3: str | None = field("Country; empty for a group", references="reference.country")
    group_name: ProducerGroup | None = field("Group; empty for a country")
    measure: OpecMeasure = field("What the figure measures")
    includes_voluntary: IncludesVoluntary | None = field("For a level: voluntary cuts already deducted from it")
    effective_from_on: date = field("First day on which it applies")
    effective_to_on: date | None = field("Last day on which it applies; empty where open")
    superseded_on: date | None = field("First day of the date on which a later decision replaced the figure")
    value_kbd: Decimal | None = quantity("Level, or signed change; empty for an exit", unit="kb/d")
    plan_vintage: str | None = partial_date("For compensation: when the plan was submitted or first reported")
    decision: str = field("Meeting, statement or plan that decided it")
    decided_on: date | None = field("First day of the decision's date; empty where not known")
    evidence: OpecEvidence = field("Strength of the evidence for the figure")
    flag: ValueFlag = field("How the figure was obtained")
    note: str | None = field("Remark in our words")


class LevelColumns(SQLModel):
    """The level of one month and its evidence."""

    required_kbd: Decimal = quantity("Required level of crude oil output, as assessed independently", unit="kb/d", ge=0)
    evidence: OpecEvidence = field("Strength of the evidence for the level; the weaker of the two where it is a sum")
    flag: ValueFlag = field("How the level was obtained; forecast where no decision is known")
    decision: str = field("Meeting or statement that decided it")
    decided_on: date | None = field("First day of the decision's date; empty where not known")
    opec_decision_ids: list[str] = names("Rows of opec_decision that the level is based on")


class CoreOpecRequiredLevel(Core, LevelColumns, table=True):
    """All known levels of a month. Grain: one row per country, month, treatment of voluntary cuts and record row.

    Source: core.opec_decision. A level is either stated, or the sum of the reference level and adjustment of one decision.
    Rows have an order of preference; none is selected here.
    """

    __tablename__ = "opec_required_level"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    includes_voluntary: IncludesVoluntary = key("Voluntary cuts already deducted from the level")
    opec_decision_id: str = key("Record row that states the level, or its adjustment")
    preference: int = field("Order of preference within country, month and treatment of voluntary cuts; 1 = best", ge=1)
    is_superseded: bool = field("Whether a decision known to the build replaced the level: it is then no level of the month")


class CoreOpecRequiredMonthly(Core, LevelColumns, table=True):
    """Level of each month by view. Grain: one row per country, month and view; none for a month without a known level.

    Source: core.opec_required_level. Projections are included, flagged forecast.
    """

    __tablename__ = "opec_required_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    required_view: RequiredView = key("Which level is shown")
    includes_voluntary: IncludesVoluntary = field("Voluntary cuts already deducted from the level")


class CoreAssessedOutputMonthly(Core, table=True):
    """Assessed crude output in every issue of each report. Grain: one row per country, month, assessor and day of issue.

    Source: core.observation (assessed_output and eia_steo), for countries that have or had a level, from 2017. No forecasts.
    """

    __tablename__ = "assessed_output_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    assessor: Assessor = key("Assessor of the output")
    vintage_on: date = key("Day of issue")
    production_kbd: Decimal = quantity("Assessed output", unit="kb/d", ge=0)
    basis: str = field("What is counted; crude_eia: crude as EIA defines it; not_stated where the page does not say")
    flag: ValueFlag = field("How the value was obtained")
    is_current: bool = field("Whether this is the issue to use at the as-of date")
    vintage_basis: VintageBasis | None = field("For the current issue: whether it was published by the as-of date")
    source_id: str = field("Source of the value")


class Membership(Counted):
    """A membership and its dates."""

    organisation: OpecOrganisation = key("OPEC, or OPEC+")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    member_from_date: str | None = partial_date("Start of the membership; empty where no page says")
    member_until_on: date | None = field("Last day of the membership; empty while a member")


class CoreOpecMembership(Core, Membership, table=True):
    """Periods of membership. Grain: one row per organisation and country. Source: record.opec_membership.

    If several dates are given for one change, the most precise is used.
    """

    __tablename__ = "opec_membership"

    member_from_on: date | None = field("First day of that date")


class MartOpecMembership(Mart, Membership, Sourced, table=True):
    """Members of OPEC and OPEC+, current and former. Grain: one row per organisation and country. Source: cited pages."""

    __tablename__ = "opec_membership"

    is_member: bool = field("Whether it is a member at the as-of date")


class MartOpecRequiredMonthly(Mart, LevelColumns, Sourced, table=True):
    """Required levels by month. Grain: one row per country, month and view. Source: cited pages; levels of 2017 to 2026.

    A month that no page mentions has no row, nor has one whose only known level a later decision replaced. Compensation is
    not deducted. Projections are omitted.
    """

    __tablename__ = "opec_required_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    required_view: RequiredView = key("judged, all_voluntary or ministerial; use judged for conformity")
    includes_voluntary: IncludesVoluntary = field("Voluntary cuts already deducted from the level")


class MartOpecConformityMonthly(Mart, Provenance, table=True):
    """Assessed output compared with the required level. Grain: one row per country, month and assessor.

    Source: cited assessments and EIA's outlook, cited levels. Assessors are never mixed: each has its own running sum, over
    the months with a known output and level. Months without a level have no excess. Projected levels are omitted. Judge
    conformity by comparable rows only: a level applies to crude oil as assessed independently.
    """

    __tablename__ = "opec_conformity_monthly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    assessor: Assessor = key("Assessor of the output")
    production_kbd: Decimal = quantity("Output in the newest known issue", unit="kb/d", ge=0)
    required_kbd: Decimal | None = quantity("Level used to judge the month; empty where not known", unit="kb/d", ge=0)
    includes_voluntary: IncludesVoluntary | None = field("Voluntary cuts already deducted from the level")
    required_basis: str = field("Definition of the output that the level applies to")
    production_basis: str = field("Definition of the figures; crude_eia: crude as EIA defines it; not_stated if no page says")
    is_comparable: bool = field("Same basis, and the assessor is independent of the country")
    excess_kbd: Decimal | None = quantity("Output minus level; negative below the level", unit="kb/d")
    excess_pct: Decimal | None = quantity("Excess as a percentage of the level", unit="pct")
    running_excess_kbd_months: Decimal | None = quantity(
        "Sum of the known monthly excesses since January 2024, including this month", unit="kb/d-months"
    )
    known_months: int | None = field("Months in that sum", ge=0)
    elapsed_months: int | None = field("Months since January 2024, this one included; above known_months if there are gaps", ge=1)
    compensation_due_kbd: Decimal | None = quantity("Reduction below the level by the newest plan, if known", unit="kb/d", ge=0)
    compensation_plan_vintage: str | None = partial_date("When that plan was submitted or first reported")
    evidence: OpecEvidence | None = field("Strength of the evidence for the level")
    opec_decision_ids: list[str] = names("Rows of opec_decision that the level is based on; empty without a level")
    vintage_on: date = field("Publication date of the assessor's issue")


class MartOpecConformityStated(Mart, Counted, Sourced, table=True):
    """Stated conformity compared with OPEC's secondary sources. Grain: one row per distinct statement.

    Source: cited statements. Sums of months (kb/d-months) are compared with our sum over the known months. If some months
    are missing, the difference is empty. A statement that several pages repeat is one row.
    """

    __tablename__ = "opec_conformity_stated"

    statement_id: str = key("First of the record rows that contain the statement")
    country_iso3: str | None = field("Country; empty for a group", references="reference.country")
    group_name: ProducerGroup | None = field("Group; empty for a country")
    month_from: date = field("First day of the first month of the statement")
    month_to: date = field("First day of the last month of the statement")
    metric: ConformityMetric = field("What is stated; cumulative figures are sums of months")
    stated_value: Decimal | None = amount("Figure stated")
    unit: str | None = field("Unit of the figures")
    stated_by: str = field("Who states the figure")
    party: Party = field("Whose side that is")
    stated_required_kbd: Decimal | None = quantity("Level that the page compares it with", unit="kb/d", ge=0)
    source_urls: list[str] = names("URLs of those pages")
    computed_value: Decimal | None = amount("Our figure from OPEC's secondary sources or the plans; empty if months are missing")
    known_months: int | None = field("Months with data for our figure", ge=0)
    spoken_months: int = field("Months from the first to the last month of the statement", ge=1)
    known_months_value: Decimal | None = amount("Our sum over the known months")
    difference: Decimal | None = amount("Computed minus stated value")
    vintage_basis: VintageBasis | None = field("Vintage basis of the assessments used for comparison; empty where none")
    flag: ValueFlag = field("Worst flag of the figures")


class MartOpecConformityTotal(Mart, Provenance, table=True):
    """Months above the level, mean excess and running sum. Grain: one row per country, assessor and production basis.

    Source: mart.opec_conformity_monthly, months of the running sums of OPEC+ (reference.opec_sum_start) with a known level.
    """

    __tablename__ = "opec_conformity_total"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    assessor: Assessor = key("Assessor of the output")
    production_basis: str = key("Definition of the assessor's figures")
    assessor_name: str = field("Name of the assessor")
    sum_from_on: date = field("First day of the running sums")
    is_comparable: bool = field("Same basis as the level, and the assessor is independent of the country")
    month_first: date = field("First month known")
    month_last: date = field("Newest month known")
    known_months: int = field("Months with output and level", ge=1)
    above_months: int = field("Of these, months with output above the level", ge=0)
    mean_excess_kbd: Decimal = quantity("Mean excess of the known months, equally weighted", unit="kb/d")
    highest_excess_kbd: Decimal = quantity("Highest monthly excess", unit="kb/d")
    month_of_highest_excess: date = field("Month of the highest excess")
    last_excess_kbd: Decimal = quantity("Excess of the newest month", unit="kb/d")
    peak_running_excess_kbd_months: Decimal = quantity("Highest value of the running sum", unit="kb/d-months")
    month_of_peak_running_excess: date = field("Month of that value")
    last_running_excess_kbd_months: Decimal = quantity("Running sum in the newest month", unit="kb/d-months")


class MartOpecOutputBreak(Mart, Provenance, table=True):
    """Months with output below 75 % of the level. Grain: one row per country, month and assessor.

    Source: mart.opec_conformity_monthly, comparable assessments. No agreed cut was ever nearly as deep, so these are
    disruptions of output.
    """

    __tablename__ = "opec_output_break"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: date = key("First day of the month")
    assessor: Assessor = key("Assessor of the output")
    production_kbd: Decimal = quantity("Output", unit="kb/d", ge=0)
    required_kbd: Decimal = quantity("Level used to judge the month", unit="kb/d", ge=0)
    excess_kbd: Decimal = quantity("Output minus level", unit="kb/d", le=0)
    production_share_pct: Decimal = quantity("Output as a percentage of the level", unit="pct", ge=0, le=75)
