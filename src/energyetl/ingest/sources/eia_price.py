"""EIA's monthly spot prices of Brent and WTI: EIA's workbook, or a CSV file of the same months.

Not for: computing averages; the monthly means are EIA's own.
"""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial

import polars as pl

from energyetl.contracts.price import SnapshotEiaSpotPriceBrent, SnapshotEiaSpotPriceWti, SpotPrice
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import Row, Workbook, number, text_lines
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Reading, Source, every_row, fixed

_SHEETS = {"Contents", "Data 1"}
_UNIT = "(Dollars per Barrel)"
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_SCHEMA = {
    "period_start": pl.Date,
    "price_usd_bbl": pl.Decimal(24, 6),
    "raw_row": pl.Int64,
    "raw_content": pl.String,
    "raw_fault": pl.String,
}


def read(source_key: str, raw: bytes) -> Reading:
    """Read prices by month, each dated on the 15th. Neither format has a known field with the publication date."""
    is_text = raw[:2] not in (b"\xd0\xcf", b"PK")
    cells = _csv(raw) if is_text else _workbook(source_key, raw)
    rows = []
    for at, day, price in cells:
        month, value, fault = None, None, None
        try:
            month, value = _month(day), number(price, "price")
        except LayoutError as error:
            fault = str(error)
        if value is not None or fault:
            rows.append((month, value, at, f"{day},{price}", fault))
    return Reading(pl.DataFrame(rows, schema=_SCHEMA, orient="row"), None)


def fetch(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the whole series; it is small, so `since` is ignored."""
    return [web.get(address["series"], kind=Kind.xls)]


def _csv(raw: bytes) -> list[tuple[int, str, str]]:
    lines = csv.reader(io.StringIO(text_lines(raw)))
    head = next(lines, [])
    if head != ["Date", "Price"]:
        raise LayoutError(f"line 1: expected the head Date,Price, found {head}")
    found = [(lines.line_num, line) for line in lines]
    for at, line in found:
        if len(line) != 2:
            raise LayoutError(f"line {at}: expected a day and a price, found {line}")
    return [(at, day, price) for at, (day, price) in found]


def _workbook(source_key: str, raw: bytes) -> list[tuple[int, str, str]]:
    """Read `Data 1`: a title, the line with the series key, the line with its name and unit, and the months."""
    book = Workbook(raw)
    if set(book.sheets) != _SHEETS:
        raise LayoutError(f"expected the sheets {sorted(_SHEETS)}, found {book.sheets}")
    rows = [tuple((cell or "").strip() for cell in row) for row in book.rows("Data 1")]
    keys = _line(rows, "Sourcekey")
    if rows[keys][1:] != (source_key,):
        raise LayoutError(f"sheet Data 1: expected the one series {source_key}, found {rows[keys][1:]}")
    names = _line(rows, "Date")
    if names != keys + 1 or not rows[names][1].endswith(_UNIT):
        raise LayoutError(f"sheet Data 1: expected Date and a price in {_UNIT} below the key, found {rows[keys + 1]}")
    return [(at, row[0], row[1]) for at, row in enumerate(rows[names + 1 :], names + 2) if any(row)]


def _line(rows: Sequence[Row], first: str) -> int:
    found = [i for i, row in enumerate(rows[:10]) if row[0] == first]
    if len(found) != 1:
        raise LayoutError(f"sheet Data 1: no one line that begins {first!r}; it begins {[row[:2] for row in rows[:5]]}")
    return found[0]


def _month(text: str) -> date:
    """Return the month of a day given as text, as a timestamp, or as an Excel serial number."""
    try:
        day = (
            _EXCEL_DAY_ZERO + timedelta(int(float(text)))
            if re.fullmatch(r"\d{5}(\.0)?", text)
            else datetime.fromisoformat(text).date()
        )
    except ValueError:
        raise LayoutError(f"{text!r} is not a day") from None
    if day.day != 15:
        raise LayoutError(f"{day} is not the 15th, the date of every month in the monthly series: is this the daily file?")
    return day.replace(day=1)


def _source(source_id: str, contract: type[SpotPrice], source_key: str) -> Source:
    return Source(source_id, contract, every_row(partial(read, source_key)), fixed(fetch))  # type: ignore[arg-type]


SOURCES = (
    _source("eia_spot_price_brent", SnapshotEiaSpotPriceBrent, "RBRTE"),
    _source("eia_spot_price_wti", SnapshotEiaSpotPriceWti, "RWTC"),
)
