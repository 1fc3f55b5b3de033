"""Turnover as officials of either country stated it. Reported trade is in `reported`."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import GREEN, GREY, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, frame, noted
from energyetl.report.pages.topic import Cited, amount, counted, nothing, paragraph
from energyetl.report.table import table

TRADE = "mart.bilateral_trade_yearly"


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on stated turnover."""
    rows = frame(
        con,
        f"""
        select
            report_id, year, period_from, period_to, is_full_year, stated_musd, stated_growth_pct, change::varchar as change,
            stated_by, definition, hedge::varchar as hedge, page_count, origin_count, citations, flag::varchar as flag,
            source_ids
        from {TRADE} where stated_by is not null order by year, period_to, report_id
        """,
    )
    if rows.is_empty():
        return (nothing("stated turnovers"),)
    cited = Cited(con)
    note = noted(con, rows, period_name(rows["year"].min(), rows["year"].max()), TRADE, "stated_musd")
    shown = rows.with_columns(
        period=pl.when("is_full_year").then(pl.col("year").cast(pl.String))
        .otherwise(pl.col("period_from") + " to " + pl.col("period_to")),
        said=pl.coalesce("definition", pl.lit("")) + pl.when(pl.col("hedge") == "stated").then(pl.lit(""))
        .otherwise(pl.lit(" (approximate)")),
        pages=cited.column(),
    )  # fmt: skip
    listed = table(
        shown.reverse(),
        caption="Turnover as stated, newest first",
        columns={
            "period": "Period", "stated_musd": "Turnover, mn US$", "stated_growth_pct": "Growth on the year, %",
            "change": "Direction", "stated_by": "Stated by", "said": "What it covers", "pages": "Pages",
        },
        html=("pages",),
        flag="flag",
        note=note,
    )  # fmt: skip
    intro = paragraph(
        "Statements cover different things, with or without arms and energy, full or part years; they are never joined "
        "to a series. Most come from officials of either country, who report on their own work."
    )
    full = rows.filter(pl.col("is_full_year")).drop_nulls("stated_musd")
    if full.is_empty():
        return (intro, listed)
    most, last = full.sort("stated_musd").row(-1, named=True), full.row(-1, named=True)
    title = (
        f"Stated turnover of full years peaked at {amount(most['stated_musd'], 'USD_mn')} in {most['year']}; the newest full "
        f"year with an amount is {last['year']}, {amount(last['stated_musd'], 'USD_mn')}"
    )
    parts = rows.drop_nulls("stated_musd")
    # Each speaker is named once: dots of one year lie too close for more.
    lead = parts.unique("stated_by", keep="first", maintain_order=True)["report_id"].to_list()
    label = pl.when(pl.col("report_id").is_in(lead)).then(pl.col("stated_by").str.replace(",.*", "")).otherwise(pl.lit(""))
    years = [int(y) for y in parts["year"]]
    base = alt.Chart(drawable(parts.with_columns(label=label))).encode(
        x=alt.X(
            "year:Q",
            title="Year in which the period ends",
            axis=alt.Axis(format="d", tickMinStep=1),
            scale=alt.Scale(domain=[min(years) - 0.5, max(years) + 2], nice=False),
        ),
        y=alt.Y(
            "stated_musd:Q",
            title="Turnover as stated, mn US$ (● full year, ○ other period)",
            scale=alt.Scale(domainMin=0, padding=12),
        ),
    )
    full = base.transform_filter("datum.is_full_year").mark_point(color=GREEN, opacity=1, size=70)
    other = base.transform_filter("!datum.is_full_year").mark_point(color=GREEN, opacity=1, size=70, filled=False, strokeWidth=2)
    labels = base.mark_text(align="left", dx=8, fontSize=11, color=GREY).encode(text="label:N")
    chart = figure(
        alt.layer(full, other, labels).properties(width=640, height=280),
        name="trade-stated",
        title=title,
        alt=f"A dot for each of {counted(parts.height, 'statement')} with an amount. {title}. Those without are in the table.",
        data=rows.drop("citations", "source_ids"),
        note=note,
    )
    return (intro, chart, listed)
