"""Sanctions measures on the companies of the projects, and how far each project was exposed to them.

The projects are declared in `projects`, what happened to them in `project_events`.
"""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Cited, Core, Record, field, key, names, partial_date

_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"


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


class RecordedSanction(Record, Cited, table=True):
    """Sanctions measures on the companies of these projects, and licences. Grain: one row per measure and page.

    A measure on two companies is two measures. A measure without company hits a sector, and no project through it.
    """

    __tablename__ = "sanction"

    measure_id: str = key("Measure: authority, instrument, time, company", pattern=_SLUG)
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


class Sanction(Core, table=True):
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
