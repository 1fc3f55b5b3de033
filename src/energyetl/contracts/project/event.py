"""What happened to the projects: events as pages report them, core tables with each event once, and resulting statuses.

Not for: the projects themselves (`reference`), measures against companies (`sanction`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Hedge, Record, Reference, ValueFlag
from energyetl.contracts.coding import Party
from energyetl.contracts.fields import HYPHEN_SLUG, Act, Bound, amount, field, key, names, partial_date
from energyetl.contracts.groups import Attested, Cited, Known, Sourced


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
    """Status of a project from the Russian company's point of view. For a pipeline, `producing` means that it flows.

    reference.project_status defines each status.
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
    """What the value of a fact measures.

    stake: share of the whole after the event, where the whole includes the state's share; group_share: share within the
    foreign group; mandate_length: of a mandate to operate or to negotiate; investment_spent: total so far;
    investment_yearly: in one year.
    stake_asked: that another company wants; stake_listed: that a page still lists, against other pages;
    investment_spent_by_group, investment_planned_by_group: of all partners together, so no sum of the company's own money;
    well_potential: of one well; output_goal_mass: in tonnes; debt_to_be_recovered: from later output; export_income_net: after
    deductions; power_need_met_share: share of the Region's need; wages_paid: months of them.
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
    stake_asked = "stake_asked"
    stake_listed = "stake_listed"
    investment_spent_by_group = "investment_spent_by_group"
    investment_planned_by_group = "investment_planned_by_group"
    output_goal_mass = "output_goal_mass"
    well_potential = "well_potential"
    cargoes_cancelled = "cargoes_cancelled"
    staff_unpaid = "staff_unpaid"
    wages_paid = "wages_paid"
    buyers_known = "buyers_known"
    income_of_state = "income_of_state"
    export_share_bought = "export_share_bought"
    export_income = "export_income"
    export_income_net = "export_income_net"
    debt_owed = "debt_owed"
    debt_paid = "debt_paid"
    debt_to_be_recovered = "debt_to_be_recovered"
    price_paid = "price_paid"
    power_lost = "power_lost"
    power_lost_share = "power_lost_share"
    power_need_met_share = "power_need_met_share"


class FactBound(StrEnum):
    """How the page qualifies the value; empty where it does not."""

    at_least = "at_least"
    up_to = "up_to"
    about = "about"


class EventFacts(SQLModel):
    """What an event is; equal on all its pages."""

    project_id: str = field("Project", references="reference.project")
    also_affects: list[str] = names("Other projects whose status the event also determines", references="reference.project")
    company_id: str = field("Russian company, or the acting party of a context", references="reference.company")
    event_type: EventType = field("Kind of event")
    status_after: ProjectStatus | None = field("Status of the project after the event; empty where it does not change")
    description: str = field("What happened, in our words")


class RecordProjectEvent(Record, EventFacts, Cited, table=True):
    """Project events as pages report them. Grain: one row per event, fact and page. Source: those pages.

    All pages about one event have the same event_id. Where they disagree, the rows differ in date or value, and
    core.project_event decides. Columns of the event (project, company, type, status, text) are equal in all its rows.
    """

    __tablename__ = "project_event"
    bounds: ClassVar[tuple[Bound, ...]] = (Bound("value", {"unit": "pct"}, ge=0, le=100),)
    act: ClassVar[Act] = Act(
        "event_date",
        unless={
            "is_date_inferred": frozenset({True}),
            # What is measured or summed up over time is not announced on a day: output, capacity, money spent.
            "event_type": frozenset({EventType.production_milestone, EventType.capacity, EventType.investment}),
        },
    )

    event_id: str = key("Event: project, date as in the first report, what happened", pattern=HYPHEN_SLUG)
    fact_id: str = key("'event', or the measure; for stakes, also the holder", pattern=r"[a-z0-9_]+(\.[a-z0-9_]+)?")
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    event_date: str = partial_date("Date of the event on this page, or the date for which the page describes the status")
    is_date_inferred: bool = field("The page does not print this date; it was inferred")
    measure: EventMeasure | None = field("What the value measures; empty where the row has no value")
    value: Decimal | None = amount("Value on the page, in our unit")
    unit: str | None = field("Unit of the value")
    bound: FactBound | None = field("How the page qualifies the value")
    holder_company_id: str | None = field("Holder of the stake", references="reference.company")
    hedge: Hedge = field("How firmly the page states it")
    party: Party = field("Whose side the origin is on: a company or ministry in its own words, else independent")


class EventPages(Attested):
    """What the pages of an event agree on, and since when it is known."""

    date_precision: str = field("day, month or year", pattern=r"day|month|year")
    is_date_inferred: bool = field("No page prints this date; it was inferred")
    hedge: Hedge = field("Firmest wording among the pages")
    is_disputed: bool = field("Pages give different dates or values")
    dated_otherwise: list[str] = names("Other dates that pages give")
    first_known_on: date | None = field("Date of the oldest dated page; empty where no page is dated")


class CoreProjectEvent(Core, EventFacts, EventPages, Known, table=True):
    """Project events, each listed once. Grain: one row per event. Source: record.project_event.

    Where pages give different dates, the date with the most origins is used, then the most pages, then the earliest, then
    the most precise.
    """

    __tablename__ = "project_event"

    event_id: str = key("Event")
    event_date: str = partial_date("Date of the event, as precise as known")
    event_on: date = field("First day of that date")
    event_end_on: date = field("Last day of that date: the event had happened by then")
    parties: list[str] = names("Sides of the origins", references="reference.party")
    flag: ValueFlag = field("reported where a page states it as fact, estimated otherwise")


class CoreProjectFact(Core, Sourced, table=True):
    """Values of events. Grain: one row per event and fact. Source: record.project_event.

    Where pages give different values, the value with the most origins is used, then the most pages, then pages that date
    the event as core.project_event does, then the firmest wording, then the smallest value.
    """

    __tablename__ = "project_fact"

    event_id: str = key("Event", references="core.project_event")
    fact_id: str = key("Measure; for stakes, with the holder after a dot")
    project_id: str = field("Project", references="reference.project")
    event_on: date = field("First day of the event")
    event_end_on: date = field("Last day of the event's date")
    measure: EventMeasure = field("What the value measures")
    value: Decimal = amount("Value used")
    unit: str = field("Unit of the value")
    bound: FactBound | None = field("How the pages qualify the value")
    holder_company_id: str | None = field("Holder of the stake", references="reference.company")
    hedge: Hedge = field("Firmest wording of the value used")
    is_disputed: bool = field("Pages give different values")
    value_low: Decimal = amount("Smallest value given")
    value_high: Decimal = amount("Largest value given")
    source_count: int = field("Pages that give a value", ge=1)
    origin_count: int = field("Independent origins behind those pages", ge=1)
    flag: ValueFlag = field("reported for a stated value, estimated otherwise")


class CoreProjectStatusPeriod(Core, table=True):
    """Periods of a project's statuses. Grain: one row per project and event that determined a status.

    Source: core.project_event.
    """

    __tablename__ = "project_status_period"

    project_id: str = key("Project", references="reference.project")
    event_id: str = key("Event that determined the status", references="core.project_event")
    project_status: ProjectStatus = field("Status")
    from_on: date = field("Day by which the project had the status")
    to_on: date | None = field("Day before the next status; empty for the current status")


class StatusPhase(StrEnum):
    """Phase of a project to which a status belongs."""

    before_production = "before_production"
    producing = "producing"
    interrupted = "interrupted"
    ended = "ended"


class ReferenceProjectStatus(Reference, table=True):
    """Definitions of project statuses. Grain: one row per status. Source: our definitions.

    is_lost and is_ended differ for one status: while a project is `transferred`, the company no longer operates it, but its
    contract is not settled and it keeps its stake. Use is_lost to count losses, and is_ended to end stakes and contracts.
    """

    __tablename__ = "project_status"

    project_status: ProjectStatus = key("Status")
    status_order: int | None = field(
        "Stage of a project, 8 where the contract is over; empty for interruptions, which are possible at any stage",
        ge=1,
        le=8,
    )
    status_phase: StatusPhase = field("Phase of a project to which the status belongs")
    is_held: bool = field("The company holds a contract or award for the project, whether or not it is working on it")
    is_lost: bool = field("The company has lost the project: another party operates it, or the contract is over")
    is_ended: bool = field("The contract is over: no stake remains, and only a new offer or award can follow")
    is_operating: bool = field("The project produces, or the pipeline flows")
    description: str = field("What the status means")


class CoreProjectEventLink(Core, table=True):
    """Events in the history of each project. Grain: one row per project and event. Source: core.project_event."""

    __tablename__ = "project_event_link"

    project_id: str = key("Project", references="reference.project")
    event_id: str = key("Event", references="core.project_event")
    is_indirect: bool = field("The event belongs to another project or a context, and also affects this one")
