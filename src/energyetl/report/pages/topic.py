"""What pages on a topic share: rows, words for ids, links to cited pages, and a page assembled from parts.

Not for: findings and charts, which belong to the page that shows them.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.model import Figure, Page, Section
from energyetl.report.number import rounded, sources_note, unit_name


def frame(con: duckdb.DuckDBPyConnection, query: str, *values: object) -> pl.DataFrame:
    """The rows of a query; decimals stay decimals."""
    return con.sql(query, params=list(values)).pl() if values else con.sql(query).pl()


def drawable(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows as a chart takes them: decimals as floats, lists left out."""
    return rows.select(pl.selectors.exclude(pl.List)).with_columns(pl.selectors.decimal().cast(pl.Float64))


def brief_on(con: duckdb.DuckDBPyConnection) -> date:
    """The day of the brief."""
    return con.sql("select brief_as_of_on from meta.release").fetchall()[0][0]


def as_of_on(con: duckdb.DuckDBPyConnection) -> date:
    """The as-of date of the release."""
    return con.sql("select as_of_on from meta.release").fetchall()[0][0]


def entity_names(con: duckdb.DuckDBPyConnection, kind: str) -> dict[str, str]:
    """Names of countries, companies, assets or projects by their id."""
    return dict(con.execute("select entity_id, entity_name from mart.entity_name where entity_kind = ?", [kind]).fetchall())


def sources(rows: pl.DataFrame) -> list[str]:
    """The distinct sources of rows of a mart."""
    return sorted({source_id for ids in rows["source_ids"] for source_id in ids})


def noted(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame, period: str, table: str, column: str) -> Markup:
    """Where rows come from, and how many of them come from a later vintage."""
    note = sources_note(con, sources(rows), period, table, column)
    if "vintage_basis" not in rows.columns:
        return note
    restated = rows.filter(pl.col("vintage_basis").cast(pl.String) == "restated").height
    if not restated:
        return note
    return note + Markup(
        "<p>{} of {} rows use an issue later than the as-of date, because this release has no older one.</p>"
    ).format(restated, rows.height)


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


def runs(rows: pl.DataFrame, by: str = "month", step: str = "1mo") -> pl.DataFrame:
    """The rows with `run`, which changes at each gap, so that a line is never drawn across one."""
    ordered = rows.sort(by)
    if ordered.schema[by] == pl.Date:
        is_new = ordered[by] != ordered[by].shift(1).dt.offset_by(step)
    else:
        is_new = ordered[by] != ordered[by].shift(1) + 1
    return ordered.with_columns(run=is_new.fill_null(True).cum_sum())


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
