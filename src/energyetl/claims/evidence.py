"""Runs the evidence rules on an as-of build and collects their rows for `claims.evidence`.

An as-of build contains only what was known on its day. The day that a claim is asked about is the macro `about_on()`.
Not for: what is asked when (`questions`), how a verdict follows from evidence (`sql/claims`).
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import duckdb
import polars as pl

from energyetl.claims.questions import Asked
from energyetl.claims.registry import Claim, Registry
from energyetl.contracts.base import Table
from energyetl.contracts.claim.document import ClaimsDocument, ClaimsDocumentFault, ClaimsLocator, ClaimsQuotation
from energyetl.contracts.claim.evidence import ClaimsEvidence, ClaimsQuestion, Question
from energyetl.contracts.claim.registry import (
    AboutKind,
    ClaimsClaim,
    ClaimsCondition,
    ClaimsPart,
    ClaimsQuantity,
    ClaimsReading,
    ClaimsRule,
    ClaimsThreshold,
)
from energyetl.contracts.claim.verdict import ClaimsReview
from energyetl.contracts.columns import columns, polars_schema, quoted
from energyetl.errors import EnergyetlError

EVIDENCE = "claims.evidence"
REGISTRY_TABLES = (
    "document",
    "claim",
    "locator",
    "part",
    "reading",
    "quantity",
    "threshold",
    "rule",
    "condition",
    "question",
    "document_fault",
    "review",
    "quotation",
)
_CLAIM_FIELDS = {
    "claim_id",
    "document_id",
    "topic",
    "statement",
    "kind",
    "hedge",
    "attributed_to",
    "footnote",
    "scope",
    "reason_not_testable",
}
_GIVEN_BY_BUILD = {"question", "rule_id", "claim_id"}


def collect(con: duckdb.DuckDBPyConnection, registry: Registry, asked: Iterable[Asked]) -> list[pl.DataFrame]:
    """The evidence for each question that is asked, on the current as-of build."""
    return [
        answer(con, one.question, one.about_on, one.claim.claim_id, use.rule, registry.rules[use.rule].sql)
        for one in asked
        if one.is_asked
        for use in one.claim.rules
    ]


def answer(
    con: duckdb.DuckDBPyConnection, question: Question, about_on: date, claim_id: str, rule_id: str, sql: str
) -> pl.DataFrame:
    """What one rule answers to one question, in the columns of `claims.evidence`. A rule that returns no row gets one silent row,
    so that this is visible.
    """
    con.execute(f"set variable about_on = date '{about_on}'")
    frame = run(con, rule_id, sql)
    schema = polars_schema(ClaimsEvidence)
    if frame.is_empty():
        frame = pl.DataFrame([_nothing_found()], schema={n: t for n, t in schema.items() if n not in _GIVEN_BY_BUILD})
    named = {"question": question.value, "rule_id": rule_id, "claim_id": claim_id}
    return frame.with_columns(pl.lit(value).alias(name) for name, value in named.items()).select(list(schema))


def store(con: duckdb.DuckDBPyConnection, evidence: list[pl.DataFrame]) -> None:
    """Fill `claims.evidence` of the current as-of build."""
    if evidence:
        con.register("evidence_rows", pl.concat(evidence))
        con.execute(f"insert into {EVIDENCE} by name select * from evidence_rows")
        con.unregister("evidence_rows")


def run(con: duckdb.DuckDBPyConnection, rule_id: str, sql: str) -> pl.DataFrame:
    """The typed rows of a rule. The SQL may omit a column that has a default in the contract; it is filled in here."""
    shown = f"sql/evidence/{rule_id}.sql"
    wanted = {c.name: c for c in columns(ClaimsEvidence) if c.name not in _GIVEN_BY_BUILD}
    defaults = {n: _literal(f.default) for n, f in ClaimsEvidence.model_fields.items() if not f.is_required()}
    try:
        given = set(con.sql(sql).columns)
        unknown, missing = given - set(wanted), set(wanted) - given - set(defaults)
        if unknown or missing:
            raise EnergyetlError(f"{shown} returns unknown columns {sorted(unknown)} and lacks {sorted(missing)}.")
        typed = ", ".join(
            f"{n if n in given else defaults[n]}::{'varchar' if c.enum else c.duckdb_type} as {n}" for n, c in wanted.items()
        )
        return con.sql(f"select {typed} from (\n{sql}\n)").pl()
    except duckdb.Error as error:
        raise EnergyetlError(f"{shown}: {str(error).strip()}") from error


def registry_frames(registry: Registry, asked: Iterable[Asked]) -> dict[str, pl.DataFrame]:
    """The registry as tables for SQL, by the names in `REGISTRY_TABLES`."""
    claims = registry.claims
    rows: dict[str, tuple[type[Table], list[dict[str, Any]]]] = {
        "document": (
            ClaimsDocument,
            [
                d.model_dump(exclude={"judged_from", "author_kind"})
                | {"judged_on": d.judged_from, "author_kind": d.author_kind.value}
                for d in registry.documents
            ],
        ),
        "claim": (ClaimsClaim, [_claim_row(c) for c in claims]),
        "locator": (
            ClaimsLocator,
            [{"claim_id": c.claim_id, "place": i, **where.model_dump()} for c in claims for i, where in enumerate(c.where, 1)],
        ),
        "part": (
            ClaimsPart,
            [{"claim_id": c.claim_id, "part": p.part, "place": i} for c in claims for i, p in enumerate(c.parts, 1)],
        ),
        "reading": (ClaimsReading, [row for c in claims for row in _reading_rows(c)]),
        "quantity": (ClaimsQuantity, [{"claim_id": c.claim_id, **q.model_dump()} for c in claims for q in c.quantities]),
        "threshold": (ClaimsThreshold, [{"claim_id": c.claim_id, **t.model_dump()} for c in claims for t in c.thresholds]),
        "rule": (ClaimsRule, [row for c in claims for row in _rule_rows(c, registry)]),
        "condition": (
            ClaimsCondition,
            [
                {"claim_id": c.claim_id, "place": i, "words": w.words, "rule_id": w.rule, "outcome": w.outcome.value}
                for c in claims
                for i, w in enumerate(c.would_change, 1)
            ],
        ),
        "question": (
            ClaimsQuestion,
            [
                {"claim_id": a.claim.claim_id, "question": a.question.value, "known_on": a.known_on, "about_on": a.about_on}
                | {"is_asked": a.is_asked}
                for a in asked
            ],
        ),
        "document_fault": (
            ClaimsDocumentFault,
            [
                {"lines": [str(line) for line in f.lines]}
                | f.model_dump(include={"fault_id", "document_id", "claim_ids", "what", "consequence"})
                for f in registry.faults
            ],
        ),
        "review": (
            ClaimsReview,
            [
                {"reviewer": r.who, "reason": r.why, "verdict": r.verdict.value, "question": r.question.value}
                | r.model_dump(include={"claim_id", "as_of_on", "reviewed_on"})
                for r in registry.reviews
            ],
        ),
        "quotation": (ClaimsQuotation, [q.model_dump() for q in registry.quotations]),
    }
    return {name: _frame(table, found) for name, (table, found) in rows.items()}


def _claim_row(claim: Claim) -> dict[str, Any]:
    about = claim.about
    kind = (
        AboutKind.standing
        if about.standing
        else AboutKind.never_due
        if about.never_due
        else AboutKind.due
        if about.due_on is not None
        else AboutKind.period
    )
    return (
        claim.model_dump(mode="json", include=_CLAIM_FIELDS)
        | claim.where[0].model_dump()
        | {
            "about_kind": kind.value,
            "about_period": about.period,
            "due_on": about.due_on,
            "stale_after_months": about.stale_after_months,
            "is_testable": claim.reason_not_testable is None,
        }
    )


def _reading_rows(claim: Claim) -> list[dict[str, Any]]:
    reasons = {(p.part, r.reading): r.reason for p in claim.parts for r in p.readings}
    return [
        {"claim_id": claim.claim_id, "part": p.part, "reading": reading, "reason": reasons.get((p.part, reading))}
        for p in claim.parts
        for reading in p.rules_by_reading
    ]


def _rule_rows(claim: Claim, registry: Registry) -> list[dict[str, Any]]:
    return [
        {"claim_id": claim.claim_id, "rule_id": use.rule, "part": p.part, "reading": reading, "role": use.role.value}
        | use.model_dump(include={"min_origins", "lowers"})
        | {"description": registry.rules[use.rule].description, "sql_sha256": registry.rules[use.rule].sha256}
        for p in claim.parts
        for reading, rules in p.rules_by_reading.items()
        for use in rules
    ]


def _frame(table: type[Table], rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict(polars_schema(table)))


def _literal(value: str | bool | None) -> str:
    return "null" if value is None else quoted(value) if isinstance(value, str) else str(value).lower()


def _nothing_found() -> dict[str, Any]:
    return {
        "origin": "none",
        "period": "none",
        "source_id": None,
        "outcome": "silent",
        "observed_value": None,
        "observed_low": None,
        "observed_high": None,
        "limit_value": None,
        "limit_side": None,
        "observed_unit": None,
        "citation": None,
        "known_on": None,
        "vintage_basis": "original",
        "is_interested_party": False,
        "is_own_act": False,
        "is_estimate": False,
        "finding": "Nothing was found.",
    }
