"""European Commission: register of crude oil imports until 2019. Not for: imports since 2020 (`eurostat`)."""

import polars as pl

from energyetl.contracts.trade.crude_import import SnapshotEcCrudeRegister
from energyetl.errors import LayoutError
from energyetl.ingest.formats.delimited import read_columns, with_months, with_numbers
from energyetl.ingest.sources.base import Keep, Reading, Source, selected

HEADS = {
    "date": "month",
    "Reporting Country": "importer_name",
    "Country of Origin": "exporter_name",
    "Type of crude oil": "grade_name",
    "Volume (1000 bbl)": "volume_kb",
    "Total Value ($ 1000)": "value_kusd",
    "CIF price (2) ($/bbl)": "cif_price_usd_bbl",
    "% of Total Imports": "import_share",
}


def read_crude_register(raw: bytes, keep: Keep) -> Reading:
    """Read crude imports from the kept countries by month, importing country and grade.

    The column with a per cent sign in its header contains fractions; a value above 1 would mean that this has changed. The file
    does not contain the publication date.
    """
    frame = with_months(read_columns(raw, HEADS, ()), "month", "%Y-%m-%d")
    frame = with_numbers(frame, "volume_kb", "value_kusd", "cif_price_usd_bbl").with_columns(
        pl.col("import_share").cast(pl.Float64)
    )
    largest = frame["import_share"].max()
    if isinstance(largest, float) and largest > 1:
        raise LayoutError(f"column '% of Total Imports': {largest} where fractions of one are expected")
    return Reading(frame.filter(pl.col("exporter_name").is_in(keep.countries)), None)


SOURCES = (Source("ec_crude_register", SnapshotEcCrudeRegister, selected(read_crude_register), keeps=("countries",)),)
