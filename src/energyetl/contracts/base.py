"""How a table is declared: bases for each layer, and the kinds of column.

A contract is a declaration, never a validator of single rows: DDL, comments, Polars schema, data dictionary, generated
checks and typed readers are all derived from it elsewhere. Nothing here reads a file or knows a table by name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar

import sqlalchemy as sa
from pydantic_core import PydanticUndefined
from sqlmodel import Field, SQLModel

# Forms of identifiers.
SLUG = r"[a-z0-9]+(_[a-z0-9]+)*"
HYPHEN_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
MIXED_SLUG = r"[a-z0-9]+([_-][a-z0-9]+)*"


class ValueFlag(StrEnum):
    """How a value came to be, from the best to the worst; a mart carries the worst flag of what it used."""

    reported = "reported"
    derived = "derived"
    corrected = "corrected"
    estimated = "estimated"
    imputed = "imputed"
    forecast = "forecast"


class Hedge(StrEnum):
    """How a page puts a fact: given as fact, approximate or planned, or hearsay."""

    stated = "stated"
    estimated = "estimated"
    believed = "believed"


class VintageBasis(StrEnum):
    """Whether what was published by the date asked for was used, or a later restatement of it."""

    original = "original"
    restated = "restated"


class Table(SQLModel):
    """Any table of ours. The docstring of a subclass is its description: content, grain, source."""

    if TYPE_CHECKING:
        __tablename__: ClassVar[str]  # pyright: ignore[reportIncompatibleVariableOverride]


class Snapshot(Table):
    """Rows of one source; the table's name is the source's id. Adds nothing to what the publisher said."""

    __table_args__ = {"schema": "snapshot"}


class Record(Table):
    """Rows curated by hand in `data/records/<table>.csv`."""

    __table_args__ = {"schema": "record"}


class Reference(Table):
    """Rows of `data/reference/<table>.csv`: the ids that everything else must use."""

    __table_args__ = {"schema": "reference"}


class Staging(Table):
    """One input, cleaned and typed."""

    __table_args__ = {"schema": "staging"}


class Core(Table):
    """Conformed: one grain, one unit, our ids."""

    __table_args__ = {"schema": "core"}


class Mart(Table):
    """An answer to a question, for readers."""

    __table_args__ = {"schema": "mart"}


class Claims(Table):
    """The claims of a document, their evidence and verdicts."""

    __table_args__ = {"schema": "claims"}


class Meta(Table):
    """What a release says of itself."""

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
    """A column of the primary key. `references` names the table whose single-column key it must be found in."""
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
    """A column that is neither key nor quantity. A column whose annotation allows None may be empty.

    Only rules of evidence may leave a column with a `default` out; every other table gives all of its columns.
    """
    return _column(description, references=references, pattern=pattern, ge=ge, le=le, default=default)


def quantity(description: str, *, unit: str, ge: float | None = None, le: float | None = None) -> Any:
    """A measured value in a fixed unit, DECIMAL(24,6) so that sums are reproducible."""
    return _column(description, sa_type=sa.Numeric(24, 6), unit=unit, ge=ge, le=le)


def amount(description: str, *, unit_column: str = "unit", default: Any = PydanticUndefined) -> Any:
    """A measured value of a long table, whose unit stands in the column `unit_column` of the same row."""
    return _column(description, sa_type=sa.Numeric(24, 6), unit_column=unit_column, default=default)


def partial_date(description: str, *, primary_key: bool = False) -> Any:
    """A date as exact as the page gives it: text YYYY, YYYY-MM or YYYY-MM-DD, checked to be a real date."""
    return _column(description, primary_key=primary_key, partial_date=True)


def names(description: str, *, references: str | None = None) -> Any:
    """A list of names (VARCHAR[]). In CSV the names are parted by `;`."""
    return _column(description, sa_type=sa.ARRAY(sa.String), references=references)


def amounts(description: str, *, unit_column: str = "unit") -> Any:
    """A list of measured values (DECIMAL[]) whose unit stands in the column `unit_column`; never in a CSV file."""
    return _column(description, sa_type=sa.ARRAY(sa.Numeric(24, 6)), unit_column=unit_column)


class Citation(SQLModel):
    """The page that a row rests on."""

    origin: str = field(
        "Voice that the page goes back to (agency, authority, company), lower snake case; reposts share it",
        pattern=r"[a-z0-9]+(_[a-z0-9]+)*",
    )
    source_url: str = field("Address of the page that the row rests on", pattern=r"https?://\S+")
    source_title: str | None = field("Title of the page as shown")
    source_publisher: str = field("Who published the page")
    source_date: str | None = partial_date("Date of the page; empty where the page shows none")


class Cited(Citation):
    """The citation that every curated row carries."""

    read_on: date | None = field("Day on which we read the page; given where the page itself shows no date")


@dataclass(frozen=True)
class Bound:
    """A limit on `column` that holds only for rows where `when` columns have the given values.

    A contract lists its bounds in the class variable `bounds`; e.g. a stake (unit pct) lies between 0 and 100.
    """

    column: str
    when: Mapping[str, str]
    ge: int | None = None
    le: int | None = None

    def broken_by(self, row: Mapping[str, Any]) -> str | None:
        """What is wrong with a row, or None."""
        value = row[self.column]
        if value is None or any(row[name] != wanted for name, wanted in self.when.items()):
            return None
        condition = " and ".join(f"{name} is {wanted}" for name, wanted in self.when.items())
        if self.ge is not None and value < self.ge:
            return f"{value} is below {self.ge}, which cannot be where {condition}"
        if self.le is not None and value > self.le:
            return f"{value} is above {self.le}, which cannot be where {condition}"
        return None
