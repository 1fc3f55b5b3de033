"""Measures that reached Russian projects, and the state of each project before and after."""

from typing import Any

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREEN, VERMILLION, day_rule, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import brief_on, drawable, entity_names, frame, noted
from energyetl.report.pages.topic import Cited, counted, nothing, paragraph, words
from energyetl.report.table import table

EXPOSURE = "mart.sanctions_exposure"
AUTHORITIES = {"us_ofac": "United States", "uk_ofsi": "United Kingdom", "eu_council": "European Union"}
EFFECTS = {"bars all dealings": VERMILLION, "bars some dealings": BLUE, "permits (licence)": GREEN}


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """What the section on sanctions shows: measures by day and project, and what followed those that bar all dealings."""
    rows = frame(
        con,
        f"""
        select
            s.project_id, s.measure_id, p.project_name, s.hit_company_id, s.authority::varchar as authority, s.instrument,
            s.measure_kind::varchar as measure_kind, s.is_relief, s.is_blocking, s.hit_on, s.link::varchar as link,
            case
                when s.is_relief then 'permits (licence)'
                when s.is_blocking then 'bars all dealings'
                else 'bars some dealings'
            end as effect,
            s.source_ids
        from {EXPOSURE} as s join mart.russian_project as p using (project_id)
        where s.project_kind = 'project' order by s.hit_on, p.project_name
        """,
    )
    if rows.is_empty():
        return (nothing("sanctions on Russian projects"),)
    return (
        paragraph(
            "A measure reaches a project if it names its company or one that controls it. What came after a measure is not what "
            "it caused, and a window without a reported event proves little where pages are few."
        ),
        _measures(con, rows),
        _followed(con),
    )


def finding(con: duckdb.DuckDBPyConnection) -> str:
    """How many live projects measures that bar all dealings have reached, and how many of those had ended a year later."""
    row = frame(
        con,
        f"""
        select
            count(*) as reached, count(*) filter (is_window_complete_365d) as complete,
            count(*) filter (is_lost_after_365d) as ended
        from {EXPOSURE} where is_first_blocking and project_kind = 'project'
        """,
    ).row(0, named=True)
    if not row["reached"]:
        return "No measure that bars all dealings has reached a project under way"
    return (
        f"Measures that bar all dealings reached {counted(row['reached'], 'project')} under way; of the {row['complete']} whose "
        f"first such measure is a year past, {row['ended']} had left Russian hands by then"
    )


def _measures(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> Figure:
    title = finding(con)
    points = (
        alt.Chart(drawable(rows))
        .mark_point(size=70, opacity=0.9)
        .encode(
            x=alt.X(
                "hit_on:T",
                title="Day from which it reaches the project",
                axis=alt.Axis(format="%Y", tickCount="year", grid=True),
            ),
            y=alt.Y("project_name:N", title=None, axis=alt.Axis(labelLimit=260, grid=True, domain=False)),
            color=alt.Color("effect:N", title=None, scale=alt.Scale(domain=list(EFFECTS), range=list(EFFECTS.values()))),
            shape=alt.Shape(
                "effect:N", title=None, scale=alt.Scale(domain=list(EFFECTS), range=["triangle-down", "diamond", "circle"])
            ),
            yOffset=alt.YOffset("effect:N", sort=list(EFFECTS)),
        )
    )
    brief = day_rule(brief_on(con))
    measures = rows.unique("measure_id")
    kinds = ", ".join(f"{measures.filter(pl.col('effect') == e).height} {e}" for e in EFFECTS)
    return figure(
        alt.layer(brief, points).properties(width=520, height=alt.Step(13)),
        name="sanctions",
        title=title,
        alt=f"A mark for each measure, by project and day; the dashed line is the brief. {title}. Measures by effect: {kinds}.",
        data=rows.drop("source_ids", "project_id", "measure_id"),
        note=noted(con, rows, period_name(rows["hit_on"][0], rows["hit_on"][-1]), EXPOSURE, "hit_on"),
    )


def _followed(con: duckdb.DuckDBPyConnection) -> Markup:
    cited, companies = Cited(con), entity_names(con, "company")
    rows = frame(
        con,
        f"""
        select
            s.project_id, s.measure_id, p.project_name, s.hit_company_id, s.authority::varchar as authority, s.instrument,
            s.hit_on, s.status_before::varchar as before, s.status_after_30d::varchar as after_30d,
            s.status_after_90d::varchar as after_90d,
            s.status_after_365d::varchar as after_365d, s.is_window_complete_365d, s.event_count_365d, s.citations,
            (count(*) over (partition by s.project_id) - 1)::varchar as further_measures,
            s.output_before_kbd, s.output_after_kbd, s.output_cut_after_kbd, s.flag::varchar as flag, s.source_ids
        from {EXPOSURE} as s join mart.russian_project as p using (project_id)
        where s.is_blocking and s.is_live_before and s.project_kind = 'project'
        qualify s.is_first_blocking
        order by s.hit_on, p.project_name
        """,
    )
    if rows.is_empty():
        return nothing("measures that bar all dealings with a project under way")
    shown = rows.with_columns(
        course=pl.Series([_wide(_states(row)) for row in rows.iter_rows(named=True)]),
        what=pl.Series([_wide(_measure(row, companies)) for row in rows.iter_rows(named=True)]),
        pages=cited.column(1),
    )
    return table(
        shown.select("project_name", *(c for c in shown.columns if c != "project_name")),
        caption="Status of each project before and after the first measure that barred all dealings",
        columns={
            "project_name": "Project", "what": "First such measure", "further_measures": "Further ones",
            "course": "Status on the day before and after", "event_count_365d": "Events in a year",
            "output_before_kbd": "Output before, kb/d",
            "output_cut_after_kbd": "Cut in that year, kb/d", "pages": "Pages",
        },
        of=EXPOSURE,
        keys=("project_id", "measure_id"),
        html=("pages", "what", "course"),
        flag="flag",
        note=noted(con, rows, period_name(rows["hit_on"][0], rows["hit_on"][-1]), EXPOSURE, "status_after_365d"),
    )  # fmt: skip


def _measure(row: dict[str, Any], companies: dict[str, str]) -> str:
    """Who imposed a measure on whom and when."""
    company = companies.get(row["hit_company_id"], words(row["hit_company_id"]))
    return f"{AUTHORITIES.get(row['authority'], words(row['authority']))} on {company}, {row['hit_on']}"


def _wide(text: str) -> str:
    """A text as a cell wide enough to be read."""
    return str(Markup('<span class="cites">{}</span>').format(text))


def _states(row: dict[str, Any]) -> str:
    """The state before a measure and what it was 30, 90 and 365 days later, named once if nothing changed."""
    states, last = [words(row["before"])], row["before"]
    for days, column in ((30, "after_30d"), (90, "after_90d"), (365, "after_365d")):
        if row[column] is not None and row[column] != last:
            states.append(f"{words(row[column])} {days} days on")
            last = row[column]
    if not row["is_window_complete_365d"]:
        return ", ".join(states) + "; a year has not passed"
    return ", ".join(states) if len(states) > 1 else f"{states[0]}, the same 365 days on"
