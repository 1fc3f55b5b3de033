"""Identifiers of countries, the names that sources use for anything with an identifier, and citations of pages.

Not for: companies, assets and projects (`project`), indicators (`context`).
"""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Mart, Reference
from energyetl.contracts.fields import SLUG, field, key, names, partial_date


class EntityKind(StrEnum):
    """Kind of entity that an alias refers to; it names the table with its id."""

    country = "country"
    company = "company"
    asset = "asset"
    project = "project"
    area = "area"


class ReferenceCountry(Reference, table=True):
    """Countries and areas. Grain: one row per ISO 3166-1 alpha-3 code. Source: ISO 3166, from pycountry.

    XKX is Kosovo. Includes five withdrawn codes of ISO 3166-3, which older statistics use.
    """

    __tablename__ = "country"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", pattern=r"[A-Z]{3}")
    country_iso2: str | None = field("ISO 3166-1 alpha-2; empty for withdrawn codes", pattern=r"[A-Z]{2}")
    country_name: str = field("English short name")
    is_west_asia: bool = field(
        "Whether it is in Western Asia by UN M49 (code 145), or is Iran, which M49 assigns to Southern Asia"
    )
    eu_joined_on: date | None = field("First day as a member of the European Union or its predecessors; empty for others")
    eu_left_on: date | None = field("First day outside the European Union; empty for members")
    withdrawn_year: int | None = field("Year in which ISO withdrew the code; empty for codes in force", ge=1974)


class ReferenceAlias(Reference, table=True):
    """Names and codes that sources use for entities. Grain: one row per name, kind and context.

    Source: the publishers' own lists and pages, one URL per row. A name that is missing here is an error,
    not a new entity.
    """

    __tablename__ = "alias"

    entity_kind: EntityKind = key("Kind of entity that the name refers to")
    alias: str = key("Name or code as the source spells it")
    context: str = key("Source or region in which the name is valid; 'any': everywhere", pattern=r"[a-z0-9_]+")
    language: str = field("Language of the name, ISO 639-1; 'und' for codes", pattern=r"[a-z]{2}|und")
    entity_id: str = field("Our id: the key of the table named by entity_kind")
    source_url: str = field("URL of a page or file that uses the name in this sense", pattern=r"https?://\S+")


class PublisherKind(StrEnum):
    """Kind of the publisher of a page or data set. What it means for verdicts is said in core.fact.can_decide."""

    official_statistics = "official_statistics"
    government = "government"
    intergovernmental = "intergovernmental"
    company = "company"
    agency = "agency"
    trade_press = "trade_press"
    news = "news"
    research = "research"
    aggregator = "aggregator"
    forum = "forum"


class ReferencePublisher(Reference, table=True):
    """Publishers of pages and data sets. Grain: one row per name as records and sources write it. Source: our reading of them.

    The kind is that of whoever publishes the page. Whose text or figures it passes on, or of which publisher it is another
    spelling or edition, is in passes_on: two names with one such publisher are one voice.
    """

    __tablename__ = "publisher"

    publisher: str = key("Publisher as records and sources write it")
    publisher_kind: PublisherKind = field("Kind of publisher")
    origin: str | None = field("Id by which records name it as an origin; empty where none does", pattern=SLUG)
    passes_on: str | None = field(
        "Publisher whose text or figures it passes on as its own, the first of a chain; empty where they are its own",
        references="reference.publisher",
    )
    passes_on_measures: list[str] = names("Measures to which that is limited; empty where it applies to all")
    reason: str = field("Why it has this kind, and why it counts as passing on")


class NamedKind(StrEnum):
    """Kind of entity that an id refers to."""

    country = "country"
    company = "company"
    asset = "asset"
    project = "project"


class MartCitation(Mart, table=True):
    """Publisher and date of every page that a curated row cites. Grain: one row per URL. Source: all curated records.

    If records spell a publisher differently, the longer spelling is used.
    """

    __tablename__ = "citation"

    source_url: str = key("URL of the page", pattern=r"https?://\S+")
    publisher: str = field("Publisher of the page; in brackets the agency that it repeats, where it says so")
    title: str | None = field("Title as the page shows it; in square brackets where it is derived from the URL")
    page_date: str | None = partial_date("Date of the page, as precise as it shows it; empty where it shows none")
    read_on: date | None = field("Day on which we read the page; given only where it shows no date")
    origins: list[str] = names("Origins of the information on the page")
    source_ids: list[str] = names("Records that cite it")


class MartEntityName(Mart, table=True):
    """Names for the ids used in marts. Grain: one row per kind and id. Source: our reference tables. Contains no figures."""

    __tablename__ = "entity_name"

    entity_kind: NamedKind = key("Kind of entity that the id refers to")
    entity_id: str = key("Id as used in marts; ISO 3166-1 alpha-3 for a country")
    entity_name: str = field("Display name")
    source_ids: list[str] = names("Our list that contains the name")
