"""What is derived from a contract: columns in display order, DuckDB DDL with comments, Polars schema.

Not for: checks that need data (keys, references, bounds; see `release.audit`), reading CSV files (see `build.records`).
"""

import inspect
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import polars as pl
import sqlalchemy as sa
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

from energyetl.contracts import qualified_name
from energyetl.contracts.base import Table
from energyetl.sql_text import quoted

# The columns that contain a row's period, and SQL for the first day of the period.
PERIODS = {"period_start": "period_start", "month": "month", "year": "make_date(year, 1, 1)"}


@dataclass(frozen=True)
class Column:
    """One column as declared. `unit` is a fixed unit; `unit_column` is the column that contains the unit in a long table."""

    name: str
    duckdb_type: str
    polars_type: pl.DataType
    description: str
    is_key: bool
    is_nullable: bool
    enum: type[StrEnum] | None
    unit: str | None
    unit_column: str | None
    references: str | None
    pattern: str | None
    ge: float | None
    le: float | None
    is_partial_date: bool
    is_list: bool

    @property
    def comment(self) -> str:
        """The description as users of the database see it, including the unit."""
        return f"{self.description} [{self.unit}]" if self.unit else self.description


def snake_case(name: str) -> str:
    """ValueFlag -> value_flag."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _types(kind: sa.types.TypeEngine[Any]) -> tuple[str, pl.DataType, type[StrEnum] | None]:
    match kind:
        case sa.Enum(enum_class=enum) if enum is not None and issubclass(enum, StrEnum):
            return snake_case(enum.__name__), pl.String(), enum
        case sa.ARRAY(item_type=sa.Numeric() as item):
            item_type, item_polars, _ = _types(item)
            return f"{item_type}[]", pl.List(item_polars), None
        case sa.ARRAY():
            return "VARCHAR[]", pl.List(pl.String()), None
        case sa.String() | AutoString():
            return "VARCHAR", pl.String(), None
        case sa.Boolean():
            return "BOOLEAN", pl.Boolean(), None
        case sa.Integer():
            return "BIGINT", pl.Int64(), None
        case sa.Date():
            return "DATE", pl.Date(), None
        case sa.DateTime() | UTCDateTime():
            return "TIMESTAMPTZ", pl.Datetime("us", "UTC"), None
        case sa.Numeric(precision=precision, scale=scale) if precision and scale and not isinstance(kind, sa.Float):
            return f"DECIMAL({precision},{scale})", pl.Decimal(precision, scale), None
        case sa.Float():
            return "DOUBLE", pl.Float64(), None
        case _:
            raise TypeError(f"a contract cannot declare a column of type {kind!r}: add it to contracts/columns.py or use another")


def columns(table: type[Table]) -> tuple[Column, ...]:
    """Return the columns of a table: keys first, then its own columns in source order, then those of its mixins."""
    name = qualified_name(table)
    if name not in _COLUMNS:
        _COLUMNS[name] = _declared_columns(table)
    return _COLUMNS[name]


_COLUMNS: dict[str, tuple[Column, ...]] = {}


def _declared_columns(table: type[Table]) -> tuple[Column, ...]:
    order = {name: i for i, name in enumerate(n for cls in table.__mro__ for n in inspect.get_annotations(cls))}
    declared = sorted(table.__table__.columns, key=lambda c: (not c.primary_key, order[c.name]))  # type: ignore[attr-defined]
    result = []
    for column in declared:
        duckdb_type, polars_type, enum = _types(column.type)
        info = column.info
        result.append(
            Column(
                name=column.name,
                duckdb_type=duckdb_type,
                polars_type=polars_type,
                description=column.comment or "",
                is_key=column.primary_key,
                is_nullable=bool(column.nullable),
                enum=enum,
                unit=info.get("unit"),
                unit_column=info.get("unit_column"),
                references=info.get("references"),
                pattern=info.get("pattern"),
                ge=info.get("ge"),
                le=info.get("le"),
                is_partial_date=info.get("partial_date", False),
                is_list=duckdb_type == "VARCHAR[]",
            )
        )
    return tuple(result)


def description(table: type[Table]) -> str:
    """Return the table's docstring as one paragraph."""
    return " ".join((inspect.getdoc(table) or "").split())


def polars_schema(table: type[Table]) -> pl.Schema:
    """Return the table's Polars schema; enums are strings in it."""
    return pl.Schema({c.name: c.polars_type for c in columns(table)})


def first_day_of_period(table: type[Table]) -> str | None:
    """Return SQL for the first day of a row's period; None for tables without a period."""
    names = {c.name for c in columns(table)}
    return next((sql for name, sql in PERIODS.items() if name in names), None)


def enum_ddl(tables: list[type[Table]]) -> list[str]:
    """Return CREATE TYPE statements for every enum that the tables use; members compare in their order of declaration."""
    enums = {c.enum for table in tables for c in columns(table) if c.enum is not None}
    return [
        f"create type {snake_case(e.__name__)} as enum ({', '.join(quoted(m.value) for m in e)})"
        for e in sorted(enums, key=lambda e: e.__name__)
    ]


def published_name(table: type[Table]) -> str | None:
    """Return the table's name in a released file; None for inputs that only a build uses.

    Reference tables are published unchanged in `core`.
    """
    layer, _, bare = qualified_name(table).partition(".")
    return None if layer in ("snapshot", "record") else f"core.{bare}" if layer == "reference" else f"{layer}.{bare}"


def table_ddl(table: type[Table], name: str) -> list[str]:
    """Return CREATE TABLE and COMMENT ON statements for one table under the given name.

    Keys are not declared as constraints: their indexes would triple the file size and slow down every insert. The audit
    checks that keys are unique, and every release must pass it.
    """
    cols = columns(table)
    lines = [f"{c.name} {c.duckdb_type}{'' if c.is_nullable else ' not null'}{_bound(c)}" for c in cols]
    return [
        f"create table {name} (\n    " + ",\n    ".join(lines) + "\n)",
        f"comment on table {name} is {quoted(description(table))}",
        *(f"comment on column {name}.{c.name} is {quoted(c.comment)}" for c in cols),
    ]


def _bound(column: Column) -> str:
    parts = [f"{column.name} {op} {value}" for op, value in ((">=", column.ge), ("<=", column.le)) if value is not None]
    return f" check ({' and '.join(parts)})" if parts else ""
