"""Pins of curated rows: a committed hash per row of `data/records` and `data/reference`, so that no figure changes unseen.

A typing error that keeps to the contract (a stake of 60 for 80, two assessors swapped) looks like any other row. The pins
make it visible: a build stops at a row that differs from its pin, and only `energyetl pins --renew`, which prints each change
with its citation, writes a new one. Every column is hashed, because every column matters: `read_on` dates a page that shows
no date, notes and titles are published, and another `source_url` is another provenance. The order of rows and columns is free.

Not for: whether a value is valid (`records`) or correct, which the person who renews a pin decides; the verdicts that follow
from the rows, which `access.golden_board` pins.
"""

import csv
import hashlib
import io
import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from energyetl.contracts import layer_tables
from energyetl.contracts.columns import columns
from energyetl.errors import EnergyetlError
from energyetl.files import write_atomically

LAYERS = {"records": "record", "reference": "reference"}
HASH = "row_hash"

Key = tuple[str, ...]
Row = dict[str, str]


@dataclass(frozen=True)
class Change:
    """A row that differs from its pin. `row` and `line` are None if the row is gone, `pinned` if it has no pin."""

    folder: str
    table: str
    key: Key
    line: int | None
    row: Row | None
    pinned: str | None

    @property
    def place(self) -> str:
        """File, row and key."""
        line = f", row {self.line}" if self.line else ""
        return f"data/{self.folder}/{self.table}.csv{line}: {' | '.join(self.key)}"

    def __str__(self) -> str:
        what = "is gone" if self.row is None else "has no pin" if self.pinned is None else "differs from its pin"
        return f"{self.place} {what}"


def row_hash(row: Mapping[str, str]) -> str:
    """The hash of a row by column name and value. An empty cell counts as absent, so a new empty column changes no hash."""
    content = json.dumps({name: value for name, value in row.items() if value}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:16]


def changes(data: Path) -> list[Change]:
    """Every row below the folder `data` that differs from its pin. The files must be valid under their contracts."""
    found: list[Change] = []
    for folder, layer in LAYERS.items():
        known = {path.stem for path in (data / "pins" / folder).glob("*.csv")}
        for table in sorted(known | set(layer_tables(layer))):
            pinned = _pins(_pin_file(data, folder, table))
            for line, key, row in _rows(folder, table, _text(data / folder / f"{table}.csv")):
                before = pinned.pop(key, None)
                if before != row_hash(row):
                    found.append(Change(folder, table, key, line, row, before))
            found += [Change(folder, table, key, None, None, before) for key, before in pinned.items()]
    return found


def verify(data: Path) -> None:
    """Raise for the first row that differs from its pin, if there is one."""
    found = changes(data)
    if found:
        others = len(found) - 1
        more = f" {others} more row{'s differ' if others > 1 else ' differs'}; `energyetl pins` lists them." if others else ""
        raise EnergyetlError(
            f"{found[0]}.{more} Compare what changed with its source, then run `energyetl pins --renew` and commit data/pins."
        )


def renew(data: Path) -> list[Change]:
    """Write new pins for the tables that differ, and return what differed."""
    found = changes(data)
    for folder, table in dict.fromkeys((change.folder, change.table) for change in found):
        path = _pin_file(data, folder, table)
        if table not in layer_tables(LAYERS[folder]):
            path.unlink()
            continue
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow([*_key_names(folder, table), HASH])
        rows = _rows(folder, table, _text(data / folder / f"{table}.csv"))
        writer.writerows(sorted([*key, row_hash(row)] for _, key, row in rows))
        write_atomically(path, text.getvalue().encode())
    return found


def as_text(data: Path, found: list[Change]) -> str:
    """Changes for review: each column that differs, old -> new, and the citation.

    Old values come from the commit that last wrote the table's pins; outside a git checkout only new ones are shown.
    """

    @cache
    def committed(folder: str, table: str) -> dict[Key, Row]:
        text = _committed_text(data, folder, table)
        return {key: row for _, key, row in _rows(folder, table, text)}

    lines: list[str] = []
    for change in found:
        before = committed(change.folder, change.table).get(change.key) if change.pinned else None
        if before is not None and row_hash(before) != change.pinned:
            before = None
        old, new = before or {}, change.row or {}
        lines.append(str(change))
        for name in dict.fromkeys([*new, *old]):
            if old.get(name, "") != new.get(name, ""):
                values = [new.get(name)] if before is None else [old.get(name), new.get(name)]
                lines.append(f"  {name}: {' -> '.join(value or '(empty)' for value in values)}")
        cited = new or old
        parts = [cited[name] for name in ("source_title", "source_publisher", "source_date", "source_url") if cited.get(name)]
        lines.append(f"  citation: {', '.join(parts) or 'none'}")
    return "\n".join(lines)


def _key_names(folder: str, table: str) -> list[str]:
    return [c.name for c in columns(layer_tables(LAYERS[folder])[table]) if c.is_key]


def _rows(folder: str, table: str, text: str) -> list[tuple[int, Key, Row]]:
    """Line, key and cells of each row of a table's CSV text; none if the text is an older version with another key."""
    if table not in layer_tables(LAYERS[folder]):
        return []
    reader = csv.DictReader(io.StringIO(text, newline=""))
    key = _key_names(folder, table)
    if not set(key) <= set(reader.fieldnames or ()):
        return []
    found: list[tuple[int, Key, Row]] = []
    for cells in reader:
        row = {name: value.strip() for name, value in cells.items()}
        found.append((reader.line_num, tuple(row[name] for name in key), row))
    return found


def _pins(path: Path) -> dict[Key, str]:
    rows = list(csv.reader(io.StringIO(_text(path), newline="")))
    return {tuple(key): pinned for *key, pinned in rows[1:]}


def _pin_file(data: Path, folder: str, table: str) -> Path:
    return data / "pins" / folder / f"{table}.csv"


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8-sig") if path.exists() else ""


def _committed_text(data: Path, folder: str, table: str) -> str:
    """The table's file as it was when its pins were last committed; empty if git does not know it."""

    def git(*words: str) -> str:
        try:
            done = subprocess.run(["git", *words], cwd=data, capture_output=True, check=True)
        except (OSError, subprocess.CalledProcessError):
            return ""
        return done.stdout.decode("utf-8-sig")

    commit = git("log", "-1", "--format=%H", "--", f"pins/{folder}/{table}.csv").strip()
    return git("show", f"{commit}:./{folder}/{table}.csv") if commit else ""
