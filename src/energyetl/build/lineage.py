"""Finds the direct lineage of each column of a model by parsing its SQL.

Not for: running SQL; the complete path from a figure to its inputs (`access.trace`).
"""

import logging
from collections.abc import Mapping
from typing import Any

import sqlglot
from sqlglot import exp
from sqlglot.optimizer.qualify import qualify
from sqlglot.optimizer.scope import Scope, build_scope
from sqlglot.schema import MappingSchema

from energyetl.build.model_graph import Model

Origin = tuple[str, str]

# sqlglot logs a warning for each construct that it cannot trace. Such columns get no lineage rows.
logging.getLogger("sqlglot").setLevel(logging.ERROR)


def column_lineage(models: list[Model], schema: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str, str, str]]:
    """Rows of (table, column, from_table, from_column) for every model.

    `schema` gives the columns and types of every table that the models read, by qualified name. A column computed from
    no column (a constant, a count of rows) has no row.
    """
    nested: dict[str, Any] = {}
    for name, cols in schema.items():
        layer, table = name.split(".", 1)
        nested.setdefault(layer, {})[table] = cols
    known = MappingSchema(nested, dialect="duckdb")
    rows: list[tuple[str, str, str, str]] = []
    for model in models:
        statement = sqlglot.parse_one(model.sql, dialect="duckdb")
        qualified = qualify(statement, schema=known, dialect="duckdb", validate_qualify_columns=False, quote_identifiers=False)
        scope = build_scope(qualified)
        if scope is None:
            continue
        for column, origins in _outputs(scope, {}).items():
            rows += [(model.name, column, *origin) for origin in sorted(origins)]
    return rows


def _outputs(scope: Scope, done: dict[int, dict[str, set[Origin]]]) -> dict[str, set[Origin]]:
    """Origins of each output column of a scope, in the order of its columns."""
    key = id(scope.expression)
    if key not in done:
        done[key] = {}  # a recursive CTE finds this while it is being resolved
        done[key] = _union(scope, done) if scope.set_operation_scopes else _select(scope, done)
    return done[key]


def _union(scope: Scope, done: dict[int, dict[str, set[Origin]]]) -> dict[str, set[Origin]]:
    """Both sides of a set operation, matched by name for `by name` and by position otherwise."""
    left, right = (_outputs(side, done) for side in scope.set_operation_scopes)
    if isinstance(scope.expression, exp.SetOperation) and scope.expression.args.get("by_name"):
        return {name: left.get(name, set()) | right.get(name, set()) for name in [*left, *(n for n in right if n not in left)]}
    places = list(right.values())
    return {name: origins | (places[i] if i < len(places) else set()) for i, (name, origins) in enumerate(left.items())}


def _select(scope: Scope, done: dict[int, dict[str, set[Origin]]]) -> dict[str, set[Origin]]:
    if not isinstance(scope.expression, exp.Select):
        return {}
    found: dict[str, set[Origin]] = {}
    for projection in scope.expression.selects:
        origins: set[Origin] = set()
        for column in projection.find_all(exp.Column):
            origins |= _origins(column, scope, done)
        found[projection.alias_or_name] = origins
    return found


def _origins(column: exp.Column, scope: Scope, done: dict[int, dict[str, set[Origin]]]) -> set[Origin]:
    """The columns of tables behind one column of a projection, resolved through CTEs and subqueries."""
    for candidate in (scope, *_below(scope)):
        source = candidate.sources.get(column.table)
        if isinstance(source, exp.Table) and source.db:
            return {(f"{source.db}.{source.name}", column.name)}
        if isinstance(source, Scope):
            return _outputs(source, done).get(column.name, set())
    return set()


def _below(scope: Scope) -> list[Scope]:
    """Scopes of scalar subqueries inside a select, at any depth."""
    return [inner for child in scope.subquery_scopes for inner in (child, *_below(child))]
