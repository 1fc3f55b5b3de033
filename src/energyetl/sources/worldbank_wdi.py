"""World Bank, World Development Indicators: net inflow of foreign direct investment (BX.KLT.DINV.CD.WD)."""

from datetime import date

import polars as pl

from energyetl.contracts.context import WorldbankFdi
from energyetl.sources.base import LayoutError, Reading, Source, whole
from energyetl.sources.delimited import read_columns, stated, with_numbers, with_years


def read_fdi(raw: bytes) -> Reading:
    """Net inflow of direct investment into Iraq and Russia by year, in dollars; a negative figure is a net outflow."""
    heads = {"iso3c": "country_iso3", "year": "year", "fdi": "net_inflow_usd", "lastupdated": "updated"}
    frame = with_numbers(with_years(read_columns(raw, heads)), "net_inflow_usd")
    updates = frame["updated"].unique().to_list()
    if len(updates) != 1:
        raise LayoutError(f"column lastupdated: one day is expected, here are {sorted(updates)}")
    kept = frame.filter(pl.col("country_iso3").is_in(["IRQ", "RUS"]), stated("net_inflow_usd"))
    return Reading(kept.drop("updated"), date.fromisoformat(updates[0]))


SOURCES = (Source("worldbank_fdi", WorldbankFdi, whole(read_fdi)),)
