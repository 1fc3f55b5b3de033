"""Columns that tables of several topics share with the same meaning: citations, pages and origins, provenance.

A table takes a group as a base class after its layer; the columns of the group come last. Not for: columns that tables of one
topic share, which stand in the module of that topic.
"""

from datetime import date

from sqlmodel import SQLModel

from energyetl.contracts.base import KnownBasis, ValueFlag, VintageBasis
from energyetl.contracts.fields import field, names, partial_date


class Citation(SQLModel):
    """The page that supports a row."""

    origin: str = field(
        "Origin of the page's information (agency, authority, company), in lower snake case; reposts have the origin they repeat",
        pattern=r"[a-z0-9]+(_[a-z0-9]+)*",
    )
    source_url: str = field("URL of the page that supports the row", pattern=r"https?://\S+")
    source_title: str | None = field("Title as the page shows it")
    source_publisher: str = field("Publisher of the page")
    source_date: str | None = partial_date("Date of the page; empty where it shows none")


class Cited(Citation):
    """The citation that every curated row has."""

    read_on: date | None = field("Day on which we read the page; given only where the page shows no date")


class Known(SQLModel):
    """Since when a row is known, by its first page."""

    known_on: date = field(
        "Day by which the first page was published; for a page without a date, the day of the act, or the day we read it"
    )
    known_basis: KnownBasis = field("dated by that page, restated by the day of the act, or undated")


class Sourced(SQLModel):
    """The column that leads from a row to publishers and licences. Derived classes put it last."""

    source_ids: list[str] = names("Sources that the row is based on")


class Provenance(Sourced):
    """How far a row can be trusted: were its values known by the as-of date, how did they come to be, from which sources."""

    vintage_basis: VintageBasis = field(
        "original if all values used were published by the as-of date, restated if a later vintage is used for one"
    )
    flag: ValueFlag = field("Worst flag of the values used")


class Counted(SQLModel):
    """How many pages support a row, and how many of them are independent."""

    source_count: int = field("Pages that support the row", ge=1)
    origin_count: int = field("Independent origins behind those pages", ge=1)


class Attested(Counted, Sourced):
    """Which pages support a row."""

    origins: list[str] = names("Those origins")
    citations: list[str] = names("URLs of those pages, the one known first in front")


class Vintaged(SQLModel):
    """Where a row of a staging table comes from."""

    source_id: str = field("Source of the value")
    snapshot_id: str = field("Snapshot that contains the value")
