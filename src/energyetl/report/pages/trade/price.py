"""Prices of crude: benchmarks, and the distance of Urals and Basrah from Brent in the European Union."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREEN, GREY, INK, OCHRE, PURPLE, VERMILLION, day_rule, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import brief_on, drawable, frame, noted, runs
from energyetl.report.pages.topic import amount, month_name, nothing, paragraph

IMPORTS = "mart.eu_crude_import_monthly"
PRICES = "mart.oil_price_monthly"
HUES = {"Urals": BLUE, "other Russian": GREY, "Basrah": VERMILLION, "Kirkuk": OCHRE, "other Iraqi": PURPLE}
BENCHMARKS = {
    "brent_eia": INK,
    "urals_cif_eu": BLUE,
    "urals_minfin": BLUE,
    "urals_mineconomy": GREEN,
    "basrah_cif_eu": VERMILLION,
}
NAMED = {"brent_eia": "Brent", "urals_mineconomy": "Urals, as quoted"}
SHOWN_FROM = "2019-01-01"


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """What the section on prices shows: the benchmarks, and the distance of Urals and Basrah from Brent in the EU."""
    discounts = frame(
        con,
        f"""
        select month, grade::varchar as grade, cif_price_usd_bbl, brent_usd_bbl, discount_usd_bbl, priced_volume_pct,
            flag::varchar as flag, source_ids
        from {IMPORTS} where grade in ('urals', 'basrah') and discount_usd_bbl is not null order by grade, month
        """,
    )
    quotes = frame(
        con,
        f"""
        select month, benchmark_id, price_usd_bbl, spread_to_brent_usd_bbl, basis::varchar as basis, is_basis_of_brent,
            flag::varchar as flag, source_ids
        from {PRICES} where list_contains(?, benchmark_id) and month >= '{SHOWN_FROM}' order by benchmark_id, month
        """,
        list(BENCHMARKS),
    )
    intro = paragraph(
        "Brent is a price at the loading port, EU import prices include the freight, ministry prices for Urals are averages made "
        "for taxation and reach us through pages that quote them. Their difference includes freight and terms as well as the "
        "discount on the crude."
    )
    return (
        intro,
        _discounts(con, discounts) if discounts.height else nothing("discounts of EU imports"),
        _benchmarks(con, quotes) if quotes.height else nothing("prices"),
    )


def discount_finding(rows: pl.DataFrame) -> str:
    """The widest discount of Urals and what Basrah's was in that month."""
    urals = rows.filter(pl.col("grade") == "urals")
    grade, name = ("urals", "Urals") if urals.height else ("basrah", "Basrah")
    most = rows.filter(pl.col("grade") == grade).sort("discount_usd_bbl", "month").row(-1, named=True)
    said = f"{name} was widest below Brent in {month_name(most['month'])}, by {amount(most['discount_usd_bbl'], 'USD_per_bbl')}"
    other = rows.filter((pl.col("grade") == "basrah") & (pl.col("month") == most["month"]))
    if grade == "urals" and other.height:
        said += f"; Basrah was {amount(other['discount_usd_bbl'][0], 'USD_per_bbl')} below it then"
    return said


def _discounts(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> Figure:
    title = discount_finding(rows)
    layers: list[alt.Chart] = [alt.Chart(pl.DataFrame({"y": [0]})).mark_rule(color=GREY).encode(y="y:Q")]
    for grade, name in (("urals", "Urals"), ("basrah", "Basrah")):
        one = runs(rows.filter(pl.col("grade") == grade))
        if one.is_empty():
            continue
        base = alt.Chart(drawable(one)).encode(
            x=alt.X("month:T", title="Month", axis=alt.Axis(format="%Y", tickCount="year"), scale=alt.Scale(padding=30)),
            y=alt.Y("discount_usd_bbl:Q", title="Brent less import price with freight, US$ per barrel"),
        )
        layers.append(base.mark_line(color=HUES[name], strokeWidth=1.75).encode(detail="run:N"))
        layers.append(
            alt.Chart(drawable(one.tail(1))).mark_text(align="left", dx=7, color=HUES[name], fontWeight="bold")
            .encode(x="month:T", y="discount_usd_bbl:Q", text=alt.value(name))
        )  # fmt: skip
    return figure(
        alt.layer(*layers).properties(width=640, height=280),
        name="eu-discounts",
        title=title,
        alt=f"Two monthly lines of the distance below Brent. {title}. Prices of Urals end where volumes became confidential, "
        f"{month_name(max(rows['month'].to_list()))} being the newest month of either.",
        data=rows.drop("source_ids"),
        note=noted(con, rows, period_name(rows["month"].min(), rows["month"].max()), IMPORTS, "discount_usd_bbl"),
    )


def _benchmarks(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame) -> Figure:
    brent = rows.filter(pl.col("benchmark_id") == "brent_eia").sort("month")
    ministry = rows.filter(pl.col("benchmark_id").is_in(["urals_minfin", "urals_mineconomy"])).sort("month")
    newest = (
        f"Brent stood at {amount(brent['price_usd_bbl'][-1], 'USD_per_bbl')} in {month_name(brent['month'][-1])}"
        if brent.height
        else "Brent is not held"
    )
    urals = (
        f"the newest quoted price of Urals is {amount(ministry['price_usd_bbl'][-1], 'USD_per_bbl')} in "
        f"{month_name(ministry['month'][-1])}"
        if ministry.height
        else "no ministry price of Urals is held"
    )
    title = f"{newest}; {urals}"
    layers: list[alt.Chart] = []
    for benchmark, hue in BENCHMARKS.items():
        one = runs(rows.filter(pl.col("benchmark_id") == benchmark))
        if one.is_empty():
            continue
        base = alt.Chart(drawable(one)).encode(
            x=alt.X("month:T", title="Month", axis=alt.Axis(format="%Y", tickCount="year")),
            y=alt.Y("price_usd_bbl:Q", title="US$ per barrel, mean of the month", scale=alt.Scale(zero=False)),
        )
        quoted = benchmark.startswith("urals_min")
        layers.append(base.mark_point(color=hue, shape="square" if quoted else "circle", size=40 if quoted else 12, opacity=1))
        if not quoted:
            layers.append(base.mark_line(color=hue, strokeWidth=1.5).encode(detail="run:N"))
        if benchmark in NAMED:
            at = alt.Chart(drawable(one.tail(1))).mark_text(align="left", dx=6, dy=-8, color=hue, fontWeight="bold")
            layers.append(at.encode(x="month:T", y="price_usd_bbl:Q", text=alt.value(NAMED[benchmark])))
    brief = day_rule(brief_on(con))
    key = Markup(
        "<p>Black line: Brent, spot. Blue: Urals with freight into the EU; blue squares: Urals of Russia's finance ministry; "
        "green squares: of its economy ministry. Orange: Basrah with freight into the EU. Dashed: the brief.</p>"
    )
    return figure(
        alt.layer(brief, *layers).properties(width=660, height=280),
        name="oil-prices",
        title=title,
        alt=f"Monthly prices since {SHOWN_FROM[:4]}: Brent, Urals and Basrah. {title}.",
        data=rows.drop("source_ids"),
        note=key + noted(con, rows, period_name(rows["month"].min(), rows["month"].max()), PRICES, "price_usd_bbl"),
    )
