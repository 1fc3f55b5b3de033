"""Small inputs typed by hand: workbooks as bytes, and single models run on a few rows in memory."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest
import small_workbook
from small_workbook import Sheets

from energyetl.contracts import tables
from energyetl.contracts.columns import enum_ddl, table_ddl

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workbook() -> Callable[[Sheets], bytes]:
    """Sheets of cells (text, number or None) -> the bytes of an xlsx file."""

    return small_workbook.workbook


class World:
    """An empty warehouse in memory, speaking for a day, in which single models run on rows typed by a test."""

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of_on: date):
        self.con = con
        for schema in ("snapshot", "record", "reference", "registry", "build", "staging", "core", "mart", "meta"):
            con.execute(f"create schema {schema}")
        self.enums: set[str] = set()
        con.execute(f"create table meta.release as select date '{as_of_on}' as as_of_on, date '{as_of_on}' as brief_as_of_on")
        con.execute("create table build.source (source_id varchar, publication_lag_days bigint)")
        con.execute(
            "create table build.unit_conversion as select 'Mb/d' as from_unit, 'kb/d' as to_unit, "
            "1000.000000000000000000::decimal(38, 18) as factor, null::varchar as applies_to"
        )
        self.table("core.observation")
        self.table("core.observation_latest")
        for macro in ("dates", "observation_as_of"):
            con.execute((ROOT / "sql" / "macros" / f"{macro}.sql").read_text(encoding="utf-8"))

    def table(self, name: str) -> None:
        """Create a declared table, empty, and the enums of its columns."""
        for statement in set(enum_ddl([tables()[name]])) - self.enums:
            self.con.execute(statement)
            self.enums.add(statement)
        self.con.execute(table_ddl(tables()[name], name)[0])

    def rows(self, name: str, head: str, *values: str) -> None:
        """Create an input table from rows of SQL literals."""
        self.con.execute(f"create table {name} as select * from (values ({'), ('.join(values)})) as t ({head})")

    def run(self, name: str) -> None:
        """Run one model into its declared table, as a build does."""
        self.con.execute(f"drop table if exists {name}")
        self.table(name)
        sql = (ROOT / "sql" / f"{name.replace('.', '/')}.sql").read_text(encoding="utf-8")
        self.con.execute(f"insert into {name} by name {sql}")

    def fetch(self, query: str) -> list[tuple]:
        return self.con.sql(query).fetchall()


@pytest.fixture(scope="session")
def world_type() -> type[World]:
    """The class itself, for a test that runs many examples in one world."""
    return World


@pytest.fixture
def world() -> Iterator[Callable[[date], World]]:
    """Make a `World` that speaks for a day."""
    with duckdb.connect() as con:
        yield lambda as_of_on: World(con, as_of_on)
