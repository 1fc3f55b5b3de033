"""Trade partners of Iraq and Russia: who is named among them, with which share and rank.

Not for: values of flows (`flow`), crude oil by buyer (`crude_import`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Mart, Snapshot, Staging, ValueFlag, VintageBasis
from energyetl.contracts.fields import field, key, names, quantity
from energyetl.contracts.groups import Provenance, Sourced, Vintaged
from energyetl.contracts.trade.flow import TradeFlowSide


class PartnerDirection(StrEnum):
    """Direction of trade from the country's point of view; turnover is both directions together."""

    export_flow = "export"
    import_flow = "import"
    turnover = "turnover"


class RankBasis(StrEnum):
    """What a rank rests on.

    by_value: values of all partners; by_share: printed shares of those named; by_order: the printed order alone;
    not_named: the partner is not on the list, so it has no rank.
    """

    by_value = "by_value"
    by_share = "by_share"
    by_order = "by_order"
    not_named = "not_named"


class PrintedPartner(SQLModel):
    """One name of a printed list of partners."""

    partner_name: str = field("Partner as printed: a country, in some old editions a group of countries")
    share_pct: Decimal | None = quantity("Share in all exports or imports; empty where none is printed", unit="pct", ge=0, le=100)
    year: int | None = field("Year in the brackets after the list; empty where none is printed", ge=1980)
    is_estimate: bool = field("Whether the brackets say est.")


class SnapshotCiaFactbook(Snapshot, PrintedPartner, table=True):
    """Partners that an edition names. Grain: one row per edition, country, field and place in the list.

    Source: The World Factbook, fields on partners in exports and imports, editions from 1999 on.
    """

    __tablename__ = "cia_factbook"

    edition: int = key("Year of the edition", ge=1990)
    country_iso2: str = key("Country whose partners are named, ISO 3166-1 alpha-2", pattern="[A-Z]{2}")
    field_name: str = key("Field as the edition calls it")
    list_position: int = key("Place in the printed list; 1 = first", ge=1)


class SnapshotCiaFactbookChange(Snapshot, PrintedPartner, table=True):
    """Partners as an archive held them after each change. Grain: one row per day, country, field and place in the list.

    Source: The World Factbook, as archived from day to day since October 2015. The day bounds that of publication from above.
    """

    __tablename__ = "cia_factbook_change"

    committed_on: date = key("Day on which the archive first held the list")
    country_iso2: str = key("Country whose partners are named, ISO 3166-1 alpha-2", pattern="[A-Z]{2}")
    field_name: str = key("Section and field")
    list_position: int = key("Place in the printed list; 1 = first", ge=1)


class StagingFactbookPartner(Staging, PrintedPartner, Vintaged, table=True):
    """Printed lists with our ids. Grain: one row per printing, country, direction and place in the list, and vintage."""

    __tablename__ = "factbook_partner"

    vintage_on: date = key("Vintage of the snapshot that contains the list")
    printed_on: date = key("Last day of the edition's year, or the day on which an archive first held the list")
    country_iso3: str = key("Country whose partners are named", references="reference.country")
    direction: TradeFlowSide = key("Direction from the country's point of view")
    list_position: int = key("Place in the printed list; 1 = first", ge=1)
    partner_iso3: str | None = field("Partner; empty where the list names a group of countries", references="reference.country")
    edition: int | None = field("Year of the edition; empty where an archive alone holds the list")


class PrintedList(SQLModel):
    """Where and when a list was printed."""

    editions: list[str] = names("Editions known by the as-of date that print the list; none where an archive alone holds it")
    known_on: date = field(
        "Day by which the list was out: the first day on which an archive held it, at the latest the end of the edition's year"
    )
    is_newest: bool = field("Whether it is the newest list that its publisher gives for that year")


class CoreNamedPartner(Core, PrintedList, Sourced, table=True):
    """Every list of partners printed by the as-of date. Grain: one row per list, country, direction and place in the list.

    Source: The World Factbook. Editions that print the same list are one row; lists that differ for one year are both kept.
    Lists without a year have an empty year, and groups of countries an empty id.
    """

    __tablename__ = "named_partner"

    report_id: str = key("The list: its first edition, or the day of the archive that alone holds it")
    country_iso3: str = key("Country whose partners are named", references="reference.country")
    direction: TradeFlowSide = key("Direction from the country's point of view")
    list_position: int = key("Place in the printed list; 1 = first", ge=1)
    year: int | None = field("Year that the list is about; empty where none is printed")
    partner_name: str = field("Partner as printed")
    partner_iso3: str | None = field("Partner; empty where the list names a group of countries", references="reference.country")
    share_pct: Decimal | None = quantity("Share in all exports or imports; empty where none is printed", unit="pct", ge=0, le=100)
    flag: ValueFlag = field("reported, or estimated where the list says so")
    vintage_basis: VintageBasis = field("original: the list was out by the as-of date")


class MartTradePartnerRankYearly(Mart, Provenance, table=True):
    """Partners of Iraq and of Russia with share and rank. Grain: one row per country, partner, year, direction and report.

    Source: UNCTAD matrix, all goods, 1995, 2005 and 2015, or CEPII BACI where it was fetched: all partners by value. The World
    Factbook, most years from 1998 to 2023: partners named, since 2000 with shares. There, a country of West Asia, or one that
    another list of the same country names, has a row that says so if it is not named. Reports of one year stand side by side.
    """

    __tablename__ = "trade_partner_rank_yearly"

    country_iso3: str = key("Country whose partners are ranked", references="reference.country")
    partner_iso3: str = key("Partner country", references="reference.country")
    year: int = key("Calendar year")
    direction: PartnerDirection = key("Direction from the country's point of view")
    report_id: str = key("Data source that values all partners; for a printed list its first edition or the day of an archive")
    rank_basis: RankBasis = field("What the rank rests on")
    is_named: bool = field("Whether the report has the partner; if not, it has neither rank nor share")
    is_newest: bool = field("Whether it is the newest report of that publisher on the year")
    value_musd: Decimal | None = quantity("Value of the trade; empty where a list names partners only", unit="USD_mn", ge=0)
    share_pct: Decimal | None = quantity(
        "Share of the country's trade with all partners; empty if not printed or not named", unit="pct", ge=0, le=100
    )
    share_at_most_pct: Decimal | None = quantity(
        "Share of the last partner named, for one that is not named: by the publisher's count it has no more, which is wrong for "
        "one whose trade the publisher does not see; empty for others and where no shares are printed",
        unit="pct", ge=0, le=100,
    )  # fmt: skip
    partner_rank: int | None = field("Rank of the partner; 1 = largest; empty if not named, and then below all named", ge=1)
    partner_count: int = field("Partners with a known value, or partners named", ge=1)
    west_asia_share_pct: Decimal | None = quantity(
        "Share of the country's trade with West Asia; only where all partners have values", unit="pct", ge=0, le=100
    )
    west_asia_rank: int | None = field(
        "Rank among partners in West Asia; empty elsewhere, and where not all partners have values", ge=1
    )
    editions: list[str] = names("Editions that print the list; none for data sources")
    known_on: date | None = field("Day by which the list was out, an upper bound; empty for data sources, whose vintage says it")
