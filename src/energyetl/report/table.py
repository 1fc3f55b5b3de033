"""A frame as a table that a screen reader and a phone can use. Great Tables builds it; the site's stylesheet dresses it."""

import re
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl
from great_tables import GT
from markupsafe import Markup, escape

from energyetl.report.number import FLAGS, Cell, number

SHORT = 21  # characters of a cell that is kept on one line, such as a span of two months

_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)
_TABLE = re.compile(r"<table.*</table>", re.DOTALL)
_TAG = re.compile(r"<(?:table|thead|tbody|tfoot|tr|th|td)\b[^>]*>")  # cell contents come from the caller and stay as they are
_EXTRA = re.compile(r' (?:id|headers|style|rowspan|colspan)="[^"]*"| data-quarto-[a-z-]+="[^"]*"')


def table(
    frame: pl.DataFrame,
    *,
    caption: str,
    columns: Mapping[str, str],
    note: Markup,
    of: str | None = None,
    keys: Collection[str] = (),
    html: Collection[str] = (),
    plain: Collection[str] = (),
    places: Mapping[str, int] | None = None,
    flag: str | None = None,
) -> Markup:
    """An accessible table of the given columns (column -> head, with its unit), in the order of the rows.

    `of` and `keys` say from which table the numbers come and which columns find a row there (they need not be shown);
    columns named in `html` hold markup already; in `plain` numbers that are no quantities, such as a year; `flag` is the
    column with the flag of each row, which the numbers then carry as a letter with a legend under the table. The first
    column heads its row.
    """
    digits = places or {}
    shown = pl.DataFrame(
        {
            name: [_cell(row, name, of, keys, html, plain, digits.get(name), flag) for row in frame.iter_rows(named=True)]
            for name in columns
        },
        schema=dict.fromkeys(columns, pl.String),
    )
    numeric = [n for n in columns if frame.schema[n].is_numeric() and n not in plain and n not in keys]
    heading = next(iter(columns))
    built = GT(shown, id="t", rowname_col=heading).cols_label(dict(columns)).tab_stubhead(label=columns[heading])
    built = built.fmt(fns=str).fmt(fns=str, columns=heading).cols_align("left")  # cells are escaped here, not there
    if numeric:
        built = built.cols_align("right", columns=numeric)
    found = _TABLE.search(_STYLE.sub("", built.as_raw_html()))
    assert found is not None, "Great Tables wrote no table"
    opening, rest = _TAG.sub(lambda tag: _EXTRA.sub("", tag.group()), found.group()).split(">", 1)
    used = sorted({row[flag] for row in frame.iter_rows(named=True)} - {"reported", None}) if flag else []
    legend = Markup(" ").join(Markup("<sup>{}</sup> {}.").format(FLAGS[f], f) for f in used)
    below = Markup('<p class="legend">{}</p>').format(legend) if used else Markup("")
    return Markup(
        '<div class="table"><div class="scroll" role="region" tabindex="0" aria-label="{}">'
        "{}><caption><span>{}</span></caption>{}</div>{}{}</div>"
    ).format(f"Table: {caption}", Markup(opening), caption, Markup(rest), below, note)


def _cell(
    row: dict[str, Any], name: str, of: str | None, keys: Collection[str], html: Collection[str], plain: Collection[str],
    places: int | None, flag: str | None,
) -> str:  # fmt: skip
    value = row[name]
    if name in html:
        return str(value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None or (isinstance(value, Decimal | int | float) and name not in plain and name not in keys):
        cell = Cell(of, name, {k: row[k] for k in keys}) if of else None
        return str(number(value, None, flag=row[flag] if flag else None, places=places, cell=cell, is_compact=True))
    if isinstance(value, list):
        return str(escape(", ".join(str(v) for v in value)))
    text = escape(value.isoformat() if isinstance(value, date) else value)
    return str(Markup('<span class="short">{}</span>').format(text) if len(text) <= SHORT else text)
