"""Definition of a source: its id, the contract of its rows, a reader of raw files, and a way to fetch them.

Not for: publishers, URLs or file formats.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from energyetl.contracts.base import Snapshot
from energyetl.ingest.network.web import RawFile, Web


@dataclass(frozen=True)
class Reading:
    """The rows of one raw file, in the columns of the source's contract, and their publication date.

    `published_on` is None if the file does not contain the date; the caller must then provide it. The frame may have the
    additional columns `raw_row` (number of the row in the raw file), `raw_content` (its text) and `raw_fault` (what is
    unreadable, else null). Rows with a `raw_fault` go to quarantine instead of the snapshot.
    """

    frame: pl.DataFrame
    published_on: date | None


Fetch = Callable[[Web, Mapping[str, str], date | None], Sequence[RawFile]]
"""Fetch the newest vintage of a source: one file, or several that each contain a part of it (pages, years).

The arguments are the network access, the URLs from the source's YAML, and the first period to request, which only sources
with requests by period use.
"""


@dataclass(frozen=True)
class Source:
    """One publisher's data set.

    `read` reads one raw file; the parts of a vintage are read one by one and their rows combined. `fetch` is None if only a
    person can get the file, for example through a form; it then comes through the inbox.
    """

    source_id: str
    contract: type[Snapshot]
    read: Callable[[Path], Reading]
    fetch: Fetch | None = None


def whole(read: Callable[[bytes], Reading]) -> Callable[[Path], Reading]:
    """Turn a reader of bytes into a reader of files, for files that fit into memory."""

    def of_file(path: Path) -> Reading:
        return read(path.read_bytes())

    return of_file
