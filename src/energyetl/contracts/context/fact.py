"""One table of all curated facts, a row for each page that states one: what rules of evidence need of a page.

Not for: facts told once (the core table of each kind, by its id), series of data sets (`observation`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Core, Hedge
from energyetl.contracts.coding import Milestone, Party, Stance
from energyetl.contracts.context.policy import ValueBound
from energyetl.contracts.fields import amount, field, key, names, partial_date
from energyetl.contracts.groups import Citation, Known, Sourced
from energyetl.contracts.reference import PublisherKind


class FactKind(StrEnum):
    """Record of a fact, and so the core table that has the fact's own columns."""

    policy_event = "policy_event"
    project_event = "project_event"
    indicator = "indicator"
    investment_statement = "investment_statement"
    trade_turnover = "trade_turnover"
    trade_total = "trade_total"
    compliance_statement = "compliance_statement"
    assessed_output = "assessed_output"
    opec_decision = "opec_decision"
    opec_membership = "opec_membership"
    field_output = "field_output"
    sanction = "sanction"
    price_quote = "price_quote"


class CoreFact(Core, Known, Citation, table=True):
    """Curated facts by page. Grain: one row per fact, measure and page. Source: all records but opec_acknowledgement.

    Count facts, never rows: several pages state one fact. Figures are as the page prints them, in its unit. fact_id is the id of
    core.policy_event, core.project_event, core.indicator_fact, core.investment_statement, core.stated_turnover,
    core.opec_decision, core.field_output or core.sanction; facts of the other kinds are whole here.
    """

    __tablename__ = "fact"

    fact_kind: FactKind = key("Record that has the fact")
    fact_id: str = key("Fact, as the core table of its kind names it")
    measure: str = key("What the figure measures; for a project event the key of core.project_fact, or 'event'")
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    subject_kind: str = field(
        "Kind of subject: country, group, region, company, asset, project, sector; matter for the subject of a policy event"
    )
    subject_id: str = field("Our id of that subject; ISO 3166-1 alpha-3 for a country")
    partner_iso3s: list[str] = names("Other countries concerned", references="reference.country")
    value: Decimal | None = amount("Figure as printed; empty for a range, and where the page gives none")
    value_low: Decimal | None = amount("Lower end of a printed range")
    value_high: Decimal | None = amount("Upper end of a printed range")
    bound: ValueBound | None = field("How the page qualifies the figure; empty where it gives none")
    unit: str | None = field("Unit of the figure")
    period_from: str | None = partial_date("First date, month or year of the fact on this page; empty where it gives none")
    period_to: str | None = partial_date("Last date, month or year; equal to the first where there is only one, empty where open")
    is_forecast: bool = field("Planned, promised or expected, not observed")
    stated_by: str | None = field("Who states it, where the page says so")
    hedge: Hedge | None = field("How firmly the page states it; empty for kinds that do not record it")
    is_interested_party: bool | None = field("A party reports on its own performance; empty for kinds that do not record it")
    milestone: Milestone | None = field("Stage that a policy event reached")
    stance: Stance | None = field("Stance of a policy event's parties towards its subject")
    party: Party | None = field("Whose side the speaker or the origin is on; empty for kinds that do not record it")
    is_own_act: bool | None = field("A policy event that its author proves by doing it in public; empty for other kinds")
    page_fault: str | None = field("Error on the page that makes its figure unusable")
    description: str | None = field("What happened, in our words")
    remark: str | None = field("Remark on this page's account, in our words")
    read_on: date | None = field("Day on which we read the page; given only where it shows no date")
    publisher_kind: PublisherKind = field("Kind of that publisher")
    can_decide: bool = field(
        "The page may decide a verdict alone: its publisher is neither aggregator nor forum, or an aggregator that passes on a "
        "named publisher that is neither"
    )
    source_id: str = field("Record of the row")


class CoreOrigin(Core, Sourced, table=True):
    """Origins behind curated pages. Grain: one row per origin. Source: core.fact."""

    __tablename__ = "origin"

    origin: str = key("Origin of information")
    page_count: int = field("Pages with its information", ge=1)
    publisher_kinds: list[str] = names("Kinds of the publishers of those pages")
    is_weak: bool = field("None of its pages can decide (core.fact), so it never decides a verdict alone")
