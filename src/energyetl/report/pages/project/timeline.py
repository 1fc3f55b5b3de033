"""All Russian projects on one line of time: their states, and the days on which sanctions reached them."""

from datetime import date

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, INK, OCHRE, PAPER, PURPLE, VERMILLION, day_rule, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import as_of_on, brief_on, drawable, frame, noted
from energyetl.report.pages.topic import counted, words

MART = "mart.project_timeline"
# Colours of the four phases; the status itself is written on the bar if there is room.
COLOURS = {"before production": OCHRE, "producing": BLUE, "interrupted": PURPLE, "ended": GREY}
WRITTEN_DAYS = 900
SHOWN_FROM = date(2009, 1, 1)


def spells(con: duckdb.DuckDBPyConnection, projects: pl.DataFrame) -> pl.DataFrame:
    """States of each project with their first and last day, from its events and those of contexts that set its state."""
    return frame(
        con,
        f"""
        with project as (
            select project_id, project_name, status_at_brief_event_id, status_latest_event_id
            from mart.russian_project where list_contains(?, project_id)
        ),
        -- A project's state may be set by an event of something wider, as the pipeline's is by the closing of its route.
        setter as (
            select project_id, project_name, project_id as set_by from project
            union
            select p.project_id, p.project_name, e.project_id
            from project as p
            join {MART} as e on e.event_id in (p.status_at_brief_event_id, p.status_latest_event_id)
        ),
        change as (
            select
                t.project_id, t.project_name, e.event_id, e.status_after::varchar as status, e.event_end_on as from_on,
                replace(e.status_after_phase::varchar, '_', ' ') as phase, e.source_ids
            from setter as t
            join {MART} as e on e.project_id = t.set_by
            where e.status_after is not null
            window same as (partition by t.project_id order by e.event_end_on, e.event_on, e.event_id)
            qualify lead(e.event_end_on) over same is distinct from e.event_end_on
        )
        select *, lead(from_on) over (partition by project_id order by from_on) as to_on
        from change order by project_id, from_on
        """,
        projects["project_id"].to_list(),
    )


def timeline(con: duckdb.DuckDBPyConnection, projects: pl.DataFrame, title: str) -> Figure:
    """States as bars, the first sanction and the first that bars all dealings as marks, the day of the brief as a line."""
    today = as_of_on(con)
    periods = spells(con, projects)
    bars = periods.with_columns(
        to_on=pl.col("to_on").fill_null(today),
        label=pl.col("status").map_elements(words, return_dtype=pl.String),
    )
    bars = bars.filter(pl.col("to_on") > SHOWN_FROM).with_columns(from_on=pl.max_horizontal("from_on", pl.lit(SHOWN_FROM)))
    hits = frame(
        con,
        """
        select project_id, any_value(project_name) as project_name, min(hit_on) as hit_on, is_blocking
        from mart.sanctions_exposure join mart.russian_project using (project_id)
        where not is_relief and list_contains(?, project_id)
        group by project_id, is_blocking order by hit_on, project_id, is_blocking
        """,
        projects["project_id"].to_list(),
    )
    order = projects.sort("company_name", "project_name")["project_name"].to_list()
    y = alt.Y("project_name:N", sort=order, title=None, axis=alt.Axis(labelLimit=260, domain=False, grid=True, gridColor=PAPER))
    x = alt.X("from_on:T", title="Year", axis=alt.Axis(format="%Y", tickCount="year", grid=True))
    drawn = drawable(bars)
    colour = alt.Color(
        "phase:N", title="State",
        scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values())),
    )  # fmt: skip
    base = alt.Chart(drawn).mark_bar(height=18, stroke=PAPER, strokeWidth=1).encode(x=x, x2="to_on:T", y=y, color=colour)
    written = (
        alt.Chart(drawable(bars.filter((pl.col("to_on") - pl.col("from_on")).dt.total_days() > WRITTEN_DAYS)))
        .mark_text(align="left", dx=6, color=PAPER, fontSize=12)
        .encode(x=x, y=y, text="label:N")
    )
    strokes = [
        alt.Chart(drawable(hits.filter(pl.col("is_blocking") == blocking)))
        .mark_point(shape=shape, size=size, color=hue, stroke=PAPER, strokeWidth=1, opacity=1, filled=True, yOffset=14)
        .encode(x="hit_on:T", y=y)
        for blocking, shape, size, hue in ((False, "diamond", 90, INK), (True, "triangle-down", 150, VERMILLION))
    ]
    brief = day_rule(brief_on(con), INK)
    named = (
        alt.Chart(pl.DataFrame({"d": [brief_on(con)]}))
        .mark_text(align="right", dx=-4, y=-7, color=INK)
        .encode(x="d:T", text=alt.value("the brief"))
    )
    barred = hits.filter(pl.col("is_blocking"))
    first = f", first on {barred['hit_on'][0]}" if barred.height else ""
    states = ", ".join(f"{p['project_name']} {words(p['status_latest'])}" for p in projects.iter_rows(named=True))
    text = (
        f"One row for each of {counted(projects.height, 'project')}, a bar for each state. {title}. Measures barring all "
        f"dealings reached {barred.height} of them{first}. Now: {states}."
    )
    data = periods.select("project_name", "status", "from_on", "to_on", "event_id")
    marked = hits.select(
        "project_name",
        pl.when("is_blocking").then(pl.lit("first that bars all dealings")).otherwise(pl.lit("first sanction")).alias("status"),
        pl.col("hit_on").alias("from_on"), to_on=pl.lit(None, pl.Date), event_id=pl.lit(None, pl.String),
    )  # fmt: skip
    note = noted(con, periods, period_name(periods["from_on"].min(), today), MART, "status_after")
    return figure(
        alt.layer(base, written, brief, named, *strokes).properties(width=560, height=40 * len(order)),
        name="project-timeline",
        title=title,
        alt=text,
        data=pl.concat([data, marked]).sort("project_name", "from_on"),
        note=Markup("<p>◆ first sanction, ▼ first that bars all dealings. Written on a bar: the state.</p>") + note,
    )
