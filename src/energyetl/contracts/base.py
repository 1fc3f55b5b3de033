"""How to declare a table: a base class for each layer, and the kinds of columns.

A contract is a declaration. DDL, comments, Polars schemas, the data dictionary, generated checks and typed readers are
derived from it elsewhere. Not for: validating single rows, reading files, or knowledge of a particular table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

import sqlalchemy as sa
from pydantic_core import PydanticUndefined
from sqlmodel import Field, SQLModel

# Patterns of identifiers.
SLUG = r"[a-z0-9]+(_[a-z0-9]+)*"
HYPHEN_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
MIXED_SLUG = r"[a-z0-9]+([_-][a-z0-9]+)*"


class ValueFlag(StrEnum):
    """How a value was obtained, from best to worst. A row of a mart has the worst flag of the values it uses."""

    reported = "reported"
    derived = "derived"
    corrected = "corrected"
    estimated = "estimated"
    imputed = "imputed"
    forecast = "forecast"


class Hedge(StrEnum):
    """How firmly a page states something: as fact, as approximate or planned, or as hearsay."""

    stated = "stated"
    estimated = "estimated"
    believed = "believed"


class VintageBasis(StrEnum):
    """Whether a value was published by the as-of date (original), or comes from a later vintage (restated)."""

    original = "original"
    restated = "restated"


class KnownBasis(StrEnum):
    """What the day on which a row counts as known rests on, from best to worst.

    dated: the date of the page; restated: the page shows no date, but the act that it reports was public on its own day;
    undated: neither has a date, so the row counts from the day on which we read the page.
    """

    dated = "dated"
    restated = "restated"
    undated = "undated"


class Table(SQLModel):
    """Base of all tables. The docstring of a subclass is the table's description: content, grain, source."""

    if TYPE_CHECKING:
        __tablename__: ClassVar[str]  # pyright: ignore[reportIncompatibleVariableOverride]


class Snapshot(Table):
    """Rows of one source; the table's name is the source's id. Contains only what the publisher states."""

    __table_args__ = {"schema": "snapshot"}


class Record(Table):
    """Rows curated by hand in `data/records/<table>.csv`."""

    __table_args__ = {"schema": "record"}


class Reference(Table):
    """Rows of `data/reference/<table>.csv`: the ids that all other tables must use."""

    __table_args__ = {"schema": "reference"}


class Staging(Table):
    """One input, cleaned and typed."""

    __table_args__ = {"schema": "staging"}


class Core(Table):
    """Conformed rows: one grain, one unit, our ids."""

    __table_args__ = {"schema": "core"}


class Mart(Table):
    """A table for readers that answers a question. `may_be_empty` is set where an earlier as-of date has no rows."""

    __table_args__ = {"schema": "mart"}
    may_be_empty: ClassVar[bool] = False


class Claims(Table):
    """The claims of a document, their evidence and verdicts."""

    __table_args__ = {"schema": "claims"}


class Meta(Table):
    """What a release says about itself."""

    __table_args__ = {"schema": "meta"}


LAYERS: tuple[type[Table], ...] = (Snapshot, Record, Reference, Staging, Core, Mart, Claims, Meta)


def _column(
    description: str,
    *,
    primary_key: bool = False,
    sa_type: Any = PydanticUndefined,
    default: Any = PydanticUndefined,
    **info: Any,
) -> Any:
    options: dict[str, Any] = {"default": default}
    if sa_type is not PydanticUndefined:
        options["sa_type"] = sa_type
    if primary_key:
        options["primary_key"] = True
    kwargs: dict[str, Any] = {"comment": description, "info": {k: v for k, v in info.items() if v is not None}}
    if primary_key:
        kwargs["autoincrement"] = False
    return Field(description=description, sa_column_kwargs=kwargs, **options)


def key(description: str, *, references: str | None = None, pattern: str | None = None, ge: float | None = None) -> Any:
    """A column of the primary key. `references` names the table whose single-column key must contain the value."""
    return _column(description, primary_key=True, references=references, pattern=pattern, ge=ge)


def field(
    description: str,
    *,
    references: str | None = None,
    pattern: str | None = None,
    ge: float | None = None,
    le: float | None = None,
    default: Any = PydanticUndefined,
) -> Any:
    """A column that is neither a key nor a quantity. It may be empty if its annotation allows None.

    Only rules of evidence may omit a column with a `default`; every other table provides all of its columns.
    """
    return _column(description, references=references, pattern=pattern, ge=ge, le=le, default=default)


def quantity(description: str, *, unit: str, ge: float | None = None, le: float | None = None) -> Any:
    """A measured value in a fixed unit, DECIMAL(24,6) so that sums are reproducible."""
    return _column(description, sa_type=sa.Numeric(24, 6), unit=unit, ge=ge, le=le)


def amount(description: str, *, unit_column: str = "unit", default: Any = PydanticUndefined) -> Any:
    """A measured value of a long table. The column `unit_column` of the same row contains its unit."""
    return _column(description, sa_type=sa.Numeric(24, 6), unit_column=unit_column, default=default)


def partial_date(description: str, *, primary_key: bool = False) -> Any:
    """A date as precise as the page gives it: text YYYY, YYYY-MM or YYYY-MM-DD, checked to be a real date."""
    return _column(description, primary_key=primary_key, partial_date=True)


def names(description: str, *, references: str | None = None) -> Any:
    """A list of names (VARCHAR[]). In CSV files they are separated by `;`."""
    return _column(description, sa_type=sa.ARRAY(sa.String), references=references)


def amounts(description: str, *, unit_column: str = "unit") -> Any:
    """A list of measured values (DECIMAL[]). The column `unit_column` contains their unit. Not used in CSV files."""
    return _column(description, sa_type=sa.ARRAY(sa.Numeric(24, 6)), unit_column=unit_column)


class Citation(SQLModel):
    """The page that supports a row."""

    origin: str = field(
        "Origin of the page's information (agency, authority, company), in lower snake case; reposts have the origin they repeat",
        pattern=r"[a-z0-9]+(_[a-z0-9]+)*",
    )
    source_url: str = field("URL of the page that supports the row", pattern=r"https?://\S+")
    source_title: str | None = field("Title as the page shows it")
    source_publisher: str = field("Publisher of the page", references="reference.publisher")
    source_date: str | None = partial_date("Date of the page; empty where it shows none")


class Cited(Citation):
    """The citation that every curated row has."""

    read_on: date | None = field("Day on which we read the page; given only where the page shows no date")


@dataclass(frozen=True)
class Bound:
    """A limit on `column` for rows in which the `when` columns have the given values.

    A contract lists its bounds in the class variable `bounds`. Example: a stake (unit pct) lies between 0 and 100.
    """

    column: str
    when: Mapping[str, str]
    ge: int | None = None
    le: int | None = None

    def broken_by(self, row: Mapping[str, Any]) -> str | None:
        """Return what is wrong with a row, or None."""
        value = row[self.column]
        if value is None or any(row[name] != wanted for name, wanted in self.when.items()):
            return None
        condition = " and ".join(f"{name} is {wanted}" for name, wanted in self.when.items())
        if self.ge is not None and value < self.ge:
            return f"{value} is below {self.ge}, which cannot be where {condition}"
        if self.le is not None and value > self.le:
            return f"{value} is above {self.le}, which cannot be where {condition}"
        return None


@dataclass(frozen=True)
class Act:
    """The column that dates the public act of a row: what a page without a date reports counts as known on that day.

    A contract names it in the class variable `act`. Rows in which a column of `unless` has one of its values are about no
    such act: a plan, a measured quantity, a day that no page prints.
    """

    column: str
    unless: Mapping[str, frozenset[str | bool]] | None = None

    def date_of(self, row: Mapping[str, Any]) -> str | date | None:
        """The date of the act as the row gives it, or None."""
        return None if any(row[name] in values for name, values in (self.unless or {}).items()) else row[self.column]


class Known(SQLModel):
    """Since when a row is known, by its first page."""

    known_on: date = field(
        "Day by which the first page was published; for a page without a date, the day of the act, or the day we read it"
    )
    known_basis: KnownBasis = field("dated by that page, restated by the day of the act, or undated")


class Sourced(SQLModel):
    """The column that leads from a row to publishers and licences. Derived classes put it last."""

    source_ids: list[str] = names("Sources that the row rests on")


class Provenance(Sourced):
    """How far a row can be trusted: were its values known by the as-of date, how did they come to be, from which sources."""

    vintage_basis: VintageBasis = field(
        "original if all values used were published by the as-of date, restated if a later vintage stands in for one"
    )
    flag: ValueFlag = field("Worst flag of the values used")
