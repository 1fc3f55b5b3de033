"""Crude production of whole countries as statistical agencies report it.

Not for: single fields (`field`), OPEC+ levels (`opec`), gas (`gas`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Reference, Snapshot, Staging, amount, field, key, quantity
from energyetl.contracts.observation import ObservationShape, SubjectKind


class AreaSystem(StrEnum):
    """Which of EIA's products a code belongs to."""

    international = "international"
    steo = "steo"


class SnapshotEiaInternational(Snapshot, table=True):
    """Crude oil production including lease condensate (product 57). Grain: one row per area and month.

    Source: U.S. EIA, international data.
    """

    __tablename__ = "eia_international"

    area_code: str = key("Area as EIA codes it; ISO 3166-1 alpha-3 for most countries", pattern=r"[A-Z]{3,4}")
    period_start: date = key("First day of the month")
    production_kbd: Decimal = quantity("Crude oil and lease condensate produced", unit="kb/d", ge=0)


class SnapshotEiaSteo(Snapshot, table=True):
    """Crude oil production by country in one issue of the outlook. Grain: one row per series and month.

    Source: U.S. EIA, Short-Term Energy Outlook, workbook or API.
    """

    __tablename__ = "eia_steo"

    series_code: str = key("Series as EIA codes it; copr_xx is crude, papr_xx all liquids", pattern=r"[a-z_]+")
    period_start: date = key("First day of the month")
    production_mbd: Decimal = quantity("Production", unit="Mb/d", ge=0)
    issue_month_start: date | None = field("First day of the month of issue, on which forecasts begin; not given by the API")


class ReferenceEiaArea(Reference, table=True):
    """Areas under EIA's own codes. Grain: one row per system and code.

    Source: heads and labels of EIA's tables. International data need a row only where the code is not ISO 3166-1.
    """

    __tablename__ = "eia_area"

    system: AreaSystem = key("Product of EIA that uses the code")
    area_code: str = key("Code; for the outlook the last two letters of the series", pattern=r"[a-z]{2}|[A-Z]{3,4}")
    subject_kind: SubjectKind = field("Whether the code means a country or a region")
    subject_id: str = field("Our id: ISO 3166-1 alpha-3 of a country, or the id of a region")


class StagingEiaInternational(Staging, ObservationShape, table=True):
    """EIA's crude production. Grain: one row per series, month and vintage. Source: eia_international."""

    __tablename__ = "eia_international"


class StagingEiaSteo(Staging, ObservationShape, table=True):
    """The outlook's production, forecasts flagged. Grain: one row per series, month and issue. Source: eia_steo."""

    __tablename__ = "eia_steo"


class JodiRow(SQLModel):
    """The columns that both tables share."""

    area_code: str = key("Country, ISO 3166-1 alpha-2", pattern=r"[A-Z]{2}")
    period_start: date = key("First day of the month")
    flow: str = key("Flow as JODI codes it, such as INDPROD for production", pattern=r"[A-Z]+")
    assessment_code: str = field(
        "JODI's opinion: 1 comparable, 2 read its notes first, 3 not assessed, 4 being verified", pattern=r"[1-4]"
    )


class SnapshotJodiOil(Snapshot, JodiRow, table=True):
    """Flows of crude oil, lease condensate included, of producers and buyers that matter here.

    Grain: one row per country, month and flow. Source: JODI-Oil World Database, primary products, thousand barrels a day.
    """

    __tablename__ = "jodi_oil"

    volume_kbd: Decimal = quantity("Crude oil of the flow", unit="kb/d", ge=0)


class StagingJodiOil(Staging, ObservationShape, table=True):
    """Crude oil flows as observations. Grain: one row per series, month and vintage. Source: jodi_oil."""

    __tablename__ = "jodi_oil"


class SnapshotEitiCountry(Snapshot, table=True):
    """Figures of Iraq's yearly reports as EITI's data service gives them. Grain: one row per report year and figure.

    Source: EITI API v1.0, implementing_country. Figures without a number are left out.
    """

    __tablename__ = "eiti_country"

    report_year: int = key("Year that the figure speaks of")
    item: int = key("Ordinal of the figure within the year, in the service's order")
    topic: str = field("Heading of the figure, with the number of the requirement")
    commodity: str = field("What is counted, as printed")
    value: Decimal = amount("Figure as printed")
    unit: str = field("Unit as printed: Sm3, USD")
    report_section: str | None = field("Place in the report that the service names")


class StagingEitiVolumeYearly(Staging, ObservationShape, table=True):
    """Oil output and exports of Iraq by EITI, corrected. Grain: one row per series, year and vintage. Source: eiti_country."""

    __tablename__ = "eiti_volume_yearly"
