"""What a source is: an id, the contract of its rows, a reader from raw bytes to those rows, and how the bytes are fetched.

Nothing here knows a publisher, an address or a file format.
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
    """The rows of one raw file, in the shape of the source's contract, and the day on which the publisher issued them.

    `published_on` is None where the file itself does not tell; whoever adds the snapshot must then say it. Beside the
    contract's columns the frame may hold `raw_row` (number of the row in the raw file), `raw_content` (its text) and
    `raw_fault` (what could not be read in it, else null): such a row goes to quarantine and not into the snapshot.
    """

    frame: pl.DataFrame
    published_on: date | None


Fetch = Callable[[Web, Mapping[str, str], date | None], Sequence[RawFile]]
"""Bring the newest vintage of a source: one file, or several that each hold a part of it (pages, years).

The arguments are the way to the network, the addresses from the source's YAML, and the first period asked for, which only
sources that can be asked by period heed.
"""


@dataclass(frozen=True)
class Source:
    """One publisher's data set.

    `read` reads one raw file; the parts of a vintage are read one by one and their rows put together. `fetch` is None where
    only a person can get the file, through a form or a wall: it then comes by the inbox.
    """

    source_id: str
    contract: type[Snapshot]
    read: Callable[[Path], Reading]
    fetch: Fetch | None = None


def whole(read: Callable[[bytes], Reading]) -> Callable[[Path], Reading]:
    """A reader of files from a reader of bytes, for files that fit into memory."""

    def of_file(path: Path) -> Reading:
        return read(path.read_bytes())

    return of_file
