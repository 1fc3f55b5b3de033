"""Entries of the lists of the U.S. Office of Foreign Assets Control, and which of our companies are on them.

Measures as pages tell them are in `sanctions`. No natural person is ever in these tables.
"""

from datetime import date
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Snapshot, Staging, field, key, names


class SanctionList(StrEnum):
    """List of specially designated nationals, whose property is blocked, or the consolidated list of all lesser measures."""

    sdn = "sdn"
    consolidated = "consolidated"


class ListEntryKind(StrEnum):
    """What an entry is."""

    entity = "entity"
    vessel = "vessel"


class ListEntry(SQLModel):
    """The columns of both lists; remarks are reduced to what is named here, since they name persons too."""

    entry_id_ofac: int = key("Number of the entry, the same on both lists", ge=1)
    entry_name: str = field("Name as the list writes it")
    entry_kind: ListEntryKind = field("Organisation or vessel")
    programs: list[str] = names("Programmes under which it is listed")
    directives: list[str] = names("Directives that it is subject to, executive order and number, from the remarks")
    vessel_type: str | None = field("Type of a vessel")
    vessel_flag: str | None = field("Flag of a vessel")
    vessel_imo: str | None = field("IMO number of a vessel, from the remarks", pattern=r"\d{7}")


class OfacSdn(Snapshot, ListEntry, table=True):
    """Organisations and vessels whose property is blocked. Grain: one row per entry.

    Source: OFAC, SDN list; programmes on Russia, Ukraine, Iraq, Iran's oil and Chinese companies only.
    """

    __tablename__ = "ofac_sdn"


class OfacConsolidated(Snapshot, ListEntry, table=True):
    """Organisations under lesser measures, such as limits on debt. Grain: one row per entry.

    Source: OFAC, consolidated list; programmes on Russia, Ukraine, Iraq, Iran's oil and Chinese companies only.
    """

    __tablename__ = "ofac_consolidated"


class OfacEntry(Staging, ListEntry, table=True):
    """Both lists in every vintage. Grain: one row per list, entry and vintage.

    An extract of some entries shows who is on a list and never who is not.
    """

    __tablename__ = "ofac_entry"

    list_id: SanctionList = key("List")
    vintage_on: date = key("Day of the list, or on which it was read")
    is_whole_list: bool = field("The vintage is a whole list and no extract")
    source_id: str = field("Source of the entry")
    snapshot_id: str = field("Snapshot that holds the entry")


class SanctionListing(Core, table=True):
    """Our companies on the lists in force. Grain: one row per company, list and entry.

    Source: OFAC's lists. A list tells of its own day only, so a date before the oldest vintage held has no rows.
    """

    __tablename__ = "sanction_listing"

    company_id: str = key("Company", references="reference.company")
    list_id: SanctionList = key("List")
    entry_id_ofac: int = key("Number of the entry")
    entry_name: str = field("Name as the list writes it")
    programs: list[str] = names("Programmes under which it is listed")
    directives: list[str] = names("Directives that it is subject to, executive order and number")
    listed_on: date = field("Day of the list in which it stands; it may have been listed long before")
    source_ids: list[str] = names("Sources that the row rests on")
