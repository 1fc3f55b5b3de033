"""Identifiers of countries, the names under which sources refer to anything that has an identifier, and the citations of pages.

Not for: companies, assets and projects (`project`), indicators (`context`).
"""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Mart, Reference, field, key, names, partial_date


class EntityKind(StrEnum):
    """The table of ids that an alias points into."""

    country = "country"
    company = "company"
    asset = "asset"
    project = "project"
    area = "area"


class ReferenceCountry(Reference, table=True):
    """Countries and areas. Grain: one row per ISO 3166-1 alpha-3 code. Source: ISO 3166 by pycountry.

    XKX stands for Kosovo. Five withdrawn codes of ISO 3166-3 are kept, since statistics of their time need them.
    """

    __tablename__ = "country"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", pattern=r"[A-Z]{3}")
    country_iso2: str | None = field("ISO 3166-1 alpha-2; empty for withdrawn codes", pattern=r"[A-Z]{2}")
    country_name: str = field("English short name")
    is_west_asia: bool = field("In Western Asia of UN M49 (code 145), or Iran, which M49 puts in Southern Asia")
    eu_joined_on: date | None = field("Day of joining the European Union or its forerunners; empty for others")
    eu_left_on: date | None = field("First day outside the European Union; empty for members")
    withdrawn_year: int | None = field("Year in which ISO withdrew the code; empty for codes in force", ge=1974)


class ReferenceAlias(Reference, table=True):
    """Names and codes of entities, as sources write them. Grain: one row per name, kind and context.

    Source: the publishers' own lists and pages, one address per row. A name that is not here is an error,
    never a new entity.
    """

    __tablename__ = "alias"

    entity_kind: EntityKind = key("Table of ids that the name points into")
    alias: str = key("Name or code, spelled as the source spells it")
    context: str = key("Source or region in which the name holds; 'any': everywhere", pattern=r"[a-z0-9_]+")
    language: str = field("Language of the name, ISO 639-1; 'und' for codes", pattern=r"[a-z]{2}|und")
    entity_id: str = field("Our id: the key of the table named by entity_kind")
    source_url: str = field("Page or file in which the name is used so", pattern=r"https?://\S+")


class NamedKind(StrEnum):
    """What an id stands for."""

    country = "country"
    company = "company"
    asset = "asset"
    project = "project"


class MartCitation(Mart, table=True):
    """Publisher and date of every page that a curated row cites. Grain: one row per address. Source: all curated records.

    Where records write a publisher in two ways the fuller one stands.
    """

    __tablename__ = "citation"

    source_url: str = key("Address of the page", pattern=r"https?://\S+")
    publisher: str = field("Who published the page; the agency that it repeats in brackets, where it says so")
    title: str | None = field("Title of the page as shown; in square brackets where it is taken from the address")
    page_date: str | None = partial_date("Date of the page, as exact as it shows it; empty where it shows none")
    read_on: date | None = field("Day on which we read a page that shows no date")
    origins: list[str] = names("Voices that the page goes back to")
    source_ids: list[str] = names("Records that cite it")


class MartEntityName(Mart, table=True):
    """Names of the ids that marts use. Grain: one row per kind and id. Source: our reference tables; no publisher's figures."""

    __tablename__ = "entity_name"

    entity_kind: NamedKind = key("What the id stands for")
    entity_id: str = key("Id as it stands in marts; ISO 3166-1 alpha-3 for a country")
    entity_name: str = field("Name for readers")
    source_ids: list[str] = names("Our own list that the name is from")
