"""When we last looked at each publisher, and what came of it: `attempts/<source_id>.json` of the warehouse.

Tells our own failure from a publisher who is late. The bytes themselves are the matter of `fetching`.
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
    """What came of a look at the publisher."""

    added = "added"
    unchanged = "unchanged"
    failed = "failed"


@dataclass(frozen=True)
class Attempt:
    """The last look at one source. `succeeded_on` is the last day on which a look did not fail, None where none did."""

    source_id: str
    attempted_on: date
    outcome: Outcome
    message: str
    succeeded_on: date | None


def note(home: Path, source_id: str, on: date, outcome: Outcome, message: str) -> None:
    """Write down a look at the publisher; an earlier success is not forgotten by a later failure."""
    path = _path(home, source_id)
    before = _read(path) if path.exists() else None
    succeeded_on = on if outcome is not Outcome.failed else before.succeeded_on if before else None
    attempt = Attempt(source_id, on, outcome, message, succeeded_on)
    write_atomically(path, json.dumps(asdict(attempt), default=str, ensure_ascii=False, indent=2).encode())


def known(home: Path) -> list[Attempt]:
    """The last look at each source that was ever looked at."""
    return [_read(path) for path in sorted((home / "attempts").glob("*.json"))]


def frame(attempts: list[Attempt]) -> pl.DataFrame:
    """Attempts in the shape of `meta.fetch_attempt`."""
    return pl.DataFrame([asdict(a) for a in attempts], schema=polars_schema(tables()["meta.fetch_attempt"]))


def _path(home: Path, source_id: str) -> Path:
    return home / "attempts" / f"{source_id}.json"


def _read(path: Path) -> Attempt:
    held = json.loads(path.read_text(encoding="utf-8"))
    succeeded = held["succeeded_on"]
    return Attempt(
        held["source_id"],
        date.fromisoformat(held["attempted_on"]),
        Outcome(held["outcome"]),
        held["message"],
        date.fromisoformat(succeeded) if succeeded else None,
    )
