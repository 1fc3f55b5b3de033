"""The claims registry in `data/claims/`: what a document claims, where, and by which rules each claim is judged.

Everything that could be wrong in it stops here: a claim without a rule, a rule without a claim, a threshold without a
reason. Drawing evidence and judging are in `judging`; the document's own sentences are never here.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from energyetl.contracts.claims import ClaimHedge, ClaimKind, ClaimScope, RuleRole
from energyetl.errors import EnergyetlError, nearest
from energyetl.files import sha256_bytes
from energyetl.units import UNITS

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
    """A limit that makes an assessment observable."""

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
    """One claim as its YAML file declares it."""

    claim_id: str = Field(pattern="^[A-Z]{3}-[0-9]{2}$")
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
    sha256: str = Field(pattern="^[0-9a-f]{64}$")


class RuleFile(_Strict):
    """One file of `sql/evidence/`."""

    rule_id: str
    sql: str
    description: str
    sha256: str


class Registry(_Strict):
    """The whole registry, checked against itself."""

    document: Document
    claims: list[Claim]
    rules: dict[str, RuleFile]


def load(folder: Path, evidence: Path) -> Registry:
    """Read `data/claims/*.yml` and the rules of `sql/evidence/`; raise at the first inconsistency."""
    document = _parse(folder / "document.yml", Document, _read(folder / "document.yml"))
    claims: list[Claim] = []
    for path in sorted(folder.glob("*.yml")):
        if path.name != "document.yml":
            claims += [_parse(path, Claim, item) for item in _read(path)]
    rules = {path.stem: _rule(path) for path in sorted(evidence.glob("*.sql"))}
    _check(claims, rules)
    return Registry(document=document, claims=sorted(claims, key=lambda c: c.claim_id), rules=rules)


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
            raise EnergyetlError(f"{where} is called not testable and yet has rules: decide which.")
        for use in claim.rules:
            if use.rule not in rules:
                raise EnergyetlError(f"{where}: sql/evidence/{use.rule}.sql does not exist.{nearest(use.rule, rules)}")
            if use.rule in used:
                raise EnergyetlError(
                    f"{where}: the rule {use.rule} is used by {used[use.rule]} already; a rule judges one claim."
                )
            used[use.rule] = claim.claim_id
            for reason in use.lowers:
                if reason not in DOWNGRADES:
                    raise EnergyetlError(f"{where}, rule {use.rule}: {reason!r} is no downgrade.{nearest(reason, DOWNGRADES)}")
        for item in (*claim.quantities, *claim.thresholds):
            if item.unit not in UNITS:
                raise EnergyetlError(f"{where}: {item.unit!r} is not a unit we know.{nearest(item.unit, UNITS)}")
        for quantity in claim.quantities:
            if (quantity.comparator == "between") != (quantity.high is not None):
                raise EnergyetlError(
                    f"{where}, quantity {quantity.measure}: 'between' needs low and high, anything else only low."
                )
    for rule_id in sorted(set(rules) - set(used)):
        raise EnergyetlError(f"sql/evidence/{rule_id}.sql is used by no claim: name it under a claim's rules, or delete it.")


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
                f"sql/evidence/{path.name}: its comment head lacks '{word}', so a reader cannot tell what it tests."
            )
    return RuleFile(rule_id=path.stem, sql=sql, description=description, sha256=sha256_bytes(sql.encode()))


def _read(path: Path) -> list | dict:
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise EnergyetlError(f"data/claims/{path.name} is missing.") from None
    except yaml.YAMLError as error:
        raise EnergyetlError(f"data/claims/{path.name} is not YAML: {error}") from None


def _parse(path: Path, kind, item):
    try:
        return kind.model_validate(item)
    except ValidationError as error:
        first = error.errors()[0]
        name = item.get("claim_id", "") if isinstance(item, dict) else ""
        where = ".".join(str(part) for part in first["loc"])
        raise EnergyetlError(f"data/claims/{path.name} {name}, {where}: {first['msg']}.") from None
