"""Stated investment totals, sums of project records for comparison, and official statistics of foreign direct investment.

Not for: investment events of single projects (`project.event`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Hedge, Mart, Record, Snapshot, Staging, ValueFlag, VintageBasis
from energyetl.contracts.fields import HYPHEN_SLUG, Act, field, key, names, partial_date, quantity
from energyetl.contracts.groups import Attested, Cited, Counted, Known, Provenance, Sourced
from energyetl.contracts.observation import ObservationShape


class StatementParty(StrEnum):
    """Side that the speaker represents: a party to the investment, or the press."""

    russia = "russia"
    iraq = "iraq"
    krg = "krg"
    company = "company"
    press = "press"


class StatementScope(StrEnum):
    """What the stated total covers."""

    iraq = "iraq"
    iraq_energy = "iraq_energy"
    kurdistan_region = "kurdistan_region"
    project = "project"


class StatementBound(StrEnum):
    """How the speaker qualifies the amount."""

    about = "about"
    more_than = "more_than"
    up_to = "up_to"
    at_least = "at_least"


class AmountKind(StrEnum):
    """cumulative: invested until then; planned: to be invested; annual: invested in one year."""

    cumulative = "cumulative"
    planned = "planned"
    annual = "annual"


class ReprintFault(StrEnum):
    """What a page prints differently from the statement that it reports. `scale`: millions for billions."""

    currency = "currency"
    scale = "scale"
    amount_kind = "amount_kind"


class SumKind(StrEnum):
    """Kind of row: a statement, or a sum of project records on the day of a statement or at the end of a year."""

    statement = "statement"
    bottom_up_sum = "bottom_up_sum"


class StatedAmount(SQLModel):
    """What an amount covers and what kind of amount it is."""

    scope: StatementScope = field("What the amount covers")
    project_id: str | None = field("Project, where the scope is one", references="reference.project")
    amount_kind: AmountKind = field("Whether the amount was invested so far, is planned, or was invested in one year")
    is_yardstick: bool = field("Not Russian money: kept for comparison")


class Statement(StatedAmount):
    """Who stated which amount, and when."""

    statement_date: str = partial_date("Date of the statement, as precise as known")
    is_date_inferred: bool = field("No page prints this date; it was inferred")
    speaker: str = field("Speaker")
    speaker_role: str = field("Office of the speaker")
    party: StatementParty = field("Side that the speaker represents")
    company_ids: list[str] = names("Investors named; empty where only the nationality is given", references="reference.company")
    amount_busd: Decimal = quantity("Amount stated", unit="USD_bn", ge=0)
    bound: StatementBound = field("How the speaker qualifies the amount")
    part_of_statement_id: str | None = field("Statement whose amount includes this one", pattern=HYPHEN_SLUG)


class RecordInvestmentStatement(Record, Statement, Cited, table=True):
    """Investment totals as stated. Grain: one row per statement and page. Source: those pages.

    Pages that report one statement have the same id and facts. reprint_fault says what a page prints differently.
    """

    __tablename__ = "investment_statement"
    act: ClassVar[Act] = Act("statement_date", unless={"is_date_inferred": frozenset({True})})

    statement_id: str = key("Statement: date, speaker, what the amount covers", pattern=HYPHEN_SLUG)
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    reprint_fault: ReprintFault | None = field("What this page prints differently from the statement")
    hedge: Hedge = field("How firmly the page states it")
    note: str | None = field("Remark in our words")


class CoreInvestmentStatement(Core, Statement, Known, Attested, table=True):
    """Investment statements, each listed once. Grain: one row per statement. Source: record.investment_statement.

    Pages with a reprint fault count as pages, but their differing facts are not used.
    """

    __tablename__ = "investment_statement"

    statement_id: str = key("Statement")
    statement_on: date = field("Last day of that date: the statement had been made by then")
    hedge: Hedge = field("Firmest wording among the pages")
    faulty_page_count: int = field("Of these, pages that print the amount differently", ge=0)
    flag: ValueFlag = field("reported if stated as fact, estimated if hedged, forecast if planned")


class MartRussianInvestment(Mart, StatedAmount, Counted, Sourced, table=True):
    """Stated investment totals compared with sums of project records. Grain: one row per statement or bottom-up sum.

    A bottom-up sum is the amount that records of single projects show as spent by that day. Each project counts once, with
    its largest known amount. Loans against crude and plans have separate sums. Projects without a record are unknown, so
    every sum is a lower bound.
    """

    __tablename__ = "russian_investment"

    row_id: str = key("Statement, or 'spent-' with the day of the sum", pattern=HYPHEN_SLUG)
    row_kind: SumKind = field("Statement or bottom-up sum")
    on_date: str = partial_date("Date of the statement, or day of the sum")
    stated_on: date = field("Last day of that date")
    speaker: str | None = field("Speaker; empty for sums")
    party: StatementParty | None = field("Side that the speaker represents; empty for sums")
    amount_busd: Decimal | None = quantity("Amount stated or summed; empty where only loans are known", unit="USD_bn", ge=0)
    bound: StatementBound = field("How the amount is qualified; at_least for sums")
    bottom_up_busd: Decimal | None = quantity("Spent by that day in project records of the same scope", unit="USD_bn", ge=0)
    bottom_up_lent_busd: Decimal | None = quantity("Lent against crude by that day in the same records", unit="USD_bn", ge=0)
    bottom_up_planned_busd: Decimal | None = quantity(
        "Planned by that day in project records of the same scope", unit="USD_bn", ge=0
    )
    gap_busd: Decimal | None = quantity(
        "Stated amount minus the amount that records show as spent; only for cumulative amounts", unit="USD_bn"
    )
    documented_pct: Decimal | None = quantity("Share of the stated amount that records show as spent", unit="pct", ge=0)
    projects_counted: list[str] = names("Projects whose records are in the spent or lent sum")
    citations: list[str] = names("URLs of those pages")
    flag: ValueFlag = field("Worst flag of the values used")


class SnapshotWorldbankFdi(Snapshot, table=True):
    """Net inflow of foreign direct investment. Grain: one row per country and year.

    Source: World Bank, World Development Indicators, BX.KLT.DINV.CD.WD; Iraq and Russia.
    """

    __tablename__ = "worldbank_fdi"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3")
    year: int = key("Calendar year")
    net_inflow_usd: Decimal = quantity("Inflow minus withdrawals, current dollars", unit="USD")


class SnapshotUnctadBilateralFdi(Snapshot, table=True):
    """Direct investment between two countries as the reporter states it. Grain: one row per reporter, partner and year.

    Source: UNCTAD, bilateral FDI statistics, 2014 edition; pairs with Iraq or Russia, 2001 to 2012.
    """

    __tablename__ = "unctad_bilateral_fdi"

    reporter_iso3: str = key("Reporting country, ISO 3166-1 alpha-3")
    partner_iso3: str = key("Partner country, ISO 3166-1 alpha-3")
    year: int = key("Calendar year")
    inflow_musd: Decimal | None = quantity("Flow from the partner into the reporter", unit="USD_mn")
    outflow_musd: Decimal | None = quantity("Flow from the reporter into the partner", unit="USD_mn")
    in_stock_musd: Decimal | None = quantity("Stock of the partner in the reporter", unit="USD_mn")
    out_stock_musd: Decimal | None = quantity("Stock of the reporter in the partner", unit="USD_mn")


class StagingWorldbankFdiInflow(Staging, ObservationShape, table=True):
    """Net inflow of direct investment as series. Grain: one row per series, year and vintage. Source: World Bank."""

    __tablename__ = "worldbank_fdi_inflow"


class CoreDirectInvestmentYearly(Core, table=True):
    """Direct investment by host, investor and reporter. Grain: one row per source, host, investor, reporter and year.

    Source: UNCTAD bilateral FDI statistics. UNCTAD may have compiled a country's inward table from partners' reports.
    """

    __tablename__ = "direct_investment_yearly"

    source_id: str = key("Source of the value")
    host_iso3: str = key("Country invested in", references="reference.country")
    investor_iso3: str = key("Investing country", references="reference.country")
    reporter_iso3: str = key("Country whose table contains the value", references="reference.country")
    year: int = key("Calendar year")
    flow_musd: Decimal | None = quantity("Net flow in the year", unit="USD_mn")
    stock_musd: Decimal | None = quantity("Stock at the end of the year", unit="USD_mn")
    flag: ValueFlag = field("How the value was obtained")
    vintage_basis: VintageBasis = field("Whether the figure was published by the as-of date")


class MartForeignInvestmentYearly(Mart, Provenance, table=True):
    """Foreign direct investment in Iraq. Grain: one row per year and investing country, or the world.

    Source: World Bank for the world, UNCTAD for partners (2001 to 2012). Partners do not add up to the world.
    """

    __tablename__ = "foreign_investment_yearly"

    year: int = key("Calendar year")
    partner: str = key("Investing country, ISO 3166-1 alpha-3, or WORLD", pattern=r"[A-Z]{3}|WORLD")
    flow_musd: Decimal | None = quantity("Net flow into Iraq; negative is a net withdrawal", unit="USD_mn")
    stock_musd: Decimal | None = quantity("Stock in Iraq at the end of the year", unit="USD_mn")
    stock_rank: int | None = field("Rank among partners with a known stock; 1 = largest", ge=1)
    ranked_partner_count: int | None = field("Partners with a known stock in that year", ge=1)
    reporter_iso3: str | None = field(
        "Country whose table contains the figures; empty for the world", references="reference.country"
    )


class MartForeignInvestmentNetYearly(Mart, Provenance, table=True):
    """Net inflow of direct investment from all countries into Iraq. Grain: one row per year.

    Source: mart.foreign_investment_yearly.
    """

    __tablename__ = "foreign_investment_net_yearly"

    year: int = key("Calendar year")
    flow_musd: Decimal = quantity("Net flow into Iraq; negative is a net withdrawal", unit="USD_mn")
    flow_busd: Decimal = quantity("Net flow into Iraq in billions", unit="USD_bn")
    opposite_year: int | None = field("Last earlier year with a net flow in the opposite direction; empty if none is known")
