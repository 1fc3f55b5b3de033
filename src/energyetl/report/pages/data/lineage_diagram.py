"""Tables and what is computed from what, as a picture: drawn the same way each time, in the colours of the stylesheet.

Columns are given; within a column the order is found, so that lines cross little. Each box is a link; a list says the same.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import fmean

from markupsafe import Markup

from energyetl.report.pages.data.catalogue import INPUTS, LAYERS, Catalogue

Edge = tuple[str, str]

STEP, LOOSEST, BOX, GAP, TOP = 24, 80, 18, 64, 26
CHARACTER = 6.4
SWEEPS = 8
COLOURS = {
    **dict.fromkeys(INPUTS, "var(--muted)"),
    "staging": "var(--ochre)",
    "core": "var(--blue)",
    "mart": "var(--green)",
    "claims": "var(--purple)",
    "meta": "var(--muted)",
}
STYLE = """
.flow text { font: 11px var(--sans); fill: var(--ink); }
.flow .layer { fill: var(--muted); font-weight: 600; }
.flow rect { fill: var(--paper); stroke: var(--line); }
.flow a:hover rect, .flow a:focus-visible rect { stroke: var(--accent); stroke-width: 2; }
.flow path { fill: none; stroke: var(--strong); stroke-width: 1; }
"""


def ordered(columns: Mapping[str, int], edges: Sequence[Edge]) -> list[list[str]]:
    """The boxes of each column from top to bottom: each as near as can be to the middle of those it is joined to."""
    joined: dict[str, list[str]] = defaultdict(list)
    for origin, table in edges:
        joined[origin].append(table)
        joined[table].append(origin)
    grid = [sorted((n for n in columns if columns[n] == at), key=_by_layer) for at in range(max(columns.values()) + 1)]
    height = {name: place / len(column) for column in grid for place, name in enumerate(column)}
    for sweep in range(SWEEPS):
        for column in grid if sweep % 2 == 0 else reversed(grid):
            # Only the side that was just set in order counts, as is usual for layered drawings.
            side = [n for n in column if _neighbours(n, joined, columns, is_left=sweep % 2 == 0)]
            middle = {n: fmean(height[o] for o in _neighbours(n, joined, columns, is_left=sweep % 2 == 0)) for n in side}
            column.sort(key=lambda n: (middle.get(n, height[n]), n))
            height.update({name: (place + 0.5) / len(column) for place, name in enumerate(column)})
    return grid


def picture(
    catalogue: Catalogue, columns: Mapping[str, int], edges: Sequence[Edge], title: str, heads: Sequence[str] = ()
) -> Markup:
    """The picture with boxes in the given columns, in a region that scrolls where it is wide."""
    grid = ordered(columns, edges)
    widths = [max((len(n) for n in column), default=0) * CHARACTER + 16 for column in grid]
    lefts = [sum(widths[:at]) + GAP * at for at in range(len(grid))]
    tallest = max(len(column) for column in grid) * STEP
    top = TOP if heads else 4
    places = {}
    for at, column in enumerate(grid):
        step = min(tallest / max(len(column), 1), LOOSEST)  # a short column is spread, so that lines run level
        first = top + (tallest - len(column) * step + step - BOX) / 2
        places |= {name: (lefts[at], first + place * step) for place, name in enumerate(column)}
    number = {name: at for at, name in enumerate(places)}
    lines = [
        Markup('<path class="f{} t{}" d="{}"/>').format(number[a], number[b], _curve(places[a], widths[columns[a]], places[b]))
        for a, b in sorted(edges)
    ]
    boxes = [
        Markup('<a id="box-{}" href="{}"><rect x="{:.0f}" y="{:.0f}" width="{:.0f}" height="{}" rx="3"/>').format(
            number[name], catalogue.address(name), x, y, widths[columns[name]], BOX
        )
        + Markup('<rect x="{:.0f}" y="{:.0f}" width="4" height="{}" style="fill:{};stroke:none"/>').format(
            x, y, BOX, COLOURS[name.split(".")[0]]
        )
        + Markup('<text x="{:.0f}" y="{:.0f}">{}</text></a>').format(x + 10, y + 13, name)
        for name, (x, y) in places.items()
    ]
    named = [Markup('<text class="layer" x="{:.0f}" y="12">{}</text>').format(lefts[at], head) for at, head in enumerate(heads)]
    # A box under the pointer or the keyboard lights up the lines that end in it; without :has() it just does not.
    lit = "".join(
        f".flow:has(#box-{n}:is(:hover,:focus-visible)) :is(.f{n},.t{n}){{stroke:var(--accent);stroke-width:2}}"
        for n in sorted(number.values())
    )
    width, height = lefts[-1] + widths[-1] + 2, top + tallest
    return Markup(
        '<div class="scroll" role="region" tabindex="0" aria-label="{}">'
        '<svg class="flow" role="group" aria-label="{}" width="{:.0f}" height="{:.0f}" viewBox="-1 0 {:.0f} {:.0f}">'
        "<style>{}{}</style>{}{}{}</svg></div>"
    ).format(
        f"Picture: {title}", title, width, height, width, height, Markup(STYLE), Markup(lit),
        Markup("").join(lines), Markup("").join(named), Markup("").join(boxes),
    )  # fmt: skip


def _by_layer(name: str) -> tuple[int, str]:
    return ((*INPUTS, *LAYERS).index(name.split(".")[0]), name)


def _neighbours(name: str, joined: Mapping[str, list[str]], columns: Mapping[str, int], *, is_left: bool) -> list[str]:
    return [o for o in joined.get(name, ()) if (columns[o] < columns[name]) == is_left]


def _curve(start: tuple[float, float], width: float, end: tuple[float, float]) -> str:
    x, y, u, v = start[0] + width, start[1] + BOX / 2, end[0], end[1] + BOX / 2
    bend = min(max((u - x) / 2, GAP / 2), 3 * GAP)
    return f"M{x:.0f} {y:.0f}C{x + bend:.0f} {y:.0f} {u - bend:.0f} {v:.0f} {u:.0f} {v:.0f}"
