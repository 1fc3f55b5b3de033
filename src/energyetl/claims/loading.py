"""Reads the registry of claims from `data/documents/` and checks it; the first inconsistency stops with its file and line.

A folder is a document: `document.yml`, `claims/<topic>.yml`, and optionally `faults.yml` and `reviews/*.yml`.
Not for: what a file may contain (`registry`), running the rules (`evidence`).
"""

from pathlib import Path
from typing import Any, TypeVar, cast

import yaml
from pydantic import ValidationError

from energyetl.claims.registry import (
    Claim,
    Document,
    Fault,
    Registry,
    Review,
    RuleFile,
    Strict,
)
from energyetl.contracts.claim.certainty import CertaintyReason
from energyetl.contracts.claim.registry import RuleRole
from energyetl.errors import EnergyetlError, nearest
from energyetl.files import sha256_bytes
from energyetl.units import UNITS
from energyetl.yaml_text import LOADER

M = TypeVar("M", bound=Strict)
_HEAD = ("Proposition:", "Supports:", "Contradicts:", "Silent:")
# Reasons that a claim's YAML may name for a rule; the others are computed.
NAMED_REASONS = (CertaintyReason.indirect.value, CertaintyReason.basis_mismatch.value)


def load(folder: Path, evidence: Path) -> Registry:
    """Read `data/documents/` and the rules of `sql/evidence/`; raise at the first inconsistency."""
    documents: list[Document] = []
    claims: list[Claim] = []
    faults: list[Fault] = []
    reviews: list[Review] = []
    for home in sorted(p for p in folder.iterdir() if p.is_dir()):
        document = _document(home)
        documents.append(document)
        files = sorted((home / "claims").glob("*.yml"))
        claims += [c for p in files for c in _items(p, Claim, topic=p.stem, document_id=document.document_id)]
        faults += _items(home / "faults.yml", Fault, document_id=document.document_id) if (home / "faults.yml").exists() else []
        reviews += [review for path in sorted((home / "reviews").glob("*.yml")) for review in _items(path, Review)]
    rules = {path.stem: _rule(path) for path in sorted(evidence.glob("*.sql"))}
    _check_documents(folder, documents)
    _check(claims, rules)
    _check_companions(faults, reviews, {c.claim_id for c in claims})
    return Registry(
        documents=documents, claims=sorted(claims, key=lambda c: c.claim_id), rules=rules, faults=faults, reviews=reviews
    )


def _document(home: Path) -> Document:
    path = home / "document.yml"
    document = _parse(path, Document, _read(path))
    if document.document_id != home.name:
        raise EnergyetlError(f"{_shown(path)}: the document_id is {document.document_id}, but the folder is called {home.name}.")
    return document


def _check_documents(folder: Path, documents: list[Document]) -> None:
    anchors = [d.document_id for d in documents if d.is_anchor]
    if len(anchors) != 1:
        raise EnergyetlError(
            f"data/{folder.name}: exactly one document must have is_anchor: true, not {len(anchors)}"
            f" ({', '.join(anchors) or 'none'})."
        )


def _check(claims: list[Claim], rules: dict[str, RuleFile]) -> None:
    used: dict[str, str] = {}
    seen: set[str] = set()
    for claim in claims:
        where = f"data/documents/{claim.document_id}/claims/{claim.topic}.yml, claim {claim.claim_id}"
        if claim.claim_id in seen:
            raise EnergyetlError(f"{where}: the id is used twice.")
        seen.add(claim.claim_id)
        _check_parts(where, claim)
        for use in claim.rules:
            if use.rule not in rules:
                raise EnergyetlError(f"{where}: sql/evidence/{use.rule}.sql does not exist.{nearest(use.rule, rules)}")
            if use.rule in used:
                raise EnergyetlError(
                    f"{where}: the rule {use.rule} is already used by {used[use.rule]}; a rule judges one claim only."
                )
            used[use.rule] = claim.claim_id
            for reason in use.lowers:
                if reason not in NAMED_REASONS:
                    raise EnergyetlError(
                        f"{where}, rule {use.rule}: {reason!r} is not a reason that a rule can name."
                        f"{nearest(reason, NAMED_REASONS)}"
                    )
        _check_conditions(where, claim)
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


def _check_parts(where: str, claim: Claim) -> None:
    """A claim that can be judged has parts; one that cannot says why and has none."""
    cannot = claim.reason_not_testable is not None or claim.about.never_due
    if claim.about.never_due and claim.reason_not_testable is None:
        raise EnergyetlError(f"{where} is never due: say in reason_not_testable what its wording leaves open.")
    if cannot and claim.parts:
        raise EnergyetlError(f"{where} has parts and also a reason_not_testable: remove one of the two.")
    if not cannot and not claim.parts:
        raise EnergyetlError(
            f"{where} has no part with a rule: add one in sql/evidence/, or say in reason_not_testable why there is none."
        )
    names = [part.part for part in claim.parts]
    for name in {n for n in names if names.count(n) > 1}:
        raise EnergyetlError(f"{where}: two parts are called {name!r}.")


def _check_conditions(where: str, claim: Claim) -> None:
    """What would change a verdict is bound to a rule of the claim."""
    own = {use.rule for use in claim.rules}
    for condition in claim.would_change:
        if condition.rule not in own:
            raise EnergyetlError(
                f"{where}, would_change: {condition.rule} is no rule of the claim, so nothing would read the condition."
                f"{nearest(condition.rule, own)}"
            )
    if any(use.role is RuleRole.deciding for use in claim.rules) and not claim.would_change:
        raise EnergyetlError(f"{where}: say under would_change what would change the verdict, each bound to a rule.")


def _check_companions(faults: list[Fault], reviews: list[Review], claim_ids: set[str]) -> None:
    """Faults and reviews must be unique and refer to existing claims; a review must not be older than the date it judges."""
    seen: set[object] = set()
    for fault in faults:
        where = f"data/documents/{fault.document_id}/faults.yml, fault {fault.fault_id}"
        if fault.fault_id in seen:
            raise EnergyetlError(f"{where}: the id is used twice.")
        seen.add(fault.fault_id)
        for claim_id in fault.claim_ids:
            if claim_id not in claim_ids:
                raise EnergyetlError(f"{where}: there is no claim {claim_id}.{nearest(claim_id, claim_ids)}")
    for review in reviews:
        where = f"reviews, review of {review.claim_id} by {review.who}"
        if review.claim_id not in claim_ids:
            raise EnergyetlError(f"{where}: there is no such claim.{nearest(review.claim_id, claim_ids)}")
        if review.as_of_on > review.reviewed_on:
            raise EnergyetlError(f"{where}: as_of_on {review.as_of_on} is later than the day of the review.")
        key = (review.claim_id, review.question, review.as_of_on, review.who, review.reviewed_on)
        if key in seen:
            raise EnergyetlError(f"{where}: two reviews of {review.reviewed_on} judge as of {review.as_of_on}; keep one.")
        seen.add(key)


def _rule(path: Path) -> RuleFile:
    sql = path.read_text(encoding="utf-8")
    head: list[str] = []
    for line in sql.splitlines():
        if not line.startswith("--"):
            break
        head.append(line.lstrip("- "))
    description = " ".join(head)
    for word in _HEAD:
        if word not in description:
            raise EnergyetlError(
                f"sql/evidence/{path.name}: its comment head lacks '{word}', so a reader cannot see what it tests."
            )
    return RuleFile(rule_id=path.stem, sql=sql, description=description, sha256=sha256_bytes(sql.encode()))


class _Numbered(LOADER):
    """A loader that leaves the line of each mapping in it, so that an error can name it."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        return super().construct_mapping(node, deep=True) | {_LINE: node.start_mark.line + 1}


_LINE = "__line__"


def _read(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), _Numbered)
    except FileNotFoundError:
        raise EnergyetlError(f"{_shown(path)} is missing.") from None
    except yaml.YAMLError as error:
        raise EnergyetlError(f"{_shown(path)} is not YAML: {error}") from None


def _items(path: Path, kind: type[M], **filed: str) -> list[M]:
    """The items of a file that contains a list. `filed` holds the values that file and folder give to every item."""
    found = _read(path)
    if not isinstance(found, list):
        raise EnergyetlError(f"{_shown(path)}: this file must contain a list, with a dash before each item.")
    items = cast(list[Any], found)
    return [_parse(path, kind, cast(dict[str, Any], item) | filed if isinstance(item, dict) else item) for item in items]


def _parse(path: Path, kind: type[M], item: Any) -> M:
    try:
        return kind.model_validate(_without_lines(item))
    except ValidationError as error:
        first = error.errors()[0]
        fields: dict[str, Any] = cast(dict[str, Any], item) if isinstance(item, dict) else {}
        name = fields.get("claim_id") or fields.get("fault_id") or ""
        where = ".".join(str(part) for part in first["loc"])
        line = _line_of(item, first["loc"])
        at = f", line {line}" if line else ""
        raise EnergyetlError(f"{_shown(path)}{at} {name}, {where}: {first['msg']}.") from None


def _line_of(item: Any, loc: tuple[int | str, ...]) -> int | None:
    """The line of the innermost mapping on the way to a fault."""
    line = None
    for step in (*loc, None):
        if isinstance(item, dict):
            line = cast(dict[Any, Any], item).get(_LINE, line)
        try:
            item = item[step]
        except (KeyError, IndexError, TypeError):
            break
    return line


def _without_lines(item: Any) -> Any:
    if isinstance(item, dict):
        return {k: _without_lines(v) for k, v in cast(dict[Any, Any], item).items() if k != _LINE}
    return [_without_lines(v) for v in cast(list[Any], item)] if isinstance(item, list) else item


def _shown(path: Path) -> str:
    parts = path.parts
    return "data/" + "/".join(parts[parts.index("documents") :]) if "documents" in parts else path.name
