"""Foreign direct investment in Iraq: net inflow by year, and stocks by investor."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, VERMILLION, every_fifth_year, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import brief_on, drawable, entity_names, frame, noted
from energyetl.report.pages.topic import amount, counted, nothing, paragraph
from energyetl.report.table import table

INVESTMENT = "mart.foreign_investment_yearly"
NET = "mart.foreign_investment_net_yearly"


def finding(con: duckdb.DuckDBPyConnection) -> str:
    """Net inflow of the newest year, and since when it has had its sign."""
    row = frame(
        con,
        f"from {NET} order by year desc limit 1",
    ).row(0, named=True)
    verb = "left" if row["flow_musd"] < 0 else "entered"
    since = (
        f", as in every year after {row['opposite_year']}"
        if row["opposite_year"] and row["opposite_year"] < row["year"] - 1
        else ""
    )
    net = amount(abs(row["flow_busd"]), "USD_bn")
    return f"In {row['year']} foreign investors' money {verb} Iraq on balance, {net}{since}"


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on foreign direct investment."""
    inflow = frame(
        con,
        f"""
        select year, flow_busd, flag::varchar as flag, vintage_basis::varchar as vintage_basis, source_ids
        from {NET} where year >= 2000 order by year
        """,
    )
    parts: list[Markup | Figure] = [
        paragraph(
            "Balance-of-payments figures show what crosses the border, less what goes back; a loss or a loan repaid to the "
            "parent counts as money leaving. They see an investor by the last stop of the money, so Russian capital that came "
            "through another country is not Russian here."
        )
    ]
    if inflow.height:
        title = finding(con)
        bars = alt.Chart(drawable(inflow)).mark_bar().encode(
            x=alt.X("year:O", title="Year", axis=every_fifth_year()),
            y=alt.Y("flow_busd:Q", title="Net inflow of direct investment, bn US$"),
            color=alt.condition("datum.flow_busd < 0", alt.value(VERMILLION), alt.value(BLUE)),
        )  # fmt: skip
        brief = pl.DataFrame({"year": [brief_on(con).year]}).filter(pl.col("year") <= inflow["year"].to_list()[-1])
        rule = [alt.Chart(brief).mark_rule(color=GREY, strokeDash=[3, 3]).encode(x="year:O")] if brief.height else []
        least = inflow.sort("flow_busd").row(0, named=True)
        parts.append(
            figure(
                alt.layer(bars, *rule).properties(width=660, height=260),
                name="fdi-world",
                title=title,
                alt=f"Bars by year since {inflow['year'][0]}. {title}. The lowest was {amount(least['flow_busd'], 'USD_bn')} in "
                f"{least['year']}.",
                data=inflow.drop("source_ids"),
                note=noted(con, inflow, period_name(inflow["year"][0], inflow["year"][-1]), NET, "flow_busd"),
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
