"""OPEC: list of press releases, to alert people who enter decisions by hand. Not for: reading a release.

OPEC's terms forbid storing its texts and tables in a database, so only title, date and URL are kept.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from energyetl.contracts.columns import polars_schema
from energyetl.contracts.opec.record import SnapshotOpecPressRelease
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import MONTHS
from energyetl.ingest.formats.pages import links
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Reading, Source, every_row, fixed

_RELEASE = re.compile(r"pr-detail/[^/?#\s]+\.html")
_DAY = re.compile(r"-(\d{1,2})-([a-z]{3})[a-z]*-(\d{4})\.html$")
_NO_TITLE = ("", "read more", "more")


def read_index(raw: bytes) -> Reading:
    """Read every release that the index page links to. The page does not say when it was last changed."""
    titles: dict[str, str | None] = {}
    for link in links(raw):
        match = _RELEASE.search(link.href)
        if match:
            title = None if link.text.lower() in _NO_TITLE else link.text
            titles[match[0]] = max(titles.get(match[0]), title, key=lambda text: len(text or ""))
    if not titles:
        raise LayoutError(
            "the page links to no release (pr-detail/….html): OPEC has changed the page, or fills it by a script. Open it in "
            "a browser, and enter or acknowledge new releases by hand"
        )
    rows = [(path, title, _day(path)) for path, title in titles.items()]
    return Reading(pl.DataFrame(rows, schema=dict(polars_schema(SnapshotOpecPressRelease)), orient="row"), None)


def _day(path: str) -> date | None:
    match = _DAY.search(path)
    month = MONTHS.get(match[2].title()) if match else None
    if match is None or month is None:
        return None
    try:
        return date(int(match[3]), month, int(match[1]))
    except ValueError:
        return None


def fetch_index(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the current index page; it has no selection by period."""
    return [web.get(address["index"], kind=Kind.html)]


SOURCES = (Source("opec_press_release", SnapshotOpecPressRelease, every_row(read_index), fixed(fetch_index)),)
