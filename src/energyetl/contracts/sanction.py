"""Sanctions: measures against companies of the projects, entries on the lists of the U.S.

Office of Foreign Assets Control, exposure of projects.

These tables never contain natural persons. Not for: the projects (`project.reference`), what happened to them
(`project.event`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar

from sqlmodel import SQLModel

from energyetl.contracts.base import Core, Mart, Record, Snapshot, Staging, ValueFlag, VintageBasis
from energyetl.contracts.fields import HYPHEN_SLUG, Act, field, key, names, partial_date, quantity
from energyetl.contracts.groups import Attested, Cited, Known, Sourced
from energyetl.contracts.project.event import ProjectStatus
from energyetl.contracts.project.reference import KeyProject, ProjectKind


class SanctionAuthority(StrEnum):
    """Authority that imposed a measure or granted relief."""

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


class SanctionTerms(SQLModel):
    """What a measure is and what it does."""

    authority: SanctionAuthority = field("Authority that imposed it")
    instrument: str = field("Official name of the list, order or licence")
    measure_kind: MeasureKind = field("Legal effect")
    is_relief: bool = field("Permits what is otherwise prohibited")


class RecordSanction(Record, SanctionTerms, Cited, table=True):
    """Sanctions measures against the companies of the projects, and licences. Grain: one row per measure and page.

    A measure against two companies counts as two measures. A measure without a company applies to a sector; it is not linked
    to a project.
    """

    __tablename__ = "sanction"
    act: ClassVar[Act] = Act("imposed_date", unless={"is_date_inferred": frozenset({True})})

    measure_id: str = key("Measure: authority, instrument, date, company", pattern=HYPHEN_SLUG)
    source_url: str = key("URL of the page that supports the row", pattern=r"https?://\S+")
    company_id: str | None = field("Sanctioned company; empty for a whole sector", references="reference.company")
    imposed_date: str = partial_date("When it was imposed or issued, according to this page")
    is_date_inferred: bool = field("The page does not print this date; it was inferred")
    ends_date: str | None = partial_date("When it expires, where that is set in advance")
    scope: str = field("What it covers, in our words")


class CoreSanction(Core, SanctionTerms, Known, Attested, table=True):
    """Sanctions measures, each listed once. Grain: one row per measure. Source: record.sanction.

    Where pages give different dates, the date with the most origins is used, then the most pages, then the earliest, then
    the most precise.
    """

    __tablename__ = "sanction"

    measure_id: str = key("Measure")
    company_id: str | None = field("Sanctioned company; empty for a whole sector", references="reference.company")
    imposed_date: str = partial_date("When it was imposed or issued, as precise as known")
    imposed_on: date = field("First day of that date")
    ends_on: date | None = field("Last day, where set in advance")
    scope: str = field("What it covers, in our words")
    is_disputed: bool = field("Pages give different dates")
    dated_otherwise: list[str] = names("Other dates that pages give")


class SanctionLink(StrEnum):
    """How a measure affects a project."""

    direct = "direct"
    parent = "parent"


class ProjectHit(SQLModel):
    """A project and the measure that affects it."""

    project_id: str = key("Project", references="reference.project")
    measure_id: str = key("Measure", references="core.sanction")
    company_id: str = field("Company that holds or sought the project", references="reference.company")
    hit_company_id: str = field("Company that the measure names", references="reference.company")
    link: SanctionLink = field("Whether the measure names the company itself or a company that controls it")


class CoreProjectSanction(Core, ProjectHit, table=True):
    """Measures that affect each project. Grain: one row per project and measure. Source: core.sanction, reference.company.

    A measure affects a project if it names the project's company or a company that controls it. Contexts are not affected.
    """

    __tablename__ = "project_sanction"

    hit_on: date = field("Day from which it affects the project: the later of the start of the measure and of the control")


class MartSanctionsExposure(Mart, ProjectHit, SanctionTerms, Sourced, table=True):
    """Sanctions on each project and what followed. Grain: one row per project and measure. Source: project events, sanctions.

    What followed was not necessarily caused by the measure. Columns are empty if the window had not ended or the project had no
    status. Records are based on pages up to evidence_until_on: a later window without events proves little.
    """

    __tablename__ = "sanctions_exposure"

    project_kind: ProjectKind = field("Whether it is a project or a prospect")
    key_project: KeyProject | None = field("Key project of the brief that it belongs to, if any")
    is_blocking: bool = field("Prohibits all dealings: blocking, asset freeze or transaction ban")
    hit_on: date = field("Day from which it affects the project")
    hit_date_precision: str = field("Precision of the measure's date", pattern=r"day|month|year")
    status_before: ProjectStatus | None = field("Status on the day before; empty where none is known")
    is_live_before: bool = field("The project was held or sought on the day before, not yet lost (project_status.is_lost)")
    status_after_30d: ProjectStatus | None = field("Status 30 days later")
    status_after_90d: ProjectStatus | None = field("Status 90 days later")
    status_after_365d: ProjectStatus | None = field("Status 365 days later")
    is_lost_after_365d: bool | None = field("Lost 365 days later; empty if the window had not ended or the status is not known")
    is_first_blocking: bool = field("First measure that prohibits all dealings with the project while it was not yet lost")
    is_window_complete_30d: bool = field("30 days had passed by the as-of date")
    is_window_complete_90d: bool = field("90 days had passed by the as-of date")
    is_window_complete_365d: bool = field("365 days had passed by the as-of date")
    event_count_30d: int | None = field("Events of the project that certainly happened within 30 days after", ge=0)
    event_count_90d: int | None = field("Events within 90 days after", ge=0)
    event_count_365d: int | None = field("Events within 365 days after", ge=0)
    events_30d: list[str] = names("Those events")
    events_90d: list[str] = names("Those events")
    events_365d: list[str] = names("Those events")
    output_before_kbd: Decimal | None = quantity("Newest known output for a period before the measure", unit="kb/d", ge=0)
    output_before_period: str | None = field("Period that this output refers to")
    output_after_kbd: Decimal | None = quantity("Newest known output for a period within 365 days after", unit="kb/d", ge=0)
    output_after_period: str | None = field("Period that this output refers to")
    output_cut_after_kbd: Decimal | None = quantity(
        "Largest cut reported within 365 days after, whatever its cause, as a negative number", unit="kb/d", le=0
    )
    evidence_until_on: date | None = field("Date of the newest dated page about any project event; empty if none is dated")
    citations: list[str] = names("URLs of the pages that report the measure")
    vintage_basis: VintageBasis = field("Whether the outputs were published by the as-of date, or a later vintage replaces them")
    flag: ValueFlag = field("Worst flag of the outputs used; reported where there is none")


class SanctionList(StrEnum):
    """List of specially designated nationals, whose property is blocked, or consolidated list of all weaker measures."""

    sdn = "sdn"
    consolidated = "consolidated"


class ListEntryKind(StrEnum):
    """Type of an entry."""

    entity = "entity"
    vessel = "vessel"


class ListEntry(SQLModel):
    """The columns of both lists. Remarks are reduced to the columns below, since they can also name persons."""

    entry_id_ofac: int = key("Number of the entry, unique across both lists", ge=1)
    entry_name: str = field("Name as on the list")
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
    """Organisations under weaker measures, such as limits on debt. Grain: one row per entry.

    Source: OFAC, consolidated list; programmes on Russia, Ukraine, Iraq, Iran's oil and Chinese companies only.
    """

    __tablename__ = "ofac_consolidated"


class StagingOfacEntry(Staging, ListEntry, table=True):
    """Both lists in every vintage. Grain: one row per list, entry and vintage.

    An extract of a list shows who is on the list, but not who is not on it.
    """

    __tablename__ = "ofac_entry"

    list_id: SanctionList = key("List")
    vintage_on: date = key("Date of the list, or the day on which it was read")
    is_whole_list: bool = field("Whether the vintage is the whole list, not an extract")
    source_id: str = field("Source of the entry")
    snapshot_id: str = field("Snapshot that contains the entry")


class CoreSanctionListing(Core, Sourced, table=True):
    """Our companies on the current lists. Grain: one row per company, list and entry.

    Source: OFAC's lists. A list is valid for its own date only, so there are no rows for dates before the oldest vintage.
    """

    __tablename__ = "sanction_listing"

    company_id: str = key("Company", references="reference.company")
    list_id: SanctionList = key("List")
    entry_id_ofac: int = key("Number of the entry")
    entry_name: str = field("Name as on the list")
    programs: list[str] = names("Programmes under which it is listed")
    directives: list[str] = names("Directives that it is subject to, executive order and number")
    listed_on: date = field("Date of the list that contains the entry; it may have been listed long before")
