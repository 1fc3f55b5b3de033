"""Fields, reserves and pipelines from Global Energy Monitor's trackers, from snapshot to core.

Values in the snapshot are as printed. Not for: corrections (`quality`), yearly output of fields (`production.field`).
"""

from datetime import date
from decimal import Decimal

from energyetl.contracts.base import Core, Snapshot, Staging, ValueFlag, VintageBasis
from energyetl.contracts.fields import amount, field, key, names, quantity
from energyetl.contracts.groups import Sourced


class SnapshotGemGoget(Snapshot, table=True):
    """Oil and gas units in Iraq, including those shared with Iran. Grain: one row per unit. Source: GEM's extraction tracker.

    Years are text as printed, since a release may say '2026 (expected)'. A column missing from a release is empty.
    """

    __tablename__ = "gem_goget"

    unit_id_gem: str = key("Id of the unit in the tracker", pattern=r"(OG|L)\d+")
    unit_name: str = field("Name of the unit; in the map file, the name of its wiki page")
    unit_name_local: str | None = field("Name in the local script")
    country: str = field("Country as printed; 'Iran-Iraq' for shared units")
    fuel_type: str | None = field("oil, gas, oil and gas")
    unit_type: str | None = field("field, project, block")
    subnational_unit: str | None = field("Province")
    latitude: Decimal | None = quantity("Latitude of the unit's centre", unit="deg", ge=-90, le=90)
    longitude: Decimal | None = quantity("Longitude of the unit's centre", unit="deg", ge=-180, le=180)
    location_accuracy: str | None = field("exact or approximate")
    status: str | None = field("Development status, as printed")
    status_year: str | None = field("Year of the page that reports the status")
    discovery_year: str | None = field("Year of discovery")
    fid_year: str | None = field("Year of the final investment decision")
    production_start_year: str | None = field("Year of first commercial production")
    operator: str | None = field("Operating company, as printed")
    owner: str | None = field("Owning companies with shares, separated by ';'")
    parent: str | None = field("Parents of the owners with shares, separated by ';'")
    basin: str | None = field("Sedimentary basin")
    concession: str | None = field("Concession or block")
    project: str | None = field("Project or complex that the unit belongs to")
    wiki_url: str | None = field("GEM wiki page of the unit")


class SnapshotGemGogetQuantity(Snapshot, table=True):
    """Output, design capacity and reserves of units in Iraq. Grain: one row per figure. Source: GEM's extraction tracker.

    The workbook gives each figure as in its original source and converted. The map file gives only the latest output, converted.
    """

    __tablename__ = "gem_goget_quantity"

    unit_id_gem: str = key("Id of the unit in the tracker", pattern=r"(OG|L)\d+")
    item: int = key("Position of the figure within the unit, in file order")
    unit_name: str = field("Name of the unit as printed")
    country: str = field("Country as printed")
    quantity_kind: str = field("production, cumulative production, production design capacity, reserves")
    fuel: str | None = field("Fuel as printed")
    classification: str | None = field("Class of reserves as printed")
    quantity_original: Decimal | None = amount("Figure as in the tracker's original source", unit_column="unit_original")
    unit_original: str | None = field("Unit of the original figure, as printed")
    data_year: str | None = field("Year that the figure refers to; '[not stated]' as printed where it is unknown")
    quantity_converted: Decimal | None = amount("Figure in the tracker's common unit", unit_column="unit_converted")
    unit_converted: str | None = field("Common unit, as printed")


class SnapshotGemGoit(Snapshot, table=True):
    """Oil and NGL pipelines that concern Iraq. Grain: one row per line or segment. Source: GEM's oil infrastructure tracker.

    A line concerns Iraq if its countries include Iraq, or if they are empty and its parent is an Iraqi authority.
    """

    __tablename__ = "gem_goit"

    pipeline_name: str = key("Name of the pipeline")
    item: int = key("Position of the line within the pipeline, in file order")
    segment_name: str | None = field("Name of the line or phase")
    pipeline_type: str = field("oil_pipelines or ngl_pipelines")
    countries: str | None = field("Countries as printed, separated by ','")
    parent: str | None = field("Parents with shares, as printed")
    status: str = field("Status as printed")
    start_year: str | None = field("Year of start as printed")
    capacity_kbd: Decimal | None = quantity("Capacity; the file gives barrels a day without naming the unit", unit="kb/d", ge=0)
    route: str | None = field("Points of the line as printed, 'latitude,longitude' joined by ':'")
    wiki_url: str | None = field("GEM wiki page of the pipeline")


class SnapshotGemGgit(Snapshot, table=True):
    """Gas pipelines and LNG terminals that concern Iraq. Grain: one row per unit. Source: GEM's gas infrastructure tracker."""

    __tablename__ = "gem_ggit"

    unit_id_gem: str = key("Id of the pipeline or terminal in the tracker")
    unit_name: str = field("Name")
    segment_name: str | None = field("Name of the line or phase")
    tracker: str = field("Part of the tracker: GGIT for pipelines, others for terminals")
    countries: str = field("Countries as printed, separated by ','")
    owner: str | None = field("Owners with shares, as printed")
    parent: str | None = field("Parents with shares, as printed")
    status: str = field("Status as printed")
    start_year: str | None = field("Year of start as printed")
    capacity: Decimal | None = amount("Capacity as printed", unit_column="capacity_unit")
    capacity_unit: str | None = field("Unit of the capacity as printed: bcm/y of gas, mtpa of LNG")
    route: str | None = field("Point or line as printed, well-known text with the longitude first")
    wiki_url: str | None = field("GEM wiki page of the unit")


class StagingGemUnit(Staging, table=True):
    """Units of the extraction tracker with our ids, parents corrected. Grain: one row per unit and vintage. Source: gem_goget."""

    __tablename__ = "gem_unit"

    unit_id_gem: str = key("Id of the unit in the tracker")
    vintage_on: date = key("Date of the release")
    asset_id: str | None = field("Our id; empty for units shared with Iran", references="reference.asset")
    unit_name: str = field("Name as printed")
    is_shared_with_iran: bool = field("The unit lies on both sides of the border")
    fuel_type: str | None = field("oil, gas, oil and gas")
    unit_status: str | None = field("Development status, with spaces instead of underscores")
    status_year: int | None = field("Year of the page that reports the status")
    discovery_year: int | None = field("Year of discovery")
    production_start_year: int | None = field("Year of first commercial production")
    is_start_expected: bool = field("Whether that year is an expectation")
    operator_name: str | None = field("Operator as printed")
    operator_company_id: str | None = field(
        "Operator; empty where none is named or we have no id", references="reference.company"
    )
    owner: str | None = field("Owners with shares, as printed")
    parent: str | None = field("Parents of the owners with shares, corrected")
    parent_published: str | None = field("Parents as published")
    correction_id: str | None = field("Correction applied to the parents")
    flag: ValueFlag = field("corrected where a correction was applied, reported otherwise")
    snapshot_id: str = field("Snapshot that contains the row")


class StagingGemQuantity(Staging, table=True):
    """Output, capacity and reserves of tracked units, in our units of measurement. Grain: one row per figure and vintage.

    Source: gem_goget_quantity. data_year is empty where no year is stated. A figure that a correction drops is not included.
    """

    __tablename__ = "gem_quantity"

    unit_id_gem: str = key("Id of the unit in the tracker")
    item: int = key("Position of the figure within the unit")
    vintage_on: date = key("Date of the release")
    asset_id: str | None = field("Our id; empty for units shared with Iran", references="reference.asset")
    quantity_kind: str = field("production, cumulative production, production design capacity, reserves")
    fluid: str | None = field("oil or gas; empty for mixtures", pattern="oil|gas")
    classification: str | None = field("Class of reserves as printed")
    data_year: int | None = field("Year that the figure refers to; empty where it is not stated")
    value: Decimal = amount("Figure in our unit")
    unit: str = field("Mb of oil, mcm of gas; per year for output and capacity", pattern="Mb|mcm")
    flag: ValueFlag = field("How the value was obtained")
    snapshot_id: str = field("Snapshot that contains the row")


class CoreTrackedField(Core, Sourced, table=True):
    """Fields and blocks in the tracker's current release. Grain: one row per asset. Source: GEM's extraction tracker."""

    __tablename__ = "tracked_field"

    asset_id: str = key("Field or block", references="reference.asset")
    unit_id_gem: str = field("Id of the unit in the tracker")
    fuel_type: str | None = field("oil, gas, oil and gas; empty in the map file")
    unit_status: str | None = field("Development status")
    production_start_year: int | None = field("Year of first commercial production")
    is_start_expected: bool = field("Whether that year is an expectation")
    operator_company_id: str | None = field("Operator", references="reference.company")
    owner: str | None = field("Owners with shares, as printed")
    parent: str | None = field("Parents of the owners with shares, corrected")
    vintage_on: date = field("Date of the release")
    vintage_basis: VintageBasis = field("Whether it was published by the as-of date, or a later release is used instead")
    flag: ValueFlag = field("corrected where a correction was applied, reported otherwise")


class CorePipeline(Core, Sourced, table=True):
    """Oil and gas pipelines that concern Iraq, and gas terminals. Grain: one row per line. Source: GEM's two trackers."""

    __tablename__ = "pipeline"

    pipeline_id: str = key("Tracker and line, as named in the tracker")
    asset_id: str | None = field("Our id, where the line is one of our assets", references="reference.asset")
    pipeline_name: str = field("Name")
    segment_name: str | None = field("Name of the line or phase")
    commodity: str = field("oil, gas or lng", pattern="oil|gas|lng")
    countries: list[str] = names("Countries as printed; empty where the tracker gives none")
    line_status: str = field("Status as printed")
    start_year: int | None = field("Year of start")
    parent: str | None = field("Parents with shares, as printed")
    capacity_kbd: Decimal | None = quantity("Capacity of an oil line", unit="kb/d", ge=0)
    capacity_bcm_y: Decimal | None = quantity("Capacity of a gas line", unit="bcm/y", ge=0)
    vintage_on: date = field("Date of the release")
    vintage_basis: VintageBasis = field("Whether it was published by the as-of date, or a later release is used instead")
