"""Formats the result of a query: a table for the terminal, CSV, JSON, Parquet.

Values are exact in every format: a decimal keeps its digits, a date is ISO 8601, a missing value is empty (CSV) or null.
Not for: running queries (`query`).
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from energyetl.errors import EnergyetlError
from energyetl.files import write_atomically

if TYPE_CHECKING:
    import pyarrow as pa
    from rich.table import Table

SHOWN_ROWS = 200


class Form(StrEnum):
    """How an answer is written."""

    table = "table"
    csv = "csv"
    json = "json"
    parquet = "parquet"


def as_bytes(answer: pa.Table, form: Form) -> bytes:
    """The complete answer as a file in a machine-readable format."""
    match form:
        case Form.csv:
            lines = [answer.column_names, *_rows(answer)]
            return "".join(",".join(_csv_cell(as_text(v)) for v in line) + "\n" for line in lines).encode()
        case Form.json:
            names = [json.dumps(name, ensure_ascii=False) for name in _unique(answer, form)]
            records = (", ".join(f"{n}: {_json(v)}" for n, v in zip(names, row, strict=True)) for row in _rows(answer))
            return ("[" + ",\n ".join(f"{{{record}}}" for record in records) + "]\n").encode()
        case Form.parquet:
            import pyarrow.parquet as pq

            _unique(answer, form)
            buffer = io.BytesIO()
            pq.write_table(answer, buffer, compression="zstd")
            return buffer.getvalue()
        case Form.table:
            raise ValueError("a terminal table is not a file: use `as_table`")


def write_to(target: Path, answer: pa.Table, form: Form) -> None:
    """Write an answer to a file, atomically."""
    try:
        write_atomically(target, as_bytes(answer, form))
    except OSError as error:
        raise EnergyetlError(f"{target} cannot be written: {error.strerror}.") from error


def as_table(answer: pa.Table, width: int) -> Table:
    """As many rows and columns as fit a terminal of that width; the caption says what is not shown."""
    import pyarrow as pa
    from rich.markup import escape
    from rich.table import Table

    rows = list(_rows(answer.slice(0, SHOWN_ROWS)))
    cells = [[_shown(value) for value in row] for row in rows]
    fitting = _fitting(answer.column_names, cells, width)
    hidden = [answer.column_names[i] for i in range(answer.num_columns) if i not in fitting]
    notes = []
    if answer.num_rows > SHOWN_ROWS:
        notes.append(f"Only the first {SHOWN_ROWS} of {answer.num_rows:,} rows are shown; add a limit, or write them to a file.")
    if hidden:
        notes.append(f"Columns not shown: {', '.join(hidden)}.")
    table = Table(caption="\n".join(notes) or None, caption_justify="left")
    for i in fitting:
        is_number = pa.types.is_decimal(answer.schema.types[i]) or pa.types.is_integer(answer.schema.types[i])
        table.add_column(escape(answer.column_names[i]), justify="right" if is_number else "left", overflow="fold")
    for row in cells:
        table.add_row(*(escape(row[i]) for i in fitting))
    return table


def counted(rows: int) -> str:
    """The number of rows in words."""
    return "1 row" if rows == 1 else f"{rows:,} rows"


def _fitting(names: list[str], cells: list[list[str]], width: int) -> list[int]:
    """The first columns that fit; a long text counts as 24 characters, because it can be folded."""
    chosen, used = [], 1
    for i, name in enumerate(names):
        needed = max(len(name), *(min(len(row[i]), 24) for row in cells), 0) + 3
        if used + needed <= width or not chosen:
            chosen.append(i)
            used += needed
    return chosen


def _rows(answer: pa.Table) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.to_pylist() for column in answer.columns), strict=True)


def _unique(answer: pa.Table, form: Form) -> list[str]:
    names = answer.column_names
    twice = sorted({n for n in names if names.count(n) > 1})
    if twice:
        raise EnergyetlError(
            f"Two columns of the answer are called {twice[0]}, which {form} does not allow. Rename one with `as`."
        )
    return names


def as_text(value: Any) -> str | None:
    """One value as text, exact; None if it is missing."""
    match value:
        case None:
            return None
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case datetime() | date() | time():
            return value.isoformat()
        case list() | dict() | tuple():
            return _json(value)
        case _:
            return str(value)


def _shown(value: Any) -> str:
    """For a terminal table: the members of a list without its brackets."""
    return ", ".join(map(_shown, value)) if isinstance(value, list) else as_text(value) or ""


def _csv_cell(text: str | None) -> str:
    """Quotes an empty text, to distinguish it from a missing value."""
    if text is None:
        return ""
    return '"' + text.replace('"', '""') + '"' if text == "" or any(c in text for c in '",\r\n') else text


def _json(value: Any) -> str:
    """JSON in which decimals keep all digits, unlike floats."""
    match value:
        case None:
            return "null"
        case bool() | int():
            return json.dumps(value)
        case float():
            return repr(value) if value - value == 0 else json.dumps(str(value))
        case Decimal():
            return format(value, "f")
        case dict():
            return "{" + ", ".join(f"{json.dumps(str(k))}: {_json(v)}" for k, v in value.items()) + "}"
        case list() | tuple():
            return "[" + ", ".join(_json(v) for v in value) + "]"
        case _:
            return json.dumps(as_text(value), ensure_ascii=False)
