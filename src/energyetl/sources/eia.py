"""U.S. Energy Information Administration: production by country and spot prices.

The Short-Term Energy Outlook has a module of its own. What a series means beside others is decided in SQL.
"""

import csv
import io
import json
import re
from datetime import date, datetime
from decimal import Decimal

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.price import EiaSpotPriceBrent, EiaSpotPriceWti, SpotPrice
from energyetl.contracts.production import EiaInternational
from energyetl.sources.base import LayoutError, Reading, Source, whole
from energyetl.sources.cells import MONTHS, number, text_lines

_PRODUCTS = "55|57|58|59"
_SERIES = re.compile(rf"INTL\.({_PRODUCTS})-1-([A-Z]+)-TBPD\.M")
_CRUDE_WITH_CONDENSATE = "57"

# Names under which the JSON keeps EIA's series INTL.57-1-<code>-TBPD.M, in million barrels a day.
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
# Totals of all liquids from the outlook, forecasts among them: another measure, so never read here.
_JSON_OTHER_MEASURES = {"opec_total", "non_opec_total", "us_production", "world_total"}
_KB_PER_MB = 1000

Rows = list[tuple[str, date, Decimal]]


def read_international(raw: bytes) -> Reading:
    """Crude production of product 57 from the data browser's export or from the JSON of the API's series.

    Areas that never had a value above zero are left out.
    """
    text = text_lines(raw)
    if text.startswith("Report generated on:"):
        issued_on, rows = _export(text)
    elif text.lstrip().startswith("{"):
        issued_on, rows = _api_series(text)
    else:
        raise LayoutError(f"neither an export of the data browser nor the JSON of its series: begins {text[:60]!r}")
    producers = {area for area, _, value in rows if value > 0}
    if not {"IRQ", "RUS"} <= producers:
        raise LayoutError(f"no production of Iraq or Russia among {len(producers)} areas")
    kept = [row for row in rows if row[0] in producers]
    return Reading(pl.DataFrame(kept, schema=dict(polars_schema(EiaInternational)), orient="row"), issued_on)


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
    # The series begin in 1973, so two digits from 73 on are of the last century.
    return date(int(year) + (1900 if int(year) >= 73 else 2000), MONTHS[name], 1)


def _api_series(text: str) -> tuple[date, Rows]:
    body = json.loads(text, parse_float=Decimal, parse_int=Decimal)
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


def read_spot_price(contract: type[SpotPrice], raw: bytes) -> Reading:
    """Monthly spot prices as `Date,Price`, the month stamped on its 15th day. The file tells no day of issue."""
    lines = csv.reader(io.StringIO(text_lines(raw)))
    head = next(lines, [])
    if head != ["Date", "Price"]:
        raise LayoutError(f"line 1: expected the head Date,Price, found {head}")
    rows = []
    for line in lines:
        match = re.fullmatch(r"(\d{4})-(\d\d)-15", line[0]) if len(line) == 2 else None
        if not match:
            raise LayoutError(f"line {lines.line_num}: expected the 15th of a month and a price, found {line}")
        price = number(line[1], f"line {lines.line_num}")
        if price is not None:
            rows.append((date(int(match[1]), int(match[2]), 1), price))
    return Reading(pl.DataFrame(rows, schema=dict(polars_schema(contract)), orient="row"), None)  # type: ignore[arg-type]


SOURCES = (
    Source("eia_international", EiaInternational, whole(read_international)),
    Source("eia_spot_price_brent", EiaSpotPriceBrent, whole(lambda raw: read_spot_price(EiaSpotPriceBrent, raw))),
    Source("eia_spot_price_wti", EiaSpotPriceWti, whole(lambda raw: read_spot_price(EiaSpotPriceWti, raw))),
)
