"""Gas burnt off, gas of the Kurdistan Region in one unit, and what Iraq's electricity is made from."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREEN, GREY, OCHRE, PURPLE, VERMILLION, figure
from energyetl.report.model import Figure, Page
from energyetl.report.number import period_name
from energyetl.report.pages.topic import (
    Cited,
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
    words,
)
from energyetl.report.table import table

FLARING = "mart.gas_flaring_yearly"
KURDISTAN = "mart.kurdistan_gas"
POWER = "mart.electricity_mix_yearly"
COUNTRIES = {"IRQ": VERMILLION, "RUS": BLUE}
FUELS = {"gas": BLUE, "oil": VERMILLION, "hydro": GREEN, "other": GREY}
PLACES = {"kurdistan_region": "the whole Region", "kurdistan_region_power": "gas to power plants of the Region"}


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on gas and power."""
    draft = Draft()
    draft.add("flaring", "Gas burnt off", *_flaring(con))
    draft.add("kurdistan", "Gas of the Kurdistan Region", *_kurdistan(con))
    draft.add("power", "What electricity is made from", *_power(con))
    lead = (
        "Iraq burns off gas at its oil fields while it lacks gas for its power stations. How much it burns, what the Kurdistan "
        "Region yields, and what its electricity is made from."
    )
    return [draft.page("gas-power.html", "Gas and power", lead, "Gas and power")]


def flaring_finding(con: duckdb.DuckDBPyConnection, name: str) -> str:
    """Iraq's newest year of flaring, its rank, and the change since the first year held."""
    row = frame(
        con,
        f"""
        select
            max(year) as year, max_by(flared_bcm, year) as flared_bcm, max_by(volume_rank, year) as volume_rank,
            min(year) as first_year,
            100 * (max_by(flared_bcm, year) / min_by(flared_bcm, year) - 1) as change_pct
        from {FLARING} where country_iso3 = 'IRQ' and flared_bcm is not null
        """,
    ).row(0, named=True)
    change = row["change_pct"]
    course = "as much as" if abs(change) < 1 else f"{amount(abs(change), 'pct', 0)} {'more' if change > 0 else 'less'} than"
    return (
        f"{name} burnt off {amount(row['flared_bcm'], 'bcm')} of gas in {row['year']}, place {row['volume_rank']} in the world "
        f"and {course} in {row['first_year']}"
    )


def _flaring(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
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
    if rows.filter(pl.col("country_iso3") == "IRQ").is_empty():
        return (nothing("gas flared in Iraq"),)
    title = flaring_finding(con, named.get("IRQ", "Iraq"))
    panels = []
    for column, heading in (
        ("flared_bcm", "Gas burnt off, bcm a year"),
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
    told = paragraph(
        "Satellites see the flames; the World Bank works out the gas from their light. Every value is an estimate. Where it is "
        "burnt and by whom does not show."
    )
    chart = figure(
        alt.hconcat(*panels, spacing=70),
        name="gas-flaring",
        title=title,
        alt=f"Two panels for Iraq and Russia by year: volume and volume per barrel. {title}. Russia burns more in all, Iraq "
        "more for each barrel." if _iraq_burns_more_per_barrel(rows) else f"Two panels for Iraq and Russia by year. {title}.",
        data=rows.drop("source_ids"),
        note=noted(con, rows, period_name(rows["year"].min(), rows["year"].max()), FLARING, "flared_bcm"),
    )  # fmt: skip
    return (told, chart)


def _iraq_burns_more_per_barrel(rows: pl.DataFrame) -> bool:
    last = {c: rows.filter(pl.col("country_iso3") == c).sort("year").tail(1).to_dicts() for c in COUNTRIES}
    if not all(last.values()):
        return False
    iraq, russia = last["IRQ"][0], last["RUS"][0]
    return iraq["flared_bcm"] < russia["flared_bcm"] and iraq["flaring_intensity_m3_bbl"] > russia["flaring_intensity_m3_bbl"]


def _kurdistan(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    assets, cited = entity_names(con, "asset"), Cited(con)
    rows = frame(con, f"from {KURDISTAN} order by period_start, asset_id").with_columns(
        place=pl.col("asset_id").replace(assets).replace(PLACES), flag=pl.col("flag").cast(pl.String)
    )
    if rows.is_empty():
        return (nothing("gas of the Kurdistan Region"),)
    note = noted(con, rows, f"{rows['period'][0]} to {rows['period'][-1]}", KURDISTAN, "output_bcm_y")
    shown = rows.with_columns(
        printed=pl.struct("reported_value", "reported_unit").map_elements(
            lambda r: f"{r['reported_value'].normalize():f} {r['reported_unit']}", return_dtype=pl.String
        ),
        doubt=pl.col("conflicting_reports").map_elements(lambda told: _unused(told.to_list(), cited), return_dtype=pl.String),
        pages=pl.col("citations").map_elements(lambda urls: cited.cell(urls.to_list()), return_dtype=pl.String),
    )
    listed = table(
        shown.select("period", *(c for c in shown.columns if c != "period")),
        caption="Every figure in one unit, bcm a year, beside what was printed",
        columns={
            "period": "Period", "place": "Place", "output_bcm_y": "Output, bcm a year", "capacity_bcm_y": "Design capacity, bcm "
            "a year",
            "printed": "As printed", "doubt": "Reports not used", "pages": "Pages",
        },
        of=KURDISTAN,
        keys=("asset_id", "period"),
        html=("pages", "doubt"),
        flag="flag",
        note=note,
    )  # fmt: skip
    told = paragraph(
        "Pages print gas in million cubic feet a day, in cubic metres, in a year's sum. Here each is a yearly rate. Design "
        "capacity is not output. Between the dots nothing is known."
    )
    output = rows.drop_nulls("output_bcm_y").filter(~pl.col("is_planned"))
    field = output.filter(pl.col("asset_id") == "khor_mor")
    if field.is_empty():
        return (told, listed)
    most, last = field.sort("output_bcm_y").row(-1, named=True), field.row(-1, named=True)
    now = "nothing" if last["output_bcm_y"] == 0 else amount(last["output_bcm_y"], "bcm/y")
    title = (
        f"{most['place']} reached {amount(most['output_bcm_y'], 'bcm/y')} in {most['period']}; the newest figure, of "
        f"{last['period']}, is {now}"
    )
    middle = pl.col("period_start") + (pl.col("period_end") - pl.col("period_start")) / 2
    drawn = drawable(rows.with_columns(at=middle))
    x = alt.X(
        "at:T", title="Middle of the period spoken of", axis=alt.Axis(format="%Y", tickCount="year"), scale=alt.Scale(padding=20)
    )
    layers: list[alt.Chart] = []
    for asset, hue in (("khor_mor", BLUE), ("kurdistan_region", OCHRE), ("kurdistan_region_power", PURPLE)):
        one = drawn.filter((pl.col("asset_id") == asset) & pl.col("output_bcm_y").is_not_null())
        if one.is_empty():
            continue
        base = alt.Chart(one).encode(
            x=x, y=alt.Y("output_bcm_y:Q", title="Gas, bcm a year", scale=alt.Scale(domainMin=0, padding=12))
        )
        name = alt.Chart(one.sort("output_bcm_y").tail(1)).mark_text(align="right", dx=-9, color=hue, fontWeight="bold")
        layers += [
            base.mark_rule(color=hue, strokeWidth=2).encode(x="period_start:T", x2="period_end:T"),
            base.mark_point(color=hue, opacity=1),
            name.encode(x=x, y="output_bcm_y:Q", text="place:N"),
        ]
    capacity = drawn.filter(pl.col("capacity_bcm_y").is_not_null())
    if capacity.height:
        base = alt.Chart(capacity).encode(x=x, y="capacity_bcm_y:Q")
        layers += [
            base.mark_tick(color=GREY, thickness=3, size=26),
            base.mark_text(align="right", dx=-16, dy=-8, color=GREY).encode(text=alt.value("design capacity")),
        ]
    brief = alt.Chart(pl.DataFrame({"d": [brief_on(con)]})).mark_rule(color=GREY, strokeDash=[3, 3]).encode(x="d:T")
    chart = figure(
        alt.layer(brief, *layers).properties(width=660, height=280),
        name="kurdistan-gas",
        title=title,
        alt=f"Dots for {counted(output.height, 'figure')} of output and grey marks for design capacity; a bar through a dot is "
        f"the period it speaks of. {title}.",
        data=rows.drop("source_ids", "citations", "conflicting_reports"),
        note=note,
    )
    return (told, chart, listed)


def _unused(reports: list[str], cited: Cited) -> str:
    """Reports that were not used, figure and page, the page as a link."""
    parted = [report.rpartition(", ") for report in reports]
    return str(Markup("; ").join(Markup("{}, {}").format(figure, cited.links([url])) for figure, _, url in parted))


def power_finding(con: duckdb.DuckDBPyConnection) -> str:
    """Shares of gas and oil in the newest year."""
    row = frame(
        con,
        f"""
        select
            year, max(share_pct) filter (where fuel = 'gas') as gas_pct, max(share_pct) filter (where fuel = 'oil') as oil_pct,
            max(total_twh) as total_twh
        from {POWER} where country_iso3 = 'IRQ' and share_pct is not null group by year order by year desc limit 1
        """,
    ).row(0, named=True)
    parts = [
        f"{amount(row[c], 'pct', 0)} from {fuel}" for fuel, c in (("gas", "gas_pct"), ("oil", "oil_pct")) if row[c] is not None
    ]
    return f"Of {amount(row['total_twh'], 'TWh')} of electricity in {row['year']} Iraq made {' and '.join(parts)}"


def _power(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    rows = frame(
        con,
        f"""
        select
            year, case when fuel in ('gas', 'oil', 'hydro') then fuel else 'other' end as fuel,
            sum(generation_twh) as generation_twh, sum(share_pct) as share_pct, max(flag)::varchar as flag,
            max(vintage_basis)::varchar as vintage_basis,
            list_distinct(flatten(list(source_ids))) as source_ids
        from {POWER}
        where country_iso3 = 'IRQ' and share_pct is not null
            -- A year without gas and oil would show a mix of what little else was known.
            and year in (select year from {POWER} where country_iso3 = 'IRQ' and fuel = 'gas')
            and year in (select year from {POWER} where country_iso3 = 'IRQ' and fuel = 'oil')
        group by 1, 2 order by 1, 2
        """,
    )
    if rows.is_empty():
        return (nothing("electricity in Iraq"),)
    title = power_finding(con)
    order = pl.col("fuel").replace_strict({fuel: i for i, fuel in enumerate(FUELS)}, return_dtype=pl.Int64)
    drawn = drawable(rows.with_columns(rank=order))
    base = alt.Chart(drawn).encode(
        x=alt.X("year:O", title="Year", axis=alt.Axis(labelExpr="datum.value % 5 == 0 ? datum.label : ''")),
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
    told = paragraph(
        "All of Iraq, the Kurdistan Region included, as the collectors of these data draw it. {}",
        f"Years that only repeat the year before: {', '.join(map(str, repeated))}." if repeated else "",
    )
    return (
        told,
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
