"""Trade of Russia and Iraq: both sides' reports and what was stated since, partner ranks, crude in the EU, prices.

Crude and prices are in `crude`; only trade between the two countries is here.
"""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, GREEN, GREY, VERMILLION, figure
from energyetl.report.model import Figure, Page
from energyetl.report.number import period_name
from energyetl.report.pages import crude
from energyetl.report.pages.topic import (
    Cited,
    Draft,
    amount,
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

TRADE = "mart.bilateral_trade_yearly"
RANKS = "mart.trade_partner_rank_yearly"
LISTED_PARTNERS = 10


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on trade."""
    draft = Draft()
    draft.add("bilateral", "What both sides reported", *_reported(con))
    draft.add("stated", "What was stated since", *_stated(con))
    draft.add("ranks", "Where each stands among the other's partners", *_ranks(con))
    draft.add("eu", "Competing in the European Union", *crude.imports(con))
    draft.add("prices", "Prices and discounts", *crude.prices(con))
    lead = (
        "Goods between Russia and Iraq year by year, as each side reported them and as officials have put it since Russia "
        "stopped publishing; then the market on which both sell crude."
    )
    return [draft.page("trade.html", "Trade, and the crude both sell", lead, "Trade")]


def reported(con: duckdb.DuckDBPyConnection) -> pl.DataFrame:
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


def _reported(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    rows = reported(con)
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
        "What one side sends the other should receive; the reports seldom agree. An exporter counts goods at his border, an "
        "importer with freight; goods that pass through a third country show on one side only.{}",
        other,
    )
    return (said, chart, Markup("<details><summary>All reports, both directions</summary>{}</details>").format(listed))


def runs_of_years(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with `run`, which changes where a year is missing."""
    ordered = rows.sort("year")
    return ordered.with_columns(run=(pl.col("year") - pl.col("year").shift(1) > 1).fill_null(True).cum_sum())


def _stated(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    rows = frame(
        con,
        f"""
        select
            report_id, year, period_from, period_to, is_full_year, stated_musd, stated_growth_pct, change::varchar as change,
            stated_by, definition, hedge::varchar as hedge, page_count, origin_count, citations, flag::varchar as flag,
            source_ids
        from {TRADE} where stated_by is not null order by year, period_to, report_id
        """,
    )
    if rows.is_empty():
        return (nothing("stated turnovers"),)
    cited = Cited(con)
    note = noted(con, rows, period_name(rows["year"].min(), rows["year"].max()), TRADE, "stated_musd")
    shown = rows.with_columns(
        period=pl.when("is_full_year").then(pl.col("year").cast(pl.String))
        .otherwise(pl.col("period_from") + " to " + pl.col("period_to")),
        said=pl.coalesce("definition", pl.lit("")) + pl.when(pl.col("hedge") == "stated").then(pl.lit(""))
        .otherwise(pl.lit(" (approximate)")),
        pages=pl.col("citations").map_elements(lambda urls: cited.cell(urls.to_list()), return_dtype=pl.String),
    )  # fmt: skip
    listed = table(
        shown.reverse(),
        caption="Turnover as stated, newest first",
        columns={
            "period": "Period", "stated_musd": "Turnover, mn US$", "stated_growth_pct": "Growth on the year, %",
            "change": "Direction", "stated_by": "Stated by", "said": "What it covers", "pages": "Pages",
        },
        html=("pages",),
        flag="flag",
        note=note,
    )  # fmt: skip
    told = paragraph(
        "Each statement draws the line elsewhere, with or without arms and energy, whole years or parts; they are never joined "
        "to a series. Most come from officials of either country, who speak of their own work."
    )
    full = rows.filter(pl.col("is_full_year")).drop_nulls("stated_musd")
    if full.is_empty():
        return (told, listed)
    most, last = full.sort("stated_musd").row(-1, named=True), full.row(-1, named=True)
    title = (
        f"Stated turnover of full years peaked at {amount(most['stated_musd'], 'USD_mn')} in {most['year']}; the newest full "
        f"year with an amount is {last['year']}, {amount(last['stated_musd'], 'USD_mn')}"
    )
    parts = rows.drop_nulls("stated_musd")
    # Each voice is named once: dots of one year lie too close for more.
    lead = parts.unique("stated_by", keep="first", maintain_order=True)["report_id"].to_list()
    label = pl.when(pl.col("report_id").is_in(lead)).then(pl.col("stated_by").str.replace(",.*", "")).otherwise(pl.lit(""))
    years = [int(y) for y in parts["year"]]
    base = alt.Chart(drawable(parts.with_columns(label=label))).encode(
        x=alt.X(
            "year:Q",
            title="Year in which the period ends",
            axis=alt.Axis(format="d", tickMinStep=1),
            scale=alt.Scale(domain=[min(years) - 0.5, max(years) + 2], nice=False),
        ),
        y=alt.Y(
            "stated_musd:Q",
            title="Turnover as stated, mn US$ (● full year, ○ other period)",
            scale=alt.Scale(domainMin=0, padding=12),
        ),
    )
    whole = base.transform_filter("datum.is_full_year").mark_point(color=GREEN, opacity=1, size=70)
    other = base.transform_filter("!datum.is_full_year").mark_point(color=GREEN, opacity=1, size=70, filled=False, strokeWidth=2)
    labels = base.mark_text(align="left", dx=8, fontSize=11, color=GREY).encode(text="label:N")
    chart = figure(
        alt.layer(whole, other, labels).properties(width=640, height=280),
        name="trade-stated",
        title=title,
        alt=f"A dot for each of {counted(parts.height, 'statement')} with an amount. {title}. Those without are in the table.",
        data=rows.drop("citations", "source_ids"),
        note=note,
    )
    return (told, chart, listed)


def _ranks(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    named = entity_names(con, "country")
    parts: list[Markup | Figure] = []
    for country, partner in (("IRQ", "RUS"), ("RUS", "IRQ")):
        rows = frame(
            con,
            f"""
            select year, direction::varchar as direction, value_musd, share_pct, partner_rank, partner_count,
                flag::varchar as flag, source_ids
            from {RANKS} where country_iso3 = ? and partner_iso3 = ? order by year desc, direction
            """,
            country, partner,
        )  # fmt: skip
        if rows.is_empty():
            parts.append(nothing(f"the partners of {named.get(country, country)}"))
            continue
        parts.append(_top_partners(con, country, partner, rows, named))
    return (
        paragraph(
            "A ranking of all partners needs a matrix of world trade. The one held covers few years only; values that the "
            "publisher estimated are flagged."
        ),
        *parts,
    )


def _top_partners(
    con: duckdb.DuckDBPyConnection, country: str, partner: str, rows: pl.DataFrame, named: dict[str, str]
) -> Figure:
    own = rows.filter(pl.col("direction") == "turnover").row(0, named=True)
    top = frame(
        con,
        f"""
        select partner_rank, partner_iso3, value_musd, share_pct, flag::varchar as flag, source_ids from {RANKS}
        where country_iso3 = ? and year = ? and direction = 'turnover' and (partner_rank <= {LISTED_PARTNERS} or partner_iso3 = ?)
        order by partner_rank, partner_iso3
        """,
        country, own["year"], partner,
    )  # fmt: skip
    partner_name = pl.col("partner_iso3").replace(named)
    shown = top.with_columns(partner=partner_name, label=pl.col("partner_rank").cast(pl.String) + ". " + partner_name)
    base = alt.Chart(drawable(shown)).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=260)),
        x=alt.X("share_pct:Q", title=f"Share of the turnover of {named.get(country, country)} in {own['year']}, %"),
    )
    bars = base.mark_bar(height=14).encode(
        color=alt.condition(alt.datum.partner_iso3 == partner, alt.value(VERMILLION), alt.value(BLUE))
    )
    figures = base.mark_text(align="left", dx=5).encode(text=alt.Text("share_pct:Q", format=".2f"))
    title = (
        f"{named.get(partner, partner)} ranked {own['partner_rank']} of {own['partner_count']} among the partners of "
        f"{named.get(country, country)} in {own['year']}, with {amount(own['share_pct'], 'pct')} of its trade"
    )
    before = [
        f"{r['partner_rank']} of {r['partner_count']} in {r['year']}"
        for r in rows.filter(pl.col("direction") == "turnover").iter_rows(named=True)
    ]
    return figure(
        alt.layer(bars, figures).properties(width=520, height=26 * shown.height),
        name=f"trade-partners-{country.lower()}",
        title=title,
        alt=f"Bars of the {LISTED_PARTNERS} largest partners and of {named.get(partner, partner)}. {title}. "
        f"All years held: {'; '.join(before)}.",
        data=shown.select("partner_rank", "partner", "value_musd", "share_pct", "flag"),
        note=Markup("<p>Ranks of all years held: {}.</p>").format("; ".join(before))
        + noted(con, top, str(own["year"]), RANKS, "partner_rank"),
    )
