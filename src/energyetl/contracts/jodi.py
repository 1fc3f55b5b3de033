"""Oil and gas as countries report them to JODI: snapshots and their observations."""

from datetime import date
from decimal import Decimal

from sqlmodel import SQLModel

from energyetl.contracts.base import Snapshot, Staging, field, key, quantity
from energyetl.contracts.observation import ObservationShape


class JodiRow(SQLModel):
    """The columns that both tables share."""

    area_code: str = key("Country, ISO 3166-1 alpha-2", pattern=r"[A-Z]{2}")
    period_start: date = key("First day of the month")
    flow: str = key("Flow as JODI codes it, such as INDPROD for production", pattern=r"[A-Z]+")
    assessment_code: str = field(
        "JODI's opinion: 1 comparable, 2 read its notes first, 3 not assessed, 4 being verified", pattern=r"[1-4]"
    )


class JodiOil(Snapshot, JodiRow, table=True):
    """Flows of crude oil, lease condensate included, of producers and buyers that matter here.

    Grain: one row per country, month and flow. Source: JODI-Oil World Database, primary products, thousand barrels a day.
    """

    __tablename__ = "jodi_oil"

    volume_kbd: Decimal = quantity("Crude oil of the flow", unit="kb/d", ge=0)


class JodiGas(Snapshot, JodiRow, table=True):
    """Flows of natural gas of producers and buyers that matter here.

    Grain: one row per country, month and flow. Source: JODI-Gas World Database, million cubic metres.
    """

    __tablename__ = "jodi_gas"

    volume_mcm: Decimal = quantity("Natural gas of the flow in the month", unit="mcm", ge=0)


class JodiOilObservation(Staging, ObservationShape, table=True):
    """Crude oil flows as observations. Grain: one row per series, month and vintage. Source: jodi_oil."""

    __tablename__ = "jodi_oil"


class JodiGasObservation(Staging, ObservationShape, table=True):
    """Natural gas flows as observations. Grain: one row per series, month and vintage. Source: jodi_gas."""

    __tablename__ = "jodi_gas"
