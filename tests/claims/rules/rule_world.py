"""One evidence rule run on a few rows typed by hand, as a build would run it; nothing of the real data is in it.

    rows = judge(
        "GAS-02__present_output",
        {"mart.kurdistan_gas": [{"asset_id": "khor_mor", "period": "2023", "output_bcm_y": 4.5}]},
        thresholds={"minimum": 3},
        quantities={"gas_output": {"comparator": "=", "low": 5, "tolerance_pct": 0}},
    )
    assert rows[0]["outcome"] == "contradicts"

Tables that the rule reads and the test does not give are there and empty. A column left out is null, or, where its table
does not let it be null, false, an empty list, `reported`, `original` or `stated`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import duckdb
import polars as pl
import pytest

from energyetl.build.parser import tables_read
from energyetl.claims import evidence
from energyetl.contracts import layer_tables, tables
from energyetl.contracts.base import Hedge, Table, ValueFlag, VintageBasis
from energyetl.contracts.claim import ClaimsEvidence
from energyetl.contracts.columns import Column, columns, enum_ddl
from energyetl.units import conversion_frame

ROOT = Path(__file__).resolve().parents[3]
TODAY, BRIEF_ON = "2026-11-24", "2024-03-02"
# Columns that a build adds to every record, and the registry tables that have no contract.
RECORD_COLUMNS = {"known_on": "DATE", "source_id": "VARCHAR", "row_number": "BIGINT"}
REGISTRY_COLUMNS = {
    "registry.vintage_in_force": {
        "source_id": "VARCHAR",
        "vintage_on": "DATE",
        "vintage_basis": "VARCHAR",
        "known_until": "DATE",
    },
    "registry.source": {c.name: c.duckdb_type for c in columns(tables()["meta.source"])},
    "registry.snapshot": {c.name: c.duckdb_type for c in columns(tables()["meta.snapshot"])},
}
BLANK_ENUMS = (ValueFlag, VintageBasis, Hedge)
# Macros, and what they may read: a macro over a table that is not there cannot be created.
MACROS = [
    path.read_text(encoding="utf-8")
    for folder in ("macros", "evidence/macros")
    for path in sorted((ROOT / "sql" / folder).glob("*.sql"))
    if path.name != "release.sql"  # what a release says of itself is no matter of rules, and binds to tables of meta
]


class Judge(Protocol):
    """Runs a rule and gives its rows, by origin and period."""

    def __call__(
        self,
        rule_id: str,
        given: Mapping[str, Sequence[Mapping[str, Any]]],
        *,
        as_of: str = TODAY,
        thresholds: Mapping[str, float] | None = None,
        quantities: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> list[dict[str, Any]]: ...


@pytest.fixture
def judge() -> Judge:
    """Run `sql/evidence/<rule_id>.sql` in a world that holds only the given rows.

    `thresholds` are values by name, `quantities` columns of claims.quantity by measure, both of the claim that the rule belongs to.
    The rows come back as a build stores them, and have been held to the key of evidence.
    """

    def run(rule_id, given, *, as_of=TODAY, thresholds=None, quantities=None):
        sql = (ROOT / "sql" / "evidence" / f"{rule_id}.sql").read_text(encoding="utf-8")
        claim_id = rule_id.split("__")[0]
        with duckdb.connect() as con:
            world = _World(con, as_of)
            read = tables_read(sql)
            for name in sorted(read | _read_by_macros() | set(given)):
                world.create(name)
            world.load_conversions()
            world.fill(
                "claims.threshold",
                [{"claim_id": claim_id, "name": name, "value": value} for name, value in (thresholds or {}).items()],
            )
            world.fill(
                "claims.quantity",
                [{"claim_id": claim_id, "measure": measure, **stated} for measure, stated in (quantities or {}).items()],
            )
            for name, rows in given.items():
                world.fill(name, rows)
            world.load_macros()
            rows = evidence._run(con, rule_id, sql).sort("origin", "period").to_dicts()
        _hold_to_contract(rows)
        return rows

    return run


class _World:
    """Empty tables in memory, typed as in a build but without its constraints."""

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of: str):
        self.con = con
        self.types: dict[str, dict[str, tuple[str, Any]]] = {}
        for schema in ("record", "reference", "registry", "staging", "core", "mart", "claims", "meta"):
            con.execute(f"create schema {schema}")
        for statement in enum_ddl(list(tables().values())):
            con.execute(statement)
        con.execute(f"create table meta.release as select date '{as_of}' as as_of_on, date '{BRIEF_ON}' as brief_as_of_on")

    def create(self, name: str) -> None:
        """Create a table by the name that a rule reads it under."""
        if name in self.types or name == "meta.release":
            return
        types = _types(name)
        self.types[name] = types
        self.con.execute(f"create table {name} ({', '.join(f'{column} {kind}' for column, (kind, _) in types.items())})")

    def fill(self, name: str, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add rows; what they leave out is blank."""
        types = self.types[name]
        for row in rows:
            unknown = sorted(set(row) - set(types))
            assert not unknown, f"{name} has no column {unknown}"
            values = [row.get(column, blank) for column, (_, blank) in types.items()]
            self.con.execute(f"insert into {name} values ({', '.join('?' * len(values))})", values)

    def load_conversions(self) -> None:
        """The real factors between units."""
        frame = conversion_frame().with_columns(pl.col("applies_to").fill_null("any"))
        self.con.register("conversion", frame)
        self.con.execute("insert into core.unit_conversion by name select * from conversion")

    def load_macros(self) -> None:
        """The macros of a build."""
        for macros in MACROS:
            self.con.execute(macros)


def _types(name: str) -> dict[str, tuple[str, Any]]:
    """Columns of a table with their type and what stands in one that a test leaves out."""
    if name in REGISTRY_COLUMNS:
        return {column: (kind, None) for column, kind in REGISTRY_COLUMNS[name].items()}
    layer, _, bare = name.partition(".")
    contract: type[Table] | None = tables().get(name)
    if contract is None and layer == "core":
        contract = layer_tables("reference").get(bare)
    assert contract is not None, f"no contract declares {name}"
    types = {c.name: (c.duckdb_type, _blank(c)) for c in columns(contract)}
    return types | ({n: (kind, None) for n, kind in RECORD_COLUMNS.items()} if layer == "record" else {})


@cache
def _read_by_macros() -> set[str]:
    named = re.findall(r"\b(?:record|reference|registry|staging|core|mart|claims)\.\w+", " ".join(MACROS))
    return {
        name for name in named if name in REGISTRY_COLUMNS or name in tables() or name.replace("core.", "reference.") in tables()
    }


def _blank(column: Column) -> Any:
    if column.is_nullable:
        return None
    if column.duckdb_type == "BOOLEAN":
        return False
    if column.duckdb_type.endswith("[]"):
        return []
    return next(iter(column.enum)).value if column.enum in BLANK_ENUMS else None


def _hold_to_contract(rows: list[dict[str, Any]]) -> None:
    """What the table of evidence would refuse, said of the rule's own rows."""
    keys = [(row["origin"], row["period"]) for row in rows]
    assert len(set(keys)) == len(keys), f"one row per origin and period, got {keys}"
    nullable = {c.name for c in columns(ClaimsEvidence) if c.is_nullable}
    for row in rows:
        empty = sorted(name for name, value in row.items() if value is None and name not in nullable)
        assert not empty, f"{row['origin']}, {row['period']}: {empty} must not be empty"
        assert row["outcome"] in ("supports", "contradicts", "silent")
        assert (row["observed_value"] is None) == (row["observed_unit"] is None), "value and unit are a pair"
