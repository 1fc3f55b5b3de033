"""Output, flaring, electricity: what the publishers' files hold, and the marts made of them; revisions of any series.

The shape of observations is in `observation`, prices are in `price`; OPEC+ levels have modules of their own.
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import (
    Mart,
    Reference,
    Snapshot,
    Staging,
    ValueFlag,
    VintageBasis,
    amount,
    field,
    key,
    names,
    quantity,
)
from energyetl.contracts.observation import ObservationShape, SubjectKind


class AreaSystem(StrEnum):
    """Which of EIA's products a code belongs to."""

    international = "international"
    steo = "steo"


class EiaInternational(Snapshot, table=True):
    """Crude oil production including lease condensate (product 57). Grain: one row per area and month.

    Source: U.S. EIA, international data.
    """

    __tablename__ = "eia_international"

    area_code: str = key("Area as EIA codes it; ISO 3166-1 alpha-3 for most countries", pattern=r"[A-Z]{3,4}")
    period_start: date = key("First day of the month")
    production_kbd: Decimal = quantity("Crude oil and lease condensate produced", unit="kb/d", ge=0)


class EiaSteo(Snapshot, table=True):
    """Crude oil production by country in one issue of the outlook. Grain: one row per series and month.

    Source: U.S. EIA, Short-Term Energy Outlook, workbook or API.
    """

    __tablename__ = "eia_steo"

    series_code: str = key("Series as EIA codes it; copr_xx is crude, papr_xx all liquids", pattern=r"[a-z_]+")
    period_start: date = key("First day of the month")
    production_mbd: Decimal = quantity("Production", unit="Mb/d", ge=0)
    issue_month_start: date | None = field("First day of the month of issue, on which forecasts begin; not given by the API")


class WorldbankFlaring(Snapshot, table=True):
    """Gas flared, flaring intensity and oil production. Grain: one row per area, measure and year.

    Source: World Bank, Global Flaring and Methane Reduction, from satellite measurements.
    """

    __tablename__ = "worldbank_flaring"

    area_name: str = key("Country as the sheet spells it, or Total")
    measure: str = key("What the sheet holds", pattern=r"gas_flared|gas_flaring_intensity|crude_production")
    year: int = key("Calendar year")
    value: Decimal = amount("Value")
    unit: str = field("Unit of the value")


class ElectricityGeneration(SQLModel):
    """The columns of Our World in Data's electricity tables."""

    area_name: str = field("Country or area as the publisher names it")
    year: int = key("Calendar year")
    fuel: str = key("Fuel; total is the printed sum", pattern=r"[a-z_]+")
    generation_twh: Decimal = quantity("Electricity generated", unit="TWh", ge=0)


class OwidElectricity(Snapshot, ElectricityGeneration, table=True):
    """Electricity generation by fuel. Grain: one row per area, year and fuel.

    Source: Our World in Data on Ember and the Energy Institute: countries with an ISO code, and the world.
    """

    __tablename__ = "owid_electricity"

    area_code: str = key("Country, ISO 3166-1 alpha-3, or OWID_WRL for the world", pattern=r"[A-Z]{3}|OWID_WRL")


class OwidElectricity2022(Snapshot, ElectricityGeneration, table=True):
    """Electricity generation by fuel in the edition of 2022. Grain: one row per area, year and fuel.

    Source: Our World in Data on BP and Ember.
    """

    __tablename__ = "owid_electricity_2022"

    area_name: str = key("Country as the publisher names it")


class EiaArea(Reference, table=True):
    """Areas under EIA's own codes. Grain: one row per system and code.

    Source: heads and labels of EIA's tables. International data need a row only where the code is not ISO 3166-1.
    """

    __tablename__ = "eia_area"

    system: AreaSystem = key("Product of EIA that uses the code")
    area_code: str = key("Code; for the outlook the last two letters of the series", pattern=r"[a-z]{2}|[A-Z]{3,4}")
    subject_kind: SubjectKind = field("Whether the code means a country or a region")
    subject_id: str = field("Our id: ISO 3166-1 alpha-3 of a country, or the id of a region")


class EiaInternationalObservation(Staging, ObservationShape, table=True):
    """EIA's crude production. Grain: one row per series, month and vintage. Source: eia_international."""

    __tablename__ = "eia_international"


class EiaSteoObservation(Staging, ObservationShape, table=True):
    """The outlook's production, forecasts flagged. Grain: one row per series, month and issue. Source: eia_steo."""

    __tablename__ = "eia_steo"


class WorldbankFlaringObservation(Staging, ObservationShape, table=True):
    """Flaring and oil production. Grain: one row per series, year and vintage. Source: worldbank_flaring."""

    __tablename__ = "worldbank_flaring"


class OwidElectricityObservation(Staging, ObservationShape, table=True):
    """Electricity by fuel, both editions. Grain: one row per series, year and vintage. Source: owid_electricity*."""

    __tablename__ = "owid_electricity"


class GasFlaringYearly(Mart, table=True):
    """Gas flared in oil production, as seen by satellite. Grain: one row per country and year. Source: World Bank."""

    __tablename__ = "gas_flaring_yearly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    flared_bcm: Decimal = quantity("Gas flared in the year", unit="bcm", ge=0)
    flaring_intensity_m3_bbl: Decimal | None = quantity("Gas flared per barrel of oil produced", unit="m3/bbl", ge=0)
    production_kbd: Decimal | None = quantity("Oil production that the intensity rests on", unit="kb/d", ge=0)
    volume_rank: int = field("Place among all countries of the year by volume; 1 flared most", ge=1)
    flag: ValueFlag = field("Worst flag of the values used")
    vintage_basis: VintageBasis = field("Whether all values used were out by the date asked for")
    source_ids: list[str] = names("Sources that the row rests on")


class ElectricityMixYearly(Mart, table=True):
    """Electricity by fuel. Grain: one row per country, year and fuel. Source: Our World in Data.

    Each country and year comes from one edition: the newer, or that of 2022 where the newer has none. A value that only
    repeats the year before is flagged imputed. Iraq means all of Iraq, the Kurdistan Region included.
    """

    __tablename__ = "electricity_mix_yearly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    fuel: str = key("Fuel or kind of power station")
    generation_twh: Decimal = quantity("Electricity generated", unit="TWh", ge=0)
    total_twh: Decimal = quantity("Electricity generated from all fuels", unit="TWh", ge=0)
    share_pct: Decimal | None = quantity("Share in all generation; empty where none", unit="pct", ge=0, le=100)
    flag: ValueFlag = field("Worst flag of the values used")
    vintage_basis: VintageBasis = field("Whether all values used were out by the date asked for")
    source_ids: list[str] = names("Sources that the row rests on")


class Revision(Mart, table=True):
    """What publishers changed afterwards. Grain: one row per series, period and vintage that changed the value.

    Source: core.observation. Forecasts are left out, since the first figure of a foretold month is no revision, and so
    are changes smaller than a source's own rounding.
    """

    __tablename__ = "revision"

    series_id: str = key("Series")
    period_start: date = key("First day of the period")
    new_vintage_on: date = key("Vintage that brought the new value")
    old_vintage_on: date = field("Vintage before, in which the old value stood")
    subject_kind: SubjectKind = field("Kind of thing that the value is about")
    subject_id: str = field("Our id of that thing")
    measure: str = field("What is measured")
    basis: str | None = field("Definition that limits comparison")
    unit: str = field("Unit of the values")
    old_value: Decimal = amount("Value before")
    new_value: Decimal = amount("Value after")
    change: Decimal = amount("New value less old value")
    flag: ValueFlag = field("Worst flag of the two values")
    source_ids: list[str] = names("Sources that the row rests on")
