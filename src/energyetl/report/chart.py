"""Charts as SVG inside the page: one theme, no script, colours of the site's stylesheet, a text for those who cannot see.

Not for: what a chart shows and says, which its page decides.
"""

import re
from datetime import date
from typing import Any

import altair as alt
import polars as pl
import vl_convert
from markupsafe import Markup

from energyetl.errors import EnergyetlError
from energyetl.report.model import Figure
from energyetl.report.table import table

# After Okabe and Ito, darkened to be read as text; the stylesheet has the same hues for a dark page.
BLUE = "#0065A8"
VERMILLION = "#B84A00"
GREEN = "#00745A"
PURPLE = "#A0457A"
OCHRE = "#856100"
GREY = "#5F6670"
INK = "#1C2430"
GRID = "#DDE1E6"
PAPER = "#FFFFFF"
SERIES = (BLUE, VERMILLION, GREEN, PURPLE, OCHRE, GREY)
VARIABLES = {
    BLUE: "--blue",
    VERMILLION: "--vermillion",
    GREEN: "--green",
    PURPLE: "--purple",
    OCHRE: "--ochre",
    GREY: "--muted",
    INK: "--ink",
    GRID: "--line",
    PAPER: "--paper",
}
WIDTH = 720
HEIGHT = 340
TABLED_ROWS = 60

_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
_AXIS = {
    "domainColor": GREY,
    "gridColor": GRID,
    "tickColor": GREY,
    "labelColor": GREY,
    "titleColor": INK,
    "labelFontSize": 13,
    "titleFontSize": 13,
    "titleFontWeight": "normal",
    "titlePadding": 10,
    "labelPadding": 6,
}
THEME: dict[str, Any] = {
    "background": "transparent",
    "font": _FONT,
    "padding": {"left": 4, "right": 8, "top": 8, "bottom": 4},
    "view": {"stroke": None, "continuousWidth": WIDTH, "continuousHeight": HEIGHT, "discreteWidth": WIDTH},
    "axis": _AXIS,
    "axisQuantitative": {"tickCount": 6},
    "axisX": {"grid": False, "labelAngle": 0, "labelOverlap": True},
    "axisY": {"domain": False, "ticks": False, "titleAngle": 0, "titleAlign": "left", "titleY": -12, "titleX": 0},
    "legend": {"labelColor": INK, "titleColor": INK, "labelFontSize": 13, "titleFontSize": 13, "orient": "top"},
    "header": {"labelColor": INK, "titleColor": INK, "labelFontSize": 13, "titleFontSize": 13},
    "title": {"color": INK, "fontSize": 14, "anchor": "start"},
    "range": {"category": list(SERIES), "ordinal": list(SERIES)},
    "line": {"strokeWidth": 2.25, "color": BLUE},
    "bar": {"color": BLUE},
    "area": {"color": BLUE, "opacity": 0.2},
    "point": {"color": BLUE, "filled": True, "size": 45},
    "circle": {"color": BLUE},
    "square": {"color": BLUE},
    "tick": {"color": BLUE},
    "rect": {"color": BLUE},
    "rule": {"color": GREY},
    "text": {"color": INK, "fontSize": 13, "font": _FONT},
}  # fmt: skip

_COLOUR = re.compile(r"#[0-9A-Fa-f]{3,8}\b|rgba?\([^)]*\)")
_FILLED = re.compile(r'(fill|stroke)="(black|white|#[0-9A-Fa-f]{3,8}|rgba?\([^)]*\))"')
_SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_IDS = re.compile(r'(\bid="|url\(#|href="#)')
_SIZE = re.compile(r'<svg[^>]*?viewBox="([^"]+)"[^>]*>')


def figure(chart: alt.TopLevelMixin, *, name: str, title: str, alt: str, data: pl.DataFrame, note: Markup) -> Figure:
    """The chart with its title (which says the finding), what it shows in words, its note, and its data as CSV.

    `name` is unique in the site: it names the CSV and keeps the ids of several charts on one page apart. `data` is what
    the chart shows, in columns that a reader understands; where it is small it is also given as a table. Colours are those
    of this module, which follow the page into the dark; another one is refused.
    """
    svg = _inline(_svg(chart), name, title, alt)
    small = data.height <= TABLED_ROWS
    tabled = (
        Markup("<details><summary>Data as a table</summary>{}</details>").format(
            table(
                data,
                caption=f"Data of the chart: {title}",
                columns={c: c.replace("_", " ") for c in data.columns},
                plain=[c for c in data.columns if c == "year" or c.endswith("_year")],
                note=Markup(""),
            )
        )
        if small and data.width
        else Markup("")
    )
    path = f"data/{name}.csv"
    html = Markup(
        '<figure class="chart" id="figure-{name}"><h3>{title}</h3>'
        '<div class="scroll" role="region" tabindex="0" aria-label="Chart: {title}">{svg}</div>'
        '<figcaption>{note}</figcaption><p class="files"><a href="{path}" download>Data as CSV</a></p>{tabled}</figure>'
    ).format(name=name, title=title, svg=svg, note=note, path=path, tabled=tabled)
    return Figure(html, {path: data.select(pl.selectors.exclude(pl.List)).write_csv().encode()})


def day_rule(day: date, colour: str = GREY) -> alt.Chart:
    """A dashed vertical line at a day, for a chart whose x axis is time."""
    return alt.Chart(pl.DataFrame({"d": [day]})).mark_rule(color=colour, strokeDash=[3, 3]).encode(x="d:T")


def every_fifth_year() -> alt.Axis:
    """The axis of bars by year, which names every fifth one."""
    return alt.Axis(labelExpr="datum.value % 5 == 0 ? datum.label : ''")


def _svg(chart: alt.TopLevelMixin) -> str:
    with alt.data_transformers.enable("default", max_rows=None):
        spec = chart.to_dict()
    spec["config"] = _merged(THEME, {k: v for k, v in spec.get("config", {}).items() if k != "view"})
    return vl_convert.vegalite_to_svg(spec)


def _inline(svg: str, name: str, title: str, text: str) -> Markup:
    box = _SIZE.search(svg)
    assert box is not None, "the renderer wrote no viewBox"
    body = _SPOKEN.sub("", svg[box.end() :])
    body = _IDS.sub(lambda m: f"{m.group()}{name}-", body)
    body = _FILLED.sub(lambda m: f'{m.group(1)}="{_variable(m.group(2), name)}"', body)
    width = float(box.group(1).split()[2])
    head = Markup(
        '<svg class="drawn" viewBox="{box}" style="max-width:{width:.0f}px" role="img" '
        'aria-labelledby="{name}-title {name}-text">'
        '<title id="{name}-title">{title}</title><desc id="{name}-text">{text}</desc>'
    ).format(box=box.group(1), width=width, name=name, title=title, text=text)
    return head + Markup(body)


def _variable(colour: str, name: str) -> str:
    named = {"black": INK, "white": PAPER}.get(colour, colour.upper())
    if named not in VARIABLES:
        raise EnergyetlError(
            f"The chart {name} has the colour {colour}, which the report does not know on a dark page. Take one of "
            f"energyetl.report.chart: {', '.join(VARIABLES)}."
        )
    return f"var({VARIABLES[named]})"


def _merged(under: dict, over: dict) -> dict:
    return under | {
        k: _merged(under[k], v) if isinstance(v, dict) and isinstance(under.get(k), dict) else v for k, v in over.items()
    }
