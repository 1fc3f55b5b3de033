"""The claims registry: documents, their claims with parts, readings and rules, faults of a document, and reviews.

These classes say what a file of `data/documents/<document_id>/` may contain.
Not for: reading and cross-checking the files (`loading`), when a claim is asked what (`questions`), running rules (`evidence`),
sentences of a document, which come only from a reader's copy (`document_copy`).
"""

from datetime import date
from decimal import Decimal
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from energyetl.contracts.claim.document import AuthorKind
from energyetl.contracts.claim.evidence import Question
from energyetl.contracts.claim.registry import AboutKind, ClaimHedge, ClaimKind, ClaimScope, Outcome, RuleRole, Topic
from energyetl.contracts.claim.verdict import Verdict
from energyetl.partial_dates import period_bounds

WHOLE = "whole"  # the name of the part of a claim that has only one
AS_WRITTEN = "as written"  # the name of the reading of a part that can be read in one way only


class Strict(BaseModel):
    """A mapping of YAML in which an unknown key is an error."""

    model_config = ConfigDict(extra="forbid")


class Where(Strict):
    """Locator of a sentence in the document."""

    section: str
    line: int = Field(ge=1)
    sentence_sha256: str = Field(pattern="^[0-9a-f]{64}$")


class Quantity(Strict):
    """A figure that the claim states."""

    measure: str
    comparator: str = Field(pattern="^(=|~|<|>|between)$")
    low: Decimal
    high: Decimal | None = None
    unit: str
    period: str | None = None
    tolerance_pct: Decimal


class Threshold(Strict):
    """A limit that makes an assessment testable."""

    name: str
    value: Decimal
    unit: str
    reason: str = Field(min_length=10)


class About(Strict):
    """What time a claim speaks of. Exactly one of the four is given."""

    period: str | None = None  # a dated period: YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash
    standing: bool = False  # a state that is said to go on
    due_on: date | None = None  # a forecast, target or promise
    never_due: bool = False  # a wish, a recommendation, or a possibility without a date
    stale_after_months: int = Field(default=24, ge=1)  # how long a last confirmation still speaks of now

    @field_validator("period")
    @classmethod
    def _is_period(cls, period: str | None) -> str | None:
        if period is not None:
            period_bounds(period)
        return period

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        given = [self.period is not None, self.standing, self.due_on is not None, self.never_due]
        if sum(given) != 1:
            raise ValueError("give exactly one of period, standing: true, due_on, never_due: true")
        return self

    @property
    def kind(self) -> AboutKind:
        if self.standing:
            return AboutKind.standing
        if self.never_due:
            return AboutKind.never_due
        return AboutKind.due if self.due_on is not None else AboutKind.period


class RuleUse(Strict):
    """How a claim uses a rule."""

    rule: str
    role: RuleRole = RuleRole.deciding
    min_origins: int = Field(default=1, ge=1)
    lowers: list[str] = Field(default_factory=list)


class Reading(Strict):
    """One way to read an ambiguous part, with the rules that judge it."""

    reading: str
    reason: str = Field(min_length=10)
    rules: list[RuleUse] = Field(min_length=1)


class Part(Strict):
    """A part of a claim. All parts must hold for the claim to hold. A part has rules, or readings that have rules."""

    part: str
    rules: list[RuleUse] = Field(default_factory=list)
    readings: list[Reading] = Field(default_factory=list)

    @model_validator(mode="after")
    def _can_be_judged(self) -> Self:
        if bool(self.rules) == bool(self.readings):
            raise ValueError("a part needs either rules or readings, not both")
        if len(self.readings) == 1:
            raise ValueError("one reading is no ambiguity: give the part rules, or a second reading")
        return self

    @property
    def rules_by_reading(self) -> dict[str, list[RuleUse]]:
        """The rules of each reading; a part that can be read in one way only has the reading `as written`."""
        return {r.reading: r.rules for r in self.readings} if self.readings else {AS_WRITTEN: self.rules}


class Condition(Strict):
    """What would change the verdict: the named rule of the claim comes out as `outcome`. `words` say it for readers."""

    words: str = Field(min_length=10)
    rule: str
    outcome: Outcome


class Claim(Strict):
    """One claim as its YAML file declares it; the folder is named after the document, the file after the topic."""

    claim_id: str = Field(pattern="^[A-Z][A-Z0-9]{2,}-[0-9]{2,3}$")
    document_id: str
    topic: Topic
    statement: str
    where: list[Where] = Field(min_length=1)
    kind: list[ClaimKind] = Field(min_length=1)
    hedge: ClaimHedge
    attributed_to: str | None = None
    footnote: str | None = None
    scope: list[ClaimScope] = Field(min_length=1)
    about: About
    reason_not_testable: str | None = None
    would_change: list[Condition] = Field(default_factory=list)
    quantities: list[Quantity] = Field(default_factory=list)
    thresholds: list[Threshold] = Field(default_factory=list)
    parts: list[Part] = Field(default_factory=list)

    @property
    def rules(self) -> list[RuleUse]:
        """The rules of all parts and readings."""
        return [use for part in self.parts for rules in part.rules_by_reading.values() for use in rules]


class Document(Strict):
    """A document whose claims are judged."""

    document_id: str = Field(pattern="^[a-z0-9]+(_[a-z0-9]+)*$")
    title: str
    authors: list[str]
    publisher: str
    author_kind: AuthorKind
    published_on: str  # as precise as the document says
    judged_from: date  # the day as of which it is judged as written: no day before it can have been its day of writing
    language: str = Field(pattern="^[a-z]{2}$")
    address: str | None = None
    licence: str
    sha256: str | None = Field(default=None, pattern="^[0-9a-f]{64}$")
    is_anchor: bool = False  # marts that compare "then" with "now" take the date of the one document that is the anchor

    @field_validator("published_on")
    @classmethod
    def _is_date(cls, published_on: str) -> str:
        period_bounds(published_on)
        return published_on


class Fault(Strict):
    """A fault of the document itself that can mislead its readers."""

    fault_id: str = Field(pattern="^[a-z0-9]+(_[a-z0-9]+)*$")
    document_id: str
    lines: list[int] = Field(min_length=1)
    claim_ids: list[str] = Field(default_factory=list)
    what: str = Field(min_length=10)
    consequence: str = Field(min_length=10)


class Review(Strict):
    """One person's verdict on a claim after looking at the evidence."""

    claim_id: str
    who: str = Field(min_length=2)
    reviewed_on: date  # not `on`, which YAML reads as true
    question: Question
    as_of_on: date
    verdict: Verdict
    why: str = Field(min_length=10)


class Quotation(Strict):
    """A sentence of the document, taken from a reader's copy."""

    claim_id: str
    place: int
    text: str


class RuleFile(Strict):
    """One file of `sql/evidence/`."""

    rule_id: str
    sql: str
    description: str
    sha256: str


class Registry(Strict):
    """The complete registry, checked for consistency."""

    documents: list[Document]
    claims: list[Claim]
    rules: dict[str, RuleFile]
    faults: list[Fault] = Field(default_factory=list)
    reviews: list[Review] = Field(default_factory=list)
    quotations: list[Quotation] = Field(default_factory=list)

    @property
    def anchor(self) -> Document:
        """The document whose date is the "then" of marts."""
        return next(d for d in self.documents if d.is_anchor)

    def document(self, document_id: str) -> Document:
        return next(d for d in self.documents if d.document_id == document_id)
