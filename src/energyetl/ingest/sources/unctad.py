"""UN Trade and Development: merchandise trade matrix and bilateral direct investment. Not for: other UNCTAD tables."""

import polars as pl

from energyetl.contracts.investment import SnapshotUnctadBilateralFdi
from energyetl.contracts.trade.flow import SnapshotUnctadTradeMatrix
from energyetl.errors import LayoutError
from energyetl.ingest.formats.delimited import one_of, read_columns, stated, with_numbers, with_years
from energyetl.ingest.sources.base import Keep, Reading, Source, selected

# Section as spelled in the file -> SITC section, `all` for all goods.
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
    """Read exports and imports of the kept countries by partner, all goods and by SITC section, in thousand dollars.

    `source` exports to `target`. Only rows with a kept country on one side are kept. The file has no publication date.
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
    """Read direct investment of the kept countries, as reported by the first country of each pair, in million dollars.

    Only pairs with a kept country and years with at least one figure are kept. The file has no publication date.
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
