"""The page on Russian projects: its sections and the finding on all of them.

Cards are in `card`, the chart is in `timeline`; money over all projects is on the page on investment.
"""

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.model import Figure, Page
from energyetl.report.pages.project import card, timeline
from energyetl.report.pages.rows import frame
from energyetl.report.pages.topic import Draft, counted, nothing, paragraph

MART = "mart.russian_project"


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on projects."""
    draft = Draft()
    every = frame(
        con,
        f"""
        from {MART} order by project_kind, is_key_project desc, company_name, project_name
        """,
    )
    projects = every.filter(pl.col("project_kind") == "project")
    prospects = every.filter(pl.col("project_kind") == "prospect")
    if projects.is_empty():
        draft.add("timeline", "All projects in time", nothing("Russian projects in Iraq"))
    else:
        draft.add("timeline", "All projects in time", *_overview(con, projects))
        draft.add("cards", "Projects that were held", card.cards(con, projects))
    if prospects.height:
        intro = paragraph(
            "These were sought, offered or agreed in outline; no binding contract was found. They are not counted above."
        )
        draft.add("prospects", "Only sought, never held", intro, card.cards(con, prospects))
    lead = (
        "The status of each Russian project in Iraq when the brief was written and now, what was promised and what came of "
        "it, and which sanctions reached it. Each date and each figure links to the page that reports it."
    )
    return [draft.page("projects.html", "Russian projects in Iraq, one by one", lead, "Projects")]


def finding(con: duckdb.DuckDBPyConnection) -> str:
    """How many projects were held and produced at the brief's date and now."""
    row = frame(
        con,
        f"""
        select
            count(*) filter (not is_lost_at_brief) as held_then,
            count(*) filter (not is_lost_latest) as held_now,
            count(*) filter (status_at_brief = 'producing') as producing_then,
            count(*) filter (status_latest = 'producing') as producing_now,
            list(project_name order by project_name) filter (is_lost_latest and not is_lost_at_brief) as lost
        from {MART} where project_kind = 'project'
        """,
    ).row(0, named=True)
    lost = f"; given up since: {', '.join(row['lost'])}" if row["lost"] else "; none was given up since"
    return (
        f"Russian companies held {counted(row['held_then'], 'project')} when the brief was written and hold {row['held_now']} "
        f"now, of which {row['producing_then']} then and {row['producing_now']} now were in operation{lost}"
    )


def _overview(con: duckdb.DuckDBPyConnection, projects: pl.DataFrame) -> tuple[Markup | Figure, ...]:
    silent = paragraph(
        "A state lasts on the chart until a page reports another. For small projects the newest page is years old: an "
        "unreported change cannot be excluded. Marks show from when a measure reached the project's company or "
        "the one that controls it; what followed a measure is not what it caused."
    )
    return (silent, timeline.timeline(con, projects, finding(con)))
