"""A number as a reader meets it: with unit, flag and a link to its source. Rounds for display, computes nothing."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_EVEN, Decimal
from itertools import groupby

import duckdb
from markupsafe import Markup, escape

UNITS = {
    "pct": "%",
    "USD_bn": "bn US$",
    "USD_mn": "mn US$",
    "USD_per_bbl": "US$ per barrel",
    "USD/bbl": "US$ per barrel",
    "kb": "thousand barrels",
    "kb/d-months": "kb/d × months",
    "bcm/y": "bcm a year",
    "m3/bbl": "m³ per barrel",
    "bbl/t": "barrels per tonne",
    "year": "",
}
SAID_BEFORE = {"rank", "count", "ratio"}  # units that are written before the number: count 3
FLAGS = {
    "derived": "d",
    "corrected": "c",
    "estimated": "e",
    "imputed": "i",
    "forecast": "f",
}
NOTED_SOURCES = 2


@dataclass(frozen=True)
class Cell:
    """The place that a shown number comes from: one column of one row of a released table."""

    table: str
    column: str
    key: Mapping[str, object]


def unit_name(unit: str | None) -> str:
    """The unit in the words of a reader."""
    return "" if unit is None else UNITS.get(unit, unit)


def rounded(value: Decimal | int | float, places: int | None = None) -> str:
    """The value with thousands separators; without `places`, as many as make three significant digits."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    wanted = max(0, 2 - exact.adjusted()) if places is None else places
    shown = f"{exact.quantize(Decimal(1).scaleb(-wanted), ROUND_HALF_EVEN) + 0:,f}"
    if places is None and "." in shown:
        shown = shown.rstrip("0").rstrip(".")
    return shown.removeprefix("-") if not shown.strip("-0.,") else shown.replace("-", "−")


def number(
    value: Decimal | int | float | None,
    unit: str | None,
    *,
    flag: str | None = None,
    places: int | None = None,
    cell: Cell | None = None,
    is_compact: bool = False,
) -> Markup:
    """A value with its unit and, unless it is plainly reported, its flag.

    `cell` says where it comes from, so that a test (or a reader's tool) can look it up. With `is_compact` the flag is a
    letter, as in a table with a legend under it.
    """
    if value is None:
        return Markup('<span class="missing">—<span class="unseen"> no figure</span></span>')
    name = unit_name(unit)
    amount = rounded(value, places).replace(",", "" if unit == "year" else ",")
    gap = "" if name in {"", "%"} else "\N{NO-BREAK SPACE}"
    text = escape(name + gap + amount if name in SAID_BEFORE else amount + gap + name)
    shown = Markup('<data class="number" value="{}"{}>{}</data>').format(_plain(value), _place(value, cell), text)
    return shown + flag_mark(flag, is_compact=is_compact)


def flag_mark(flag: str | None, *, is_compact: bool = False) -> Markup:
    """The mark of a value that is not plainly reported; nothing where it is."""
    if flag is None or flag == "reported":
        return Markup("")
    if is_compact:
        return Markup('<sup class="flag" aria-hidden="true">{}</sup><span class="unseen"> ({})</span>').format(FLAGS[flag], flag)
    return Markup(' <small class="flag">{}</small>').format(flag)


def sources_note(con: duckdb.DuckDBPyConnection, source_ids: Sequence[str], period: str, table: str, column: str) -> Markup:
    """The publishers behind a number or chart, its period, their licences, and how it was computed."""
    rows = con.execute(
        """
        select publisher, licence, licence_url, list(title order by source_id), list(source_id order by source_id)
        from meta.source where list_contains(?, source_id)
        group by all order by min(source_id) = 'claims.registry', min(source_id)
        """,
        [list(source_ids)],
    ).fetchall()
    entries = [_source(*row) for row in rows]
    link = Markup('<a href="data/{0}.html#{1}">How this figure was computed: {0}, {1}</a>').format(table, column)
    said = Markup("Period: {}. ").format(spoken_period(period))
    if len(entries) <= NOTED_SOURCES:
        named = Markup("Source: {}. ").format(Markup("; ").join(entries)) if entries else ""
        return Markup('<p class="sources">{}{}{}</p>').format(named, said, link)
    listed = Markup("").join(Markup("<li>{}</li>").format(entry) for entry in entries)
    return Markup(
        '<p class="sources">{}{}</p>'
        '<details class="sources"><summary>{} sources with their licences</summary><ul>{}</ul></details>'
    ).format(said, link, len(entries), listed)


def period_name(first: object, last: object) -> str:
    """A period in words: one year, or from and to; months without their day."""
    names = [f"{p:%Y-%m}" if isinstance(p, date) else str(p) for p in (first, last)]
    return names[0] if names[0] == names[1] else f"{names[0]} to {names[1]}"


def spoken_period(period: str) -> str:
    """A period as the marts write it (`2024-01/2024-06`), in words."""
    return period.replace("/", " to ")


def _source(publisher: str, licence: str, licence_url: str | None, titles: list[str], source_ids: list[str]) -> Markup:
    links = [
        Markup('<a href="data/sources.html#{}">{}</a>').format(source_id, title)
        for source_id, title in zip(source_ids, titles, strict=True)
    ]
    terms = Markup('<a href="{}">{}</a>').format(licence_url, licence) if licence_url else escape(licence)
    return Markup("{}: {} ({})").format(publisher, Markup(", ").join(link for link, _ in groupby(links)), terms)


def _plain(value: Decimal | int | float) -> str:
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def _place(value: Decimal | int | float, cell: Cell | None) -> Markup:
    if cell is None:
        return Markup("")
    key = json.dumps({k: v if isinstance(v, int) else str(v) for k, v in cell.key.items()}, ensure_ascii=False)
    return Markup(' data-table="{}" data-column="{}" data-key="{}" data-value="{}"').format(
        cell.table, cell.column, key, _plain(value)
    )
