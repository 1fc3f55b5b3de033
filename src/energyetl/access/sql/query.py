"""Runs one query of an analyst: accepts only reading queries, enforces limits, returns the complete answer.

The connection itself is locked (`connection`). This second lock also rejects what a locked DuckDB would still accept:
several statements, temporary objects, transactions, logs.
Not for: how an answer is formatted (`answer`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

import duckdb

from energyetl.access.connection import CATALOG
from energyetl.errors import EnergyetlError, nearest
from energyetl.release.store import verify_release, way_back
from energyetl.settings import Settings

if TYPE_CHECKING:
    import pyarrow as pa

# Allowed table functions. All others are refused by name: some of them run text as SQL, write logs or show settings.
# The table macros of the release are allowed too.
TABLE_FUNCTIONS = {
    "duckdb_columns",
    "duckdb_functions",
    "duckdb_tables",
    "duckdb_types",
    "generate_series",
    "json_each",
    "json_tree",
    "pragma_table_info",
    "query_table",
    "range",
    "repeat",
    "repeat_row",
    "unnest",
}


def run(con: duckdb.DuckDBPyConnection, text: str, settings: Settings) -> pa.Table:
    """The complete answer to one query. Raises if the text is not a query, fails, or exceeds a limit."""
    _refuse_all_but_a_query(con, text)
    timer = Timer(settings.sql_seconds, con.interrupt)
    timer.start()
    try:
        relation = con.sql(text)
        return relation.to_arrow_table()
    except duckdb.InterruptException:
        raise EnergyetlError(
            f"The query was stopped after {settings.sql_seconds:g} seconds. Query less data, or set ENERGYETL_SQL_SECONDS."
        ) from None
    except duckdb.OutOfMemoryException:
        raise EnergyetlError(
            f"The query was stopped because it needs more than {settings.sql_memory} of memory. Query less data, or set "
            f"ENERGYETL_SQL_MEMORY."
        ) from None
    except duckdb.CatalogException as error:
        raise EnergyetlError(f"The query failed: {str(error).strip()}{_nearest_table(con, str(error))}") from error
    except duckdb.Error as error:
        # A damaged file causes errors of many types, so the hash decides; it is quick to compute.
        _refuse_broken_release(con, settings)
        raise EnergyetlError(f"The query failed: {str(error).strip()}") from error
    finally:
        timer.cancel()


def _refuse_all_but_a_query(con: duckdb.DuckDBPyConnection, text: str) -> None:
    """Raise unless the text is exactly one SELECT that uses only allowed table functions."""
    (parsed,) = con.execute("select json_serialize_sql(?)", [text]).fetchall()[0]
    tree = json.loads(parsed)
    if tree["error"] and tree["error_type"] != "not implemented":
        raise EnergyetlError(f"The query failed: {tree['error_message']}")
    if tree["error"] or len(tree["statements"]) != 1:
        raise EnergyetlError(
            "Only one query at a time is allowed, and nothing can be written, set, loaded or created: SELECT, FROM, WITH, "
            "DESCRIBE, SUMMARIZE, SHOW. A PIVOT must name its columns: on fuel in ('coal', 'gas')."
        )
    macros = con.execute(
        "select function_name from duckdb_functions() where database_name = ? and function_type = 'table_macro'", [CATALOG]
    ).fetchall()
    allowed = TABLE_FUNCTIONS | {name for (name,) in macros}
    for name in _table_functions(tree["statements"]):
        if name.lower() not in allowed:
            raise EnergyetlError(
                f"{name}() is not allowed: queries cannot use files, network, settings or SQL in a text.{nearest(name, allowed)}"
            )


def _table_functions(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if node.get("type") == "TABLE_FUNCTION":
            yield node["function"]["function_name"]
        for inner in node.values():
            yield from _table_functions(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from _table_functions(inner)


def _nearest_table(con: duckdb.DuckDBPyConnection, message: str) -> str:
    """Similar table names with their schemas; DuckDB suggests at most one, without its schema."""
    wanted = message.partition("Table with name ")[2].partition(" does not exist")[0]
    known = con.execute("select table_name, schema_name from duckdb_tables() where database_name = ?", [CATALOG]).fetchall()
    by_name = {table: f"{schema}.{table}" for table, schema in known}
    close = [by_name[name] for name in get_close_matches(wanted.lower(), by_name, cutoff=0.5)]
    return f"\nSimilar names: {', '.join(close)}." if close else ""


def _refuse_broken_release(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Raise if the file that the connection reads is not the file that was released."""
    ((path,),) = con.execute("select path from duckdb_databases() where database_name = ?", [CATALOG]).fetchall()
    try:
        verify_release(Path(path).parent)
    except EnergyetlError as error:
        raise EnergyetlError(f"{error} {way_back(settings.warehouse)}") from error
