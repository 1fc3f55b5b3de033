"""What marts point to: the pages that their rows cite, and the names behind their ids.

No figure stands here; what a page says is in the records, what an id is beyond its name in the reference tables.
"""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Mart, field, key, names, partial_date


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
