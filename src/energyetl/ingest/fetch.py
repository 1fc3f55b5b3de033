"""Create a new vintage from a publisher or from a downloaded file: store the raw file, read, check, compare, add.

Both are identical once the raw file is stored. Not for: network access (`network.web`), reading rows (each source), finding
invalid rows (`validation`, `quarantine`), the storage of vintages (`snapshots`).
"""

import shutil
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import duckdb
import polars as pl

from energyetl.contracts.columns import PERIODS, first_day_of_period
from energyetl.errors import EnergyetlError, LayoutError
from energyetl.files import sha256_bytes, sha256_file
from energyetl.ingest import fetch_log, quarantine, snapshots, validation
from energyetl.ingest.network.web import RawFile, Web
from energyetl.ingest.snapshots import Provenance, Vintage
from energyetl.ingest.sources.base import Reading, Source
from energyetl.ingest.sources.catalogue import Description, described, keep_of, reader, readers
from energyetl.ingest.vintage_difference import VintageDifference, difference
from energyetl.lock import locked
from energyetl.settings import Settings


@dataclass(frozen=True)
class Fetched:
    """Result of fetching one source. `difference` compares with `previous`; None without new rows or a previous vintage."""

    source_id: str
    vintage: Vintage
    is_new: bool
    previous: Vintage | None
    difference: VintageDifference | None


@dataclass(frozen=True)
class Failed:
    """Why a source could not be fetched. Existing vintages are unchanged."""

    source_id: str
    message: str


def fetchable() -> list[str]:
    """Return the sources that can be fetched automatically."""
    return [source_id for source_id, source in readers().items() if source.fetch is not None]


def refresh(settings: Settings, source_ids: Iterable[str], since: date | None = None) -> Iterator[Fetched | Failed]:
    """Fetch one source after another. A failure does not prevent fetching the others."""
    return _each(source_ids, lambda source_id: fetch(settings, source_id, since))


def take_as(settings: Settings, source_ids: Iterable[str], file: Path, issued_on: date | None) -> Iterator[Fetched | Failed]:
    """Use one file as a vintage of each of these sources: a workbook may contain the tables of several."""
    return _each(source_ids, lambda source_id: take(settings, source_id, file, issued_on))


def _each(source_ids: Iterable[str], look: Callable[[str], Fetched]) -> Iterator[Fetched | Failed]:
    for source_id in source_ids:
        try:
            yield look(source_id)
        except EnergyetlError as error:
            yield Failed(source_id, str(error))
        except Exception as error:  # an unexpected error in one reader must not block the other sources
            yield Failed(source_id, f"{type(error).__name__}: {error}. The reader did not expect this; nothing was added.")


def fetch(settings: Settings, source_id: str, since: date | None = None) -> Fetched:
    """Fetch the newest vintage of a source from its publisher. A snapshot is added only if its content is new.

    `since` is the first period to request, if the publisher supports this: earlier rows are then copied from the previous
    vintage. Raises if the publisher cannot be reached or its data cannot be used; nothing is added then.
    """
    source = reader(source_id)
    about = described(settings.data / "sources", source_id)
    if source.fetch is None:
        raise EnergyetlError(
            f"{source_id}: it cannot be fetched automatically. {about.inbox or 'Download the file from the publisher'} "
            f"Then: energyetl fetch {source_id} --from FILE, or put it into {settings.warehouse / 'inbox' / source_id}."
        )
    if since is not None:
        # Only whole periods are requested.
        since = since.replace(day=1, **({"month": 1} if first_day_of_period(source.contract) == PERIODS["year"] else {}))
    with _noted(settings, source_id) as seen:
        hosts = frozenset(urlsplit(url).hostname or "" for url in about.address.values()) | frozenset(about.hosts)
        web = Web(source_id, settings.warehouse / "landing", hosts=hosts, keys=settings.keys)
        try:
            raw_files = source.fetch(web, about.address, since, keep_of(settings.data / "sources", source))
        except LayoutError as error:
            raise EnergyetlError(f"{source_id}: {error}. Nothing was added.") from error
        seen.append(_store(settings, source, about, raw_files, since, obtained_from=None))
    return seen[0]


def take(settings: Settings, source_id: str, file: Path, issued_on: date | None = None) -> Fetched:
    """Use a file that a person downloaded as a vintage of a source. The file stays where it is; a copy is kept.

    `issued_on` is the publication date, for a file that does not contain it and was not published today.
    """
    source = reader(source_id)
    about = described(settings.data / "sources", source_id)
    if not file.is_file():
        raise EnergyetlError(f"{file} is not a file. Give the path of what you downloaded from {about.publisher}.")
    with _noted(settings, source_id) as seen:
        digest = sha256_file(file)
        kept = settings.warehouse / "landing" / f"{digest}{file.suffix.lower()}"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            partial = kept.with_name(f".{kept.name}.partial")
            shutil.copyfile(file, partial)
            partial.replace(kept)
        address = next(iter(about.address.values()))
        raw_files = [RawFile(kept, address, digest, datetime.now(UTC).date(), issued_on)]
        seen.append(_store(settings, source, about, raw_files, None, obtained_from=f"inbox: {file.name}"))
    return seen[0]


def only_reader(settings: Settings, file: Path) -> str:
    """Return the only source whose reader can read a file; raise if there is none, or more than one."""
    if not file.is_file():
        raise EnergyetlError(f"{file} is not a file.")
    able = [source_id for source_id, source in readers().items() if _can_read(settings, source, file)]
    if len(able) != 1:
        which = f"it can be read as {', '.join(able)}" if able else "no source can read it"
        raise EnergyetlError(f"{file.name}: say which source it is; {which}. E.g. energyetl fetch SOURCE --from {file.name}")
    return able[0]


def _can_read(settings: Settings, source: Source, file: Path) -> bool:
    keep = keep_of(settings.data / "sources", source)
    try:
        return source.read(file, keep).frame.height > 0
    except (LayoutError, EnergyetlError):
        return False


@contextmanager
def _noted(settings: Settings, source_id: str) -> Generator[list[Fetched]]:
    """Log the outcome of a fetch, including failures. The caller appends the fetched vintage to the list."""
    seen: list[Fetched] = []
    today = datetime.now(UTC).date()
    try:
        yield seen
    except BaseException as error:
        fetch_log.note(settings.warehouse, source_id, today, fetch_log.Outcome.failed, str(error) or repr(error))
        raise
    outcome = fetch_log.Outcome.added if seen[0].is_new else fetch_log.Outcome.unchanged
    fetch_log.note(settings.warehouse, source_id, today, outcome, seen[0].vintage.snapshot_id)


def _store(
    settings: Settings,
    source: Source,
    about: Description,
    raw_files: Sequence[RawFile],
    since: date | None,
    obtained_from: str | None,
) -> Fetched:
    source_id = source.source_id
    where = ", ".join(str(part.path) for part in raw_files)
    keep = keep_of(settings.data / "sources", source)
    if not raw_files:
        raise EnergyetlError(f"{source_id}: the publisher returned no file. An empty answer is a failure. Nothing was added.")
    try:
        reading = _together([source.read(part.path, keep) for part in raw_files])
    except LayoutError as error:
        raise EnergyetlError(f"{source_id}: {error}. The raw file is kept in {where}; nothing was added.") from error
    with locked(settings.warehouse):
        held = snapshots.vintages(settings.snapshot_folders, source_id)
        vintage_on, rule = _day_of(reading, raw_files)
        earlier = [v for v in held if v.vintage_on <= vintage_on]
        previous = earlier[-1] if earlier else None
        frame, carried_from = reading.frame, None
        if since is not None and previous is not None:
            frame, carried_from = _with_earlier_periods(source, frame, previous, since)
        validated = validation.validate(source.contract, frame)
        quarantine.require_within(source_id, validated, about.quarantine)
        _require_assertions(source_id, about, validated.rows)
        before = pl.read_parquet(previous.path) if previous else None
        if previous is not None and before is not None:
            if before.equals(validated.rows):
                return Fetched(source_id, previous, False, previous, None)
            if previous.vintage_on == vintage_on:
                vintage_on = raw_files[0].retrieved_on
                rule = "the day on which we saw it: the publisher changed rows without a new date of issue"
        if any(v.vintage_on == vintage_on for v in held):
            raise EnergyetlError(
                f"{source_id} already has a vintage of {vintage_on} with other rows, and one day holds one vintage. Fetch again "
                f"tomorrow; the raw file is kept in {where}."
            )
        digest = raw_files[0].sha256 if len(raw_files) == 1 else sha256_bytes("".join(p.sha256 for p in raw_files).encode())
        provenance = Provenance(
            url=raw_files[0].url,
            obtained_from=obtained_from,
            retrieved_on=raw_files[0].retrieved_on,
            raw_sha256=digest,
            vintage_rule=rule,
            raw_parts=tuple(p.sha256 for p in raw_files) if len(raw_files) > 1 else (),
            carried_from=carried_from,
        )
        added = snapshots.add(
            settings.warehouse / "snapshots",
            source.contract,
            validated,
            vintage_on=vintage_on,
            provenance=provenance,
        )
    found = difference(source.contract, before, validated.rows) if before is not None else None
    return Fetched(source_id, added, True, previous, found)


def _together(readings: list[Reading]) -> Reading:
    """Combine the rows of all parts of a vintage. Row numbers run across the parts; the newest publication date is used."""
    if len(readings) == 1:
        return readings[0]
    frames = [r.frame.drop("raw_row", strict=False) for r in readings if r.frame.height]
    days = [r.published_on for r in readings if r.published_on is not None]
    frame = pl.concat(frames, how="diagonal_relaxed") if frames else readings[0].frame
    return Reading(frame, max(days) if days else None)


def _day_of(reading: Reading, raw_files: Sequence[RawFile]) -> tuple[date, str]:
    """Return the vintage's date and its rule: the date in the file, else the server's date, else the date of retrieval."""
    if reading.published_on is not None:
        return reading.published_on, "the day of issue that the file itself gives"
    modified = [part.last_modified_on for part in raw_files if part.last_modified_on is not None]
    if modified:
        return max(modified), "the day of the file's last change or issue, as the server or the person who took it says"
    return raw_files[
        0
    ].retrieved_on, "the day on which the file was retrieved; neither the file nor the server states its day of issue"


def _with_earlier_periods(source: Source, frame: pl.DataFrame, previous: Vintage, since: date) -> tuple[pl.DataFrame, str | None]:
    """Add the earlier rows of the previous vintage if only later periods were requested from the publisher."""
    first_day = first_day_of_period(source.contract)
    if first_day is None or frame.is_empty():
        return frame, None
    before = pl.read_parquet(previous.path)
    with duckdb.connect() as con:
        con.register("asked", frame.drop(validation.RAW, strict=False))
        con.register("before", before)
        if con.sql(f"select min({first_day}) < date '{since}' from asked").fetchall()[0][0]:
            return frame, None  # the publisher always returns the whole file
        carried = con.sql(f"select * from before where {first_day} < date '{since}'").pl()
    if carried.is_empty():
        return frame, None
    return pl.concat([frame, carried.cast(dict(before.schema))], how="diagonal_relaxed"), previous.snapshot_id  # type: ignore[arg-type]


def _require_assertions(source_id: str, about: Description, rows: pl.DataFrame) -> None:
    """Raise if a vintage violates the bounds in the source's YAML, or lacks required values."""
    where = f"data/sources/{source_id}.yml, assert"
    for side, bounds in (("min", about.assertions.min), ("max", about.assertions.max)):
        for name, bound in bounds.items():
            if name != "rows" and name not in rows.columns:
                raise EnergyetlError(f"{where}.{side}: {name} is neither `rows` nor a column of {source_id}: {rows.columns}.")
            found = rows.height if name == "rows" else rows[name].min() if side == "min" else rows[name].max()
            if found is not None and (found < bound if side == "min" else found > bound):  # type: ignore[operator]
                raise EnergyetlError(
                    f"{source_id}: {name} is {found}, and {where}.{side} says {bound:g}. Look at the raw file; if it is right, "
                    f"change the bound there. Nothing was added."
                )
    for name, wanted in about.assertions.present.items():
        if name not in rows.columns:
            raise EnergyetlError(f"{where}.present: {name} is not a column of {source_id}: {rows.columns}.")
        if lacking := sorted({str(v) for v in wanted} - set(rows[name].cast(pl.String))):
            raise EnergyetlError(
                f"{source_id}: no row where {name} is {', '.join(lacking)}, which must be there. An empty answer is a failure. "
                f"Nothing was added."
            )
