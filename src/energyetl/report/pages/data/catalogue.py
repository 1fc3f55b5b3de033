"""The metadata of a release on its tables, read once and kept in memory for all pages on the data.

Reads `meta` and the system catalogue, never `core` or `staging`. Not for: how it is shown, which the pages decide.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from graphlib import TopologicalSorter
from typing import Any

import duckdb

LAYERS = ("staging", "core", "mart", "claims", "meta")
INPUTS = ("snapshot", "record", "reference", "registry", "build")
# What a build knows of itself while it runs, and where a release says it.
BUILD_ITSELF = {
    "build.correction": "data/corrections.html",
    "build.snapshot": "data/meta.snapshot.html",
    "build.source": "data/meta.source.html",
    "build.unit_conversion": "data/core.unit_conversion.html",
    "build.vintage_in_force": "data/meta.snapshot.html",
}


@dataclass(frozen=True)
class Column:
    """A column as the data dictionary has it; `values` are those of an enumeration."""

    name: str
    data_type: str
    unit: str | None
    unit_column: str | None
    is_key: bool
    is_nullable: bool
    references: str | None
    description: str
    values: tuple[str, ...]

    @property
    def shown_unit(self) -> str:
        """The unit, or in a long table the column that contains it."""
        return self.unit or (f"in {self.unit_column}" if self.unit_column else "")


@dataclass(frozen=True)
class Table:
    """A released table. `rows` is what the system catalogue says, so that the table itself need not be read.

    It is None in a file from which the layer was taken out.
    """

    name: str
    description: str
    columns: tuple[Column, ...]
    rows: int | None

    @property
    def layer(self) -> str:
        return self.name.split(".")[0]

    @property
    def is_readable(self) -> bool:
        """Whether the report may read its rows."""
        return self.layer in ("mart", "claims", "meta")

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(c.name for c in self.columns if c.is_key)


@dataclass(frozen=True)
class Source:
    """A publisher's data set, or a file curated by hand."""

    source_id: str
    title: str
    publisher: str
    url: str | None
    cadence: str
    stopped_on: date | None
    licence: str
    licence_url: str | None
    attribution: str
    redistribute: str


@dataclass(frozen=True)
class Snapshot:
    """One vintage of a source."""

    snapshot_id: str
    source_id: str
    vintage_on: date
    vintage_rule: str
    url: str
    obtained_from: str
    retrieved_on: date
    raw_sha256: str
    rows: int


@dataclass(frozen=True)
class Check:
    """A check with what it found on this release."""

    name: str
    table: str | None
    severity: str
    is_passed: bool
    offending_rows: int
    sample: str | None
    description: str


@dataclass(frozen=True)
class Correction:
    """A published error that we correct, as far as the provenance of a column names it."""

    correction_id: str
    source_id: str
    column_name: str
    reason: str


Place = tuple[str, str]  # table, column


@dataclass(frozen=True)
class Catalogue:
    """Everything that the data pages say about tables, columns, sources and checks."""

    tables: dict[str, Table]
    sources: dict[str, Source]
    snapshots: dict[str, tuple[Snapshot, ...]]
    checks: tuple[Check, ...]
    corrections: tuple[Correction, ...]
    lineage: dict[Place, tuple[Place, ...]]

    @cached_property
    def dependencies(self) -> frozenset[tuple[str, str]]:
        """Which table is computed from which: (from, to)."""
        return frozenset((origin, table) for (table, _), origins in self.lineage.items() for origin, _ in origins)

    @cached_property
    def depth(self) -> dict[str, int]:
        """Steps from the inputs to a table, along the longest path."""
        found: dict[str, int] = {}
        for name in TopologicalSorter({**dict.fromkeys(self.tables, ()), **self.reads}).static_order():
            found[name] = max((found[origin] + 1 for origin in self.reads.get(name, ())), default=0)
        return found

    @cached_property
    def uses(self) -> dict[str, tuple[str, ...]]:
        """Tables that are computed from a table."""
        return _grouped((origin, table) for origin, table in self.dependencies)

    @cached_property
    def reads(self) -> dict[str, tuple[str, ...]]:
        """Tables that a table is computed from."""
        return _grouped((table, origin) for origin, table in self.dependencies)

    def source_of(self, table: str) -> Source | None:
        """The source whose rows an input contains; None for other tables and for what the build itself provides."""
        layer, _, name = table.partition(".")
        own = {"snapshot": name, "record": table, "registry": "claims.registry", "core": f"reference.{name}"}.get(layer)
        return self.sources.get(own) if own else None

    def address(self, table: str) -> str:
        """Where a table or input is described, from the root of the site."""
        if table in self.tables:
            return f"data/{table}.html"
        source = self.source_of(table)
        return f"data/sources.html#{source.source_id}" if source else BUILD_ITSELF.get(table, "data/sources.html")

    def newest(self, source_id: str) -> Snapshot | None:
        """The newest vintage of a source."""
        known = self.snapshots.get(source_id, ())
        return known[-1] if known else None


def published(table: str) -> str:
    """The name of a lineage table in the released file: lists of ids are published in `core`."""
    layer, _, name = table.partition(".")
    return f"core.{name}" if layer == "reference" else table


def read(con: duckdb.DuckDBPyConnection) -> Catalogue:
    """The catalogue of the release that `con` is connected to."""
    return Catalogue(
        tables=_tables(con),
        sources={
            row[0]: Source(*row)
            for row in con.sql(
                """
                select source_id, title, publisher, url, cadence, stopped_on, licence, licence_url, attribution, redistribute
                from meta.source order by contains(source_id, '.'), source_id
                """
            ).fetchall()
        },
        snapshots=_snapshots(con),
        checks=tuple(
            Check(*row)
            for row in con.sql(
                """
                select check_name, table_name, severity, is_passed, offending_rows, sample, description
                from meta.check_result order by is_passed, severity, check_name
                """
            ).fetchall()
        ),
        corrections=tuple(
            Correction(*row)
            for row in con.sql(
                "select correction_id, source_id, column_name, reason from mart.open_correction order by correction_id"
            ).fetchall()
        ),
        lineage=_grouped(
            ((row[0], row[1]), (published(row[2]), row[3]))
            for row in con.sql("select table_name, column_name, from_table, from_column from meta.column_lineage").fetchall()
        ),
    )


def _tables(con: duckdb.DuckDBPyConnection) -> dict[str, Table]:
    rows = dict(
        con.sql(
            """
            select schema_name || '.' || table_name, estimated_size
            from duckdb_tables() where database_name = current_database()
            """
        ).fetchall()
    )
    values = {
        (table, column): tuple(found)
        for table, column, found in con.sql(
            """
            select schema_name || '.' || table_name, column_name, regexp_extract_all(data_type, '''([^'']*)''', 1)
            from duckdb_columns() where database_name = current_database() and starts_with(data_type, 'ENUM')
            """
        ).fetchall()
    }
    columns: dict[str, list[Column]] = defaultdict(list)
    described: dict[str, str] = {}
    for table, description, *column in con.sql(
        """
        select table_name, table_description, column_name, data_type, unit, unit_column, is_key, is_nullable,
            references_table, description
        from meta.data_dictionary order by table_name, position
        """
    ).fetchall():
        described[table] = description
        columns[table].append(Column(*column, values=values.get((table, column[0]), ())))
    ordered = sorted(described, key=lambda name: (LAYERS.index(name.split(".")[0]), name))
    return {name: Table(name, described[name], tuple(columns[name]), rows.get(name)) for name in ordered}


def _snapshots(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[Snapshot, ...]]:
    found = con.sql(
        """
        select snapshot_id, source_id, vintage_on, vintage_rule, url, obtained_from, retrieved_on, raw_sha256, rows
        from meta.snapshot order by source_id, vintage_on
        """
    ).fetchall()
    return _grouped(((row[1], Snapshot(*row)) for row in found), is_sorted=True)


def _grouped(pairs: Iterable[tuple[Any, ...]], *, is_sorted: bool = False) -> dict[Any, Any]:
    """Values by key, each once and in order."""
    groups: dict[Any, Any] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) if is_sorted else tuple(sorted(set(values))) for key, values in groups.items()}
