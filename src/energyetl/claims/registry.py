"""The claims registry in `data/claims/`: claims with their locators and rules, faults of the document, and reviews.

Loading it fails at the first inconsistency: a claim without a rule, a rule without a claim, a threshold without a reason.
Not for: running the rules (`evidence`), sentences of the document, which come only from a reader's copy (`document_copy`).
"""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from energyetl import yaml_text
from energyetl.contracts.claim.registry import ClaimHedge, ClaimKind, ClaimScope, RuleRole, Topic
from energyetl.contracts.claim.verdict import Verdict
from energyetl.errors import EnergyetlError, nearest
from energyetl.files import sha256_bytes
from energyetl.units import UNITS

DOCUMENT, FAULTS, REVIEWS = "document.yml", "faults.yml", "reviews"
DOWNGRADES = (
    "single_origin",
    "indirect",
    "inconsistent",
    "imprecise",
    "interested_party",
    "restated_vintage",
    "basis_mismatch",
)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


M = TypeVar("M", bound=_Strict)


class Where(_Strict):
    """Locator of a sentence in the document."""

    section: str
    line: int = Field(ge=1)
    sentence_sha256: str = Field(pattern="^[0-9a-f]{64}$")


class Quantity(_Strict):
    """A figure that the claim states."""

    measure: str
    comparator: str = Field(pattern="^(=|~|<|>|between)$")
    low: Decimal
    high: Decimal | None = None
    unit: str
    period: str | None = None
    tolerance_pct: Decimal


class Threshold(_Strict):
    """A limit that makes an assessment testable."""

    name: str
    value: Decimal
    unit: str
    reason: str = Field(min_length=10)


class RuleUse(_Strict):
    """How a claim uses a rule."""

    rule: str
    part: str = "whole"
    role: RuleRole = RuleRole.deciding
    min_origins: int = Field(default=1, ge=1)
    lowers: list[str] = Field(default_factory=list)


class Claim(_Strict):
    """One claim as its YAML file declares it; the file is named after the topic."""

    claim_id: str = Field(pattern="^[A-Z]{3}-[0-9]{2}$")
    topic: Topic
    statement: str
    where: list[Where] = Field(min_length=1)
    kind: list[ClaimKind] = Field(min_length=1)
    hedge: ClaimHedge
    attributed_to: str | None = None
    footnote: str | None = None
    scope: list[ClaimScope] = Field(min_length=1)
    reason_not_testable: str | None = None
    due_on: date | None = None
    would_change: str | None = None
    quantities: list[Quantity] = Field(default_factory=list)
    thresholds: list[Threshold] = Field(default_factory=list)
    rules: list[RuleUse] = Field(default_factory=list)


class Document(_Strict):
    """The document whose claims are judged."""

    document_id: str
    title: str
    authors: list[str]
    publisher: str
    published: str
    as_of_on: date  # the earliest day it can have been written; verdicts are given as of this day and as of today
    sha256: str = Field(pattern="^[0-9a-f]{64}$")


class Fault(_Strict):
    """A fault of the document itself that can mislead its readers."""

    fault_id: str = Field(pattern="^[a-z0-9]+(_[a-z0-9]+)*$")
    lines: list[int] = Field(min_length=1)
    claim_ids: list[str] = Field(default_factory=list)
    what: str = Field(min_length=10)
    consequence: str = Field(min_length=10)


class Review(_Strict):
    """One person's verdict on a claim after looking at the evidence."""

    claim_id: str
    who: str = Field(min_length=2)
    reviewed_on: date  # not `on`, which YAML reads as true
    as_of_on: date
    verdict: Verdict
    why: str = Field(min_length=10)


class Quotation(_Strict):
    """A sentence of the document, taken from a reader's copy."""

    claim_id: str
    place: int
    text: str


class RuleFile(_Strict):
    """One file of `sql/evidence/`."""

    rule_id: str
    sql: str
    description: str
    sha256: str


class Registry(_Strict):
    """The complete registry, checked for consistency."""

    document: Document
    claims: list[Claim]
    rules: dict[str, RuleFile]
    faults: list[Fault] = Field(default_factory=list)
    reviews: list[Review] = Field(default_factory=list)
    quotations: list[Quotation] = Field(default_factory=list)


def load(folder: Path, evidence: Path) -> Registry:
    """Read `data/claims/` and the rules of `sql/evidence/`; raise at the first inconsistency.

    Every `*.yml` except `document.yml` and `faults.yml` contains claims. `reviews/*.yml` is optional.
    """
    claim_files = [p for p in sorted(folder.glob("*.yml")) if p.name not in (DOCUMENT, FAULTS)]
    claims = [claim for path in claim_files for claim in _items(path, Claim, topic=path.stem)]
    faults = _items(folder / FAULTS, Fault) if (folder / FAULTS).exists() else []
    reviews = [review for path in sorted((folder / REVIEWS).glob("*.yml")) for review in _items(path, Review)]
    rules = {path.stem: _rule(path) for path in sorted(evidence.glob("*.sql"))}
    _check(claims, rules)
    _check_companions(faults, reviews, {c.claim_id for c in claims})
    return Registry(
        document=_parse(folder / DOCUMENT, Document, _read(folder / DOCUMENT)),
        claims=sorted(claims, key=lambda c: c.claim_id),
        rules=rules,
        faults=faults,
        reviews=reviews,
    )


def _check(claims: list[Claim], rules: dict[str, RuleFile]) -> None:
    used: dict[str, str] = {}
    seen: set[str] = set()
    for claim in claims:
        where = f"data/claims, claim {claim.claim_id}"
        if claim.claim_id in seen:
            raise EnergyetlError(f"{where}: the id is used twice.")
        seen.add(claim.claim_id)
        if not claim.rules and claim.reason_not_testable is None:
            raise EnergyetlError(
                f"{where} has no rule: add one in sql/evidence/, or say in reason_not_testable why there is none."
            )
        if claim.rules and claim.reason_not_testable is not None:
            raise EnergyetlError(f"{where} has rules and also a reason_not_testable: remove one of the two.")
        for use in claim.rules:
            if use.rule not in rules:
                raise EnergyetlError(f"{where}: sql/evidence/{use.rule}.sql does not exist.{nearest(use.rule, rules)}")
            if use.rule in used:
                raise EnergyetlError(
                    f"{where}: the rule {use.rule} is already used by {used[use.rule]}; a rule judges one claim only."
                )
            used[use.rule] = claim.claim_id
            for reason in use.lowers:
                if reason not in DOWNGRADES:
                    raise EnergyetlError(f"{where}, rule {use.rule}: {reason!r} is not a downgrade.{nearest(reason, DOWNGRADES)}")
        for item in (*claim.quantities, *claim.thresholds):
            if item.unit not in UNITS:
                raise EnergyetlError(f"{where}: {item.unit!r} is not a known unit.{nearest(item.unit, UNITS)}")
        for quantity in claim.quantities:
            if (quantity.comparator == "between") != (quantity.high is not None):
                raise EnergyetlError(
                    f"{where}, quantity {quantity.measure}: 'between' needs low and high, every other comparator needs low only."
                )
    for rule_id in sorted(set(rules) - set(used)):
        raise EnergyetlError(f"sql/evidence/{rule_id}.sql is used by no claim: name it under a claim's rules, or delete it.")


def _check_companions(faults: list[Fault], reviews: list[Review], claim_ids: set[str]) -> None:
    """Faults and reviews must be unique and refer to existing claims; a review must not be older than the date it judges."""
    seen: set[object] = set()
    for fault in faults:
        where = f"data/claims/{FAULTS}, fault {fault.fault_id}"
        if fault.fault_id in seen:
            raise EnergyetlError(f"{where}: the id is used twice.")
        seen.add(fault.fault_id)
        for claim_id in fault.claim_ids:
            if claim_id not in claim_ids:
                raise EnergyetlError(f"{where}: there is no claim {claim_id}.{nearest(claim_id, claim_ids)}")
    for review in reviews:
        where = f"data/claims/{REVIEWS}, review of {review.claim_id} by {review.who}"
        if review.claim_id not in claim_ids:
            raise EnergyetlError(f"{where}: there is no such claim.{nearest(review.claim_id, claim_ids)}")
        if review.as_of_on > review.reviewed_on:
            raise EnergyetlError(f"{where}: as_of_on {review.as_of_on} is later than the day of the review.")
        key = (review.claim_id, review.as_of_on, review.who, review.reviewed_on)
        if key in seen:
            raise EnergyetlError(f"{where}: two reviews of {review.reviewed_on} judge as of {review.as_of_on}; keep one.")
        seen.add(key)


def _rule(path: Path) -> RuleFile:
    sql = path.read_text(encoding="utf-8")
    head = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        head.append(line.lstrip("- "))
    description = " ".join(head)
    for word in ("Proposition:", "Supports:", "Contradicts:", "Silent:"):
        if word not in description:
            raise EnergyetlError(
                f"sql/evidence/{path.name}: its comment head lacks '{word}', so a reader cannot see what it tests."
            )
    return RuleFile(rule_id=path.stem, sql=sql, description=description, sha256=sha256_bytes(sql.encode()))


def _read(path: Path) -> list[Any] | dict[str, Any]:
    try:
        return yaml_text.parsed(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise EnergyetlError(f"{_shown(path)} is missing.") from None
    except yaml.YAMLError as error:
        raise EnergyetlError(f"{_shown(path)} is not YAML: {error}") from None


def _items(path: Path, kind: type[M], **filed: str) -> list[M]:
    """The items of a file that contains a list. `filed` holds the values that the file name gives to every item."""
    found = _read(path)
    if not isinstance(found, list):
        raise EnergyetlError(f"{_shown(path)}: this file must contain a list, with a dash before each item.")
    return [_parse(path, kind, item | filed if isinstance(item, dict) else item) for item in found]


def _parse(path: Path, kind: type[M], item: Any) -> M:
    try:
        return kind.model_validate(item)
    except ValidationError as error:
        first = error.errors()[0]
        name = (item.get("claim_id") or item.get("fault_id") or "") if isinstance(item, dict) else ""
        where = ".".join(str(part) for part in first["loc"])
        raise EnergyetlError(f"{_shown(path)} {name}, {where}: {first['msg']}.") from None


def _shown(path: Path) -> str:
    return f"data/claims/{f'{REVIEWS}/' if path.parent.name == REVIEWS else ''}{path.name}"
