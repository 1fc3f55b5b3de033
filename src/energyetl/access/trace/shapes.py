"""Columns of every table in the trace of a number, and the rows of inputs that a released file does not contain.

Snapshots are read from their Parquet files, records from their CSV files.
Not for: comparing rows (`candidates`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from energyetl.build import model_graph
from energyetl.contracts import tables
from energyetl.contracts.columns import columns as declared_columns
from energyetl.ingest import snapshots
from energyetl.settings import Settings
from energyetl.sql_text import quoted

SOURCES = {"source_id", "source_ids"}
_NUMBER = count(1)


@dataclass(frozen=True)
class Shape:
    """Type, key and unit of a column."""

    data_type: str
    is_key: bool
    unit: str | None
    unit_column: str | None

    @property
    def is_figure(self) -> bool:
        """Whether it contains a measured value."""
        return self.data_type.startswith(("DECIMAL", "DOUBLE"))


class Shapes:
    """Columns of every table, and the rows of inputs that a released file does not contain."""

    def __init__(self, con: duckdb.DuckDBPyConnection, settings: Settings):
        self.con, self.settings = con, settings
        self._of: dict[str, dict[str, Shape]] = {}
        self._read: dict[tuple[str, frozenset[str]], str] = {}
        for table, name, kind, is_key, unit, unit_column in con.execute(
            "select table_name, column_name, data_type, is_key, unit, unit_column from meta.data_dictionary "
            "order by table_name, position"
        ).fetchall():
            self._of.setdefault(table, {})[name] = Shape(kind, is_key, unit, unit_column)
        self._factors = {
            (given, wanted): factor
            for given, wanted, factor in con.execute(
                "select from_unit, to_unit, factor::varchar from core.unit_conversion where applies_to = 'any'"
            ).fetchall()
        }
        for table, contract in tables().items():
            if table.split(".")[0] in ("snapshot", "record"):
                own = {c.name: Shape(c.duckdb_type, c.is_key, c.unit, c.unit_column) for c in declared_columns(contract)}
                added = {"source_id": Shape("VARCHAR", False, None, None)}
                if table.startswith("snapshot."):
                    added |= {"vintage_on": Shape("DATE", False, None, None), "snapshot_id": Shape("VARCHAR", False, None, None)}
                self._of[table] = own | added

    def has(self, table: str) -> bool:
        """Whether rows of the table are readable: in the release, or in an input file."""
        return table in self._of

    def of(self, table: str) -> dict[str, Shape]:
        """The columns of a table by name."""
        return self._of[table]

    def is_amount(self, table: str, name: str) -> bool:
        """Whether the column contains one measured value, not a list of them."""
        return self._of[table][name].is_figure and not self._of[table][name].data_type.endswith("[]")

    def factor(self, from_table: str, from_name: str, table: str, name: str) -> str:
        """SQL for the factor between two columns of rows `u` above and `t` below; the unit may stand in each row of one."""
        its, mine = self._of[from_table][from_name], self._of[table][name]
        if its.unit and mine.unit_column and not mine.unit:
            return _by_unit(f"t.{mine.unit_column}", {w: f for (g, w), f in self._factors.items() if g == its.unit})
        if mine.unit and its.unit_column and not its.unit:
            return _by_unit(f"u.{its.unit_column}", {g: f for (g, w), f in self._factors.items() if w == mine.unit})
        return self._factors.get((its.unit, mine.unit), "1")

    def may_hold(self, table: str, below: str, below_table: str) -> bool:
        """Whether an input can contain the origin of the rows `below`, judging by the sources that they name."""
        layer, _, name = table.partition(".")
        columns = self._of[below_table]
        if layer not in ("snapshot", "record") or not SOURCES & set(columns):
            return True
        source_id = name if layer == "snapshot" else table
        ids = "source_ids" if "source_ids" in columns else "[source_id]"
        return bool(self.con.sql(f"from {below} where list_contains({ids}, '{source_id}') limit 1").fetchall())

    def figures(self, table: str, names: Iterable[str]) -> set[str]:
        """The columns among these that contain measured values."""
        return {n for n in names if n in self._of[table] and self._of[table][n].is_figure}

    def file(self, table: str, rows: list[dict[str, Any]]) -> str | None:
        """The file that makes the table's rows, relative to the project."""
        layer, _, name = table.partition(".")
        match layer:
            case "snapshot":
                days = sorted({str(r["vintage_on"]) for r in rows})
                return f"data/snapshots/{name}/{days[0] if len(days) == 1 else '*'}.parquet"
            case "record":
                return f"data/records/{name}.csv"
            case _:
                pass
        if table == "claims.evidence":
            return ", ".join(sorted({f"sql/evidence/{r['rule_id']}.sql" for r in rows}))
        path = self.settings.sql / layer / f"{name}.sql"
        return f"sql/{layer}/{name}.sql" if path.exists() else None

    def reads(self, table: str, rows: list[dict[str, Any]]) -> list[str]:
        """The tables that the file of a model, or of a rule of evidence, selects from."""
        found: set[str] = set()
        for name in (self.file(table, rows) or "").split(", "):
            path = self.settings.root / name
            if path.suffix == ".sql" and path.exists():
                found |= model_graph.reads(self.settings.sql, path)
        return sorted(found)

    def source(self, table: str, above: str, above_table: str) -> str | None:
        """A relation with the table's rows, or None if their file is not available. `above` are rows that came from it."""
        layer, _, name = table.partition(".")
        match layer:
            case "snapshot":
                return self._snapshot(name, above, self._of[above_table])
            case "record":
                return self._record(name)
            case _:
                return table

    def named(self, table: str, above: str, above_table: str) -> str:
        """SQL for the vintages that rows name, for an input whose file is not available; no row for a record."""
        _, _, name = table.partition(".")
        days = self._days(name, above, self._of[above_table]) if table.startswith("snapshot.") else set()
        listed = ", ".join(f"date '{day}'" for day in sorted(days)) or "null"
        chosen = f"source_id = '{name}' and vintage_on in ({listed})"
        return f"select source_id, vintage_on, snapshot_id from meta.snapshot where {chosen}"

    def _days(self, source_id: str, above: str, columns: Mapping[str, Shape]) -> set[str]:
        """The vintages named in the rows above; if they name none, the one in force on the release's as-of date."""
        if "snapshot_id" in columns or "vintage_on" in columns:
            name = "snapshot_id" if "snapshot_id" in columns else "vintage_on"
            found = self.con.sql(f"select distinct {name}::varchar from {above} where {name} is not null").fetchall()
        else:
            newest = "select max(vintage_on)::varchar from meta.snapshot where source_id = ? and vintage_on <= as_of_on()"
            found = self.con.execute(newest, [source_id]).fetchall()
        return {text.rpartition("@")[2] for (text,) in found if text}

    def _snapshot(self, source_id: str, above: str, columns: Mapping[str, Shape]) -> str | None:
        """The rows of the vintages named above."""
        days = self._days(source_id, above, columns)
        if known := self._read.get((source_id, frozenset(days))):
            return known
        frames = [
            pl.read_parquet(v.path).with_columns(
                source_id=pl.lit(source_id), vintage_on=pl.lit(v.vintage_on), snapshot_id=pl.lit(v.snapshot_id)
            )
            for v in snapshots.vintages(self.settings.snapshot_folders, source_id)
            if str(v.vintage_on) in days and v.path.exists()
        ]
        if not frames:
            return None
        self._read[source_id, frozenset(days)] = made = self._registered(pl.concat(frames))
        return made

    def _record(self, name: str) -> str | None:
        if known := self._read.get((name, frozenset({"record"}))):
            return known
        path: Path = self.settings.data / "records" / f"{name}.csv"
        if not path.exists():
            return None
        frame = pl.read_csv(path, infer_schema=False).with_row_index("csv_row", offset=2)
        raw = self._registered(frame.with_columns(source_id=pl.lit(f"record.{name}")))
        typed = [
            f"string_split({n}, ';') as {n}" if s.data_type.endswith("[]") else f"try_cast({n} as {_plain(s.data_type)}) as {n}"
            for n, s in self._of[f"record.{name}"].items()
            if n in frame.columns
        ]
        self._read[name, frozenset({"record"})] = made = f"(select csv_row, source_id, {', '.join(typed)} from {raw})"
        return made

    def _registered(self, frame: pl.DataFrame) -> str:
        name = f"input_{next(_NUMBER)}"
        self.con.register(name, frame.to_arrow())
        return name


def _by_unit(column: str, factors: Mapping[str, str]) -> str:
    cases = " ".join(f"when {quoted(unit)} then {factor}" for unit, factor in sorted(factors.items()))
    return f"(case {column}::varchar {cases} else 1 end)" if cases else "1"


def _plain(data_type: str) -> str:
    """One of our enums is text in a CSV file."""
    return data_type if data_type.isupper() or "(" in data_type else "VARCHAR"
