"""Claims of a document, the rules and evidence that judge them, and their verdicts."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Claims, Mart, VintageBasis, amount, field, key, names


class ClaimKind(StrEnum):
    """What sort of proposition a claim is."""

    quantity = "quantity"
    event = "event"
    trend = "trend"
    comparison = "comparison"
    assessment = "assessment"
    forecast = "forecast"
    norm = "norm"


class ClaimHedge(StrEnum):
    """How firmly the document puts a claim."""

    stated = "stated"
    approximate = "approximate"
    believed = "believed"
    considered = "considered"
    conditional = "conditional"
    modal = "modal"
    attributed = "attributed"
    title_cited = "title_cited"


class ClaimScope(StrEnum):
    """What field a claim belongs to."""

    energy = "energy"
    trade = "trade"
    context = "context"
    outside = "outside"


class Outcome(StrEnum):
    """What one piece of evidence says of the proposition. Silent: it says nothing, which is never support."""

    supports = "supports"
    contradicts = "contradicts"
    silent = "silent"


class Verdict(StrEnum):
    """Direction of the evidence, apart from how certain it is."""

    supported = "supported"
    partly_supported = "partly_supported"
    contradicted = "contradicted"
    contested = "contested"
    insufficient = "insufficient"
    not_checkable = "not_checkable"


class Certainty(StrEnum):
    """How much weight the direction bears, from the least."""

    low = "low"
    moderate = "moderate"
    high = "high"


class RuleRole(StrEnum):
    """A deciding rule gives the direction; a corroborating one can only lower certainty, where it disagrees."""

    deciding = "deciding"
    corroborating = "corroborating"


class ClaimsDocument(Claims, table=True):
    """Documents whose claims are judged. Grain: one row per document."""

    __tablename__ = "document"

    document_id: str = key("Document")
    title: str = field("Title")
    authors: list[str] = names("Authors")
    publisher: str = field("Publisher")
    published: str = field("When it was published, as exact as the document says")
    sha256: str = field("Sha256 of the copy whose lines the locators count")
    as_of_on: date = field("Earliest day on which it can have been written: its latest dated source")


class ClaimsClaim(Claims, table=True):
    """Checkable propositions of a document, in our words, each with a locator. Grain: one row per claim."""

    __tablename__ = "claim"

    claim_id: str = key("Claim")
    document_id: str = field("Document it stands in", references="claims.document")
    section: str = field("Section of its first place in the document; claims.locator has all places")
    line: int = field("Line of the document's text on which that sentence stands", ge=1)
    sentence_sha256: str = field("Sha256 of that exact sentence, whitespace and markup folded", pattern="[0-9a-f]{64}")
    statement: str = field("The proposition in our words")
    kind: list[str] = names("What sort of proposition it is: quantity, event, trend, comparison, assessment, forecast, norm")
    hedge: ClaimHedge = field("How firmly the document puts it")
    attributed_to: str | None = field("To whom the document attributes it")
    footnote: str | None = field("Footnote that the document gives for it")
    scope: list[str] = names("Fields it belongs to: energy, trade, context, outside")
    is_testable: bool = field("Whether evidence could speak for or against it")
    reason_not_testable: str | None = field("Why not, where it is not")
    due_on: date | None = field("For a forecast: the day from which it can be checked")
    would_change: str | None = field("What evidence would change the verdict")


class ClaimsLocator(Claims, table=True):
    """Places where a document makes a claim. Grain: one row per claim and place."""

    __tablename__ = "locator"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Place among the claim's places, in the order of the registry", ge=1)
    section: str = field("Section of the document")
    line: int = field("Line of the document's text", ge=1)
    sentence_sha256: str = field("Sha256 of the exact sentence, whitespace and markup folded", pattern="[0-9a-f]{64}")


class ClaimsDocumentFault(Claims, table=True):
    """Faults of a document itself, over which its users would trip. Grain: one row per fault."""

    __tablename__ = "document_fault"

    fault_id: str = key("Fault")
    document_id: str = field("Document", references="claims.document")
    lines: list[str] = names("Lines of the document's text on which it shows")
    claim_ids: list[str] = names("Claims that it touches", references="claims.claim")
    what: str = field("What is wrong or unclear, in our words")
    consequence: str = field("What follows for a reader or for the judgement")


class ClaimsQuotation(Claims, table=True):
    """Sentences in which the document makes its claims. Grain: one row per claim and place.

    Filled only where a reader's own copy was given to the build; the registry holds none.
    """

    __tablename__ = "quotation"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Place among the claim's places, as in claims.locator", ge=1)
    text: str = field("The sentence, whitespace and markup folded")


class ClaimsReview(Claims, table=True):
    """What people hold of the claims; beside the computed verdict, never in its place. Grain: one row per review."""

    __tablename__ = "review"

    claim_id: str = key("Claim", references="claims.claim")
    as_of_on: date = key("Date for which the reviewer judges")
    reviewer: str = key("Name of the reviewer")
    reviewed_on: date = key("Day of the review")
    verdict: Verdict = field("The reviewer's verdict")
    reason: str = field("Why the reviewer judges so")


class ClaimsQuantity(Claims, table=True):
    """Figures that a claim states. Grain: one row per claim and measure."""

    __tablename__ = "quantity"

    claim_id: str = key("Claim", references="claims.claim")
    measure: str = key("What is measured")
    comparator: str = field("How the figure is put: =, ~, <, > or between")
    low: Decimal = amount("Value, or the lower end of a range")
    high: Decimal | None = amount("Upper end of a range")
    unit: str = field("Unit")
    period: str | None = field("Period that the document gives for it; empty where it gives none")
    tolerance_pct: Decimal = amount("How far an observation may lie off, in per cent, given the hedge", unit_column="unit")


class ClaimsThreshold(Claims, table=True):
    """Limits that turn an assessment into something observable; a reader may disagree with them. Grain: claim and name."""

    __tablename__ = "threshold"

    claim_id: str = key("Claim", references="claims.claim")
    name: str = key("Name that the rules use")
    value: Decimal = amount("The limit")
    unit: str = field("Unit")
    reason: str = field("Why this limit and no other")


class ClaimsRule(Claims, table=True):
    """Rules by which evidence is drawn from the marts. Grain: one row per rule, each a file in sql/evidence."""

    __tablename__ = "rule"

    rule_id: str = key("Rule; the name of its SQL file")
    claim_id: str = field("Claim that it speaks to", references="claims.claim")
    part: str = field("Part of the proposition that it tests; 'whole' where the claim has one part")
    role: RuleRole = field("Whether it gives the direction or only corroborates")
    min_origins: int = field("Independent origins without which it says nothing", ge=1)
    lowers: list[str] = names("Named reasons for which its evidence lowers certainty")
    description: str = field("The proposition as the rule reads it, and when it supports, contradicts or is silent")
    sql_sha256: str = field("Sha256 of the SQL file")


class ClaimsEvidence(Claims, table=True):
    """Pieces of evidence, as of a date. Grain: one row per date, rule, origin and period."""

    # A rule may leave out a column with a default.
    __tablename__ = "evidence"

    as_of_on: date = key("Date for which it was drawn")
    rule_id: str = key("Rule that drew it", references="claims.rule")
    origin: str = key("Independent voice that it goes back to")
    period: str = key("Period that the observation speaks of")
    claim_id: str = field("Claim", references="claims.claim")
    source_id: str | None = field("Source of the observation", references="meta.source")
    outcome: Outcome = field("What it says of the proposition")
    observed_value: Decimal | None = amount("Observed value", unit_column="observed_unit", default=None)
    observed_unit: str | None = field("Unit of the observed value", default=None)
    citation: str | None = field("Address of the page, or the snapshot, that it rests on")
    known_on: date | None = field("Day on which the observation was out; for an undated page the day on which we read it")
    vintage_basis: VintageBasis = field(
        "Whether what was published by the date was used, or a later restatement", default=VintageBasis.original
    )
    is_interested_party: bool = field("The origin speaks of its own performance", default=False)
    is_estimate: bool = field("The source itself calls the figure approximate")
    detail: str = field("What was observed, in words")


class ClaimsVerdict(Claims, table=True):
    """Verdicts, computed from the evidence by sql/claims/verdict.sql. Grain: one row per claim and date."""

    __tablename__ = "verdict"

    claim_id: str = key("Claim", references="claims.claim")
    as_of_on: date = key("Date for which it is judged")
    verdict: Verdict = field("Direction of the evidence")
    certainty: Certainty | None = field("Weight of the direction; empty where there is none")
    downgrades: list[str] = names("Named reasons that lowered the certainty")
    supporting_origins: int = field("Independent origins that support", ge=0)
    contradicting_origins: int = field("Independent origins that contradict", ge=0)
    reason: str = field("How the verdict follows from the evidence, in one sentence")


class MartClaimBoard(Mart, table=True):
    """The claims with their verdict when the document was written and today. Grain: one row per claim."""

    __tablename__ = "claim_board"

    claim_id: str = key("Claim", references="claims.claim")
    statement: str = field("The proposition in our words")
    scope: list[str] = names("Fields it belongs to")
    kind: list[str] = names("What sort of proposition it is")
    verdict_at_publication: Verdict | None = field("Verdict on what was known when the document was written")
    certainty_at_publication: Certainty | None = field("Its certainty")
    downgrades_at_publication: list[str] = names("Reasons that lowered it")
    verdict_today: Verdict = field("Verdict on what is known today")
    certainty_today: Certainty | None = field("Its certainty")
    downgrades_today: list[str] = names("Reasons that lowered it")
    has_turned: bool = field("Whether the two verdicts differ")
    review_verdicts: list[str] = names("Verdicts of people, each with its date and reviewer; they change nothing computed")
    carrying_value: Decimal | None = amount("Observed value that carries today's verdict", unit_column="carrying_unit")
    carrying_unit: str | None = field("Unit of that value")
    carrying_period: str | None = field("Period of that value")
    carrying_source: str | None = field("Source or page of that value")
    carrying_detail: str | None = field("What was observed, in words")
    turned_by: str | None = field("Number or event that turned the verdict; empty where it has not turned")
    reason_today: str = field("How today's verdict follows from the evidence")
    source_ids: list[str] = names("Sources that the row rests on")


class MartClaimEvidence(Mart, table=True):
    """Each piece of evidence with its claim, for readers. Grain: one row per date, claim, rule, origin and period."""

    __tablename__ = "claim_evidence"

    as_of_on: date = key("Date for which it was drawn")
    claim_id: str = key("Claim", references="claims.claim")
    rule_id: str = key("Rule that drew it", references="claims.rule")
    origin: str = key("Independent voice that it goes back to")
    period: str = key("Period that the observation speaks of")
    statement: str = field("The proposition in our words")
    part: str = field("Part of the proposition that the rule tests")
    role: RuleRole = field("Whether the rule gives the direction or only corroborates")
    outcome: Outcome = field("What it says of the proposition")
    observed_value: Decimal | None = amount("Observed value", unit_column="observed_unit", default=None)
    observed_unit: str | None = field("Unit of the observed value", default=None)
    detail: str = field("What was observed, in words")
    citation: str | None = field("Address of the page, or the snapshot, that it rests on")
    publisher: str | None = field("Publisher of the source")
    known_on: date | None = field("Day on which the observation was out")
    vintage_basis: VintageBasis = field("Whether what was published by the date was used, or a later restatement")
    is_interested_party: bool = field("The origin speaks of its own performance")
    source_ids: list[str] = names("Sources that the row rests on")


class VerdictCourse(StrEnum):
    """How a verdict went from the document's date to today: to the other side, otherwise changed, or unchanged."""

    reversed = "reversed"
    changed = "changed"
    unchanged = "unchanged"


class MartClaimFinding(Mart, table=True):
    """Claims by how much they matter to a reader of a few. Grain: one row per claim. Source: mart.claim_board, claims.verdict."""

    __tablename__ = "claim_finding"

    claim_id: str = key("Claim", references="claims.claim")
    finding_rank: int = field("Place by verdict course, certainty, energy before other fields, origins, then id", ge=1)
    verdict_course: VerdictCourse = field("How the verdict went from the document's date to today")
    origin_count: int = field("Independent origins on the stronger side today", ge=0)
    source_ids: list[str] = names("Sources that the row rests on")
