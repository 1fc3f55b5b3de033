"""Electricity generation by fuel.

Not for: gas production and flaring (`gas`).
"""

from decimal import Decimal

from sqlmodel import SQLModel

from energyetl.contracts.base import Mart, Snapshot, Staging
from energyetl.contracts.fields import field, key, quantity
from energyetl.contracts.groups import Provenance
from energyetl.contracts.observation import ObservationShape


class ElectricityGeneration(SQLModel):
    """The columns of Our World in Data's electricity tables."""

    area_name: str = field("Country or area as the publisher names it")
    year: int = key("Calendar year")
    fuel: str = key("Fuel; total is the sum as printed", pattern=r"[a-z_]+")
    generation_twh: Decimal = quantity("Electricity generated", unit="TWh", ge=0)


class SnapshotOwidElectricity(Snapshot, ElectricityGeneration, table=True):
    """Electricity generation by fuel. Grain: one row per area, year and fuel.

    Source: Our World in Data, based on Ember and the Energy Institute: countries with an ISO code, and the world.
    """

    __tablename__ = "owid_electricity"

    area_code: str = key("Country, ISO 3166-1 alpha-3, or OWID_WRL for the world", pattern=r"[A-Z]{3}|OWID_WRL")


class SnapshotOwidElectricity2022(Snapshot, ElectricityGeneration, table=True):
    """Electricity generation by fuel in the 2022 edition. Grain: one row per area, year and fuel.

    Source: Our World in Data, based on BP and Ember.
    """

    __tablename__ = "owid_electricity_2022"

    area_name: str = key("Country as the publisher names it")


class StagingOwidElectricity(Staging, ObservationShape, table=True):
    """Electricity by fuel, both editions. Grain: one row per series, year and vintage. Source: owid_electricity*."""

    __tablename__ = "owid_electricity"


class MartElectricityMixYearly(Mart, Provenance, table=True):
    """Electricity by fuel. Grain: one row per country, year and fuel. Source: Our World in Data.

    Each country and year comes from one edition: the newer, or the 2022 edition where the newer has no value. A value that
    only repeats the previous year is flagged imputed. Iraq includes the Kurdistan Region.
    """

    __tablename__ = "electricity_mix_yearly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    fuel: str = key("Fuel or type of power station")
    generation_twh: Decimal = quantity("Electricity generated", unit="TWh", ge=0)
    total_twh: Decimal = quantity("Electricity generated from all fuels", unit="TWh", ge=0)
    share_pct: Decimal | None = quantity("Share of all generation; empty where there is none", unit="pct", ge=0, le=100)


class MartElectricityMixGroupYearly(Mart, Provenance, table=True):
    """Electricity by group of fuels: gas, oil, hydro, other. Grain: one row per country, year and group.

    Source: mart.electricity_mix_yearly. Years without a value for gas or for oil are omitted.
    """

    __tablename__ = "electricity_mix_group_yearly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    fuel_group: str = key("Group of fuels", pattern=r"gas|oil|hydro|other")
    generation_twh: Decimal = quantity("Electricity generated", unit="TWh", ge=0)
    total_twh: Decimal = quantity("Electricity generated from all fuels", unit="TWh", ge=0)
    share_pct: Decimal = quantity("Share of all generation", unit="pct", ge=0)
