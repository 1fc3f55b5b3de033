"""EIA's Short-Term Energy Outlook: one reader for all issues since 2008 (xls and xlsx), and for pages of the API.

Rows are found by series code and columns by the years and months above them, since sheets, labels and order change between
issues. Not for: which months are forecasts (SQL decides, from the month of issue).
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.production.country import SnapshotEiaSteo
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import MONTHS, Row, Workbook, number, year_of
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources import eia_api
from energyetl.ingest.sources.base import Keep, Reading, Source, selected

_UNIT = "million barrels per day"
_DATES = "Dates"

_API_ROW = frozenset({"period", "seriesId", "seriesDescription", "value", "unit"})

Series = dict[str, dict[date, Decimal]]


def fetch(web: Web, address: Mapping[str, str], since: date | None, keep: Keep) -> Sequence[RawFile]:
    """Fetch the current workbook, which needs no key and contains its publication date; with `since`, use the API.

    The workbook covers the last four years, without selection by month. The API covers more, but its pages do not say which
    issue they show.
    """
    if since is None:
        return [web.get(address["today"], kind=Kind.xlsx)]
    return eia_api.monthly(
        web, address["api"], {"seriesId": [code.upper() for code in keep.series]}, ("seriesId", "period"), since
    )


def read(raw: bytes, keep: Keep) -> Reading:
    """Read the kept series of one issue, or of one page of the API, in million barrels a day as printed.

    The publication date is below `Forecast date:` in the tables or in the sheet of dates. Issues before December 2020 give only
    the month, so `published_on` is None. The API gives neither, so `issue_month_start` is null.
    """
    return Reading(_api_page(raw, keep), None) if eia_api.is_page(raw) else _workbook(raw, keep)


def _api_page(raw: bytes, keep: Keep) -> pl.DataFrame:
    page = eia_api.parse_page(raw)
    frame = eia_api.as_frame(page, _API_ROW, {"seriesId": "series_code"}, {"unit": _UNIT})
    known = frame.with_columns(pl.col("series_code").str.to_lowercase(), issue_month_start=pl.lit(None, pl.Date))
    unknown = known.filter(~pl.col("series_code").is_in(keep.series))["series_code"].unique()
    if unknown.len():
        raise LayoutError(f"unknown series {sorted(unknown)}; known are {sorted(keep.series)}")
    return known.rename({"value": "production_mbd"})


def _workbook(raw: bytes, keep: Keep) -> Reading:
    book = Workbook(raw)
    issue_month, issued_on = _issue(book.rows(_DATES))
    series: Series = {}
    for sheet in book.sheets:
        rows = book.rows(sheet)
        if rows and _coded(rows, keep):
            stamped_on = _forecast_date(rows)
            if stamped_on is not None and stamped_on != issued_on:
                raise LayoutError(f"sheet {sheet} was issued on {stamped_on}, the sheet of dates says {issued_on}")
            for code, values in read_table(rows, sheet, keep).items():
                if series.setdefault(code, values) != values:
                    raise LayoutError(f"sheet {sheet}: {code} differs from the same series in another sheet")
    if not {"copr_iz", "papr_rs"} <= set(series):
        raise LayoutError(f"no row copr_iz (Iraq) or papr_rs (Russia); found {sorted(series)} in {book.sheets}")
    frame = pl.DataFrame(
        [(code, month, value, issue_month) for code, values in series.items() for month, value in values.items()],
        schema=dict(polars_schema(SnapshotEiaSteo)),
        orient="row",
    )
    return Reading(frame, issued_on)


def read_table(rows: list[Row], sheet: str, keep: Keep) -> Series:
    """Return the kept series of one table. Values that are not printed are omitted."""
    months = _months(rows, sheet)
    series: Series = {}
    for code, row in _coded(rows, keep):
        values = {month: number(row[i], f"sheet {sheet}, {code}, {month:%Y-%m}") for i, month in months.items()}
        printed = {month: value for month, value in values.items() if value is not None}
        if series.setdefault(code, printed) != printed:
            raise LayoutError(f"sheet {sheet}: {code} is in two rows that differ")
    return series


def _coded(rows: list[Row], keep: Keep) -> list[tuple[str, Row]]:
    """Return the rows with a kept code, if the table's title or the row's label confirms the unit."""
    title_says = any(_UNIT in (cell or "") for cell in rows[0])
    coded = [((row[0] or "").strip().lower(), row) for row in rows]
    return [
        (code, row)
        for code, row in coded
        if code in keep.series and (title_says or any(_UNIT in (cell or "") for cell in row[1:2]))
    ]


def _months(rows: list[Row], sheet: str) -> dict[int, date]:
    """Return the first day of the month for the index of each monthly column."""
    for years, names in pairwise(rows[:9]):
        if any(year_of(cell) for cell in years) and any(cell in MONTHS for cell in names):
            break
    else:
        raise LayoutError(f"sheet {sheet}: no row of years over a row of months; it begins {[r[:5] for r in rows[:5]]}")
    columns: dict[int, date] = {}
    year: int | None = None
    for i, (cell, name) in enumerate(zip(years, names, strict=True)):
        year = year_of(cell) or year
        if name in MONTHS and year is not None:
            columns[i] = date(year, MONTHS[name], 1)
    found = list(columns.values())
    expected = [date(found[0].year + k // 12, k % 12 + 1, 1) for k in range(len(found))]
    if found != expected:
        raise LayoutError(f"sheet {sheet}: the months do not follow each other from January on: {found[:13]}")
    return columns


def _issue(rows: list[Row]) -> tuple[date, date | None]:
    """Return the first day of the month of issue, and the publication date if the sheet of dates has it."""
    said = {(row[0] or "").strip(" -"): next((c for c in row[1:] if c), None) for row in rows}
    month = said.get("Forecast Month")
    try:
        issue_month = datetime.strptime((month or "").strip(), "%B %Y").date()
    except ValueError:
        raise LayoutError(f"sheet {_DATES}: no Forecast Month among {sorted(said)}") from None
    day = said.get("Modeling and analysis completion")
    issued_on = _day(day) if day else None
    if issued_on and issued_on.replace(day=1) != issue_month:
        raise LayoutError(f"sheet {_DATES}: the issue of {month} was completed in another month, {issued_on}")
    return issue_month, issued_on


def _forecast_date(rows: list[Row]) -> date | None:
    for row, below in pairwise(rows[:7]):
        if (row[0] or "").strip() == "Forecast date:":
            return _day(below[0] or "")
    return None


def _day(text: str) -> date:
    """`Thursday February 1, 2024`, `Monday, March 9, 2026`, `December 3, 2020` or an Excel date as text."""
    match = re.fullmatch(r"(?:\w+day,? +)?(\w+ \d{1,2}, \d{4})", text.strip())
    try:
        return datetime.strptime(match[1], "%B %d, %Y").date() if match else datetime.fromisoformat(text.strip()).date()
    except ValueError:
        raise LayoutError(f"{text!r} is not a day of issue as known") from None


SOURCES = (Source("eia_steo", SnapshotEiaSteo, selected(read), fetch, keeps=("series",)),)
