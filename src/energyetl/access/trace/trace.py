"""Traces one number back through its models to rows of snapshots and records, with publisher, licence and hash.

Column lineage gives the columns that a value comes from. A released file contains no input rows, so snapshots and records are
read from their own files if these are available.
Not for: finding the rows of each table (`candidates`), reading input files (`shapes`).
"""

from calendar import monthrange
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb

from energyetl.access.connection import connect
from energyetl.access.dictionary import known_column
from energyetl.access.trace.arithmetic import MOST_PAIRED, Part, formula
from energyetl.access.trace.candidates import Found, drop_kept, narrowed, start
from energyetl.access.trace.shapes import Shapes
from energyetl.errors import EnergyetlError, nearest
from energyetl.settings import Settings

DEEPEST = 12
SHOWN = 3
# With more rows than this, only the table is named: such a long list has no use.
TRACEABLE_ROWS = 500
CITATION = ("source_title", "source_publisher", "source_date", "source_url")


@dataclass(frozen=True)
class Vintage:
    """A vintage as its publisher issued it."""

    snapshot_id: str
    title: str
    publisher: str
    url: str
    obtained_from: str
    vintage_on: date
    retrieved_on: date
    raw_sha256: str
    licence: str
    redistribute: str


@dataclass(frozen=True)
class Correction:
    """A correction of a published error. `is_about_this` says whether it changed rows that the number can come from.

    It is None if those rows are not available.
    """

    correction_id: str
    column_name: str
    reason: str
    is_about_this: bool | None


@dataclass(frozen=True)
class Step:
    """One table of a trace. `rows` are the first of `row_count` rows that the number can come from."""

    table: str
    columns: tuple[str, ...]
    file: str | None
    how: str
    row_count: int
    rows: list[dict[str, Any]]
    citations: list[dict[str, Any]] = field(default_factory=list)
    vintages: list[Vintage] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    licence: str | None = None
    children: list["Step"] = field(default_factory=list)
    figures: list[Part] = field(default_factory=list)

    def below(self) -> list["Step"]:
        """All steps under this one, the nearest first."""
        return [*self.children, *(step for child in self.children for step in child.below())]

    def ends(self) -> list["Step"]:
        """The last steps of the trace."""
        return [end for child in self.children for end in child.ends()] if self.children else [self]


@dataclass(frozen=True)
class Trace:
    """A number and where it comes from."""

    release_id: str
    value: Any
    unit: str | None
    step: Step
    # The arithmetic by which the value follows from the rows of the steps; None where they do not show it.
    made: str | None = None


class Tracer:
    """Traces numbers of one release; what it has read of inputs serves the next number too."""

    def __init__(self, release_id: str, con: duckdb.DuckDBPyConnection, settings: Settings):
        self.release_id, self.con = release_id, con
        self.walk = _Walk(con, settings)

    def trace(self, table: str, column: str, keys: Sequence[str]) -> Trace:
        """Trace one value. `keys` are `column=value`, or values in the order of the table's key."""
        known_column(self.con, table, column)
        shapes = self.walk.shapes
        here = start(self.con, shapes, table, _conditions(shapes, table, keys))
        row = _one_row(here, shapes, table)
        if row[column] is None:
            raise EnergyetlError(f"{table}.{column} is empty in that row, so there is nothing to trace.")
        shape = shapes.of(table)[column]
        unit = shape.unit or (row.get(shape.unit_column) if shape.unit_column else None)
        step = self.walk.step(table, (column,), here, 0)
        drop_kept(self.con)
        beside = [row[n] for n in shapes.figures(table, shapes.of(table)) if n != column and isinstance(row[n], Decimal)]
        return Trace(self.release_id, row[column], unit, step, _made(row[column], step, beside))


def _made(value: Any, step: Step, beside: Sequence[Decimal]) -> str | None:
    """How the value follows from the rows of the trace; None if it is no number, or if that cannot be seen from them."""
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        return None
    number = Decimal(value)
    nearest_first = formula(number, [child.figures for child in step.children], beside)
    # Further down a long list would agree by chance.
    return nearest_first or formula(number, [below.figures for below in step.below() if len(below.figures) <= MOST_PAIRED])


def trace(table: str, column: str, keys: Sequence[str], settings: Settings | None = None) -> Trace:
    """Trace one value of the current release."""
    with tracer(settings) as walking:
        return walking.trace(table, column, keys)


@contextmanager
def tracer(settings: Settings | None = None) -> Generator[Tracer]:
    """Trace several values of the current release."""
    settings = settings or Settings()
    connection = connect(settings)
    release_id = connection.release_id
    with connection as con:
        yield Tracer(release_id, con, settings)


def _conditions(shapes: Shapes, table: str, keys: Sequence[str]) -> dict[str, str]:
    """Values by key column."""
    names = [name for name, shape in shapes.of(table).items() if shape.is_key]
    given: dict[str, str] = {}
    for i, text in enumerate(keys):
        name, equals, value = text.partition("=")
        if not equals and i >= len(names):
            raise EnergyetlError(f"{table} has the key {', '.join(names)}; {text!r} is one value too many.")
        name, value = (name, value) if equals and name in shapes.of(table) else (names[i] if i < len(names) else name, text)
        if name not in shapes.of(table):
            raise EnergyetlError(f"{table} has no column {name}.{nearest(name, shapes.of(table))}")
        given[name] = value
    return given


def _one_row(found: Found, shapes: Shapes, table: str) -> dict[str, Any]:
    names = [name for name, shape in shapes.of(table).items() if shape.is_key]
    rows = found.rows(2)
    if not rows:
        raise EnergyetlError(f"No row of {table} has {found.how}.{found.nearest_value()} Its key is {', '.join(names)}.")
    if len(rows) > 1:
        shown = " and ".join(", ".join(f"{n}={r[n]}" for n in names) for r in rows)
        raise EnergyetlError(f"{found.count} rows of {table} have {found.how}, e.g. {shown}. Give more of its key.")
    return rows[0]


def _days(row: dict[str, Any]) -> int | None:
    """The days of a row's period, by which a rate counts in a mean."""
    match row:
        case {"period_start": date() as first, "period_end": date() as last}:
            return (last - first).days + 1
        case {"period_kind": "month", "period_start": date() as first} | {"month": date() as first}:
            return monthrange(first.year, first.month)[1]
        case _:
            return None


class _Walk:
    """The trace through one release."""

    def __init__(self, con: duckdb.DuckDBPyConnection, settings: Settings):
        self.con, self.settings = con, settings
        self.shapes = Shapes(con, settings)
        self.lineage: dict[tuple[str, str], list[tuple[str, str]]] = {}
        for to_table, to_column, table, column in con.execute("from meta.column_lineage order by all").fetchall():
            self.lineage.setdefault((to_table, to_column), []).append((table, column))

    def step(self, table: str, columns: tuple[str, ...], found: Found, depth: int) -> Step:
        """This table and the tables that it depends on."""
        is_traceable = found.count <= TRACEABLE_ROWS
        is_input = table.split(".")[0] in ("snapshot", "record")
        children = self._before(table, columns, found, depth) if is_traceable and not is_input and depth < DEEPEST else []
        rows = found.rows(TRACEABLE_ROWS) if is_traceable and found.count else []
        is_end = not children and not is_input
        how = found.how
        if not is_traceable:
            how += f": {found.count:,} rows, so only the table is known, not the row"
        elif is_end and (read := self.shapes.reads(table, rows)):
            how += f"; its input rows cannot be determined, its SQL reads {', '.join(read)}"
        return Step(
            table=table,
            columns=columns,
            file=self.shapes.file(table, rows),
            how=how,
            row_count=found.count,
            rows=[self._shown(table, columns, row) for row in rows[:SHOWN]],
            citations=self._citations(rows),
            vintages=self._vintages(table, found) if is_input or is_end else [],
            corrections=self._corrections(found) if table.startswith("snapshot.") else [],
            licence=self._licence(table) if table.startswith("record.") else None,
            children=children,
            figures=[Part(Decimal(row[c]), _days(row)) for row in rows for c in columns if isinstance(row[c], (int, Decimal))],
        )

    def _before(self, table: str, columns: tuple[str, ...], found: Found, depth: int) -> list[Step]:
        """The tables that the columns are computed from, with the rows that these rows can come from."""
        origins: dict[str, set[str]] = {}
        for column in columns:
            for from_table, from_column in self.lineage.get((table, column), []):
                origins.setdefault(from_table, set()).add(from_column)
        is_figure = bool(self.shapes.figures(table, columns))
        held: list[tuple[str, tuple[str, ...], Found]] = []
        for from_table, names in origins.items():
            if not self.shapes.has(from_table):
                continue  # tables of the build itself: factors, sources and corrections, which the tree shows elsewhere
            followed = tuple(sorted(self.shapes.figures(from_table, names) or (set() if is_figure else names)))
            if followed:
                before = narrowed(self.con, self.shapes, self.lineage, (table, columns, found), (from_table, followed))
                if before is not None:
                    held.append((from_table, followed, before))
        # If one table contains the same figure, the figure came from there and not from another candidate.
        is_taken_over = any(before.is_same_figure for *_, before in held)
        # Rows that share only a period are not those of a row that shares an id with others.
        is_linked = any(before.is_linked for *_, before in held)
        return [
            self.step(from_table, followed, before, depth + 1)
            for from_table, followed, before in held
            if before.is_same_figure or (not is_taken_over and before.is_linked >= is_linked)
        ]

    def _shown(self, table: str, columns: tuple[str, ...], row: dict[str, Any]) -> dict[str, Any]:
        """The identifying columns of a row, and its figure with unit and flag."""
        shape = self.shapes.of(table)
        units = {shape[c].unit_column for c in columns} - {None}
        wanted = [
            n
            for n, s in shape.items()
            if s.is_key or n in columns or n in units or n in ("unit", "flag", "vintage_on", "finding")
        ]
        return {name: row[name] for name in wanted if row.get(name) is not None and name not in CITATION}

    def _citations(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        cited = [{n: r[n] for n in CITATION if r.get(n)} for r in rows if r.get("source_url")]
        cited += [{"source_url": url} for r in rows for url in (r.get("source_urls") or r.get("citations") or [])]
        cited += [{"source_url": r["citation"]} for r in rows if r.get("citation")]
        return list({c["source_url"]: c for c in cited}.values())

    def _vintages(self, table: str, found: Found) -> list[Vintage]:
        """The vintages that the rows name; if they name only a source, its newest one in this release."""
        columns = self.shapes.of(table)
        ids = "source_ids" if "source_ids" in columns else "[source_id]" if "source_id" in columns else "[]::varchar[]"
        if "snapshot_id" in columns:
            chosen = f"snapshot_id in (select snapshot_id from {found.relation})"
        else:
            chosen = (
                f"source_id in (select unnest({ids}) from {found.relation}) and vintage_on <= as_of_on() "
                f"qualify row_number() over (partition by source_id order by vintage_on desc) = 1"
            )
        names = "snapshot_id, title, publisher, m.url, obtained_from, vintage_on, retrieved_on, raw_sha256, licence, redistribute"
        query = f"select {names} from meta.snapshot as m join meta.source as s using (source_id) where {chosen}"
        return sorted((Vintage(*row) for row in self.con.sql(query).fetchall()), key=lambda v: v.snapshot_id)

    def _corrections(self, found: Found) -> list[Correction]:
        rows = self.con.sql(
            f"select distinct correction_id, column_name, reason, match_text from core.published_error as e where is_applied and "
            f"exists (select 1 from {found.relation} as f where f.source_id = e.source_id and f.vintage_on = e.vintage_on) "
            f"order by 1"
        ).fetchall()
        return [Correction(*row[:3], is_about_this=found.has_match(row[3])) for row in rows]

    def _licence(self, table: str) -> str | None:
        found = self.con.execute("select licence from meta.source where source_id = ?", [table]).fetchall()
        return found[0][0] if found else None
