"""What surrounds the energy business: violence, direct investment, students abroad.

Trade in goods is in `trade`; investment as officials state it belongs to `projects`.
"""

from decimal import Decimal

from energyetl.contracts.base import Core, Mart, Snapshot, Staging, ValueFlag, VintageBasis, field, key, names, quantity
from energyetl.contracts.observation import ObservationShape


class UcdpCountryYear(Snapshot, table=True):
    """Deaths from organised violence. Grain: one row per country and year since 1989.

    Source: Uppsala Conflict Data Program, organised violence by country and year.
    """

    __tablename__ = "ucdp_country_year"

    country_name: str = key("Country as the program writes it")
    year: int = key("Calendar year")
    best_deaths: Decimal = quantity("Deaths in all three types of violence, best estimate", unit="deaths", ge=0)
    low_deaths: Decimal = quantity("The same, low estimate", unit="deaths", ge=0)
    high_deaths: Decimal = quantity("The same, high estimate", unit="deaths", ge=0)
    state_based_deaths: Decimal = quantity("Deaths in conflicts with a state, best estimate", unit="deaths", ge=0)
    non_state_deaths: Decimal = quantity("Deaths in conflicts between groups, best estimate", unit="deaths", ge=0)
    one_sided_deaths: Decimal = quantity("Civilians killed on purpose, best estimate", unit="deaths", ge=0)


class WorldbankFdi(Snapshot, table=True):
    """Net inflow of foreign direct investment. Grain: one row per country and year.

    Source: World Bank, World Development Indicators, BX.KLT.DINV.CD.WD; Iraq and Russia.
    """

    __tablename__ = "worldbank_fdi"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3")
    year: int = key("Calendar year")
    net_inflow_usd: Decimal = quantity("Inflow less withdrawals, current dollars", unit="USD")


class UnctadBilateralFdi(Snapshot, table=True):
    """Direct investment between two countries as the first reports it. Grain: one row per reporter, partner and year.

    Source: UNCTAD, bilateral FDI statistics, edition of 2014; pairs with Iraq or Russia, 2001 to 2012.
    """

    __tablename__ = "unctad_bilateral_fdi"

    reporter_iso3: str = key("Reporting country, ISO 3166-1 alpha-3")
    partner_iso3: str = key("Partner country, ISO 3166-1 alpha-3")
    year: int = key("Calendar year")
    inflow_musd: Decimal | None = quantity("Flow from the partner into the reporter", unit="USD_mn")
    outflow_musd: Decimal | None = quantity("Flow from the reporter into the partner", unit="USD_mn")
    in_stock_musd: Decimal | None = quantity("Stock of the partner in the reporter", unit="USD_mn")
    out_stock_musd: Decimal | None = quantity("Stock of the reporter in the partner", unit="USD_mn")


class UisStudents(Snapshot, table=True):
    """Iraqi tertiary students abroad. Grain: one row per country of origin, country of study and year.

    Source: UNESCO Institute for Statistics; the ten countries with most of them in each year.
    """

    __tablename__ = "uis_student"

    origin_name: str = key("Country of origin")
    destination_name: str = key("Country of study")
    year: int = key("Calendar year")
    students_persons: Decimal = quantity("Students enrolled", unit="persons", ge=0)
    marks: str = field("The publisher's marks: a sum, b counted elsewhere, c national estimate, d institute's estimate")


class UcdpViolence(Staging, ObservationShape, table=True):
    """Deaths from organised violence as series. Grain: one row per series, year and vintage. Source: UCDP."""

    __tablename__ = "ucdp_violence"


class WorldbankFdiInflow(Staging, ObservationShape, table=True):
    """Net inflow of direct investment as series. Grain: one row per series, year and vintage. Source: World Bank."""

    __tablename__ = "worldbank_fdi_inflow"


class UisStudent(Staging, ObservationShape, table=True):
    """Iraqi students by country of study as series. Grain: one row per series, year and vintage. Source: UNESCO UIS."""

    __tablename__ = "uis_student"


class DirectInvestmentYearly(Core, table=True):
    """Direct investment by host, investor and reporter. Grain: one row per source, host, investor, reporter and year.

    Source: UNCTAD bilateral FDI statistics. A country's inward table may be UNCTAD's own, made from partners' reports.
    """

    __tablename__ = "direct_investment_yearly"

    source_id: str = key("Source of the value")
    host_iso3: str = key("Country invested in", references="reference.country")
    investor_iso3: str = key("Country that invests", references="reference.country")
    reporter_iso3: str = key("Country whose table it is", references="reference.country")
    year: int = key("Calendar year")
    flow_musd: Decimal | None = quantity("Net flow in the year", unit="USD_mn")
    stock_musd: Decimal | None = quantity("Stock at the end of the year", unit="USD_mn")
    flag: ValueFlag = field("How the value came to be")
    vintage_basis: VintageBasis = field("Whether the figure was out by the date asked for")


class SecurityYearly(Mart, table=True):
    """Deaths from organised violence in Iraq. Grain: one row per year since 1989. Source: UCDP.

    Ranks count from the calmest year, so 1 is the year with fewest deaths.
    """

    __tablename__ = "security_yearly"

    year: int = key("Calendar year")
    violence_deaths: Decimal = quantity("Deaths in organised violence, best estimate", unit="deaths", ge=0)
    violence_low_deaths: Decimal = quantity("The same, low estimate", unit="deaths", ge=0)
    violence_high_deaths: Decimal = quantity("The same, high estimate", unit="deaths", ge=0)
    change_pct: Decimal | None = quantity("Change of the best estimate from the year before", unit="pct", ge=-100)
    calm_rank: int = field("Rank among all known years, 1 = fewest deaths", ge=1)
    calm_rank_since_2004: int | None = field("Rank among the known years since 2004, 1 = fewest deaths", ge=1)
    calm_rank_in_20_years: int | None = field("Rank among this year and the 19 before, 1 = fewest deaths", ge=1, le=20)
    world_rank: int = field("Rank of Iraq among all countries in that year, 1 = most deaths", ge=1)
    flag: ValueFlag = field("Worst flag of the values used")
    vintage_basis: VintageBasis = field("Whether the figures were out by the date asked for")
    source_ids: list[str] = names("Sources that the row rests on")


class ForeignInvestmentYearly(Mart, table=True):
    """Foreign direct investment in Iraq. Grain: one row per year and investing country, or the world.

    Source: World Bank for the world, UNCTAD for partners (2001 to 2012). Partners do not add up to the world.
    """

    __tablename__ = "foreign_investment_yearly"

    year: int = key("Calendar year")
    partner: str = key("Investing country, ISO 3166-1 alpha-3, or WORLD", pattern=r"[A-Z]{3}|WORLD")
    flow_musd: Decimal | None = quantity("Net flow into Iraq; negative is a net withdrawal", unit="USD_mn")
    stock_musd: Decimal | None = quantity("Stock in Iraq at the end of the year", unit="USD_mn")
    stock_rank: int | None = field("Rank among partners with a known stock, 1 = most", ge=1)
    ranked_partner_count: int | None = field("Partners with a known stock in that year", ge=1)
    reporter_iso3: str | None = field(
        "Country whose table the figures are from; empty for the world", references="reference.country"
    )
    flag: ValueFlag = field("Worst flag of the values used")
    vintage_basis: VintageBasis = field("Whether the figures were out by the date asked for")
    source_ids: list[str] = names("Sources that the row rests on")
