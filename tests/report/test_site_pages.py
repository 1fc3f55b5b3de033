"""The site as files: whole, the same each time, no dead link, nothing from the network, no word of the document."""

import ast
import re
import shutil
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import urldefrag

import duckdb
import pytest
from markupsafe import Markup

from energyetl import report as package
from energyetl.errors import EnergyetlError
from energyetl.release.store import FILE
from energyetl.report import site
from energyetl.report.model import Page, Section
from tests.report.document import QUOTED, Document

LARGEST_PAGE = 1_500_000
FIRST_PAGE = 300_000


def test_every_link_leads_somewhere(report: Path, documents: dict[str, Document]) -> None:
    dead = []
    for path, document in documents.items():
        for link in document.links:
            if re.match(r"https?:|data:", link):
                continue
            file, anchor = urldefrag(link)
            target = (report / path).parent / file if file else report / path
            if not target.is_file() or (
                anchor and anchor not in documents[target.resolve().relative_to(report.resolve()).as_posix()].ids
            ):
                dead.append(f"{path}: {link}")
    assert not dead, f"{len(dead)} dead links, e.g. {dead[:8]}"


def test_no_id_is_used_twice_on_a_page(documents: dict[str, Document]) -> None:
    twice = {
        path: sorted({i for i in d.ids if d.ids.count(i) > 1}) for path, d in documents.items() if len(d.ids) != len(set(d.ids))
    }
    assert not twice


def test_labels_point_at_ids_that_are_there(documents: dict[str, Document]) -> None:
    for path, document in documents.items():
        known = set(document.ids)
        for tag, attributes in document.elements:
            named = {i for name in ("aria-labelledby", "aria-describedby") for i in (attributes.get(name) or "").split()}
            assert named <= known, f"{path}: {tag} names {named - known}"
            for clip in re.findall(r"url\(#([^)]+)\)", " ".join(v or "" for v in attributes.values())):
                assert clip in known, f"{path}: {tag} is clipped by {clip}"


def test_pages_load_nothing_external_and_run_no_script(documents: dict[str, Document]) -> None:
    for path, document in documents.items():
        for tag, attributes in document.elements:
            assert tag not in {"script", "iframe", "img", "object", "embed", "base"}, f"{path} has a {tag}"
            assert not any(name.startswith("on") for name in attributes), f"{path}: {tag} {attributes}"
            if tag == "link":
                assert not (attributes["href"] or "").startswith("http"), f"{path}: {attributes}"


def test_no_page_is_too_heavy(report: Path) -> None:
    sizes = {p.relative_to(report).as_posix(): p.stat().st_size for p in report.rglob("*.html")}
    assert max(sizes.values()) <= LARGEST_PAGE, {p: n for p, n in sizes.items() if n > LARGEST_PAGE}
    assert sizes["index.html"] + (report / "site.css").stat().st_size <= FIRST_PAGE


def test_no_page_quotes_the_document(report: Path) -> None:
    with_quotation = [p for p in report.rglob("*") if p.is_file() and QUOTED.encode() in p.read_bytes()]
    assert not with_quotation


def test_every_page_has_one_heading_landmarks_and_the_release(reported: Path, documents: dict[str, Document]) -> None:
    with duckdb.connect(reported / FILE, read_only=True) as con:
        release_id, fingerprint = con.sql("select release_id, fingerprint from meta.release").fetchall()[0]
    for path, document in documents.items():
        tags = [tag for tag, _ in document.elements]
        assert (tags.count("h1"), tags.count("main"), tags.count("footer")) == (1, 1, 1), path
        assert release_id in document.text and fingerprint in document.text, path
        headings = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
        jumps = [(a, b) for a, b in pairwise(headings) if b > a + 1]
        assert not jumps, f"{path}: {jumps}"


def test_navigation_is_the_same_everywhere_and_says_where_one_is(documents: dict[str, Document]) -> None:
    for path, document in documents.items():
        here = [a for tag, a in document.elements if tag == "a" and a.get("aria-current")]
        assert len(here) == 1, path
    assert re.search(r"Overview.*Claims", documents["index.html"].text)


@pytest.fixture
def own_copy(reported: Path, report: Path, tmp_path: Path) -> Path:
    """The release folder with its report, for a test that writes: other workers read the shared one meanwhile."""
    (tmp_path / FILE).symlink_to(reported / FILE)
    shutil.copytree(report, tmp_path / "report")
    return tmp_path


def test_the_same_release_gives_the_same_bytes_and_replaces_the_old_site(own_copy: Path) -> None:
    report = own_copy / "report"
    before = {p.relative_to(report): p.read_bytes() for p in report.rglob("*") if p.is_file()}
    (report / "left-over.html").write_text("of an older report")
    site.write(own_copy)
    assert {p.relative_to(report): p.read_bytes() for p in report.rglob("*") if p.is_file()} == before
    assert sorted(p.name for p in own_copy.iterdir()) == [FILE, "report"]


def test_a_failing_page_leaves_the_old_site_as_it_was(own_copy: Path) -> None:
    def broken(con: duckdb.DuckDBPyConnection) -> list[Page]:
        con.execute("from mart.no_such_table")
        return []

    before = (own_copy / "report" / "index.html").read_bytes()
    with pytest.raises(duckdb.CatalogException):
        site.write(own_copy, [SimpleNamespace(pages=broken)])  # type: ignore[list-item]
    assert (own_copy / "report" / "index.html").read_bytes() == before


def test_links_are_made_relative_to_a_page_in_a_folder(reported: Path, tmp_path: Path) -> None:
    (tmp_path / FILE).symlink_to(reported / FILE)
    html = Markup('<a href="data/x.html#y">way</a> <a href="#here">here</a> <a href="https://example.org/">out</a>')
    deep = Page("a/b/page.html", "Deep", "Lead", (Section("here", "Here & <there>", html),), nav="Deep")
    written = site.write(tmp_path, [SimpleNamespace(pages=lambda con: [deep])])  # type: ignore[list-item]
    text = (written.parent / "a" / "b" / "page.html").read_text()
    assert 'href="../../data/x.html#y"' in text and 'href="../../site.css"' in text
    assert 'href="#here"' in text and 'href="https://example.org/"' in text
    assert "Here &amp; &lt;there&gt;" in text


def test_two_pages_may_not_write_one_file(reported: Path, tmp_path: Path) -> None:
    (tmp_path / FILE).symlink_to(reported / FILE)
    both = [Page("one.html", title, "Lead", ()) for title in ("First", "Second")]
    with pytest.raises(EnergyetlError, match=r"both write one\.html"):
        site.write(tmp_path, [SimpleNamespace(pages=lambda con: both)])  # type: ignore[list-item]


def test_a_folder_without_a_release_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnergyetlError, match="nothing to report on"):
        site.write(tmp_path)


def test_the_package_reads_no_layer_below_the_marts() -> None:
    folder = Path(next(iter(package.__path__)))
    below = re.compile(
        r"\b(?:from|join)\s+(?:core|staging|record|reference|snapshot|registry)\.|\b(?:from|join)\s+claims\.quotation",
        re.IGNORECASE,
    )
    for path in sorted(folder.rglob("*.py")):
        texts = [
            n.value for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.Constant) and isinstance(n.value, str)
        ]
        assert not [t for t in texts if below.search(t)], path.name
