"""Global Energy Monitor: fields (GOGET), oil pipelines (GOIT), gas pipelines (GGIT).

Each release renames its columns, so every known layout is written down here and a file must fit one of them entirely.
Nothing is corrected and no name is resolved here: that is SQL's work.
"""

import io
from collections.abc import Mapping
from dataclasses import dataclass

import fastexcel
import polars as pl

from energyetl.contracts import gem
from energyetl.sources.base import LayoutError, Reading, Source, whole

_MISSING = ("", "-", "--", "..", "NA", "n.a.", "nan", "…")


@dataclass(frozen=True)
class Layout:
    """The heads of one release: our column -> head, and the heads that are known but belong to nobody here."""

    name: str
    heads: Mapping[str, str]
    ignored: tuple[str, ...] = ()


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
GOGET_LAYOUTS = (
    Layout("main data of July 2023", _GOGET_COMMON | {"unit_name": "Unit name"}, ("Government unit ID", "Wiki URL local")),
    Layout(
        "main data of March 2024",
        _GOGET_COMMON | {"unit_name": "Unit Name", "fid_year": "FID Year"},
        ("Government unit ID",),
    ),
    Layout(
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
    ),
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
        *(h for h in GOGET_LAYOUTS[2].heads.values() if h not in ("unit-id", "wiki-name", "country/area")),
        *("status_display", "gem-region", "country-list"),
        # The publisher's sum says 0.0 where nothing is known, so it is not read.
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
        "wiki_url": "url",
    },
    ("geom", "route"),
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
        "wiki_url": "url",
    },
    (
        *("capacity", "region", "subnat", "Latitude", "Longitude", "geometry", "tracker-custom", "subnat2", "region2"),
        *("scaling-capacity", "capacity-details", "status-legend", "areas-subnat-sat-display", "tracker-display"),
    ),
)


def read_goget(raw: bytes) -> Reading:
    """Units whose country names Iraq. CSV (July 2023, map of February 2025) or workbook (sheet 'Main data')."""
    table = _take(_table(raw, "Main data"), GOGET_LAYOUTS)
    missing = [c for c in gem.GemGoget.model_fields if c not in table.columns]
    return Reading(_iraqi(table).with_columns(pl.lit(None, pl.String).alias(c) for c in missing), None)


def read_goget_quantity(raw: bytes) -> Reading:
    """Figures of units whose country names Iraq: sheet 'Production & reserves', or the output columns of the map file."""
    table = _take(_table(raw, "Production & reserves"), (QUANTITY_LAYOUT, MAP_QUANTITY_LAYOUT))
    table = _iraqi(table)
    if "oil" in table.columns:
        shared = ("unit_id_gem", "unit_name", "country")
        per_fuel = [
            table.select(
                *shared,
                pl.lit("production").alias("quantity_kind"),
                pl.lit(fuel).alias("fuel"),
                pl.lit(None, pl.String).alias("classification"),
                pl.lit(None, pl.String).alias("quantity_original"),
                pl.lit(None, pl.String).alias("unit_original"),
                pl.col(f"{fuel}_year").alias("data_year"),
                pl.col(fuel).alias("quantity_converted"),
                pl.lit(unit).alias("unit_converted"),
            )
            for fuel, unit in (("oil", "million bbl/y"), ("gas", "million m³/y"))
        ]
        table = pl.concat(per_fuel)
    figures = ("quantity_original", "quantity_converted")
    table = table.with_columns(pl.col(c).cast(pl.Decimal(24, 6)) for c in figures)
    table = table.filter(pl.any_horizontal(pl.col(c).is_not_null() for c in figures))
    return Reading(table.with_columns(_item("unit_id_gem")), None)


def read_goit(raw: bytes) -> Reading:
    """Lines that touch Iraq: named among the countries, or no country given and an Iraqi authority as parent."""
    table = _take(_csv(raw), (GOIT_LAYOUT,))
    iraqi_parent = pl.col("parent").str.contains("Iraq|Kurdistan Regional Government")
    table = table.filter(pl.col("countries").str.contains("Iraq") | (pl.col("countries").is_null() & iraqi_parent))
    capacity = (pl.col("capacity").cast(pl.Decimal(24, 6)) / 1000).cast(pl.Decimal(24, 6))
    table = table.with_columns(capacity.alias("capacity_kbd"), _item("pipeline_name")).drop("capacity")
    return Reading(table, None)


def read_ggit(raw: bytes) -> Reading:
    """Gas pipelines and terminals whose countries name Iraq. The unit of the capacity is read from its text."""
    table = _take(_csv(raw), (GGIT_LAYOUT,)).filter(pl.col("countries").str.contains("Iraq"))
    parts = pl.col("capacity_text").str.extract_groups(r"^(?<capacity>[\d.]+) (?<capacity_unit>\S.*)$").struct
    table = table.with_columns(parts.field("capacity"), parts.field("capacity_unit"))
    unread = table.filter(pl.col("capacity_text").is_not_null() & pl.col("capacity").is_null())["capacity_text"]
    if len(unread):
        raise LayoutError(f"the column capacity-table should read like '2.41 bcm/y of gas', but says {unread[0]!r}.")
    return Reading(table.with_columns(pl.col("capacity").cast(pl.Decimal(24, 6))).drop("capacity_text"), None)


def _table(raw: bytes, sheet: str) -> pl.DataFrame:
    """One sheet of a workbook, or the whole of a CSV file, all text."""
    if not raw.startswith(b"PK"):
        return _csv(raw)
    sheets = fastexcel.read_excel(raw).sheet_names
    if sheet not in sheets:
        raise LayoutError(f"the workbook has no sheet {sheet!r}; it has {sheets}.")
    return pl.read_excel(io.BytesIO(raw), sheet_name=sheet, infer_schema_length=0, raise_if_empty=False)


def _csv(raw: bytes) -> pl.DataFrame:
    return pl.read_csv(io.BytesIO(raw), infer_schema=False)


def _take(table: pl.DataFrame, layouts: tuple[Layout, ...]) -> pl.DataFrame:
    """The columns of the layout that the table fits entirely, under our names; missing marks become null."""
    complaints = []
    for layout in layouts:
        wanted = {*layout.heads.values(), *layout.ignored}
        missing, unknown = sorted(wanted - set(table.columns)), sorted(set(table.columns) - wanted)
        if not missing and not unknown:
            text = [pl.col(head).str.strip_chars().alias(name) for name, head in layout.heads.items()]
            return table.select(text).with_columns(pl.when(~pl.all().is_in(_MISSING)).then(pl.all()))
        complaints.append((len(missing) + len(unknown), layout.name, missing, unknown))
    _, name, missing, unknown = min(complaints)
    raise LayoutError(
        f"no known layout fits; nearest is the {name}: missing columns {missing or 'none'}, unknown columns "
        f"{unknown or 'none'}. The file's head is {table.columns}."
    )


def _iraqi(table: pl.DataFrame) -> pl.DataFrame:
    return table.filter(pl.col("country").str.contains(r"\bIraq\b"))


def _item(group: str) -> pl.Expr:
    return (pl.int_range(pl.len()).over(group) + 1).alias("item")


SOURCES = (
    Source("gem_goget", gem.GemGoget, whole(read_goget)),
    Source("gem_goget_quantity", gem.GemGogetQuantity, whole(read_goget_quantity)),
    Source("gem_goit", gem.GemGoit, whole(read_goit)),
    Source("gem_ggit", gem.GemGgit, whole(read_ggit)),
)
