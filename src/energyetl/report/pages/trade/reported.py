"""Trade between Russia and Iraq as each side reported it. Statements by officials are in `stated`."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, VERMILLION, figure
from energyetl.report.model import Figure
from energyetl.report.number import period_name
from energyetl.report.pages.rows import drawable, frame, noted
from energyetl.report.pages.topic import amount, counted, nothing, paragraph, words
from energyetl.report.table import table

TRADE = "mart.bilateral_trade_yearly"


def reports(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
    """Reports of Russia's exports to Iraq by year and data source, both sides beside each other."""
    return frame(
        con,
        f"""
        select
            year, report_id, direction::varchar as direction, exporter_report_musd, importer_report_musd, mirror_gap_pct,
            reconciled_musd, reconciliation::varchar as reconciliation, flag::varchar as flag,
            vintage_basis::varchar as vintage_basis, source_ids
        from {TRADE}
        where product_group = 'total' and is_full_year and direction in ('rus_to_irq', 'irq_to_rus')
            and coalesce(exporter_report_musd, importer_report_musd) is not null
        order by direction desc, year, report_id
        """,
    )


def finding(rows: pl.DataFrame) -> str:
    """The newest report of Russian goods, and how far both sides lie apart where both reported."""
    goods = rows.filter(pl.col("direction") == "rus_to_irq")
    last = goods.sort("year").row(-1, named=True)
    if last["exporter_report_musd"] is not None:
        said = f"Russia reported sending Iraq goods of {amount(last['exporter_report_musd'], 'USD_mn')} in {last['year']}"
    else:
        said = f"Iraq reported receiving goods of {amount(last['importer_report_musd'], 'USD_mn')} from Russia in {last['year']}"
    said += ", the newest report held"
    both = goods.drop_nulls("mirror_gap_pct").sort("year")
    if both.is_empty():
        return f"{said}; no year has a report of both"
    widest = both.sort(pl.col("mirror_gap_pct").abs()).row(-1, named=True)
    return (
        f"{said}; the reports of both sides, held for {counted(both['year'].n_unique(), 'year')}, lie up to "
        f"{amount(abs(widest['mirror_gap_pct']), 'pct', 0)} apart ({widest['year']})"
    )


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on reported trade."""
    rows = reports(con)
    goods = rows.filter(pl.col("direction") == "rus_to_irq")
    if goods.is_empty():
        return (nothing("reported trade between Russia and Iraq"),)
    period = period_name(goods["year"].min(), goods["year"].max())
    note = noted(con, rows, period, TRADE, "exporter_report_musd")
    long = pl.concat(
        [
            goods.select("year", "report_id", "flag", side=pl.lit(side), musd=column)
            for side, column in (("reported by Russia", "exporter_report_musd"), ("reported by Iraq", "importer_report_musd"))
        ]
    ).drop_nulls("musd").unique(["year", "side", "musd"], keep="first", maintain_order=True)  # fmt: skip
    x = alt.X("year:Q", title="Year", axis=alt.Axis(format="d"))
    y = alt.Y("musd:Q", title="Goods from Russia to Iraq, mn US$ of the year")
    layers = []
    for side, hue in (("reported by Russia", BLUE), ("reported by Iraq", VERMILLION)):
        one = runs_of_years(long.filter(pl.col("side") == side))
        base = alt.Chart(drawable(one)).encode(x=x, y=y)
        layers += [base.mark_line(color=hue).encode(detail="run:N"), base.mark_point(color=hue, opacity=1)]
        top = one.sort("musd").tail(1)
        layers.append(
            alt.Chart(drawable(top)).mark_text(align="right", dx=-9, dy=-6, color=hue, fontWeight="bold")
            .encode(x=x, y=y, text=alt.value(side))
        )  # fmt: skip
    title = finding(rows)
    back = rows.filter(pl.col("direction") == "irq_to_rus")
    most = max((v for c in ("exporter_report_musd", "importer_report_musd") for v in back[c].drop_nulls()), default=None)
    other = f" In the other direction no report exceeds {amount(most, 'USD_mn')} a year." if most is not None else ""
    chart = figure(
        alt.layer(*layers).properties(width=660, height=300),
        name="trade-reported",
        title=title,
        alt=f"Two lines over the years {period}, broken where a year has no report. {title}.{other}",
        data=goods.drop("source_ids", "direction"),
        note=note,
    )
    shown = rows.with_columns(
        year=pl.col("year").cast(pl.String),
        direction=pl.col("direction").replace({"rus_to_irq": "Russia to Iraq", "irq_to_rus": "Iraq to Russia"}),
        rule=pl.col("reconciliation").map_elements(words, return_dtype=pl.String),
    )
    listed = table(
        shown.sort("year", descending=True),
        caption="Both sides' reports of a year, mn US$",
        columns={
            "year": "Year", "direction": "Direction", "report_id": "Data source", "exporter_report_musd": "Exporter, mn US$",
            "importer_report_musd": "Importer, mn US$", "mirror_gap_pct": "Gap, %", "reconciled_musd": "Reconciled, mn US$",
            "rule": "By",
        },
        flag="flag",
        note=note,
    )  # fmt: skip
    said = paragraph(
        "What one side sends the other should receive; the reports seldom agree. An exporter counts goods at its border, an "
        "importer with freight; goods that pass through a third country show on one side only.{}",
        other,
    )
    return (said, chart, Markup("<details><summary>All reports, both directions</summary>{}</details>").format(listed))


def runs_of_years(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with `run`, which changes where a year is missing."""
    ordered = rows.sort("year")
    return ordered.with_columns(run=(pl.col("year") - pl.col("year").shift(1) > 1).fill_null(True).cum_sum())
