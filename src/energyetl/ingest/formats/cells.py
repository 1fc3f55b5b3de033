"""Cells of publishers' files: marks for missing values, number formats, sheets as text.

Not for: the meaning of rows and columns (each publisher's module in `sources`).
"""

import re
from decimal import Decimal, InvalidOperation

import fastexcel

from energyetl.errors import LayoutError

MISSING = frozenset({"", "-", "--", "x", "..", "…", "NA", "N/A", "n.a.", "ie"})
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = {name: i for i, name in enumerate(_MONTH_NAMES, 1)}

_PLACES = Decimal("0.000001")

Row = tuple[str | None, ...]


def number(cell: str | None, where: str) -> Decimal | None:
    """Return a cell as a number with six decimals, or None for a mark of a missing value. Raise if it is neither.

    `where` names the cell in the message. A missing value never becomes zero.
    """
    text = (cell or "").strip()
    if text in MISSING:
        return None
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise LayoutError(f"{where}: {text!r} is neither a number nor a mark for a missing value") from None
    if not value.is_finite():
        raise LayoutError(f"{where}: {text!r} is not a finite number")
    return value.quantize(_PLACES)


def text_lines(raw: bytes) -> str:
    """Decode a UTF-8 text file, with or without a byte-order mark."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LayoutError(f"the file is not UTF-8 text: {error}") from None


class Workbook:
    """An Excel file (xls or xlsx) whose cells are read as text."""

    def __init__(self, raw: bytes):
        try:
            self._reader = fastexcel.read_excel(raw)
        except fastexcel.FastExcelError as error:
            raise LayoutError(f"the file is not a workbook that can be opened: {error}") from None
        self.sheets: list[str] = self._reader.sheet_names

    def rows(self, sheet: str) -> list[Row]:
        """Return the rows of one sheet; none for an empty sheet."""
        if sheet not in self.sheets:
            raise LayoutError(f"there is no sheet {sheet!r}; the sheets are {self.sheets}")
        return self._reader.load_sheet(sheet, header_row=None, dtypes="string").to_polars().rows()


def year_of(cell: str | None) -> int | None:
    """Return the year of a cell that contains only a year, stored as text or as a number."""
    match = re.fullmatch(r"((?:19|20)\d\d)(?:\.0)?", (cell or "").strip())
    return int(match[1]) if match else None
