"""EIA fetched from a local server: pages of the API, today's outlook, the price workbook; and answers that are no answers."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
import small_workbook
from keeping import keep_of
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from energyetl.errors import LayoutError
from energyetl.ingest import fetch
from energyetl.ingest.network.web import FetchError, Policy, Web
from energyetl.ingest.sources import eia, eia_api, eia_price, eia_steo
from energyetl.settings import Settings
from tests.eia_rows import international_row

AREAS = [f"A{i // 26:02}{chr(65 + i % 26)}" for i in range(60)]
KEY = "a-key-of-nobody"


@pytest.fixture
def web(tmp_path: Path) -> Callable[..., Web]:
    """The way to the local server, with a key or without."""

    def make(key: str | None = KEY) -> Web:
        keys = {eia_api.KEY: key} if key else {}
        hosts = frozenset({"localhost", "127.0.0.1"})
        return Web("eia_international", tmp_path / "landing", hosts=hosts, keys=keys, policy=Policy(pace_seconds=0))

    return make


def outlook(code: str, month: str, value: str) -> dict:
    unit = "million barrels per day"
    return {"period": month, "seriesId": code, "seriesDescription": code, "value": value, "unit": unit}


def api(rows: list[dict], **changed: object) -> Callable[[Request], Response]:
    """A server that hands out rows as EIA does: by offset and length, with a total as text, and a word that it is not all."""

    def answer(request: Request) -> Response:
        offset, length = int(request.args["offset"]), int(request.args["length"])
        part = rows[offset : offset + length]
        response: dict = {"total": str(len(rows)), "dateFormat": "YYYY-MM", "frequency": "monthly", "data": part}
        if len(part) < len(rows):
            response["warnings"] = [{"warning": "incomplete return", "description": "The API can only return 5000 rows"}]
        body = {"response": response | changed, "request": {"params": {"api_key": KEY, "offset": str(offset)}}}
        return Response(json.dumps(body), content_type="application/json")

    return answer


def address(server: HTTPServer) -> dict[str, str]:
    return {name: server.url_for(f"/{name}") for name in ("api", "today", "series")}


def asked(server: HTTPServer) -> list[dict]:
    return [request.args.to_dict(flat=False) for request, _ in server.log]


def test_pages_are_requested_until_all_rows_are_there(httpserver: HTTPServer, web):
    months = [f"{year}-{month:02}" for year in range(1995, 2005) for month in range(1, 13)]
    rows = [international_row(area, month, "100") for area in AREAS for month in months]
    httpserver.expect_request("/api").respond_with_handler(api(rows))
    raw_files = eia.fetch_international(web(), address(httpserver), date(1995, 1, 1))
    frame = pl.concat(eia.read_international(part.path.read_bytes()).frame for part in raw_files)
    assert len(rows) == 7200 and len(raw_files) == 2
    assert sorted(frame.select("area_code", "period_start").rows()) == [
        (area, date.fromisoformat(f"{month}-01")) for area in AREAS for month in months
    ]
    assert frame["raw_row"].to_list() == list(range(1, 7201))
    first, second = asked(httpserver)
    assert (first["offset"], second["offset"], first["length"]) == (["0"], ["5000"], ["5000"])
    assert first["start"] == ["1995-01"] and first["facets[productId][]"] == ["57"] and first["data[0]"] == ["value"]
    assert [first[f"sort[{i}][column]"] for i in (0, 1)] == [["countryRegionId"], ["period"]]


def test_the_key_goes_with_the_question_and_stays_nowhere(httpserver: HTTPServer, web):
    httpserver.expect_request("/api").respond_with_handler(api([international_row("IRQ", "2024-01", "4281")]))
    (raw_file,) = eia.fetch_international(web(), address(httpserver), None)
    assert asked(httpserver)[0]["api_key"] == [KEY] and "start" not in asked(httpserver)[0]
    assert KEY not in raw_file.url
    kept = [path.read_bytes() for path in raw_file.path.parent.rglob("*") if path.is_file()]
    assert kept and not any(KEY.encode() in body for body in kept)


def test_without_a_key_nothing_is_requested_and_the_message_says_what_to_set(httpserver: HTTPServer, web):
    with pytest.raises(FetchError, match="set ENERGYETL_EIA_API_KEY"):
        eia.fetch_international(web(key=None), address(httpserver), None)
    assert httpserver.log == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"data": [], "total": "0"}, "no row after 0 of 0. The API returns no row for an unknown facet"),
        ({"data": []}, "no row after 0 of 1"),
        ({"total": "0"}, "the pages hold 1 rows where the API counts 0"),
        ({"warnings": {"warning": "facet unknown"}}, "the API warns: {'warning': 'facet unknown'}"),
        ({"warnings": [{"warning": "incomplete return"}], "total": "2", "data": []}, "no row after 0 of 2"),
    ],
)
def test_an_incomplete_response_is_a_failure(httpserver: HTTPServer, web, changed, message):
    httpserver.expect_request("/api").respond_with_handler(api([international_row("IRQ", "2024-01", "4281")], **changed))
    with pytest.raises(LayoutError, match=message):
        eia.fetch_international(web(), address(httpserver), None)


def test_a_total_that_changes_between_pages_is_a_failure(httpserver: HTTPServer, web):
    rows = [international_row("IRQ", "2024-01", "1")] * 5001
    httpserver.expect_ordered_request("/api").respond_with_handler(api(rows))
    httpserver.expect_ordered_request("/api").respond_with_handler(api([*rows, *rows[:1]]))
    with pytest.raises(LayoutError, match="the answer had 5001 rows and has 5002 now; fetch it again"):
        eia.fetch_international(web(), address(httpserver), None)


@pytest.mark.parametrize("error", [{"code": "API_KEY_INVALID", "message": "No such key."}, "No such key."])
def test_both_forms_of_refusal_are_reported(httpserver: HTTPServer, web, error):
    httpserver.expect_request("/api").respond_with_json({"error": error, "code": 403}, status=403)
    with pytest.raises(FetchError, match=r"eia_international: .*403.*No such key"):
        eia.fetch_international(web(), address(httpserver), None)


def test_the_outlook_comes_as_the_workbook_of_today_without_a_key(httpserver: HTTPServer, web):
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    unit = "(million barrels per day)"
    book = small_workbook.workbook(
        {
            "Dates": [
                ["Forecast Month -", None, "March 2026"],
                ["Modeling and analysis completion -", None, "Monday, March 9, 2026"],
            ],
            "3dtab": [
                ["Table of Contents", f"Table 3d. Crude {unit}"],
                [None, None, "2026", *[None] * 11],
                [None, None, *months],
                ["copr_iz", "Iraq", 4.4, 4.2, *["-"] * 10],
                ["papr_rs", "Russia", *[10.5] * 12],
            ],
        }
    )
    httpserver.expect_request("/today").respond_with_data(book)
    (raw_file,) = eia_steo.fetch(web(key=None), address(httpserver), None, keep_of("eia_steo"))
    reading = eia_steo.read(raw_file.path.read_bytes(), keep_of("eia_steo"))
    assert reading.published_on == date(2026, 3, 9)
    assert reading.frame.filter(series_code="copr_iz")["production_mbd"].to_list() == [Decimal("4.4"), Decimal("4.2")]


def test_months_missing_from_the_workbook_are_requested_from_the_api(httpserver: HTTPServer, web):
    rows = [outlook("COPR_IZ", "1994-01", ".55"), outlook("PAPR_RS", "1994-01", "6.5"), outlook("COPR_LY", "1994-01", "NA")]
    httpserver.expect_request("/api").respond_with_handler(api(rows))
    (raw_file,) = eia_steo.fetch(web(), address(httpserver), date(1994, 1, 1), keep_of("eia_steo"))
    reading = eia_steo.read(raw_file.path.read_bytes(), keep_of("eia_steo"))
    assert reading.published_on is None
    assert reading.frame.select("series_code", "period_start", "production_mbd", "issue_month_start").rows() == [
        ("copr_iz", date(1994, 1, 1), Decimal("0.55"), None),
        ("papr_rs", date(1994, 1, 1), Decimal("6.5"), None),
    ]
    (question,) = asked(httpserver)
    assert question["start"] == ["1994-01"] and {"COPR_IZ", "COPR_SA", "PAPR_RS"} <= set(question["facets[seriesId][]"])


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (outlook("COPR_OPEC", "2024-01", "27"), r"unknown series \['copr_opec'\]"),
        (outlook("COPR_IZ", "2024-01", "4.2") | {"unit": "thousand barrels per day"}, "unit is 'thousand barrels per day'"),
    ],
)
def test_an_unrequested_row_of_the_outlook_is_refused(httpserver: HTTPServer, web, row, message):
    httpserver.expect_request("/api").respond_with_handler(api([row]))
    (raw_file,) = eia_steo.fetch(web(), address(httpserver), date(2024, 1, 1), keep_of("eia_steo"))
    with pytest.raises(LayoutError, match=message):
        eia_steo.read(raw_file.path.read_bytes(), keep_of("eia_steo"))


def test_a_page_in_place_of_the_price_workbook_is_refused(httpserver: HTTPServer, web):
    httpserver.expect_request("/series").respond_with_data("<html>moved</html>", content_type="text/html")
    with pytest.raises(FetchError, match="xls was expected, but text was received: 'moved'"):
        eia_price.fetch(web(key=None), address(httpserver), None)
    assert len(httpserver.log) == 1


def test_the_recorded_quarterly_page_is_refused_as_no_months(shared):
    raw = (shared / "data" / "production" / "api_samples" / "eia_v2_steo_data_quarterly.json").read_bytes()
    with pytest.raises(LayoutError, match="expected monthly values dated YYYY-MM, found 'quarterly'"):
        eia_steo.read(raw, keep_of("eia_steo"))


def test_only_newer_months_are_requested_and_added_to_the_previous_vintage(httpserver: HTTPServer, copy_root, rewrite, tmp_path):
    """Iraq's April 2026 stands as 1,370 in the bundled vintage of August; Russia's as 9,827."""
    rows = [
        international_row("IRQ", "2026-04", "1400"),
        international_row("IRQ", "2026-05", "1550"),
        international_row("RUS", "2026-04", "9827"),
    ]
    httpserver.expect_request("/api").respond_with_handler(api(rows))
    rewrite(
        "data/sources/eia_international.yml",
        lambda text: text.replace("https://api.eia.gov/v2/international/data/", httpserver.url_for("/api")),
    )
    settings = Settings(root=copy_root, home=tmp_path / "home", eia_api_key=KEY)  # type: ignore[arg-type]
    fetched = fetch.fetch(settings, "eia_international", date(2026, 4, 1))
    assert fetched.is_new and fetched.previous is not None and fetched.difference is not None
    assert fetched.previous.snapshot_id == "eia_international@2026-08-08"
    kept = pl.read_parquet(fetched.vintage.path)
    assert {(area, month): value for area, month, value in kept.rows() if month >= date(2026, 4, 1)} == {
        ("IRQ", date(2026, 4, 1)): Decimal(1400),
        ("IRQ", date(2026, 5, 1)): Decimal(1550),
        ("RUS", date(2026, 4, 1)): Decimal(9827),
    }
    (largest, *_) = fetched.difference.largest
    assert (largest.old, largest.new) == (Decimal(1370), Decimal(1400))
    assert not fetch.fetch(settings, "eia_international", date(2026, 4, 1)).is_new
