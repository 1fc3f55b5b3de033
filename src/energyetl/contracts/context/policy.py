"""Dated political events and single cited figures: records as pages report them, and each fact once in core.

Not for: events of a Russian project (`project.event`), stated investment totals (`investment`), time series (`observation`).
A figure that another record holds for the same page stays there.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import (
    HYPHEN_SLUG,
    SLUG,
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

_FACT = r"[a-z0-9_]+(\.[a-z0-9_]+)*"


class PolicyEventType(StrEnum):
    """Kind of a policy event. A memorandum is not a contract; `other` holds rulings, cabinet decisions, ceremonies."""

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
    """Matter that an event is about. `baghdad_erbil` is oil and money between Iraq's two governments."""

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
    """What an event does to the ties of the named parties, in the words of event data sets (CAMEO).

    cooperative: it brings them closer, settles or supports; conflictual: it parts them, stops, refuses or hinders, a
    forced exit included; neutral: neither. Where a Russian party is named, its ties with Iraq are meant.
    """

    cooperative = "cooperative"
    conflictual = "conflictual"
    neutral = "neutral"


class ValueBound(StrEnum):
    """How a page limits a figure: exactly, about or nearly, at most, at least or more than, or a range."""

    exact = "="
    about = "~"
    at_most = "<"
    at_least = ">"
    between = "between"


class FactSubjectKind(StrEnum):
    """What a figure is about, and so which ids `subject_id` holds; facilities and groups have ids of their own."""

    country = "country"
    region = "region"
    company = "company"
    asset = "asset"
    facility = "facility"
    group = "group"


class ReferenceIndicator(Reference, table=True):
    """What the figures of policy events and indicator facts measure. Grain: one row per indicator.

    One vocabulary for both records; a figure in a unit that does not convert to the unit given here fails a check.
    """

    __tablename__ = "indicator"

    indicator: str = key("What is measured", pattern=SLUG)
    unit: str | None = field("Unit in which core holds it; empty where there is no figure")
    description: str = field("What exactly is meant")


class StatedValue(SQLModel):
    """A figure as a page gives it."""

    value: Decimal | None = amount("Figure as printed; empty for a range, and where the page gives none")
    bound: ValueBound | None = field("How the page limits the figure; empty where it gives none")
    value_low: Decimal | None = amount("Lower end of a range")
    value_high: Decimal | None = amount("Upper end of a range")
    unit: str | None = field("Unit of the figure")


class RecordPolicyEvent(Record, StatedValue, Cited, table=True):
    """Political, contract and pipeline events as pages tell them. Grain: one row per event, measure and page.

    Source: those pages. Pages of one event share its id and all its facts but the date, which may differ. An event with
    several figures has several rows: count events, never rows, and never add figures of different measures.
    """

    __tablename__ = "policy_event"

    event_id: str = key("Event", pattern=HYPHEN_SLUG)
    measure: str = key("What the figure is; occurrence where there is none", references="reference.indicator")
    source_url: str = key("Address of the page that the row rests on", pattern=r"https?://\S+")
    event_date: str = partial_date("When it happened, as exact as the page gives it")
    is_date_inferred: bool = field("No page prints the date so; it was worked out")
    is_planned: bool = field("Announced for later; no page shows that it took place")
    event_type: PolicyEventType = field("Kind of event")
    topic: PolicyTopic = field("Matter that it is about")
    direction: EventDirection = field("What it does to the ties of the parties")
    actors: list[str] = names("Who acted, by short names")
    partner_iso3s: list[str] = names("Countries concerned beside Iraq", references="reference.country")
    project_id: str | None = field("Project whose own history holds it too", references="reference.project")
    claim_ids: list[str] = names("Claims of the brief that it bears on")
    description: str = field("What happened, in our words")
    remark: str | None = field("Remark on this page's account, in our words")
    is_interested_party: bool = field("A party speaks of its own performance")
    hedge: Hedge = field("How the page puts it")


class RecordIndicatorFact(Record, StatedValue, Cited, table=True):
    """Single figures by subject and period as pages state them. Grain: one row per fact and page. Source: those pages.

    A fact is one voice's figure: another figure for the same thing is another fact. Trade is seen from the subject.
    """

    __tablename__ = "indicator_fact"

    fact_id: str = key("Fact: indicator, subject, partner, detail, period, voice", pattern=_FACT)
    source_url: str = key("Address of the page that the row rests on", pattern=r"https?://\S+")
    indicator: str = field("What is measured", references="reference.indicator")
    subject_kind: FactSubjectKind = field("Kind of thing that the figure is about")
    subject_id: str = field("Our id of that thing; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, area or group that narrows the figure", pattern=SLUG)
    period_from: str | None = partial_date("First part of the period; empty where the page has no date")
    period_to: str | None = partial_date("Last part of the period; equal to the first for a single one")
    is_forecast: bool = field("Planned, promised or expected, not observed")
    stated_by: str | None = field("Whose figure it is, where the page names a voice")
    is_interested_party: bool = field("A party speaks of its own performance")
    hedge: Hedge = field("How the page puts it")
    note: str | None = field("Remark in our words")
    claim_ids: list[str] = names("Claims of the brief that it bears on")


class Attested(SQLModel):
    """How well something is attested."""

    source_count: int = field("Pages that report it", ge=1)
    origin_count: int = field("Independent voices behind those pages", ge=1)
    origins: list[str] = names("Those voices")
    citations: list[str] = names("Addresses of those pages")
    known_on: date = field("Day by which the first page was out; where no page has a date, the day on which we read it")
    flag: ValueFlag = field("forecast if planned, estimated if hedged, derived if the middle of a range, else reported")
    source_ids: list[str] = names("Sources that the row rests on")


class ReadValue(SQLModel):
    """A figure in the unit of its indicator, and the interval that it stands for."""

    value: Decimal | None = amount("Figure; the middle where the page gives a range")
    bound: ValueBound | None = field("How the page limits the figure; empty where it gives none")
    value_low: Decimal | None = amount("Least that the page can mean; empty where it sets no lower limit")
    value_high: Decimal | None = amount("Most that the page can mean; empty where it sets no upper limit")
    unit: str | None = field("Unit of the figure")
    is_convertible: bool = field("Whether the page's unit is that of the indicator or converts to it")


class CorePolicyEvent(Core, Attested, table=True):
    """Policy events, each once, whatever the number of pages and figures. Grain: one row per event.

    Source: record.policy_event. Its figures are in core.policy_figure.
    """

    __tablename__ = "policy_event"

    event_id: str = key("Event")
    event_date: str = partial_date("When it happened: the most exact date, then the one of most voices")
    event_on: date = field("Last day of that date: by then it had happened")
    is_date_inferred: bool = field("No page prints the date so")
    is_planned: bool = field("Announced for later; no page shows that it took place")
    event_type: PolicyEventType = field("Kind of event")
    topic: PolicyTopic = field("Matter that it is about")
    direction: EventDirection = field("What it does to the ties of the parties")
    actors: list[str] = names("Who acted, by short names")
    partner_iso3s: list[str] = names("Countries concerned beside Iraq", references="reference.country")
    project_id: str | None = field("Project whose own history holds it too", references="reference.project")
    claim_ids: list[str] = names("Claims of the brief that it bears on")
    description: str = field("What happened, in our words")
    is_interested_party: bool = field("A party speaks of its own performance")
    hedge: Hedge = field("The firmest way in which a page puts it")
    figure_count: int = field("Different figures that pages give for it, all measures together", ge=0)
    is_date_disputed: bool = field("Pages give dates that cannot both be true")
    is_disputed: bool = field("Pages disagree on the date or on a figure")


class CorePolicyFigure(Core, ReadValue, Attested, table=True):
    """Figures of policy events, each once. Grain: one row per event, measure and different figure.

    Source: record.policy_event. Pages that agree on a figure are one row; disagreeing figures stand side by side.
    """

    __tablename__ = "policy_figure"

    event_id: str = key("Event", references="core.policy_event")
    measure: str = key("What the figure is", references="reference.indicator")
    figure_rank: int = key("1 for the figure that most voices give")
    hedge: Hedge = field("The firmest way in which a page puts it")
    remarks: list[str] = names("Remarks on the pages' accounts, in our words")
    is_disputed: bool = field("Another page gives a figure for this measure that cannot also be true")


class CoreIndicatorFact(Core, ReadValue, Attested, table=True):
    """Single figures, each once, whatever the number of pages. Grain: one row per fact. Source: record.indicator_fact.

    Facts of different voices on one thing stand side by side and are marked where they cannot all be true.
    """

    __tablename__ = "indicator_fact"

    fact_id: str = key("Fact: indicator, subject, partner, detail, period, voice")
    indicator: str = field("What is measured", references="reference.indicator")
    subject_kind: FactSubjectKind = field("Kind of thing that the figure is about")
    subject_id: str = field("Our id of that thing; ISO 3166-1 alpha-3 for a country")
    partner_iso3: str | None = field("Other country of a pair", references="reference.country")
    detail: str | None = field("Part, fuel, area or group that narrows the figure")
    period_from: str | None = partial_date("First part of the period; empty where the page has no date")
    period_to: str | None = partial_date("Last part of the period")
    period_start: date | None = field("First day of the period")
    period_end: date | None = field("Last day of the period")
    is_forecast: bool = field("Planned, promised or expected, not observed")
    stated_by: str | None = field("Whose figure it is, where the page names a voice")
    is_interested_party: bool = field("A party speaks of its own performance")
    hedge: Hedge = field("The firmest way in which a page puts it")
    note: str | None = field("Remark in our words")
    claim_ids: list[str] = names("Claims of the brief that it bears on")
    is_disputed: bool = field("Another voice gives a figure for the same thing and period that cannot also be true")
