"""Claims as text: the board with one line per claim, and the complete case of one claim. Reads `mart` and `claims` only.

Not for: computing verdicts (`sql/claims`), HTML pages (`report`).
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import duckdb

from energyetl.errors import EnergyetlError, nearest

_QUESTIONS = {
    "known_then": "As known then, {known_on}",
    "in_hindsight": "In hindsight, about {about_on}",
    "holds_now": "Now, {about_on}",
}
_LIMIT_SIDES = {"at_least": "at least", "more_than": "more than", "at_most": "at most", "less_than": "less than"}
# A condition that no question is asked of has no question and no verdict.
_CONDITIONS = """
    select c.place, c.words, c.rule_id, c.outcome, v.question, x.verdict
    from claims.condition as c
    left join claims.variant as v
        on v.claim_id = c.claim_id and v.variant_kind = 'condition' and v.rule_id = c.rule_id and v.period = c.place::varchar
    left join claims.variant_verdict as x
        on x.claim_id = v.claim_id and x.question = v.question and x.variant_id = v.variant_id
    where c.claim_id = ?
    order by v.question, c.place
"""


@dataclass(frozen=True)
class BoardRow:
    """One claim in a line."""

    claim_id: str
    statement: str
    known_then: str
    in_hindsight: str
    holds_now: str
    certainty: str
    carrying: str
    has_changed: bool


@dataclass(frozen=True)
class Case:
    """One claim with all evidence for and against it; rows are dicts by column name.

    `conditions` has what would change a verdict once for each question, with the verdict that would follow.
    """

    claim: dict[str, Any]
    document: dict[str, Any]
    places: list[dict[str, Any]]
    quantities: list[dict[str, Any]]
    thresholds: list[dict[str, Any]]
    faults: list[dict[str, Any]]
    evidence: list[dict[str, Any]]
    verdicts: list[dict[str, Any]]
    parts: list[dict[str, Any]]
    readings: list[dict[str, Any]]
    firmness: list[dict[str, Any]]
    conditions: list[dict[str, Any]]
    reviews: list[dict[str, Any]]


def board(con: duckdb.DuckDBPyConnection) -> list[BoardRow]:
    """Every claim, in the order of its id."""
    rows = _rows(con, "from mart.claim_board order by claim_id")
    return [
        BoardRow(
            claim_id=r["claim_id"],
            statement=r["statement"],
            known_then=r["verdict_known_then"],
            in_hindsight=r["verdict_in_hindsight"],
            holds_now="; ".join([r["verdict_holds_now"] or "—", *(f"review: {v}" for v in r["review_verdicts"])]),
            certainty=_certainty(r[f"certainty_{r['carrying_question']}"], r[f"reasons_{r['carrying_question']}"]),
            carrying=r["carrying_finding"] or r["reason"],
            has_changed=r["has_changed"],
        )
        for r in rows
    ]


def _certainty(certainty: str | None, reasons: list[str]) -> str:
    return " ".join(filter(None, [certainty, f"({', '.join(reasons)})" if reasons else ""]))


def case(con: duckdb.DuckDBPyConnection, claim_id: str) -> Case:
    """The complete case of one claim; the error for an unknown id lists the nearest ones."""
    found = _rows(con, "from claims.claim where claim_id = ?", claim_id)
    if not found:
        known = [r["claim_id"] for r in _rows(con, "from claims.claim")]
        raise EnergyetlError(f"There is no claim {claim_id!r}.{nearest(claim_id, known)} `energyetl claims` lists them.")
    return Case(
        claim=found[0],
        document=_rows(con, "from claims.document where document_id = ?", found[0]["document_id"])[0],
        places=_rows(
            con,
            "from claims.locator left join claims.quotation using (claim_id, place) where claim_id = ? order by place",
            claim_id,
        ),
        quantities=_rows(con, "from claims.quantity where claim_id = ? order by measure", claim_id),
        thresholds=_rows(con, "from claims.threshold where claim_id = ? order by name", claim_id),
        faults=_rows(con, "from claims.document_fault where list_contains(claim_ids, ?) order by fault_id", claim_id),
        evidence=_rows(con, "from mart.claim_evidence where claim_id = ? order by question, rule_id, period, origin", claim_id),
        verdicts=_rows(con, "from claims.verdict where claim_id = ? order by question", claim_id),
        parts=_rows(
            con,
            "select o.* from claims.part_outcome as o join claims.part as p using (claim_id, part) "
            "where claim_id = ? and variant_id = 'as_found' order by question, p.place",
            claim_id,
        ),
        readings=_rows(
            con,
            "select o.*, r.reason from claims.reading_outcome as o join claims.reading as r using (claim_id, part, reading) "
            "join claims.part as p using (claim_id, part) "
            "where claim_id = ? and variant_id = 'as_found' order by question, p.place, reading",
            claim_id,
        ),
        firmness=_rows(con, "from claims.sensitivity where claim_id = ? order by question", claim_id),
        conditions=_rows(con, _CONDITIONS, claim_id),
        reviews=_rows(con, "from claims.review where claim_id = ? order by reviewed_on, reviewer, as_of_on", claim_id),
    )


def as_text(case: Case) -> str:
    """The case as plain text."""
    claim = case.claim
    places = "; ".join(f"section {p['section']}, line {p['line']}" for p in case.places)
    kind = f"{', '.join(claim['kind'])}, hedge {claim['hedge']}"
    by = f", attributed to {claim['attributed_to']}" if claim["attributed_to"] else ""
    note = f", footnote {claim['footnote']}" if claim["footnote"] else ""
    lines = [
        f"{claim['claim_id']}  {claim['statement']}",
        f"  in {case.document['title']} ({claim['document_id']}), {places}",
        f"  {kind}{by}{note}",
    ]
    lines += [f"  “{p['text']}”" for p in case.places if p["text"]]
    lines += [_quantity(q) for q in case.quantities]
    lines += [f"  limit {t['name']} = {_number(t['value'])} {t['unit']}: {t['reason']}" for t in case.thresholds]
    lines += [f"  fault of the document: {f['what']}. {f['consequence']}." for f in case.faults]
    for verdict in case.verdicts:
        certainty = f", certainty {verdict['certainty']}" if verdict["certainty"] else ""
        question = verdict["question"]
        lines += ["", f"{_QUESTIONS[question].format(**verdict)}: {verdict['verdict'].upper()}{certainty}"]
        if verdict["certainty_reasons"]:
            lines.append(f"  certainty because of {', '.join(verdict['certainty_reasons'])}")
        lines.append(f"  {verdict['reason']}")
        lines += _parts(case, question)
        lines += [line for f in case.firmness if f["question"] == question for line in _firmness(f)]
        lines += [_condition(c, verdict["verdict"]) for c in case.conditions if c["question"] == question]
        lines += [line for e in case.evidence if e["question"] == question for line in _evidence(e)]
    for review in case.reviews:
        lines += [
            "",
            f"Review by {review['reviewer']} on {review['reviewed_on']}, {review['question']} as of {review['as_of_on']}: "
            f"{review['verdict']}",
        ]
        lines.append(f"  {review['reason']}")
    return "\n".join(lines)


def _quantity(q: dict[str, Any]) -> str:
    high = f" to {_number(q['high'])}" if q["high"] is not None else ""
    period = q["period"] or "not given"
    figure = f"{q['measure']} {q['comparator']} {_number(q['low'])}{high} {q['unit']}"
    return f"  states {figure}, period {period}, tolerance {_number(q['tolerance_pct'])} %"


def _parts(case: Case, question: str) -> list[str]:
    """The outcome of each part, and of each reading of a part that has several; nothing for a claim in one piece."""
    lines: list[str] = []
    for part in (p for p in case.parts if p["question"] == question):
        readings = [r for r in case.readings if r["question"] == question and r["part"] == part["part"]]
        if part["part"] != "whole" or len(readings) > 1:
            lines.append(f"  part {part['part']}: {part['outcome']}")
        if len(readings) > 1:
            lines += [f"    read as {r['reading']}: {r['outcome']} ({r['reason']})" for r in readings]
    return lines


def _condition(c: dict[str, Any], verdict: str) -> str:
    return f"  would {'stay' if c['verdict'] == verdict else 'be'} {c['verdict']} if: {c['words']} (rule {c['rule_id']})"


def _firmness(f: dict[str, Any]) -> list[str]:
    found = [f"  rests on one origin: without {' or '.join(f['decisive_origins'])} it changes"] if f["is_on_one_origin"] else []
    if f["breaking_distance"] is not None:
        value, limit, unit = _number(f["breaking_value"]), _number(f["breaking_limit"]), f["breaking_unit"]
        change = _number(f["breaking_distance"])
        found.append(f"  would turn if {value} {unit} reached {limit}, a change of {change} {unit} ({f['breaking_rule_id']})")
    for moved, rules in (("halved", f["rules_moved_by_half"]), ("doubled", f["rules_moved_by_double"])):
        found += [f"  would change if the limit of {' or '.join(rules)} were {moved}"] if rules else []
    return found


def _evidence(e: dict[str, Any]) -> list[str]:
    side = f"{_LIMIT_SIDES[e['limit_side']]} " if e["limit_side"] else ""
    limit = f"; supports if {side}{_number(e['limit_value'])}" if e["limit_value"] is not None else ""
    value = f" [{_number(e['observed_value'])} {e['observed_unit']}{limit}]" if e["observed_value"] is not None else ""
    marks = [e["origin"], e["period"], *_published(e)]
    marks += ["interested party"] if e["is_interested_party"] else []
    marks += ["corroborating"] if e["role"] == "corroborating" else []
    marks += ["restated"] if e["vintage_basis"] == "restated" else []
    return [
        f"  - {e['outcome']:<11} {e['finding']}{value} ({'; '.join(marks)})",
        f"    rule {e['rule_id']}; {e['citation'] or ', '.join(e['source_ids'])}",
    ]


def _published(e: dict[str, Any]) -> list[str]:
    return [str(e["published_on"])] if e["published_on"] else ["undated"] if e["citation"] else []


def _rows(con: duckdb.DuckDBPyConnection, query: str, *parameters: str) -> list[dict[str, Any]]:
    cursor = con.execute(query, list(parameters))
    names = [c[0] for c in cursor.description or []]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _number(value: Decimal) -> str:
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text or "0"
