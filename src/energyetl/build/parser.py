"""Parses SQL with DuckDB's own parser: which tables a query selects from, and which functions it calls.

Not for: column lineage, which needs a tree with scopes (`lineage`).
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

import duckdb


class SyntaxFault(ValueError):
    """A text that DuckDB cannot parse as queries. `line` is the line of the error, if DuckDB gives one."""

    def __init__(self, message: str, line: int | None):
        super().__init__(message)
        self.line = line


@dataclass(frozen=True)
class Parsed:
    """`tables` are qualified names; names without a schema are CTEs or aliases and are left out. `functions` includes macros."""

    statements: int
    tables: frozenset[str]
    functions: frozenset[str]


def parsed(sql: str) -> Parsed:
    """The tables and functions of one or more queries. Raises `SyntaxFault`, also for any statement that is not a query."""
    ((text,),) = _connection().cursor().execute("select json_serialize_sql(?)", [sql]).fetchall()
    tree = json.loads(text)
    if tree["error"]:
        position = tree.get("position")
        line = None if position is None else sql.encode()[: int(position)].count(b"\n") + 1
        raise SyntaxFault(tree["error_message"], line)
    nodes = list(_nodes(tree["statements"]))
    return Parsed(
        statements=len(tree["statements"]),
        tables=frozenset(
            f"{n['schema_name']}.{n['table_name']}" for n in nodes if n.get("type") == "BASE_TABLE" and n["schema_name"]
        ),
        functions=frozenset(n["function_name"].lower() for n in nodes if "function_name" in n),
    )


def tables_read(sql: str) -> frozenset[str]:
    """Qualified tables that a query selects from directly, without those behind macros."""
    return parsed(sql).tables


@cache
def _connection() -> duckdb.DuckDBPyConnection:
    return duckdb.connect()


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Every object of the tree."""
    if isinstance(node, dict):
        found = cast(dict[str, Any], node)
        yield found
        for inner in found.values():
            yield from _nodes(inner)
    elif isinstance(node, list):
        for inner in cast(list[Any], node):
            yield from _nodes(inner)
