"""World Bank, World Development Indicators: JSON from the API, or a table written by the R package WDI.

The URLs contain the requested countries and indicators; `keep` selects countries from a larger response. Not for: the meaning of
values (SQL).
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.context.indicator import SnapshotWorldbankIndicator
from energyetl.contracts.investment import SnapshotWorldbankFdi
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import number, year_of
from energyetl.ingest.formats.delimited import read_columns, stated, with_numbers, with_years
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, fixed, selected

FDI = "BX.KLT.DINV.CD.WD"
# Indicator -> unit at the end of its name, our unit. The API's field `unit` is always empty.
INDICATORS = {
    FDI: ("(BoP, current US$)", "USD"),
    "BX.KLT.DINV.WD.GD.ZS": ("(% of GDP)", "pct"),
    "DT.ODA.ODAT.CD": ("(current US$)", "USD"),
    "DT.ODA.ODAT.GN.ZS": ("(% of GNI)", "pct"),
    "NY.GDP.PETR.RT.ZS": ("(% of GDP)", "pct"),
}
_FIELDS = {"indicator", "country", "countryiso3code", "date", "value", "unit", "obs_status", "decimal"}
_PAGING = ("page", "pages", "total", "lastupdated")
_TABLE = {"iso3c": "country_iso3", "year": "year", "fdi": "net_inflow_usd", "lastupdated": "updated"}
_TABLE_LEFT_OUT = ("country", "iso2c", "status", "region", "capital", "longitude", "latitude", "income", "lending")
_ROWS_A_PAGE = 1000


def read_fdi(raw: bytes, keep: Keep) -> Reading:
    """Read net inflow of direct investment into the kept countries by year, in dollars; negative is a net outflow."""
    if not raw.lstrip().startswith(b"["):
        return _read_table(raw, keep)
    reading = read_indicators(raw, keep)
    others = set(reading.frame["indicator_id_worldbank"]) - {FDI}
    if others:
        raise LayoutError(f"expected the indicator {FDI} alone, found {sorted(others)}")
    frame = reading.frame.drop("indicator_id_worldbank", "unit").rename({"value": "net_inflow_usd"})
    return Reading(frame, reading.published_on)


def _read_table(raw: bytes, keep: Keep) -> Reading:
    frame = with_numbers(with_years(read_columns(raw, _TABLE, _TABLE_LEFT_OUT)), "net_inflow_usd")
    updates = frame["updated"].unique().to_list()
    if len(updates) != 1:
        raise LayoutError(f"column lastupdated: one day is expected, here are {sorted(updates)}")
    kept = frame.filter(pl.col("country_iso3").is_in(keep.countries), stated("net_inflow_usd"))
    return Reading(kept.drop("updated"), date.fromisoformat(updates[0]))


def read_indicators(raw: bytes, keep: Keep) -> Reading:
    """Read values for the kept countries from one page of the API; years without a value are omitted, never zero."""
    paging, rows = _answer(raw)
    values = []
    for at, row in enumerate(rows, 1):
        if set(row) != _FIELDS:
            raise LayoutError(f"row {at} has the fields {sorted(row)}, expected {sorted(_FIELDS)}")
        unit = _unit(row)
        if row["value"] is None or row["countryiso3code"] not in keep.countries:
            continue
        value, year, fault = None, year_of(row["date"]), None
        try:
            value = number(str(row["value"]), f"value of {row['date']}")
        except LayoutError as error:
            fault = str(error)
        if year is None:
            fault = f"date {row['date']!r} is not a year"
        if row["obs_status"]:
            fault = f"obs_status {row['obs_status']!r} is not known"
        content = json.dumps(row, default=str, ensure_ascii=False)
        values.append((row["indicator"]["id"], row["countryiso3code"], year, value, unit, at, content, fault))
    schema = {**polars_schema(SnapshotWorldbankIndicator), "raw_row": pl.Int64, "raw_content": pl.String, "raw_fault": pl.String}
    return Reading(pl.DataFrame(values, schema=schema, orient="row"), date.fromisoformat(paging["lastupdated"]))


def _unit(row: dict[str, Any]) -> str:
    """Return our unit of a row, read from the end of the indicator's name."""
    indicator, name = row["indicator"]["id"], row["indicator"]["value"]
    if indicator not in INDICATORS:
        raise LayoutError(f"the indicator {indicator} ({name}) is not among the known {sorted(INDICATORS)}")
    written, unit = INDICATORS[indicator]
    match = re.search(r"\([^()]*\)$", name)
    if row["unit"] or not match or match[0] != written:
        raise LayoutError(f"{indicator} should be in {written}, but is called {name!r} with the unit {row['unit']!r}")
    return unit


def _answer(raw: bytes) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return paging and rows of a response. The API reports an error as a list of one element, whatever the HTTP status."""
    try:
        answer = json.loads(raw, parse_float=Decimal)
    except ValueError as error:
        raise LayoutError(f"the answer is not JSON: {error}") from None
    match answer:
        case [{"message": message}]:
            raise LayoutError(f"the service answers with an error: {json.dumps(message, ensure_ascii=False)[:300]}")
        case [dict() as paging, list() | None as rows] if all(name in paging for name in _PAGING):
            return paging, rows or []
        case _:
            raise LayoutError(f"expected a list of paging and rows, the answer begins {raw[:120]!r}")


def fetch(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch all pages of all indicators. Years are few and old ones are restated, so `since` is ignored."""
    return [page for url in address.values() for page in _pages(web, url)]


def _pages(web: Web, url: str) -> list[RawFile]:
    raw_files, rows, updates, pages, total = [], [], set(), 1, 0
    while len(raw_files) < pages:
        params = {"format": "json", "per_page": str(_ROWS_A_PAGE), "page": str(len(raw_files) + 1)}
        raw_files.append(web.get(url, params, kind=Kind.json))
        paging, found = _answer(raw_files[-1].path.read_bytes())
        pages, total = int(paging["pages"]), int(paging["total"])
        rows += found
        updates.add(paging["lastupdated"])
    if len(updates) != 1:
        raise LayoutError(f"{url} was updated while it was read ({sorted(updates)}): fetch again")
    if len(rows) != total:
        raise LayoutError(f"{url} says that it has {total} rows, and gave {len(rows)}")
    if not any(row["countryiso3code"] == "IRQ" and row["value"] is not None for row in rows):
        raise LayoutError(f"{url} gave no value for Iraq, which must be there: check whether the indicator was withdrawn")
    return raw_files


SOURCES = (
    Source("worldbank_fdi", SnapshotWorldbankFdi, selected(read_fdi), fixed(fetch), keeps=("countries",)),
    Source("worldbank_indicator", SnapshotWorldbankIndicator, selected(read_indicators), fixed(fetch), keeps=("countries",)),
)
