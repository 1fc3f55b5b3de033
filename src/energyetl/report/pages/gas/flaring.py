"""Gas flared in Iraq and Russia."""

from typing import Any

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, VERMILLION, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, entity_names, frame, noted
from energyetl.report.pages.topic import amount, nothing, paragraph

FLARING = "mart.gas_flaring_yearly"
COUNTRIES = {"IRQ": VERMILLION, "RUS": BLUE}


def finding(row: dict[str, Any], name: str) -> str:
    """Iraq's newest year of flaring, its rank, and the change since the first year held."""
    change = row["change_pct"]
    size = amount(abs(change), "pct", 0)
    course = "as much as" if size.startswith("0") else f"{size} {'more' if change > 0 else 'less'} than"
    return (
        f"{name} flared {amount(row['last_flared_bcm'], 'bcm')} of gas in {row['last_year']}, place {row['last_volume_rank']} in "
        f"the world and {course} in {row['first_year']}"
    )


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on gas flared."""
    named = entity_names(con, "country")
    rows = frame(
        con,
        f"""
        select country_iso3, year, flared_bcm, flaring_intensity_m3_bbl, volume_rank, flag::varchar as flag,
            vintage_basis::varchar as vintage_basis, source_ids
        from {FLARING} where list_contains(?, country_iso3) order by country_iso3, year
        """,
        list(COUNTRIES),
    )
    trend = frame(con, "from mart.gas_flaring_trend where country_iso3 = 'IRQ'")
    if trend.is_empty() or rows.filter(pl.col("country_iso3") == "IRQ").is_empty():
        return (nothing("gas flared in Iraq"),)
    title = finding(trend.row(0, named=True), named.get("IRQ", "Iraq"))
    panels = []
    for column, heading in (
        ("flared_bcm", "Gas flared, bcm a year"),
        ("flaring_intensity_m3_bbl", "Per barrel of oil produced, m³"),
    ):
        layers = []
        for country, hue in COUNTRIES.items():
            one = drawable(rows.filter(pl.col("country_iso3") == country))
            base = alt.Chart(one).encode(
                x=alt.X("year:Q", title="Year", axis=alt.Axis(format="d", tickMinStep=1), scale=alt.Scale(nice=False, padding=8)),
                y=alt.Y(f"{column}:Q", title=heading, scale=alt.Scale(domainMin=0)),
            )
            label = alt.Chart(one.tail(1)).mark_text(align="left", dx=7, color=hue, fontWeight="bold")
            layers += [
                base.mark_line(color=hue),
                base.mark_point(color=hue, opacity=1, size=25),
                label.encode(x="year:Q", y=f"{column}:Q", text=alt.value(named.get(country, country))),
            ]
        panels.append(alt.layer(*layers).properties(width=270, height=240))
    intro = paragraph(
        "Satellites see the flames; the World Bank works out the gas from their light. Every value is an estimate. Where it is "
        "burnt and by whom does not show."
    )
    chart = figure(
        alt.hconcat(*panels, spacing=70),
        name="gas-flaring",
        title=title,
        alt=f"Two panels for Iraq and Russia by year: volume and volume per barrel. {title}. Russia flares more in all, Iraq "
        "more for each barrel." if _iraq_burns_more_per_barrel(rows) else f"Two panels for Iraq and Russia by year. {title}.",
        data=rows.drop("source_ids"),
        note=noted(con, rows, period_name(rows["year"].min(), rows["year"].max()), FLARING, "flared_bcm"),
    )  # fmt: skip
    return (intro, chart)


def _iraq_burns_more_per_barrel(rows: pl.DataFrame) -> bool:
    last = {c: rows.filter(pl.col("country_iso3") == c).sort("year").tail(1).to_dicts() for c in COUNTRIES}
    if not all(last.values()):
        return False
    iraq, russia = last["IRQ"][0], last["RUS"][0]
    return iraq["flared_bcm"] < russia["flared_bcm"] and iraq["flaring_intensity_m3_bbl"] > russia["flaring_intensity_m3_bbl"]
