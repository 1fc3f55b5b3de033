"""World market prices of crude oil and gas, as published or as quoted from ministries.

Not for: import prices by grade (`trade.crude_import`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Mart, Record, Snapshot, Staging
from energyetl.contracts.fields import amount, field, key, partial_date, quantity
from energyetl.contracts.groups import Cited, Provenance
from energyetl.contracts.observation import ObservationShape


class PriceBasis(StrEnum):
    """What a crude price covers: at the port of loading, including freight and insurance, or as assessed for taxes."""

    spot = "spot"
    cif = "cif"
    tax_average = "tax_average"


class SpotPrice(SQLModel):
    """The columns of EIA's monthly spot prices."""

    period_start: date = key("First day of the month")
    price_usd_bbl: Decimal = quantity("Mean of the daily closing spot prices of the month", unit="USD_per_bbl")


class SnapshotEiaSpotPriceBrent(Snapshot, SpotPrice, table=True):
    """Spot price of Brent crude, free on board. Grain: one row per month. Source: U.S. EIA, series RBRTE."""

    __tablename__ = "eia_spot_price_brent"


class SnapshotEiaSpotPriceWti(Snapshot, SpotPrice, table=True):
    """Spot price of West Texas Intermediate at Cushing. Grain: one row per month. Source: U.S. EIA, series RWTC."""

    __tablename__ = "eia_spot_price_wti"


class SnapshotWorldbankPinkSheet(Snapshot, table=True):
    """Prices of crude oil and natural gas. Grain: one row per series and month. Source: World Bank, Pink Sheet."""

    __tablename__ = "worldbank_pink_sheet"

    series_name: str = key("Name of the series in the header of the table")
    period_start: date = key("First day of the month")
    price: Decimal = amount("Mean price of the month")
    unit: str = field("Unit of the price, as in the header of the table")


class RecordPriceQuote(Record, Cited, table=True):
    """Monthly crude prices quoted on news pages. Grain: one row per benchmark, month and page.

    Source: averages of Russian ministries, reported by news agencies, for months without an open series.
    """

    __tablename__ = "price_quote"

    benchmark_id: str = key("Benchmark, with the ministry that assesses it", pattern=r"urals_(minfin|mineconomy)")
    month: str = partial_date("Month of the mean price, YYYY-MM", primary_key=True)
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    price_usd_bbl: Decimal = quantity("Mean price of the month", unit="USD_per_bbl", ge=0)
    basis: PriceBasis = field("What the price covers")


class StagingEiaSpotPrice(Staging, ObservationShape, table=True):
    """Spot prices of Brent and WTI. Grain: one row per series, month and vintage. Source: eia_spot_price_*."""

    __tablename__ = "eia_spot_price"


class StagingWorldbankPinkSheet(Staging, ObservationShape, table=True):
    """Pink Sheet prices. Grain: one row per series, month and vintage. Source: worldbank_pink_sheet."""

    __tablename__ = "worldbank_pink_sheet"


class StagingPriceQuote(Staging, ObservationShape, table=True):
    """Quoted prices as observations. Grain: one row per series, month and date of the page. Source: price_quote."""

    __tablename__ = "price_quote"


class MartOilPriceMonthly(Mart, Provenance, table=True):
    """Crude prices by benchmark, with the spread to Brent. Grain: one row per month and benchmark.

    Source: U.S. EIA, World Bank, Russian ministries as quoted, EU import prices. Both Brent series are kept. A spread
    between different bases (spot, cif, tax) includes freight and terms, so it is not a pure discount on the crude.
    """

    __tablename__ = "oil_price_monthly"

    month: date = key("First day of the month")
    benchmark_id: str = key("Benchmark: the crude and its assessor")
    price_usd_bbl: Decimal = quantity("Mean price of the month", unit="USD_per_bbl")
    spread_to_brent_usd_bbl: Decimal | None = quantity(
        "Price minus EIA's Brent price of the month; empty where Brent is not known", unit="USD_per_bbl"
    )
    basis: PriceBasis = field("What the price covers")
    is_basis_of_brent: bool = field("Whether the price has the same basis as EIA's Brent price")
