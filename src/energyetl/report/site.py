"""Writes the static site of one release: every page through one template, links made relative, swapped in atomically.

Not for: the content of pages (`pages`). Reads only what the footer says of the release.
"""

import os
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import resources
from pathlib import Path
from types import ModuleType

import duckdb
import jinja2

from energyetl.errors import EnergyetlError
from energyetl.release.store import FILE, REPORT
from energyetl.report.model import Page
from energyetl.report.pages import overview
from energyetl.report.pages.claim import methods
from energyetl.report.pages.claim import page as claim_page
from energyetl.report.pages.context import page as context_page
from energyetl.report.pages.data import page as data_page
from energyetl.report.pages.gas import page as gas_page
from energyetl.report.pages.investment import page as investment_page
from energyetl.report.pages.opec import page as opec_page
from energyetl.report.pages.project import page as project_page
from energyetl.report.pages.trade import page as trade_page

MODULES: tuple[ModuleType, ...] = (
    overview, opec_page, project_page, investment_page, trade_page, gas_page, context_page, claim_page, methods, data_page,
)  # fmt: skip
_FROM_ROOT = re.compile(r'(\s(?:href|src)=")(?!#|[a-z]+:|//)')


@dataclass(frozen=True)
class Stamp:
    """What the foot of every page says of the release. `kept_back` are sources whose terms forbid handing figures on."""

    release_id: str
    as_of_on: date
    anchor_on: date
    fingerprint: str
    newest_issue_on: date | None
    age_days: int | None
    newest_period: str | None
    kept_back: list[str]


def write(folder: Path, modules: Sequence[ModuleType] = MODULES) -> Path:
    """Write the report of the release in `folder` to `folder/report` and return its first page.

    The site is written to a temporary folder and swapped in when it is complete; the same release gives the same bytes.
    """
    file = folder / FILE
    if not file.exists():
        raise EnergyetlError(f"{folder} holds no {FILE}, so there is nothing to report on. `energyetl releases` lists releases.")
    with duckdb.connect(file.resolve(), read_only=True) as con:
        con.execute("set threads = 1")  # rows without an explicit order then always have the same order
        stamp = _stamp(con)
        parts = [(module, module.pages(con)) for module in modules]
    files = _rendered([pages for _, pages in parts], stamp)
    target, building = folder / REPORT, folder / f".{REPORT}.{os.getpid()}"
    shutil.rmtree(building, ignore_errors=True)
    for path, content in files.items():
        (building / path).parent.mkdir(parents=True, exist_ok=True)
        (building / path).write_bytes(content)
    _swap(building, target)
    return target / "index.html"


def ensure(folder: Path) -> Path:
    """The first page of a release's report, which is written only where the release has none."""
    page = folder / REPORT / "index.html"
    return page if page.exists() else write(folder)


def _rendered(parts: list[list[Page]], stamp: Stamp) -> dict[str, bytes]:
    """Every file of the site by its path; a path that two pages claim is refused unless they agree on what is in it."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("energyetl.report"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("page.html")
    files: dict[str, bytes] = {"site.css": resources.files("energyetl.report").joinpath("templates/site.css").read_bytes()}
    for pages in parts:
        home = next((p.nav for p in pages if p.nav is not None), None)
        for page in pages:
            links = [(p.nav, p.path) for group in parts for p in group if p.nav is not None]
            html = template.render(page=page, stamp=stamp, navigation=links, home=home)
            for path, content in {page.path: _relative(html, page.path).encode(), **page.files}.items():
                if files.setdefault(path, content) != content:
                    raise EnergyetlError(f"Two pages of the report both write {path}; one of them is {page.path}.")
    return files


def _relative(html: str, path: str) -> str:
    """Links written from the root of the site, made relative to their page."""
    return _FROM_ROOT.sub(lambda m: m.group(1) + "../" * path.count("/"), html)


def _swap(building: Path, target: Path) -> None:
    """Put the new folder in the place of the old one; what is left of an old one is thrown away."""
    old = building.with_name(f"{building.name}.old")
    if target.exists():
        os.replace(target, old)
    os.replace(building, target)
    shutil.rmtree(old, ignore_errors=True)


def _stamp(con: duckdb.DuckDBPyConnection) -> Stamp:
    rows = con.execute(
        """
        select
            release_id, as_of_on, anchor_on(), fingerprint, issued_on, as_of_on - issued_on, strftime(period, '%Y-%m'),
            coalesce(
                (
                    select list(title order by title)
                    from meta.source
                    where redistribute = 'none' and source_id in (select source_id from meta.snapshot)
                ),
                []
            )
        from
            meta.release,
            -- A vintage dated by the day on which it was obtained says nothing about its age.
            (select max(vintage_on) as issued_on from meta.snapshot where vintage_on < retrieved_on),
            (select max(newest_period_start) as period from mart.source_freshness)
        """
    ).fetchall()
    return Stamp(*rows[0])
