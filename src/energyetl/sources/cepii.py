"""CEPII: the trade columns of the Gravity database, which put both sides' reports of a flow beside each other."""

import polars as pl

from energyetl.contracts.trade import CepiiGravity
from energyetl.sources.base import Reading, Source, whole
from energyetl.sources.delimited import read_columns, stated, with_numbers, with_years

FLOWS = {
    "tradeflow_comtrade_o": "exporter_report_kusd",
    "tradeflow_comtrade_d": "importer_report_kusd",
    "tradeflow_baci": "reconciled_kusd",
}


def read_gravity(raw: bytes) -> Reading:
    """Exports of Iraq and Russia since 1992 as each side reports and as CEPII reconciles them, in thousand dollars.

    Left out are earlier years (no Russian Federation), years without a figure, and the IMF's columns, whose exporter
    side is mostly the importer's figure divided by 1.06. The file tells no date of issue.
    """
    heads = {"year": "year", "iso3_o": "exporter_iso3", "iso3_d": "importer_iso3", **FLOWS}
    frame = with_numbers(with_years(read_columns(raw, heads)), *FLOWS.values())
    kept = frame.filter(
        (pl.col("year") >= 1992).fill_null(True),  # a year that cannot be read is at fault, and kept
        pl.col("exporter_iso3").is_in(["IRQ", "RUS"]),
        stated(*FLOWS.values()),
    )
    return Reading(kept, None)


SOURCES = (Source("cepii_gravity", CepiiGravity, whole(read_gravity)),)
