"""Our World in Data and UCDP fetched from a local server: metadata that changed, archives found by the version in their name."""

import io
import json
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from energyetl.errors import LayoutError
from energyetl.ingest.network.web import FetchError, Policy, Web
from energyetl.ingest.sources import owid, ucdp
from energyetl.ingest.sources.base import EVERYTHING

CHART = "adapted for visualization of chart electricity-prod-source-stacked"
HEADS = [f"{fuel} - TWh ({CHART})" for fuel in owid._GRAPHER_FUELS]
BOTH = "Ember (2027); Energy Institute - Statistical Review of World Energy (2027) – with major processing by Our World in Data"
ALONE = "Ember (2027) – with major processing by Our World in Data"
# The heads of version 26.1 that the reader takes, and some that it knows and leaves out.
UCDP = (
    "country_id,country,year,region,main_govt_name,sb_exist,sb_intrastate_dyad_names,sb_interstate_main_govt_inv_incomp,"
    "sb_total_deaths_best,sb_total_deaths_high,ns_total_deaths_best,os_any_govt_killings_low,os_total_deaths_best,"
    "cumulative_total_deaths_civilians_in_orgvio,cumulative_total_deaths_in_orgvio_best,"
    "cumulative_total_deaths_in_orgvio_high,cumulative_total_deaths_in_orgvio_low,Version\r\n"
    '645,Iraq,2025,Middle East,Government of Iraq,1,"IS, PKK",0,300,310,5,0,7,3,312,420,305,26.1\r\n'
)


@pytest.fixture
def web(tmp_path: Path) -> Web:
    hosts = frozenset({"localhost", "127.0.0.1"})
    return Web("owid_electricity", tmp_path / "landing", hosts=hosts, keys={}, policy=Policy(attempts=1, pace_seconds=0))


def metadata(**changed: str) -> dict:
    about = {
        head: {"unit": "terawatt-hours", "citationShort": ALONE if "wind" in head else BOTH, "lastUpdated": "2027-06-27"}
        for head in HEADS
    }
    gas = next(head for head in HEADS if "gas" in head)
    return {"chart": {"title": "x"}, "columns": about | {gas: about[gas] | changed}}


def chart(server: HTTPServer, given: object) -> dict[str, str]:
    server.expect_request("/chart.metadata.json").respond_with_data(json.dumps(given), content_type="application/json")
    rows = ",".join(["Entity", "Code", "Year", *HEADS]) + "\nIraq,IRQ,2026,0,0,0.4,0,1,0,60,90,\n"
    server.expect_request("/chart.csv").respond_with_data(rows, content_type="text/csv")
    return {name: server.url_for(f"/chart.{ending}") for name, ending in (("metadata", "metadata.json"), ("csv", "csv"))}


def test_the_metadata_are_stored_with_the_data_and_agree_with_it(web: Web, httpserver: HTTPServer, tmp_path: Path):
    (raw_file,) = owid.fetch_grapher(web, chart(httpserver, metadata()), None)
    values = {fuel: value for _, _, fuel, _, value in owid.read_grapher(raw_file.path.read_bytes()).frame.rows()}
    assert values["gas"] == Decimal(90) and "coal" not in values
    assert any(b"lastUpdated" in path.read_bytes() for path in (tmp_path / "landing").rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (metadata(unit="gigawatt-hours"), r"Electricity from gas.*in 'gigawatt-hours', expected 'terawatt-hours'"),
        (metadata(citationShort="Shift (2027) – with processing"), r"name \['Shift'\] as a maker of 'Electricity from gas"),
        ({"columns": {"Sheep": {"unit": "head", "citationShort": "x"}}}, "should list .* but list"),
        ({"error": "no such chart"}, "should have columns with unit and citationShort"),
    ],
)
def test_a_unit_maker_or_fuel_that_changed_stops_the_source(web: Web, httpserver: HTTPServer, given, message):
    with pytest.raises(LayoutError, match=message):
        owid.fetch_grapher(web, chart(httpserver, given), None)


def test_the_recorded_metadata_are_as_known(shared):
    (path,) = (shared / "data" / "production" / "owid_grapher").glob("*.metadata.json")
    owid.check_metadata(path.read_bytes())


def packed(*tables: tuple[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in tables:
            archive.writestr(name, "\ufeff" + text)
    return buffer.getvalue()


def downloads(server: HTTPServer, links: str, archive: bytes = b"") -> dict[str, str]:
    server.expect_request("/downloads/").respond_with_data(f"<html><body>{links}</body></html>", content_type="text/html")
    server.expect_request("/downloads/organizedviolencecy/organizedviolencecy-261-csv.zip").respond_with_data(archive)
    return {"downloads": server.url_for("/downloads/")}


def test_the_newest_version_is_taken_and_its_renamed_heads_are_known(web: Web, httpserver: HTTPServer):
    links = (
        '<a href="/downloads/organizedviolencecy/organizedviolencecy-251-csv.zip">CSV</a>'
        '<a href="organizedviolencecy/organizedviolencecy-261-csv.zip">CSV</a>'
        '<a href="/downloads/organizedviolencecy/organizedviolencecy-261-xlsx.zip">Excel</a>'
        '<a href="/downloads/ged/ged261-csv.zip">CSV</a>'
    )
    archive = packed(("OrganizedViolenceCYDataSet26_1.csv", UCDP), ("Readme.txt", "x"))
    (raw_file,) = ucdp.fetch(web, downloads(httpserver, links, archive), None)
    columns = ("country_name", "year", "best_deaths", "low_deaths", "high_deaths", "one_sided_deaths")
    assert ucdp.read(raw_file.path, EVERYTHING).frame.select(columns).rows() == [
        ("Iraq", 2025, *map(Decimal, (312, 305, 420, 7)))
    ]


def test_a_page_without_the_archive_and_an_archive_without_the_table_are_named(web: Web, httpserver: HTTPServer, tmp_path: Path):
    with pytest.raises(LayoutError, match="links to no archive of organised violence"):
        ucdp.fetch(web, downloads(httpserver, '<a href="/downloads/ged/ged261-csv.zip">CSV</a>'), None)
    two = tmp_path / "two.zip"
    two.write_bytes(packed(("a.csv", UCDP), ("b.csv", UCDP)))
    with pytest.raises(LayoutError, match="one is expected"):
        ucdp.read(two, EVERYTHING)


def test_a_page_in_place_of_the_archive_is_refused(web: Web, httpserver: HTTPServer):
    links = '<a href="/downloads/organizedviolencecy/organizedviolencecy-261-csv.zip">CSV</a>'
    with pytest.raises(FetchError, match="zip was expected, but"):
        ucdp.fetch(web, downloads(httpserver, links, b"<html><title>Maintenance</title></html>"), None)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("sb_exist", "sb_exists", r"the columns \['sb_exists'\] are new"),
        ("os_total_deaths_best", "os_deaths_total", r"no column \['os_total_deaths_best'\]"),
    ],
)
def test_an_unknown_header_stops_the_source(old, new, message):
    with pytest.raises(LayoutError, match=message):
        ucdp.read_country_year(UCDP.replace(old, new).encode())
