"""The rank of each country among the trade partners of the other, by value. Printed lists of partners are in `named_partner`."""

import altair as alt
import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.chart import BLUE, VERMILLION, figure
from energyetl.report.model import Figure
from energyetl.report.pages.rows import drawable, entity_names, frame, noted
from energyetl.report.pages.topic import amount, nothing, paragraph

RANKS = "mart.trade_partner_rank_yearly"
LISTED_PARTNERS = 10


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup | Figure, ...]:
    """The section on partner ranks."""
    named = entity_names(con, "country")
    parts: list[Markup | Figure] = []
    for country, partner in (("IRQ", "RUS"), ("RUS", "IRQ")):
        rows = frame(
            con,
            f"""
            select year, direction::varchar as direction, value_musd, share_pct, partner_rank, partner_count,
                flag::varchar as flag, source_ids
            from {RANKS} where country_iso3 = ? and partner_iso3 = ? and rank_basis = 'by_value' order by year desc, direction
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
