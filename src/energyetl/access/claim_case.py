"""Claims as text: the board with one line per claim, and the complete case of one claim. Reads `mart` and `claims` only.

Not for: computing verdicts (`sql/claims`), HTML pages (`report`).
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import duckdb

from energyetl.errors import EnergyetlError, nearest


@dataclass(frozen=True)
class BoardRow:
    """One claim in a line."""

    claim_id: str
    statement: str
    then: str
    now: str
    certainty: str
    carrying: str
    has_turned: bool


@dataclass(frozen=True)
class Case:
    """One claim with all evidence for and against it; rows are dicts by column name."""

    claim: dict[str, Any]
    places: list[dict[str, Any]]
    quantities: list[dict[str, Any]]
    thresholds: list[dict[str, Any]]
    faults: list[dict[str, Any]]
    evidence: list[dict[str, Any]]
    verdicts: list[dict[str, Any]]
    reviews: list[dict[str, Any]]


def board(con: duckdb.DuckDBPyConnection) -> list[BoardRow]:
    """Every claim, in the order of its id."""
    rows = _rows(con, "from mart.claim_board order by claim_id")
    return [
        BoardRow(
            claim_id=r["claim_id"],
            statement=r["statement"],
            then=r["verdict_at_publication"] or "—",
            now="; ".join([r["verdict_today"], *(f"review: {v}" for v in r["review_verdicts"])]),
            certainty=" ".join(
                filter(None, [r["certainty_today"], f"({', '.join(r['downgrades_today'])})" if r["downgrades_today"] else ""])
            ),
            carrying=r["carrying_detail"] or r["reason_today"],
            has_turned=r["has_turned"],
        )
        for r in rows
    ]


def case(con: duckdb.DuckDBPyConnection, claim_id: str) -> Case:
    """The complete case of one claim; the error for an unknown id lists the nearest ones."""
    found = _rows(con, "from claims.claim where claim_id = ?", claim_id)
    if not found:
        known = [r["claim_id"] for r in _rows(con, "from claims.claim")]
        raise EnergyetlError(f"There is no claim {claim_id!r}.{nearest(claim_id, known)} `energyetl claims` lists them.")
    return Case(
        claim=found[0],
        places=_rows(
            con,
            "from claims.locator left join claims.quotation using (claim_id, place) where claim_id = ? order by place",
            claim_id,
        ),
        quantities=_rows(con, "from claims.quantity where claim_id = ? order by measure", claim_id),
        thresholds=_rows(con, "from claims.threshold where claim_id = ? order by name", claim_id),
        faults=_rows(con, "from claims.document_fault where list_contains(claim_ids, ?) order by fault_id", claim_id),
        evidence=_rows(con, "from mart.claim_evidence where claim_id = ? order by as_of_on, rule_id, period, origin", claim_id),
        verdicts=_rows(con, "from claims.verdict where claim_id = ? order by as_of_on", claim_id),
        reviews=_rows(con, "from claims.review where claim_id = ? order by reviewed_on, reviewer, as_of_on", claim_id),
    )


def as_text(case: Case) -> str:
    """The case as plain text."""
    claim = case.claim
    places = "; ".join(f"section {p['section']}, line {p['line']}" for p in case.places)
    kind = f"{', '.join(claim['kind'])}, hedge {claim['hedge']}"
    by = f", attributed to {claim['attributed_to']}" if claim["attributed_to"] else ""
    note = f", footnote {claim['footnote']}" if claim["footnote"] else ""
    lines = [f"{claim['claim_id']}  {claim['statement']}", f"  in {claim['document_id']}, {places}", f"  {kind}{by}{note}"]
    lines += [f"  “{p['text']}”" for p in case.places if p["text"]]
    lines += [_quantity(q) for q in case.quantities]
    lines += [f"  limit {t['name']} = {_number(t['value'])} {t['unit']}: {t['reason']}" for t in case.thresholds]
    lines += [f"  fault of the document: {f['what']}. {f['consequence']}." for f in case.faults]
    for verdict in case.verdicts:
        certainty = f", certainty {verdict['certainty']}" if verdict["certainty"] else ""
        lines += ["", f"As of {verdict['as_of_on']}: {verdict['verdict'].upper()}{certainty}"]
        if verdict["downgrades"]:
            lines.append(f"  lowered by {', '.join(verdict['downgrades'])}")
        lines.append(f"  {verdict['reason']}")
        lines += [line for e in case.evidence if e["as_of_on"] == verdict["as_of_on"] for line in _evidence(e)]
    for review in case.reviews:
        lines += [
            "",
            f"Review by {review['reviewer']} on {review['reviewed_on']}, as of {review['as_of_on']}: {review['verdict']}",
        ]
        lines.append(f"  {review['reason']}")
    if claim["would_change"]:
        lines += ["", f"What would change it: {claim['would_change']}"]
    return "\n".join(lines)


def _quantity(q: dict[str, Any]) -> str:
    high = f" to {_number(q['high'])}" if q["high"] is not None else ""
    period = q["period"] or "not given"
    figure = f"{q['measure']} {q['comparator']} {_number(q['low'])}{high} {q['unit']}"
    return f"  states {figure}, period {period}, tolerance {_number(q['tolerance_pct'])} %"


def _evidence(e: dict[str, Any]) -> list[str]:
    value = f" [{_number(e['observed_value'])} {e['observed_unit']}]" if e["observed_value"] is not None else ""
    marks = [e["origin"], e["period"]]
    marks += ["interested party"] if e["is_interested_party"] else []
    marks += ["corroborating"] if e["role"] == "corroborating" else []
    marks += ["restated"] if e["vintage_basis"] == "restated" else []
    return [
        f"  - {e['outcome']:<11} {e['detail']}{value} ({'; '.join(marks)})",
        f"    rule {e['rule_id']}; {e['citation'] or ', '.join(e['source_ids'])}",
    ]


def _rows(con: duckdb.DuckDBPyConnection, query: str, *parameters: str) -> list[dict[str, Any]]:
    cursor = con.execute(query, list(parameters))
    names = [c[0] for c in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _number(value: Decimal) -> str:
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text or "0"
