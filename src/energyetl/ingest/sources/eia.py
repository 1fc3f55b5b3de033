"""U.S. Energy Information Administration: crude production by country, in each format that EIA publishes.

Not for: the Short-Term Energy Outlook (`eia_steo`), spot prices (`eia_price`), comparing series (SQL).
"""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.production.country import SnapshotEiaInternational
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import MONTHS, number, text_lines
from energyetl.ingest.network.web import RawFile, Web
from energyetl.ingest.sources import eia_api
from energyetl.ingest.sources.base import Reading, Source, every_row, fixed

_PRODUCTS = "55|57|58|59"
_SERIES = re.compile(rf"INTL\.({_PRODUCTS})-1-([A-Z]+)-TBPD\.M")
_CRUDE_WITH_CONDENSATE = "57"

# Names in the JSON for EIA's series INTL.57-1-<code>-TBPD.M, in million barrels a day.
_JSON_AREAS = {
    "algeria": "DZA",
    "angola": "AGO",
    "brazil": "BRA",
    "canada": "CAN",
    "china": "CHN",
    "iran": "IRN",
    "iraq": "IRQ",
    "kuwait": "KWT",
    "libya": "LBY",
    "mexico": "MEX",
    "nigeria": "NGA",
    "norway": "NOR",
    "russia": "RUS",
    "saudi": "SAU",
    "uae": "ARE",
    "venezuela": "VEN",
}
# Totals of all liquids from the outlook, including forecasts: another measure, so not read here.
_JSON_OTHER_MEASURES = {"opec_total", "non_opec_total", "us_production", "world_total"}
_KB_PER_MB = 1000

# The API: production of crude with condensate, in thousand barrels a day.
_API_ROW = frozenset(
    {
        "period",
        "productId",
        "productName",
        "activityId",
        "activityName",
        "countryRegionId",
        "countryRegionName",
        "countryRegionTypeId",
        "countryRegionTypeName",
        "dataFlagId",
        "dataFlagDescription",
        "unitName",
        "value",
        "unit",
    }
)
_API_ONLY = {"productId": _CRUDE_WITH_CONDENSATE, "activityId": "1", "unit": "TBPD", "unitName": "thousand barrels per day"}
_COUNTRY, _WORLD = "c", "WORL"

Rows = list[tuple[str, date, Decimal]]


def read_international(raw: bytes) -> Reading:
    """Read production of product 57 from the data browser's export, a page of the API, or the JSON of the API's series.

    Areas without any value above zero are omitted, except from a page of the API, which may lack some months of an area.
    """
    if eia_api.is_page(raw):
        return Reading(_api_page(raw), None)
    text = text_lines(raw)
    if text.startswith("Report generated on:"):
        issued_on, rows = _export(text)
    elif text.lstrip().startswith("{"):
        issued_on, rows = _api_series(text)
    else:
        raise LayoutError(f"neither an export of the data browser nor JSON of the API: begins {text[:60]!r}")
    producers = {area for area, _, value in rows if value > 0}
    if not {"IRQ", "RUS"} <= producers:
        raise LayoutError(f"no production of Iraq or Russia among {len(producers)} areas")
    kept = [row for row in rows if row[0] in producers]
    return Reading(pl.DataFrame(kept, schema=dict(polars_schema(SnapshotEiaInternational)), orient="row"), issued_on)


def fetch_international(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch all areas from the API, page by page. Requires a key."""
    facets: dict[str, str | list[str]] = {"productId": _CRUDE_WITH_CONDENSATE, "activityId": "1", "unit": "TBPD"}
    return eia_api.monthly(web, address["api"], facets, ("countryRegionId", "period"), since)


def _api_page(raw: bytes) -> pl.DataFrame:
    names = {"countryRegionId": "area_code", "countryRegionTypeId": "area_type"}
    frame = eia_api.as_frame(eia_api.parse_page(raw), _API_ROW, names, _API_ONLY)
    # The export has countries and the world; the API's other groups would be new areas that nothing uses.
    kept = frame.filter((pl.col("area_type") == _COUNTRY) | (pl.col("area_code") == _WORLD))
    return kept.drop("area_type").rename({"value": "production_kbd"})


def _export(text: str) -> tuple[date, Rows]:
    lines = csv.reader(io.StringIO(text))
    first, head = next(lines), next(lines, [])
    try:
        issued_on = datetime.strptime(first[0], "Report generated on: %m-%d-%Y %H:%M:%S").date()
    except ValueError:
        raise LayoutError(f"line 1: no time of the report in {first[0]!r}") from None
    if head[:2] != ["API", ""]:
        raise LayoutError(f"line 2: expected the head 'API,,<months>', found {head[:4]}")
    months = [_export_month(cell) for cell in head[2:]]
    if months != sorted(set(months)):
        raise LayoutError("line 2: the months are not in order")
    rows: Rows = []
    for line in lines:
        code = line[0] if line else ""
        match = _SERIES.fullmatch(code)
        if match and len(line) != len(head):
            raise LayoutError(f"line {lines.line_num}: {len(line)} cells of {code} where the head has {len(head)}")
        if match and match[1] == _CRUDE_WITH_CONDENSATE:
            for month, cell in zip(months, line[2:], strict=True):
                value = number(cell, f"{code}, {month:%Y-%m}")
                if value is not None:
                    rows.append((match[2], month, value))
        elif not match and code not in ("", "none"):
            raise LayoutError(f"line {lines.line_num}: unknown series {code!r}; known are monthly INTL.{_PRODUCTS}")
    return issued_on, rows


def _export_month(cell: str) -> date:
    name, _, year = cell.partition("-")
    if name not in MONTHS or not re.fullmatch(r"\d\d", year):
        raise LayoutError(f"line 2: {cell!r} is not a month such as Jan-73")
    # The series start in 1973, so two-digit years from 73 on are in the 20th century.
    return date(int(year) + (1900 if int(year) >= 73 else 2000), MONTHS[name], 1)


def _api_series(text: str) -> tuple[date, Rows]:
    try:
        body = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    except ValueError as error:
        raise LayoutError(f"starts like JSON but is not valid: {error}") from None
    series = body.get("production_by_country")
    if not isinstance(series, dict) or "updated" not in body:
        raise LayoutError(f"expected production_by_country and updated, found {sorted(body)}")
    unknown = set(series) - set(_JSON_AREAS) - _JSON_OTHER_MEASURES
    if unknown or not set(_JSON_AREAS) & set(series):
        raise LayoutError(f"production_by_country: unknown areas {sorted(unknown)}; known are {sorted(_JSON_AREAS)}")
    issued_on = datetime.fromisoformat(body["updated"]).date()
    rows: Rows = []
    for name, area in _JSON_AREAS.items():
        for point in series.get(name, ()):
            if set(point) != {"date", "value"}:
                raise LayoutError(f"{name}: expected date and value, found {sorted(point)}")
            if point["value"] is not None:
                rows.append((area, date.fromisoformat(point["date"] + "-01"), point["value"] * _KB_PER_MB))
    return issued_on, rows


SOURCES = (Source("eia_international", SnapshotEiaInternational, every_row(read_international), fixed(fetch_international)),)
