"""Eurostat: monthly crude oil imports by field of origin (NRG_TI_COIFPM). Not for: imports to 2019 (`european_commission`)."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime

import polars as pl

from energyetl.contracts.trade.crude_import import SnapshotEurostatCrudeImport
from energyetl.errors import LayoutError
from energyetl.ingest.formats.cells import text_lines
from energyetl.ingest.formats.delimited import one_of, read_columns, stated, with_months, with_numbers
from energyetl.ingest.network.web import FetchError, Kind, RawFile, Web
from energyetl.ingest.sources.base import Keep, Reading, Source, selected

# Indicator -> unit.
INDICATORS = {
    "VOL_THS_BBL": "kb",
    "VAL_THS_USD": "USD_k",
    "AVGPRC_USD_BBL": "USD_per_bbl",
    "API_DEG": "degree",
    "SULPH_PC": "pct",
    "COMP_NR": "count",
}
FIRST_MONTH = date(2020, 1, 1)
# R writes this header with a dot; both forms are in circulation.
UPDATED = ("LAST UPDATE", "LAST.UPDATE")
HEADS = {
    "freq": "freq",
    "crudeoil": "crude_code",
    "indic_nrg": "indicator_code",
    "geo": "importer_code",
    "TIME_PERIOD": "month",
    "OBS_VALUE": "value",
}
LEFT_OUT = ("DATAFLOW", "OBS_FLAG", "CONF_STATUS")


def read_crude_imports(raw: bytes, keep: Keep) -> Reading:
    """Read the kept indicators of crude from the kept countries by month, grade and importer, with EU_V.

    Each indicator is in its own row. The service gives zeros for months without a delivery; these are omitted, since a density
    of zero would look like a confidential delivery.
    """
    heads = text_lines(raw).partition("\n")[0].strip().split(",")
    stamp = next((head for head in UPDATED if head in heads), UPDATED[0])
    frame = read_columns(raw, {stamp: "updated", **HEADS}, LEFT_OUT)
    # Eurostat marks a missing value with a colon.
    frame = with_numbers(with_months(frame, "month", "%Y-%m").with_columns(pl.col("value").replace(":", "")), "value")
    one_of(frame, "freq", {"M": "month"})
    one_of(frame, "indicator_code", INDICATORS)
    kept = frame.filter(
        pl.any_horizontal(pl.col("crude_code").str.starts_with(origin) for origin in _origins(keep)),
        pl.col("indicator_code").is_in(keep.indicators),
        stated("value"),
        pl.col("value").is_null() | (pl.col("value") != 0),
    )
    return Reading(kept.drop("updated", "freq"), _update(frame, stamp))


def fetch_crude_imports(web: Web, address: Mapping[str, str], since: date | None, keep: Keep) -> Sequence[RawFile]:
    """Fetch the kept indicators for every crude of the kept countries and every importer.

    The whole table has five million cells. The service filters only by complete codes, so the codes are requested first.
    """
    asked = {"format": "JSON", "lang": "en", "indic_nrg": "VOL_THS_BBL", "geo": "EU_V", "lastTimePeriod": "1"}
    codes = _crude_codes(web.get(address["statistics"], asked, kind=Kind.json), keep)
    start = max(since.replace(day=1), FIRST_MONTH) if since else FIRST_MONTH
    key = f"M.{'+'.join(codes)}.{'+'.join(keep.indicators)}."
    params = {"format": "SDMX-CSV", "startPeriod": start.strftime("%Y-%m")}
    return [web.get(f"{address['sdmx']}/{key}", params, kind=Kind.csv)]


def _origins(keep: Keep) -> tuple[str, ...]:
    """Return the prefixes of the codes of crude from the kept countries."""
    return tuple(f"{country}_" for country in keep.countries)


def _crude_codes(raw_file: RawFile, keep: Keep) -> list[str]:
    """Return the current codes of crude from the kept countries."""
    try:
        codes = json.loads(raw_file.path.read_bytes())["dimension"]["crudeoil"]["category"]["index"]
    except (ValueError, KeyError, TypeError):
        raise FetchError(
            f"eurostat_crude_import: {raw_file.url} holds no list of crudes (dimension.crudeoil.category.index). Check whether "
            f"the service or the table was renamed."
        ) from None
    origins = _origins(keep)
    found = sorted(code for code in codes if code.startswith(origins))
    for origin in origins:
        if not any(code.startswith(origin) for code in found):
            raise FetchError(f"eurostat_crude_import: {raw_file.url} has no crude that begins with {origin}: codes have changed.")
    return found


def _update(frame: pl.DataFrame, head: str) -> date:
    """Return the date of the update, which every row contains."""
    stamps = frame["updated"].unique().to_list()
    if len(stamps) != 1:
        raise LayoutError(f"column {head}: one stamp is expected, here are {sorted(stamps)}")
    try:
        return datetime.strptime(stamps[0], "%d/%m/%y %H:%M:%S").date()
    except ValueError:
        raise LayoutError(f"column {head}: {stamps[0]!r} does not have the form dd/mm/yy hh:mm:ss") from None


SOURCES = (
    Source(
        "eurostat_crude_import",
        SnapshotEurostatCrudeImport,
        selected(read_crude_imports),
        fetch_crude_imports,
        keeps=("countries", "indicators"),
    ),
)
