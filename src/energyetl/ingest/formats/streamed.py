"""Large delimited files that do not fit into memory: a reader's SQL query filters them while they are read.

Not for: the meaning of columns (each publisher's module in `sources`), files that fit into memory (`delimited`).
"""

import csv
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb
import polars as pl

from energyetl.errors import LayoutError
from energyetl.sql_text import quoted

_HEAD_BYTES = 64_000
_PIECE_BYTES = 1 << 20
_MEMORY = "400MB"


def select(path: Path, heads: Sequence[str], query: str) -> pl.DataFrame:
    """Return the result of a SQL query over a comma-separated file, the view `file`: all columns are text, empty cells null.

    The file must have exactly these headers in this order, and as many cells in each row. Row order is not preserved.
    """
    _require_heads(path, heads)
    columns = ", ".join(f"{quoted(head)}: 'VARCHAR'" for head in heads)
    with tempfile.TemporaryDirectory(prefix="energyetl-") as spill, duckdb.connect() as con:
        path = _with_one_line_ending(path, Path(spill))
        con.execute(f"set memory_limit = '{_MEMORY}'")
        con.execute(f"set temp_directory = {quoted(spill)}")
        con.execute("set preserve_insertion_order = false")
        # Compare lists of codes directly: a join with each list takes 50 % longer over millions of rows.
        con.execute("set disabled_optimizers = 'in_clause'")
        con.execute(
            f"create temp view file as select * from read_csv({quoted(str(path))}, columns = {{{columns}}}, header = true, "
            "auto_detect = false, delim = ',', quote = '\"', escape = '\"', strict_mode = true, null_padding = false)"
        )
        try:
            return con.sql(query).pl()
        except duckdb.InvalidInputException as error:
            raise LayoutError(_message(error)) from None


def listed(values: Iterable[str]) -> str:
    """Texts as a list of SQL literals."""
    return ", ".join(quoted(value) for value in values)


def _require_heads(path: Path, heads: Sequence[str]) -> None:
    with path.open("rb") as file:
        first = file.readline(_HEAD_BYTES)
    try:
        found = next(csv.reader([first.decode("utf-8-sig").rstrip("\r\n")]), [])
    except UnicodeDecodeError as error:
        raise LayoutError(f"the head line is not UTF-8 text: {error}") from None
    if found != list(heads):
        missing, unknown = [h for h in heads if h not in found], [h for h in found if h not in heads]
        difference = f"missing {missing}, unknown {unknown}" if missing or unknown else "their order changed"
        raise LayoutError(f"the columns are not those known ({difference}): the file has {found}, known are {list(heads)}")


def _with_one_line_ending(path: Path, folder: Path) -> Path:
    """Return the file, or a copy if only its header line ends with CRLF: DuckDB does not accept mixed line endings."""
    with path.open("rb") as file:
        first, second = file.readline(_HEAD_BYTES), file.readline(_HEAD_BYTES)
        if first.endswith(b"\r\n") == second.endswith(b"\r\n"):
            return path
        copy = folder / "one_line_ending"
        with copy.open("wb") as target:
            target.writelines(line.rstrip(b"\r\n") + b"\n" for line in (first, second))
            shutil.copyfileobj(file, target, _PIECE_BYTES)
    return copy


def _message(error: duckdb.Error) -> str:
    """Return DuckDB's message about an unreadable row, without its advice to relax parsing."""
    match = re.search(r"CSV Error on Line: (\d+)\n(.*?)\n+Possible", str(error), re.DOTALL)
    return f"line {match[1]}: {' '.join(match[2].split())[:400]}" if match else f"the file cannot be read: {error}"
