"""Around the partnership: violence, foreign money in Iraq, what sanctions reached, and how indicators moved.

Sanctions and the scorecard are drawn in `context_sanctions`.
"""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, VERMILLION, figure
from energyetl.report.model import Figure, Page
from energyetl.report.number import period_name
from energyetl.report.pages import context_sanctions
from energyetl.report.pages.topic import (
    Draft,
    amount,
    brief_on,
    counted,
    drawable,
    entity_names,
    frame,
    noted,
    nothing,
    paragraph,
)
from energyetl.report.table import table

SECURITY = "mart.security_yearly"
INVESTMENT = "mart.foreign_investment_yearly"


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on context."""
    draft = Draft()
    draft.add("security", "Violence", *_security(con))
    draft.add("investment", "Foreign direct investment", *_investment(con))
    draft.add("sanctions", "What sanctions reached", *context_sanctions.exposure(con))
    draft.add("scorecard", "Before and after", *context_sanctions.scorecard(con))
    lead = (
        "What surrounds the partnership: how dangerous Iraq is, how much foreign capital enters it, which measures reached which "
        "Russian project and what followed, and where each indicator was heading before and after."
    )
    return [draft.page("context.html", "Context: security, capital, sanctions", lead, "Context")]


def calm_finding(con: duckdb.DuckDBPyConnection) -> str:
    """Deaths of the newest year and its place among the years since 2004."""
    row = frame(con, f"from {SECURITY} where violence_deaths is not null order by year desc limit 1").row(0, named=True)
    said = f"{amount(row['violence_deaths'], 'deaths')} from organised violence in {row['year']}"
    since = row["calm_rank_since_2004"]
    if since is None:
        return f"{said}, by the best estimate"
    return said + (
        ", the fewest of any year since 2004" if since == 1 else f", place {since} among the years since 2004, 1 being the fewest"
    )


def _security(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    rows = frame(
        con,
        f"""
        select year, violence_deaths, violence_low_deaths, violence_high_deaths, calm_rank, calm_rank_since_2004, world_rank,
            flag::varchar as flag, vintage_basis::varchar as vintage_basis, source_ids
        from {SECURITY} where violence_deaths is not null order by year
        """,
    )
    if rows.is_empty():
        return (nothing("deaths from violence in Iraq"),)
    title = calm_finding(con)
    base = alt.Chart(drawable(rows)).encode(
        x=alt.X("year:O", title="Year", axis=alt.Axis(labelExpr="datum.value % 5 == 0 ? datum.label : ''"))
    )
    y = alt.Y("violence_deaths:Q", title="Deaths in the year, best estimate (thin line: low to high estimate)")
    worst, last = rows.sort("violence_deaths").row(-1, named=True), rows.row(-1, named=True)
    marked = drawable(rows.filter(pl.col("year").is_in([worst["year"], last["year"]])))
    labels = alt.Chart(marked).mark_text(dy=-10, fontWeight="bold").encode(
        x="year:O", y="violence_high_deaths:Q", text=alt.Text("violence_deaths:Q", format=",.0f")
    )  # fmt: skip
    told = paragraph(
        "Deaths in fighting between organised groups, and of civilians at their hands, as coded from reports. Crime is not "
        "counted. The span between the low and the high estimate is part of the figure."
    )
    chart = figure(
        alt.layer(
            base.mark_bar(color=BLUE).encode(y=y),
            base.mark_rule(color=GREY).encode(y="violence_low_deaths:Q", y2="violence_high_deaths:Q"),
            labels,
        ).properties(width=660, height=280),
        name="security",
        title=title,
        alt=f"Bars by year since {rows['year'][0]}. {title}; between {amount(last['violence_low_deaths'], 'deaths')} and "
        f"{amount(last['violence_high_deaths'], 'deaths')}. The worst year was {worst['year']} with "
        f"{amount(worst['violence_deaths'], 'deaths')}. In the newest year Iraq ranked {last['world_rank']} in the world, 1 "
        "being most.",
        data=rows.drop("source_ids"),
        note=noted(con, rows, period_name(rows["year"][0], rows["year"][-1]), SECURITY, "violence_deaths"),
    )
    return (told, chart)


def inflow_finding(con: duckdb.DuckDBPyConnection) -> str:
    """Net inflow of the newest year, and since when it has had its sign."""
    row = frame(
        con,
        f"""
        with world as (select year, flow_musd from {INVESTMENT} where partner = 'WORLD' and flow_musd is not null),
        newest as (from world order by year desc limit 1)
        select n.year, n.flow_musd,
            (select max(w.year) from world as w where w.flow_musd * n.flow_musd < 0) as turned_after
        from newest as n
        """,
    ).row(0, named=True)
    way = "left" if row["flow_musd"] < 0 else "entered"
    since = (
        f", as in every year after {row['turned_after']}" if row["turned_after"] and row["turned_after"] < row["year"] - 1 else ""
    )
    net = amount(abs(row["flow_musd"]) / 1000, "USD_bn")
    return f"In {row['year']} foreign investors' money {way} Iraq on balance, {net}{since}"


def _investment(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    world = frame(
        con,
        f"""
        select year, flow_musd / 1000 as flow_busd, flag::varchar as flag, vintage_basis::varchar as vintage_basis, source_ids
        from {INVESTMENT} where partner = 'WORLD' and flow_musd is not null and year >= 2000 order by year
        """,
    )
    parts: list[Markup | Figure] = [
        paragraph(
            "Balance-of-payments figures show what crosses the border, less what goes back; a loss or a loan repaid to the "
            "parent counts as money leaving. They see an investor by the last stop of the money, so Russian capital that came "
            "by way of another country is not Russian here."
        )
    ]
    if world.height:
        title = inflow_finding(con)
        bars = alt.Chart(drawable(world)).mark_bar().encode(
            x=alt.X("year:O", title="Year", axis=alt.Axis(labelExpr="datum.value % 5 == 0 ? datum.label : ''")),
            y=alt.Y("flow_busd:Q", title="Net inflow of direct investment, bn US$"),
            color=alt.condition("datum.flow_busd < 0", alt.value(VERMILLION), alt.value(BLUE)),
        )  # fmt: skip
        brief = pl.DataFrame({"year": [brief_on(con).year]}).filter(pl.col("year") <= world["year"].to_list()[-1])
        rule = [alt.Chart(brief).mark_rule(color=GREY, strokeDash=[3, 3]).encode(x="year:O")] if brief.height else []
        least = world.sort("flow_busd").row(0, named=True)
        parts.append(
            figure(
                alt.layer(bars, *rule).properties(width=660, height=260),
                name="fdi-world",
                title=title,
                alt=f"Bars by year since {world['year'][0]}. {title}. The lowest was {amount(least['flow_busd'], 'USD_bn')} in "
                f"{least['year']}.",
                data=world.drop("source_ids"),
                note=noted(con, world, period_name(world["year"][0], world["year"][-1]), INVESTMENT, "flow_musd"),
            )
        )
    else:
        parts.append(nothing("foreign direct investment in Iraq"))
    parts.append(_stocks(con))
    return tuple(parts)


def _stocks(con: duckdb.DuckDBPyConnection) -> Markup:
    rows = frame(
        con,
        f"""
        select partner, year, stock_musd, stock_rank, ranked_partner_count, reporter_iso3, flag::varchar as flag, source_ids
        from {INVESTMENT}
        where stock_rank is not null and year = (select max(year) from {INVESTMENT} where stock_rank is not null)
        order by stock_rank
        """,
    )
    if rows.is_empty():
        return nothing("stocks of direct investment by partner")
    named = entity_names(con, "country")
    russia = rows.filter(pl.col("partner") == "RUS")
    year = rows["year"][0]
    said = (
        f"Russia ranked {russia['stock_rank'][0]} of {counted(rows.height, 'partner')} with a known stock in {year}, the newest "
        "year of a table by partner; most investors have no known figure"
        if russia.height
        else f"Russia has no known stock in {year}, the newest year of a table by partner"
    )
    shown = rows.with_columns(name=pl.col("partner").replace(named), teller=pl.col("reporter_iso3").replace(named))
    return table(
        shown.select("name", *(c for c in shown.columns if c != "name")),
        caption=said,
        columns={"name": "Investor", "stock_musd": "Stock in Iraq, mn US$", "stock_rank": "Rank", "teller": "By the table of"},
        flag="flag",
        note=noted(con, rows, str(year), INVESTMENT, "stock_musd"),
    )
