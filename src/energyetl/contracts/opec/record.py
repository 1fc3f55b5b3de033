"""OPEC+ records curated from cited pages: decided levels and cuts, assessed output, conformity, membership, press releases.

Not for: tables computed from these records (`conformity`), the text of press releases.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from energyetl.contracts.base import Core, Record, Snapshot, Staging
from energyetl.contracts.coding import Party
from energyetl.contracts.fields import Act, Bound, amount, field, key, partial_date, quantity
from energyetl.contracts.groups import Cited
from energyetl.contracts.observation import ObservationShape

MONTH = r"\d{4}-(0[1-9]|1[0-2])"


_RECORD_ID = r"[A-Za-z0-9_-]+"


class ProducerGroup(StrEnum):
    """A group of countries to which a figure applies as a whole. Never add its rows to rows of countries."""

    opec_plus = "opec_plus"
    opec_10 = "opec_10"
    non_opec_doc = "non_opec_doc"
    opec_plus_with_quota = "opec_plus_with_quota"
    eight_voluntary_cutters = "eight_voluntary_cutters"
    seven_voluntary_cutters = "seven_voluntary_cutters"
    seven_overproducers = "seven_overproducers"
    iraq_kazakhstan_russia = "iraq_kazakhstan_russia"
    four_compensating = "four_compensating"
    thirteen_compensating = "thirteen_compensating"


class OpecMeasure(StrEnum):
    """What a row of a decision sets: levels first, then changes. The sign of a change is its effect on allowed output."""

    reference_level = "reference_level"
    required_production = "required_production"
    adjustment = "adjustment"
    further_adjustment = "further_adjustment"
    voluntary_cut = "voluntary_cut"
    voluntary_cut_exports = "voluntary_cut_exports"
    compensation_cut = "compensation_cut"
    unwind = "unwind"
    exit = "exit"


class IncludesVoluntary(StrEnum):
    """Voluntary cuts that are already deducted from a level.

    no: none; first: the cut of April 2023; both: the cuts of April and November 2023; yes: another cut (Saudi Arabia 2020, 2021
    and from July 2023, Russia in March and April 2023, Algeria in August 2023). Compensation is never deducted.
    """

    no = "no"
    first = "first"
    both = "both"
    yes = "yes"


class OpecEvidence(StrEnum):
    """Strength of the evidence for a figure, strongest first."""

    official_table_requoted = "official_table_requoted"
    official_statement_reported = "official_statement_reported"
    news_agency_table = "news_agency_table"
    news_agency_report = "news_agency_report"
    news_agency_calculation = "news_agency_calculation"
    news_report = "news_report"
    derived = "derived"
    inferred = "inferred"
    projection = "projection"


class Assessor(StrEnum):
    """Assessor of a country's crude output. `national_source`: the country's own ministry or state marketing company."""

    opec_secondary_sources = "opec_secondary_sources"
    opec_direct_communication = "opec_direct_communication"
    reuters_survey = "reuters_survey"
    platts_survey = "platts_survey"
    bloomberg_survey = "bloomberg_survey"
    argus = "argus"
    iea = "iea"
    eia_steo = "eia_steo"
    national_source = "national_source"


class ConformityMetric(StrEnum):
    """What a statement about a country's conformity measures.

    overproduction_cumulative and compensation_outstanding are SUMS of monthly figures over the period (kb/d-months);
    overproduction_average, shortfall and production are rates (kb/d); conformity is the cut made divided by the
    cut pledged (pct).
    """

    production = "production"
    overproduction_average = "overproduction_average"
    overproduction_cumulative = "overproduction_cumulative"
    compensation_outstanding = "compensation_outstanding"
    shortfall = "shortfall"
    conformity = "conformity"
    other = "other"


class OpecOrganisation(StrEnum):
    """OPEC, or the larger group of the Declaration of Cooperation of 2016."""

    opec = "opec"
    opec_plus = "opec_plus"


class MembershipChange(StrEnum):
    """Whether a country joined or left."""

    joined = "joined"
    left = "left"


class RecordOpecDecision(Record, Cited, table=True):
    """Levels, cuts, returns, exits and compensation plans of OPEC+. Grain: one row per figure, range of months and page.

    Source: the cited pages. Levels are positive. Changes have the sign of their effect on allowed output: cuts, including
    compensation, are negative, and returns are positive. Each page has exactly one row for a figure: rows with the same
    subject, measure, view, value, plan and page whose months overlap are duplicates. Consecutive months with one level
    from one page form one range. A range covers only months that pages confirm; an extension beyond them is a separate
    row with the evidence `inferred`. Never add rows of groups to rows of countries.
    """

    __tablename__ = "opec_decision"
    # A page without a date restates what was decided, not what others carry on or expect.
    act: ClassVar[Act] = Act("decision_date", unless={"evidence": frozenset({OpecEvidence.inferred, OpecEvidence.projection})})
    bounds: ClassVar[tuple[Bound, ...]] = (
        *(Bound("value_kbd", when={"measure": m}, ge=0) for m in ("reference_level", "required_production", "unwind")),
        *(
            Bound("value_kbd", when={"measure": m}, le=0)
            for m in ("voluntary_cut", "voluntary_cut_exports", "compensation_cut", "further_adjustment")
        ),
    )

    opec_decision_id: str = key("Row: first month, subject, measure, view or plan, number", pattern=_RECORD_ID)
    country_iso3: str | None = field("Country; empty for a group", references="reference.country")
    group_name: ProducerGroup | None = field("Group; empty for a country")
    measure: OpecMeasure = field("What the figure measures")
    includes_voluntary: IncludesVoluntary | None = field("For a level: voluntary cuts already deducted from it")
    effective_from: str = field("First month in which it applies, YYYY-MM", pattern=MONTH)
    effective_to: str | None = field("Last month in which it applies; empty where open", pattern=MONTH)
    superseded_on: str | None = partial_date(
        "Date of a later decision that replaced the figure, whether its new figure was found or not"
    )
    value_kbd: Decimal | None = quantity("Level, or signed change; empty for an exit", unit="kb/d")
    plan_vintage: str | None = partial_date("For compensation: when the plan was submitted or first reported")
    decision: str = field("Meeting, statement or plan that decided it")
    decision_date: str | None = partial_date("Date of that decision, as precise as known")
    evidence: OpecEvidence = field("Strength of the evidence for the figure")
    note: str | None = field("Remark in our words; for derived levels the arithmetic")


class RecordAssessedOutput(Record, Cited, table=True):
    """Assessed crude output of countries. Grain: one row per country, month, assessor, issue and page. Source: those pages.

    EIA's assessments are not included: they come from its workbooks. Issues of a report are vintages, and all are kept.
    Russian government figures seen by Bloomberg have the assessor `national_source`, since they are not a survey.
    """

    __tablename__ = "assessed_output"
    act: ClassVar[Act] = Act("vintage_on")

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    month: str = key("Month of the output, YYYY-MM", pattern=MONTH)
    assessor: Assessor = key("Assessor of the output")
    vintage: str = key("Issue of the report (MOMR, OMR, with year and month), or date of the article")
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    production_kbd: Decimal = quantity("Assessed output", unit="kb/d", ge=0)
    basis: str | None = field("What is counted, as the page says; empty where it does not", pattern="crude")
    vintage_on: date = field("Publication date of the issue where a page gives it, else the last day of its month")
    is_derived: bool = field("Computed from a stated change or excess, not printed")
    is_rounded: bool = field("Printed as a rounded figure or as a limit")
    is_assessor_named: bool = field("The page names the assessor or table")


class RecordComplianceStatement(Record, Cited, table=True):
    """Statements about conformity. Grain: one row per statement and page. Source: the cited pages.

    `overproduction_cumulative` is the sum of the monthly excesses of all months from period_from to period_to, hence its
    unit kb/d-months: 600 over three months is 200 kb/d on average.
    """

    __tablename__ = "compliance_statement"

    compliance_statement_id: str = key("Row: period, subject, metric, origin, number", pattern=_RECORD_ID)
    country_iso3: str | None = field("Country; empty for a group", references="reference.country")
    group_name: ProducerGroup | None = field("Group; empty for a country")
    period_from: str = field("First month of the statement, YYYY-MM", pattern=MONTH)
    period_to: str = field("Last month of the statement, YYYY-MM", pattern=MONTH)
    metric: ConformityMetric = field("What is stated")
    value: Decimal | None = amount("Figure stated; empty where the statement has no figure")
    unit: str | None = field("Unit of the figure: kb/d, kb/d-months for sums of months, or pct")
    stated_by: str = field("Who states the figure", pattern=r"[a-z0-9]+(_[a-z0-9]+)*")
    party: Party = field("Whose side that is")
    is_derived: bool = field("Computed from figures on the page, not printed")
    required_kbd: Decimal | None = quantity("Level that the page compares it with", unit="kb/d", ge=0)
    note: str | None = field("Remark in our words")


class RecordOpecMembership(Record, Cited, table=True):
    """Countries that joined or left OPEC or OPEC+. Grain: one row per organisation, country, change, date and page.

    Source: the cited pages. Includes only memberships that lasted beyond 2016.
    """

    __tablename__ = "opec_membership"
    act: ClassVar[Act] = Act("effective_date")

    organisation: OpecOrganisation = key("OPEC, or OPEC+")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    membership_change: MembershipChange = key("Whether it joined or left")
    effective_date: str = partial_date("First day of membership, or first day after it, as the page gives it", primary_key=True)
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")


class StagingAssessedOutput(Staging, ObservationShape, table=True):
    """Assessed output as observations. Grain: one row per series, month and day of issue. Source: assessed_output.

    Where pages of one issue differ, a figure printed in full takes precedence over a derived or rounded one.
    """

    __tablename__ = "assessed_output"


class SnapshotOpecPressRelease(Snapshot, table=True):
    """Press releases that the index page links to. Grain: one row per release. Source: OPEC, index of press releases.

    The page shows only the newest releases, so older releases are in older vintages.
    """

    __tablename__ = "opec_press_release"

    release_path: str = key("Path of the release on OPEC's site", pattern=r"pr-detail/\S+\.html")
    title: str | None = field("Title in the link; empty where the link text is only an invitation to read more")
    issued_on: date | None = field("Date in the path; empty where the path has none")


class RecordOpecAcknowledgement(Record, Cited, table=True):
    """Press releases that a person has read and that need no row of their own. Grain: one row per release.

    The reason says why: it has no figures, or its figures are entered from another page, which is then the page cited.
    """

    __tablename__ = "opec_acknowledgement"

    address: str = key("URL of the release", pattern=r"https?://\S+")
    reason: str = field("Reason why no decision is entered from it")


class CoreOpecPressRelease(Core, table=True):
    """Press releases seen so far, and whether a person has processed them. Grain: one row per release.

    Source: the vintages of the index page, record.opec_decision, record.opec_acknowledgement.
    """

    __tablename__ = "opec_press_release"

    release_id: str = key("Number and date of the release, which stay the same when its URL changes")
    address: str = field("URL of the release, as last seen")
    title: str | None = field("Title as last seen")
    issued_on: date | None = field("Date of the release")
    first_seen_on: date = field("Date of the first vintage of the index page that lists it")
    is_entered: bool = field("A decision cites it")
    is_acknowledged: bool = field("A person has read it and recorded why nothing is entered from it")
