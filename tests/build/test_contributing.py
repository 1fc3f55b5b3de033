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
BLOCK = re.compile(
    r"^`(?P<path>[^`\n]+)`(?: \((?P<how>append|replace `(?P<old>[^`\n]+)` by)\))?:\n\n```\w+\n(?P<text>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with the files of the example in it."""
    root = tmp_path_factory.mktemp("checkout")
    for folder in ("src", "sql", "data", "tests/checks", "tests/claims/rules"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("warehouse", "__pycache__"))
    shutil.copy(ROOT / "tests" / "as_of_build.py", root / "tests")
    for block in BLOCK.finditer((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        path, text = root / block["path"], block["text"]
        before = path.read_text(encoding="utf-8") if path.exists() else None
        assert (before is None) == (block["how"] is None), f"CONTRIBUTING.md would overwrite or miss {block['path']}"
        if block["old"]:
            assert before is not None and before.count(block["old"]) == 1, f"{block['old']} is not once in {block['path']}"
            text = before.replace(block["old"], text.rstrip("\n"))
        elif before is not None:
            text = f"{before}\n{text}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def run(checkout: Path, *words: str) -> str:
    """Run a module in the copy and return what it prints."""
    environment = os.environ | {
        "PYTHONPATH": f"{checkout / 'src'}:{checkout / 'tests'}",
        "ENERGYETL_HOME": str(checkout / "home"),
    }
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
        verdicts = con.sql(
            "select question, known_on::varchar, verdict, certainty, certainty_reasons from claims.verdict "
            "where claim_id = 'RIG-01' order by question"
        ).fetchall()
        (firm,) = con.sql(
            "select decisive_origins, breaking_distance, breaking_unit from claims.sensitivity "
            "where claim_id = 'RIG-01' and question = 'in_hindsight'"
        ).fetchall()
        as_of_on = str(con.sql("select as_of_on from meta.release").fetchall()[0][0])
    assert [(r[0], str(r[1]), r[2], r[3]) for r in rows] == [
        ("IRQ", "2023-01-01", Decimal(60), None),
        ("IRQ", "2024-01-01", Decimal(64), Decimal(4)),
        ("KWT", "2024-01-01", Decimal(30), None),
    ]
    assert verdicts == [
        ("known_then", "2024-02-15", "supported", "moderate", ["single_origin"]),
        ("in_hindsight", as_of_on, "supported", "moderate", ["single_origin"]),
    ]
    assert firm == (["example_rig_count"], Decimal(-4), "count"), "64 rigs against 60: four fewer turn it"


@pytest.mark.release
def test_the_claim_of_the_example_runs_again_on_its_release(built: Path):
    said = run(built, "energyetl", "claims", "RIG-01", "--run")
    assert "= RIG-01__change_on_year: 1 row, equal to the stored evidence" in said
    assert "known_then: asked as of 2024-02-15" in said
    case = run(built, "energyetl", "claims", "RIG-01")
    assert "[4 count; supports if more than 0]" in case
    assert "would turn if 4 count reached 0, a change of -4 count (RIG-01__change_on_year)" in case
    assert "would be contradicted if: A restated count" in case


@pytest.mark.release
def test_the_claim_of_the_example_has_a_page(built: Path):
    page = (built / "home" / "current" / "report" / "claims" / "RIG-01.html").read_text(encoding="utf-8")
    assert "A note on drilling" in page and "supports if more than" in page and "It rests on one origin" in page


@pytest.mark.release
def test_the_check_of_the_example_finds_its_bad_row(checkout: Path):
    run(checkout, "pytest", "-q", "-p", "no:cacheprovider", "tests/checks/test_checks_fire.py", "-k", "rig_count_within_reason")


@pytest.mark.release
def test_the_rule_of_the_example_says_what_its_typed_rows_say(checkout: Path):
    said = run(checkout, "pytest", "-q", "-p", "no:cacheprovider", "tests/claims/rules/test_rule_examples.py", "-k", "RIG-01")
    assert "3 passed" in said


@pytest.mark.release
def test_the_page_of_the_example_is_in_the_report(built: Path):
    page = (built / "home" / "current" / "report" / "rigs.html").read_text(encoding="utf-8")
    assert "64" in page and "January 2024" in page
