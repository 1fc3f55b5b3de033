"""Trade sources and sanctions lists fetched from a local server: cut answers, keys, silence, refusal, and the way to a vintage."""

import io
import json
import logging
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from keeping import keep_of
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from energyetl.contracts.trade.report import SnapshotUnComtrade
from energyetl.ingest.network.web import FetchError, Policy, Web
from energyetl.ingest.sources import cepii, comtrade, eurostat, imf, ofac, wits
from energyetl.ingest.validation import validate

KEY = "a-key-of-nobody"
REPORTERS = {"643": "RUS", "368": "IRQ"}


@pytest.fixture
def web(tmp_path: Path) -> Callable[..., Web]:
    """The way to the local server, with a key or without, and without patience."""

    def make(source_id: str, key: str | None = None) -> Web:
        policy = Policy(attempts=3, first_wait_seconds=0.01, pace_seconds=0)
        keys = {comtrade.KEY: key} if key else {}
        return Web(source_id, tmp_path / "landing", hosts=frozenset({"localhost", "127.0.0.1"}), keys=keys, policy=policy)

    return make


def flows(per_year: int = 2, silent: tuple[str, ...] = ()) -> Callable[[Request], Response]:
    """A service that has some rows for every year asked, cuts at what it is asked for, and knows nothing of silent reporters."""

    def answer(request: Request) -> Response:
        reporter, partner = request.args["reporterCode"], request.args["partnerCode"]
        years = [] if reporter in silent else request.args["period"].split(",")
        rows = [flow(year, reporter, partner, number) for year in years for number in range(per_year)]
        rows = rows[: int(request.args["maxRecords"])]
        body = {"elapsedTime": "0.1 secs", "count": len(rows), "data": rows, "error": ""}
        return Response(json.dumps(body), content_type="application/json; charset=utf-8")

    return answer


def flow(year: str, reporter: str, partner: str, number: int) -> dict:
    return (
        dict.fromkeys(comtrade.LEFT_OUT)
        | {"typeCode": "C", "freqCode": "A", "partner2Code": 0, "customsCode": "C00", "motCode": 0, "period": year}
        | {"reporterCode": int(reporter), "reporterISO": REPORTERS[reporter], "partnerCode": int(partner)}
        | {"partnerISO": REPORTERS[partner], "flowCode": "X", "classificationCode": "H5", "cmdCode": f"{number:02}"}
        | {"cifvalue": None, "fobvalue": 5.5, "primaryValue": 5.5, "isReported": True, "isAggregate": False}
    )


def services(server: HTTPServer) -> dict[str, str]:
    return {name: server.url_for(f"/{name}") for name in ("preview", "data")}


def asked(server: HTTPServer) -> list[dict[str, str]]:
    return [request.args.to_dict() for request, _ in server.log]


def rows_of(raw_files) -> pl.DataFrame:
    return validate(SnapshotUnComtrade, pl.concat(comtrade.read_flows(part.path.read_bytes()).frame for part in raw_files)).rows


def test_comtrade_requests_cover_both_sides_twelve_years_a_call_without_breakdowns(httpserver: HTTPServer, web):
    httpserver.expect_request("/preview").respond_with_handler(flows())
    raw_files = comtrade.fetch_flows(web("un_comtrade"), services(httpserver), None, keep_of("un_comtrade"))
    calls = asked(httpserver)
    assert {(call["reporterCode"], call["partnerCode"]) for call in calls} == {("643", "368"), ("368", "643")}
    assert max(len(call["period"].split(",")) for call in calls) == 12
    fixed = {
        "flowCode": "X,M",
        "cmdCode": "TOTAL,27",
        "motCode": "0",
        "partner2Code": "0",
        "customsCode": "C00",
        "maxRecords": "500",
    }
    assert all(fixed.items() <= call.items() for call in calls)
    assert set(rows_of(raw_files)["year"]) == set(range(1996, date.today().year + 1))
    httpserver.clear_log()
    comtrade.fetch_flows(web("un_comtrade"), services(httpserver), date(date.today().year - 1, 7, 1), keep_of("un_comtrade"))
    assert {call["period"] for call in asked(httpserver)} == {f"{date.today().year - 1},{date.today().year}"}


def test_comtrade_requests_are_halved_where_a_response_may_be_truncated(httpserver: HTTPServer, web):
    httpserver.expect_request("/preview").respond_with_handler(flows(per_year=60))
    raw_files = comtrade.fetch_flows(
        web("un_comtrade"), services(httpserver), date(date.today().year - 11, 1, 1), keep_of("un_comtrade")
    )
    # 12 years of 60 rows are cut at 500; two halves of 360 rows are not.
    assert [len(call["period"].split(",")) for call in asked(httpserver)] == [12, 6, 6, 12, 6, 6]
    assert len(raw_files) == 4 and rows_of(raw_files).height == 2 * 12 * 60


def test_comtrade_stops_where_one_year_alone_reaches_the_limit(httpserver: HTTPServer, web):
    httpserver.expect_request("/preview").respond_with_handler(flows(per_year=500))
    with pytest.raises(FetchError, match=r"un_comtrade: .* gives 500 rows for the single year \d{4}.*may be truncated"):
        comtrade.fetch_flows(web("un_comtrade"), services(httpserver), date(date.today().year, 1, 1), keep_of("un_comtrade"))


def test_with_a_key_the_full_service_is_used_and_the_key_is_in_no_url(httpserver: HTTPServer, web, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    httpserver.expect_request("/data").respond_with_handler(flows())
    raw_files = comtrade.fetch_flows(web("un_comtrade", KEY), services(httpserver), date(2020, 1, 1), keep_of("un_comtrade"))
    assert {request.headers["Ocp-Apim-Subscription-Key"] for request, _ in httpserver.log} == {KEY}
    assert all(KEY not in request.url for request, _ in httpserver.log)
    assert asked(httpserver)[0]["maxRecords"] == "100000"
    assert KEY not in caplog.text and all(KEY not in part.url for part in raw_files)
    assert all(KEY.encode() not in path.read_bytes() for path in (tmp_path / "landing").rglob("*") if path.is_file())


def test_a_side_that_reports_nothing_is_no_error(httpserver: HTTPServer, web):
    httpserver.expect_request("/preview").respond_with_handler(flows(silent=("368",)))
    raw_files = comtrade.fetch_flows(web("un_comtrade"), services(httpserver), date(2020, 1, 1), keep_of("un_comtrade"))
    assert rows_of(raw_files)["reporter_iso3"].unique().to_list() == ["RUS"]


def test_a_refusal_quotes_what_the_service_says(httpserver: HTTPServer, web):
    refusal = {"statusCode": 401, "message": "Access denied due to missing subscription key."}
    httpserver.expect_request("/preview").respond_with_json(refusal, status=401)
    with pytest.raises(FetchError, match="un_comtrade.*401.*Access denied due to missing subscription key"):
        comtrade.fetch_flows(web("un_comtrade"), services(httpserver), None, keep_of("un_comtrade"))
    httpserver.clear()
    httpserver.expect_request("/preview").respond_with_json({"count": 0, "data": [], "error": "Invalid period"})
    with pytest.raises(FetchError, match="un_comtrade: .*the service reports: Invalid period"):
        comtrade.fetch_flows(web("un_comtrade"), services(httpserver), None, keep_of("un_comtrade"))


def test_too_many_calls_are_made_good_after_a_pause(httpserver: HTTPServer, web):
    busy = {"statusCode": 429, "message": "Rate limit is exceeded."}
    httpserver.expect_ordered_request("/preview").respond_with_json(busy, status=429, headers={"Retry-After": "0"})
    for _ in range(2):
        httpserver.expect_ordered_request("/preview").respond_with_handler(flows())
    raw_files = comtrade.fetch_flows(web("un_comtrade"), services(httpserver), date(2020, 1, 1), keep_of("un_comtrade"))
    assert len(httpserver.log) == 3 and rows_of(raw_files).height == 2 * 2 * (date.today().year - 2019)


def test_the_imf_is_requested_one_series_at_a_time(httpserver: HTTPServer, web):
    empty = {"data": {"dataSets": [{"structure": 0}], "structures": [{"dimensions": {"series": [], "observation": []}}]}}
    httpserver.expect_request("/imts/RUS.XG_FOB_USD.IRQ.A").respond_with_json(empty)
    for key in ("RUS.MG_CIF_USD.IRQ.A", "IRQ.XG_FOB_USD.RUS.A", "IRQ.MG_CIF_USD.RUS.A"):
        httpserver.expect_request(f"/imts/{key}").respond_with_json(empty)
    raw_files = imf.fetch_imts(web("imf_trade"), {"sdmx": httpserver.url_for("/imts")}, None, keep_of("imf_trade"))
    assert len({request.path for request, _ in httpserver.log}) == len(raw_files) == 4
    assert {request.headers["Accept"] for request, _ in httpserver.log} == {imf.ACCEPT}
    assert imf.read_imts(raw_files[0].path.read_bytes()).frame.is_empty()


def test_wits_is_requested_for_the_years_since(httpserver: HTTPServer, web):
    httpserver.expect_request("/wits/A.RUS.IRQ.total.XPRT-TRD-VL/").respond_with_json({"dataSets": [], "structure": {}})
    httpserver.expect_request("/wits/A.RUS.IRQ.total.MPRT-TRD-VL/").respond_with_data("No records found", status=404)
    with pytest.raises(FetchError, match="wits_trade.*404"):
        wits.fetch_trade(web("wits_trade"), {"sdmx": httpserver.url_for("/wits")}, date(2014, 1, 1), keep_of("wits_trade"))
    assert asked(httpserver)[0] == {"startperiod": "2014", "endperiod": str(date.today().year), "format": "JSON"}


EUROSTAT_CODES = {"dimension": {"crudeoil": {"category": {"index": {"TOTAL": 0, "IQ_KIK_TR": 1, "NO_EKO": 2, "RU_URL": 3}}}}}
EUROSTAT_ROWS = (
    "DATAFLOW,LAST UPDATE,freq,crudeoil,indic_nrg,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n"
    "ESTAT:NRG_TI_COIFPM(1.0),18/11/26 11:00:00,M,IQ_KIK_TR,VOL_THS_BBL,IT,2026-08,3034,,\n"
    "ESTAT:NRG_TI_COIFPM(1.0),18/11/26 11:00:00,M,RU_URL,VOL_THS_BBL,IT,2026-08,0,,\n"
)


def test_eurostat_crude_codes_are_requested_first(httpserver: HTTPServer, web):
    httpserver.expect_request("/statistics").respond_with_json(EUROSTAT_CODES)
    key = "M.IQ_KIK_TR+RU_URL.VOL_THS_BBL+VAL_THS_USD+AVGPRC_USD_BBL+API_DEG."
    httpserver.expect_request(f"/sdmx/{key}").respond_with_data(EUROSTAT_ROWS, content_type="text/csv")
    address = {name: httpserver.url_for(f"/{name}") for name in ("statistics", "sdmx")}
    (raw_file,) = eurostat.fetch_crude_imports(
        web("eurostat_crude_import"), address, date(2026, 3, 15), keep_of("eurostat_crude_import")
    )
    assert asked(httpserver)[1] == {"format": "SDMX-CSV", "startPeriod": "2026-03"}
    reading = eurostat.read_crude_imports(raw_file.path.read_bytes(), keep_of("eurostat_crude_import"))
    assert (reading.published_on, reading.frame["crude_code"].to_list()) == (date(2026, 11, 18), ["IQ_KIK_TR"])


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        ({"class": "dataset"}, "holds no list of crudes"),
        ({"dimension": {"crudeoil": {"category": {"index": {"IQ_KIK_TR": 0}}}}}, "has no crude that begins with RU_"),
    ],
)
def test_eurostat_stops_where_its_codes_have_changed(httpserver: HTTPServer, web, codes, said):
    httpserver.expect_request("/statistics").respond_with_json(codes)
    with pytest.raises(FetchError, match=f"eurostat_crude_import: .*{said}"):
        eurostat.fetch_crude_imports(
            web("eurostat_crude_import"),
            {"statistics": httpserver.url_for("/statistics")},
            None,
            keep_of("eurostat_crude_import"),
        )


def test_baci_comes_as_an_archive_and_a_page_in_its_place_is_refused(httpserver: HTTPServer, web):
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w") as archive:
        archive.writestr(
            "country_codes_V202601.csv", "country_code,country_name,country_iso2,country_iso3\n368,I,IQ,IRQ\n643,R,RU,RUS\n"
        )
        archive.writestr("BACI_HS12_Y2024_V202601.csv", "t,i,j,k,v,q\n2024,643,368,100199,5,1\n")
    httpserver.expect_request("/baci.zip").respond_with_data(body.getvalue(), content_type="application/zip")
    httpserver.expect_request("/moved.zip").respond_with_data("<html>Page not found</html>", content_type="text/html")
    (raw_file,) = cepii.fetch_archive(web("cepii_baci"), {"zip": httpserver.url_for("/baci.zip")}, None)
    assert cepii.read_baci(raw_file.path, keep_of("cepii_baci")).frame.select(
        "year", "exporter_iso3", "importer_iso3"
    ).rows() == [(2024, "RUS", "IRQ")]
    with pytest.raises(FetchError, match="cepii_baci"):
        cepii.fetch_archive(web("cepii_baci"), {"zip": httpserver.url_for("/moved.zip")}, None)


def test_a_list_of_ofac_is_fetched_complete(httpserver: HTTPServer, web):
    row = '17248,"LUKOIL OAO",-0- ,"RUSSIA-EO14024",' + ",".join(["-0- "] * 8) + "\r\n\x1a"
    httpserver.expect_request("/SDN.CSV").respond_with_data(row, content_type="text/csv")
    source = next(source for source in ofac.SOURCES if source.source_id == "ofac_sdn")
    assert source.fetch is not None
    (raw_file,) = source.fetch(web("ofac_sdn"), {"csv": httpserver.url_for("/SDN.CSV")}, None, keep_of("ofac_sdn"))
    assert source.read(raw_file.path, keep_of(source.source_id)).frame["entry_id_ofac"].to_list() == [17248]
