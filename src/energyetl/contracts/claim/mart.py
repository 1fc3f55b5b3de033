"""Marts of claims for readers: the board, each piece of evidence, and claims ranked by importance.

Not for: how verdicts follow from evidence (`verdict`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Mart, VintageBasis
from energyetl.contracts.claim.certainty import Certainty
from energyetl.contracts.claim.evidence import LimitSide, Question
from energyetl.contracts.claim.registry import AboutKind, Outcome, RuleRole, Topic
from energyetl.contracts.claim.verdict import Verdict
from energyetl.contracts.fields import amount, field, key, names
from energyetl.contracts.groups import Sourced


class MartClaimBoard(Mart, Sourced, table=True):
    """The claims with their verdicts for the three questions. Grain: one row per claim.

    The three are not to be mixed: in_hindsight says whether the document was right, holds_now whether it is still so.
    """

    __tablename__ = "claim_board"

    claim_id: str = key("Claim", references="claims.claim")
    document_id: str = field("Document that contains the claim", references="claims.document")
    statement: str = field("The proposition in our words")
    topic: Topic = field("Topic of the claim")
    scope: list[str] = names("Fields that the claim belongs to")
    kind: list[str] = names("Types of proposition")
    about_kind: AboutKind = field("What time it speaks of")
    verdict_known_then: Verdict = field("Verdict by what was known when the document was written")
    certainty_known_then: Certainty | None = field("Certainty of that verdict")
    reasons_known_then: list[str] = names("Reasons that lowered or raised that certainty")
    verdict_in_hindsight: Verdict = field("Verdict on the time of the document, by what is known today")
    certainty_in_hindsight: Certainty | None = field("Certainty of that verdict")
    reasons_in_hindsight: list[str] = names("Reasons that lowered or raised that certainty")
    verdict_holds_now: Verdict | None = field("Verdict on today, by what is known today; empty unless the claim is standing")
    certainty_holds_now: Certainty | None = field("Certainty of that verdict")
    reasons_holds_now: list[str] = names("Reasons that lowered or raised that certainty")
    is_wrong_in_hindsight: bool = field("Whether the document was wrong: contradicted in hindsight")
    has_changed: bool = field(
        "Whether the world changed: a part that held in hindsight is contradicted today, or the reverse; not if evidence grew old"
    )
    is_on_one_origin: bool = field("Whether leaving out a single origin changes the newest verdict")
    decisive_origins: list[str] = names("Origins, any one of which changes the newest verdict if it is left out")
    breaking_distance: Decimal | None = amount(
        "Smallest change of one observed value that turns the newest verdict", unit_column="breaking_unit"
    )
    breaking_unit: str | None = field("Unit of that change")
    review_verdicts: list[str] = names("Verdicts by people, each with question, date and reviewer; they change no verdict")
    carrying_question: Question = field("Question of the newest verdict: holds_now for standing claims, else in_hindsight")
    carrying_value: Decimal | None = amount(
        "Observed value that carries the newest verdict; empty where it is insufficient", unit_column="carrying_unit"
    )
    carrying_limit: Decimal | None = amount("Limit that it was compared with", unit_column="carrying_unit")
    carrying_unit: str | None = field("Unit of value and limit")
    carrying_period: str | None = field("Period of that value")
    carrying_source: str | None = field("Source or page of that value")
    carrying_finding: str | None = field("What was observed, in words")
    turned_by: str | None = field("Number or event that changed the verdict since the document; empty where it has not changed")
    reason: str = field("How the newest verdict follows from the evidence")


class MartClaimEvidence(Mart, Sourced, table=True):
    """Each piece of evidence with its claim, for readers. Grain: one row per question, claim, rule, origin and period."""

    __tablename__ = "claim_evidence"

    question: Question = key("What was asked")
    claim_id: str = key("Claim", references="claims.claim")
    rule_id: str = key("Rule that produced it", references="claims.rule")
    origin: str = key("Independent origin of the observation")
    period: str = key("Period that the observation refers to")
    statement: str = field("The proposition in our words")
    part: str = field("Part of the proposition that the rule tests")
    reading: str = field("Reading of that part")
    role: RuleRole = field("Whether the rule determines the direction or only corroborates")
    outcome: Outcome = field("What it says about the proposition")
    observed_value: Decimal | None = amount("Observed value", unit_column="observed_unit")
    limit_value: Decimal | None = amount("Limit that it was compared with", unit_column="observed_unit")
    limit_side: LimitSide | None = field("On which side of the limit the value supports the proposition")
    observed_unit: str | None = field("Unit of value and limit")
    finding: str = field("What was observed, in words")
    citation: str | None = field("URL of the page, or the snapshot, that it is based on")
    publisher: str | None = field("Publisher of the source")
    published_on: date | None = field("Day on which the observation was published; empty where the page shows no date")
    vintage_basis: VintageBasis = field("Whether it was published by the day asked about, or comes from a later vintage or page")
    is_interested_party: bool = field("A party reports on its own performance, money or plans")


class VerdictCourse(StrEnum):
    """How a claim fared.

    was_wrong: contradicted in hindsight. no_longer: it held in hindsight and is contradicted now. changed: the verdicts differ in
    another way. unchanged: they do not.
    """

    was_wrong = "was_wrong"
    no_longer = "no_longer"
    changed = "changed"
    unchanged = "unchanged"


class MartClaimFinding(Mart, Sourced, table=True):
    """Claims ranked by importance for a short summary. Grain: one row per claim. Source: mart.claim_board, claims.verdict."""

    __tablename__ = "claim_finding"

    claim_id: str = key("Claim", references="claims.claim")
    finding_rank: int = field("Rank by course, certainty, energy before other fields, origins, then id", ge=1)
    verdict_course: VerdictCourse = field("How the claim fared")
    origin_count: int = field("Independent origins on the stronger side of the newest verdict", ge=0)


class MartVerdictRule(Mart, Sourced, table=True):
    """How outcomes of parts give a verdict: the first row that fits. Grain: one row per order. Source: core.verdict_rule.

    A condition is true, false, or empty where it does not matter.
    """

    __tablename__ = "verdict_rule"

    verdict_order: int = key("Order in which the rows are tried", ge=1)
    verdict: Verdict = field("Verdict if the row fits")
    has_contradicted: bool | None = field("At least one part is contradicted")
    has_affirmed: bool | None = field("At least one part is supported or asserted")
    has_contested: bool | None = field("At least one part has evidence on both sides")
    has_depending: bool | None = field("The readings of at least one part differ")
    has_silent: bool | None = field("On at least one part nothing speaks")
    has_asserted: bool | None = field("At least one part is supported only by parties that speak of themselves")
    has_certainty: bool = field("Whether such a verdict has a certainty: it has a direction")
    meaning: str = field("The verdict in a sentence for readers")
