"""Uppsala Conflict Data Program: deaths from organised violence by country and year.

Each version is an archive of one table with the version in its URL; the newest is found on the download page. Not for: single
events of violence.
"""

import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import urljoin

import polars as pl

from energyetl.contracts.security import SnapshotUcdpCountryYear
from energyetl.errors import LayoutError
from energyetl.ingest.formats import archives
from energyetl.ingest.formats.delimited import read_columns, stated, with_numbers, with_years
from energyetl.ingest.formats.pages import links
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, fixed

# Headers since version 26.1. Up to 25.1 they ended in _cy, and Version was lower case.
_KEYS = {"country": "country_name", "year": "year", "Version": "version"}
# "cumulative" means the sum of the three types of violence within the year, not over years.
DEATHS = {
    "cumulative_total_deaths_in_orgvio_best": "best_deaths",
    "cumulative_total_deaths_in_orgvio_low": "low_deaths",
    "cumulative_total_deaths_in_orgvio_high": "high_deaths",
    "sb_total_deaths_best": "state_based_deaths",
    "ns_total_deaths_best": "non_state_deaths",
    "os_total_deaths_best": "one_sided_deaths",
}
# Known headers that are omitted: codes, names of parties, parts of a type of violence, bounds of the types.
_LEFT_OUT = re.compile(
    r"country_id|region|main_govt_name"
    r"|(sb|sb_intrastate|sb_interstate|ns|os)_(exist|dyad_count|dyad_ids|dyad_names|deaths_(parties|civilians|unknown|best|high|low))"
    r"|(sb|ns|os)_total_deaths_(high|low)|sb_(intra|inter)state_main_govt_inv_incomp|os_(main_govt|any_govt|nsgroup)_inv"
    r"|os_(main_govt|any_govt|nsgroup)_killings_(best|high|low)|os_killings_unknown"
    r"|cumulative_total_deaths_(parties|civilians|unknown)_in_orgvio"
)
_ARCHIVE = re.compile(r"/organizedviolencecy-(\d+)-csv\.zip$")
_MOST_BYTES = 100_000_000


def read(path: Path, keep: Keep) -> Reading:
    """Read the table, from the archive or a CSV file. Every country is kept."""
    if not zipfile.is_zipfile(path):
        return read_country_year(path.read_bytes())
    with archives.unpacked(path, r"(.*/)?[^/]+\.csv", max_bytes=_MOST_BYTES) as table:
        return read_country_year(table.read_bytes())


def read_country_year(raw: bytes) -> Reading:
    """Read yearly deaths of every country: best, low and high estimate, and the best estimate of each type of violence.

    A zero is a year with data but without recorded deaths. The file contains its version, not its publication date.
    """
    written = raw[:20_000].decode("utf-8-sig", errors="replace").partition("\n")[0].rstrip("\r").split(",")
    is_old = "country_cy" in written
    heads = {_old(head) if is_old else head: name for head, name in (_KEYS | DEATHS).items()}
    left_out = [head for head in written if _LEFT_OUT.fullmatch(head.removesuffix("_cy") if is_old else head)]
    frame = with_numbers(with_years(read_columns(raw, heads, left_out)), *DEATHS.values())
    versions = frame["version"].unique().to_list()
    if len(versions) != 1:
        raise LayoutError(f"column version: one version is expected, here are {sorted(versions)}")
    parts = pl.sum_horizontal("state_based_deaths", "non_state_deaths", "one_sided_deaths")
    wrong = frame.filter(pl.col("best_deaths") != parts)
    if wrong.height:
        where = wrong.row(0, named=True)
        raise LayoutError(f"{where['country_name']} {where['year']}: the types of violence do not sum to the total")
    return Reading(frame.drop("version").filter(stated("best_deaths")), None)


def _old(head: str) -> str:
    return "version" if head == "Version" else f"{head}_cy"


def fetch(web: Web, address: Mapping[str, str], since: date | None) -> Sequence[RawFile]:
    """Fetch the archive of the newest version on the download page; a version is always complete."""
    page = web.get(address["downloads"], kind=Kind.html)
    found = {}
    for link in links(page.path.read_bytes()):
        match = _ARCHIVE.search(link.href)
        if match:
            found[int(match[1])] = urljoin(address["downloads"], link.href)
    if not found:
        raise LayoutError(
            f"{address['downloads']} links to no archive of organised violence by country and year: check its current name"
        )
    return [web.get(found[max(found)], kind=Kind.zip)]


SOURCES = (Source("ucdp_country_year", SnapshotUcdpCountryYear, read, fixed(fetch)),)
