"""Evidence that rules read, the verdicts computed from it, people's reviews, and the marts of claims.

Not for: what is claimed and where (`registry`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Claims, Mart, VintageBasis
from energyetl.contracts.claim.registry import RuleRole, Topic
from energyetl.contracts.fields import amount, field, key, names
from energyetl.contracts.groups import Sourced


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


class ClaimsReview(Claims, table=True):
    """Verdicts by people, in addition to the computed verdict, never instead of it. Grain: one row per review."""

    __tablename__ = "review"

    claim_id: str = key("Claim", references="claims.claim")
    as_of_on: date = key("As-of date of the review")
    reviewer: str = key("Name of the reviewer")
    reviewed_on: date = key("Day of the review")
    verdict: Verdict = field("The reviewer's verdict")
    reason: str = field("The reviewer's reason")


class Observation(SQLModel):
    """What one piece of evidence observed and what it says."""

    outcome: Outcome = field("What it says about the proposition")
    observed_value: Decimal | None = amount("Observed value", unit_column="observed_unit", default=None)
    observed_unit: str | None = field("Unit of the observed value", default=None)
    citation: str | None = field("URL of the page, or the snapshot, that it is based on")
    known_on: date | None = field("Day on which the observation was published; for an undated page, the day on which we read it")
    vintage_basis: VintageBasis = field(
        "Whether the value was published by the as-of date, or comes from a later vintage", default=VintageBasis.original
    )
    is_interested_party: bool = field("The origin reports on its own performance", default=False)
    detail: str = field("What was observed, in words")


class ClaimsEvidence(Claims, Observation, table=True):
    """Pieces of evidence, as of a date. Grain: one row per date, rule, origin and period."""

    # A rule may omit a column with a default.
    __tablename__ = "evidence"

    as_of_on: date = key("As-of date of the evidence")
    rule_id: str = key("Rule that produced it", references="claims.rule")
    origin: str = key("Independent origin of the observation")
    period: str = key("Period that the observation refers to")
    claim_id: str = field("Claim", references="claims.claim")
    source_id: str | None = field("Source of the observation", references="meta.source")
    is_estimate: bool = field("Whether the source itself calls the figure approximate")


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


class MartClaimEvidence(Mart, Observation, Sourced, table=True):
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
    publisher: str | None = field("Publisher of the source")


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
