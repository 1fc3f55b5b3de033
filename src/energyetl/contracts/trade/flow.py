"""Merchandise trade between countries: publishers' tables, cited totals, stated turnovers, and the marts built from them.

Not for: crude oil by grade (`crude_import`), sources that are only fetched (`report`), direct investment (`investment`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import (
    SLUG,
    Cited,
    Core,
    Hedge,
    Mart,
    Record,
    Snapshot,
    Staging,
    ValueFlag,
    VintageBasis,
    field,
    key,
    names,
    partial_date,
    quantity,
)

PRODUCT_GROUP = (
    "total, sitc_0 to sitc_9 for a section of the Standard International Trade Classification, or hs_01 to hs_99 for a chapter "
    "of the Harmonized System"
)


class TradeReporter(StrEnum):
    """Whose figure of a flow it is; reconciled figures are a publisher's own."""

    exporter = "exporter"
    importer = "importer"
    reconciled = "reconciled"


class TradeValuation(StrEnum):
    """Whether a value includes freight and insurance to the importer's border."""

    fob = "fob"
    cif = "cif"
    unknown = "unknown"


class TradeFlowSide(StrEnum):
    """A flow as its reporter sees it."""

    export_flow = "export"
    import_flow = "import"


class BilateralDirection(StrEnum):
    """Direction of trade between Russia and Iraq; turnover is both directions together."""

    rus_to_irq = "rus_to_irq"
    irq_to_rus = "irq_to_rus"
    turnover = "turnover"


class PartnerDirection(StrEnum):
    """Direction of trade as the country sees it; turnover is both directions together."""

    export_flow = "export"
    import_flow = "import"
    turnover = "turnover"


class TurnoverChange(StrEnum):
    """Direction of a change where no size was stated."""

    rise = "rise"
    fall = "fall"


class TradeReconciliation(StrEnum):
    """How a reconciled value was found."""

    by_source = "by_source"
    mean_of_both = "mean_of_both"
    exporter_only = "exporter_only"
    importer_only = "importer_only"
    sum_of_directions = "sum_of_directions"
    not_comparable = "not_comparable"


class SnapshotUnctadTradeMatrix(Snapshot, table=True):
    """Merchandise trade of Iraq and Russia with every partner. Grain: one row per year, section, exporter and importer.

    Source: UNCTAD, merchandise trade matrix; 1995, 2005 and 2015. Holds estimates of UNCTAD that are not marked.
    """

    __tablename__ = "unctad_trade_matrix"

    year: int = key("Calendar year")
    sitc_section: str = key("SITC section 0 to 9, or all", pattern=r"\d|all")
    exporter_name: str = key("Exporting country as UNCTAD writes it, without blanks")
    importer_name: str = key("Importing country as UNCTAD writes it, without blanks")
    value_kusd: Decimal = quantity("Value of the flow", unit="USD_k", ge=0)


class SnapshotCepiiGravity(Snapshot, table=True):
    """Exports of Iraq and Russia in three readings. Grain: one row per year, exporter and importer.

    Source: CEPII, Gravity database; all goods, since 1992. The bundled extract has 18 EU countries as importers.
    """

    __tablename__ = "cepii_gravity"

    year: int = key("Calendar year")
    exporter_iso3: str = key("Exporting country, ISO 3166-1 alpha-3")
    importer_iso3: str = key("Importing country, ISO 3166-1 alpha-3")
    exporter_report_kusd: Decimal | None = quantity("Value as the exporter reports it", unit="USD_k", ge=0)
    importer_report_kusd: Decimal | None = quantity("Value as the importer reports it", unit="USD_k", ge=0)
    reconciled_kusd: Decimal | None = quantity("Value as BACI reconciles both, free on board", unit="USD_k", ge=0)


class RecordTradeTotal(Record, Cited, table=True):
    """Yearly totals of Russia-Iraq trade as each side reported them. Grain: a row per reporter, partner, year and flow.

    Source: World Bank WITS, after UN Comtrade; single totals, each cited.
    """

    __tablename__ = "trade_total"

    reporter_iso3: str = key("Reporting country, ISO 3166-1 alpha-3", references="reference.country")
    partner_iso3: str = key("Partner country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    flow: TradeFlowSide = key("Flow as the reporter sees it")
    product_group: str = key(PRODUCT_GROUP, pattern=r"total|sitc_\d")
    value_musd: Decimal = quantity("Value as reported", unit="USD_mn", ge=0)


class RecordTradeTurnover(Record, Cited, table=True):
    """Russia-Iraq turnover as officials and the press state it. Grain: one row per statement and page.

    Source: the cited pages. Rows of one statement_id carry the same facts.
    """

    __tablename__ = "trade_turnover"

    statement_id: str = key("One statement of one voice on one period", pattern=SLUG)
    source_url: str = key("Address of the page that the row rests on", pattern=r"https?://\S+")
    period_from: str = partial_date("First year or month that the figure covers")
    period_to: str = partial_date("Last year or month that the figure covers")
    value_musd: Decimal | None = quantity("Turnover stated; empty where only a change was", unit="USD_mn", ge=0)
    growth_pct: Decimal | None = quantity("Growth as stated, never computed here", unit="pct", ge=-100)
    growth_since_statement_id: str | None = field("Statement of the same voice that the growth is measured from")
    change: TurnoverChange | None = field("Direction of the change, as stated")
    stated_by: str = field("Person or body that stated it")
    definition: str | None = field("What the figure covers, where the page says so")
    hedge: Hedge = field("How firmly the page puts it")
    note: str | None = field("Remark in our own words")


class StagingUnctadTrade(Staging, table=True):
    """The UNCTAD matrix with ids. Grain: one row per year, section, exporter, importer and vintage."""

    __tablename__ = "unctad_trade"

    year: int = key("Calendar year")
    product_group: str = key(PRODUCT_GROUP)
    exporter_iso3: str = key("Exporting country", references="reference.country")
    importer_iso3: str = key("Importing country", references="reference.country")
    vintage_on: date = key("Day of the publication in which the value stood")
    value_musd: Decimal = quantity("Value of the flow", unit="USD_mn", ge=0)
    source_id: str = field("Source of the value")
    snapshot_id: str = field("Snapshot that holds the value")


class CoreTradeFlow(Core, table=True):
    """Every known figure of a trade flow. Grain: one row per source, year, exporter, importer, reporter and group.

    Source: UNCTAD matrix, CEPII Gravity, cited totals of WITS, and what was fetched of UN Comtrade, WITS, IMF and BACI.
    Sources that disagree stand beside each other.
    """

    __tablename__ = "trade_flow"

    source_id: str = key("Source of the value")
    year: int = key("Calendar year")
    exporter_iso3: str = key("Exporting country", references="reference.country")
    importer_iso3: str = key("Importing country", references="reference.country")
    reported_by: TradeReporter = key("Whose figure it is")
    product_group: str = key(PRODUCT_GROUP)
    reporter_iso3: str | None = field("Country that reported; empty if reconciled", references="reference.country")
    value_musd: Decimal = quantity("Value of the flow", unit="USD_mn", ge=0)
    valuation: TradeValuation = field("Whether freight and insurance are in it")
    flag: ValueFlag = field("How the value came to be")
    vintage_basis: VintageBasis = field("Whether the figure was out by the date asked for")


class CoreStatedTurnover(Core, table=True):
    """Stated turnovers with their periods as dates. Grain: one row per statement and page. Source: record.trade_turnover."""

    __tablename__ = "stated_turnover"

    statement_id: str = key("One statement of one voice on one period", pattern=SLUG)
    source_url: str = key("Address of the page that the row rests on")
    period_from: str = partial_date("First year or month that the figure covers")
    period_to: str = partial_date("Last year or month that the figure covers")
    period_start: date = field("First day that the figure covers")
    period_end: date = field("Last day that the figure covers")
    is_full_year: bool = field("The figure covers exactly one calendar year")
    value_musd: Decimal | None = quantity("Turnover stated", unit="USD_mn", ge=0)
    growth_pct: Decimal | None = quantity("Growth as stated", unit="pct", ge=-100)
    growth_since_statement_id: str | None = field("Statement of the same voice that the growth is measured from")
    change: TurnoverChange | None = field("Direction of the change, as stated")
    stated_by: str = field("Person or body that stated it")
    definition: str | None = field("What the figure covers, where the page says so")
    hedge: Hedge = field("How firmly the page puts it")
    origin: str = field("Voice that the page goes back to")
    source_id: str = field("Source of the value")
    flag: ValueFlag = field("How the value came to be")


class TradeEvidence(SQLModel):
    """What a mart row of trade rests on."""

    flag: ValueFlag = field("Worst flag of the values used")
    vintage_basis: VintageBasis = field("Whether all figures used were out by the date asked for")
    source_ids: list[str] = names("Sources that the row rests on")


class MartBilateralTradeYearly(Mart, TradeEvidence, table=True):
    """Russia-Iraq trade, all sources side by side. Grain: one row per year, direction, product group and report.

    Source: cited totals of WITS, UNCTAD matrix, stated turnovers, and what was fetched of UN Comtrade, WITS, IMF and CEPII.
    A report is one data source or one statement.
    Statements differ in what they cover, so they are never reconciled, and only full years may be compared.
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
    mirror_gap_pct: Decimal | None = quantity("Importer's figure over exporter's, less one", unit="pct", ge=-100)
    stated_musd: Decimal | None = quantity("Turnover as stated", unit="USD_mn", ge=0)
    reconciled_musd: Decimal | None = quantity("Both reports free on board, by the rule given", unit="USD_mn", ge=0)
    reconciliation: TradeReconciliation = field("Rule by which the reconciled value was found")
    stated_growth_pct: Decimal | None = quantity("Growth as stated", unit="pct", ge=-100)
    computed_growth_pct: Decimal | None = quantity(
        "Growth by a voice's own two figures, or by one side's reports of two years", unit="pct", ge=-100
    )
    change: TurnoverChange | None = field("Direction of the change, as stated")
    stated_by: str | None = field("Person or body that stated the turnover")
    definition: str | None = field("What a stated turnover covers, where the page says so")
    hedge: Hedge | None = field("How firmly a statement was put")
    page_count: int | None = field("Pages on which a statement was found", ge=1)
    origin_count: int | None = field("Independent voices among those pages", ge=1)
    citations: list[str] = names("Addresses of those pages; empty for data sets")


class MartTradePartnerRankYearly(Mart, TradeEvidence, table=True):
    """Partners of Iraq and of Russia with share and rank. Grain: one row per country, partner, year and direction.

    Source: UNCTAD matrix, all goods, 1995, 2005 and 2015; CEPII BACI where it was fetched. A partner without a row has no
    known trade, and no rank.
    """

    __tablename__ = "trade_partner_rank_yearly"

    country_iso3: str = key("Country whose partners are ranked", references="reference.country")
    partner_iso3: str = key("Partner country", references="reference.country")
    year: int = key("Calendar year")
    direction: PartnerDirection = key("Direction as the country sees it")
    value_musd: Decimal = quantity("Value of the trade", unit="USD_mn", ge=0)
    share_pct: Decimal = quantity("Share in the country's trade with all partners", unit="pct", ge=0, le=100)
    partner_rank: int = field("Rank of the partner by value, 1 = most", ge=1)
    partner_count: int = field("Partners with a known value", ge=1)
    west_asia_share_pct: Decimal | None = quantity("Share in trade with West Asia", unit="pct", ge=0, le=100)
    west_asia_rank: int | None = field("Rank among partners in West Asia; empty elsewhere", ge=1)
