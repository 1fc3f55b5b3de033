"""Runs the evidence rules on an as-of build and collects their rows for `claims.evidence`.

An as-of build contains only what was known on its day. The day that a claim is asked about is the macro `about_on()`.
Not for: what is asked when (`questions`), the registry as tables (`registry_tables`), how a verdict follows from evidence
(`sql/claims`).
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

import duckdb
import polars as pl

from energyetl.claims.questions import Asked
from energyetl.claims.registry import Registry
from energyetl.contracts.claim.evidence import ClaimsEvidence, Question
from energyetl.contracts.columns import columns, polars_schema, quoted
from energyetl.errors import EnergyetlError

EVIDENCE = "claims.evidence"
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
