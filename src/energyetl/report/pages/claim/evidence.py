"""The evidence on one claim as the report shows it: a table for each question, and a chart where it makes a series."""

from datetime import date
from typing import Any

import altair as alt
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.chart import GREEN, GREY, INK, VERMILLION, WIDTH, figure
from energyetl.report.citation import cited
from energyetl.report.model import Figure
from energyetl.report.number import Cell, number, rounded, unit_name
from energyetl.report.table import table
from energyetl.report.verdict import LIMIT_SIDES, OUTCOMES, outcome

COLUMNS = {
    "observed": "What was observed",
    "says": "Finding",
    "value": "Value and its limit",
    "period": "Period",
    "origin": "Independent origin",
    "known": "Published",
    "source": "Source",
}
# Units of things that are counted or dated once; several of them are no series.
NO_SERIES = {"count", "rank", "year", "years"}
CHARTED_PERIODS = 3
AS_WRITTEN = "as written"  # the reading of a part that can be read in one way only
NOBODY = "none"  # origin and period of the row that says that a rule found nothing
ACRONYMS = {
    "afp", "ap", "bp", "cnas", "dac", "eia", "gem", "iea", "iep", "krg", "mees", "oecd", "opec", "riac", "rt", "tass", "ucdp",
    "uis", "un", "unctad", "unesco", "upi", "us", "wam",
}  # fmt: skip


def evidence_table(rows: list[dict[str, Any]], caption: str) -> Markup:
    """The pieces of evidence for one question: deciding before corroborating, and silent pieces last."""
    ordered = sorted(
        rows, key=lambda e: (e["outcome"] == "silent", e["role"] != "deciding", e["rule_id"], e["period"], e["origin"])
    )
    if not ordered:
        return Markup("<p>{}: no evidence.</p>").format(caption)
    frame = pl.DataFrame(
        [
            {
                "observed": str(_observed(e)),
                "says": str(outcome(e["outcome"])),
                "value": str(_compared(e)),
                "period": str(_period(e["period"])),
                "origin": str(escape("—" if e["origin"] == NOBODY else origin_name(e["origin"]))),
                "known": str(e["published_on"] or ("undated" if e["citation"] else "—")),
                "source": str(cited(e["citation"], e["source_ids"])),
            }
            for e in ordered
        ]
    )
    shown = table(
        frame, caption=caption, columns=COLUMNS, html=["observed", "says", "value", "period", "origin", "source"], note=Markup("")
    )
    return Markup('<div class="evidence">{}</div>').format(shown)


def origin_name(origin: str) -> str:
    """An origin's id as a reader says it."""
    words = origin.replace("_", " ")
    named = " ".join(w.upper() if w in ACRONYMS else w for w in words.split(" "))
    return named[:1].upper() + named[1:]


def rule_name(rule_id: str) -> str:
    """A rule's id without its claim, in words."""
    return rule_id.split("__", 1)[1].replace("_", " ")


def charts(claim_id: str, rows: list[dict[str, Any]], as_of_on: date, note: Markup) -> list[tuple[str, Figure]]:
    """A chart, with the role of its rule, for each rule whose observations in one unit make a series of three periods."""
    series: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for e in rows:
        is_dated = e["period"][:1].isdigit()
        if e["observed_value"] is not None and e["observed_unit"] not in NO_SERIES and is_dated:
            series.setdefault((e["rule_id"], e["observed_unit"]), []).append(e)
    groups = [group for _, group in sorted(series.items()) if _is_series(group)]
    return [(g[0]["role"], _chart(claim_id, place, g, as_of_on, note)) for place, g in enumerate(groups, 1)]


def _is_series(group: list[dict[str, Any]]) -> bool:
    has_word = any(e["outcome"] != "silent" for e in group)
    return has_word and len({e["period"] for e in group}) >= CHARTED_PERIODS


def _chart(claim_id: str, place: int, group: list[dict[str, Any]], as_of_on: date, note: Markup) -> Figure:
    unit = unit_name(group[0]["observed_unit"]) or group[0]["observed_unit"]
    data = pl.DataFrame(
        [
            {
                "period": e["period"],
                "origin": origin_name(e["origin"]),
                "value": float(e["observed_value"]),
                "unit": unit,
                "says": e["outcome"],
                "limit": None if e["limit_value"] is None else float(e["limit_value"]),
            }
            for e in sorted(group, key=lambda e: (e["period"], e["origin"]))
        ],
        schema_overrides={"limit": pl.Float64},
    )
    limits = data["limit"].drop_nulls()
    drawn = data.with_columns(
        pl.format("{}, {}", pl.col("period").str.replace("/", " to "), "origin").alias("row"),
        pl.col("value").map_elements(lambda v: rounded(v), pl.String).alias("label"),
    ).with_columns(pl.format("{} {}", pl.col("says").replace({k: m for k, (_, m) in OUTCOMES.items()}), "label").alias("label"))
    low, high = min(0.0, *data["value"], *limits), max(0.0, *data["value"], *limits)
    room = (high - low) * 0.14 or 1
    rows = alt.Y("row:N", sort=drawn["row"].to_list(), title=None, axis=alt.Axis(labelLimit=260, ticks=False, domain=False))
    values = alt.X("value:Q", title=f"Observed, {unit}", scale=alt.Scale(domain=[low - (room if low < 0 else 0), high + room]))
    colours = alt.Color("says:N", scale=alt.Scale(domain=list(OUTCOMES), range=[GREEN, VERMILLION, GREY]), legend=None)
    base = alt.Chart(drawn).encode(y=rows)
    bars = base.mark_bar(height={"band": 0.5}).encode(x=values, color=colours)
    label = base.encode(x="value:Q", text="label:N")
    right = label.transform_filter("datum.value >= 0").mark_text(align="left", dx=6, color=INK)
    left = label.transform_filter("datum.value < 0").mark_text(align="right", dx=-6, color=INK)
    tick = base.transform_filter("isValid(datum.limit)").mark_tick(color=INK, thickness=3, bandSize=26).encode(x="limit:Q")
    subject = rule_name(group[0]["rule_id"]).capitalize()
    inside = "" if unit == "%" else f" in {unit}"
    first, last = data["period"][0], data["period"][-1]
    return figure(
        alt.layer(bars, tick, right, left).properties(width=WIDTH - 200, height=34 * data.height),
        name=f"claim_{claim_id}_{place}",
        title=f"{subject}{inside}: {_finding(group)}",
        alt=(
            f"Bars of what the rule {group[0]['rule_id']} observed, in {unit}, {first} to {last}, as of {as_of_on}. "
            + "; ".join(
                f"{p}, {v}: {rounded(x)}, {o}" + (f" (limit {rounded(limit)})" if limit is not None else "")
                for p, v, x, _, o, limit in data.rows()
            )
            + "."
        ),
        data=data if limits.len() else data.drop("limit"),
        note=Markup("<p>Unit: {}. Periods: {} to {}, as of {}. ✓ supports, ✗ contradicts, ○ silent{}. Rule {}.</p>{}").format(
            unit,
            first.split("/")[0],
            last.split("/")[-1],
            as_of_on,
            "; a stroke marks the limit" if limits.len() else "",
            Markup('<a href="#rule-{}">{}</a>').format(group[0]["rule_id"], rule_name(group[0]["rule_id"])),
            note,
        ),
    )


def _finding(group: list[dict[str, Any]]) -> str:
    """What the observations say taken together."""
    words = {"contradicts": "against the claim", "supports": "for the claim", "silent": "neither way"}
    counts = {word: sum(e["outcome"] == o for e in group) for o, word in words.items()}
    said = [f"{n} {word}" for word, n in counts.items() if n]
    if len(said) == 1:
        return f"all {len(group)} observations speak {said[0].split(' ', 1)[1]}"
    return f"of {len(group)} observations, {', '.join(said[:-1])} and {said[-1]}"


def _period(period: str) -> Markup:
    if period == NOBODY:
        return Markup("—")
    parts = [Markup('<span class="short">{}</span>').format(part) for part in period.split("/")]
    return Markup("\N{NO-BREAK SPACE}to ").join(parts)


def _observed(e: dict[str, Any]) -> Markup:
    marks = [f"part: {e['part']}"] if e["part"] != "whole" else []
    marks += [f"read as: {e['reading']}"] if e["reading"] != AS_WRITTEN else []
    marks += ["corroborating only"] if e["role"] == "corroborating" else []
    marks += ["interested party"] if e["is_interested_party"] else []
    marks += ["known only from a later issue or an undated page"] if e["vintage_basis"] == "restated" else []
    rule = Markup('rule <a href="#rule-{}">{}</a>').format(e["rule_id"], rule_name(e["rule_id"]))
    return Markup('{}<span class="marks">{}</span>').format(e["finding"], Markup(" · ").join([*marks, rule]))


def _compared(e: dict[str, Any]) -> Markup:
    """The value together with the limit that it was compared with."""
    value = number(e["observed_value"], e["observed_unit"], cell=_cell(e, "observed_value"))
    if e["limit_value"] is None:
        return value
    limit = number(e["limit_value"], e["observed_unit"], cell=_cell(e, "limit_value"))
    side = LIMIT_SIDES[e["limit_side"]] + " " if e["limit_side"] else ""
    return Markup('{}<span class="marks">supports if {}{}</span>').format(value, side, limit)


def _cell(e: dict[str, Any], column: str) -> Cell:
    keys = ("question", "claim_id", "rule_id", "origin", "period")
    return Cell("mart.claim_evidence", column, {k: e[k] for k in keys})
