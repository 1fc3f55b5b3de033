"""The World Bank fetched from a local server: pages of the service, its errors with status 200, the workbook behind a page."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from keeping import keep_of
from pytest_httpserver import HTTPServer
from small_workbook import workbook
from werkzeug import Request, Response

from energyetl.errors import LayoutError
from energyetl.ingest import fetch, snapshots
from energyetl.ingest.network.web import FetchError, Policy, Web
from energyetl.ingest.sources import worldbank, worldbank_wdi
from energyetl.settings import Settings

ROOT = Path(__file__).resolve().parents[3]
AID, RENTS, FDI = "DT.ODA.ODAT.CD", "NY.GDP.PETR.RT.ZS", "BX.KLT.DINV.CD.WD"
NAMES = {
    AID: "Net official development assistance received (current US$)",
    RENTS: "Oil rents (% of GDP)",
    FDI: "Foreign direct investment, net inflows (BoP, current US$)",
    "DT.ODA.ODAT.GN.ZS": "Net ODA received (% of GNI)",
    "BX.KLT.DINV.WD.GD.ZS": "Foreign direct investment, net inflows (% of GDP)",
}
ERROR = [{"message": [{"id": "120", "key": "Invalid value", "value": "The provided parameter value is not valid"}]}]


def row(code: str, iso3: str, year: int, figure: float | None, **changed: object) -> dict:
    return {
        "indicator": {"id": code, "value": NAMES[code]},
        "country": {"id": iso3[:2], "value": iso3},
        "countryiso3code": iso3,
        "date": str(year),
        "value": figure,
        "unit": "",
        "obs_status": "",
        "decimal": 1,
    } | changed


def paging(page: int, pages: int, total: int, updated: str = "2026-07-01") -> dict:
    # Numbers come as numbers and as texts.
    return {"page": page, "pages": pages, "per_page": "2", "total": total, "sourceid": "2", "lastupdated": updated}


def body(*rows: dict) -> bytes:
    return json.dumps([paging(1, 1, len(rows)), list(rows)]).encode()


@pytest.fixture
def web(tmp_path: Path) -> Web:
    hosts = frozenset({"localhost", "127.0.0.1"})
    return Web("worldbank_indicator", tmp_path / "landing", hosts=hosts, keys={}, policy=Policy(attempts=1, pace_seconds=0))


def serve(server: HTTPServer, path: str, answers: dict[str, list]) -> None:
    """Answer each page with its own body."""

    def answer(request: Request) -> Response:
        assert request.args["format"] == "json"  # the service's own default is XML
        return Response(json.dumps(answers[request.args["page"]]), content_type="application/json")

    server.expect_request(path).respond_with_handler(answer)


def test_pages_are_followed_and_years_without_a_value_left_out(web: Web, httpserver: HTTPServer):
    serve(
        httpserver,
        "/aid",
        {
            "1": [paging(1, 2, 3), [row(AID, "IRQ", 2023, None), row(AID, "IRQ", 2022, 1250000000)]],
            "2": [paging(2, 2, 3), [row(AID, "RUS", 2004, -1500000.5)]],
        },
    )
    serve(httpserver, "/rents", {"1": [paging(1, 1, 1), [row(RENTS, "IRQ", 2021, 42.7870984915076)]]})
    address = {"aid": httpserver.url_for("/aid"), "rents": httpserver.url_for("/rents")}
    raw_files = worldbank_wdi.fetch(web, address, None)
    readings = [worldbank_wdi.read_indicators(part.path.read_bytes(), keep_of("worldbank_indicator")) for part in raw_files]
    assert [reading.published_on for reading in readings] == [date(2026, 7, 1)] * 3
    columns = ("indicator_id_worldbank", "country_iso3", "year", "value", "unit")
    assert [values for reading in readings for values in reading.frame.select(columns).rows()] == [
        (AID, "IRQ", 2022, Decimal(1250000000), "USD"),
        (AID, "RUS", 2004, Decimal("-1500000.5"), "USD"),
        (RENTS, "IRQ", 2021, Decimal("42.787098"), "pct"),
    ]


@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ({"1": ERROR}, "the service answers with an error: .*The provided parameter value is not valid"),
        ({"1": [paging(1, 1, 0), None]}, "gave no value for Iraq, which must be there"),
        ({"1": [paging(1, 1, 1), [row(AID, "RUS", 2020, 1)]]}, "gave no value for Iraq"),
        ({"1": [paging(1, 1, 3), [row(AID, "IRQ", 2020, 1)]]}, "says that it has 3 rows, and gave 1"),
        (
            {
                "1": [paging(1, 2, 2), [row(AID, "IRQ", 2020, 1)]],
                "2": [paging(2, 2, 2, "2026-07-02"), [row(AID, "IRQ", 2019, 1)]],
            },
            "was updated while it was read",
        ),
        ({"1": {"message": "gone"}}, "expected a list of paging and rows, the answer begins"),
    ],
)
def test_an_answer_with_status_200_that_is_no_answer_is_named(web: Web, httpserver: HTTPServer, answers, message):
    serve(httpserver, "/aid", answers)
    with pytest.raises(LayoutError, match=message):
        worldbank_wdi.fetch(web, {"aid": httpserver.url_for("/aid")}, None)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"unit": "USD mn"}, r"should be in \(current US\$\), but is called 'Net official.*' with the unit 'USD mn'"),
        ({"indicator": {"id": AID, "value": "Net aid (constant 2021 US$)"}}, r"but is called 'Net aid \(constant 2021 US\$\)'"),
        ({"indicator": {"id": "XX.YY", "value": "Sheep (head)"}}, "the indicator XX.YY .* is not among the known"),
        ({"scale": "0"}, "row 1 has the fields .*'scale'"),
    ],
)
def test_units_and_fields_are_read_and_not_assumed(changed, message):
    with pytest.raises(LayoutError, match=message):
        worldbank_wdi.read_indicators(body(row(AID, "IRQ", 2020, 1, **changed)), keep_of("worldbank_indicator"))


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"value": "many"}, "'many' is neither a number"),
        ({"date": "2020Q1"}, "'2020Q1' is not a year"),
        ({"obs_status": "F"}, "obs_status 'F' is not known"),
    ],
)
def test_a_row_that_cannot_be_read_is_at_fault_alone(changed, fault):
    reading = worldbank_wdi.read_indicators(
        body(row(AID, "IRQ", 2020, 1, **changed), row(AID, "IRQ", 2019, 2)), keep_of("worldbank_indicator")
    )
    assert [(at, found and fault in found) for at, found in reading.frame.select("raw_row", "raw_fault").rows()] == [
        (1, True),
        (2, None),
    ]


def test_the_inflow_is_read_from_the_service_as_from_the_older_table():
    answer = body(row(FDI, "IRQ", 2021, -2613000000), row(FDI, "IRQ", 2020, None), row(FDI, "IRN", 2021, 1425000000))
    reading = worldbank_wdi.read_fdi(answer, keep_of("worldbank_fdi"))
    assert reading.frame.select("country_iso3", "year", "net_inflow_usd").rows() == [("IRQ", 2021, Decimal(-2613000000))]
    with pytest.raises(LayoutError, match=f"expected the indicator {FDI} alone"):
        worldbank_wdi.read_fdi(body(row(AID, "IRQ", 2021, 1)), keep_of("worldbank_fdi"))


def test_the_recorded_answer_is_the_bundled_vintage(shared):
    path = shared / "data" / "production" / "api_samples" / "worldbank_v2_NY.GDP.PETR.RT.ZS_excerpt_IRQ_RUS.json"
    reading = worldbank_wdi.read_indicators(path.read_bytes(), keep_of("worldbank_indicator"))
    values = {(iso3, year): value for _, iso3, year, value, *_ in reading.frame.rows()}
    assert reading.published_on == date(2026, 4, 8)
    # 24 years of two countries, of which the two last are not worked out yet.
    assert len(values) == 2 * 22 and max(year for _, year in values) == 2021
    assert round(values["IRQ", 2020], 3) == Decimal("27.035")
    (vintage,) = snapshots.vintages([ROOT / "data" / "snapshots"], "worldbank_indicator")
    assert (vintage.vintage_on, vintage.sidecar["rows"]) == (date(2026, 4, 8), 44)


def pink_sheet(month: str, brent: float) -> bytes:
    heads = list(worldbank._SERIES)
    prices = [brent if head == "Crude oil, Brent" else 1 for head in heads]
    rows = [["The Pink Sheet"], ["Updated on July 02, 2026"], [None, *heads], [None, *worldbank._SERIES.values()]]
    return workbook({"Monthly Prices": [*rows, [month, *prices]]})


@pytest.fixture
def page(httpserver: HTTPServer) -> Callable[[str], dict[str, str]]:
    def publish(html: str) -> dict[str, str]:
        httpserver.expect_request("/commodity-markets").respond_with_data(html, content_type="text/html")
        sheet = pink_sheet("2026M06", 71.5)
        httpserver.expect_request("/doc/5d9-0050012026/related/CMO-Historical-Data-Monthly.xlsx").respond_with_data(sheet)
        return {"page": httpserver.url_for("/commodity-markets")}

    return publish


def test_the_price_workbook_is_found_on_its_page(web: Web, page):
    address = page(
        '<html><body><a href="/doc/5d9-0050012026/related/CMO-Historical-Data-Annual.xlsx">Annual</a>'
        '<a href="/doc/5d9-0050012026/related/CMO-Historical-Data-Monthly.xlsx"> Monthly <b>prices</b></a>'
        '<a href="/doc/5d9-0050012026/related/CMO-Historical-Data-Monthly.xlsx">XLS</a></body></html>'
    )
    (raw_file,) = worldbank.fetch_pink_sheet(web, address, None)
    reading = worldbank.read_pink_sheet(raw_file.path.read_bytes())
    assert reading.published_on == date(2026, 7, 2)
    assert [price for name, _, price, _ in reading.frame.rows() if name == "Crude oil, Brent"] == [Decimal("71.5")]


def test_a_page_without_the_workbook_says_what_to_do(web: Web, page):
    with pytest.raises(LayoutError, match=r"should link to one file like .*Monthly.*and links to none\. If the publisher moved"):
        worldbank.fetch_pink_sheet(web, page('<html><body><a href="/annual.xlsx">Annual</a></body></html>'), None)
    two = "".join(f'<a href="/doc/{i}/CMO-Historical-Data-Monthly.xlsx">{i}</a>' for i in (1, 2))
    with pytest.raises(LayoutError, match="/doc/1/.*/doc/2/"):
        worldbank.only_link(f"<html>{two}</html>".encode(), r"/CMO-Historical-Data-Monthly\.xlsx$", "http://localhost/")


def test_a_workbook_on_an_unknown_host_is_not_fetched(web: Web, page):
    link = '<html><a href="https://example.org/CMO-Historical-Data-Monthly.xlsx">Monthly</a></html>'
    with pytest.raises(FetchError, match="example.org is not one of this source's hosts"):
        worldbank.fetch_pink_sheet(web, page(link), None)


def test_a_new_update_becomes_a_vintage_and_reports_what_was_restated(copy_root, rewrite, tmp_path, httpserver: HTTPServer):
    def local(text: str) -> str:
        return text.replace("https://api.worldbank.org/v2/country/IRQ;RUS/indicator/", httpserver.url_for("/"))

    rewrite("data/sources/worldbank_indicator.yml", local)
    for code in (AID, "DT.ODA.ODAT.GN.ZS", "BX.KLT.DINV.WD.GD.ZS"):
        serve(httpserver, f"/{code}", {"1": [paging(1, 1, 1), [row(code, "IRQ", 2020, 1)]]})
    rents = [row(RENTS, iso3, year, 30) for iso3 in ("IRQ", "RUS") for year in range(2000, 2023)]
    serve(httpserver, f"/{RENTS}", {"1": [paging(1, 1, len(rents)), rents]})
    fetched = fetch.fetch(Settings(root=copy_root, home=tmp_path / "home"), "worldbank_indicator")
    assert fetched.is_new and fetched.vintage.vintage_on == date(2026, 7, 1)
    assert fetched.vintage.sidecar["rows"] == len(rents) + 3
    assert fetched.previous is not None and fetched.previous.vintage_on == date(2026, 4, 8)
    # Three new indicators and the year 2022 of two countries; every bundled value was something other than 30.
    assert fetched.difference is not None
    assert (fetched.difference.added, fetched.difference.revised, fetched.difference.gone) == (5, 44, 0)
