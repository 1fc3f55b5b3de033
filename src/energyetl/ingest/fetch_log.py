"""The fetch log: the last fetch of each source and its outcome, in `fetch_log/<source_id>.json` of the warehouse.

It shows whether we failed to fetch or the publisher is late. Not for: fetching (`fetch`).
"""

import json
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

import polars as pl

from energyetl.contracts import tables
from energyetl.contracts.columns import polars_schema
from energyetl.files import write_atomically


class Outcome(StrEnum):
    """Outcome of a fetch."""

    added = "added"
    unchanged = "unchanged"
    failed = "failed"


@dataclass(frozen=True)
class LogEntry:
    """The last fetch of one source. `succeeded_on` is the day of the last successful fetch, None if there was none."""

    source_id: str
    attempted_on: date
    outcome: Outcome
    message: str
    succeeded_on: date | None


def note(home: Path, source_id: str, on: date, outcome: Outcome, message: str) -> None:
    """Log a fetch. After a failure, the day of the last success remains."""
    path = _path(home, source_id)
    before = _read(path) if path.exists() else None
    succeeded_on = on if outcome is not Outcome.failed else before.succeeded_on if before else None
    entry = LogEntry(source_id, on, outcome, message, succeeded_on)
    write_atomically(path, json.dumps(asdict(entry), default=str, ensure_ascii=False, indent=2).encode())


def known(home: Path) -> list[LogEntry]:
    """Return the last fetch of every source that has been fetched."""
    return [_read(path) for path in sorted((home / "fetch_log").glob("*.json"))]


def frame(entries: list[LogEntry]) -> pl.DataFrame:
    """Return log entries with the columns of `meta.fetch_log`."""
    return pl.DataFrame([asdict(a) for a in entries], schema=polars_schema(tables()["meta.fetch_log"]))


def _path(home: Path, source_id: str) -> Path:
    return home / "fetch_log" / f"{source_id}.json"


def _read(path: Path) -> LogEntry:
    held = json.loads(path.read_text(encoding="utf-8"))
    succeeded = held["succeeded_on"]
    return LogEntry(
        held["source_id"],
        date.fromisoformat(held["attempted_on"]),
        Outcome(held["outcome"]),
        held["message"],
        date.fromisoformat(succeeded) if succeeded else None,
    )
