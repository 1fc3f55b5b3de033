"""The columns of time series in every layer: what is observed, for which period, when it was published; unit conversions.

A staging model that returns a time series declares `class StagingX(Staging, ObservationShape, table=True)`. Not for:
columns of a single source, which belong to the contract module of its topic.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from energyetl.contracts.base import Core, Reference, ValueFlag, VintageBasis
from energyetl.contracts.fields import amount, field, key, quantity


class SubjectKind(StrEnum):
    """What a value describes, and so which ids `subject_id` contains. Regions and benchmarks have their own ids."""

    country = "country"
    region = "region"
    company = "company"
    asset = "asset"
    benchmark = "benchmark"


class PeriodKind(StrEnum):
    """Length of a period."""

    day = "day"
    month = "month"
    year = "year"


class ObservationShape(SQLModel):
    """The columns of every table of observations."""

    series_id: str = key(
        "Series: source, measure, subject and, where needed, a detail, separated by dots",
        pattern=r"[A-Za-z0-9_]+(\.[A-Za-z0-9_]+)+",
    )
    period_start: date = key("First day of the period that the value refers to")
    vintage_on: date = key("Publication date of the vintage that contains the value")
    source_id: str = field("Source of the value")
    subject_kind: SubjectKind = field("Kind of subject that the value describes")
    subject_id: str = field("Our id of that subject; ISO 3166-1 alpha-3 for a country")
    measure: str = field("What is measured", pattern=r"[a-z0-9]+(_[a-z0-9]+)*")
    basis: str | None = field("Definition that limits comparison, such as crude with or without condensate")
    unit: str = field("Unit of the value")
    period_kind: PeriodKind = field("Length of the period")
    value: Decimal = amount("Value in that unit")
    flag: ValueFlag = field("How the value was obtained")
    snapshot_id: str = field("Snapshot that contains the value")
    publication_lag_days: int = field("Days from the end of a period until the publisher issues its value", ge=0)


class CoreObservation(Core, ObservationShape, table=True):
    """Every value of every time series in every vintage. Grain: one row per series, period and vintage. Rows are never removed.

    Source: all staging models with the columns of observations. Includes forecasts, flagged as such.
    """

    __tablename__ = "observation"

    period_end: date = field("Last day of the period")


class CoreObservationLatest(Core, ObservationShape, table=True):
    """Values known at the as-of date. Grain: one row per series and period.

    Source: core.observation, by the rule of the macro observation_as_of. Contains no forecasts.
    """

    __tablename__ = "observation_latest"

    vintage_on: date = field("Publication date of the vintage that contains the value")
    period_end: date = field("Last day of the period")
    vintage_basis: VintageBasis = field("original: published by the as-of date; restated: taken from a later vintage instead")


class ReferenceBarrelsPerTonne(Reference, table=True):
    """Barrels in a tonne of a crude. Grain: one row per crude. Source: as each row says.

    A conversion between barrels and tonnes names its crude; there is no factor for crude in general.
    """

    __tablename__ = "barrels_per_tonne"

    crude: str = key("Crude for which the factor holds")
    barrels_per_tonne: Decimal = quantity("Barrels in one tonne", unit="bbl/t", ge=5, le=10)
    source: str = field("Where the factor comes from")


class CoreUnitConversion(Core, table=True):
    """Conversion factors: a value in from_unit times factor is the value in to_unit.

    Grain: one row per pair of units and crude. Source: pint; for barrels and tonnes, `reference.barrels_per_tonne`.
    """

    __tablename__ = "unit_conversion"

    from_unit: str = key("Unit of the given value")
    to_unit: str = key("Unit of the result")
    applies_to: str = key("Crude to which the factor applies; 'any' where the factor is exact")
    factor: Decimal = Field(
        sa_type=sa.Numeric(38, 18),  # type: ignore[arg-type]
        sa_column_kwargs={"comment": "Number of to_units in one from_unit"},
    )
    source: str = field("Source of the factor")


class CoreVintageInForce(Core, table=True):
    """The vintage of each source that the build uses. Grain: one row per source. Source: snapshots known on its as-of date."""

    __tablename__ = "vintage_in_force"

    source_id: str = key("Source", references="meta.source")
    vintage_on: date = field("Day on which the publisher issued the vintage")
    vintage_basis: VintageBasis = field("original: issued by the as-of date; restated: the oldest later vintage stands in for it")
    known_until: date = field("Last period end that counts as published by the as-of date, for a restated vintage")
    publication_lag_days: int | None = field("Days from the end of a period until the publisher issues its value")
