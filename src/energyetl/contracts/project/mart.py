"""Marts of projects: what happened, and the status of each Russian project.

Not for: exposure to sanctions (`sanction`).
"""

from datetime import date
from decimal import Decimal

from energyetl.contracts.base import Core, Mart, ValueFlag
from energyetl.contracts.fields import field, key, names, partial_date, quantity
from energyetl.contracts.groups import Provenance, Sourced
from energyetl.contracts.project.event import EventPages, EventType, FactBound, ProjectStatus, StatusPhase
from energyetl.contracts.project.reference import AssetKind, ContractType, KeyProject, ProjectKind, ProjectRole, Region


class MartProjectTimeline(Mart, EventPages, table=True):
    """Project events with their dates, values and sources. Grain: one row per event. Source: project events.

    Includes contexts (project_kind): the Ceyhan pipeline and rulings on Kurdish contracts are not Russian projects.
    """

    __tablename__ = "project_timeline"

    event_id: str = key("Event")
    project_id: str = field("Project", references="reference.project")
    project_name: str = field("Name of the project")
    project_kind: ProjectKind = field("Whether it is a project, a prospect or a context")
    key_project: KeyProject | None = field("Key project of the brief that it belongs to, if any")
    region: Region = field("Authority that is responsible for the project")
    company_id: str = field("Company", references="reference.company")
    event_on: date = field("First day of that date")
    event_end_on: date = field("Last day of that date: the event had happened by then")
    event_date: str = partial_date("Date of the event, as precise as known")
    event_type: EventType = field("Kind of event")
    status_after: ProjectStatus | None = field("Status of the project after the event; empty where it does not change")
    status_after_phase: StatusPhase | None = field("Phase to which that status belongs")
    description: str = field("What happened, in our words")
    value_texts: list[str] = names("Values of the event, with holder and unit; core.project_fact has them as numbers")
    flag: ValueFlag = field("Worst flag of the event and its values")


class MartRussianProject(Mart, Provenance, table=True):
    """Status of each Russian project in Iraq at the brief's date and now. Grain: one row per project or prospect.

    Source: project events, sanctions, field output. project_kind distinguishes projects that a company held from
    prospects that it only sought: count projects only. Rosneft's Kurdish project in the brief corresponds to several rows
    (key_project). invested_musd is the largest amount that a page states as spent so far; such totals are cumulative, so
    they are never added.
    """

    __tablename__ = "russian_project"

    project_id: str = key("Project", references="reference.project")
    project_name: str = field("Name")
    project_kind: ProjectKind = field("project: held at some time; prospect: sought or offered, but never signed")
    is_key_project: bool = field("Whether it is one of the three projects that the brief names, or a part of one")
    key_project: KeyProject | None = field("Key project of the brief that it belongs to, if any")
    company_id: str = field("Company", references="reference.company")
    company_name: str = field("Name of the company")
    parent_company_id: str | None = field("Parent company that controls it", references="reference.company")
    asset_id: str | None = field("Asset; empty for loans", references="reference.asset")
    asset_name: str | None = field("Name of the asset")
    asset_kind: AssetKind | None = field("Type of the asset")
    region: Region = field("Authority that is responsible for it")
    project_role: ProjectRole | None = field("Role of the company while it holds the project")
    contract_type: ContractType | None = field("Legal form")
    contract_signed_date: str | None = partial_date("When the newest contract was signed")
    contract_length_years: Decimal | None = quantity("Term of that contract as signed", unit="years", ge=0)
    contract_end_year: int | None = field("Year in which it ends, as last amended; empty where not stated", ge=1990, le=2100)
    fee_usd_bbl: Decimal | None = quantity("Remuneration fee per barrel, before tax", unit="USD_per_bbl", ge=0)
    plateau_first_kbd: Decimal | None = quantity("Plateau or peak target in the first contract", unit="kb/d", ge=0)
    plateau_revised_kbd: Decimal | None = quantity("Plateau target as last revised; empty where never revised", unit="kb/d", ge=0)
    plateau_revised_date: str | None = partial_date("When the plateau was last revised")
    target_kbd: Decimal | None = quantity("Plateau target in force: revised if there is one, else first", unit="kb/d", ge=0)
    stake_at_brief_pct: Decimal | None = quantity("Stake in the whole project at the brief's date", unit="pct", ge=0, le=100)
    stake_latest_pct: Decimal | None = quantity("Current stake; empty once the company has left", unit="pct", ge=0, le=100)
    stake_latest_bound: FactBound | None = field("How the page qualifies that stake")
    stake_latest_event_id: str | None = field("Event that determined it")
    stake_latest_date: str | None = partial_date("Date of that event")
    is_stake_disputed: bool = field("Pages give different values for that stake")
    output_latest_kbd: Decimal | None = quantity(
        "Newest known crude output of the field, whoever operates it; empty for prospects", unit="kb/d", ge=0
    )
    output_latest_period: str | None = field("Day, month or year that it refers to")
    output_at_brief_kbd: Decimal | None = quantity(
        "Newest crude output for a period before the brief, by what was published when it was written", unit="kb/d", ge=0
    )
    output_at_brief_period: str | None = field("Day, month or year that it refers to")
    output_cut_kbd: Decimal | None = quantity("Cut reported since the newest output, as a negative number", unit="kb/d", le=0)
    output_cut_date: str | None = partial_date("Date of that event")
    output_latest_of_target_pct: Decimal | None = quantity("Newest output as a percentage of the target", unit="pct", ge=0)
    status_at_brief: ProjectStatus | None = field("Status at the brief's date")
    status_at_brief_on: date | None = field("First day of that status")
    status_at_brief_event_id: str | None = field("Event that determined it")
    is_lost_at_brief: bool | None = field("Lost by the brief's date (project_status.is_lost); empty where no status is known")
    status_latest: ProjectStatus | None = field("Current status")
    status_latest_on: date | None = field("First day of that status")
    status_latest_event_id: str | None = field("Event that determined it")
    is_lost_latest: bool | None = field("Lost by now (project_status.is_lost); empty where no status is known")
    last_confirmed_on: date | None = field(
        "Last day of the newest event or output figure that shows the project at work or held; of a lost one, of its loss"
    )
    is_stale: bool = field("Not lost, and last confirmed more than 24 months before the as-of date: the status is that of then")
    last_event_id: str = field("Newest event of any kind")
    last_event_date: str = partial_date("Date of that event")
    invested_musd: Decimal | None = quantity("Largest amount stated as spent so far", unit="USD_mn", ge=0)
    invested_date: str | None = partial_date("Date of that statement")
    investment_planned_musd: Decimal | None = quantity("Newest plan or commitment for the whole project", unit="USD_mn", ge=0)
    investment_planned_date: str | None = partial_date("Date of that statement")
    is_investment_disputed: bool = field("Pages disagree on one of the two amounts")
    sanction_count: int = field("Sanctions measures that affect the project so far, without licences", ge=0)
    sanction_first_on: date | None = field("Day of the first of these measures")
    blocking_first_on: date | None = field("Day of the first measure that prohibits all dealings")
    blocking_company_id: str | None = field("Company that this measure names", references="reference.company")
    event_count: int = field("Events of the project", ge=1)
    source_count: int = field("Pages that report these events", ge=1)
    origin_count: int = field("Independent origins behind those pages", ge=1)


class CoreProjectOutput(Core, Provenance, table=True):
    """Crude output of the asset of each project. Grain: one row per project and figure. Source: core.field_output.

    Only projects with a contract. Planned figures, and figures whose page contradicts itself, are omitted.
    """

    __tablename__ = "project_output"

    project_id: str = key("Project", references="reference.project")
    output_id: str = key("Figure", references="core.field_output")
    output_kbd: Decimal = quantity("Crude output of the entire field", unit="kb/d", ge=0)
    period: str = field("Period as shown: a date, or two separated by a slash")
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    known_on: date = field("Day by which the first page or release with the figure was published")
    newest_rank: int = field("1 for the newest figure of the project", ge=1)


class CoreProjectConfirmation(Core, Sourced, table=True):
    """What last showed each project at work or held. Grain: project. Source: core.project_event, core.project_output."""

    __tablename__ = "project_confirmation"

    project_id: str = key("Project", references="reference.project")
    last_confirmed_on: date = field("Last day of the newest event other than a sanction, or of the newest output figure")


class CoreProjectTerm(Core, Sourced, table=True):
    """Terms of the newest contract of each project, as pages state them. Grain: project. Source: core.project_fact."""

    __tablename__ = "project_term"

    project_id: str = key("Project", references="reference.project")
    fee_usd_bbl: Decimal | None = quantity("Remuneration fee", unit="USD_per_bbl", ge=0)
    contract_length_years: Decimal | None = quantity("Length of the contract", unit="years", ge=0)
    contract_end_year: int | None = field("Year in which the contract ends")
    plateau_first_kbd: Decimal | None = quantity("First plateau target", unit="kb/d", ge=0)
    plateau_latest_kbd: Decimal | None = quantity("Latest plateau target", unit="kb/d", ge=0)
    plateau_revised_date: str | None = partial_date("Date since which the latest target differs from the first")
    flag: ValueFlag = field("Worst flag of the terms")


class CoreProjectStake(Core, Sourced, table=True):
    """Stakes of each project's own company over time, as stated. Grain: one row per project and event.

    Source: core.project_fact. Hearsay and deals that await ratification are left out.
    """

    __tablename__ = "project_stake"

    project_id: str = key("Project", references="reference.project")
    event_id: str = key("Event that set the stake", references="core.project_event")
    event_date: str = partial_date("Date of the event, as precise as known")
    event_end_on: date = field("Last day of that date: the event had happened by then")
    stake_pct: Decimal = quantity("Stake of the project's company", unit="pct", ge=0, le=100)
    bound: FactBound | None = field("How the stake is limited; empty for an exact figure")
    is_disputed: bool = field("Pages give different stakes")
    flag: ValueFlag = field("Worst flag of the values used")
