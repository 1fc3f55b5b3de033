"""An empty release in memory: all tables, enums and macros, and no rows but those of `meta.release` and of the document that is the anchor."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from energyetl.build.meta_tables import released_tables
from energyetl.contracts import tables
from energyetl.contracts.columns import enum_ddl, table_ddl

MACROS = Path(__file__).resolve().parents[2] / "sql" / "macros"


@pytest.fixture(scope="session")
def _template() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as con:
        for schema in ("staging", "core", "mart", "claims", "meta"):
            con.execute(f"create schema {schema}")
        for statement in enum_ddl(list(tables().values())):
            con.execute(statement)
        for name, table in released_tables().items():
            # An example fills only the columns that its check reads.
            con.execute(table_ddl(table, name)[0].replace(" not null", ""))
        for path in sorted(MACROS.glob("*.sql")):
            con.execute(path.read_text(encoding="utf-8"))
        con.execute(
            "insert into meta.release (built_at, as_of_on) values (timestamptz '2026-11-24 10:00:00Z', date '2026-11-24')"
        )
        con.execute("insert into claims.document (document_id, is_anchor, judged_from) values ('a', true, date '2024-03-02')")
        yield con


@pytest.fixture
def empty(_template: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """The empty release, which is empty again for the next test."""
    _template.execute("begin")
    yield _template
    _template.execute("rollback")
