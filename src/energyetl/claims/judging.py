"""Evidence drawn from a world by the rules, and put where the verdicts are computed from it.

A world is a warehouse as of a date; what was known then is settled before a rule runs, so a rule has no date logic.
How a verdict follows from evidence is `sql/claims/verdict.sql`, not here.
"""

from datetime import date

import duckdb
import polars as pl

from energyetl.claims.registry import Registry
from energyetl.contracts.claims import EvidenceRow
from energyetl.contracts.columns import columns, polars_schema
from energyetl.errors import EnergyetlError

EVIDENCE = "claims.evidence"
REGISTRY = ("document", "claim", "locator", "quantity", "threshold", "rule")
_GIVEN_BY_BUILD = {"as_of_on", "rule_id", "claim_id"}


def collect(con: duckdb.DuckDBPyConnection, registry: Registry, as_of_on: date) -> list[pl.DataFrame]:
    """Run every rule in the current world. A rule that finds nothing at all leaves one silent row, so that this shows."""
    frames = []
    schema = polars_schema(EvidenceRow)
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
    """Fill `claims.evidence` of the current world."""
    if evidence:
        con.register("evidence_rows", pl.concat(evidence))
        con.execute(f"insert into {EVIDENCE} by name select * from evidence_rows")
        con.unregister("evidence_rows")


def registry_frames(registry: Registry) -> dict[str, pl.DataFrame]:
    """The registry as tables for SQL: document, claim, locator, quantity, threshold, rule."""
    document = registry.document
    return {
        "document": pl.DataFrame([document.model_dump()]),
        "claim": pl.DataFrame(
            [
                {
                    "claim_id": c.claim_id,
                    "document_id": document.document_id,
                    **c.where[0].model_dump(),
                    "statement": c.statement,
                    "kind": [k.value for k in c.kind],
                    "hedge": c.hedge.value,
                    "attributed_to": c.attributed_to,
                    "footnote": c.footnote,
                    "scope": [s.value for s in c.scope],
                    "is_testable": c.reason_not_testable is None,
                    "reason_not_testable": c.reason_not_testable,
                    "due_on": c.due_on,
                    "would_change": c.would_change,
                }
                for c in registry.claims
            ],
            schema_overrides={n: pl.String for n in ("attributed_to", "footnote", "reason_not_testable", "would_change")}
            | {"due_on": pl.Date},
            infer_schema_length=None,
        ),
        "locator": pl.DataFrame(
            [
                {"claim_id": c.claim_id, "place": place, **where.model_dump()}
                for c in registry.claims
                for place, where in enumerate(c.where, 1)
            ]
        ),
        "quantity": pl.DataFrame(
            [{"claim_id": c.claim_id, **q.model_dump()} for c in registry.claims for q in c.quantities],
            schema={
                "claim_id": pl.String,
                "measure": pl.String,
                "comparator": pl.String,
                "low": pl.Decimal(24, 6),
                "high": pl.Decimal(24, 6),
                "unit": pl.String,
                "period": pl.String,
                "tolerance_pct": pl.Decimal(24, 6),
            },
        ),
        "threshold": pl.DataFrame(
            [{"claim_id": c.claim_id, **t.model_dump()} for c in registry.claims for t in c.thresholds],
            schema={
                "claim_id": pl.String,
                "name": pl.String,
                "value": pl.Decimal(24, 6),
                "unit": pl.String,
                "reason": pl.String,
            },
        ),
        "rule": pl.DataFrame(
            [
                {
                    "rule_id": use.rule,
                    "claim_id": c.claim_id,
                    "part": use.part,
                    "role": use.role.value,
                    "min_origins": use.min_origins,
                    "lowers": use.lowers,
                    "description": registry.rules[use.rule].description,
                    "sql_sha256": registry.rules[use.rule].sha256,
                }
                for c in registry.claims
                for use in c.rules
            ],
            schema_overrides={"lowers": pl.List(pl.String)},
        ),
    }


def _run(con: duckdb.DuckDBPyConnection, rule_id: str, sql: str) -> pl.DataFrame:
    shown = f"sql/evidence/{rule_id}.sql"
    wanted = {c.name: c for c in columns(EvidenceRow) if c.name not in _GIVEN_BY_BUILD}
    try:
        relation = con.sql(sql)
        if set(relation.columns) != set(wanted):
            raise EnergyetlError(
                f"{shown} gives the columns {sorted(set(relation.columns) - set(wanted))} that evidence does not have, "
                f"and lacks {sorted(set(wanted) - set(relation.columns))}."
            )
        typed = ", ".join(f"{n}::{'varchar' if c.enum else c.duckdb_type} as {n}" for n, c in wanted.items())
        return con.sql(f"select {typed} from (\n{sql}\n)").pl()
    except duckdb.Error as error:
        raise EnergyetlError(f"{shown}: {str(error).strip()}") from error


def _nothing_found() -> dict:
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
