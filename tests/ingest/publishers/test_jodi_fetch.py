"""JODI fetched from a local server: the archive of oil; the list of files and then the archive of gas."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from keeping import keep_of
from pytest_httpserver import HTTPServer

from energyetl.errors import LayoutError
from energyetl.ingest.network.web import FetchError, Policy, Web
from energyetl.ingest.sources import jodi

HEAD = "REF_AREA,TIME_PERIOD,ENERGY_PRODUCT,FLOW_BREAKDOWN,UNIT_MEASURE,OBS_VALUE,ASSESSMENT_CODE\n"


@pytest.fixture
def web(tmp_path: Path) -> Web:
    hosts = frozenset({"localhost", "127.0.0.1"})
    return Web("jodi_gas", tmp_path / "landing", hosts=hosts, keys={}, policy=Policy(pace_seconds=0))


def zipped(member: str, rows: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(member, HEAD + rows)
    return buffer.getvalue()


def listing(number: int, *files: tuple[str, str, bool]) -> dict:
    return {"publicationId": number, "files": [{"filename": n, "format": f, "ignore": i} for n, f, i in files]}


CSV = ("GAS_world_NewFormat.zip", "CSV", False)
OTHER = ("ivt.zip", "IVT", False)


def address(server: HTTPServer) -> dict[str, str]:
    return {name: server.url_for(f"/{name}") for name in ("archive", "files", "file")}


def gas(volume: str) -> bytes:
    return zipped("STAGING_world_NewFormat.csv", f"IQ,2024-01,NATGAS,INDPROD,M3,{volume},1\n")


def test_oil_comes_as_one_archive(httpserver: HTTPServer, web):
    httpserver.expect_request("/archive").respond_with_data(
        zipped("NewProcedure_Primary_CSV.csv", "IQ,2024-01,CRUDEOIL,INDPROD,KBD,4200.5,1\n"), content_type="application/zip"
    )
    (raw_file,) = jodi.fetch_oil(web, address(httpserver), None)
    assert jodi.read(jodi.OIL, raw_file.path, keep_of("jodi_oil")).frame.select("area_code", "flow").rows() == [("IQ", "INDPROD")]


def test_gas_follows_the_number_of_the_publication(httpserver: HTTPServer, web):
    for number, volume in ((23, "900.0"), (24, "950.0")):
        httpserver.expect_ordered_request("/files").respond_with_json(listing(number, OTHER, CSV))
        httpserver.expect_ordered_request(f"/file/{number}/GAS_world_NewFormat.zip").respond_with_data(gas(volume))
    volumes = []
    for _ in range(2):
        (raw_file,) = jodi.fetch_gas(web, address(httpserver), None)
        volumes += [float(v) for v in jodi.read(jodi.GAS, raw_file.path, keep_of("jodi_gas")).frame["volume_mcm"]]
    assert volumes == [900, 950]
    assert [request.path for request, _ in httpserver.log][1::2] == [
        "/file/23/GAS_world_NewFormat.zip",
        "/file/24/GAS_world_NewFormat.zip",
    ]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (listing(23, OTHER), "expected one zip of format CSV, found"),
        (listing(23, CSV, ("GAS_again.zip", "CSV", False)), "expected one zip of format CSV, found"),
        (listing(23, ("GAS_world_NewFormat.zip", "CSV", True)), "expected one zip of format CSV, found"),
        (listing(23, ("../../secret.zip", "CSV", False)), "expected one zip of format CSV, found"),
        ({"files": []}, "expected a publicationId and files, found"),
        ([], "expected a publicationId and files, found"),
    ],
)
def test_a_list_of_files_that_is_not_as_known_is_refused(httpserver: HTTPServer, web, body, message):
    httpserver.expect_request("/files").respond_with_json(body)
    with pytest.raises(LayoutError, match=message):
        jodi.fetch_gas(web, address(httpserver), None)


def test_a_page_in_place_of_an_archive_is_refused(httpserver: HTTPServer, web):
    httpserver.expect_request("/archive").respond_with_data("<html>not here</html>", status=404, content_type="text/html")
    with pytest.raises(FetchError, match="404"):
        jodi.fetch_oil(web, address(httpserver), None)


def test_the_recorded_list_names_one_archive(shared, httpserver: HTTPServer, web):
    recorded = shared / "data" / "production" / "api_samples" / "jodi_publisher_web_files_gas.json"
    httpserver.expect_request("/files").respond_with_json(json.loads(recorded.read_text()))
    httpserver.expect_request("/file/23/GAS_world_NewFormat.zip").respond_with_data(gas("1.0"))
    (raw_file,) = jodi.fetch_gas(web, address(httpserver), None)
    assert jodi.read(jodi.GAS, raw_file.path, keep_of("jodi_gas")).frame.height == 1
