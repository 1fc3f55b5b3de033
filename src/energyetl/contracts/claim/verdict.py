"""What follows from evidence: outcomes of readings and parts, verdicts, how firm they are, and people's reviews beside them.

Not for: what is claimed (`registry`), evidence (`evidence`), marts of claims (`mart`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Claims, Reference
from energyetl.contracts.claim.certainty import Certainty
from energyetl.contracts.claim.evidence import Question
from energyetl.contracts.fields import amount, field, key, names


class Verdict(StrEnum):
    """Direction of the evidence, independent of its certainty.

    supported: all parts, each by an origin that is no party. asserted: said by parties of themselves, not shown.
    unproven_in_part: some parts are supported or asserted, on others nothing speaks. partly_supported: some parts hold, others
    do not. depends_on_reading: the readings of a part come out differently. contested: evidence on both sides of a part.
    insufficient: nothing speaks on any part. not_checkable: the wording cannot be checked, or is not due.
    """

    supported = "supported"
    asserted = "asserted"
    unproven_in_part = "unproven_in_part"
    partly_supported = "partly_supported"
    depends_on_reading = "depends_on_reading"
    contested = "contested"
    contradicted = "contradicted"
    insufficient = "insufficient"
    not_checkable = "not_checkable"


class PartOutcome(StrEnum):
    """What the evidence makes of a part or a reading. silent: no deciding rule found enough independent evidence."""

    supported = "supported"
    asserted = "asserted"
    contested = "contested"
    contradicted = "contradicted"
    depends_on_reading = "depends_on_reading"
    silent = "silent"


class ReferenceVerdictRule(Reference, table=True):
    """How outcomes of parts give a verdict: the first row that fits. Grain: one row per order. Source: our rules.

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


class ClaimsReadingOutcome(Claims, table=True):
    """Outcome of each reading of each part. Grain: one row per question, claim, variant, part and reading.

    Source: claims.variant_evidence. The verdict uses the variant as_found; the others serve claims.sensitivity.
    """

    __tablename__ = "reading_outcome"

    question: Question = key("What was asked")
    claim_id: str = key("Claim", references="claims.claim")
    variant_id: str = key("Variation of the evidence")
    part: str = key("Part of the claim")
    reading: str = key("Reading of that part")
    outcome: PartOutcome = field("What the evidence makes of it")
    supporting_origins: int = field("Independent origins behind deciding rules that support", ge=0)
    contradicting_origins: int = field("Independent origins behind deciding rules that contradict", ge=0)
    is_inconsistent: bool = field("Origins or corroborating rules disagree with the outcome")


class ClaimsPartOutcome(Claims, table=True):
    """Outcome of each part. Grain: one row per question, claim, variant and part. Source: claims.reading_outcome."""

    __tablename__ = "part_outcome"

    question: Question = key("What was asked")
    claim_id: str = key("Claim", references="claims.claim")
    variant_id: str = key("Variation of the evidence")
    part: str = key("Part of the claim")
    outcome: PartOutcome = field("What the evidence makes of it")


class ClaimsVariantVerdict(Claims, table=True):
    """Direction of each claim under each variation of its evidence. Grain: one row per question, claim and variant.

    Source: claims.part_outcome, by the rows of core.verdict_rule.
    """

    __tablename__ = "variant_verdict"

    question: Question = key("What was asked")
    claim_id: str = key("Claim", references="claims.claim")
    variant_id: str = key("Variation of the evidence")
    verdict: Verdict = field("Direction of the evidence")
    silent_parts: list[str] = names("Parts on which nothing speaks")
    depending_parts: list[str] = names("Parts whose readings come out differently")


class ClaimsVerdict(Claims, table=True):
    """Verdicts. Grain: one row per claim and question. Source: claims.evidence, by the SQL of this schema."""

    __tablename__ = "verdict"

    claim_id: str = key("Claim", references="claims.claim")
    question: Question = key("What was asked")
    known_on: date = field("Day by which the evidence was known")
    about_on: date = field("Day of which the claim was asked")
    verdict: Verdict = field("Direction of the evidence")
    certainty: Certainty | None = field("Certainty of the direction; empty where there is none")
    certainty_reasons: list[str] = names("Named reasons that lowered or raised the certainty")
    supporting_origins: int = field("Independent origins that support", ge=0)
    contradicting_origins: int = field("Independent origins that contradict", ge=0)
    silent_parts: list[str] = names("Parts on which nothing speaks")
    reason: str = field("How the verdict follows from the evidence")


class ClaimsSensitivity(Claims, table=True):
    """How firm each verdict is. Grain: one row per claim and question. Source: claims.variant_verdict."""

    __tablename__ = "sensitivity"

    claim_id: str = key("Claim", references="claims.claim")
    question: Question = key("What was asked")
    decisive_origins: list[str] = names("Origins, any one of which changes the verdict if it is left out")
    is_on_one_origin: bool = field("Whether leaving out a single origin changes the verdict")
    rules_moved_by_half: list[str] = names("Rules that change the verdict if their limit is halved")
    rules_moved_by_double: list[str] = names("Rules that change the verdict if their limit is doubled")
    breaking_rule_id: str | None = field("Rule of the value that is nearest to turning the verdict", references="claims.rule")
    breaking_value: Decimal | None = amount("That value", unit_column="breaking_unit")
    breaking_limit: Decimal | None = amount("The limit that it would have to reach", unit_column="breaking_unit")
    breaking_distance: Decimal | None = amount(
        "Smallest change of one observed value that turns the verdict; empty where no single value does",
        unit_column="breaking_unit",
    )
    breaking_unit: str | None = field("Unit of the three")


class ClaimsReview(Claims, table=True):
    """Verdicts by people, in addition to the computed verdict, never instead of it. Grain: one row per review."""

    __tablename__ = "review"

    claim_id: str = key("Claim", references="claims.claim")
    question: Question = key("What was asked")
    as_of_on: date = key("As-of date of the review")
    reviewer: str = key("Name of the reviewer")
    reviewed_on: date = key("Day of the review")
    verdict: Verdict = field("The reviewer's verdict")
    reason: str = field("The reviewer's reason")
