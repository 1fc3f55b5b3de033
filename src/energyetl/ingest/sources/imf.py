"""International Monetary Fund: merchandise trade by partner (IMTS), the kept countries with each other. Not for: other pairs."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations

import polars as pl

from energyetl.contracts.trade.report import SnapshotImfTrade
from energyetl.ingest.formats.cells import text_lines
from energyetl.ingest.formats.delimited import one_of, read_columns, stated, with_numbers, with_years
from energyetl.ingest.formats.sdmx import is_message, read_observations
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, every_row

INDICATORS = {"XG_FOB_USD": "exports", "MG_CIF_USD": "imports"}
TAKEN = {
    "TIME_PERIOD": "year",
    "COUNTRY": "country_iso3",
    "COUNTERPART_COUNTRY": "counterpart_iso3",
    "INDICATOR": "indicator_code",
    "FREQUENCY": "frequency_code",
    "OBS_VALUE": "value_usd",
}
UNIT = {"UNIT": "unit_code"}
MARKS = {"DERIVATION_TYPE": "derivation_code", "STATUS": "status_code"}
# SCALE only says how the IMF displays the figures: the values are always in whole dollars.
KNOWN = frozenset(
    ("DATAFLOW", "STRUCTURE", "STRUCTURE[;]", "STRUCTURE_ID", "ACTION", "SCALE", "PRECISION", "DECIMALS_DISPLAYED", "TRADE_FLOW",
     "VALUATION", "OVERLAP")
)  # fmt: skip
ACCEPT = "application/vnd.sdmx.data+json;version=2.0.0"


def read_imts(raw: bytes) -> Reading:
    """Read exports and imports by year in dollars, with the IMF's codes, from SDMX-JSON 2.0 or SDMX-CSV 1.0 and 2.0.

    Missing values are omitted. Neither format contains the publication date.
    """
    if is_message(raw):
        frame = read_observations(raw, TAKEN, MARKS | UNIT, KNOWN)
    else:
        heads = text_lines(raw).partition("\n")[0].strip().split(",")
        optional = {head: name for head, name in (MARKS | UNIT).items() if head in heads}
        frame = read_columns(raw, TAKEN | optional, KNOWN)
        absent = sorted({*MARKS.values(), *UNIT.values()} - set(frame.columns))
        frame = frame.with_columns(pl.lit(None, pl.String).alias(name) for name in absent)
    one_of(frame, "frequency_code", {"A": "year"})
    one_of(frame, "indicator_code", INDICATORS)
    one_of(frame.filter(pl.col("unit_code") != ""), "unit_code", {"USD": "dollars"})
    kept = frame.with_columns(pl.col("value_usd").replace("NaN", ""), pl.col(*MARKS.values()).replace("", None))
    kept = with_numbers(with_years(kept), "value_usd").filter(stated("value_usd"))
    return Reading(kept.drop("frequency_code", "unit_code"), None)


def fetch_imts(web: Web, address: Mapping[str, str], since: date | None, keep: Keep) -> Sequence[RawFile]:
    """Fetch exports and imports of each country, one series per request. SDMX 3 has no start period, so this gives all years."""
    return [
        web.get(f"{address['sdmx']}/{country}.{indicator}.{partner}.A", kind=Kind.json, headers={"Accept": ACCEPT})
        for country, partner in permutations(keep.countries, 2)
        for indicator in INDICATORS
    ]


SOURCES = (Source("imf_trade", SnapshotImfTrade, every_row(read_imts), fetch_imts, keeps=("countries",)),)
