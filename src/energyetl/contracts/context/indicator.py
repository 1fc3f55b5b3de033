"""Indicators around the energy business: students abroad, aid, oil rents.

Not for: net inflow of direct investment in dollars (`investment`).
"""

from decimal import Decimal

from energyetl.contracts.base import Snapshot, Staging
from energyetl.contracts.fields import amount, field, key, quantity
from energyetl.contracts.observation import ObservationShape


class SnapshotUisStudent(Snapshot, table=True):
    """Iraqi tertiary students abroad. Grain: one row per country of origin, country of study and year.

    Source: UNESCO Institute for Statistics; the ten countries with the most Iraqi students in each year.
    """

    __tablename__ = "uis_student"

    origin_name: str = key("Country of origin")
    destination_name: str = key("Country of study")
    year: int = key("Calendar year")
    students_persons: Decimal = quantity("Students enrolled", unit="persons", ge=0)
    marks: str = field("The publisher's codes: a: sum, b: counted elsewhere, c: national estimate, d: institute's estimate")


class StagingUisStudent(Staging, ObservationShape, table=True):
    """Iraqi students by country of study as series. Grain: one row per series, year and vintage. Source: UNESCO UIS."""

    __tablename__ = "uis_student"


class SnapshotWorldbankIndicator(Snapshot, table=True):
    """Values of single indicators. Grain: one row per indicator, country and year.

    Source: World Bank, World Development Indicators, from its API. Years without a value are omitted.
    """

    __tablename__ = "worldbank_indicator"

    indicator_id_worldbank: str = key("Code of the indicator", pattern=r"[A-Z]{2}(\.[A-Z0-9]+)+")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", pattern=r"[A-Z]{3}")
    year: int = key("Calendar year")
    value: Decimal = amount("Value in that unit")
    unit: str = field("Unit, read from the name of the indicator", pattern=r"USD|pct")


class StagingWorldbankIndicator(Staging, ObservationShape, table=True):
    """The indicators as series. Grain: one row per series, year and vintage. Source: World Bank.

    For a share, `basis` says what it is a share of.
    """

    __tablename__ = "worldbank_indicator"
