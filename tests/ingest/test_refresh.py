"""`energyetl fetch` over several publishers, one of whom misbehaves: the others go on, and the exit status says so."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

FIGURES = [("IRQ", year) for year in range(1980, 2022)] + [("RUS", year) for year in range(1992, 2022)]


def answer(updated: str, last: int) -> list:
    """An answer of the World Bank's service; the newest figure of Russia is `last`."""
    rows = [
        {
            "indicator": {"id": "BX.KLT.DINV.CD.WD", "value": "Foreign direct investment, net inflows (BoP, current US$)"},
            "country": {"id": iso3[:2], "value": iso3},
            "countryiso3code": iso3,
            "date": str(year),
            "value": last if (iso3, year) == FIGURES[-1] else year * 1000,
            "unit": "",
            "obs_status": "",
            "decimal": 0,
        }
        for iso3, year in FIGURES
    ]
    paging = {"page": 1, "pages": 1, "per_page": 1000, "total": len(rows), "sourceid": "2", "lastupdated": updated}
    return [paging, rows]


@pytest.fixture
def run(copy_root: Path, rewrite, tmp_path: Path, httpserver: HTTPServer):
    """The command line on a copy whose sources lie on a local server."""
    rewrite(
        "data/sources/worldbank_fdi.yml",
        lambda s: s.replace("https://api.worldbank.org/v2/country/IRQ;RUS/indicator", httpserver.url_for("")),
    )
    rewrite("data/sources/opec_press_release.yml", lambda s: s.replace("https://www.opec.org", httpserver.url_for("")))
    rewrite("data/sources/eia_steo.yml", lambda s: s.replace("https://www.eia.gov", httpserver.url_for("")))
    environment = {**os.environ, "ENERGYETL_ROOT": str(copy_root), "ENERGYETL_HOME": str(tmp_path / "home"), "COLUMNS": "400"}

    def called(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "energyetl", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return called


def serve_bank(server: HTTPServer, updated: str, last: int) -> None:
    server.clear()
    body = json.dumps(answer(updated, last))
    server.expect_request("/BX.KLT.DINV.CD.WD").respond_with_data(body, content_type="application/json")
    server.expect_request("/outlooks/steo/xls/STEO_m.xlsx").respond_with_data(
        "<html><title>Sign in</title></html>", content_type="text/html"
    )


@pytest.mark.release
def test_one_that_fails_adds_nothing_and_does_not_stop_the_others(run, httpserver: HTTPServer, tmp_path: Path):
    serve_bank(httpserver, "2024-05-30", 7)
    result = run("fetch", "eia_steo", "worldbank_fdi", "opec_press_release")
    assert result.returncode == 1
    assert "eia_steo failed:" in result.stderr and "Sign in" in result.stderr
    assert "opec_press_release failed:" in result.stderr
    assert "worldbank_fdi@2024-05-30 added: 72 rows" in result.stdout
    assert "1 new, 0 unchanged, 2 failed." in result.stdout
    assert [p.name for p in (tmp_path / "home" / "snapshots").iterdir()] == ["worldbank_fdi"]

    again = run("fetch", "worldbank_fdi")
    assert again.returncode == 0 and "nothing new since 2024-05-30; no snapshot added" in again.stdout

    serve_bank(httpserver, "2024-06-28", 9_000_000)
    third = run("fetch", "worldbank_fdi")
    assert "Against worldbank_fdi@2024-05-30: 0 rows added, 1 revised, 0 gone." in third.stdout
    assert "RUS, 2021, net_inflow_usd: 7 → 9000000 USD" in third.stdout
