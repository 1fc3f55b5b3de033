"""How to declare a table: a base class for each layer, and the vocabularies that tables of all topics use.

A contract is a declaration. DDL, comments, Polars schemas, the data dictionary, generated checks and typed readers are
derived from it elsewhere. Not for: kinds of columns (`fields`), columns that tables share (`groups`), validating single
rows, reading files, or knowledge of a particular table.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from sqlmodel import SQLModel


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
