"""The registry of claims: the document, its claims with their places, figures, limits and rules, and its faults.

Not for: evidence, verdicts and reviews (`verdict`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Claims
from energyetl.contracts.fields import amount, field, key, names


class ClaimKind(StrEnum):
    """Type of proposition."""

    quantity = "quantity"
    event = "event"
    trend = "trend"
    comparison = "comparison"
    assessment = "assessment"
    forecast = "forecast"
    norm = "norm"


class ClaimHedge(StrEnum):
    """How firmly the document states a claim."""

    stated = "stated"
    approximate = "approximate"
    believed = "believed"
    considered = "considered"
    conditional = "conditional"
    modal = "modal"
    attributed = "attributed"
    title_cited = "title_cited"


class ClaimScope(StrEnum):
    """Field that a claim belongs to."""

    energy = "energy"
    trade = "trade"
    context = "context"
    outside = "outside"


class RuleRole(StrEnum):
    """A deciding rule determines the direction. A corroborating rule can only lower the certainty, if it disagrees."""

    deciding = "deciding"
    corroborating = "corroborating"


class Topic(StrEnum):
    """Topics of the warehouse. Contracts, claims, tests and pages are organised by them."""

    opec = "opec"
    production = "production"
    project = "project"
    investment = "investment"
    trade = "trade"
    price = "price"
    gas = "gas"
    power = "power"
    sanction = "sanction"
    security = "security"
    context = "context"


class ClaimsDocument(Claims, table=True):
    """Documents whose claims are judged. Grain: one row per document."""

    __tablename__ = "document"

    document_id: str = key("Document")
    title: str = field("Title")
    authors: list[str] = names("Authors")
    publisher: str = field("Publisher")
    published: str = field("When it was published, as precise as the document says")
    sha256: str = field("SHA-256 of the copy that the locators' line numbers refer to")
    as_of_on: date = field("Earliest day on which it can have been written: the date of its latest dated source")


class Place(SQLModel):
    """A place in the text of a document."""

    section: str = field("Section of the document")
    line: int = field("Line of the document's text", ge=1)
    sentence_sha256: str = field("SHA-256 of the exact sentence, with whitespace and markup normalised", pattern="[0-9a-f]{64}")


class ClaimsClaim(Claims, Place, table=True):
    """Propositions of a document, in our words, each with a locator. Grain: one row per claim."""

    __tablename__ = "claim"

    claim_id: str = key("Claim")
    document_id: str = field("Document that contains the claim", references="claims.document")
    topic: Topic = field("Topic of the claim")
    statement: str = field("The proposition in our words")
    kind: list[str] = names("Types of proposition: quantity, event, trend, comparison, assessment, forecast, norm")
    hedge: ClaimHedge = field("How firmly the document states it")
    attributed_to: str | None = field("Person or body to whom the document attributes it")
    footnote: str | None = field("Footnote of the document for the claim")
    scope: list[str] = names("Fields that the claim belongs to: energy, trade, context, outside")
    is_testable: bool = field("Whether evidence can support or contradict it")
    reason_not_testable: str | None = field("Why it is not testable")
    due_on: date | None = field("For a forecast: the day from which it can be checked")
    would_change: str | None = field("What evidence would change the verdict")


class ClaimsLocator(Claims, Place, table=True):
    """Places where a document makes a claim. Grain: one row per claim and place."""

    __tablename__ = "locator"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Number of the place, in the order of the registry", ge=1)


class ClaimsDocumentFault(Claims, table=True):
    """Errors in a document that can mislead its readers. Grain: one row per fault."""

    __tablename__ = "document_fault"

    fault_id: str = key("Fault")
    document_id: str = field("Document", references="claims.document")
    lines: list[str] = names("Lines of the document's text that show it")
    claim_ids: list[str] = names("Claims that it affects", references="claims.claim")
    what: str = field("What is wrong or unclear, in our words")
    consequence: str = field("Consequence for readers or for the verdicts")


class ClaimsQuotation(Claims, table=True):
    """Sentences in which the document makes its claims. Grain: one row per claim and place.

    Filled only if a user gave the build their own copy of the document; the registry contains no sentences.
    """

    __tablename__ = "quotation"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Number of the place, as in claims.locator", ge=1)
    text: str = field("The sentence, with whitespace and markup normalised")


class ClaimsQuantity(Claims, table=True):
    """Figures that a claim states. Grain: one row per claim and measure."""

    __tablename__ = "quantity"

    claim_id: str = key("Claim", references="claims.claim")
    measure: str = key("What is measured")
    comparator: str = field("How the figure is qualified: =, ~, <, > or between")
    low: Decimal = amount("Value, or the lower end of a range")
    high: Decimal | None = amount("Upper end of a range")
    unit: str = field("Unit")
    period: str | None = field("Period that the document gives for it; empty where it gives none")
    tolerance_pct: Decimal = amount("Allowed deviation of an observation, in per cent, given the hedge", unit_column="unit")


class ClaimsThreshold(Claims, table=True):
    """Limits that make an assessment observable. Readers may disagree with them. Grain: one row per claim and name."""

    __tablename__ = "threshold"

    claim_id: str = key("Claim", references="claims.claim")
    name: str = key("Name that the rules use")
    value: Decimal = amount("The limit")
    unit: str = field("Unit")
    reason: str = field("Reason for this limit")


class ClaimsRule(Claims, table=True):
    """Rules that derive evidence from the marts. Grain: one row per rule, which is a file in sql/evidence."""

    __tablename__ = "rule"

    rule_id: str = key("Name of the rule and of its SQL file")
    claim_id: str = field("Claim that the rule tests", references="claims.claim")
    part: str = field("Part of the proposition that it tests; 'whole' where the claim has one part")
    role: RuleRole = field("Whether the rule determines the direction or only corroborates")
    min_origins: int = field("Minimum number of independent origins; with fewer, the rule says nothing", ge=1)
    lowers: list[str] = names("Named reasons why its evidence lowers the certainty")
    description: str = field("The proposition as the rule interprets it, and when it supports, contradicts or is silent")
    sql_sha256: str = field("SHA-256 of the SQL file")
