"""The page on trade: the order of its sections. Each section has a module of its own."""

import duckdb

from energyetl.report.model import Page
from energyetl.report.pages.topic import Draft
from energyetl.report.pages.trade import crude_import, named_partner, partner_rank, price, reported, stated


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on trade."""
    draft = Draft()
    draft.add("bilateral", "What both sides reported", *reported.parts(con))
    draft.add("stated", "Stated turnovers since then", *stated.parts(con))
    draft.add("ranks", "Rank of each among the other's partners", *partner_rank.parts(con), *named_partner.parts(con))
    draft.add("eu", "Competing in the European Union", *crude_import.parts(con))
    draft.add("prices", "Prices and discounts", *price.parts(con))
    lead = (
        "Goods between Russia and Iraq year by year, as each side reported them and as officials have put it since Russia "
        "stopped publishing; then the market on which both sell crude."
    )
    return [draft.page("trade.html", "Trade, and the crude both sell", lead, "Trade")]
