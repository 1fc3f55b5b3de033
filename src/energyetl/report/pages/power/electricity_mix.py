"""Electricity of Iraq by fuel."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREEN, GREY, VERMILLION, every_fifth_year, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, frame, noted
from energyetl.report.pages.topic import amount, nothing, paragraph, words

POWER = "mart.electricity_mix_group_yearly"
FUELS = {"gas": BLUE, "oil": VERMILLION, "hydro": GREEN, "other": GREY}


def finding(con: duckdb.DuckDBPyConnection) -> str:
    """Shares of gas and oil in the newest year."""
    rows = frame(
        con,
        f"""
        select year, total_twh, fuel_group, share_pct
        from {POWER} where country_iso3 = 'IRQ' and fuel_group in ('gas', 'oil')
        qualify year = max(year) over ()
        order by fuel_group
        """,
    ).to_dicts()
    parts = [f"{amount(r['share_pct'], 'pct', 0)} from {r['fuel_group']}" for r in rows]
    return f"Of {amount(rows[0]['total_twh'], 'TWh')} of electricity in {rows[0]['year']} Iraq made {' and '.join(parts)}"


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on the mix of electricity."""
    rows = frame(
        con,
        f"""
        select year, fuel_group as fuel, generation_twh, share_pct, flag::varchar as flag,
            vintage_basis::varchar as vintage_basis, source_ids
        from {POWER} where country_iso3 = 'IRQ' order by year, fuel_group
        """,
    )
    if rows.is_empty():
        return (nothing("electricity in Iraq"),)
    title = finding(con)
    order = pl.col("fuel").replace_strict({fuel: i for i, fuel in enumerate(FUELS)}, return_dtype=pl.Int64)
    drawn = drawable(rows.with_columns(rank=order))
    base = alt.Chart(drawn).encode(
        x=alt.X("year:O", title="Year", axis=every_fifth_year()),
        y=alt.Y("generation_twh:Q", title="Electricity generated, TWh a year"),
        color=alt.Color("fuel:N", title=None, legend=None, scale=alt.Scale(domain=list(FUELS), range=list(FUELS.values()))),
        order="rank:Q",
    )
    last = rows.filter((pl.col("year") == rows["year"].max()) & (pl.col("generation_twh") > 0)).sort(order)
    middle = last.with_columns(at=pl.col("generation_twh").cum_sum() - pl.col("generation_twh") / 2)
    large = middle.filter(pl.col("share_pct") > 5)
    names = [
        alt.Chart(drawable(large.filter(pl.col("fuel") == fuel))).mark_text(align="left", dx=16, color=hue, fontWeight="bold")
        .encode(x="year:O", y="at:Q", text="fuel:N")
        for fuel, hue in FUELS.items() if large.filter(pl.col("fuel") == fuel).height
    ]  # fmt: skip
    shares = ", ".join(f"{words(r['fuel'])} {amount(r['share_pct'], 'pct')}" for r in last.iter_rows(named=True))
    repeated = rows.filter(pl.col("flag") == "imputed")["year"].unique().sort().to_list()
    intro = paragraph(
        "All of Iraq, the Kurdistan Region included, as the collectors of these data draw it. {}",
        f"Years that only repeat the year before: {', '.join(map(str, repeated))}." if repeated else "",
    )
    return (
        intro,
        figure(
            alt.layer(base.mark_bar(), *names).properties(width=620, height=280),
            name="electricity-mix",
            title=title,
            alt=f"Stacked bars by year. {title}. Shares in the newest year: {shares}. The order from below is "
            f"{', '.join(FUELS)}.",
            data=rows.drop("source_ids"),
            note=noted(con, rows, period_name(rows["year"].min(), rows["year"].max()), POWER, "share_pct"),
        ),
    )
