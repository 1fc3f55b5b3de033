"""Compares two releases: which verdicts differ, and which evidence differs for them.

It reads what the releases contain and computes no verdict.
Not for: finding releases (`release.store`), the reviewed verdicts (`golden_board`).
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import duckdb

from energyetl.errors import EnergyetlError, nearest
from energyetl.release.store import FILE, releases

_VERDICTS = """
    select v.question::varchar as question, v.claim_id, c.statement, v.verdict
    from {side}.claims.verdict as v
    join {side}.claims.claim as c using (claim_id)
"""
_EVIDENCE = """
    select
        e.question::varchar as question, e.claim_id, e.rule_id, e.origin, e.period, e.outcome::varchar as outcome,
        e.observed_value, e.observed_unit,
        r.role::varchar as role
    from {side}.claims.evidence as e
    join {side}.claims.rule as r using (rule_id)
    where e.outcome <> 'silent'
"""
_CHANGED_VERDICTS = """
    select
        coalesce(b.claim_id, a.claim_id), coalesce(b.statement, a.statement), coalesce(b.question, a.question),
        a.verdict::varchar, b.verdict::varchar
    from ({older}) as a
    full join ({newer}) as b on b.claim_id = a.claim_id and b.question = a.question
    where a.verdict is distinct from b.verdict
    order by 1, 3 desc
"""
# Evidence with another outcome comes first, then evidence with another figure; deciding rules before corroborating ones.
_CHANGED_EVIDENCE = """
    select
        coalesce(b.claim_id, a.claim_id), coalesce(b.question, a.question), coalesce(b.rule_id, a.rule_id),
        coalesce(b.origin, a.origin), coalesce(b.period, a.period),
        a.outcome, a.observed_value, a.observed_unit, b.outcome, b.observed_value, b.observed_unit
    from ({older}) as a
    full join ({newer}) as b
        on b.question = a.question and b.rule_id = a.rule_id and b.origin = a.origin and b.period = a.period
    where a.outcome is distinct from b.outcome
        or a.observed_value is distinct from b.observed_value
        or a.observed_unit is distinct from b.observed_unit
    order by
        a.outcome is not distinct from b.outcome, coalesce(b.role, a.role) <> 'deciding', 3, 5, 4
"""


@dataclass(frozen=True)
class Observed:
    """Outcome and figure of a piece of evidence in one release."""

    outcome: str
    value: Decimal | None
    unit: str | None

    def __str__(self) -> str:
        return self.outcome if self.value is None else f"{self.outcome} with {self.value.normalize():f} {self.unit}"


@dataclass(frozen=True)
class EvidenceChange:
    """One piece of evidence that differs; None on the side that lacks it."""

    rule_id: str
    origin: str
    period: str
    before: Observed | None
    after: Observed | None


@dataclass(frozen=True)
class VerdictChange:
    """One verdict that differs, with the evidence that differs for it; None on the side that lacks the claim."""

    claim_id: str
    statement: str
    question: str
    before: str | None
    after: str | None
    evidence: tuple[EvidenceChange, ...]


def compare(home: Path, older: str, newer: str, only_claim: str | None = None) -> list[VerdictChange]:
    """Every verdict that differs between two releases of a folder, by claim; an unknown release raises with the nearest ids."""
    known = [str(m["release_id"]) for m in releases(home)]
    with duckdb.connect() as con:
        parts = {}
        for side, release_id in (("older", older), ("newer", newer)):
            if release_id not in known:
                raise EnergyetlError(
                    f"There is no release {release_id}.{nearest(release_id, known)} `energyetl releases` lists them."
                )
            con.execute(f"attach '{home / 'releases' / release_id / FILE}' as {side} (read_only)")
            parts[side] = [query.format(side=side) for query in (_VERDICTS, _EVIDENCE)]
        verdicts = con.sql(_CHANGED_VERDICTS.format(older=parts["older"][0], newer=parts["newer"][0])).fetchall()
        evidence = con.sql(_CHANGED_EVIDENCE.format(older=parts["older"][1], newer=parts["newer"][1])).fetchall()
    changes: dict[tuple[str, str], list[EvidenceChange]] = {}
    for claim_id, question, rule_id, origin, period, *values in evidence:
        before, after = (Observed(*side) if side[0] is not None else None for side in (values[:3], values[3:]))
        changes.setdefault((claim_id, question), []).append(EvidenceChange(rule_id, origin, period, before, after))
    return [
        VerdictChange(claim_id, statement, question, before, after, tuple(changes.get((claim_id, question), [])))
        for claim_id, statement, question, before, after in verdicts
        if only_claim in (None, claim_id)
    ]


def as_text(changes: list[VerdictChange]) -> str:
    """The differences as plain text."""
    if not changes:
        return "No verdict differs."
    lines = []
    for change in changes:
        lines.append(f"{change.claim_id}  {change.question}: {change.before or 'no claim'} -> {change.after or 'no claim'}")
        lines.append(f"  {change.statement}")
        lines += [
            f"  - {e.rule_id}; {e.origin}; {e.period}: {e.before or 'nothing'} -> {e.after or 'nothing'}" for e in change.evidence
        ]
        if not change.evidence:
            lines.append("  - no evidence differs, so the claim, its rules or its thresholds differ")
    return "\n".join(lines)
