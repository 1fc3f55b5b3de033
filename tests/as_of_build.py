"""A small as-of build in memory: rows typed by a test, and single models, checks and rules run on them as a build runs them.

    with empty_database() as con:
        build = AsOfBuild(con)
        build.give("core.observation_latest", "subject_id, period_start, value", "'IRQ', date '2024-01-01', 4200")
        build.run("mart.security_yearly")
        assert build.check("security_has_every_year") == []

Tables that a statement reads and the test does not give are there and empty, but for vocabularies and factors between units. Models write into their declared tables, with
all constraints. Tables of rows typed by a test are loosely typed: a column left out is null, or, where its table does not
let it be null, false, an empty list, `reported`, `original` or `stated`.

Not here: rows that belong to one topic (in that topic's conftest), files of releases (in `access/small_release.py`).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from energyetl.build import records
from energyetl.contracts import layer_tables, tables
from energyetl.contracts.base import Hedge, Table, ValueFlag, VintageBasis
from energyetl.contracts.columns import Column, columns, enum_ddl, quoted, table_ddl
from energyetl.contracts.observation import ReferenceBarrelsPerTonne
from energyetl.units import conversion_frame

ROOT = Path(__file__).resolve().parents[1]
SQL = ROOT / "sql"
TODAY, BRIEF_ON = date(2026, 11, 24), date(2024, 3, 2)
LAYERS = ("snapshot", "record", "reference", "registry", "build", "staging", "core", "mart", "claims", "meta")
# Tables of these layers have all columns of their contracts, whichever a test gives.
DECLARED = ("record", "staging", "core", "mart", "claims", "meta")
NAME = re.compile(rf"\b(?:{'|'.join(LAYERS)})\.[a-z_0-9]+\b(?!\s*\()")
# Columns that a build adds to its inputs, and inputs without a contract of their own.
ADDED = {
    "record": {"known_on": "DATE", "known_basis": "VARCHAR default 'dated'", "source_id": "VARCHAR", "row_number": "BIGINT"},
    "snapshot": {"vintage_on": "DATE", "snapshot_id": "VARCHAR", "source_id": "VARCHAR"},
}
UNDECLARED = {
    "build.vintage_in_force": {
        "source_id": "VARCHAR",
        "vintage_on": "DATE",
        "vintage_basis": "VARCHAR",
        "known_until": "DATE",
    },
}
PUBLISHED_AS = {"build": ("meta", "core"), "registry": ("claims",), "core": ("reference",)}
# Vocabularies of the repository, which stand in every build with their own rows unless a test gives others.
VOCABULARIES = ("assessor", "opec_judging_view", "opec_sum_start", "project_status", "scorecard_indicator", "verdict_rule")
BLANK_ENUMS = (ValueFlag, VintageBasis, Hedge)


_unused: list[duckdb.DuckDBPyConnection] = []


@contextmanager
def empty_database() -> Iterator[duckdb.DuckDBPyConnection]:
    """A database with the layers and enums of a build and nothing else, for one small build after the other.

    To open a database and to fill its catalog takes longer than most tests; to undo a transaction takes nothing. What a transaction
    does not undo are settings and variables: a test that sets them opens a database of its own.
    """
    con = _unused.pop() if _unused else duckdb.connect(config={"threads": 1})
    _lay(con)
    con.execute("begin")
    try:
        yield con
    finally:
        con.execute("rollback")
        _unused.append(con)


class AsOfBuild:
    """An empty build that speaks for a day; its tables come to be when a test or a statement names them."""

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of_on: date = TODAY, anchor_on: date = BRIEF_ON):
        self.con, self.as_of_on = con, as_of_on
        self._macros: set[str] = set()
        _lay(con)
        con.execute(
            f"create table meta.release as select 'a-release' as release_id, timestamptz '{as_of_on}' as built_at, "
            f"date '{as_of_on}' as as_of_on, 'f' as fingerprint, '0' as code_version, 'duckdb' as engine"
        )
        con.execute(f"set variable about_on = date '{as_of_on}'")
        self.fill(
            "claims.document", [{"document_id": "a_document", "title": "A document", "is_anchor": True, "judged_on": anchor_on}]
        )

    def declare(self, *names: str) -> None:
        """Create empty tables, loosely typed, if they are not there."""
        for name in names:
            if not self.has(name):
                self.con.execute(loose_ddl(name))
                layer, _, bare = name.partition(".")
                if bare == "unit_conversion":
                    self.load(name, _conversions(layer == "core"))
                if bare in VOCABULARIES:
                    self.load(name, repository_rows("reference", bare).drop("row_number"))

    def has(self, name: str) -> bool:
        """Whether a table or view of this name exists."""
        try:
            self.con.execute(f"from {name} limit 0")
        except duckdb.CatalogException:
            return False
        return True

    def give(self, name: str, head: str, *rows: str) -> None:
        """Add rows of SQL literals. An input that nobody declared gets the columns and types of the rows, and no others."""
        values = f"select * from (values ({'), ('.join(rows)})) as t ({head})"
        if name.split(".")[0] in DECLARED or self.has(name):
            self.declare(name)
            self.con.execute(f"insert into {name} by name {values}")
        else:
            self.con.execute(f"create table {name} as {values}")

    def fill(self, name: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Add rows as mappings to a declared table."""
        self.declare(name)
        for names, alike in groupby(rows, key=tuple):
            values = ", ".join(f"({', '.join(map(_literal, row.values()))})" for row in alike)
            self.con.execute(f"insert into {name} ({', '.join(names)}) values {values}")

    def load(self, name: str, frame: pl.DataFrame) -> None:
        """Add the rows of a frame; an input that nobody declared is made of it."""
        self.con.register("frame", frame)
        if name.split(".")[0] in DECLARED or self.has(name):
            self.declare(name)
            self.con.execute(f"insert into {name} by name from frame")
        else:
            self.con.execute(f"create table {name} as from frame")
        self.con.unregister("frame")

    def load_reference(self, *names: str) -> None:
        """The repository's own rows of reference tables, as inputs and under their published names."""
        for name in names:
            self.load(f"reference.{name}", repository_rows("reference", name))
            self.con.execute(f"create view core.{name} as from reference.{name}")

    def run(self, *names: str) -> None:
        """Run models into their declared tables, each time from nothing."""
        for name in names:
            sql = (SQL / f"{name.replace('.', '/')}.sql").read_text(encoding="utf-8")
            self.prepare(sql)
            self.con.execute(f"drop table if exists {name}")
            self.con.execute(table_ddl(tables()[name], name)[0])
            self.con.execute(f"insert into {name} by name {sql}")

    def check(self, name: str) -> list[tuple]:
        """The offending rows of one check."""
        return self.fetch((SQL / "checks" / f"{name}.sql").read_text(encoding="utf-8"))

    def fetch(self, query: str) -> list[tuple]:
        """Rows of a query."""
        self.prepare(query)
        return self.con.sql(query).fetchall()

    def prepare(self, sql: str) -> None:
        """Make sure that the tables and macros that a statement names exist."""
        code = re.sub(r"--[^\n]*", "", sql)
        for name in sorted(set(NAME.findall(code))):
            layer, _, bare = name.partition(".")
            if layer == "core" and bare in layer_tables("reference") and not self.has(name) and self.has(f"reference.{bare}"):
                self.con.execute(f"create view {name} as from reference.{bare}")
            elif loose_ddl(name):
                self.declare(name)
        called = set(re.findall(r"\b([a-z_0-9]+)\s*\(", code))
        for path, (defined, body) in macro_files().items():
            if path not in self._macros and defined & called:
                self._macros.add(path)
                self.prepare(body)
                self.con.execute(body)


def _lay(con: duckdb.DuckDBPyConnection) -> None:
    """Create all layers and enums, unless they are there."""
    if con.execute("select getvariable('is_laid')").fetchone() == (None,):
        con.execute(empty_schemas())


@cache
def empty_schemas() -> str:
    """All layers and enums, in one statement list."""
    layers = [f"create schema {layer}" for layer in LAYERS]
    return ";".join(["begin", *layers, *enum_ddl(list(tables().values())), "commit", "set variable is_laid = true"])


@cache
def loose_ddl(name: str) -> str:
    """CREATE TABLE without constraints, blanks as defaults; empty where no contract declares such a table."""
    described = _loose_columns(name)
    return f"create table {name} ({', '.join(f'{column} {kind}' for column, kind in described.items())})" if described else ""


def loose_columns(name: str) -> set[str]:
    """The columns that a test may fill."""
    return set(_loose_columns(name))


@cache
def _loose_columns(name: str) -> dict[str, str]:
    if name in UNDECLARED:
        return UNDECLARED[name]
    contract = contract_of(name)
    if contract is None:
        return {}
    layer, _, bare = name.partition(".")
    described = {c.name: f"{c.duckdb_type}{_blank(c)}" for c in columns(contract)}
    described |= ADDED.get(layer, {})
    if layer in ADDED:
        described["source_id"] += f" default {quoted(name if layer == 'record' else bare)}"
    return described


def contract_of(name: str) -> type[Table] | None:
    """The contract behind a table's name in a build; what has none of its own has that of its published or input twin."""
    layer, _, bare = name.partition(".")
    names = [name, *(f"{other}.{bare}" for other in PUBLISHED_AS.get(layer, ()))]
    return next((tables()[n] for n in names if n in tables()), None)


@cache
def macro_files() -> dict[str, tuple[frozenset[str], str]]:
    """Names that each file of macros defines, and its text."""
    texts = {
        str(path): path.read_text(encoding="utf-8")
        for folder in ("macros", "macros/build", "evidence/macros")
        for path in sorted((SQL / folder).glob("*.sql"))
    }
    pattern = r"create (?:or replace )?(?:temp )?macro (?:\w+\.)?(\w+)"
    return {path: (frozenset(re.findall(pattern, text)), text) for path, text in texts.items()}


@cache
def repository_rows(layer: str, name: str) -> pl.DataFrame:
    """The repository's own rows of a record or reference table, read as a build reads them."""
    folder = {"record": "records", "reference": "reference"}[layer]
    return records.load(ROOT / "data" / folder / f"{name}.csv", layer_tables(layer)[name], _known_ids)


def _known_ids(table: str) -> set[str]:
    path = ROOT / "data" / "reference" / f"{table.partition('.')[2]}.csv"
    return set(pl.read_csv(path, infer_schema=False).to_series(0))


@cache
def _conversions(is_core: bool) -> pl.DataFrame:
    factors = ROOT / "data" / "reference" / "barrels_per_tonne.csv"
    frame = conversion_frame(records.load(factors, ReferenceBarrelsPerTonne, lambda _: set()))
    return frame.with_columns(pl.col("applies_to").fill_null("any")) if is_core else frame


def _literal(value: Any) -> str:
    """A value as SQL. As a parameter, each would make DuckDB look for pandas on the disk, which takes longer than the insert."""
    if value is None:
        return "null"
    if isinstance(value, Enum):
        return _literal(value.value)
    if isinstance(value, bool | int | float | Decimal):
        return str(value).lower()
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_literal, value))}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{quoted(key)}: {_literal(inner)}' for key, inner in value.items())}}}"
    return quoted(str(value))


def _blank(column: Column) -> str:
    if column.is_nullable:
        return ""
    if column.duckdb_type == "BOOLEAN":
        return " default false"
    if column.duckdb_type.endswith("[]"):
        return " default []"
    return f" default {quoted(next(iter(column.enum)).value)}" if column.enum in BLANK_ENUMS else ""
