"""The sentinel on OPEC's press releases: what a page lists, what is no page, and who has dealt with a release."""

from datetime import date

import duckdb
import pytest
from as_of_build import AsOfBuild
from pytest_httpserver import HTTPServer

from energyetl.errors import EnergyetlError, LayoutError
from energyetl.ingest import fetch
from energyetl.ingest.sources import opec
from energyetl.settings import Settings

PAGE = """<!DOCTYPE html><html><head><title>Press Releases</title></head><body>
<a href="/index.html">Home</a>
<div><a href="pr-detail/613-6-september-2026.html"><img src="x.png"></a>
<h3><a href="pr-detail/613-6-september-2026.html">Seven countries keep&nbsp;their levels</a></h3>
<a href="pr-detail/613-6-september-2026.html">Read more</a></div>
<a href='https://www.opec.org/pr-detail/1854611-2-august-2026.html'>Read more</a>
<a href="./pr-detail/obituary.html">In memoriam</a>
</body></html>"""
CHALLENGE = """<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body>
<script>window._cf_chl_opt = {cvId: '3'};</script><a href="pr-detail/613-6-september-2026.html">x</a></body></html>"""
WORLD = "release_path, title, issued_on, vintage_on, source_id"
FIRST = "'pr-detail/1854611-2-august-2026.html', null::varchar, date '2026-08-02', date '2026-08-03', 'opec_press_release'"
AGAIN = "'pr-detail/611-2-august-2026.html', 'Levels rise', date '2026-08-02', date '2026-09-07', 'opec_press_release'"
NEXT = "'pr-detail/613-6-september-2026.html', 'Levels stay', date '2026-09-06', date '2026-09-07', 'opec_press_release'"


def test_a_page_gives_path_title_and_day_of_each_release_and_nothing_else():
    assert sorted(opec.read_index(PAGE.encode()).frame.rows()) == [
        ("pr-detail/1854611-2-august-2026.html", None, date(2026, 8, 2)),
        ("pr-detail/613-6-september-2026.html", "Seven countries keep their levels", date(2026, 9, 6)),
        ("pr-detail/obituary.html", "In memoriam", None),
    ]


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (CHALLENGE, r"the site's guard \(Cloudflare\) answered with a browser check instead of the page"),
        ("<html><body><a href='/news.html'>News</a> hosted by Cloudflare</body></html>", "links to no release"),
        ("<html><body><div id='list'></div><script src='list.js'></script></body></html>", "or fills it by a script"),
    ],
)
def test_what_is_no_list_of_releases_is_an_error_and_not_an_empty_list(page, message):
    with pytest.raises(LayoutError, match=message):
        opec.read_index(page.encode())


@pytest.fixture
def settings(copy_root, rewrite, tmp_path, httpserver: HTTPServer) -> Settings:
    rewrite("data/sources/opec_press_release.yml", lambda text: text.replace("https://www.opec.org/", httpserver.url_for("/")))
    return Settings(root=copy_root, home=tmp_path / "home")


def test_a_page_becomes_a_vintage_and_the_same_page_does_not_again(settings, httpserver: HTTPServer):
    httpserver.expect_request("/press-releases.html").respond_with_data(PAGE, content_type="text/html")
    first, second = (fetch.fetch(settings, "opec_press_release") for _ in range(2))
    assert (first.is_new, first.vintage.sidecar["rows"], second.is_new) == (True, 3, False)


def test_the_guards_page_adds_nothing_and_says_how_a_person_gets_by(settings, httpserver: HTTPServer):
    httpserver.expect_request("/press-releases.html").respond_with_data(CHALLENGE, content_type="text/html")
    with pytest.raises(EnergyetlError, match=r"opec_press_release: .*Cloudflare.*save the page"):
        fetch.fetch(settings, "opec_press_release")
    assert not list(settings.warehouse.glob("snapshots/opec_press_release/*"))


@pytest.fixture
def build():
    with duckdb.connect() as con:
        small = AsOfBuild(con)
        small.give("build.source", "source_id, url", "'opec_press_release', 'https://www.opec.org/press-releases.html'")
        small.give("snapshot.opec_press_release", WORLD, FIRST, AGAIN, NEXT)
        con.execute("create table record.opec_decision (source_url varchar)")
        con.execute("create table record.opec_acknowledgement (address varchar)")
        yield small


def unread(build: AsOfBuild) -> list[str]:
    build.con.execute("drop table if exists core.opec_press_release")
    build.run("core.opec_press_release")
    return [address for _, _, address, _ in build.check("opec_press_release_is_entered")]


def test_a_release_is_warned_of_until_it_is_entered_or_acknowledged(build):
    august, september = (f"https://www.opec.org/pr-detail/{name}.html" for name in ("611-2-august-2026", "613-6-september-2026"))
    assert sorted(unread(build)) == [august, september]
    # One release under two addresses: seen first in August, under the newer address and title since.
    assert build.fetch("select title, first_seen_on from core.opec_press_release where issued_on = date '2026-08-02'") == [
        ("Levels rise", date(2026, 8, 3))
    ]
    build.con.execute("insert into record.opec_decision values ('https://www.opec.org/pr-detail/1854611-2-august-2026.html')")
    assert unread(build) == [september]
    build.con.execute(f"insert into record.opec_acknowledgement values ('{september}')")
    assert unread(build) == []


def test_a_release_without_a_day_is_warned_of_too(build):
    build.con.execute(
        "insert into snapshot.opec_press_release values "
        "('pr-detail/obituary.html', 'In memoriam', null, date '2026-09-07', 'opec_press_release')"
    )
    assert "https://www.opec.org/pr-detail/obituary.html" in unread(build)


def test_a_release_seen_later_is_not_known_before(build):
    build.con.execute("update meta.release set as_of_on = date '2026-08-31'")
    assert unread(build) == ["https://www.opec.org/pr-detail/1854611-2-august-2026.html"]
