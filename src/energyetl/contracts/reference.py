"""The ids of countries, and the names under which sources speak of anything that has an id.

Companies, assets and projects are declared with their own domain; only their names are kept here.
"""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Reference, field, key


class EntityKind(StrEnum):
    """The table of ids that an alias points into."""

    country = "country"
    company = "company"
    asset = "asset"
    project = "project"
    area = "area"


class Country(Reference, table=True):
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


class Alias(Reference, table=True):
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
