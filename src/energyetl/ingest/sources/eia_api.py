"""EIA's API v2: a question asked in pages, and the rows of one page, checked. What rows mean is the asking module's matter."""

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
# Said of every page that is not the whole answer. Whether we got the whole is told by the total, not by this.
_PAGED = "incomplete return"


@dataclass(frozen=True)
class Page:
    """The rows of one page, how many the whole answer has, and the number of the first row within the whole."""

    rows: list[dict[str, Any]]
    total: int
    offset: int


def monthly(web: Web, url: str, facets: Mapping[str, str | list[str]], order: Sequence[str], since: date | None) -> list[RawFile]:
    """Every page of the monthly values of the given facets, in a fixed order, from the month of `since` on.

    Raises unless the pages hold as many rows as the API says there are.
    """
    params: dict[str, str | list[str]] = {"api_key": web.key(KEY), "frequency": "monthly", "data[0]": "value"}
    params |= {f"facets[{name}][]": wanted for name, wanted in facets.items()}
    # The API compares months as text, so that a day in `start` would leave the month out.
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
                f"{body.url}: no row after {received} of {page.total}. The API says nothing where it does not know a facet: "
                f"look whether {dict(facets)} are still its codes"
            )
        raw_files.append(body)
        received, total = received + len(page.rows), page.total
    if received != total:
        raise LayoutError(f"{url}: the pages hold {received} rows where the API counts {total}")
    return raw_files


def is_page(raw: bytes) -> bool:
    """Whether a body is JSON as the API wraps it; other bodies of EIA's are told from it by this."""
    return raw.lstrip()[:200].startswith(b"{") and b'"response"' in raw[:20_000]


def parse_page(raw: bytes) -> Page:
    """One page; raises on an error or a warning inside it, and on another frequency than months."""
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
    """The page as text columns `names` (field: column), with `period_start` and `value`; a row without a value is left out.

    `known` are the fields that a row has, no more and no less; `only` the values that every row must show, units above all.
    A month or value that cannot be read puts the row at fault.
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
    """Values come as text; a number would do as well."""
    return number(None if text is None else str(text), "value")
