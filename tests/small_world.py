"""A few rows typed by a test, and single models run on them as a build would: no files, no other models."""

from pathlib import Path

import duckdb

from energyetl.contracts import tables
from energyetl.contracts.columns import enum_ddl, table_ddl

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("snapshot", "record", "reference", "registry", "build", "staging", "core", "mart")


class SmallWorld:
    """An empty warehouse in memory whose inputs are given as rows of SQL literals."""

    def __init__(self, con: duckdb.DuckDBPyConnection):
        self.con = con
        for schema in LAYERS:
            con.execute(f"create schema {schema}")
        for statement in enum_ddl(list(tables().values())):
            con.execute(statement)
        con.execute("create schema meta")
        con.execute("create table meta.release as select date '2026-11-24' as as_of_on, date '2024-03-02' as brief_as_of_on")
        con.execute((ROOT / "sql" / "macros" / "dates.sql").read_text(encoding="utf-8"))
        self.give(
            "build.unit_conversion",
            "from_unit, to_unit, factor",
            "'USD_k', 'USD_mn', 0.001::decimal(38, 18)",
            "'USD', 'USD_mn', 0.000001::decimal(38, 18)",
        )

    def give(self, name: str, head: str, *rows: str) -> None:
        """Create an input table, or fill a declared one, with rows of SQL literals; columns left out are null."""
        values = f"select * from (values ({'), ('.join(rows)})) as t ({head})"
        if name.split(".")[0] in ("staging", "core", "mart"):
            # Loosely typed: a test fills only the columns that the model under test reads.
            declared = table_ddl(tables()[name], name)[0].replace(" not null", "")
            self.con.execute(declared)
            self.con.execute(f"insert into {name} by name {values}")
        else:
            self.con.execute(f"create table {name} as {values}")

    def reference(self, name: str) -> None:
        """The repository's own rows of a reference table, and the same under its published name."""
        self.con.execute(table_ddl(tables()[f"reference.{name}"], f"reference.{name}")[0])
        self.con.execute(f"insert into reference.{name} by name from '{ROOT / 'data' / 'reference' / name}.csv'")
        self.con.execute(f"create view core.{name} as from reference.{name}")

    def run(self, name: str) -> None:
        """Run one model into its declared table."""
        self.con.execute(table_ddl(tables()[name], name)[0])
        sql = (ROOT / "sql" / f"{name.replace('.', '/')}.sql").read_text(encoding="utf-8")
        self.con.execute(f"insert into {name} by name {sql}")

    def check(self, name: str) -> list[tuple]:
        """The offending rows of one check; core.country is there under its published name."""
        return self.con.sql((ROOT / "sql" / "checks" / f"{name}.sql").read_text(encoding="utf-8")).fetchall()

    def fetch(self, query: str) -> list[tuple]:
        """Rows of a query."""
        return self.con.sql(query).fetchall()
