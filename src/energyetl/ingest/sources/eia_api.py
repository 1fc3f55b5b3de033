"""EIA's API v2: paged requests, and the checked rows of one page. Not for: the meaning of rows (the calling modules)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import number
from energyetl.ingest.network.web import Kind, RawFile, Web

KEY = "EIA_API_KEY"
PAGE_ROWS = 5000
# The API's warning on every page of a longer result. The total, not this warning, shows whether the result is complete.
_PAGED = "incomplete return"


@dataclass(frozen=True)
class Page:
    """The rows of one page, the total number of rows of the result, and the offset of the first row."""

    rows: list[dict[str, Any]]
    total: int
    offset: int


def monthly(web: Web, url: str, facets: Mapping[str, str | list[str]], order: Sequence[str], since: date | None) -> list[RawFile]:
    """Fetch all pages of monthly values for the given facets, in a fixed order, from the month of `since` on.

    Raises unless the pages contain as many rows as the API reports.
    """
    params: dict[str, str | list[str]] = {"api_key": web.key(KEY), "frequency": "monthly", "data[0]": "value"}
    params |= {f"facets[{name}][]": wanted for name, wanted in facets.items()}
    # The API compares months as text, so a day in `start` would exclude the month.
    params |= {"start": f"{since:%Y-%m}"} if since else {}
    for i, column in enumerate(order):
        params |= {f"sort[{i}][column]": column, f"sort[{i}][direction]": "asc"}
    raw_files: list[RawFile] = []
    received, total = 0, None
    while total is None or received < total:
        body = web.get(url, params | {"offset": str(received), "length": str(PAGE_ROWS)}, kind=Kind.json)
        page = parse_page(body.path.read_bytes())
        if total not in (None, page.total):
            raise LayoutError(f"{body.url}: the answer had {total} rows and has {page.total} now; fetch it again")
        if not page.rows:
            raise LayoutError(
                f"{body.url}: no row after {received} of {page.total}. The API returns no row for an unknown facet: "
                f"check whether {dict(facets)} are still its codes"
            )
        raw_files.append(body)
        received, total = received + len(page.rows), page.total
    if received != total:
        raise LayoutError(f"{url}: the pages hold {received} rows where the API counts {total}")
    return raw_files


def is_page(raw: bytes) -> bool:
    """Whether a body is a JSON response of the API, unlike other files from EIA."""
    return raw.lstrip()[:200].startswith(b"{") and b'"response"' in raw[:20_000]


def parse_page(raw: bytes) -> Page:
    """Parse one page; raise on an error or warning in it, or if the frequency is not monthly."""
    try:
        body = json.loads(raw)
    except ValueError as error:
        raise LayoutError(f"the page is not JSON: {error}") from None
    response = body.get("response") if isinstance(body, dict) else None
    if not isinstance(response, dict) or not {"total", "data"} <= set(response):
        said = body.get("error", sorted(body)) if isinstance(body, dict) else type(body).__name__
        raise LayoutError(f"expected a response with total and data, found {said}")
    for place in (body, response):
        found = place.get("warnings") or []
        for warning in [found] if isinstance(found, dict) else found:
            if not isinstance(warning, dict) or warning.get("warning") != _PAGED:
                raise LayoutError(f"the API warns: {warning}")
    if response.get("frequency") != "monthly" or response.get("dateFormat") != "YYYY-MM":
        raise LayoutError(
            f"expected monthly values dated YYYY-MM, found {response.get('frequency')!r} dated {response.get('dateFormat')!r}"
        )
    asked = body.get("request", {}).get("params", {})
    return Page(response["data"], int(response["total"]), int(asked.get("offset") or 0))


def as_frame(page: Page, known: frozenset[str], names: Mapping[str, str], only: Mapping[str, str]) -> pl.DataFrame:
    """Return the page as text columns `names` (field: column), `period_start` and `value`. Rows without a value are omitted.

    `known` are exactly the fields of a row; `only` are values that every row must have, above all units. An unreadable month
    or value is recorded in `raw_fault`.
    """
    rows = []
    for at, row in enumerate(page.rows, page.offset + 1):
        if row.keys() != known:
            raise LayoutError(
                f"row {at}: unknown fields {sorted(set(row) - known)}, missing {sorted(known - set(row))}; "
                f"known are {sorted(known)}"
            )
        for field, expected in only.items():
            if row[field] != expected:
                raise LayoutError(f"row {at}: {field} is {row[field]!r} where {expected!r} is due")
        month, value, fault = None, None, None
        try:
            month, value = _month(row["period"]), _value(row["value"])
        except LayoutError as error:
            fault = str(error)
        if value is not None or fault:
            rows.append([*(row[field] for field in names), month, value, at, json.dumps(row), fault])
    schema = {column: pl.String for column in names.values()} | {
        "period_start": pl.Date,
        "value": pl.Decimal(24, 6),
        "raw_row": pl.Int64,
        "raw_content": pl.String,
        "raw_fault": pl.String,
    }
    return pl.DataFrame(rows, schema=schema, orient="row")


def _month(text: object) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise LayoutError(f"period {text!r} is not a month such as 2024-02") from None


def _value(text: object) -> Decimal | None:
    """Parse a value, which is text or a number."""
    return number(None if text is None else str(text), "value")
