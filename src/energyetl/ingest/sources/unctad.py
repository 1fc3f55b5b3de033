"""UN Trade and Development: the merchandise trade matrix and the bilateral direct investment tables."""

import polars as pl

from energyetl.contracts.investment import SnapshotUnctadBilateralFdi
from energyetl.contracts.trade.flow import SnapshotUnctadTradeMatrix
from energyetl.errors import LayoutError
from energyetl.ingest.formats.delimited import one_of, read_columns, stated, with_numbers, with_years
from energyetl.ingest.sources.base import Keep, Reading, Source, selected

# Section as the file writes it -> SITC section, None for all goods.
SECTIONS = {
    "All": "all",
    "SITC0_Food": "0",
    "SITC1_BevTobacco": "1",
    "SITC2_Crude": "2",
    "SITC3_MineralFuels": "3",
    "SITC4_AnimalVegOils": "4",
    "SITC5_Chemicals": "5",
    "SITC6_Manuf": "6",
    "SITC7_Machinery": "7",
    "SITC8_Misc": "8",
    "SITC9_Commodities": "9",
}
FDI = {
    "FDI_inflows": "inflow_musd",
    "FDI_outflows": "outflow_musd",
    "FDI_instock": "in_stock_musd",
    "FDI_outstock": "out_stock_musd",
}


def read_trade_matrix(raw: bytes, keep: Keep) -> Reading:
    """Exports of the countries kept to every partner and the reverse, all goods and by SITC section, in thousand dollars.

    A kept country is on one side. `source` exports to `target`. The file tells no date of issue.
    """
    heads = {
        "year": "year",
        "section": "sitc_section",
        "source": "exporter_name",
        "target": "importer_name",
        "edgewidth_thousand_usd": "value_kusd",
    }
    frame = with_numbers(with_years(read_columns(raw, heads, ())), "value_kusd")
    one_of(frame, "sitc_section", SECTIONS)
    is_kept = pl.any_horizontal(pl.col("exporter_name", "importer_name").is_in(keep.countries))
    kept = frame.filter(is_kept, stated("value_kusd"))
    return Reading(kept.with_columns(pl.col("sitc_section").replace_strict(SECTIONS)), None)


def read_bilateral_fdi(raw: bytes, keep: Keep) -> Reading:
    """Direct investment of the countries kept by partner, as the first country of each pair reports it, in million dollars.

    A kept country is on one side. Years without any figure are left out. The file tells no date of issue.
    """
    frame = with_numbers(with_years(read_columns(raw, {"CountryPair": "pair", "year": "year", **FDI}, ("ID",))), *FDI.values())
    wrong = frame.filter(~pl.col("pair").str.contains(r"^[A-Z]{3}-[A-Z]{3}$").fill_null(False))
    if wrong.height:
        raise LayoutError(f"column CountryPair: {wrong['pair'][0]!r} is not a pair of ISO 3166-1 alpha-3 codes")
    kept = frame.with_columns(reporter_iso3=pl.col("pair").str.slice(0, 3), partner_iso3=pl.col("pair").str.slice(4, 3)).filter(
        pl.any_horizontal(pl.col("reporter_iso3", "partner_iso3").is_in(keep.countries)),
        stated(*FDI.values()),
    )
    return Reading(kept.drop("pair"), None)


SOURCES = (
    Source("unctad_trade_matrix", SnapshotUnctadTradeMatrix, selected(read_trade_matrix), keeps=("countries",)),
    Source("unctad_bilateral_fdi", SnapshotUnctadBilateralFdi, selected(read_bilateral_fdi), keeps=("countries",)),
)
