"""Layouts of Global Energy Monitor's files. Each release renames columns, so every layout is listed in full.

Not for: matching files with layouts, and reading rows (`gem`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """The headers of one release: our column -> header, and known headers that are ignored.

    `sheet` is the name of the sheet in that release, None for a text file.
    """

    name: str
    heads: Mapping[str, str]
    ignored: tuple[str, ...] = ()
    sheet: str | None = None

    def lacks(self, found: Iterable[str]) -> tuple[list[str], list[str]]:
        """Return the headers that are missing, and the headers found that this release does not have."""
        wanted = {*self.heads.values(), *self.ignored}
        return sorted(wanted - set(found)), sorted(set(found) - wanted)


_GOGET_COMMON = {
    "unit_id_gem": "Unit ID",
    "unit_name_local": "Unit name local script",
    "fuel_type": "Fuel type",
    "unit_type": "Unit type",
    "country": "Country",
    "subnational_unit": "Subnational unit (province, state)",
    "latitude": "Latitude",
    "longitude": "Longitude",
    "location_accuracy": "Location accuracy",
    "status": "Status",
    "status_year": "Status year",
    "discovery_year": "Discovery year",
    "production_start_year": "Production start year",
    "operator": "Operator",
    "owner": "Owner",
    "parent": "Parent",
    "basin": "Basin",
    "concession": "Concession / block",
    "project": "Project or complex",
    "wiki_url": "Wiki URL",
}
_MAP_OUTPUT = (
    "production---oil-(million-bbl/y)",
    "production-year---oil",
    "production---gas-(million-m³/y)",
    "production-year---gas",
)
_MAP_TOTAL = "production---total-(oil,-gas-and-hydrocarbons)-(million-boe/y)"
_GOGET_MAP_2025 = Layout(
    "map file of February 2025",
    {
        "unit_id_gem": "unit-id",
        "unit_name": "wiki-name",
        "country": "country/area",
        "subnational_unit": "subnational-unit-(province,-state)",
        "latitude": "lat",
        "longitude": "lng",
        "location_accuracy": "location-accuracy",
        "status": "status",
        "discovery_year": "discovery-year",
        "fid_year": "fid-year",
        "production_start_year": "production-start-year",
        "operator": "operator",
        "owner": "owner",
        "parent": "parent",
        "wiki_url": "url",
    },
    ("status_display", "gem-region", "country-list", *_MAP_OUTPUT, _MAP_TOTAL),
)
# The headers of 2026 are those that several public programs read; we have not seen the workbook.
_GOGET_2026 = Layout(
    "field-level main data of March 2026",
    {
        "unit_id_gem": "Unit ID",
        "unit_name": "Unit Name",
        "unit_name_local": "Unit name local script",
        "fuel_type": "Fuel type",
        "country": "Country/Area",
        "subnational_unit": "Subnational unit",
        "status": "Status",
        "status_year": "Status year",
        "discovery_year": "Discovery year",
        "fid_year": "FID Year",
        "production_start_year": "Production start year",
        "operator": "Operator",
        "owner": "Owner(s)",
        "parent": "Parent(s)",
        "wiki_url": "Wiki URL (field)",
        "latitude": "Latitude",
        "longitude": "Longitude",
        "location_accuracy": "Location accuracy",
        "basin": "Basin",
        "concession": "Block(s)",
    },
    (
        *("Production Type", "Status detail", "Government unit ID", "Wiki URL (project)", "Name Other", "Onshore/Offshore"),
        "Field outline (WKT)",
    ),
    "Field-level main data",
)
GOGET_LAYOUTS = (
    _GOGET_2026,
    Layout("main data of July 2023", _GOGET_COMMON | {"unit_name": "Unit name"}, ("Government unit ID", "Wiki URL local")),
    Layout(
        "main data of March 2024",
        _GOGET_COMMON | {"unit_name": "Unit Name", "fid_year": "FID Year"},
        ("Government unit ID",),
        "Main data",
    ),
    _GOGET_MAP_2025,
)
_QUANTITY_2026 = {
    "unit_id_gem": "Unit ID",
    "unit_name": "Unit Name",
    "country": "Country/Area",
    "fuel": "Fuel description",
    "data_year": "Data Year",
    "quantity_converted": "Quantity (converted)",
    "unit_converted": "Units (converted)",
}
PRODUCTION_2026 = Layout(
    "field-level production data of March 2026",
    _QUANTITY_2026 | {"quantity_original": "Quantity (original)", "unit_original": "Units (original)"},
    sheet="Field-level production data",
)
RESERVES_2026 = Layout(
    "field-level reserves data of March 2026",
    _QUANTITY_2026 | {"quantity_original": "Quantity", "unit_original": "Units", "classification": "Reserves classification"},
    sheet="Field-level reserves data",
)
QUANTITY_LAYOUT = Layout(
    "production and reserves of March 2024",
    {
        "unit_id_gem": "Unit ID",
        "unit_name": "Unit name",
        "country": "Country",
        "quantity_kind": "Production/reserves",
        "fuel": "Fuel description",
        "classification": "Reserves classification (original)",
        "quantity_original": "Quantity (original)",
        "unit_original": "Units (original)",
        "data_year": "Data year",
        "quantity_converted": "Quantity (converted)",
        "unit_converted": "Units (converted)",
    },
    ("Wiki URL",),
    "Production & reserves",
)
MAP_QUANTITY_LAYOUT = Layout(
    "map file of February 2025",
    {
        "unit_id_gem": "unit-id",
        "unit_name": "wiki-name",
        "country": "country/area",
        **dict(zip(("oil", "oil_year", "gas", "gas_year"), _MAP_OUTPUT, strict=True)),
    },
    (
        *(h for h in _GOGET_MAP_2025.heads.values() if h not in ("unit-id", "wiki-name", "country/area")),
        *("status_display", "gem-region", "country-list"),
        # The publisher's total is 0.0 where nothing is known, so it is not read.
        _MAP_TOTAL,
    ),
)
GOIT_LAYOUT = Layout(
    "map file of June 2024",
    {
        "pipeline_name": "project",
        "segment_name": "unit",
        "pipeline_type": "type",
        "parent": "parent",
        "countries": "countries",
        "status": "status",
        "start_year": "start_year",
        "capacity": "capacity",
        "route": "route",
        "wiki_url": "url",
    },
    ("geom",),
)
GGIT_LAYOUT = Layout(
    "map file of October 2024",
    {
        "unit_id_gem": "id",
        "unit_name": "name",
        "segment_name": "unit-name",
        "tracker": "tracker-acro",
        "countries": "areas",
        "owner": "owner",
        "parent": "parent",
        "status": "status",
        "start_year": "start-year",
        "capacity_text": "capacity-table",
        "route": "geometry",
        "wiki_url": "url",
    },
    (
        *("capacity", "region", "subnat", "Latitude", "Longitude", "tracker-custom", "subnat2", "region2"),
        *("scaling-capacity", "capacity-details", "status-legend", "areas-subnat-sat-display", "tracker-display"),
    ),
)
