"""Reads and validates all inputs of a build before anything is built, and computes their fingerprint.

Not for: what the inputs mean (SQL), running the models (`builder`).
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from energyetl import units
from energyetl.build import checkout, corrections, pins, records
from energyetl.build.checkout import Checkout
from energyetl.claims import document_copy as brief_copy
from energyetl.claims import loading
from energyetl.claims.registry import Registry
from energyetl.contracts import layer_tables
from energyetl.contracts.base import Table
from energyetl.contracts.columns import columns
from energyetl.errors import EnergyetlError, nearest
from energyetl.files import sha256_file
from energyetl.ingest import fetch_log, snapshots
from energyetl.ingest.snapshots import Vintage
from energyetl.ingest.sources.catalogue import Description, Redistribute, descriptions
from energyetl.settings import Settings

# The folders of `data/` whose files go into a build.
DATA_FOLDERS = ("sources", "snapshots", "records", "reference", "documents", "corrections")


@dataclass(frozen=True)
class Inputs:
    """The checked inputs of a build. Frames are keyed by bare table name; `fingerprint` covers files, SQL and code."""

    vintages: dict[str, list[Vintage]]
    descriptions: dict[str, Description]
    reference: dict[str, pl.DataFrame]
    record: dict[str, pl.DataFrame]
    claims: Registry
    corrections: pl.DataFrame
    fetch_log: pl.DataFrame
    unit_conversion: pl.DataFrame
    fingerprint: str
    checkout: Checkout

    def in_force(self, as_of_on: date) -> dict[str, tuple[Vintage, str]]:
        """The vintage of each source to read as of a date: the newest one known by then, else the oldest later one.

        A source without a bundled vintage has none until its first fetch.
        """
        chosen = {}
        for source_id, known in self.vintages.items():
            original = [v for v in known if v.vintage_on <= as_of_on]
            if known:
                chosen[source_id] = (original[-1], "original") if original else (known[0], "restated")
        return chosen


def read(settings: Settings, brief: Path | None = None) -> Inputs:
    """Read and validate everything. Raises at the first fault, with file, row and column.

    `brief` is a reader's own copy of the document; the sentences that claims cite then become inputs too.
    """
    described = descriptions(settings.data / "sources")
    found = {}
    for source_id in layer_tables("snapshot"):
        if source_id not in described:
            raise EnergyetlError(f"data/sources/{source_id}.yml is missing: add it, with the source's publisher and licence.")
        known = snapshots.verified(settings.snapshot_folders, source_id)
        bundled = (settings.data / "snapshots" / source_id).is_dir()
        if bundled and described[source_id].redistribute is Redistribute.none:
            raise EnergyetlError(f"{source_id} may not be redistributed, but data/snapshots/{source_id}/ is bundled: remove it.")
        if bundled != described[source_id].is_bundled or (bundled and not known):
            raise EnergyetlError(
                f"data/sources/{source_id}.yml says is_bundled: {str(described[source_id].is_bundled).lower()}, but "
                f"data/snapshots/{source_id}/ {'contains a vintage' if known else 'contains no vintage'}. Correct one of the two."
            )
        found[source_id] = known
    for place in settings.snapshot_folders:
        for folder in sorted(p.name for p in place.glob("*/")):
            if folder not in found:
                raise EnergyetlError(f"{place / folder} does not belong to a source with a contract.{nearest(folder, found)}")

    reference, record = curated(settings.data)
    pins.verify(settings.data)
    for source_id, description in described.items():
        if description.publisher not in (publishers := set(reference["publisher"]["publisher"])):
            raise EnergyetlError(
                f"data/sources/{source_id}.yml, publisher: {description.publisher!r} is not in data/reference/publisher.csv. "
                f"Add it there with its kind.{nearest(description.publisher, publishers)}"
            )
    claims = loading.load(settings.data / "documents", settings.sql / "evidence")
    if brief is not None:
        claims = brief_copy.with_quotations(claims, brief)
    return Inputs(
        vintages=found,
        descriptions=described,
        reference=reference,
        record=record,
        claims=claims,
        corrections=corrections.load(settings.data / "corrections"),
        fetch_log=fetch_log.frame(fetch_log.known(settings.warehouse)),
        unit_conversion=units.conversion_frame(reference["barrels_per_tonne"]),
        fingerprint=fingerprint(settings, brief),
        checkout=checkout.read(settings.root, ["src", "sql", *(f"data/{folder}" for folder in DATA_FOLDERS)]),
    )


def curated(data: Path) -> tuple[dict[str, pl.DataFrame], dict[str, pl.DataFrame]]:
    """The reference tables and the records below the folder `data`, by name. Raises at the first row that breaks its contract."""
    reference: dict[str, pl.DataFrame] = {}
    known_ids: dict[str, set[str]] = {}

    def ids(table: str) -> set[str]:
        """Ids of a reference table, read when first needed because reference tables refer to each other."""
        layer, _, name = table.partition(".")
        if layer != "reference":
            raise EnergyetlError(f"an input refers to {table}, but inputs may refer to reference tables only.")
        if table not in known_ids:
            contract = layer_tables("reference")[name]
            key = next(c.name for c in columns(contract) if c.is_key)
            raw = pl.read_csv(data / "reference" / f"{name}.csv", infer_schema=False)
            known_ids[table] = set(raw[key].drop_nulls())
        return known_ids[table]

    for name, contract in layer_tables("reference").items():
        reference[name] = _load(data / "reference", name, contract, ids)
    record = {name: _load(data / "records", name, c, ids) for name, c in layer_tables("record").items()}
    for folder, tables in (("reference", reference), ("records", record)):
        for path in sorted((data / folder).glob("*.csv")):
            if path.stem not in tables:
                raise EnergyetlError(
                    f"data/{folder}/{path.name} has no contract, so no model could read it.{nearest(path.stem, tables)}"
                )
    return reference, record


def fingerprint(settings: Settings, brief: Path | None = None) -> str:
    """One hash over every bundled and fetched file, the reader's copy and the code. Equal fingerprints mean equal builds."""
    package = Path(__file__).resolve().parents[1]
    files = [
        *((f"sql/{p.relative_to(settings.sql).as_posix()}", p) for p in settings.sql.rglob("*.sql")),
        *(
            (f"data/{p.relative_to(settings.data).as_posix()}", p)
            for folder in DATA_FOLDERS
            for p in (settings.data / folder).rglob("*")
            if p.is_file()
        ),
        *(
            (f"home/{p.relative_to(settings.warehouse).as_posix()}", p)
            for folder in ("snapshots", "fetch_log")
            for p in (settings.warehouse / folder).rglob("*")
            if p.is_file()
        ),
        *((f"src/{p.relative_to(package).as_posix()}", p) for p in package.rglob("*.py")),
        *([("brief", brief)] if brief is not None else []),
    ]
    digest = hashlib.sha256()
    for name, path in sorted(files):
        digest.update(f"{name} {sha256_file(path)}\n".encode())
    return digest.hexdigest()


def _load(folder: Path, name: str, contract: type[Table], ids: Callable[[str], set[str]]) -> pl.DataFrame:
    path = folder / f"{name}.csv"
    if not path.exists():
        raise EnergyetlError(f"data/{folder.name}/{name}.csv is missing, but the contract {contract.__name__} declares it.")
    return records.load(path, contract, ids)
