"""What happened to the projects: events as pages report them, each event once, its values, and the resulting statuses.

Not for: the projects themselves (`reference`), measures against companies (`sanction`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from energyetl.contracts.base import (
    HYPHEN_SLUG,
    Bound,
    Cited,
    Core,
    Hedge,
    Record,
    Reference,
    ValueFlag,
    amount,
    field,
    key,
    names,
    partial_date,
)


class EventType(StrEnum):
    """Kind of a project event."""

    award = "award"
    agreement_mou = "agreement_mou"
    contract_signed = "contract_signed"
    contract_amended = "contract_amended"
    stake_change = "stake_change"
    operator_change = "operator_change"
    exploration_discovery = "exploration_discovery"
    first_oil = "first_oil"
    production_milestone = "production_milestone"
    capacity = "capacity"
    gas_processing = "gas_processing"
    investment = "investment"
    payment_issue = "payment_issue"
    sanction = "sanction"
    force_majeure = "force_majeure"
    exit = "exit"
    other = "other"


class ProjectStatus(StrEnum):
    """State of a project as the Russian company has it. `producing` also means flowing, for a pipeline.

    reference.project_status says what each one means.
    """

    proposed = "proposed"
    awarded = "awarded"
    contracted = "contracted"
    exploration = "exploration"
    discovery_approved = "discovery_approved"
    development = "development"
    producing = "producing"
    suspended = "suspended"
    force_majeure = "force_majeure"
    transferred = "transferred"
    exited = "exited"
    relinquished = "relinquished"
    cancelled = "cancelled"


class EventMeasure(StrEnum):
    """What the value of a fact is.

    stake: share after the event, the state's included in the whole; group_share: share of the foreign group alone;
    mandate_length: of a mandate to operate or to negotiate; investment_spent: in all so far; investment_yearly: of one year.
    """

    stake = "stake"
    stake_given_up = "stake_given_up"
    stake_offered = "stake_offered"
    group_share = "group_share"
    plateau_target = "plateau_target"
    plateau_length = "plateau_length"
    remuneration_fee = "remuneration_fee"
    signature_bonus = "signature_bonus"
    contract_length = "contract_length"
    contract_end = "contract_end"
    mandate_length = "mandate_length"
    output = "output"
    output_goal = "output_goal"
    goal_year = "goal_year"
    output_change = "output_change"
    output_cumulative = "output_cumulative"
    capacity = "capacity"
    flow = "flow"
    flow_kurdish = "flow_kurdish"
    flow_goal = "flow_goal"
    cargo = "cargo"
    payment_withheld = "payment_withheld"
    gas_output = "gas_output"
    gas_capacity = "gas_capacity"
    lpg_output = "lpg_output"
    power_capacity = "power_capacity"
    oil_in_place = "oil_in_place"
    reserves = "reserves"
    recoverable_reserves = "recoverable_reserves"
    gas_reserves = "gas_reserves"
    well_depth = "well_depth"
    area = "area"
    investment_spent = "investment_spent"
    investment_planned = "investment_planned"
    investment_yearly = "investment_yearly"
    portfolio_value = "portfolio_value"
    damages = "damages"


class FactBound(StrEnum):
    """How the page limits the value; empty where it gives it flatly."""

    at_least = "at_least"
    up_to = "up_to"
    about = "about"


class RecordProjectEvent(Record, Cited, table=True):
    """Events of projects, as pages tell them. Grain: one row per event, fact of it and page. Source: those pages.

    Pages that tell one event share its id, also where they disagree: then the rows differ in date or value, and
    core.project_event decides. Columns of the event (project, company, type, status, text) are equal in all its rows.
    """

    __tablename__ = "project_event"
    bounds: ClassVar[tuple[Bound, ...]] = (Bound("value", {"unit": "pct"}, ge=0, le=100),)

    event_id: str = key("Event: project, time as in the first account, what happened", pattern=HYPHEN_SLUG)
    fact_id: str = key("'event', or the measure, and for stakes the holder", pattern=r"[a-z0-9_]+(\.[a-z0-9_]+)?")
    source_url: str = key("Address of the page that the row rests on", pattern=r"https?://\S+")
    project_id: str = field("Project", references="reference.project")
    also_affects: list[str] = names("Further projects whose status the event sets too", references="reference.project")
    company_id: str = field("Russian company, or the actor of a context", references="reference.company")
    event_date: str = partial_date("When it happened as this page has it, or the day of which it tells the state")
    is_date_inferred: bool = field("The page does not print the date so; it was worked out")
    event_type: EventType = field("Kind of event")
    status_after: ProjectStatus | None = field("State of the project after it; empty where it does not change")
    description: str = field("What happened, in our words")
    measure: EventMeasure | None = field("What the value is; empty where the row has none")
    value: Decimal | None = amount("Value as the page has it, in our unit")
    unit: str | None = field("Unit of the value")
    bound: FactBound | None = field("How the page limits the value")
    holder_company_id: str | None = field("Who holds the stake that the value is", references="reference.company")
    hedge: Hedge = field("How the page puts it")


class CoreProjectEvent(Core, table=True):
    """Events, each once, whatever the number of pages. Grain: one row per event. Source: record.project_event.

    Where pages differ on the date, that of most origins stands, then of most pages, then the earliest, then the
    most exact.
    """

    __tablename__ = "project_event"

    event_id: str = key("Event")
    project_id: str = field("Project", references="reference.project")
    also_affects: list[str] = names("Further projects whose status the event sets too")
    company_id: str = field("Company", references="reference.company")
    event_type: EventType = field("Kind of event")
    event_date: str = partial_date("When it happened, as exact as known")
    event_on: date = field("First day of that date")
    event_end_on: date = field("Last day of that date: by then it had happened")
    date_precision: str = field("day, month or year", pattern=r"day|month|year")
    is_date_inferred: bool = field("No page prints the date so")
    status_after: ProjectStatus | None = field("State of the project after it; empty where it does not change")
    description: str = field("What happened, in our words")
    hedge: Hedge = field("The firmest way in which a page puts it")
    is_disputed: bool = field("Pages differ on its date or on a value")
    dated_otherwise: list[str] = names("Dates that other pages give")
    first_known_on: date | None = field("Day of the oldest dated page; empty where no page is dated")
    source_count: int = field("Pages that tell it", ge=1)
    origin_count: int = field("Independent voices behind those pages", ge=1)
    origins: list[str] = names("Those voices")
    citations: list[str] = names("Addresses of those pages")
    flag: ValueFlag = field("reported where a page states it as fact, estimated otherwise")
    source_ids: list[str] = names("Sources that the row rests on")


class CoreProjectFact(Core, table=True):
    """Values that events carry. Grain: one row per event and fact. Source: record.project_event.

    Where pages differ on the value, that of most origins stands, then of most pages, then of those who date the event
    as core.project_event does, then of the firmest hedge, then the smaller.
    """

    __tablename__ = "project_fact"

    event_id: str = key("Event", references="core.project_event")
    fact_id: str = key("Measure, with the holder after a dot for stakes")
    project_id: str = field("Project", references="reference.project")
    event_on: date = field("First day of the event")
    event_end_on: date = field("Last day by which the event had happened")
    measure: EventMeasure = field("What the value is")
    value: Decimal = amount("Value that stands")
    unit: str = field("Unit of the value")
    bound: FactBound | None = field("How the pages limit the value")
    holder_company_id: str | None = field("Who holds the stake", references="reference.company")
    hedge: Hedge = field("The firmest way in which a page puts the value that stands")
    is_disputed: bool = field("Pages give different values")
    value_low: Decimal = amount("Smallest value given")
    value_high: Decimal = amount("Largest value given")
    source_count: int = field("Pages that give a value", ge=1)
    origin_count: int = field("Independent voices behind those pages", ge=1)
    flag: ValueFlag = field("reported for a stated value, estimated otherwise")
    source_ids: list[str] = names("Sources that the row rests on")


class CoreProjectStatusPeriod(Core, table=True):
    """How long a project was in which state. Grain: one row per project and event that set one.

    Source: core.project_event.
    """

    __tablename__ = "project_status_period"

    project_id: str = key("Project", references="reference.project")
    event_id: str = key("Event that set the state", references="core.project_event")
    project_status: ProjectStatus = field("State")
    from_on: date = field("Day by which the state held")
    to_on: date | None = field("Day before the next state; empty while it lasts")


class StatusPhase(StrEnum):
    """Phase of a project to which a status belongs."""

    before_production = "before_production"
    producing = "producing"
    interrupted = "interrupted"
    ended = "ended"


class ReferenceProjectStatus(Reference, table=True):
    """What each project status means. Grain: one row per status. Source: our definitions.

    is_lost and is_ended differ for one status: while a project is `transferred` the company no longer runs it, but its
    contract is not settled and its stake still stands. Count losses by is_lost; end stakes and contracts by is_ended.
    """

    __tablename__ = "project_status"

    project_status: ProjectStatus = key("Status")
    status_order: int | None = field(
        "Stage in the course of a project, 8 where the contract is over; empty for interruptions, possible at any stage",
        ge=1,
        le=8,
    )
    status_phase: StatusPhase = field("Phase of a project to which the status belongs")
    is_held: bool = field("The company has the project under contract or award, at work or not")
    is_lost: bool = field("The company no longer has the project: operations are in other hands or the contract is over")
    is_ended: bool = field("The contract is over: no stake remains, and only a new offer or award may follow")
    is_operating: bool = field("The project produces, or the pipeline flows")
    description: str = field("What the status means")


class CoreProjectEventLink(Core, table=True):
    """Which events belong to the history of each project. Grain: one row per project and event. Source: core.project_event."""

    __tablename__ = "project_event_link"

    project_id: str = key("Project", references="reference.project")
    event_id: str = key("Event", references="core.project_event")
    is_indirect: bool = field("The event is of another project or a context, and also affects this one")
