"""The folder of raw bodies: each under the sha256 of its bytes, what is half there under `partial/`, addresses beside.

`<sha256>.<kind>` is a whole body, never changed. `addresses/` says which body an address gave last, with the server's
validators. `partial/` holds archives of which a part came; nothing there is ever taken for a body.
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
    """One raw body on disk. `url` is free of keys; `last_modified_on` is the server's word, None where it gives none."""

    path: Path
    url: str
    sha256: str
    retrieved_on: date
    last_modified_on: date | None


@dataclass(frozen=True)
class Validators:
    """The server's words by which it recognises a version of a body; texts exactly as it sent them."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def for_resuming(self) -> str | None:
        """What `If-Range` may say: a weak tag promises the same meaning, not the same bytes."""
        return self.last_modified if self.etag is None or self.etag.startswith("W/") else self.etag


class Partial:
    """An archive of which a part may be there already. Bytes are appended; `validators` tell of which version they are."""

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
        """Forget what was there. The file is emptied first, so that no bytes stand under another version's name."""
        self._file.truncate(0)
        write_atomically(self._note, json.dumps(vars(validators)).encode())

    def append(self, piece: bytes) -> None:
        self._file.write(piece)

    def flush(self) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())

    def discard(self) -> None:
        """Remove what there is, since it is of no use to a later run."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)


class RawFileStore:
    """The folder, as one source uses it."""

    def __init__(self, folder: Path):
        self.folder = folder

    def known(self, url: str, kind: Kind) -> tuple[RawFile, Validators] | None:
        """The body that an address gave last, if it is still there with the bytes that its name tells."""
        note = self._note(url, kind)
        if not note.exists():
            return None
        told = json.loads(note.read_bytes())
        path = self.folder / f"{told['sha256']}.{kind}"
        if not path.exists() or sha256_file(path) != told["sha256"]:
            return None
        validators = Validators(told["etag"], told["last_modified"])
        return _raw_file(path, url, told["sha256"], date.fromisoformat(told["retrieved_on"]), validators), validators

    def keep(self, url: str, kind: Kind, body: bytes | Partial, validators: Validators, *, is_whole_for_sure: bool) -> RawFile:
        """Give a whole body its name. Its address is noted only where the server told how long it is, lest a cut one stays."""
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
        if is_whole_for_sure and (validators.etag or validators.last_modified):
            told = vars(validators) | {"url": url, "sha256": sha256, "retrieved_on": str(retrieved_on)}
            write_atomically(self._note(url, kind), json.dumps(told, indent=2).encode())
        return _raw_file(path, url, sha256, retrieved_on, validators)

    @contextmanager
    def partial(self, url: str, kind: Kind) -> Generator[Partial]:
        """The archive of this address as far as it came, for one process at a time: BlockingIOError where another has it."""
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
    """The day of a Last-Modified header; None where it is absent or not a date."""
    at = http_date(validators.last_modified)
    return at.date() if at else None


def http_date(text: str | None) -> datetime | None:
    """An HTTP date in UTC; None where the text is none."""
    try:
        at = parsedate_to_datetime(text or "")
    except ValueError:
        return None
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)


def _raw_file(path: Path, url: str, sha256: str, retrieved_on: date, validators: Validators) -> RawFile:
    return RawFile(path, url, sha256, retrieved_on, last_modified_on(validators))


def _id(url: str, kind: Kind) -> str:
    return sha256_bytes(f"{kind} {url}".encode())[:32]
