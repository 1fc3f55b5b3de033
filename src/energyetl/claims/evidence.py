"""Runs the evidence rules on an as-of build and stores their rows in `claims.evidence`.

The as-of build already contains only what was known on its date, so a rule needs no date logic.
Not for: how a verdict follows from evidence (`sql/claims/verdict.sql`).
"""

from collections.abc import Collection
from datetime import date
from typing import Any

import duckdb
import polars as pl

from energyetl.claims.registry import Registry
from energyetl.contracts.base import Table
from energyetl.contracts.claim.registry import (
    ClaimsClaim,
    ClaimsDocument,
    ClaimsDocumentFault,
    ClaimsLocator,
    ClaimsQuantity,
    ClaimsQuotation,
    ClaimsRule,
    ClaimsThreshold,
)
from energyetl.contracts.claim.verdict import ClaimsEvidence, ClaimsReview
from energyetl.contracts.columns import columns, polars_schema, quoted
from energyetl.errors import EnergyetlError

EVIDENCE = "claims.evidence"
REGISTRY_TABLES = ("document", "claim", "locator", "quantity", "threshold", "rule", "document_fault", "review", "quotation")
_CLAIM_FIELDS = set(ClaimsClaim.model_fields) - {"document_id", "section", "line", "sentence_sha256", "is_testable", "due_on"}
_GIVEN_BY_BUILD = {"as_of_on", "rule_id", "claim_id"}


def collect(con: duckdb.DuckDBPyConnection, registry: Registry, as_of_on: date) -> list[pl.DataFrame]:
    """Run every rule on the current as-of build. A rule that returns no row gets one silent row, so that this is visible."""
    frames = []
    schema = polars_schema(ClaimsEvidence)
    for claim in registry.claims:
        for use in claim.rules:
            frame = _run(con, use.rule, registry.rules[use.rule].sql)
            if frame.is_empty():
                frame = pl.DataFrame([_nothing_found()], schema={n: t for n, t in schema.items() if n not in _GIVEN_BY_BUILD})
            frames.append(
                frame.with_columns(as_of_on=pl.lit(as_of_on), rule_id=pl.lit(use.rule), claim_id=pl.lit(claim.claim_id)).select(
                    list(schema)
                )
            )
    return frames


def store(con: duckdb.DuckDBPyConnection, evidence: list[pl.DataFrame]) -> None:
    """Fill `claims.evidence` of the current as-of build."""
    if evidence:
        con.register("evidence_rows", pl.concat(evidence))
        con.execute(f"insert into {EVIDENCE} by name select * from evidence_rows")
        con.unregister("evidence_rows")


def registry_frames(registry: Registry) -> dict[str, pl.DataFrame]:
    """The registry as tables for SQL, by the names in `REGISTRY_TABLES`."""
    document = registry.document
    claims = [
        c.model_dump(mode="json", include=_CLAIM_FIELDS)
        | c.where[0].model_dump()
        | {"document_id": document.document_id, "due_on": c.due_on, "is_testable": c.reason_not_testable is None}
        for c in registry.claims
    ]
    locators = [
        {"claim_id": c.claim_id, "place": place, **where.model_dump()}
        for c in registry.claims
        for place, where in enumerate(c.where, 1)
    ]
    rules = [
        {"claim_id": c.claim_id, "rule_id": use.rule, "role": use.role.value, "sql_sha256": registry.rules[use.rule].sha256}
        | use.model_dump(include={"part", "min_origins", "lowers"})
        | {"description": registry.rules[use.rule].description}
        for c in registry.claims
        for use in c.rules
    ]
    faults = [
        {"fault_id": f.fault_id, "document_id": document.document_id, "lines": [str(line) for line in f.lines]}
        | f.model_dump(include={"claim_ids", "what", "consequence"})
        for f in registry.faults
    ]
    reviews = [
        {"reviewer": r.who, "reason": r.why, "verdict": r.verdict.value}
        | r.model_dump(include={"claim_id", "as_of_on", "reviewed_on"})
        for r in registry.reviews
    ]
    return {
        "document": _frame(ClaimsDocument, [document.model_dump(exclude={"as_of_on"})], leave_out={"as_of_on"}),
        "claim": _frame(ClaimsClaim, claims),
        "locator": _frame(ClaimsLocator, locators),
        "quantity": _frame(
            ClaimsQuantity, [{"claim_id": c.claim_id, **q.model_dump()} for c in registry.claims for q in c.quantities]
        ),
        "threshold": _frame(
            ClaimsThreshold, [{"claim_id": c.claim_id, **t.model_dump()} for c in registry.claims for t in c.thresholds]
        ),
        "rule": _frame(ClaimsRule, rules),
        "document_fault": _frame(ClaimsDocumentFault, faults),
        "review": _frame(ClaimsReview, reviews),
        "quotation": _frame(ClaimsQuotation, [q.model_dump() for q in registry.quotations]),
    }


def _frame(table: type[Table], rows: list[dict[str, Any]], leave_out: Collection[str] = ()) -> pl.DataFrame:
    schema = {name: kind for name, kind in polars_schema(table).items() if name not in leave_out}
    return pl.DataFrame(rows, schema=schema)


def _run(con: duckdb.DuckDBPyConnection, rule_id: str, sql: str) -> pl.DataFrame:
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


def _literal(value: str | bool | None) -> str:
    return "null" if value is None else quoted(value) if isinstance(value, str) else str(value).lower()


def _nothing_found() -> dict[str, Any]:
    return {
        "origin": "none",
        "period": "none",
        "source_id": None,
        "outcome": "silent",
        "observed_value": None,
        "observed_unit": None,
        "citation": None,
        "known_on": None,
        "vintage_basis": "original",
        "is_interested_party": False,
        "is_estimate": False,
        "detail": "Nothing was known on this date.",
    }
