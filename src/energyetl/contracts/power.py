"""Electricity generation by fuel."""

from decimal import Decimal

from sqlmodel import SQLModel

from energyetl.contracts.base import Mart, Snapshot, Staging, ValueFlag, VintageBasis, field, key, names, quantity
from energyetl.contracts.observation import ObservationShape


class ElectricityGeneration(SQLModel):
    """The columns of Our World in Data's electricity tables."""

    area_name: str = field("Country or area as the publisher names it")
    year: int = key("Calendar year")
    fuel: str = key("Fuel; total is the printed sum", pattern=r"[a-z_]+")
    generation_twh: Decimal = quantity("Electricity generated", unit="TWh", ge=0)


class SnapshotOwidElectricity(Snapshot, ElectricityGeneration, table=True):
    """Electricity generation by fuel. Grain: one row per area, year and fuel.

    Source: Our World in Data on Ember and the Energy Institute: countries with an ISO code, and the world.
    """

    __tablename__ = "owid_electricity"

    area_code: str = key("Country, ISO 3166-1 alpha-3, or OWID_WRL for the world", pattern=r"[A-Z]{3}|OWID_WRL")


class SnapshotOwidElectricity2022(Snapshot, ElectricityGeneration, table=True):
    """Electricity generation by fuel in the edition of 2022. Grain: one row per area, year and fuel.

    Source: Our World in Data on BP and Ember.
    """

    __tablename__ = "owid_electricity_2022"

    area_name: str = key("Country as the publisher names it")


class StagingOwidElectricity(Staging, ObservationShape, table=True):
    """Electricity by fuel, both editions. Grain: one row per series, year and vintage. Source: owid_electricity*."""

    __tablename__ = "owid_electricity"


class MartElectricityMixYearly(Mart, table=True):
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


class MartElectricityMixGroupYearly(Mart, table=True):
    """Electricity by group of fuels: gas, oil, hydro, other. Grain: one row per country, year and group.

    Source: mart.electricity_mix_yearly. Years without a value for gas or for oil are left out.
    """

    __tablename__ = "electricity_mix_group_yearly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    fuel_group: str = key("Group of fuels", pattern=r"gas|oil|hydro|other")
    generation_twh: Decimal = quantity("Electricity generated", unit="TWh", ge=0)
    total_twh: Decimal = quantity("Electricity generated from all fuels", unit="TWh", ge=0)
    share_pct: Decimal = quantity("Share in all generation", unit="pct", ge=0)
    flag: ValueFlag = field("Worst flag of the values used")
    vintage_basis: VintageBasis = field("Whether all values used were published by the as-of date")
    source_ids: list[str] = names("Sources that the row rests on")
