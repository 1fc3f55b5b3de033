"""The report in a real browser: silent, without network, open to the keyboard, fit for a phone, without a serious fault by axe-core."""

from collections.abc import Callable
from pathlib import Path

import pytest

CONTROLS = "a[href], summary, [tabindex='0']"
FAULTS = {"serious", "critical"}
PHONE = 390
PARTS = 6  # axe takes about a second a page, on over 200 pages
PAPER = 794  # pixels of A4
REACHED = """() => {
    const e = document.activeElement, s = getComputedStyle(e);
    return [e.dataset.control ?? null, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2];
}"""


@pytest.fixture(scope="session")
def telling(documents) -> list[str]:
    """One page of each kind: all of the navigation, a claim and a table with much on it."""
    below = ["claims/OPC-02.html", "claims/DIP-05.html", "data/mart.claim_board.html", "data/sources.html"]
    return [p for p in documents if "/" not in p or p.endswith("/index.html") or p in below]


def test_every_page_loads_in_silence_and_asks_nothing_of_the_network(opened: Callable, report: Path, documents) -> None:
    page, said = opened("index.html")
    for path in documents:
        page.goto((report / path).as_uri())
        assert page.title(), path
        assert not said, f"{path}: {said[:3]}"


def test_every_page_fits_a_phone(opened: Callable, report: Path, documents) -> None:
    page, _ = opened("index.html", width=PHONE)
    wide = {}
    for path in documents:
        page.goto((report / path).as_uri())
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE:
            wide[path] = width
    assert not wide


def test_the_keyboard_reaches_everything_and_one_sees_where_it_is(opened: Callable, telling: list[str]) -> None:
    for path in telling:
        page, _ = opened(path)
        count = page.evaluate(
            """controls => {
                document.querySelectorAll('details').forEach(d => { d.open = true; });
                const found = [...document.querySelectorAll(controls)];
                found.forEach((e, i) => { e.dataset.control = i; });
                return found.length;
            }""",
            CONTROLS,
        )
        reached = set()
        for _ in range(count + 5):
            page.keyboard.press("Tab")
            control, is_seen = page.evaluate(REACHED)
            if control is not None:
                assert is_seen, f"{path}: control {control} has the focus and does not show it"
                reached.add(int(control))
        assert count > 5 and reached == set(range(count)), f"{path}: {count - len(reached)} of {count} never had the focus"
        page.context.close()


def test_a_closed_detail_opens_by_key(opened: Callable) -> None:
    page, _ = opened("index.html")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details").first.get_attribute("open") is not None


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_no_serious_fault_on_any_page(opened: Callable, axe: str, report: Path, documents, part: int) -> None:
    # Contrast, the slowest rule, is a matter of the stylesheet: the next test looks at it on every kind of page.
    page, _ = opened("index.html")
    assert_clean(page, axe, report, list(documents)[part::PARTS], "{'color-contrast': {enabled: false}}")


@pytest.mark.timeout(600)  # some thirty pages with the slowest rule
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (PHONE, "light")])
def test_axe_finds_no_serious_fault_contrast_included_in_the_dark_and_on_a_phone(
    opened: Callable, axe: str, report: Path, telling: list[str], width: int, scheme: str
) -> None:
    page, _ = opened("index.html", width=width, scheme=scheme)
    assert_clean(page, axe, report, telling)


def assert_clean(page, axe: str, report: Path, paths: list[str], rules: str = "{}") -> None:
    """Every detail opened, so that what is in it is looked at too."""
    for path in paths:
        page.goto((report / path).as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        page.evaluate(axe)
        found = page.evaluate(
            f"async () => (await axe.run(document, {{resultTypes: ['violations'], rules: {rules}}})).violations"
            ".map(v => [v.impact, v.id, v.nodes.length, v.nodes[0].html.slice(0, 160), v.nodes[0].failureSummary])"
        )
        serious = [v for v in found if v[0] in FAULTS]
        assert not serious, f"{path}: {serious[:3]}"


def test_a_printed_page_leaves_out_the_navigation_and_fits_the_paper(opened: Callable, report: Path, telling: list[str]) -> None:
    page, _ = opened("index.html", width=PAPER)
    page.emulate_media(media="print")
    assert not page.locator("header nav").is_visible()
    for path in telling:
        page.goto((report / path).as_uri())
        assert page.locator("h1").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PAPER + 1, path  # a table may end on half a pixel
