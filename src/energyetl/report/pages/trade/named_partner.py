"""Whether printed lists of partners name the other country, by year. Ranks of all partners by value are in `partner_rank`."""

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.number import period_name
from energyetl.report.pages.rows import entity_names, frame, noted
from energyetl.report.pages.topic import amount, counted, nothing, paragraph
from energyetl.report.table import table

RANKS = "mart.trade_partner_rank_yearly"
SIDES = {"import": "suppliers", "export": "buyers"}


def parts(con: duckdb.DuckDBPyConnection) -> tuple[Markup, ...]:
    """The part on printed lists: a table of Russia among Iraq's partners, and a sentence on Iraq among Russia's."""
    rows = _lists(con, "IRQ", "RUS")
    if rows.is_empty():
        return (nothing("printed lists of partners"),)
    named = entity_names(con, "country")
    place = (
        pl.when("is_named").then(pl.format("{} of {}", "partner_rank", "partner_count"))
        .otherwise(pl.format("not among {} named", "partner_count"))
    )  # fmt: skip
    shown = rows.with_columns(
        side=pl.col("direction").replace_strict(SIDES),
        place=place + pl.when(pl.col("rank_basis") == "by_order").then(pl.lit(", in the printed order")).otherwise(pl.lit("")),
        printed=pl.when(pl.col("editions").list.len() > 0).then(pl.col("editions").list.join(", ")).otherwise(pl.lit("archive")),
    )
    years = period_name(rows["year"].min(), rows["year"].max())
    listed = table(
        shown,
        caption=f"{named.get('RUS', 'RUS')} on printed lists of partners of {named.get('IRQ', 'IRQ')}, newest first",
        columns={
            "year": "Year", "side": "Among Iraq's", "place": "Place", "share_pct": "Share, %",
            "share_at_most_pct": "At most, %", "printed": "Editions", "known_on": "Out by",
        },
        of=RANKS,
        keys=("country_iso3", "partner_iso3", "year", "direction", "report_id"),
        plain=("year",),
        flag="flag",
        note=noted(con, rows, years, RANKS, "share_pct"),
    )  # fmt: skip
    return (
        paragraph(
            "The World Factbook names the first partners of each country, five at last. A partner that is not named has no more "
            "than the last one that is, provided that the Factbook sees its trade; it does not say that there was none. Shares "
            "differ from those by value, and editions that differ on one year stand side by side. {}",
            _other_way(con),
        ),
        listed,
    )


def _lists(con: duckdb.DuckDBPyConnection, country: str, partner: str) -> pl.DataFrame:
    return frame(
        con,
        f"""
        select
            country_iso3, partner_iso3, year, direction::varchar as direction, report_id, rank_basis::varchar as rank_basis,
            is_named, partner_rank, partner_count, share_pct, share_at_most_pct, editions, known_on, vintage_basis,
            flag::varchar as flag, source_ids
        from {RANKS}
        where country_iso3 = ? and partner_iso3 = ? and rank_basis <> 'by_value'
        order by year desc, direction desc, known_on desc
        """,
        country, partner,
    )  # fmt: skip


def _other_way(con: duckdb.DuckDBPyConnection) -> str:
    """Iraq among Russia's partners, in a sentence."""
    rows = _lists(con, "RUS", "IRQ")
    if rows.is_empty():
        return ""
    on = rows.filter("is_named")
    if on.height:
        return f"Iraq is on {on.height} of {counted(rows.height, 'list')} of Russia's partners, last for {on['year'].max()}."
    last = rows.drop_nulls("share_at_most_pct").row(0, named=True)
    return (
        f"Iraq is on none of {counted(rows.height, 'list')} of Russia's partners from {rows['year'].min()} to "
        f"{rows['year'].max()}; the last one named among the {SIDES[last['direction']]} of {last['year']} has "
        f"{amount(last['share_at_most_pct'], 'pct')}."
    )
