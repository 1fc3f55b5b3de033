"""Deaths from organised violence in Iraq."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, every_fifth_year, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, frame, noted
from energyetl.report.pages.topic import amount, nothing, paragraph

SECURITY = "mart.security_yearly"


def finding(con: duckdb.DuckDBPyConnection) -> str:
    """Deaths of the newest year and its place among the years since 2004."""
    row = frame(con, f"from {SECURITY} where violence_deaths is not null order by year desc limit 1").row(0, named=True)
    said = f"{amount(row['violence_deaths'], 'deaths')} from organised violence in {row['year']}"
    since = row["calm_rank_since_2004"]
    if since is None:
        return f"{said}, by the best estimate"
    return said + (
        ", the fewest of any year since 2004" if since == 1 else f", place {since} among the years since 2004, 1 being the fewest"
    )


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on violence."""
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
    title = finding(con)
    base = alt.Chart(drawable(rows)).encode(x=alt.X("year:O", title="Year", axis=every_fifth_year()))
    y = alt.Y("violence_deaths:Q", title="Deaths in the year, best estimate (thin line: low to high estimate)")
    worst, last = rows.sort("violence_deaths").row(-1, named=True), rows.row(-1, named=True)
    marked = drawable(rows.filter(pl.col("year").is_in([worst["year"], last["year"]])))
    labels = alt.Chart(marked).mark_text(dy=-10, fontWeight="bold").encode(
        x="year:O", y="violence_high_deaths:Q", text=alt.Text("violence_deaths:Q", format=",.0f")
    )  # fmt: skip
    intro = paragraph(
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
    return (intro, chart)
