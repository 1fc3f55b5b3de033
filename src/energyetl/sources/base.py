"""What a source is: an id, the contract of its rows, and a reader from raw bytes to those rows.

Nothing here knows a publisher, an address or a file format.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import polars as pl

from energyetl.contracts.base import Snapshot


class LayoutError(ValueError):
    """A raw file is not laid out as its reader knows it. The message says what was expected and what was seen."""


@dataclass(frozen=True)
class Reading:
    """The rows of one raw file, in the shape of the source's contract, and the day on which the publisher issued them.

    `published_on` is None where the file itself does not tell; whoever adds the snapshot must then say it.
    """

    frame: pl.DataFrame
    published_on: date | None


@dataclass(frozen=True)
class Source:
    """One publisher's data set."""

    source_id: str
    contract: type[Snapshot]
    read: Callable[[bytes], Reading]
