"""Statements on Russian money in Iraq, in all and over time, against what records of single projects add up to."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, INK, VERMILLION, day_rule, figure
from energyetl.report.model import Figure, Page
from energyetl.report.number import period_name, sources_note
from energyetl.report.pages.rows import brief_on, drawable, entity_names, frame, noted, sources
from energyetl.report.pages.topic import Cited, Draft, amount, counted, nothing, paragraph, words
from energyetl.report.table import table

MART = "mart.russian_investment"
BOUNDS = {"about": "about", "more_than": "more than", "at_least": "at least", "up_to": "up to", "exactly": ""}


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on money."""
    draft = Draft()
    totals, sums = stated_totals(con), bottom_up(con)
    if totals.is_empty() and sums.is_empty():
        draft.add("totals", "Stated totals against records", nothing("Russian investment in Iraq"))
    else:
        draft.add("totals", "Stated totals against records", *_totals(con, totals, sums))
        draft.add("statements", "Every statement", *_statements(con))
    lead = (
        "How much Russian companies have put into Iraq is known from what officials say. No public register shows it. This page "
        "sets each total beside what records of single projects show by the same day."
    )
    return [draft.page("money.html", "Russian money in Iraq: stated and documented", lead, "Money")]


def stated_totals(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Stated totals invested in Iraq or its energy up to a date, without plans and single projects."""
    return frame(
        con,
        f"""
        select
            row_id, on_date, stated_on, speaker, party::varchar as party, scope::varchar as scope, bound::varchar as bound,
            amount_busd, bottom_up_busd, bottom_up_lent_busd, documented_pct, origin_count, flag::varchar as flag, source_ids
        from {MART}
        where row_kind = 'statement' and amount_kind = 'cumulative' and scope in ('iraq', 'iraq_energy') and not is_yardstick
        order by stated_on, row_id
        """,
    )


def bottom_up(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """What records of single projects show as spent, at each day on which the sum changed or was taken."""
    return frame(
        con,
        f"""
        select
            row_id, stated_on, amount_busd, bottom_up_lent_busd, projects_counted, flag::varchar as flag, source_ids
        from {MART} where row_kind = 'bottom_up_sum' and amount_busd is not null order by stated_on
        """,
    )


def finding(totals: pl.DataFrame) -> str:
    """From which total to which the statements went, and how much of the newest is documented."""
    first, last = totals.row(0, named=True), totals.row(-1, named=True)
    said = (
        f"Stated totals went from {BOUNDS[first['bound']]} {amount(first['amount_busd'], 'USD_bn')} ({first['on_date']}) to "
        f"{BOUNDS[last['bound']]} {amount(last['amount_busd'], 'USD_bn')} ({last['on_date']})"
    )
    if last["documented_pct"] is None:
        return f"{said}; no project record shows any of it as spent"
    return f"{said}; records of projects show {amount(last['documented_pct'], 'pct', 0)} of the latter as spent"


def _totals(con: duckdb.DuckDBPyConnection, totals: pl.DataFrame, sums: pl.DataFrame) -> tuple[Markup | Figure, ...]:
    if totals.is_empty():
        return (nothing("stated totals"),)
    own = totals.filter(pl.col("party") == "russia").height
    said = paragraph(
        "{} of the {} come from Russian officials, who report on their own country: count them as one interested "
        "origin. Some mean all of Iraq's economy, some its oil or energy; what is counted, and since when, is never said. The "
        "sum of records is a lower bound: a project without a record counts as unknown, not as zero, and loans against crude "
        "are kept apart.",
        own, counted(totals.height, "total"),
    )  # fmt: skip
    return (said, _chart(con, totals, sums))


def _chart(con: duckdb.DuckDBPyConnection, totals: pl.DataFrame, sums: pl.DataFrame) -> Figure:
    shown = pl.concat(
        [
            totals.select(
                "stated_on", "on_date", kind=pl.lit("stated total"), who="speaker", covers="scope", bound="bound",
                amount_busd="amount_busd", flag="flag",
            ),
            sums.select(
                "stated_on", on_date=pl.col("stated_on").cast(pl.String), kind=pl.lit("sum of project records"),
                who=pl.lit(None, pl.String), covers=pl.lit("iraq_energy"), bound=pl.lit("at_least"),
                amount_busd="amount_busd", flag="flag",
            ),
        ]
    ).sort("stated_on")  # fmt: skip
    drawn = drawable(totals.with_columns(
        party=pl.when(pl.col("party") == "russia").then(pl.lit("Russian official")).otherwise(pl.lit("press or observer")),
    ))  # fmt: skip
    x = alt.X("stated_on:T", title="Year in which it was said", axis=alt.Axis(format="%Y", tickCount="year"))
    y = alt.Y(
        "amount_busd:Q",
        title="bn US$, as stated (○ all of Iraq, ● its energy; blue: Russian officials, grey: others)",
        scale=alt.Scale(domainMin=0, padding=12),
    )
    colour = alt.Color(
        "party:N", legend=None, scale=alt.Scale(domain=["Russian official", "press or observer"], range=[BLUE, GREY])
    )
    points = [
        alt.Chart(drawn.filter(pl.col("scope") == scope))
        .mark_point(size=75, filled=filled, strokeWidth=2)
        .encode(x=x, y=y, color=colour)
        for scope, filled in (("iraq", False), ("iraq_energy", True))
    ]
    # A name at each rise to a new highest total: one for each point would cover the others.
    rises = totals.filter(pl.col("amount_busd") > pl.col("amount_busd").cum_max().shift(1).fill_null(0))
    names = (
        alt.Chart(drawable(rises.with_columns(label=pl.col("speaker").str.split(" ").list.last())))
        .mark_text(align="right", dx=-9, dy=-8)
        .encode(x=x, y=y, text="label:N")
    )
    layers: list[alt.Chart] = []
    if sums.height:
        last_day = max(totals["stated_on"].to_list()[-1], sums["stated_on"].to_list()[-1])
        steps = drawable(sums.select("stated_on", "amount_busd"))
        steps = pl.concat([steps, steps.tail(1).with_columns(stated_on=pl.lit(last_day))])
        layers += [
            alt.Chart(steps).mark_line(color=VERMILLION, interpolate="step-after").encode(x=x, y=y),
            alt.Chart(steps.tail(1))
            .mark_text(align="right", dy=-10, color=VERMILLION, fontWeight="bold")
            .encode(x=x, y=y, text=alt.value("documented as spent, at least")),
        ]
    brief = alt.Chart(pl.DataFrame({"d": [brief_on(con)]}))
    layers += [
        day_rule(brief_on(con), INK),
        brief.mark_text(align="right", dx=-4, y=308, color=INK).encode(x="d:T", text=alt.value("the brief")),
        *points,
        names,
    ]
    title = finding(totals)
    summed = f"Records of projects sum to {amount(sums['amount_busd'][-1], 'USD_bn')} at least." if sums.height else ""
    text = (
        f"A dot for each of {counted(totals.height, 'stated total')} and a stepped line for the sum of records. {title}. {summed}"
    )
    note = sources_note(
        con, sources(pl.concat([totals.select("source_ids"), sums.select("source_ids")])),
        period_name(shown["stated_on"][0], shown["stated_on"][-1]), MART, "amount_busd",
    )  # fmt: skip
    return figure(
        alt.layer(*layers).properties(width=660, height=320),
        name="money-totals", title=title, alt=text, data=shown, note=note,
    )  # fmt: skip


def _statements(con: duckdb.DuckDBPyConnection) -> tuple[Markup, ...]:
    cited, projects = Cited(con), entity_names(con, "project")
    rows = frame(con, f"select * from {MART} order by stated_on desc, row_id")
    words_of = {"iraq": "all of Iraq", "iraq_energy": "oil, gas or energy", "kurdistan_region": "Kurdistan Region"}
    shown = rows.with_columns(
        who=pl.coalesce("speaker", pl.lit("sum of project records")),
        covers=pl.when(pl.col("project_id").is_not_null())
        .then(pl.col("project_id").replace(projects))
        .otherwise(pl.col("scope").cast(pl.String).replace(words_of)),
        put=pl.col("bound").cast(pl.String).replace(BOUNDS)
        + ", "
        + pl.col("amount_kind").cast(pl.String).map_elements(words, return_dtype=pl.String)
        + pl.when("is_yardstick").then(pl.lit(", not Russian money")).otherwise(pl.lit("")),
        party=pl.col("party").cast(pl.String).replace(
            {"russia": "Russian official", "company": "the company itself", "iraq": "Iraqi official"}
        ),
        pages=cited.column(),
        flag=pl.col("flag").cast(pl.String),
    )  # fmt: skip
    return (
        table(
            shown,
            caption="Statements and sums of records, newest first, bn US$",
            columns={
                "on_date": "When",
                "who": "Who",
                "party": "Who speaks",
                "covers": "Covers",
                "put": "How it is put",
                "amount_busd": "Stated or summed, bn US$",
                "bottom_up_busd": "In project records by then, bn US$",
                "pages": "Pages",
            },
            of=MART,
            keys=("row_id",),
            html=("pages",),
            plain=("on_date",),
            flag="flag",
            note=noted(con, rows, f"{rows['on_date'][-1]} to {rows['on_date'][0]}", MART, "amount_busd"),
        ),
    )
