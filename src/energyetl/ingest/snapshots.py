"""Vintages of sources on disk: add one, list them, check that none was changed.

A snapshot is `<source_id>/<vintage_on>.parquet` with a sidecar `.yml` beside it, in the repository's `data/snapshots/` or,
where it was fetched here, in `snapshots/` of the warehouse. It is added once and never changed. What the rows mean is no
matter of this module; where bytes come from neither; which rows are bad is told by `quarantine`.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import yaml

from energyetl.contracts.base import Snapshot, Table
from energyetl.contracts.columns import first_day_of_period
from energyetl.errors import EnergyetlError
from energyetl.files import sha256_bytes, sha256_file, write_atomically
from energyetl.ingest.validation import Validated


@dataclass(frozen=True)
class Vintage:
    """One snapshot: its identity, the facts of its sidecar, and its Parquet file."""

    source_id: str
    vintage_on: date
    path: Path
    sidecar: dict[str, Any]

    @property
    def snapshot_id(self) -> str:
        return f"{self.source_id}@{self.vintage_on}"


@dataclass(frozen=True)
class Provenance:
    """Where a vintage comes from: the publisher's address, the public copy read where it was not the publisher, the hash of
    the raw bytes (of its parts, where there are several), how the vintage's day was found.
    """

    url: str
    retrieved_on: date
    raw_sha256: str
    obtained_from: str | None = None
    vintage_rule: str = "the day of issue that the file itself gives"
    raw_parts: tuple[str, ...] = ()
    carried_from: str | None = None


def add(
    snapshots: Path,
    contract: type[Snapshot],
    validated: Validated,
    *,
    vintage_on: date,
    provenance: Provenance,
) -> Vintage:
    """Add one vintage of the source whose table is `contract`; its rejected rows are kept beside it.

    Adding the same content again changes nothing; other content under an existing date is refused, since a snapshot never
    changes.
    """
    source_id = str(contract.__table__.name)  # type: ignore[attr-defined]
    path = snapshots / source_id / f"{vintage_on}.parquet"
    if path.with_suffix(".yml").exists():
        if pl.read_parquet(path).equals(validated.rows):
            return _vintage(path)
        raise EnergyetlError(
            f"{source_id} already has a vintage of {vintage_on} with other rows, and a snapshot never changes. "
            f"Give the new content its own vintage date."
        )
    buffer = io.BytesIO()
    validated.rows.write_parquet(buffer, compression="zstd", compression_level=9, statistics=False)
    content = buffer.getvalue()
    sidecar = {
        "source_id": source_id,
        "vintage_on": vintage_on,
        "vintage_rule": provenance.vintage_rule,
        "url": provenance.url,
        "obtained_from": provenance.obtained_from or provenance.url,
        "retrieved_on": provenance.retrieved_on,
        "raw_sha256": provenance.raw_sha256,
        "parquet_sha256": sha256_bytes(content),
        "rows": validated.rows.height,
    }
    sidecar |= {"raw_parts": list(provenance.raw_parts)} if provenance.raw_parts else {}
    sidecar |= {"carried_from": provenance.carried_from} if provenance.carried_from else {}
    # The sidecar comes last: a Parquet file without one is what a killed run left, and is not a snapshot.
    write_atomically(path, content)
    if validated.rejected.height:
        rejected = validated.rejected.write_csv().encode()
        sidecar |= {"quarantined": validated.rejected.height, "quarantine_sha256": sha256_bytes(rejected)}
        write_atomically(path.with_suffix(".quarantine.csv"), rejected)
    else:
        path.with_suffix(".quarantine.csv").unlink(missing_ok=True)  # what a killed run left
    write_atomically(path.with_suffix(".yml"), yaml.safe_dump(sidecar, sort_keys=False, allow_unicode=True).encode())
    return _vintage(path)


def vintages(folders: Sequence[Path], source_id: str) -> list[Vintage]:
    """All vintages of a source in these folders, oldest first. One date in two folders is refused."""
    found = [_vintage(p.with_suffix(".parquet")) for folder in folders for p in (folder / source_id).glob("*.yml")]
    found.sort(key=lambda v: v.vintage_on)
    for before, after in pairwise(found):
        if before.vintage_on == after.vintage_on:
            raise EnergyetlError(f"{before.path} and {after.path} are one vintage in two places: remove the fetched one.")
    return found


def verified(folders: Sequence[Path], source_id: str) -> list[Vintage]:
    """All vintages of a source, oldest first, each checked against its hash."""
    known = vintages(folders, source_id)
    for vintage in known:
        verify(vintage)
    return known


def newest_period(vintage: Vintage, contract: type[Table]) -> date | None:
    """First day of the newest period in a vintage, forecasts included; None where its rows speak of no period."""
    first_day = first_day_of_period(contract)
    if first_day is None:
        return None
    with duckdb.connect() as con:
        return con.execute(f"select max({first_day}) from read_parquet(?)", [str(vintage.path)]).fetchall()[0][0]


def verify(vintage: Vintage) -> None:
    """Raise if a file is gone or not the one that the sidecar describes."""
    files = [(vintage.path, "parquet_sha256")]
    if "quarantine_sha256" in vintage.sidecar:
        files.append((vintage.path.with_suffix(".quarantine.csv"), "quarantine_sha256"))
    for path, fact in files:
        if not path.exists():
            raise EnergyetlError(f"{path} is missing although its sidecar is there: restore it, from git if it was bundled.")
        found = sha256_file(path)
        if found != vintage.sidecar[fact]:
            raise EnergyetlError(
                f"{path} is not the file that was added: its sha256 is {found[:12]}…, the sidecar's {fact} says "
                f"{vintage.sidecar[fact][:12]}…. Restore it from git, or add the new content as a vintage of its own."
            )


def _vintage(path: Path) -> Vintage:
    sidecar = yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))
    missing = {"source_id", "vintage_on", "parquet_sha256", "raw_sha256", "url", "rows"} - set(sidecar or {})
    if missing:
        raise EnergyetlError(f"{path.with_suffix('.yml')} lacks {', '.join(sorted(missing))}.")
    return Vintage(sidecar["source_id"], sidecar["vintage_on"], path, sidecar)
