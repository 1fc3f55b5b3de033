"""The registry of claims: what is claimed, in which parts and readings, with which figures, limits, rules and conditions.

Not for: documents and places in them (`document`), evidence (`evidence`), verdicts and reviews (`verdict`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

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


class AboutKind(StrEnum):
    """What time a claim speaks of.

    period: a fact of a dated period. standing: a state that is said to go on. due: a forecast, target or promise with a date.
    never_due: a wish, a recommendation, or a possibility without a date, which cannot be checked.
    """

    period = "period"
    standing = "standing"
    due = "due"
    never_due = "never_due"


class Outcome(StrEnum):
    """What one piece of evidence says about the proposition. silent: it says nothing, which never counts as support."""

    supports = "supports"
    contradicts = "contradicts"
    silent = "silent"


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


class ClaimsClaim(Claims, table=True):
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
    about_kind: AboutKind = field("What time it speaks of")
    about_period: str | None = field("The period that it speaks of, for a fact of a dated period")
    due_on: date | None = field("For a forecast, target or promise: the day from which it can be checked")
    stale_after_months: int = field("How long the last confirmation of a state still speaks of now", ge=1)


class ClaimsPart(Claims, table=True):
    """Parts of a claim, all of which must hold. Grain: one row per claim and part."""

    __tablename__ = "part"

    claim_id: str = key("Claim", references="claims.claim")
    part: str = key("Name of the part; 'whole' where the claim has one part")
    place: int = field("Number of the part, in the order of the registry", ge=1)


class ClaimsReading(Claims, table=True):
    """Ways to read a part. Grain: one row per claim, part and reading. Readings of an ambiguous part are judged apart."""

    __tablename__ = "reading"

    claim_id: str = key("Claim", references="claims.claim")
    part: str = key("Part of the claim")
    reading: str = key("Name of the reading; 'as written' where the part can be read in one way only")
    reason: str | None = field("Why the sentence can be read so; empty for the only reading")


class ClaimsCondition(Claims, table=True):
    """What would change a verdict, each bound to a rule that would notice. Grain: one row per claim and condition."""

    __tablename__ = "condition"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Number of the condition, in the order of the registry", ge=1)
    words: str = field("The condition in our words")
    rule_id: str = field("Rule that would notice it", references="claims.rule")
    outcome: Outcome = field("What the rule would then say")


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
    reading: str = field("Reading of that part; 'as written' where the part can be read in one way only")
    role: RuleRole = field("Whether the rule determines the direction or only corroborates")
    min_origins: int = field("Minimum number of independent origins; with fewer, the rule says nothing", ge=1)
    lowers: list[str] = names("Named reasons why its evidence lowers the certainty")
    description: str = field("The proposition as the rule interprets it, and when it supports, contradicts or is silent")
    sql_sha256: str = field("SHA-256 of the SQL file")
