"""Trade as reported by countries or reconciled by others, from sources that are fetched, not bundled.

Not for: tables that combine all sources (`flow`).
"""

from datetime import date
from decimal import Decimal

from energyetl.contracts.base import Snapshot, Staging, ValueFlag
from energyetl.contracts.fields import field, key, quantity
from energyetl.contracts.groups import Vintaged
from energyetl.contracts.trade.flow import PRODUCT_GROUP, TradeReporter, TradeValuation


class SnapshotUnComtrade(Snapshot, table=True):
    """Trade of Russia with Iraq as reported by each. Grain: one row per year, reporter, partner, flow and commodity.

    Source: UN Comtrade, goods, yearly; all goods and chapter 27. Values in dollars, not thousands.
    """

    __tablename__ = "un_comtrade"

    year: int = key("Calendar year")
    reporter_code: str = key("Reporting country, numeric code of UN Comtrade", pattern=r"\d+")
    partner_code: str = key("Partner country, numeric code of UN Comtrade", pattern=r"\d+")
    flow_code: str = key("M for imports, X for exports, from the reporter's point of view", pattern="M|X")
    commodity_code: str = key("Code of the commodity in its classification; TOTAL for all goods")
    reporter_iso3: str = field("Reporting country, ISO 3166-1 alpha-3", pattern="[A-Z0-9]{3}")
    partner_iso3: str = field("Partner country, ISO 3166-1 alpha-3", pattern="[A-Z0-9]{3}")
    classification_code: str = field("Edition of the classification in which the country reported, such as H6")
    cif_value_usd: Decimal | None = quantity("Value with freight and insurance", unit="USD", ge=0)
    fob_value_usd: Decimal | None = quantity("Value free on board", unit="USD", ge=0)
    primary_value_usd: Decimal = quantity("Value in the valuation that the reporter uses", unit="USD", ge=0)
    is_reported: bool = field("Whether the country itself reported the figure")
    is_aggregate: bool = field("Whether the UN computed the figure as a sum of more detailed ones")


class SnapshotImfTrade(Snapshot, table=True):
    """Trade of Russia with Iraq in the IMF's matrix. Grain: one row per year, country, counterpart and indicator.

    Source: IMF, International Merchandise Trade Statistics. The IMF fills gaps from the other side's figures. Its
    codes do not say which figures these are, so both codes are kept as received.
    """

    __tablename__ = "imf_trade"

    year: int = key("Calendar year")
    country_iso3: str = key("Country whose trade it is", pattern="[A-Z]{3}")
    counterpart_iso3: str = key("Partner country", pattern="[A-Z]{3}")
    indicator_code: str = key("XG_FOB_USD exports or MG_CIF_USD imports", pattern="XG_FOB_USD|MG_CIF_USD")
    value_usd: Decimal = quantity("Value of the flow", unit="USD", ge=0)
    derivation_code: str | None = field("The IMF's code for the derivation of the value")
    status_code: str | None = field("The IMF's status code of the value")


class SnapshotWitsTrade(Snapshot, table=True):
    """Trade of Russia with Iraq from the World Bank. Grain: one row per year, reporter, partner and indicator.

    Source: World Bank WITS, TradeStats, based on UN Comtrade; all goods.
    """

    __tablename__ = "wits_trade"

    year: int = key("Calendar year")
    reporter_iso3: str = key("Reporting country", pattern="[A-Z]{3}")
    partner_iso3: str = key("Partner country", pattern="[A-Z]{3}")
    indicator_code: str = key("XPRT-TRD-VL exports or MPRT-TRD-VL imports", pattern="XPRT-TRD-VL|MPRT-TRD-VL")
    value_kusd: Decimal = quantity("Value of the flow", unit="USD_k", ge=0)


class SnapshotCepiiBaci(Snapshot, table=True):
    """Trade of Iraq and of Russia with every partner by product. Grain: one row per year, exporter, importer and product.

    Source: CEPII, BACI: reconciled reports of both sides, free on board.
    """

    __tablename__ = "cepii_baci"

    year: int = key("Calendar year")
    exporter_code: int = key("Exporting country, CEPII's numeric code")
    importer_code: int = key("Importing country, CEPII's numeric code")
    product_code: str = key("Product of the Harmonized System, six characters with leading zeros", pattern="[0-9A-Z]{6}")
    exporter_iso3: str = field("Code of the exporter in CEPII's own list of countries")
    importer_iso3: str = field("Code of the importer in CEPII's own list of countries")
    value_kusd: Decimal = quantity("Value, free on board", unit="USD_k", ge=0)
    quantity_t: Decimal | None = quantity("Weight; empty where it is not known", unit="t", ge=0)


class ReportedFlow(Vintaged):
    """A flow with our ids, in million dollars: the columns of all staging tables in this module."""

    year: int = key("Calendar year")
    exporter_iso3: str = key("Exporting country", references="reference.country")
    importer_iso3: str = key("Importing country", references="reference.country")
    reported_by: TradeReporter = key("Who states the figure")
    product_group: str = key(PRODUCT_GROUP)
    vintage_on: date = key("Publication date of the vintage that contains the value")
    value_musd: Decimal = quantity("Value of the flow", unit="USD_mn", ge=0)
    valuation: TradeValuation = field("Whether the value includes freight and insurance")
    flag: ValueFlag = field("How the value was obtained")


class StagingUnComtrade(Staging, ReportedFlow, table=True):
    """UN Comtrade with our ids. Grain: one row per year, exporter, importer, reporting side, product group and vintage."""

    __tablename__ = "un_comtrade"


class StagingImfTrade(Staging, ReportedFlow, table=True):
    """The IMF's matrix with our ids. Grain: one row per year, exporter, importer, reporting side and vintage."""

    __tablename__ = "imf_trade"


class StagingWitsTrade(Staging, ReportedFlow, table=True):
    """WITS with our ids. Grain: one row per year, exporter, importer, reporting side and vintage."""

    __tablename__ = "wits_trade"


class StagingCepiiBaci(Staging, ReportedFlow, table=True):
    """BACI by product group. Grain: one row per year, exporter, importer, product group and vintage.

    All goods for every partner, chapters for Russia and Iraq only. Trade with areas that are not countries is omitted.
    """

    __tablename__ = "cepii_baci"
