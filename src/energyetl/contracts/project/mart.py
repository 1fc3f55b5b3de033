"""The marts of the projects: what happened, and the status of each Russian project.

Not for: exposure to sanctions (`sanction`).
"""

from datetime import date
from decimal import Decimal

from energyetl.contracts.base import (
    Core,
    Hedge,
    Mart,
    ValueFlag,
    VintageBasis,
    field,
    key,
    names,
    partial_date,
    quantity,
)
from energyetl.contracts.project.event import EventType, FactBound, ProjectStatus, StatusPhase
from energyetl.contracts.project.reference import AssetKind, ContractType, KeyProject, ProjectKind, ProjectRole, Region


class MartProjectTimeline(Mart, table=True):
    """What happened, when, how well attested. Grain: one row per event, whatever the number of pages. Source: project events.

    Holds contexts too (project_kind): the Ceyhan line and rulings on Kurdish contracts are not Russian projects.
    """

    __tablename__ = "project_timeline"

    event_id: str = key("Event")
    project_id: str = field("Project", references="reference.project")
    project_name: str = field("Name of the project")
    project_kind: ProjectKind = field("Whether it is a project, a prospect or a context")
    key_project: KeyProject | None = field("Which of the brief's three projects it belongs to")
    region: Region = field("Whose authority the project is under")
    company_id: str = field("Company", references="reference.company")
    event_on: date = field("First day of its date")
    event_end_on: date = field("Last day of its date: by then it had happened")
    event_date: str = partial_date("Its date, as exact as known")
    date_precision: str = field("day, month or year", pattern=r"day|month|year")
    is_date_inferred: bool = field("No page prints the date so")
    event_type: EventType = field("Kind of event")
    status_after: ProjectStatus | None = field("Status of the project after it; empty where it does not change")
    status_after_phase: StatusPhase | None = field("Phase to which that status belongs")
    description: str = field("What happened, in our words")
    value_texts: list[str] = names("Values that it carries, with holder and unit; core.project_fact has them as numbers")
    hedge: Hedge = field("The firmest way in which a page puts it")
    is_disputed: bool = field("Pages differ on its date or on a value")
    dated_otherwise: list[str] = names("Dates that other pages give")
    first_known_on: date | None = field("Day of the oldest dated page; empty where no page is dated")
    source_count: int = field("Pages that tell it", ge=1)
    origin_count: int = field("Independent voices behind those pages", ge=1)
    origins: list[str] = names("Those voices")
    citations: list[str] = names("Addresses of those pages")
    flag: ValueFlag = field("Worst flag of the event and its values")
    source_ids: list[str] = names("Sources that the row rests on")


class MartRussianProject(Mart, table=True):
    """Where each Russian project in Iraq stood at the brief's date and stands now. Grain: one row per project or prospect.

    Source: project events, sanctions, field output. project_kind tells projects that were held from prospects that were only
    sought: count the former. Rosneft's Kurdish project of the brief is several rows (key_project). Money: the largest amount that
    a page states as spent so far; such totals are cumulative, so they are never added.
    """

    __tablename__ = "russian_project"

    project_id: str = key("Project", references="reference.project")
    project_name: str = field("Name")
    project_kind: ProjectKind = field("project: held at some time; prospect: sought or offered, never signed")
    is_key_project: bool = field("One of the three that the brief names, or a part of one")
    key_project: KeyProject | None = field("Which of the three")
    company_id: str = field("Company", references="reference.company")
    company_name: str = field("Name of the company")
    parent_company_id: str | None = field("Company that controls it", references="reference.company")
    asset_id: str | None = field("Asset; empty for loans", references="reference.asset")
    asset_name: str | None = field("Name of the asset")
    asset_kind: AssetKind | None = field("What the asset is")
    region: Region = field("Whose authority it is under")
    project_role: ProjectRole | None = field("What the company is in it while it holds it")
    contract_type: ContractType | None = field("Legal form")
    contract_signed_date: str | None = partial_date("When the newest contract was signed")
    contract_length_years: Decimal | None = quantity("Length of that contract as signed", unit="years", ge=0)
    contract_end_year: int | None = field("Year in which it ends as last amended; empty where not stated", ge=1990, le=2100)
    fee_usd_bbl: Decimal | None = quantity("Remuneration for each barrel, before tax", unit="USD_per_bbl", ge=0)
    plateau_first_kbd: Decimal | None = quantity("Plateau or peak first promised", unit="kb/d", ge=0)
    plateau_revised_kbd: Decimal | None = quantity("Plateau as last revised; empty where never", unit="kb/d", ge=0)
    plateau_revised_date: str | None = partial_date("When it got its last value")
    target_kbd: Decimal | None = quantity("Plateau that counts now: revised, else first", unit="kb/d", ge=0)
    stake_at_brief_pct: Decimal | None = quantity("Stake at the brief's date, of the whole", unit="pct", ge=0, le=100)
    stake_latest_pct: Decimal | None = quantity("Stake now; empty once the company has left", unit="pct", ge=0, le=100)
    stake_latest_bound: FactBound | None = field("How the page limits that stake")
    stake_latest_event_id: str | None = field("Event that set it")
    stake_latest_date: str | None = partial_date("When that was")
    is_stake_disputed: bool = field("Pages differ on the stake that stands")
    output_latest_kbd: Decimal | None = quantity(
        "Newest crude output of the field known, whoever runs it; none for prospects", unit="kb/d", ge=0
    )
    output_latest_period: str | None = field("Day, month or year that it speaks of")
    output_at_brief_kbd: Decimal | None = quantity("Newest crude output known for a time before the brief", unit="kb/d", ge=0)
    output_at_brief_period: str | None = field("Day, month or year that it speaks of")
    output_cut_kbd: Decimal | None = quantity("Cut reported since the newest output, as a negative number", unit="kb/d", le=0)
    output_cut_date: str | None = partial_date("When that was")
    output_latest_of_target_pct: Decimal | None = quantity("Newest output as a share of the plateau", unit="pct", ge=0)
    status_at_brief: ProjectStatus | None = field("State at the brief's date")
    status_at_brief_on: date | None = field("Day since when")
    status_at_brief_event_id: str | None = field("Event that set it")
    is_lost_at_brief: bool | None = field("Lost by the brief's date (project_status.is_lost); empty where no status is known")
    status_latest: ProjectStatus | None = field("State now")
    status_latest_on: date | None = field("Day since when")
    status_latest_event_id: str | None = field("Event that set it")
    is_lost_latest: bool | None = field("Lost by now (project_status.is_lost); empty where no status is known")
    last_event_id: str = field("Newest event of any kind")
    last_event_date: str = partial_date("When that was")
    invested_musd: Decimal | None = quantity("Largest amount stated as spent so far", unit="USD_mn", ge=0)
    invested_date: str | None = partial_date("When it was stated")
    investment_planned_musd: Decimal | None = quantity("Newest plan or commitment for the whole", unit="USD_mn", ge=0)
    investment_planned_date: str | None = partial_date("When it was stated")
    is_investment_disputed: bool = field("Pages differ on either amount")
    sanction_count: int = field("Measures that reach it by now, licences left out", ge=0)
    sanction_first_on: date | None = field("Day of the first of them")
    blocking_first_on: date | None = field("Day of the first that bars all dealings")
    blocking_company_id: str | None = field("Company that this one names", references="reference.company")
    event_count: int = field("Events of the project", ge=1)
    source_count: int = field("Pages behind them", ge=1)
    origin_count: int = field("Independent voices behind those pages", ge=1)
    vintage_basis: VintageBasis = field("Whether outputs were out by the date asked for, or a later vintage stands in")
    flag: ValueFlag = field("Worst flag of the values shown")
    source_ids: list[str] = names("Sources that the row rests on")


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
    """Terms of the newest contract of each project, as pages state them. Grain: a project. Source: core.project_fact."""

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
