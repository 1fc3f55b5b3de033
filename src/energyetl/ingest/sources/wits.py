"""World Bank WITS: trade of the kept countries, all goods, from UN Comtrade. Not for: UN Comtrade (`comtrade`)."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import permutations

import polars as pl

from energyetl.contracts.trade.report import SnapshotWitsTrade
from energyetl.errors import LayoutError
from energyetl.ingest.formats.delimited import one_of, stated, with_numbers, with_years
from energyetl.ingest.formats.sdmx import is_message, read_observations
from energyetl.ingest.network.web import Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, every_row

INDICATORS = {"XPRT-TRD-VL": "exports", "MPRT-TRD-VL": "imports"}
FIRST_YEAR = 1996
TAKEN = {
    "TIME_PERIOD": "year",
    "REPORTER": "reporter_iso3",
    "PARTNER": "partner_iso3",
    "INDICATOR": "indicator_code",
    "PRODUCTCODE": "product_code",
    "FREQ": "frequency_code",
    "OBS_VALUE": "value_kusd",
}


def read_trade(raw: bytes) -> Reading:
    """Read exports and imports by year in thousand dollars, from SDMX-JSON 1.0; product sectors are omitted.

    The date in the message is the day of the request, not the publication date.
    """
    if not is_message(raw):
        raise LayoutError(f"an SDMX-JSON message is expected, the answer begins {raw[:60]!r}")
    frame = read_observations(raw, TAKEN, {}, frozenset({"DATASOURCE"}))
    one_of(frame, "frequency_code", {"A": "year"})
    one_of(frame, "indicator_code", INDICATORS)
    kept = with_numbers(with_years(frame), "value_kusd").filter(
        pl.col("product_code").str.to_lowercase() == "total",
        stated("value_kusd"),
    )
    return Reading(kept.drop("product_code", "frequency_code"), None)


def fetch_trade(web: Web, address: Mapping[str, str], since: date | None, keep: Keep) -> Sequence[RawFile]:
    """Fetch exports and imports of each country, one series per request, from the requested year on."""
    first = max(since.year, FIRST_YEAR) if since else FIRST_YEAR
    years = {"startperiod": str(first), "endperiod": str(date.today().year), "format": "JSON"}
    return [
        web.get(f"{address['sdmx']}/A.{reporter}.{partner}.total.{indicator}/", years, kind=Kind.json)
        for reporter, partner in permutations(keep.countries, 2)
        for indicator in INDICATORS
    ]


SOURCES = (Source("wits_trade", SnapshotWitsTrade, every_row(read_trade), fetch_trade, keeps=("countries",)),)
