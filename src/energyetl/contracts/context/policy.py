"""Dated political events and single cited figures: records as pages report them, and core tables with each fact once.

Not for: events of a Russian project (`project.event`), stated investment totals (`investment`), time series (`observation`),
figures that another record already contains for the same page.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Hedge, Record, Reference, ValueFlag
from energyetl.contracts.coding import Milestone, Party, PolicySubject, Stance
from energyetl.contracts.fields import HYPHEN_SLUG, SLUG, Act, amount, field, key, names, partial_date
from energyetl.contracts.groups import Attested, Cited, Known

_FACT = r"[a-z0-9_]+(\.[a-z0-9_]+)*"


class PolicyEventType(StrEnum):
    """Kind of a policy event. A memorandum is not a contract. `other`: rulings, cabinet decisions, ceremonies."""

    visit = "visit"
    agreement_mou = "agreement_mou"
    contract_signed = "contract_signed"
    licensing_round = "licensing_round"
    membership = "membership"
    treaty = "treaty"
    debt_relief = "debt_relief"
    diplomatic_relations = "diplomatic_relations"
    un_vote = "un_vote"
    statement = "statement"
    budget_deal = "budget_deal"
    pipeline_closed = "pipeline_closed"
    pipeline_open = "pipeline_open"
    pledge = "pledge"
    other = "other"


class PolicyTopic(StrEnum):
    """Topic of an event. `baghdad_erbil`: oil and money between the governments in Baghdad and Erbil."""

    energy_contract = "energy_contract"
    licensing = "licensing"
    baghdad_erbil = "baghdad_erbil"
    export_pipeline = "export_pipeline"
    oil_output = "oil_output"
    opec_plus = "opec_plus"
    investment = "investment"
    trade = "trade"
    debt = "debt"
    aid = "aid"
    sanctions = "sanctions"
    transport_corridor = "transport_corridor"
    diplomacy = "diplomacy"
    security = "security"
    education = "education"
    environment = "environment"


class EventDirection(StrEnum):
    """Effect of an event on the relations between the named parties, in the terms of event data sets (CAMEO).

    cooperative: it brings them closer, settles or supports; conflictual: it separates them, stops, refuses or hinders,
    including a forced exit; neutral: neither. Where a Russian party is named, its relations with Iraq are meant.
    """

    cooperative = "cooperative"
    conflictual = "conflictual"
    neutral = "neutral"


class ValueBound(StrEnum):
    """How a page qualifies a figure: exact, about or nearly, at most, at least or more than, or a range."""

    exact = "="
    about = "~"
    at_most = "<"
    at_least = ">"
    between = "between"


class FactSubjectKind(StrEnum):
    """What a figure describes, and so which ids `subject_id` contains. Facilities and groups have their own ids."""

    country = "country"
    region = "region"
    company = "company"
    asset = "asset"
    facility = "facility"
    group = "group"


class ReferenceIndicator(Reference, table=True):
    """What the figures of policy events and indicator facts measure. Grain: one row per indicator.

    Both records use these indicators. A figure whose unit cannot be converted to the unit given here fails a check.
    """

    __tablename__ = "indicator"

    indicator: str = key("What is measured", pattern=SLUG)
    unit: str | None = field("Unit of its figures in core; empty where there is no figure")
    description: str = field("Exact definition")


class PolicyCode(SQLModel):
    """What a person coded of an event, once for all its pages. The code book is `contracts.coding`."""

    subject: PolicySubject = field("What the event is about")
    milestone: Milestone | None = field("Stage that the subject reached by it; empty where a party only takes a position")
    stance: Stance = field("Stance of the party towards the subject")
    party: Party = field("Whose side the speaker or author is on; of a joint act, the side that leads it")
    other_parties: list[str] = names("Other sides that sign, speak or act with it", references="reference.party")
    is_own_act: bool = field(
        "An act that its author proves by doing it in public (signature, decision, vote, opening, meeting, declared position); "
        "not its word on its own results, money or plans"
    )
    matter_id: str = field("Matter of which the event is a stage; count matters, not events", pattern=HYPHEN_SLUG)
    code_reason: str | None = field("Why it is coded so, in our words, where the description does not show it")


class StatedValue(SQLModel):
    """A figure as a page gives it."""

    value: Decimal | None = amount("Figure as printed; empty for a range, and where the page gives none")
    bound: ValueBound | None = field("How the page qualifies the figure; empty where it gives none")
    value_low: Decimal | None = amount("Lower end of a range")
    value_high: Decimal | None = amount("Upper end of a range")
    unit: str | None = field("Unit of the figure")


class PolicyEventFacts(SQLModel):
    """What an event is; equal on all its pages."""

    is_date_inferred: bool = field("No page prints this date; it was inferred")
    is_planned: bool = field("Announced for a later date; no page shows that it took place")
    event_type: PolicyEventType = field("Kind of event")
    topic: PolicyTopic = field("Topic of the event")
    direction: EventDirection = field("Effect on the relations between the parties")
    actors: list[str] = names("Short names of the parties that acted")
    partner_iso3s: list[str] = names("Countries concerned besides Iraq", references="reference.country")
    project_id: str | None = field("Project whose history also contains the event", references="reference.project")
    claim_ids: list[str] = names("Claims of the brief for which it is relevant")
    description: str = field("What happened, in our words")
    is_interested_party: bool = field("A party reports on its own performance")


class RecordPolicyEvent(Record, PolicyEventFacts, PolicyCode, StatedValue, Cited, table=True):
    """Political, contract and pipeline events as pages report them. Grain: one row per event, measure and page.

    Source: those pages. All pages of one event have the same id and facts, except the date, which may differ. An event with
    several figures has several rows: count events, never rows, and never add figures of different measures.
    """

    __tablename__ = "policy_event"
    act: ClassVar[Act] = Act("event_date", unless={"is_planned": frozenset({True}), "is_date_inferred": frozenset({True})})

    event_id: str = key("Event", pattern=HYPHEN_SLUG)
    measure: str = key("What the figure measures; occurrence where there is no figure", references="reference.indicator")
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    event_date: str = partial_date("Date of the event, as precise as the page gives it")
    remark: str | None = field("Remark on this page's account, in our words")
    hedge: Hedge = field("How firmly the page states it")


class IndicatorFactTerms(SQLModel):
    """What a fact is about; equal on all its pages."""

    indicator: str = field("What is measured", references="reference.indicator")
    subject_kind: FactSubjectKind = field("Kind of subject that the figure describes")
    subject_id: str = field("Our id of that subject; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, area or group that narrows the figure", pattern=SLUG)
    period_from: str | None = partial_date("First date, month or year of the period; empty where the page gives none")
    period_to: str | None = partial_date("Last date, month or year of the period; equal to the first where there is only one")
    is_forecast: bool = field("Planned, promised or expected, not observed")
    stated_by: str | None = field("Who states the figure, where the page says so")
    party: Party = field("Whose side that is; independent where nobody is named")
    is_interested_party: bool = field("A party reports on its own performance")
    note: str | None = field("Remark in our words")
    claim_ids: list[str] = names("Claims of the brief for which it is relevant")


class RecordIndicatorFact(Record, IndicatorFactTerms, StatedValue, Cited, table=True):
    """Single figures by subject and period as pages state them. Grain: one row per fact and page. Source: those pages.

    A fact is the figure of one origin: another figure for the same thing is another fact. Trade is reported from the
    subject's point of view.
    """

    __tablename__ = "indicator_fact"

    fact_id: str = key("Fact: indicator, subject, partner, detail, period, origin", pattern=_FACT)
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    hedge: Hedge = field("How firmly the page states it")


class PolicyEvidence(Known, Attested):
    """Which pages support a row, and since when it is known."""

    flag: ValueFlag = field("forecast if planned, estimated if hedged, derived if it is the middle of a range, else reported")


class ReadValue(SQLModel):
    """A figure in the unit of its indicator, and the interval that it allows."""

    value: Decimal | None = amount("Figure; the middle where the page gives a range")
    bound: ValueBound | None = field("How the page qualifies the figure; empty where it gives none")
    value_low: Decimal | None = amount("Lowest value that the page allows; empty where it sets no lower limit")
    value_high: Decimal | None = amount("Highest value that the page allows; empty where it sets no upper limit")
    unit: str | None = field("Unit of the figure")
    is_convertible: bool = field("Whether the page's unit is that of the indicator or converts to it")


class CorePolicyEvent(Core, PolicyEventFacts, PolicyCode, PolicyEvidence, table=True):
    """Policy events, each listed once for all its pages and figures. Grain: one row per event.

    Source: record.policy_event. Its figures are in core.policy_figure.
    """

    __tablename__ = "policy_event"

    event_id: str = key("Event")
    event_date: str = partial_date("Date of the event: the most precise date, then the one that most origins give")
    event_on: date = field("Last day of that date: the event had happened by then")
    hedge: Hedge = field("Firmest wording among the pages")
    figure_count: int = field("Different figures that pages give for the event, over all measures", ge=0)
    is_date_disputed: bool = field("Pages give dates that cannot both be true")
    is_disputed: bool = field("Pages disagree on the date or on a figure")


class CorePolicyFigure(Core, ReadValue, PolicyEvidence, table=True):
    """Figures of policy events, each listed once. Grain: one row per event, measure and different figure.

    Source: record.policy_event. Pages that agree on a figure form one row; figures that disagree have separate rows.
    """

    __tablename__ = "policy_figure"

    event_id: str = key("Event", references="core.policy_event")
    measure: str = key("What the figure measures", references="reference.indicator")
    figure_rank: int = key("1 for the figure that most origins give")
    hedge: Hedge = field("Firmest wording among the pages")
    remarks: list[str] = names("Remarks on the pages' accounts, in our words")
    is_disputed: bool = field("Another page gives a figure for this measure that cannot also be true")


class CoreIndicatorFact(Core, IndicatorFactTerms, ReadValue, PolicyEvidence, table=True):
    """Single figures, each listed once for all its pages. Grain: one row per fact. Source: record.indicator_fact.

    Facts of different origins about one thing have separate rows, which are marked where they cannot all be true.
    """

    __tablename__ = "indicator_fact"

    fact_id: str = key("Fact: indicator, subject, partner, detail, period, origin")
    period_start: date | None = field("First day of the period")
    period_end: date | None = field("Last day of the period")
    hedge: Hedge = field("Firmest wording among the pages")
    is_disputed: bool = field("Another origin gives a figure for the same thing and period that cannot also be true")
