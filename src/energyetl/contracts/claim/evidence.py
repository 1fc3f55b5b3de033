"""Evidence: what is asked of a claim, and what its rules found.

Not for: what is claimed (`registry`), what follows from evidence (`verdict`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Claims, VintageBasis
from energyetl.contracts.claim.registry import Outcome
from energyetl.contracts.fields import amount, field, key


class Question(StrEnum):
    """What is asked of a claim.

    known_then: did it hold, by what was known when the document was written. in_hindsight: did it hold then, by what is known
    today; 'contradicted' means that the document was wrong. holds_now: does it hold today, asked of standing claims only;
    'contradicted' means that the world changed.
    """

    known_then = "known_then"
    in_hindsight = "in_hindsight"
    holds_now = "holds_now"


class LimitSide(StrEnum):
    """On which side of the limit an observed value supports the proposition."""

    at_least = "at_least"
    more_than = "more_than"
    at_most = "at_most"
    less_than = "less_than"


class ClaimsQuestion(Claims, table=True):
    """Questions asked of each claim. Grain: one row per claim and question."""

    __tablename__ = "question"

    claim_id: str = key("Claim", references="claims.claim")
    question: Question = key("What is asked")
    known_on: date = field("Day by which evidence must have been known to be used")
    about_on: date = field("Day of which the claim is asked: rules bound their periods by it")
    is_asked: bool = field("Whether rules are run: false where the wording cannot be checked, or is not due by known_on")


class ClaimsEvidence(Claims, table=True):
    """Pieces of evidence. Grain: one row per question, rule, origin and period. Source: the rules in sql/evidence."""

    # A rule may omit a column with a default.
    __tablename__ = "evidence"

    question: Question = key("What was asked")
    rule_id: str = key("Rule that produced it", references="claims.rule")
    origin: str = key("Independent origin of the observation")
    period: str = key("Period that the observation refers to")
    claim_id: str = field("Claim", references="claims.claim")
    source_id: str | None = field("Source of the observation", references="meta.source")
    outcome: Outcome = field("What it says about the proposition")
    observed_value: Decimal | None = amount("Observed value", unit_column="observed_unit", default=None)
    observed_low: Decimal | None = amount(
        "Lowest value that the observation allows, where it is a range", unit_column="observed_unit", default=None
    )
    observed_high: Decimal | None = amount(
        "Highest value that the observation allows, where it is a range", unit_column="observed_unit", default=None
    )
    limit_value: Decimal | None = amount(
        "Limit that the value was compared with; empty where nothing was compared", unit_column="observed_unit", default=None
    )
    limit_side: LimitSide | None = field("On which side of the limit the value supports the proposition", default=None)
    observed_unit: str | None = field("Unit of the observed value and of its limit", default=None)
    citation: str | None = field("URL of the page, or the snapshot, that it is based on")
    known_on: date | None = field(
        "Day by which the observation was public; for a page without a date, the day of the act, or the day we read it"
    )
    vintage_basis: VintageBasis = field(
        "original: published by the day by which it had to be known; restated: taken from a later vintage, or from an undated "
        "page on a dated act",
        default=VintageBasis.original,
    )
    is_interested_party: bool = field("A party reports on its own performance, money or plans", default=False)
    is_own_act: bool = field("The origin reports its own act, which the report itself proves", default=False)
    is_estimate: bool = field("Whether the source itself calls the figure approximate")
    finding: str = field("What was observed, in one sentence with number, unit, period, and who says so")


class VariantKind(StrEnum):
    """How the evidence of a claim was varied, to see what its verdict depends on.

    as_found: not at all. without_origin: one origin left out. half_limit, double_limit: the limit of one rule moved.
    turned: one compared value moved across its limit. condition: a registered condition come true.
    """

    as_found = "as_found"
    without_origin = "without_origin"
    half_limit = "half_limit"
    double_limit = "double_limit"
    turned = "turned"
    condition = "condition"


class ClaimsVariant(Claims, table=True):
    """Variations of a claim's evidence. Grain: one row per question, claim and variant. Source: claims.evidence."""

    __tablename__ = "variant"

    question: Question = key("What was asked")
    claim_id: str = key("Claim", references="claims.claim")
    variant_id: str = key("Kind of variation, and what was varied")
    variant_kind: VariantKind = field("How the evidence was varied")
    rule_id: str | None = field("Rule whose limit, row or outcome was varied", references="claims.rule")
    origin: str | None = field("Origin that was left out, or whose value was moved")
    period: str | None = field("Period of the value that was moved")
    distance: Decimal | None = amount("Change of the value that takes it to its limit", unit_column="distance_unit")
    distance_unit: str | None = field("Unit of that change")


class ClaimsVariantEvidence(Claims, table=True):
    """Evidence that speaks, under each variation. Grain: one row per question, claim, variant, rule, origin and period.

    Source: claims.evidence, claims.variant. Silent rows are left out.
    """

    __tablename__ = "variant_evidence"

    question: Question = key("What was asked")
    claim_id: str = key("Claim", references="claims.claim")
    variant_id: str = key("Variant")
    rule_id: str = key("Rule", references="claims.rule")
    origin: str = key("Independent origin of the observation")
    period: str = key("Period that the observation refers to")
    outcome: Outcome = field("What it says about the proposition under this variation")
    is_interested_party: bool = field("A party reports on its own performance, money or plans")
    is_weak: bool = field("No page of its origin can decide, so it never decides alone")
