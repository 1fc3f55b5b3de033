"""Parses SQL with DuckDB's own parser: which tables a query selects from, and which functions it calls.

Not for: column lineage, which needs a tree with scopes (`lineage`).
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

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
    tables: set[str] = set()
    functions: set[str] = set()

    def collect(node: dict[str, Any]) -> dict[str, Any]:
        if "function_name" in node:
            functions.add(node["function_name"].lower())
        elif node.get("type") == "BASE_TABLE" and node["schema_name"]:
            tables.add(f"{node['schema_name']}.{node['table_name']}")
        return node

    tree = json.loads(text, object_hook=collect)
    if tree["error"]:
        position = tree.get("position")
        line = None if position is None else sql.encode()[: int(position)].count(b"\n") + 1
        raise SyntaxFault(tree["error_message"], line)
    return Parsed(len(tree["statements"]), frozenset(tables), frozenset(functions))


def tables_read(sql: str) -> frozenset[str]:
    """Qualified tables that a query selects from directly, without those behind macros."""
    return parsed(sql).tables


@cache
def _connection() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"threads": 1})
