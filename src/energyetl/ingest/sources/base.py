"""What a source is: an id, the contract of its rows, what we keep of it, a reader from raw bytes to rows, and a fetch.

Nothing here knows a publisher, an address or a file format.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl
from pydantic import BaseModel, ConfigDict

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


class Keep(BaseModel):
    """What we keep of a source: lists of codes or names in the publisher's own spelling, and why these.

    The lists that a source uses stand in `Source.keeps`. Column heads, code lists and units are the publisher's layout and
    stay with the reader.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)
    reason: str
    countries: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    flows: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    commodities: tuple[str, ...] = ()
    program_families: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()


EVERYTHING = Keep(reason="The reader keeps every row.")

Read = Callable[[Path, Keep], Reading]
"""The rows of one raw file that we keep."""

Fetch = Callable[[Web, Mapping[str, str], date | None, Keep], Sequence[RawFile]]
"""Bring the newest vintage of a source: one file, or several that each hold a part of it (pages, years).

The arguments are the way to the network, the addresses from the source's YAML, the first period asked for, which only
sources that can be asked by period heed, and what we keep.
"""


@dataclass(frozen=True)
class Source:
    """One publisher's data set.

    `read` reads one raw file; the parts of a vintage are read one by one and their rows put together. `fetch` is None where
    only a person can get the file, through a form or a wall: it then comes by the inbox. `keeps` names the lists of `Keep`
    that the source's YAML must give.
    """

    source_id: str
    contract: type[Snapshot]
    read: Read
    fetch: Fetch | None = None
    keeps: tuple[str, ...] = ()


def whole(read: Callable[[bytes], Reading]) -> Read:
    """A reader of files from a reader of bytes that keeps every row, for files that fit into memory."""

    def of_file(path: Path, keep: Keep) -> Reading:
        return read(path.read_bytes())

    return of_file


def selected(read: Callable[[bytes, Keep], Reading]) -> Read:
    """A reader of files from a reader of bytes that keeps what it is given, for files that fit into memory."""

    def of_file(path: Path, keep: Keep) -> Reading:
        return read(path.read_bytes(), keep)

    return of_file


def fixed(fetch: Callable[[Web, Mapping[str, str], date | None], Sequence[RawFile]]) -> Fetch:
    """A fetch of files that are the same whatever we keep: the publisher gives them whole, or the addresses say what we want."""

    def of_source(web: Web, address: Mapping[str, str], since: date | None, keep: Keep) -> Sequence[RawFile]:
        return fetch(web, address, since)

    return of_source
