"""Definition of a source: its id, the contract of its rows, what we keep of it, a reader of raw files, and a way to fetch them.

Not for: publishers, URLs or file formats.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
from pydantic import BaseModel, ConfigDict

from energyetl.contracts.base import Snapshot

if TYPE_CHECKING:  # httpx takes 0.2 s, and only a fetch uses it
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


class Keep(BaseModel):
    """What we keep of a source, as lists of codes or names in the publisher's spelling, and the reason.

    `Source.keeps` names the lists that a source uses. Column headers, code lists and units belong to the publisher's layout and
    stay in the reader.
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
"""Read the rows of one raw file that we keep."""

Fetch = Callable[["Web", Mapping[str, str], date | None, Keep], Sequence["RawFile"]]
"""Fetch the newest vintage of a source: one file, or several that each contain a part of it (pages, years).

The arguments are the network access, the URLs from the source's YAML, the first period to request, which only sources with
requests by period use, and what we keep.
"""


@dataclass(frozen=True)
class Source:
    """One publisher's data set.

    `read` reads one raw file; the parts of a vintage are read one by one and their rows combined. `fetch` is None if only a
    person can get the file, for example through a form; it then comes through the inbox. `keeps` names the lists of `Keep` that
    the source's YAML must give.
    """

    source_id: str
    contract: type[Snapshot]
    read: Read
    fetch: Fetch | None = None
    keeps: tuple[str, ...] = ()


def every_row(read: Callable[[bytes], Reading]) -> Read:
    """Turn a reader of bytes that keeps every row into a reader of files, for files that fit into memory."""

    def of_file(path: Path, keep: Keep) -> Reading:
        return read(path.read_bytes())

    return of_file


def selected(read: Callable[[bytes, Keep], Reading]) -> Read:
    """A reader of files from a reader of bytes that keeps what it is given, for files that fit into memory."""

    def of_file(path: Path, keep: Keep) -> Reading:
        return read(path.read_bytes(), keep)

    return of_file


def fixed(fetch: Callable[["Web", Mapping[str, str], date | None], Sequence["RawFile"]]) -> Fetch:
    """A fetch of files that do not depend on what we keep: they are complete, or the URLs state what we want."""

    def of_source(web: "Web", address: Mapping[str, str], since: date | None, keep: Keep) -> Sequence["RawFile"]:
        return fetch(web, address, since)

    return of_source
