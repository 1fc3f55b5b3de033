"""Delimited text files with one head line: columns found by their head, kept as text until a reader asks for numbers.

What the columns mean is the matter of each publisher's module; marks for missing values are in `cells`.
"""

from collections.abc import Mapping

import polars as pl

from energyetl.sources.base import LayoutError
from energyetl.sources.cells import number, text_lines

DECIMAL = pl.Decimal(24, 6)


def read_columns(raw: bytes, heads: Mapping[str, str]) -> pl.DataFrame:
    """The columns with the given heads, under the names given for them, as trimmed text; all others are left out.

    Raises, showing the heads found, where one is missing.
    """
    try:
        frame = pl.read_csv(text_lines(raw).encode(), infer_schema=False)
    except (pl.exceptions.ComputeError, pl.exceptions.NoDataError) as error:
        raise LayoutError(f"the file is not comma-separated text with a head line: {error}") from None
    missing = [head for head in heads if head not in frame.columns]
    if missing:
        raise LayoutError(f"there is no column {missing}; the file has the columns {frame.columns}")
    return frame.select(pl.col(head).str.strip_chars().alias(name) for head, name in heads.items())


def with_numbers(frame: pl.DataFrame, *names: str) -> pl.DataFrame:
    """The frame with the named text columns as decimals; a mark for a missing value becomes null, never zero."""

    def parsed(name: str) -> list:
        return [number(cell, f"row {row}, column {name}") for row, cell in enumerate(frame[name], 2)]

    return frame.with_columns(pl.Series(name, parsed(name), dtype=DECIMAL) for name in names)


def with_years(frame: pl.DataFrame, name: str = "year") -> pl.DataFrame:
    """The frame with a text column of years as whole numbers."""
    wrong = frame.filter(~pl.col(name).str.contains(r"^(19|20)\d\d$").fill_null(False))
    if wrong.height:
        raise LayoutError(f"column {name}: {wrong[name][0]!r} is not a year")
    return frame.with_columns(pl.col(name).cast(pl.Int64))


def with_months(frame: pl.DataFrame, name: str, written: str) -> pl.DataFrame:
    """The frame with a text column of months as the first day of each; `written` is the strptime form of a cell."""
    parsed = frame[name].str.to_date(written, strict=False)
    if parsed.has_nulls():
        wrong = frame.filter(parsed.is_null())[name][0]
        raise LayoutError(f"column {name}: {wrong!r} does not have the form {written}")
    return frame.with_columns(parsed.dt.month_start().alias(name))


def one_of(frame: pl.DataFrame, name: str, known: Mapping[str, object]) -> None:
    """Raise where a column holds a code that is not known."""
    unknown = sorted(set(frame[name].drop_nulls()) - set(known))
    if unknown:
        raise LayoutError(f"column {name}: {unknown} are not among the known {sorted(known)}")
