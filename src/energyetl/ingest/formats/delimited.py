"""Delimited text files with one header line: columns are found by header and stay text until a reader converts them.

An unreadable cell marks its row (`raw_fault`), which goes to quarantine. A missing column rejects the whole file. Not for: the
meaning of columns (each publisher's module in `sources`), marks for missing values (`cells`).
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime

import polars as pl

from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import number, text_lines

DECIMAL = pl.Decimal(24, 6)


def read_columns(raw: bytes, heads: Mapping[str, str], left_out: Collection[str] | None = None) -> pl.DataFrame:
    """Return the columns with the given headers, under their new names, as trimmed text.

    `left_out` are other known headers; any further header is then an error, since it may replace a known column. Without
    `left_out`, all other columns are ignored.

    Adds `raw_row` (1 is the header line), `raw_content` (all cells of the row) and `raw_fault` (null). If a column is
    missing, raises an error that shows the headers found.
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
        raise LayoutError(f"the columns {unknown} are new, perhaps renamed; {list(heads)} are there as before")
    return frame.select(
        *(pl.col(head).str.strip_chars().alias(name) for head, name in heads.items()),
        raw_row=pl.int_range(2, pl.len() + 2),
        raw_content=pl.struct(pl.all()),
        raw_fault=pl.lit(None, pl.String),
    )


def with_numbers(frame: pl.DataFrame, *names: str) -> pl.DataFrame:
    """Convert the named text columns to decimals; a mark for a missing value becomes null, never zero."""
    for name in names:
        frame = _parsed(frame, name, lambda cell, name=name: number(cell, f"column {name}"), DECIMAL)
    return frame


def with_years(frame: pl.DataFrame, name: str = "year") -> pl.DataFrame:
    """Convert a text column of years to integers."""

    def year(cell: str | None) -> int:
        if not re.fullmatch(r"(19|20)\d\d", cell or ""):
            raise LayoutError(f"column {name}: {cell!r} is not a year")
        return int(cell or "")

    return _parsed(frame, name, year, pl.Int64())


def with_months(frame: pl.DataFrame, name: str, written: str) -> pl.DataFrame:
    """Convert a text column of months to the first day of each month; `written` is the strptime format of a cell."""

    def month(cell: str | None) -> date:
        try:
            return datetime.strptime(cell or "", written).date().replace(day=1)
        except ValueError:
            raise LayoutError(f"column {name}: {cell!r} does not have the form {written}") from None

    return _parsed(frame, name, month, pl.Date())


def stated(*names: str) -> pl.Expr:
    """Whether a row has a figure in one of the columns, or is unreadable, and so must not be dropped."""
    return pl.any_horizontal(*(pl.col(name).is_not_null() for name in names), pl.col("raw_fault").is_not_null())


def one_of(frame: pl.DataFrame, name: str, known: Mapping[str, object]) -> None:
    """Raise if a column contains an unknown code."""
    unknown = sorted(set(frame[name].drop_nulls()) - set(known))
    if unknown:
        raise LayoutError(f"column {name}: {unknown} are not among the known {sorted(known)}")


def _parsed(frame: pl.DataFrame, name: str, parse: Callable[[str | None], object], dtype: pl.DataType) -> pl.DataFrame:
    """Parse one text column cell by cell, and mark rows with an unreadable cell in `raw_fault`."""
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
