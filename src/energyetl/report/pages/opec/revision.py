"""How each month of Iraqi and Saudi output was restated over the issues of EIA's outlook."""

from datetime import date

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import GREEN, GREY, VERMILLION, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, frame, noted
from energyetl.report.pages.topic import amount, counted, month_name, nothing, paragraph

MART = "mart.revision"
COUNTRIES = ("IRQ", "SAU")
# So many of the largest steps carry their issue on the chart; more labels would cover each other.
LABELLED = 3


def steps(con: duckdb.DuckDBPyConnection, country: str) -> pl.DataFrame:
    """Every restatement of a month by a later issue, with the distance from the first figure before and after it."""
    return frame(
        con,
        f"""
        select
            period_start as month, old_vintage_on, new_vintage_on, old_value as old_kbd, new_value as new_kbd,
            change as change_kbd,
            sum(change) over (partition by period_start order by new_vintage_on) - change as before_kbd,
            sum(change) over (partition by period_start order by new_vintage_on) as after_kbd,
            flag::varchar as flag, source_ids
        from {MART}
        where subject_id = ? and measure = 'crude_production' and basis = 'crude' and list_contains(source_ids, 'eia_steo')
        order by month, new_vintage_on
        """,
        country,
    )


def parts(con: duckdb.DuckDBPyConnection, named: dict[str, str]) -> tuple[Markup | Figure, ...]:
    """What the section on revisions shows."""
    intro = paragraph(
        "EIA publishes a figure soon after a month and revises it later. Readers of the first issue saw other figures than "
        "readers of a later one. Changes smaller than EIA's own rounding and forecasts are left out; an issue that is not held "
        "may have changed a figure earlier than shown. EIA defines crude in its own way: the size of the changes matters here, "
        "not the level."
    )
    shown = []
    for country in COUNTRIES:
        rows = steps(con, country)
        name = named.get(country, country)
        shown.append(_chart(con, country, name, rows) if rows.height else nothing(f"restated months of {name}"))
    return (intro, *shown)


def _chart(con: duckdb.DuckDBPyConnection, country: str, name: str, rows: pl.DataFrame) -> Figure:
    months, up = rows["month"].n_unique(), rows.filter(pl.col("change_kbd") > 0).height
    most = rows.sort(pl.col("change_kbd").abs(), descending=True).row(0, named=True)
    verb = "raised" if most["change_kbd"] > 0 else "lowered"
    title = (
        f"EIA restated {counted(months, 'month')} of {name}'s output; the largest step {verb} {month_name(most['month'])} by "
        f"{amount(abs(most['change_kbd']), 'kb/d')}, in the issue of {month_name(most['new_vintage_on'])}"
    )
    text = (
        f"A stroke for each restatement, from the figure before to the one after, measured from the first figure of the month: "
        f"{up} upward, {rows.height - up} downward. {title}."
    )
    drawn = drawable(rows)
    x = alt.X(
        "month:T",
        title="Month of the figure",
        axis=alt.Axis(format="%Y", tickCount="year"),
        scale=alt.Scale(padding=12),
    )
    colour = alt.condition("datum.change_kbd > 0", alt.value(VERMILLION), alt.value(GREEN))
    y = alt.Y(
        "before_kbd:Q",
        title="Distance from the first figure published, kb/d (orange: raised, green: lowered)",
        scale=alt.Scale(padding=12),
    )
    strokes = alt.Chart(drawn).mark_rule(strokeWidth=2.5).encode(x=x, y=y, y2="after_kbd:Q", color=colour)
    heads = alt.Chart(drawn).mark_point(size=36).encode(x=x, y="after_kbd:Q", color=colour)
    zero = alt.Chart(pl.DataFrame({"y": [0]})).mark_rule(color=GREY).encode(y="y:Q")
    large = rows.sort(pl.col("change_kbd").abs(), descending=True).unique("new_vintage_on", keep="first", maintain_order=True)
    named = drawable(large.head(LABELLED).with_columns(label="issue of " + pl.col("new_vintage_on").dt.strftime("%b %Y")))
    days: list[date] = rows["month"].to_list()
    is_early = pl.col("month") < days[0] + (days[-1] - days[0]) / 2
    labels = [
        alt.Chart(named.filter(is_early)).mark_text(align="left", dx=9),
        alt.Chart(named.filter(~is_early)).mark_text(align="right", dx=-9),
    ]
    return figure(
        alt.layer(zero, strokes, heads, *(label.encode(x=x, y="after_kbd:Q", text="label:N") for label in labels)).properties(
            width=660, height=280
        ),
        name=f"opec-revision-{country.lower()}",
        title=title,
        alt=text,
        data=rows.drop("before_kbd", "after_kbd", "source_ids"),
        note=noted(con, rows, period_name(rows["month"].min(), rows["month"].max()), MART, "change"),
    )
