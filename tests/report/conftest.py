"""The report of the suite's release, written from a file in which nothing is left but what the report may read."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import pytest

from energyetl.lock import locked
from energyetl.release import publish
from energyetl.release.store import FILE
from energyetl.report import site
from tests.report.document import QUOTED, Document

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def reported(released: publish.Outcome, run_folder: Path) -> Path:
    """A release folder whose file holds only mart, claims and meta, and, as from a reader's own copy, quotations.

    The first worker that needs it makes it; no test writes into it.
    """
    folder, making = run_folder / "reported", run_folder / "reported.making"
    with locked(run_folder / "reported.lock"):
        if not folder.exists():
            making.mkdir()
            shutil.copy(released.folder / FILE, making / FILE)
            with duckdb.connect(making / FILE) as con:
                con.execute("insert into claims.quotation select claim_id, place, ? from claims.locator", [QUOTED])
                for (schema,) in con.sql("select distinct schema_name from duckdb_tables() where not internal").fetchall():
                    if schema not in {"mart", "claims", "meta"}:
                        con.execute(f"drop schema {schema} cascade")
            making.rename(folder)
    return folder


@pytest.fixture(scope="session")
def report(reported: Path) -> Path:
    """The folder of the written report, written by the first worker that needs it."""
    with locked(reported.parent / "report.lock"):
        return site.ensure(reported).parent


@pytest.fixture(scope="session")
def documents(report: Path) -> dict[str, Document]:
    """Every page of the report by its path below the root."""
    return {
        path.relative_to(report).as_posix(): Document(path.read_text(encoding="utf-8")) for path in sorted(report.rglob("*.html"))
    }


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which `.ci/run` installs; tests that need it are skipped where it is not there."""
    given = os.environ.get("ENERGYETL_AXE")
    path = Path(given) if given else ROOT / ".venv" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
    if not path.is_file():
        pytest.skip(f"axe-core is not installed ({path}); .ci/run gets it from npm")
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def chromium() -> Iterator:
    """A headless Chromium, which `.ci/run` installs; tests that need it are skipped where it is not there.

    One a module: while it runs, its event loop does, and tests of the SQL prompt cannot start their own.
    """
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("Chromium is not installed; .ci/run gets it from apt")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium, report: Path) -> Iterator[Callable]:
    """Open a page of the report in a window of its own, and give it with what its console and network said."""
    contexts = []

    def open_page(path: str, *, width: int = 1280, scheme: str = "light"):
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
        contexts.append(context)
        page = context.new_page()
        said: list[str] = []
        page.on("console", lambda message: said.append(f"console: {message.text}") if message.type == "error" else None)
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("request", lambda request: said.append(f"request: {request.url}") if leaves(request.url) else None)
        page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
        page.goto((report / path).as_uri())
        return page, said

    yield open_page
    for context in contexts:
        context.close()


def leaves(url: str) -> bool:
    """Whether a request goes beyond this machine's files."""
    return not url.startswith(("file:", "data:"))
