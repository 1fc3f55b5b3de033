"""How to declare a column: a function for each kind, patterns of identifiers, and bounds that depend on other columns.

Not for: tables (`base`), or columns that tables of several topics share (`groups`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from pydantic_core import PydanticUndefined
from sqlmodel import Field

# Patterns of identifiers.
SLUG = r"[a-z0-9]+(_[a-z0-9]+)*"
HYPHEN_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
MIXED_SLUG = r"[a-z0-9]+([_-][a-z0-9]+)*"


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
