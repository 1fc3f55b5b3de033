"""The folder of raw files: complete bodies under their SHA-256, incomplete ones in `partial/`, URLs in `addresses/`.

`<sha256>.<kind>` is a complete body and never changes. `addresses/` records the last body of each URL, with the server's
validators. `partial/` contains partly downloaded archives, which are never used as bodies. Not for: network access (`web`).
"""

import fcntl
import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import BinaryIO

from energyetl.files import sha256_bytes, sha256_file, write_atomically
from energyetl.ingest.network.bodies import Kind


@dataclass(frozen=True)
class RawFile:
    """One raw file on disk. `url` contains no keys; `last_modified_on` comes from the server, None where it gives none."""

    path: Path
    url: str
    sha256: str
    retrieved_on: date
    last_modified_on: date | None


@dataclass(frozen=True)
class Validators:
    """HTTP validators that identify a version of a body, exactly as the server sent them."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def for_resuming(self) -> str | None:
        """Return the value for `If-Range`: a weak tag guarantees equal meaning, not equal bytes."""
        return self.last_modified if self.etag is None or self.etag.startswith("W/") else self.etag


class Partial:
    """An archive that may be partly downloaded. Bytes are appended; `validators` identify their version."""

    def __init__(self, path: Path, file: BinaryIO):
        self.path = path
        self._file = file
        self._note = path.with_suffix(".json")

    @property
    def size(self) -> int:
        return os.fstat(self._file.fileno()).st_size

    @property
    def validators(self) -> Validators:
        return Validators(**json.loads(self._note.read_bytes())) if self._note.exists() else Validators()

    def begin(self, validators: Validators) -> None:
        """Start again. The file is emptied first, so that its bytes never belong to another version than `validators`."""
        self._file.truncate(0)
        write_atomically(self._note, json.dumps(vars(validators)).encode())

    def append(self, piece: bytes) -> None:
        self._file.write(piece)

    def flush(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())

    def discard(self) -> None:
        """Delete the partial file, which no later run can use."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


class RawFileStore:
    """The folder of raw files."""

    def __init__(self, folder: Path):
        self.folder = folder

    def known(self, url: str, kind: Kind) -> tuple[RawFile, Validators] | None:
        """Return the last body of a URL, if its file still exists and matches its hash."""
        note = self._note(url, kind)
        if not note.exists():
            return None
        noted = json.loads(note.read_bytes())
        path = self.folder / f"{noted['sha256']}.{kind}"
        if not path.exists() or sha256_file(path) != noted["sha256"]:
            return None
        validators = Validators(noted["etag"], noted["last_modified"])
        return _raw_file(path, url, noted["sha256"], date.fromisoformat(noted["retrieved_on"]), validators), validators

    def keep(self, url: str, kind: Kind, body: bytes | Partial, validators: Validators, *, is_known_complete: bool) -> RawFile:
        """Store a complete body. Its URL is recorded only if the server gave its length, so that no truncated body is reused."""
        if isinstance(body, Partial):
            body.flush()
            sha256 = sha256_file(body.path)
            path = self.folder / f"{sha256}.{kind}"
            os.replace(body.path, path)
            body.discard()
        else:
            sha256 = sha256_bytes(body)
            path = self.folder / f"{sha256}.{kind}"
            half = self._parts() / f"{path.name}.{os.getpid()}"
            write_atomically(half, body)
            os.replace(half, path)
        retrieved_on = datetime.now(UTC).date()
        if is_known_complete and (validators.etag or validators.last_modified):
            noted = vars(validators) | {"url": url, "sha256": sha256, "retrieved_on": str(retrieved_on)}
            write_atomically(self._note(url, kind), json.dumps(noted, indent=2).encode())
        return _raw_file(path, url, sha256, retrieved_on, validators)

    @contextmanager
    def partial(self, url: str, kind: Kind) -> Generator[Partial]:
        """Open the partial archive of a URL for one process at a time; raise BlockingIOError if another process uses it."""
        path = self._parts() / f"{_id(url, kind)}.{kind}"
        with path.with_suffix(".lock").open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            with path.open("ab") as file:
                yield Partial(path, file)

    def _parts(self) -> Path:
        parts = self.folder / "partial"
        parts.mkdir(parents=True, exist_ok=True)
        return parts

    def _note(self, url: str, kind: Kind) -> Path:
        return self.folder / "addresses" / f"{_id(url, kind)}.json"


def last_modified_on(validators: Validators) -> date | None:
    """Return the day of a Last-Modified header; None if it is missing or not a date."""
    at = http_date(validators.last_modified)
    return at.date() if at else None


def http_date(text: str | None) -> datetime | None:
    """Parse an HTTP date to UTC; None if the text is not one."""
    try:
        at = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _raw_file(path: Path, url: str, sha256: str, retrieved_on: date, validators: Validators) -> RawFile:
    return RawFile(path, url, sha256, retrieved_on, last_modified_on(validators))


def _id(url: str, kind: Kind) -> str:
    return sha256_bytes(f"{kind} {url}".encode())[:32]
