"""Gas of the Kurdistan Region, every figure in one unit."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, OCHRE, PURPLE, day_rule, figure
from energyetl.report.model import Figure
from energyetl.report.pages.rows import brief_on, drawable, entity_names, frame, noted
from energyetl.report.pages.topic import Cited, amount, counted, nothing, paragraph
from energyetl.report.table import table

KURDISTAN = "mart.kurdistan_gas"
PLACES = {"kurdistan_region": "the whole Region", "kurdistan_region_power": "gas to power plants of the Region"}


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on gas of the Kurdistan Region."""
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
        doubt=pl.col("conflicting_reports").map_elements(lambda unused: _unused(unused.to_list(), cited), return_dtype=pl.String),
        pages=cited.column(),
    )
    listed = table(
        shown.select("period", *(c for c in shown.columns if c != "period")),
        caption="Every figure in bcm a year, with the figure as printed",
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
    intro = paragraph(
        "Pages print gas in million cubic feet a day, in cubic metres, in a year's sum. Here each is a yearly rate. Design "
        "capacity is not output. Between the dots nothing is known."
    )
    output = rows.drop_nulls("output_bcm_y").filter(~pl.col("is_planned"))
    field = output.filter(pl.col("asset_id") == "khor_mor")
    if field.is_empty():
        return (intro, listed)
    most, last = field.sort("output_bcm_y").row(-1, named=True), field.row(-1, named=True)
    now = "zero" if last["output_bcm_y"] == 0 else amount(last["output_bcm_y"], "bcm/y")
    title = (
        f"{most['place']} reached {amount(most['output_bcm_y'], 'bcm/y')} in {most['period']}; output was {now} in "
        f"{last['period']}, the newest period known"
    )
    middle = pl.col("period_start") + (pl.col("period_end") - pl.col("period_start")) / 2
    drawn = drawable(rows.with_columns(at=middle))
    x = alt.X("at:T", title="Middle of the period", axis=alt.Axis(format="%Y", tickCount="year"), scale=alt.Scale(padding=20))
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
    brief = day_rule(brief_on(con))
    chart = figure(
        alt.layer(brief, *layers).properties(width=660, height=280),
        name="kurdistan-gas",
        title=title,
        alt=f"Dots for {counted(output.height, 'figure')} of output and grey marks for design capacity; a bar through a dot is "
        f"its period. {title}.",
        data=rows.drop("source_ids", "citations", "conflicting_reports"),
        note=note,
    )
    return (intro, chart, listed)


def _unused(reports: list[str], cited: Cited) -> str:
    """Reports that were not used, figure and page, the page as a link."""
    parted = [report.rpartition(", ") for report in reports]
    return str(Markup("; ").join(Markup("{}, {}").format(figure, cited.links([url])) for figure, _, url in parted))
