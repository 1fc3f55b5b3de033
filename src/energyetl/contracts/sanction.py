"""Sanctions: measures against companies of the projects, entries of the lists of the U.S.

Office of Foreign Assets Control, exposure of projects.

No natural person is ever in these tables. Not for: the projects (`project.reference`), what happened to them
(`project.event`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import (
    HYPHEN_SLUG,
    Cited,
    Core,
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
from energyetl.contracts.project.event import ProjectStatus
from energyetl.contracts.project.reference import KeyProject, ProjectKind


class SanctionAuthority(StrEnum):
    """Who imposed or relieved a measure."""

    us_ofac = "us_ofac"
    uk_ofsi = "uk_ofsi"
    eu_council = "eu_council"


class MeasureKind(StrEnum):
    """Legal effect of a sanctions measure."""

    sectoral = "sectoral"
    blocking = "blocking"
    asset_freeze = "asset_freeze"
    transaction_ban = "transaction_ban"
    import_ban = "import_ban"
    services_ban = "services_ban"
    vessel_listing = "vessel_listing"
    licence = "licence"


class RecordSanction(Record, Cited, table=True):
    """Sanctions measures on the companies of these projects, and licences. Grain: one row per measure and page.

    A measure on two companies is two measures. A measure without company hits a sector, and no project through it.
    """

    __tablename__ = "sanction"

    measure_id: str = key("Measure: authority, instrument, time, company", pattern=HYPHEN_SLUG)
    source_url: str = key("Address of the page that the row rests on", pattern=r"https?://\S+")
    company_id: str | None = field("Company hit; empty for a whole sector", references="reference.company")
    authority: SanctionAuthority = field("Who imposed it")
    instrument: str = field("List, order or licence by its own name")
    measure_kind: MeasureKind = field("Legal effect")
    imposed_date: str = partial_date("When it was imposed or issued, as this page has it")
    is_date_inferred: bool = field("The page does not print the date so; it was worked out")
    ends_date: str | None = partial_date("When it lapses, as far as set in advance")
    is_relief: bool = field("Permits what is otherwise barred")
    scope: str = field("What it covers, in our words")


class CoreSanction(Core, table=True):
    """Measures, each once, whatever the number of pages. Grain: one row per measure. Source: record.sanction.

    Where pages differ on the date, that of most origins stands, then of most pages, then the earliest, then the
    most exact.
    """

    __tablename__ = "sanction"

    measure_id: str = key("Measure")
    company_id: str | None = field("Company hit; empty for a whole sector", references="reference.company")
    authority: SanctionAuthority = field("Who imposed it")
    instrument: str = field("List, order or licence by its own name")
    measure_kind: MeasureKind = field("Legal effect")
    imposed_date: str = partial_date("When it was imposed or issued, as exact as known")
    imposed_on: date = field("First day of that date")
    ends_on: date | None = field("Last day, where set in advance")
    is_relief: bool = field("Permits what is otherwise barred")
    scope: str = field("What it covers, in our words")
    is_disputed: bool = field("Pages differ on its date")
    dated_otherwise: list[str] = names("Dates that other pages give")
    source_count: int = field("Pages that tell it", ge=1)
    origin_count: int = field("Independent voices behind those pages", ge=1)
    origins: list[str] = names("Those voices")
    citations: list[str] = names("Addresses of those pages")
    source_ids: list[str] = names("Sources that the row rests on")


class SanctionLink(StrEnum):
    """How a measure reaches a project."""

    direct = "direct"
    parent = "parent"


class CoreProjectSanction(Core, table=True):
    """Which measure hits which project. Grain: one row per project and measure. Source: core.sanction, reference.company.

    A project is hit if its company is, or a company that controls it; contexts are not hit.
    """

    __tablename__ = "project_sanction"

    project_id: str = key("Project", references="reference.project")
    measure_id: str = key("Measure", references="core.sanction")
    company_id: str = field("Company whose project it is", references="reference.company")
    hit_company_id: str = field("Company that the measure names", references="reference.company")
    link: SanctionLink = field("Whether it names the company itself or a company that controls it")
    hit_on: date = field("Day from which it reaches the project: the later of the measure and the control")


class MartSanctionsExposure(Mart, table=True):
    """When each project was hit and what followed. Grain: one row per project and measure. Source: project events, sanctions.

    What followed is not what was caused. A window that had not passed, or a project without a state then, is empty. Records rest
    on pages up to evidence_until_on: a quiet window that ends later proves little.
    """

    __tablename__ = "sanctions_exposure"

    project_id: str = key("Project", references="reference.project")
    measure_id: str = key("Measure", references="core.sanction")
    project_kind: ProjectKind = field("Whether it is a project or a prospect")
    key_project: KeyProject | None = field("Which of the brief's three projects it belongs to")
    company_id: str = field("Company whose project it is", references="reference.company")
    hit_company_id: str = field("Company that the measure names", references="reference.company")
    link: SanctionLink = field("Whether it names the company itself or a company that controls it")
    authority: SanctionAuthority = field("Who imposed it")
    instrument: str = field("List, order or licence by its own name")
    measure_kind: MeasureKind = field("Legal effect")
    is_relief: bool = field("Permits what is otherwise barred")
    is_blocking: bool = field("Bars all dealings: blocking, asset freeze or transaction ban")
    hit_on: date = field("Day from which it reaches the project")
    hit_date_precision: str = field("How exact the measure's date is", pattern=r"day|month|year")
    status_before: ProjectStatus | None = field("State on the day before; empty where none is known")
    is_live_before: bool = field("The project was held or sought on the day before, not yet lost (project_status.is_lost)")
    status_after_30d: ProjectStatus | None = field("State 30 days later")
    status_after_90d: ProjectStatus | None = field("State 90 days later")
    status_after_365d: ProjectStatus | None = field("State 365 days later")
    is_lost_after_365d: bool | None = field("Lost 365 days later; empty where the window or the state is not known")
    is_first_blocking: bool = field("First measure to bar all dealings with the project while it was not yet lost")
    is_window_complete_30d: bool = field("30 days had passed by the date that the warehouse speaks for")
    is_window_complete_90d: bool = field("90 days had passed")
    is_window_complete_365d: bool = field("365 days had passed")
    event_count_30d: int | None = field("Events of the project that surely fell within 30 days after", ge=0)
    event_count_90d: int | None = field("Events within 90 days after", ge=0)
    event_count_365d: int | None = field("Events within 365 days after", ge=0)
    events_30d: list[str] = names("Those events")
    events_90d: list[str] = names("Those events")
    events_365d: list[str] = names("Those events")
    output_before_kbd: Decimal | None = quantity("Newest output known for a time before the hit", unit="kb/d", ge=0)
    output_before_period: str | None = field("Time that this output speaks of")
    output_after_kbd: Decimal | None = quantity("Newest output known for a time within 365 days after", unit="kb/d", ge=0)
    output_after_period: str | None = field("Time that this output speaks of")
    output_cut_after_kbd: Decimal | None = quantity(
        "Largest cut told within 365 days after, whatever its cause, as a negative number", unit="kb/d", le=0
    )
    evidence_until_on: date | None = field("Day of the newest dated page behind any project event; empty if none is dated")
    citations: list[str] = names("Addresses of the pages that tell of the measure")
    vintage_basis: VintageBasis = field("Whether outputs were out by the date asked for, or a later vintage stands in")
    flag: ValueFlag = field("Worst flag of the outputs used; reported where there is none")
    source_ids: list[str] = names("Sources that the row rests on")


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


class SnapshotOfacSdn(Snapshot, ListEntry, table=True):
    """Organisations and vessels whose property is blocked. Grain: one row per entry.

    Source: OFAC, SDN list; programmes on Russia, Ukraine, Iraq, Iran's oil and Chinese companies only.
    """

    __tablename__ = "ofac_sdn"


class SnapshotOfacConsolidated(Snapshot, ListEntry, table=True):
    """Organisations under lesser measures, such as limits on debt. Grain: one row per entry.

    Source: OFAC, consolidated list; programmes on Russia, Ukraine, Iraq, Iran's oil and Chinese companies only.
    """

    __tablename__ = "ofac_consolidated"


class StagingOfacEntry(Staging, ListEntry, table=True):
    """Both lists in every vintage. Grain: one row per list, entry and vintage.

    An extract of some entries shows who is on a list and never who is not.
    """

    __tablename__ = "ofac_entry"

    list_id: SanctionList = key("List")
    vintage_on: date = key("Day of the list, or on which it was read")
    is_whole_list: bool = field("The vintage is a whole list and no extract")
    source_id: str = field("Source of the entry")
    snapshot_id: str = field("Snapshot that holds the entry")


class CoreSanctionListing(Core, table=True):
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
