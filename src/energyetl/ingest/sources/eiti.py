"""EITI's summary of Iraq's yearly reports, as JSON from its API. Not for: reports in PDF."""

import json

import polars as pl

from energyetl.contracts.production.country import SnapshotEitiCountry
from energyetl.errors import LayoutError
from energyetl.ingest.sources.base import Reading, Source, every_row

_KNOWN = {"commodity", "parent", "id", "value", "value_bool", "value_text", "unit", "source"}


def read_country(raw: bytes) -> Reading:
    """Read all figures of Iraq's reports. Figures without a value are omitted, never zero."""
    try:
        countries = json.loads(raw)["data"]
        iraq = next(c for c in countries if c["iso3"] == "IRQ")
        reports = iraq["reports"]
    except (KeyError, StopIteration, TypeError, ValueError) as error:
        raise LayoutError(f"expected data[] with iso3 'IRQ' and its reports; the file begins {raw[:80]!r}.") from error
    rows = []
    for year, figures in reports.items():
        for item, figure in enumerate(figures, 1):
            if set(figure) != _KNOWN:
                raise LayoutError(f"a figure of {year} has the fields {sorted(figure)}, expected {sorted(_KNOWN)}.")
            if figure["value"] is not None:
                rows.append(
                    (int(year), item, figure["parent"], figure["commodity"], figure["value"], figure["unit"], figure["source"])
                )
    names = ("report_year", "item", "topic", "commodity", "value", "unit", "report_section")
    frame = pl.DataFrame(rows, schema={n: pl.Int64 if i < 2 else pl.String for i, n in enumerate(names)}, orient="row")
    # The API gives up to nine decimals; the contract keeps six.
    return Reading(frame.with_columns(pl.col("value").cast(pl.Decimal(38, 12)).round(6)), None)


SOURCES = (Source("eiti_country", SnapshotEitiCountry, every_row(read_country)),)
