"""Vintages of sources on disk: add one, list them, check that none was changed.

A snapshot is `data/snapshots/<source_id>/<vintage_on>.parquet` with a sidecar `.yml` beside it. It is added once and never
changed. What the rows mean is no matter of this module; where bytes come from neither.
"""

import io
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import yaml

from energyetl.contracts.base import Snapshot, Table
from energyetl.contracts.columns import columns, first_day_of_period, polars_schema, snake_case
from energyetl.errors import EnergyetlError
from energyetl.files import sha256_bytes, sha256_file, write_atomically


@dataclass(frozen=True)
class Vintage:
    """One snapshot: its identity, the facts of its sidecar, and its Parquet file."""

    source_id: str
    vintage_on: date
    path: Path
    sidecar: dict

    @property
    def snapshot_id(self) -> str:
        return f"{self.source_id}@{self.vintage_on}"


def add(
    snapshots: Path,
    contract: type[Snapshot],
    frame: pl.DataFrame,
    *,
    vintage_on: date,
    raw_sha256: str,
    url: str,
    retrieved_on: date,
    obtained_from: str | None = None,
    vintage_rule: str = "the day of issue that the file itself gives",
) -> Vintage:
    """Add one vintage of the source whose table is `contract`.

    `url` is the publisher's address, `obtained_from` the public copy that was read where it was not the publisher,
    `vintage_rule` says how the vintage date was found. Adding the same content again changes nothing; other content under
    an existing date is refused, since a snapshot never changes.
    """
    source_id = str(contract.__table__.name)  # type: ignore[attr-defined]
    rows = conform(contract, frame)
    buffer = io.BytesIO()
    rows.write_parquet(buffer, compression="zstd", compression_level=19, statistics=False)
    content = buffer.getvalue()
    path = snapshots / source_id / f"{vintage_on}.parquet"
    if path.exists():
        if pl.read_parquet(path).equals(rows):
            return _vintage(path)
        raise EnergyetlError(
            f"{source_id} already has a vintage of {vintage_on} with other rows, and a snapshot never changes. "
            f"Give the new content its own vintage date."
        )
    sidecar = {
        "source_id": source_id,
        "vintage_on": vintage_on,
        "vintage_rule": vintage_rule,
        "url": url,
        "obtained_from": obtained_from or url,
        "retrieved_on": retrieved_on,
        "raw_sha256": raw_sha256,
        "parquet_sha256": sha256_bytes(content),
        "rows": rows.height,
    }
    # The sidecar comes last: a Parquet file without one is what a killed run left, and is not a snapshot.
    write_atomically(path, content)
    write_atomically(path.with_suffix(".yml"), yaml.safe_dump(sidecar, sort_keys=False, allow_unicode=True).encode())
    return _vintage(path)


def vintages(snapshots: Path, source_id: str) -> list[Vintage]:
    """All vintages of a source, oldest first."""
    return [_vintage(p.with_suffix(".parquet")) for p in sorted((snapshots / source_id).glob("*.yml"))]


def verified(snapshots: Path, source_id: str) -> list[Vintage]:
    """All vintages of a source, oldest first, each checked against its hash; raises where there is none."""
    known = vintages(snapshots, source_id)
    if not known:
        raise EnergyetlError(f"data/snapshots/{source_id}/ holds no vintage, and the models read it.")
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
    """Raise if the Parquet file is gone or not the one that its sidecar describes."""
    if not vintage.path.exists():
        raise EnergyetlError(f"{vintage.path} is missing although its sidecar is there: restore it from git.")
    found = sha256_file(vintage.path)
    if found != vintage.sidecar["parquet_sha256"]:
        raise EnergyetlError(
            f"{vintage.path} is not the file that was added: its sha256 is {found[:12]}…, the sidecar's parquet_sha256 says "
            f"{vintage.sidecar['parquet_sha256'][:12]}…. Restore it from git, or add the new content as a vintage of its own."
        )


def conform(contract: type[Snapshot], frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with exactly the contract's columns and types, sorted by key; raises where rows break the contract."""
    name = str(contract.__table__.name)  # type: ignore[attr-defined]
    cols = columns(contract)
    expected = [c.name for c in cols]
    if set(frame.columns) != set(expected):
        raise EnergyetlError(
            f"{name}: the reader returned the columns {sorted(set(frame.columns) - set(expected))} that the contract does "
            f"not know, and lacks {sorted(set(expected) - set(frame.columns))}."
        )
    if frame.is_empty():
        raise EnergyetlError(f"{name}: the reader found no row. An empty answer is taken for a failure, not for an empty source.")
    keys = [c.name for c in cols if c.is_key]
    rows = frame.select(expected).cast(dict(polars_schema(contract))).sort(keys)  # type: ignore[arg-type]
    with duckdb.connect() as con:
        con.register("rows", rows)
        for c in cols:
            _refuse(con, name, c.name, f"{c.name} is null", "is empty") if not c.is_nullable else None
            for op, bound in (("<", c.ge), (">", c.le)):
                if bound is not None:
                    _refuse(con, name, c.name, f"{c.name} {op} {bound}", f"{op} {bound}")
            if c.enum is not None:
                allowed = ", ".join(f"'{m.value}'" for m in c.enum)
                _refuse(con, name, c.name, f"{c.name} not in ({allowed})", f"is not a {snake_case(c.enum.__name__)}")
        twice = con.sql(f"select {', '.join(keys)}, count(*) from rows group by all having count(*) > 1 limit 3").fetchall()
        if twice:
            raise EnergyetlError(f"{name}: key {keys} is not unique, e.g. {twice[0]}.")
    return rows


def _refuse(con: duckdb.DuckDBPyConnection, name: str, column: str, condition: str, what: str) -> None:
    bad = con.sql(f"select * from rows where {condition} limit 1").fetchall()
    if bad:
        raise EnergyetlError(f"{name}, column {column}: a value {what}, e.g. in row {bad[0]}. Nothing was added.")


def _vintage(path: Path) -> Vintage:
    sidecar = yaml.safe_load(path.with_suffix(".yml").read_text(encoding="utf-8"))
    missing = {"source_id", "vintage_on", "parquet_sha256", "raw_sha256", "url", "rows"} - set(sidecar or {})
    if missing:
        raise EnergyetlError(f"{path.with_suffix('.yml')} lacks {', '.join(sorted(missing))}.")
    return Vintage(sidecar["source_id"], sidecar["vintage_on"], path, sidecar)
