"""Merchandise trade between countries: publishers' tables, cited totals, stated turnovers, and the marts built from them.

Not for: ranks of partners (`partner`), crude oil by grade (`crude_import`), sources that are only fetched (`report`), direct
investment (`investment`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Hedge, Mart, Record, Snapshot, Staging, ValueFlag, VintageBasis
from energyetl.contracts.coding import Party
from energyetl.contracts.fields import SLUG, field, key, names, partial_date, quantity
from energyetl.contracts.groups import Citation, Cited, Known, Provenance, Vintaged

PRODUCT_GROUP = (
    "total, sitc_0 to sitc_9 for a section of the Standard International Trade Classification, or hs_01 to hs_99 for a chapter "
    "of the Harmonized System"
)


class TradeReporter(StrEnum):
    """Side that reported a flow; reconciled figures are computed by the publisher."""

    exporter = "exporter"
    importer = "importer"
    reconciled = "reconciled"


class TradeValuation(StrEnum):
    """Whether a value includes freight and insurance to the importer's border."""

    fob = "fob"
    cif = "cif"
    unknown = "unknown"


class TradeFlowSide(StrEnum):
    """A flow from the reporter's point of view."""

    export_flow = "export"
    import_flow = "import"


class BilateralDirection(StrEnum):
    """Direction of trade between Russia and Iraq; turnover is both directions together."""

    rus_to_irq = "rus_to_irq"
    irq_to_rus = "irq_to_rus"
    turnover = "turnover"


class TurnoverChange(StrEnum):
    """Direction of a change where no size was stated."""

    rise = "rise"
    fall = "fall"


class TradeReconciliation(StrEnum):
    """How a reconciled value was computed."""

    by_source = "by_source"
    mean_of_both = "mean_of_both"
    exporter_only = "exporter_only"
    importer_only = "importer_only"
    sum_of_directions = "sum_of_directions"
    not_comparable = "not_comparable"


class SnapshotUnctadTradeMatrix(Snapshot, table=True):
    """Merchandise trade of Iraq and Russia with every partner. Grain: one row per year, section, exporter and importer.

    Source: UNCTAD, merchandise trade matrix; 1995, 2005 and 2015. Includes unmarked estimates by UNCTAD.
    """

    __tablename__ = "unctad_trade_matrix"

    year: int = key("Calendar year")
    sitc_section: str = key("SITC section 0 to 9, or all", pattern=r"\d|all")
    exporter_name: str = key("Exporting country as spelled by UNCTAD, without spaces")
    importer_name: str = key("Importing country as spelled by UNCTAD, without spaces")
    value_kusd: Decimal = quantity("Value of the flow", unit="USD_k", ge=0)


class SnapshotCepiiGravity(Snapshot, table=True):
    """Exports of Iraq and Russia in three versions. Grain: one row per year, exporter and importer.

    Source: CEPII, Gravity database; all goods, since 1992. The bundled extract has 18 EU countries as importers.
    """

    __tablename__ = "cepii_gravity"

    year: int = key("Calendar year")
    exporter_iso3: str = key("Exporting country, ISO 3166-1 alpha-3")
    importer_iso3: str = key("Importing country, ISO 3166-1 alpha-3")
    exporter_report_kusd: Decimal | None = quantity("Value as the exporter reports it", unit="USD_k", ge=0)
    importer_report_kusd: Decimal | None = quantity("Value as the importer reports it", unit="USD_k", ge=0)
    reconciled_kusd: Decimal | None = quantity("Value as reconciled by BACI, free on board", unit="USD_k", ge=0)


class RecordTradeTotal(Record, Cited, table=True):
    """Yearly totals of Russia-Iraq trade as reported by each side. Grain: one row per reporter, partner, year and flow.

    Source: World Bank WITS, based on UN Comtrade; single totals, each cited.
    """

    __tablename__ = "trade_total"

    reporter_iso3: str = key("Reporting country, ISO 3166-1 alpha-3", references="reference.country")
    partner_iso3: str = key("Partner country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    flow: TradeFlowSide = key("Flow from the reporter's point of view")
    product_group: str = key(PRODUCT_GROUP, pattern=r"total|sitc_\d")
    value_musd: Decimal = quantity("Value as reported", unit="USD_mn", ge=0)


class TurnoverStatement(SQLModel):
    """A turnover as stated, and by whom."""

    period_from: str = partial_date("First year or month that the figure covers")
    period_to: str = partial_date("Last year or month that the figure covers")
    value_musd: Decimal | None = quantity("Turnover stated; empty where only a change was stated", unit="USD_mn", ge=0)
    growth_pct: Decimal | None = quantity("Growth as stated, never computed here", unit="pct", ge=-100)
    growth_since_statement_id: str | None = field("Earlier statement by the same origin that the growth is measured from")
    change: TurnoverChange | None = field("Direction of the change, as stated")
    stated_by: str = field("Person or body that stated it")
    party: Party = field("Whose side that person or body is on")
    definition: str | None = field("What the figure covers, where the page says so")
    hedge: Hedge = field("How firmly the page states it")


class RecordTradeTurnover(Record, TurnoverStatement, Cited, table=True):
    """Russia-Iraq turnover as officials and the press state it. Grain: one row per statement and page.

    Source: the cited pages. Rows with the same statement_id have the same facts.
    """

    __tablename__ = "trade_turnover"

    statement_id: str = key("One statement by one origin about one period", pattern=SLUG)
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    note: str | None = field("Remark in our words")


class StagingUnctadTrade(Staging, Vintaged, table=True):
    """The UNCTAD matrix with ids. Grain: one row per year, section, exporter, importer and vintage."""

    __tablename__ = "unctad_trade"

    year: int = key("Calendar year")
    product_group: str = key(PRODUCT_GROUP)
    exporter_iso3: str = key("Exporting country", references="reference.country")
    importer_iso3: str = key("Importing country", references="reference.country")
    vintage_on: date = key("Publication date of the vintage that contains the value")
    value_musd: Decimal = quantity("Value of the flow", unit="USD_mn", ge=0)


class CoreTradeFlow(Core, table=True):
    """Every known figure of a trade flow. Grain: one row per source, year, exporter, importer, reporter and group.

    Source: UNCTAD matrix, CEPII Gravity, cited totals of WITS, and what was fetched of UN Comtrade, WITS, IMF and BACI.
    Sources that disagree have separate rows.
    """

    __tablename__ = "trade_flow"

    source_id: str = key("Source of the value")
    year: int = key("Calendar year")
    exporter_iso3: str = key("Exporting country", references="reference.country")
    importer_iso3: str = key("Importing country", references="reference.country")
    reported_by: TradeReporter = key("Who states the figure")
    product_group: str = key(PRODUCT_GROUP)
    reporter_iso3: str | None = field("Country that reported; empty if reconciled", references="reference.country")
    value_musd: Decimal = quantity("Value of the flow", unit="USD_mn", ge=0)
    valuation: TradeValuation = field("Whether the value includes freight and insurance")
    flag: ValueFlag = field("How the value was obtained")
    vintage_basis: VintageBasis = field("Whether the figure was published by the as-of date")


class CoreStatedTurnover(Core, TurnoverStatement, Known, Citation, table=True):
    """Stated turnovers with their periods as dates. Grain: one row per statement and page. Source: record.trade_turnover."""

    __tablename__ = "stated_turnover"

    statement_id: str = key("One statement by one origin about one period", pattern=SLUG)
    source_url: str = key("URL of the page that supports the row")
    period_start: date = field("First day that the figure covers")
    period_end: date = field("Last day that the figure covers")
    is_full_year: bool = field("The figure covers exactly one calendar year")
    note: str | None = field("Remark in our words")
    source_id: str = field("Source of the value")
    flag: ValueFlag = field("How the value was obtained")


class MartBilateralTradeYearly(Mart, Provenance, table=True):
    """Russia-Iraq trade, all sources side by side. Grain: one row per year, direction, product group and report.

    Source: cited totals of WITS, UNCTAD matrix, stated turnovers, and what was fetched of UN Comtrade, WITS, IMF and CEPII.
    A report is one data source or one statement.
    Statements cover different things, so they are never reconciled, and only full years are comparable.
    """

    __tablename__ = "bilateral_trade_yearly"

    year: int = key("Calendar year in which the period ends")
    direction: BilateralDirection = key("Direction of the trade")
    product_group: str = key(PRODUCT_GROUP)
    report_id: str = key("Data source, or statement for stated turnovers")
    is_full_year: bool = field("The figure covers exactly the calendar year")
    period_from: str = partial_date("First year or month that the figure covers")
    period_to: str = partial_date("Last year or month that the figure covers")
    exporter_report_musd: Decimal | None = quantity("Exporter's figure, free on board", unit="USD_mn", ge=0)
    importer_report_musd: Decimal | None = quantity("Importer's figure, with freight", unit="USD_mn", ge=0)
    mirror_gap_pct: Decimal | None = quantity("Importer's figure divided by exporter's figure, minus one", unit="pct", ge=-100)
    stated_musd: Decimal | None = quantity("Turnover as stated", unit="USD_mn", ge=0)
    reconciled_musd: Decimal | None = quantity(
        "Both reports reconciled, free on board, by the rule in reconciliation", unit="USD_mn", ge=0
    )
    reconciliation: TradeReconciliation = field("Rule used to compute the reconciled value")
    stated_growth_pct: Decimal | None = quantity("Growth as stated", unit="pct", ge=-100)
    computed_growth_pct: Decimal | None = quantity(
        "Growth between two figures of one origin, or between one side's reports of two years", unit="pct", ge=-100
    )
    change: TurnoverChange | None = field("Direction of the change, as stated")
    stated_by: str | None = field("Person or body that stated the turnover")
    party: Party | None = field("Whose side that is; empty for data sources")
    definition: str | None = field("What a stated turnover covers, where the page says so")
    hedge: Hedge | None = field("How firmly the statement was made")
    page_count: int | None = field("Pages that report the statement", ge=1)
    origin_count: int | None = field("Independent origins among those pages", ge=1)
    citations: list[str] = names("URLs of those pages; empty for data sets")
