"""The worked example of CONTRIBUTING.md, carried out: its blocks written to a copy of the repository, fetched, built and read."""

import os
import re
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

pytestmark = pytest.mark.release

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^`(?P<path>[^`\n]+)`:\n\n```\w+\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with the files of the example in it."""
    root = tmp_path_factory.mktemp("checkout")
    for folder in ("src", "sql", "data", "tests/checks"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("warehouse", "__pycache__"))
    for block in BLOCK.finditer((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        path = root / block["path"]
        assert not path.exists(), f"CONTRIBUTING.md overwrites {block['path']}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block["text"], encoding="utf-8")
    return root


def run(checkout: Path, *words: str) -> str:
    """Run a module in the copy and return what it prints."""
    environment = os.environ | {"PYTHONPATH": str(checkout / "src"), "ENERGYETL_HOME": str(checkout / "home")}
    done = subprocess.run([sys.executable, "-m", *words], cwd=checkout, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(checkout: Path) -> Path:
    """The copy after the example's commands: the file fetched, a release built."""
    said = run(checkout, "energyetl", "fetch", "example_rig_count", "--from", "rigs.csv", "--issued", "2024-02-10")
    assert "example_rig_count@2024-02-10" in said
    run(checkout, "energyetl", "build")
    return checkout


@pytest.mark.release
def test_the_source_and_the_models_of_the_example_reach_the_mart(built: Path):
    with duckdb.connect(built / "home" / "current" / "energyetl.duckdb", read_only=True) as con:
        rows = con.sql("from mart.rig_count_monthly order by country_iso3, month").fetchall()
        (verdict,) = con.sql(
            "select verdict, certainty from claims.verdict where claim_id = 'RIG-01' and as_of_on > '2024-03-02'"
        ).fetchall()
    assert [(r[0], str(r[1]), r[2], r[3]) for r in rows] == [
        ("IRQ", "2023-01-01", Decimal(60), None),
        ("IRQ", "2024-01-01", Decimal(64), Decimal(4)),
        ("KWT", "2024-01-01", Decimal(30), None),
    ]
    assert verdict == ("supported", "moderate")


@pytest.mark.release
def test_the_check_of_the_example_finds_its_bad_row(checkout: Path):
    run(checkout, "pytest", "-q", "-p", "no:cacheprovider", "tests/checks/test_checks_fire.py", "-k", "rig_count_within_reason")


@pytest.mark.release
def test_the_page_of_the_example_is_in_the_report(built: Path):
    page = (built / "home" / "current" / "report" / "rigs.html").read_text(encoding="utf-8")
    assert "64" in page and "January 2024" in page
