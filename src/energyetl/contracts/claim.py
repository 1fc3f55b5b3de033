"""Claims of a document, the rules and evidence that judge them, and their verdicts.

Not for: the rules' SQL (`sql/evidence`), reading the registry's files (`energyetl.claims`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Claims, Mart, Sourced, VintageBasis, amount, field, key, names


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


class Outcome(StrEnum):
    """What one piece of evidence says about the proposition. silent: it says nothing, which never counts as support."""

    supports = "supports"
    contradicts = "contradicts"
    silent = "silent"


class Verdict(StrEnum):
    """Direction of the evidence, independent of its certainty."""

    supported = "supported"
    partly_supported = "partly_supported"
    contradicted = "contradicted"
    contested = "contested"
    insufficient = "insufficient"
    not_checkable = "not_checkable"


class Certainty(StrEnum):
    """Certainty of the direction, lowest first."""

    low = "low"
    moderate = "moderate"
    high = "high"


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


class ClaimsClaim(Claims, table=True):
    """Propositions of a document, in our words, each with a locator. Grain: one row per claim."""

    __tablename__ = "claim"

    claim_id: str = key("Claim")
    document_id: str = field("Document that contains the claim", references="claims.document")
    topic: Topic = field("Topic of the claim")
    section: str = field("Section of the first place in the document; claims.locator has all places")
    line: int = field("Line of the document's text that contains the sentence", ge=1)
    sentence_sha256: str = field("SHA-256 of the exact sentence, with whitespace and markup normalised", pattern="[0-9a-f]{64}")
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


class ClaimsLocator(Claims, table=True):
    """Places where a document makes a claim. Grain: one row per claim and place."""

    __tablename__ = "locator"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Number of the place, in the order of the registry", ge=1)
    section: str = field("Section of the document")
    line: int = field("Line of the document's text", ge=1)
    sentence_sha256: str = field("SHA-256 of the exact sentence, with whitespace and markup normalised", pattern="[0-9a-f]{64}")


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


class ClaimsReview(Claims, table=True):
    """Verdicts by people, in addition to the computed verdict, never instead of it. Grain: one row per review."""

    __tablename__ = "review"

    claim_id: str = key("Claim", references="claims.claim")
    as_of_on: date = key("As-of date of the review")
    reviewer: str = key("Name of the reviewer")
    reviewed_on: date = key("Day of the review")
    verdict: Verdict = field("The reviewer's verdict")
    reason: str = field("The reviewer's reason")


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


class ClaimsEvidence(Claims, table=True):
    """Pieces of evidence, as of a date. Grain: one row per date, rule, origin and period."""

    # A rule may omit a column with a default.
    __tablename__ = "evidence"

    as_of_on: date = key("As-of date of the evidence")
    rule_id: str = key("Rule that produced it", references="claims.rule")
    origin: str = key("Independent origin of the observation")
    period: str = key("Period that the observation refers to")
    claim_id: str = field("Claim", references="claims.claim")
    source_id: str | None = field("Source of the observation", references="meta.source")
    outcome: Outcome = field("What it says about the proposition")
    observed_value: Decimal | None = amount("Observed value", unit_column="observed_unit", default=None)
    observed_unit: str | None = field("Unit of the observed value", default=None)
    citation: str | None = field("URL of the page, or the snapshot, that it is based on")
    known_on: date | None = field("Day on which the observation was published; for an undated page, the day on which we read it")
    vintage_basis: VintageBasis = field(
        "Whether the value was published by the as-of date, or comes from a later vintage", default=VintageBasis.original
    )
    is_interested_party: bool = field("The origin reports on its own performance", default=False)
    is_estimate: bool = field("Whether the source itself calls the figure approximate")
    detail: str = field("What was observed, in words")


class ClaimsVerdict(Claims, table=True):
    """Verdicts, computed from the evidence by sql/claims/verdict.sql. Grain: one row per claim and date."""

    __tablename__ = "verdict"

    claim_id: str = key("Claim", references="claims.claim")
    as_of_on: date = key("As-of date of the verdict")
    verdict: Verdict = field("Direction of the evidence")
    certainty: Certainty | None = field("Certainty of the direction; empty where there is none")
    downgrades: list[str] = names("Named reasons that lowered the certainty")
    supporting_origins: int = field("Independent origins that support", ge=0)
    contradicting_origins: int = field("Independent origins that contradict", ge=0)
    reason: str = field("How the verdict follows from the evidence, in one sentence")


class MartClaimBoard(Mart, Sourced, table=True):
    """The claims with their verdicts at publication of the document and today. Grain: one row per claim."""

    __tablename__ = "claim_board"

    claim_id: str = key("Claim", references="claims.claim")
    statement: str = field("The proposition in our words")
    topic: Topic = field("Topic of the claim")
    scope: list[str] = names("Fields that the claim belongs to")
    kind: list[str] = names("Types of proposition")
    verdict_at_publication: Verdict | None = field("Verdict by what was known when the document was written")
    certainty_at_publication: Certainty | None = field("Certainty of that verdict")
    downgrades_at_publication: list[str] = names("Reasons that lowered that certainty")
    verdict_today: Verdict = field("Verdict by what is known today")
    certainty_today: Certainty | None = field("Certainty of that verdict")
    downgrades_today: list[str] = names("Reasons that lowered that certainty")
    has_turned: bool = field("Whether the two verdicts differ")
    review_verdicts: list[str] = names("Verdicts by people, each with date and reviewer; they do not change the computed verdict")
    carrying_value: Decimal | None = amount("Observed value that determines today's verdict", unit_column="carrying_unit")
    carrying_unit: str | None = field("Unit of that value")
    carrying_period: str | None = field("Period of that value")
    carrying_source: str | None = field("Source or page of that value")
    carrying_detail: str | None = field("What was observed, in words")
    turned_by: str | None = field("Number or event that changed the verdict; empty where it has not changed")
    reason_today: str = field("How today's verdict follows from the evidence")


class MartClaimEvidence(Mart, Sourced, table=True):
    """Each piece of evidence with its claim, for readers. Grain: one row per date, claim, rule, origin and period."""

    __tablename__ = "claim_evidence"

    as_of_on: date = key("As-of date of the evidence")
    claim_id: str = key("Claim", references="claims.claim")
    rule_id: str = key("Rule that produced it", references="claims.rule")
    origin: str = key("Independent origin of the observation")
    period: str = key("Period that the observation refers to")
    statement: str = field("The proposition in our words")
    part: str = field("Part of the proposition that the rule tests")
    role: RuleRole = field("Whether the rule determines the direction or only corroborates")
    outcome: Outcome = field("What it says about the proposition")
    observed_value: Decimal | None = amount("Observed value", unit_column="observed_unit", default=None)
    observed_unit: str | None = field("Unit of the observed value", default=None)
    detail: str = field("What was observed, in words")
    citation: str | None = field("URL of the page, or the snapshot, that it is based on")
    publisher: str | None = field("Publisher of the source")
    known_on: date | None = field("Day on which the observation was published")
    vintage_basis: VintageBasis = field("Whether the value was published by the as-of date, or comes from a later vintage")
    is_interested_party: bool = field("The origin reports on its own performance")


class VerdictCourse(StrEnum):
    """How a verdict changed from the document's date to today: reversed, changed in another way, or unchanged."""

    reversed = "reversed"
    changed = "changed"
    unchanged = "unchanged"


class MartClaimFinding(Mart, Sourced, table=True):
    """Claims ranked by importance for a short summary. Grain: one row per claim. Source: mart.claim_board, claims.verdict."""

    __tablename__ = "claim_finding"

    claim_id: str = key("Claim", references="claims.claim")
    finding_rank: int = field("Rank by verdict course, certainty, energy before other fields, origins, then id", ge=1)
    verdict_course: VerdictCourse = field("How the verdict changed from the document's date to today")
    origin_count: int = field("Independent origins on the stronger side today", ge=0)
