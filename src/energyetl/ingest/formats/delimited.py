"""Delimited text files with one head line: columns found by their head, kept as text until a reader asks for numbers.

A cell that cannot be read puts its row at fault (`raw_fault`), and the row goes to quarantine; a column that is missing stops
the file. What the columns mean is the matter of each publisher's module; marks for missing values are in `cells`.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime

import polars as pl

from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import number, text_lines

DECIMAL = pl.Decimal(24, 6)


def read_columns(raw: bytes, heads: Mapping[str, str], left_out: Collection[str] | None = None) -> pl.DataFrame:
    """The columns with the given heads, under the names given for them, as trimmed text.

    `left_out` are the other heads that the reader knows; a head that it does not know is then an error, since it may hold what
    an old column did. Without it all other columns are left out.

    Beside them `raw_row` (1 is the head line), `raw_content` (all cells of the row) and `raw_fault` (null). Raises, showing
    the heads found, where a column is missing.
    """
    try:
        frame = pl.read_csv(text_lines(raw).encode(), infer_schema=False)
    except (pl.exceptions.ComputeError, pl.exceptions.NoDataError) as error:
        raise LayoutError(f"the file is not comma-separated text with a head line: {error}") from None
    missing = [head for head in heads if head not in frame.columns]
    if missing:
        raise LayoutError(f"there is no column {missing}; the file has the columns {frame.columns}")
    unknown = [] if left_out is None else [head for head in frame.columns if head not in heads and head not in left_out]
    if unknown:
        raise LayoutError(f"the columns {unknown} are new, and may hold what another held; {list(heads)} are there as before")
    return frame.select(
        *(pl.col(head).str.strip_chars().alias(name) for head, name in heads.items()),
        raw_row=pl.int_range(2, pl.len() + 2),
        raw_content=pl.struct(pl.all()),
        raw_fault=pl.lit(None, pl.String),
    )


def with_numbers(frame: pl.DataFrame, *names: str) -> pl.DataFrame:
    """The frame with the named text columns as decimals; a mark for a missing value becomes null, never zero."""
    for name in names:
        frame = _parsed(frame, name, lambda cell, name=name: number(cell, f"column {name}"), DECIMAL)
    return frame


def with_years(frame: pl.DataFrame, name: str = "year") -> pl.DataFrame:
    """The frame with a text column of years as whole numbers."""

    def year(cell: str | None) -> int:
        if not re.fullmatch(r"(19|20)\d\d", cell or ""):
            raise LayoutError(f"column {name}: {cell!r} is not a year")
        return int(cell or "")

    return _parsed(frame, name, year, pl.Int64())


def with_months(frame: pl.DataFrame, name: str, written: str) -> pl.DataFrame:
    """The frame with a text column of months as the first day of each; `written` is the strptime form of a cell."""

    def month(cell: str | None) -> date:
        try:
            return datetime.strptime(cell or "", written).date().replace(day=1)
        except ValueError:
            raise LayoutError(f"column {name}: {cell!r} does not have the form {written}") from None

    return _parsed(frame, name, month, pl.Date())


def stated(*names: str) -> pl.Expr:
    """Whether a row holds a figure in one of the columns, or is at fault, and so must not be left out."""
    return pl.any_horizontal(*(pl.col(name).is_not_null() for name in names), pl.col("raw_fault").is_not_null())


def one_of(frame: pl.DataFrame, name: str, known: Mapping[str, object]) -> None:
    """Raise where a column holds a code that is not known."""
    unknown = sorted(set(frame[name].drop_nulls()) - set(known))
    if unknown:
        raise LayoutError(f"column {name}: {unknown} are not among the known {sorted(known)}")


def _parsed(frame: pl.DataFrame, name: str, parse: Callable[[str | None], object], dtype: pl.DataType) -> pl.DataFrame:
    """The frame with one text column parsed cell by cell, rows with a cell that cannot be read put at fault."""
    values, faults = [], []
    for cell in frame[name]:
        value, fault = None, None
        try:
            value = parse(cell)
        except LayoutError as error:
            fault = str(error)
        values.append(value)
        faults.append(fault)
    return frame.with_columns(
        pl.Series(name, values, dtype=dtype),
        raw_fault=pl.coalesce("raw_fault", pl.Series("raw_fault", faults, dtype=pl.String)),
    )
