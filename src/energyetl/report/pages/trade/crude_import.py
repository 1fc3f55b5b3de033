"""EU imports of Iraqi and Russian crude by grade and month. Prices are in `price`."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREY, OCHRE, PURPLE, VERMILLION, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, frame, noted, runs
from energyetl.report.pages.topic import amount, counted, nothing, paragraph

IMPORTS = "mart.eu_crude_import_monthly"
GRADES = {"urals": "Urals", "other_russia": "other Russian", "basrah": "Basrah", "kirkuk": "Kirkuk", "other_iraq": "other Iraqi"}
HUES = {"Urals": BLUE, "other Russian": GREY, "Basrah": VERMILLION, "Kirkuk": OCHRE, "other Iraqi": PURPLE}


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """What the section on EU imports shows: volume by grade and month."""
    rows = frame(
        con,
        f"""
        select month, grade::varchar as grade, exporter_iso3, volume_kbd, share_pct, cif_price_usd_bbl, discount_usd_bbl,
            volume_basis::varchar as volume_basis, importer_count, flag::varchar as flag,
            vintage_basis::varchar as vintage_basis, source_ids
        from {IMPORTS} order by grade, month
        """,
    )
    known = rows.drop_nulls("volume_kbd")
    if known.is_empty():
        return (nothing("imports of crude into the European Union"),)
    note = noted(con, rows, period_name(rows["month"].min(), rows["month"].max()), IMPORTS, "volume_kbd")
    intro = paragraph(
        "A month without a line shows no delivery or a confidential one. Since 2020 some volumes are known from importers that "
        "publish only, which makes them a lower bound; since sanctions the remaining Russian ones are mostly confidential. Up to "
        "2019 the register counts the United Kingdom in. The basis of each month is in the data. Scales differ from panel to "
        "panel."
    )
    return (intro, _volumes(con, rows, note))


def volume_finding(con: duckdb.DuckDBPyConnection) -> str:
    """Yearly means of the newest year with all twelve months known, for Basrah and for Urals."""
    years = frame(
        con,
        """
        select grade::varchar as grade, year, volume_kbd, is_lower_bound
        from mart.eu_crude_import_yearly where volume_kbd is not null
        qualify row_number() over (partition by grade order by year desc) = 1
        """,
    )
    said = []
    for grade in ("basrah", "urals"):
        for row in years.filter(pl.col("grade") == grade).iter_rows(named=True):
            least = "at least " if row["is_lower_bound"] else ""
            said.append(f"{GRADES[grade]} averaged {least}{amount(row['volume_kbd'], 'kb/d', 0)} in {row['year']}")
    return (
        " and ".join(said) + ", the newest years with all months known" if said else "No grade has a whole year of known volumes"
    )


def _volumes(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame, note: Markup) -> Figure:
    title = f"EU imports: {volume_finding(con)}"
    panels = []
    for grade, name in GRADES.items():
        one = runs(rows.filter(pl.col("grade") == grade).drop_nulls("volume_kbd"))
        if one.is_empty():
            continue
        panels.append(
            alt.Chart(drawable(one), title=name)
            .mark_line(color=HUES[name], strokeWidth=1.5)
            .encode(
                x=alt.X("month:T", title=None, axis=alt.Axis(format="%Y", tickCount="year"),
                        scale=alt.Scale(domain=[str(rows["month"].min()), str(rows["month"].max())])),
                y=alt.Y("volume_kbd:Q", title="kb/d", axis=alt.Axis(tickCount=3), scale=alt.Scale(domainMin=0)),
                detail="run:N",
            )
            .properties(width=640, height=74)
        )  # fmt: skip
    unknown = rows.filter(pl.col("volume_kbd").is_null()).height
    return figure(
        alt.vconcat(*panels, spacing=14),
        name="eu-imports",
        title=title,
        alt=f"One panel for each of {counted(len(panels), 'grade')}, monthly volumes in kb/d. {title}. "
        f"{counted(unknown, 'month')} of a grade had deliveries whose volume is confidential.",
        data=rows.drop("source_ids"),
        note=note,
    )
