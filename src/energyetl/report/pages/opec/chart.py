"""The charts of the page on OPEC+. What they show is chosen in `page`.

A month without a figure is shaded, and no line crosses it.
"""

from datetime import date
from typing import Any

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREEN, GREY, GRID, INK, PAPER, VERMILLION, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import brief_on, drawable, frame, noted, runs
from energyetl.report.pages.topic import amount, counted, month_name

SECONDARY = "opec_secondary_sources"
SHOWN_FROM = date(2023, 1, 1)
MONTH = alt.Axis(format="%b %Y", tickCount=8)


def _scale(values: list[float], room: float = 0.08) -> alt.Scale:
    low, high = min(values), max(values)
    return alt.Scale(domain=[low - (high - low) * room, high + (high - low) * room], nice=False)


def _label(rows: pl.DataFrame, y: str, text: str, colour: str, dy: int) -> tuple[alt.Chart, alt.Chart]:
    """A name next to the last point of a line, with a background that covers other lines."""
    base = alt.Chart(drawable(rows)).encode(x="month:T", y=f"{y}:Q", text=alt.value(text))
    ground = base.mark_text(align="left", dx=8, dy=dy, fontWeight="bold", stroke=PAPER, strokeWidth=5, color=PAPER)
    return ground, base.mark_text(align="left", dx=8, dy=dy, fontWeight="bold", color=colour)


def level(con: duckdb.DuckDBPyConnection, country: str, name: str, title: str) -> Figure:
    """Output by OPEC's secondary sources and by EIA against the level, with the day of the brief."""
    shown = frame(
        con,
        """
        with every as (
            select distinct month from mart.opec_required_monthly where country_iso3 = ? and month >= ?
            union select month from mart.opec_conformity_monthly where country_iso3 = ? and month >= ?
        )
        select
            m.month, r.required_kbd as level_kbd, r.flag::varchar as level_flag,
            s.production_kbd as secondary_sources_kbd, e.production_kbd as eia_kbd, e.flag::varchar as eia_flag,
            greatest(s.vintage_basis, e.vintage_basis)::varchar as vintage_basis,
            coalesce(r.source_ids, []) || coalesce(s.source_ids, []) || coalesce(e.source_ids, []) as source_ids
        from every as m
        left join mart.opec_required_monthly as r on r.month = m.month and r.country_iso3 = ? and r.required_view = 'judged'
        left join mart.opec_conformity_monthly as s
            on s.month = m.month and s.country_iso3 = ? and s.assessor = 'opec_secondary_sources'
        left join mart.opec_conformity_monthly as e on e.month = m.month and e.country_iso3 = ? and e.assessor = 'eia_steo'
        order by m.month
        """,
        country, SHOWN_FROM, country, SHOWN_FROM, country, country, country,
    )  # fmt: skip
    levels = runs(shown.drop_nulls("level_kbd"))
    known = runs(shown.drop_nulls("secondary_sources_kbd"))
    eia = runs(shown.drop_nulls("eia_kbd"))
    values = [float(v) for c in ("level_kbd", "secondary_sources_kbd", "eia_kbd") for v in shown[c].drop_nulls()]
    last: date = shown["month"].to_list()[-1]
    y = alt.Y("v:Q", scale=_scale(values), title="Crude oil, kb/d")
    x = alt.X("month:T", title="Month", axis=MONTH, scale=alt.Scale(domain=[str(SHOWN_FROM), f"{last.year + 1}-01-01"]))

    def line(rows: pl.DataFrame, column: str, **mark: Any) -> alt.Chart:
        return alt.Chart(drawable(rows.with_columns(v=pl.col(column)))).mark_line(**mark).encode(x=x, y=y, detail="run:N")

    dots = alt.Chart(drawable(known.with_columns(v=pl.col("secondary_sources_kbd")))).mark_point(color=BLUE).encode(x=x, y=y)
    layers = [
        alt.Chart(pl.DataFrame({"month": [brief_on(con)]})).mark_rule(color=GREY, strokeDash=[3, 3]).encode(x=x),
        alt.Chart(pl.DataFrame({"month": [brief_on(con)]}))
        .mark_text(align="left", dx=4, y=4, baseline="top", color=GREY)
        .encode(x=x, text=alt.value("the brief")),
        line(eia, "eia_kbd", color=GREY, strokeWidth=1.25),
        line(levels, "level_kbd", color=INK, interpolate="step-after"),
        line(known, "secondary_sources_kbd", color=BLUE),
        dots,
        *_label(levels.tail(1), "level_kbd", "level", INK, -4),
        *_label(eia.sort("eia_kbd").tail(1), "eia_kbd", "EIA, other basis", GREY, 0),
        *_label(known.tail(1), "secondary_sources_kbd", "secondary sources", BLUE, 16),
    ]
    text = (
        f"{name}'s level as a stepped line, the output by OPEC's secondary sources as dots joined only where months follow each "
        f"other, and EIA's figures as a thin line. {title}. EIA's newest figure is "
        f"{amount(eia['eia_kbd'][-1], 'kb/d') if eia.height else 'not known'}. Its count of crude differs."
    )
    return figure(
        alt.layer(*layers).properties(width=640, height=320),
        name=f"opec-level-{country.lower()}",
        title=title,
        alt=text,
        data=shown.drop("source_ids"),
        note=noted(con, shown, period_name(SHOWN_FROM, last), "mart.opec_conformity_monthly", "production_kbd"),
    )


def excess(country: str, name: str, title: str, months: pl.DataFrame, note: Markup) -> Figure:
    """Excess by month as bars and its running sum below; months without a figure are shaded."""
    shown = months.select("month", "excess_kbd", "running_excess_kbd_months", "known_months", "elapsed_months", "flag")
    ends = shown.with_columns(end=pl.col("month").dt.offset_by("1mo"))
    x = alt.X("month:T", title=None, axis=MONTH)
    gap = (
        alt.Chart(drawable(ends.filter(pl.col("excess_kbd").is_null())))
        .mark_rect(color=GRID, opacity=0.6)
        .encode(x=x, x2="end:T")
    )
    known = ends.drop_nulls("excess_kbd").with_columns(zero=pl.lit(0), mid=pl.col("month").dt.offset_by("15d"))
    bars = (
        alt.Chart(drawable(known))
        .mark_rect(stroke="white", strokeWidth=1)
        .encode(
            x=x, x2="end:T", y2="zero:Q",
            y=alt.Y("excess_kbd:Q", title="Output less level, kb/d (shaded: no page reports the month)"),
            color=alt.condition("datum.excess_kbd > 0", alt.value(VERMILLION), alt.value(GREEN)),
        )
    )  # fmt: skip
    last = runs(known)
    x_mid = alt.X("mid:T", title="Month", axis=MONTH)
    y_sum = alt.Y("running_excess_kbd_months:Q", title="Sum of the known months since January 2024, kb/d-months")
    sums = alt.Chart(drawable(last)).mark_line(color=INK).encode(x=x_mid, y=y_sum, detail="run:N")
    points = alt.Chart(drawable(last)).mark_point(color=INK).encode(x=x_mid, y=y_sum)
    mark = (
        alt.Chart(drawable(last.tail(1)))
        .mark_text(dy=-12, color=INK, fontWeight="bold")
        .encode(x=x_mid, y=y_sum, text=alt.Text("running_excess_kbd_months:Q", format=",.0f"))
    )
    over = known.filter(pl.col("excess_kbd") > 0).height
    text = (
        f"Bars of {name}'s output less its level: {over} of {counted(known.height, 'known month')} above zero; "
        f"{shown.height - known.height} shaded because no page reports them. Below, the running sum. {title}."
    )
    return figure(
        alt.vconcat(
            alt.layer(gap, bars).properties(width=660, height=190),
            alt.layer(gap.encode(x=alt.X("month:T", axis=MONTH)), sums, points, mark).properties(width=660, height=150),
            spacing=24,
        ).resolve_scale(x="shared"),
        name=f"opec-excess-{country.lower()}",
        title=title,
        alt=text,
        data=shown,
        note=note,
    )


def shut_in(rows: pl.DataFrame, note: Markup) -> Figure:
    """Output against level in the months in which it broke down."""
    shown = rows.select("country", "month", "assessor", "production_kbd", "required_kbd", "excess_kbd", "flag")
    drawn = drawable(shown.with_columns(row=pl.col("country") + ", " + pl.col("month").dt.strftime("%b %Y")))
    y = alt.Y("row:N", title=None, sort=None, axis=alt.Axis(labelLimit=240))
    bars = (
        alt.Chart(drawn).mark_bar(color=VERMILLION, height=16).encode(y=y, x=alt.X("production_kbd:Q", title="Crude oil, kb/d"))
    )
    ticks = alt.Chart(drawn).mark_tick(color=INK, thickness=3, height=26).encode(y=y, x="required_kbd:Q")
    figures = (
        alt.Chart(drawn)
        .mark_text(align="left", dx=6)
        .encode(y=y, x="production_kbd:Q", text=alt.Text("production_kbd:Q", format=",.0f"))
    )
    level_text = alt.Chart(drawn).mark_text(align="left", dx=6).encode(y=y, x="required_kbd:Q", text=alt.Text("level:N"))
    level_text = level_text.transform_calculate(level="'level ' + format(datum.required_kbd, ',.0f')")
    worst = min(rows.iter_rows(named=True), key=lambda r: r["production_share_pct"])
    iraq = rows.filter(pl.col("country_iso3") == "IRQ").sort("month")
    chosen = iraq.row(-1, named=True) if iraq.height else worst
    title = (
        f"In {month_name(chosen['month'])} {chosen['country']} produced {amount(chosen['production_kbd'], 'kb/d')}, "
        f"{amount(chosen['production_share_pct'], 'pct', 0)} of its level"
    )
    text = (
        f"Bars of output with a mark at the level for {counted(shown.height, 'country', 'countries')}. {title}. Furthest below "
        f"its level was {worst['country']} with {amount(worst['production_share_pct'], 'pct', 0)} of it."
    )
    return figure(
        alt.layer(bars, ticks, figures, level_text).properties(width=560, height=46 * shown.height),
        name="opec-break",
        title=title,
        alt=text,
        data=shown,
        note=note,
    )
