"""Eurostat: monthly crude oil imports by field of origin (NRG_TI_COIFPM)."""

from datetime import date, datetime

import polars as pl

from energyetl.contracts.crude_import import EurostatCrudeImports
from energyetl.sources.base import LayoutError, Reading, Source, whole
from energyetl.sources.delimited import one_of, read_columns, stated, with_months, with_numbers

# Indicators that the project uses -> unit; the others (sulphur, number of companies) are known and left out. The density is
# kept since it is published for confidential deliveries too, and so shows that there was one.
INDICATORS = {"VOL_THS_BBL": "kb", "VAL_THS_USD": "USD_k", "AVGPRC_USD_BBL": "USD_per_bbl", "API_DEG": "degree"}
OTHER_INDICATORS = {"SULPH_PC": "pct", "COMP_NR": "count"}
HEADS = {
    "LAST.UPDATE": "updated",
    "freq": "freq",
    "crudeoil": "crude_code",
    "indic_nrg": "indicator_code",
    "geo": "importer_code",
    "TIME_PERIOD": "month",
    "OBS_VALUE": "value",
}


def read_crude_imports(raw: bytes) -> Reading:
    """Volume, value, mean price and density of crude from Iraq and Russia by month, grade and importer, with EU_V.

    Kept are the codes of the two origins and the four indicators, each in its own row.
    """
    frame = with_numbers(with_months(read_columns(raw, HEADS), "month", "%Y-%m"), "value")
    one_of(frame, "freq", {"M": "month"})
    one_of(frame, "indicator_code", INDICATORS | OTHER_INDICATORS)
    kept = frame.filter(
        pl.col("crude_code").str.contains("^(IQ|RU)_"),
        pl.col("indicator_code").is_in(list(INDICATORS)),
        stated("value"),
    )
    return Reading(kept.drop("updated", "freq"), _update(frame))


def _update(frame: pl.DataFrame) -> date:
    """The day of the update, which stands in every row."""
    stamps = frame["updated"].unique().to_list()
    if len(stamps) != 1:
        raise LayoutError(f"column LAST.UPDATE: one stamp is expected, here are {sorted(stamps)}")
    try:
        return datetime.strptime(stamps[0], "%d/%m/%y %H:%M:%S").date()
    except ValueError:
        raise LayoutError(f"column LAST.UPDATE: {stamps[0]!r} does not have the form dd/mm/yy hh:mm:ss") from None


SOURCES = (Source("eurostat_crude_import", EurostatCrudeImports, whole(read_crude_imports)),)
