"""World Bank workbooks: Pink Sheet prices and gas flaring by country.

Not for: which series are comparable (SQL), World Development Indicators (`worldbank_wdi`).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.gas import SnapshotWorldbankFlaring
from energyetl.contracts.price import SnapshotWorldbankPinkSheet
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import Row, Workbook, number, year_of
from energyetl.ingest.formats.pages import only_link
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Reading, Source, every_row, fixed

_PRICES = "Monthly Prices"
# Series -> unit in the header -> our name of that unit. The other commodities of the sheet are not oil or gas.
_SERIES = {
    "Crude oil, average": "($/bbl)",
    "Crude oil, Brent": "($/bbl)",
    "Crude oil, Dubai": "($/bbl)",
    "Crude oil, WTI": "($/bbl)",
    "Natural gas, US": "($/mmbtu)",
    "Natural gas, Europe": "($/mmbtu)",
    "Liquefied natural gas, Japan": "($/mmbtu)",
}
_PRICE_UNITS = {"($/bbl)": "USD_per_bbl", "($/mmbtu)": "USD_per_MMBtu"}

# Sheet -> (header of its first column, measure, unit).
_FLARING_SHEETS = {
    "Flare volume": ("Country, bcm", "gas_flared", "bcm"),
    "Flaring intensity": ("Country m3/bbl", "gas_flaring_intensity", "m3/bbl"),
    "Oil production": ("Country, kbb/d", "crude_production", "kb/d"),
}


def read_pink_sheet(raw: bytes) -> Reading:
    """Read monthly prices of crude oil and natural gas; other commodities are omitted."""
    rows = Workbook(raw).rows(_PRICES)
    heads, issued_on = _pink_heads(rows)
    prices = []
    for row in rows:
        match = re.fullmatch(r"(\d{4})M(\d\d)", row[0] or "")
        if not match:
            continue
        month = date(int(match[1]), int(match[2]), 1)
        for i, name in heads.items():
            price = number(row[i], f"{name}, {month:%Y-%m}")
            if price is not None:
                prices.append((name, month, price, _PRICE_UNITS[_SERIES[name]]))
    return Reading(pl.DataFrame(prices, schema=dict(polars_schema(SnapshotWorldbankPinkSheet)), orient="row"), issued_on)


def _pink_heads(rows: list[Row]) -> tuple[dict[int, str], date]:
    """Return the series for the index of each known column, with its unit checked, and the date of the update."""
    issued_on = None
    for above, below in pairwise(rows[:13]):
        match = re.fullmatch(r"Updated on (\w+ \d{1,2}, \d{4})", (above[0] or "").strip())
        if match:
            issued_on = datetime.strptime(match[1], "%B %d, %Y").date()
        heads = {i: name for i, cell in enumerate(above) if (name := (cell or "").strip(" *")) in _SERIES}
        if heads:
            missing = set(_SERIES) - set(heads.values())
            if missing:
                raise LayoutError(f"sheet {_PRICES}: no column {sorted(missing)} in the head {[c for c in above if c]}")
            for i, name in heads.items():
                if (below[i] or "").strip() != _SERIES[name]:
                    raise LayoutError(f"sheet {_PRICES}: {name} is in {below[i]!r}, expected {_SERIES[name]!r}")
            if issued_on is None:
                raise LayoutError(f"sheet {_PRICES}: no line 'Updated on …' above the head")
            return heads, issued_on
    raise LayoutError(f"sheet {_PRICES}: no head with {sorted(_SERIES)} in its first lines")


def read_flaring(raw: bytes) -> Reading:
    """Read flared volume, intensity and oil production by country and year, including the total. No publication date."""
    book = Workbook(raw)
    if set(book.sheets) != set(_FLARING_SHEETS):
        raise LayoutError(f"expected the sheets {sorted(_FLARING_SHEETS)}, found {book.sheets}")
    values = []
    for sheet, (first_head, measure, unit) in _FLARING_SHEETS.items():
        head, *rows = book.rows(sheet)
        years = [year_of(cell) for cell in head[1:]]
        if head[0] != first_head or None in years:
            raise LayoutError(f"sheet {sheet}: expected the head {first_head!r} and years, found {head}")
        for row in rows:
            area = (row[0] or "").strip()
            if not area and any(row):
                raise LayoutError(f"sheet {sheet}: a row of values has no country: {row}")
            for year, cell in zip(years, row[1:], strict=True):
                value = number(cell, f"sheet {sheet}, {area}, {year}")
                if value is not None:
                    values.append((area, measure, year, value, unit))
    return Reading(pl.DataFrame(values, schema=dict(polars_schema(SnapshotWorldbankFlaring)), orient="row"), None)


def fetch_pink_sheet(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the workbook of all months; its URL changes with each issue and is found on the commodity markets page."""
    page = web.get(address["page"], kind=Kind.html)
    workbook = only_link(page.path.read_bytes(), r"/CMO-Historical-Data-Monthly\.xlsx$", address["page"])
    return [web.get(workbook, kind=Kind.xlsx)]


def fetch_flaring(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the workbook of one edition; a person enters the URL of a later edition in the YAML."""
    return [web.get(address["workbook"], kind=Kind.xlsx)]


SOURCES = (
    Source("worldbank_pink_sheet", SnapshotWorldbankPinkSheet, every_row(read_pink_sheet), fixed(fetch_pink_sheet)),
    Source("worldbank_flaring", SnapshotWorldbankFlaring, every_row(read_flaring), fixed(fetch_flaring)),
)
