"""What pages on a topic share: words for ids and values, links to cited pages, and a page assembled from parts.

Not for: rows of marts (`rows`), findings and charts, which belong to the page that shows them.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.model import Figure, Page, Section
from energyetl.report.number import rounded, unit_name


def words(identifier: str | None) -> str:
    """An identifier as words."""
    return "" if identifier is None else identifier.replace("_", " ")


def month_name(day: date) -> str:
    """A month in words."""
    return f"{day:%B %Y}"


def amount(value: Any, unit: str, places: int | None = None) -> str:
    """A value with its unit as plain text, for titles and texts."""
    return f"{rounded(value, places)}\N{NO-BREAK SPACE}{unit_name(unit)}".rstrip()


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """A count with its noun."""
    return f"{count} {singular if count == 1 else plural or singular + 's'}"


def paragraph(text: str, *values: object) -> Markup:
    """A paragraph; values are escaped unless they are markup."""
    return Markup("<p>{}</p>").format(Markup(text).format(*values) if values else text)


def bullets(items: Iterable[Markup | str]) -> Markup:
    """A list."""
    return Markup("<ul>{}</ul>").format(Markup("").join(Markup("<li>{}</li>").format(item) for item in items))


def facts(pairs: Iterable[tuple[str, Markup | str | None]]) -> Markup:
    """Terms with what is known of them; a term without is left out."""
    shown = Markup("").join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(k, v) for k, v in pairs if v)
    return Markup('<dl class="facts">{}</dl>').format(shown)


def nothing(what: str) -> Markup:
    """Text shown instead of a chart or table whose mart has no rows."""
    return Markup('<p class="missing">This release holds no figures on {}. That is a gap, not a zero.</p>').format(what)


class Cited:
    """Links to cited pages, each with its publisher and date."""

    def __init__(self, con: duckdb.DuckDBPyConnection):
        rows = con.sql("select source_url, publisher, page_date, read_on from mart.citation").fetchall()
        self._pages = {url: (publisher, page_date, read_on) for url, publisher, page_date, read_on in rows}

    def links(self, urls: Sequence[str] | None) -> Markup:
        """The pages as links, parted by semicolons."""
        return Markup("; ").join(self._link(url) for url in urls or [])

    def cell(self, urls: Sequence[str] | None) -> str:
        """The pages as links for a cell of a table, wide enough to be read."""
        return str(Markup('<span class="cites">{}</span>').format(self.links(urls)))

    def column(self, limit: int | None = None) -> pl.Expr:
        """The column `citations` as cells of links, the first `limit` of each row."""
        return pl.col("citations").map_elements(lambda urls: self.cell(urls.to_list()[:limit]), return_dtype=pl.String)

    def _link(self, url: str) -> Markup:
        publisher, page_date, read_on = self._pages.get(url, (urlsplit(url).hostname or url, None, None))
        when = page_date or (f"undated, read {read_on}" if read_on else "undated")
        return Markup('<a href="{}">{}</a>').format(url, f"{publisher}, {when}")


class Draft:
    """A page in the making: sections in order, and the files of their charts."""

    def __init__(self) -> None:
        self._sections: list[Section] = []
        self._files: dict[str, bytes] = {}

    def add(self, anchor: str, heading: str, *parts: Markup | Figure | str) -> None:
        """A section made of paragraphs, figures and tables."""
        for part in parts:
            if isinstance(part, Figure):
                self._files |= part.files
        html = Markup("\n").join(part.html if isinstance(part, Figure) else escape(part) for part in parts)
        self._sections.append(Section(anchor, heading, html))

    def page(self, path: str, title: str, lead: str, nav: str) -> Page:
        """The page."""
        return Page(path, title, lead, tuple(self._sections), nav, self._files)
