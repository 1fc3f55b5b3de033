"""How long the report takes: to be written, and to be seen first when it is opened from disk. Figures only, no limits.

Run with `make bench`. The second needs Chromium; its figure is the browser's own, from the start of the navigation to the
first paint of something to read, and goes into the benchmark's extra information in milliseconds.
"""

import shutil
import statistics

import pytest

from energyetl.release.store import FILE
from energyetl.report import site


@pytest.fixture(scope="module")
def folder(released, tmp_path_factory):
    holding = tmp_path_factory.mktemp("report_benchmark")
    (holding / FILE).symlink_to(released.folder / FILE)
    return holding


@pytest.mark.benchmark(group="report")
def test_writing_the_full_report(benchmark, folder):
    first = benchmark.pedantic(lambda: site.write(folder), rounds=3)
    benchmark.extra_info["bytes"] = sum(p.stat().st_size for p in first.parent.rglob("*") if p.is_file())


@pytest.mark.benchmark(group="report")
def test_first_paint_of_the_overview(benchmark, folder):
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("Chromium is not installed; .ci/run gets it from apt")
    first = site.write(folder)
    paints = []
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])

        def painted():
            page = browser.new_page()
            page.goto(first.as_uri())
            page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
            paints.append(page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
            page.close()

        benchmark.pedantic(painted, rounds=5, warmup_rounds=1)
        browser.close()
    benchmark.extra_info["first_paint_ms"] = statistics.median(paints)
