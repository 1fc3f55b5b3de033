"""Vintages of sources on disk: add one, list them, verify that none was changed.

A snapshot is `<source_id>/<vintage_on>.parquet` with a sidecar `.yml`, in the repository's `data/snapshots/` or, if it was
fetched locally, in `snapshots/` of the warehouse. It never changes. Not for: the meaning of rows, fetching (`fetch`),
invalid rows (`validation`, `quarantine`).
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

from energyetl import yaml_text
from energyetl.contracts.base import Snapshot, Table
from energyetl.contracts.columns import first_day_of_period
from energyetl.errors import EnergyetlError
from energyetl.files import sha256_bytes, sha256_file, write_atomically
from energyetl.ingest.validation import Validated


@dataclass(frozen=True)
class Vintage:
    """One snapshot: its identity, the content of its sidecar, and its Parquet file."""

    source_id: str
    vintage_on: date
    path: Path
    sidecar: dict[str, Any]

    @property
    def snapshot_id(self) -> str:
        return f"{self.source_id}@{self.vintage_on}"


@dataclass(frozen=True)
class Provenance:
    """Where a vintage comes from: the URL at the publisher, the public copy if one was used instead, the hash of the raw file
    (and of its parts, if there are several), and how the vintage's date was determined.
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
    """Add one vintage of the source with the table `contract`; its rejected rows are stored with it.

    Adding identical content again has no effect. Different content for an existing date is refused, since a snapshot never
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
    # Write the sidecar last: a Parquet file without one is left over from a killed run and is not a snapshot.
    write_atomically(path, content)
    if validated.rejected.height:
        rejected = validated.rejected.write_csv().encode()
        sidecar |= {"quarantined": validated.rejected.height, "quarantine_sha256": sha256_bytes(rejected)}
        write_atomically(path.with_suffix(".quarantine.csv"), rejected)
    else:
        path.with_suffix(".quarantine.csv").unlink(missing_ok=True)  # left over from a killed run
    write_atomically(path.with_suffix(".yml"), yaml.safe_dump(sidecar, sort_keys=False, allow_unicode=True).encode())
    return _vintage(path)


def vintages(folders: Sequence[Path], source_id: str) -> list[Vintage]:
    """Return all vintages of a source in these folders, oldest first. Raise if two folders have the same date."""
    found = [_vintage(p.with_suffix(".parquet")) for folder in folders for p in (folder / source_id).glob("*.yml")]
    found.sort(key=lambda v: v.vintage_on)
    for before, after in pairwise(found):
        if before.vintage_on == after.vintage_on:
            raise EnergyetlError(f"{before.path} and {after.path} are the same vintage: remove the fetched one.")
    return found


def verified(folders: Sequence[Path], source_id: str) -> list[Vintage]:
    """Return all vintages of a source, oldest first, each verified against its hash."""
    known = vintages(folders, source_id)
    for vintage in known:
        verify(vintage)
    return known


def newest_period(vintage: Vintage, contract: type[Table]) -> date | None:
    """Return the first day of the newest period in a vintage, including forecasts; None for tables without a period."""
    first_day = first_day_of_period(contract)
    if first_day is None:
        return None
    with duckdb.connect() as con:
        return con.execute(f"select max({first_day}) from read_parquet(?)", [str(vintage.path)]).fetchall()[0][0]


def verify(vintage: Vintage) -> None:
    """Raise if a file is missing or differs from its sidecar."""
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
    sidecar = yaml_text.parsed(path.with_suffix(".yml").read_text(encoding="utf-8"))
    missing = {"source_id", "vintage_on", "parquet_sha256", "raw_sha256", "url", "rows"} - set(sidecar or {})
    if missing:
        raise EnergyetlError(f"{path.with_suffix('.yml')} lacks {', '.join(sorted(missing))}.")
    return Vintage(sidecar["source_id"], sidecar["vintage_on"], path, sidecar)
