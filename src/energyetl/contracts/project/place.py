"""Where fields, pipelines and gas terminals lie, from core to mart.

Not for: who operates or owns them (`tracker`, `mart`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from energyetl.contracts.base import Core, Mart, VintageBasis
from energyetl.contracts.fields import field, key, names, quantity
from energyetl.contracts.groups import Provenance, Sourced


class PlaceKind(StrEnum):
    """What lies there."""

    FIELD = "field"
    OIL_PIPELINE = "oil_pipeline"
    GAS_PIPELINE = "gas_pipeline"
    LNG_TERMINAL = "lng_terminal"


class PointKind(StrEnum):
    """What a point is to its place."""

    SITE = "site"
    START = "start"
    VIA = "via"
    END = "end"


class CorePlacePoint(Core, Sourced, table=True):
    """Points of tracked units and lines, from the releases in force. Grain: one row per point. Source: GEM's three trackers.

    A line without a route in the tracker has no point.
    """

    __tablename__ = "place_point"

    place_id: str = key("Tracker and unit or line, as in core.pipeline and core.tracked_field")
    point_number: int = key("Position of the point in the place, from 1")
    latitude: Decimal = quantity("Latitude (WGS 84)", unit="deg", ge=-90, le=90)
    longitude: Decimal = quantity("Longitude (WGS 84)", unit="deg", ge=-180, le=180)
    location_accuracy: str | None = field("exact or approximate, as the tracker says; it says neither for lines")
    subnational_unit: str | None = field("Governorate, as printed; empty for lines")
    vintage_on: date = field("Date of the release")
    vintage_basis: VintageBasis = field("Whether it was published by the as-of date, or a later release is used instead")


class MartAssetPlace(Mart, Provenance, table=True):
    """Places of fields, pipelines and gas terminals that concern Iraq. Grain: one row per point. Source: GEM's three trackers.

    A field or terminal has one point, a line two or more in order. The tracker draws many routes straight from end to end, so
    two points say where a line begins and ends, not where it runs. Ports and power plants are in no file that we hold.
    """

    __tablename__ = "asset_place"

    place_id: str = key("Tracker and unit or line")
    point_number: int = key("Position of the point in the place, from 1")
    point_kind: PointKind = field("site for the only point; else start, via or end, in the order of the tracker")
    place_kind: PlaceKind = field("What lies there; a block of the extraction tracker counts as a field")
    place_name: str = field("Name in the tracker")
    segment_name: str | None = field("Name of the line or phase")
    asset_id: str | None = field("Our id, where it is one of our assets", references="reference.asset")
    project_ids: list[str] = names("Russian projects there, also those that were lost; see mart.russian_project")
    countries: list[str] = names("Countries as printed; empty where the tracker gives none")
    subnational_unit: str | None = field("Governorate, as printed; empty for lines")
    latitude: Decimal = quantity("Latitude (WGS 84)", unit="deg", ge=-90, le=90)
    longitude: Decimal = quantity("Longitude (WGS 84)", unit="deg", ge=-180, le=180)
    location_accuracy: str | None = field("exact or approximate, as the tracker says; it says neither for lines")
    place_status: str | None = field("Status in the tracker")
    vintage_on: date = field("Date of the release")
