"""Natural gas: flaring, production reported by countries, and the output of the Kurdistan Region.

Not for: gas in power generation (`power`).
"""

from datetime import date
from decimal import Decimal

from energyetl.contracts.base import Mart, Snapshot, Staging
from energyetl.contracts.fields import amount, field, key, names, partial_date, quantity
from energyetl.contracts.groups import Counted, Provenance
from energyetl.contracts.observation import ObservationShape
from energyetl.contracts.production.country import JodiRow


class SnapshotWorldbankFlaring(Snapshot, table=True):
    """Gas flared, flaring intensity and oil production. Grain: one row per area, measure and year.

    Source: World Bank, Global Flaring and Methane Reduction, from satellite measurements.
    """

    __tablename__ = "worldbank_flaring"

    area_name: str = key("Country as spelled in the sheet, or Total")
    measure: str = key("What the sheet contains", pattern=r"gas_flared|gas_flaring_intensity|crude_production")
    year: int = key("Calendar year")
    value: Decimal = amount("Value")
    unit: str = field("Unit of the value")


class StagingWorldbankFlaring(Staging, ObservationShape, table=True):
    """Flaring and oil production. Grain: one row per series, year and vintage. Source: worldbank_flaring."""

    __tablename__ = "worldbank_flaring"


class MartGasFlaringYearly(Mart, Provenance, table=True):
    """Gas flared in oil production, measured by satellite. Grain: one row per country and year. Source: World Bank."""

    __tablename__ = "gas_flaring_yearly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    flared_bcm: Decimal = quantity("Gas flared in the year", unit="bcm", ge=0)
    flaring_intensity_m3_bbl: Decimal | None = quantity("Gas flared per barrel of oil produced", unit="m3/bbl", ge=0)
    production_kbd: Decimal | None = quantity("Oil production used for the intensity", unit="kb/d", ge=0)
    volume_rank: int = field("Rank among all countries of the year by volume; 1 = most flared", ge=1)


class SnapshotJodiGas(Snapshot, JodiRow, table=True):
    """Natural gas flows of the producers and buyers that are relevant here.

    Grain: one row per country, month and flow. Source: JODI-Gas World Database, million cubic metres.
    """

    __tablename__ = "jodi_gas"

    volume_mcm: Decimal = quantity("Natural gas in the month", unit="mcm", ge=0)


class StagingJodiGas(Staging, ObservationShape, table=True):
    """Natural gas flows as observations. Grain: one row per series, month and vintage. Source: jodi_gas."""

    __tablename__ = "jodi_gas"


class MartKurdistanGas(Mart, Counted, Provenance, table=True):
    """Gas of the Kurdistan Region, converted to one unit. Grain: one row per asset and period.

    Source: core.field_output. Output and design capacity are separate columns. A report whose unit contradicts the others is
    not used; conflicting_reports lists it.
    """

    __tablename__ = "kurdistan_gas"

    asset_id: str = key("Field, or kurdistan_region for the whole Region, or kurdistan_region_power for gas to its power plants")
    period: str = partial_date("Period that the figure refers to", primary_key=True)
    period_start: date = field("First day of the period")
    period_end: date = field("Last day of the period")
    output_bcm_y: Decimal | None = quantity("Gas output as a yearly rate", unit="bcm/y", ge=0)
    capacity_bcm_y: Decimal | None = quantity("Design capacity as a yearly rate", unit="bcm/y", ge=0)
    reported_value: Decimal | None = amount("Figure as printed", unit_column="reported_unit")
    reported_unit: str | None = field("Unit as printed")
    conversion_factor: Decimal | None = quantity("Yearly rate divided by the figure as printed", unit="ratio")
    has_conflict: bool = field("Another report for the same period has a different unit or differs by more than a tenth")
    conflicting_reports: list[str] = names("Those reports: figure and unit as printed, with the page")
    is_planned: bool = field("Plan or expectation")
    citations: list[str] = names("URLs of those pages")


class MartGasFlaringTrend(Mart, Provenance, table=True):
    """Flaring in the newest year compared with the first. Grain: one row per country. Source: mart.gas_flaring_yearly."""

    __tablename__ = "gas_flaring_trend"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    first_year: int = field("First year with data")
    last_year: int = field("Newest year with data")
    first_flared_bcm: Decimal = quantity("Gas flared in the first year", unit="bcm", ge=0)
    last_flared_bcm: Decimal = quantity("Gas flared in the newest year", unit="bcm", ge=0)
    last_volume_rank: int = field("Rank among all countries in the newest year; 1 = most flared", ge=1)
    change_pct: Decimal | None = quantity("Change from the first year to the newest; empty if the first is zero", unit="pct")
