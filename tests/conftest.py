"""Fixtures of all tests: small as-of builds, one release built once from the repository's own figures, copies to break on purpose.

Lanes: a test gets its markers from the fixtures that it uses (`MARKERS`); a module that builds releases of its own says so with
`pytestmark = pytest.mark.release`. `make test-fast` runs the tests without any of these markers.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest
import small_workbook
from as_of_build import BRIEF_ON, TODAY, AsOfBuild, empty_database

from energyetl.release import publish
from energyetl.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


# Which fixtures put a test into which lane.
MARKERS = {
    "release": {"released", "run_job"},
    "browser": {"chromium"},
    "shared": {"shared"},
    "benchmark": {"benchmark"},
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by their fixtures, keep modules with costly tests on one worker, and begin with the longest of them."""
    for item in items:
        used = set(getattr(item, "fixturenames", ()))
        for marker, fixtures in MARKERS.items():
            if used & fixtures:
                item.add_marker(marker)
        if any(item.get_closest_marker(name) for name in ("release", "browser")):
            item.add_marker(pytest.mark.xdist_group(item.path.stem))
    items.sort(key=lambda item: -_cost(item))


def _cost(item: pytest.Item) -> int:
    return 2 * bool(item.get_closest_marker("browser")) + (item.path.parent.name == "dagster")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of raw material beside the checkout; tests that need it are skipped elsewhere."""
    if not SHARED.is_dir():
        pytest.skip("the raw material is not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for the whole run, the same for every worker of pytest-xdist."""
    base = tmp_path_factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


@pytest.fixture(scope="session")
def released(run_folder: Path) -> publish.Outcome:
    """A release built from the repository, as of today: by the first worker that needs it; for the others nothing has changed.

    No test writes into it.
    """
    home = run_folder / "warehouse"
    return publish.new_release(Settings(home=home))


@pytest.fixture(scope="session")
def home(released: publish.Outcome) -> Path:
    """The folder of releases that holds `released`."""
    return released.folder.parent.parent


@pytest.fixture
def warehouse(released: publish.Outcome) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection to the release."""
    with duckdb.connect(released.folder / "energyetl.duckdb", read_only=True) as con:
        yield con


@pytest.fixture
def build_as_of() -> Iterator[Callable[[date], AsOfBuild]]:
    """Make an empty small build that speaks for a day; one for each test."""
    with empty_database() as con:
        yield lambda as_of_on: AsOfBuild(con, as_of_on, min(as_of_on, BRIEF_ON))


@pytest.fixture
def build(build_as_of) -> AsOfBuild:
    """An empty small build that speaks for today."""
    return build_as_of(TODAY)


@pytest.fixture
def workbook() -> Callable[[small_workbook.Sheets], bytes]:
    """Sheets of cells (text, number or None) -> the bytes of an xlsx file."""
    return small_workbook.workbook


@pytest.fixture
def copy_root(tmp_path: Path) -> Path:
    """A copy of `sql/` and `data/` that a test may break."""
    root = tmp_path / "root"
    for folder in ("sql", "data"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("warehouse"))
    return root


@pytest.fixture
def rewrite(copy_root: Path) -> Callable[[str, Callable[[str], str]], None]:
    """Change one text file of the copy; a change that changes nothing is a fault of the test."""

    def change(relative: str, edit: Callable[[str], str]) -> None:
        path = copy_root / relative
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        after = edit(before)
        assert after != before, f"the edit of {relative} changed nothing"
        path.write_text(after, encoding="utf-8")

    return change
