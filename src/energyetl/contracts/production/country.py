"""Crude production of countries as reported by statistical agencies.

Not for: single fields (`field`), OPEC+ levels (`opec`), gas (`gas`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlmodel import SQLModel

from energyetl.contracts.base import Mart, Reference, Snapshot, Staging
from energyetl.contracts.fields import amount, field, key, quantity
from energyetl.contracts.groups import Provenance
from energyetl.contracts.observation import ObservationShape, SubjectKind


class AreaSystem(StrEnum):
    """EIA product that a code belongs to."""

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
    issue_month_start: date | None = field("First day of the month of issue, when forecasts start; not given by the API")


class MartCrudeBasisGapYearly(Mart, Provenance, table=True):
    """Crude with lease condensate against crude alone, both of EIA. Grain: one row per country and year that both cover.

    Source: U.S. EIA, international data and Short-Term Energy Outlook. Where is_other_basis, figures of the two definitions must
    not be compared: levels of OPEC+ and their assessors count crude alone. Condensate of gas plants is in neither.
    """

    __tablename__ = "crude_basis_gap_yearly"

    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    year: int = key("Calendar year")
    months_known: int = field("Months that both have, over which the means are taken", ge=1, le=12)
    crude_kbd: Decimal = quantity("Crude without condensate, by the outlook", unit="kb/d", ge=0)
    with_condensate_kbd: Decimal = quantity("Crude and lease condensate, by the international data", unit="kb/d", ge=0)
    gap_kbd: Decimal = quantity("The second minus the first: the lease condensate", unit="kb/d")
    gap_pct: Decimal = quantity("That gap as a percentage of crude without condensate", unit="pct")
    is_other_basis: bool = field("Gap above half a per cent: in this country the two definitions give different figures")


class ReferenceEiaArea(Reference, table=True):
    """Areas with EIA's own codes. Grain: one row per system and code.

    Source: headers and labels of EIA's tables. International data need a row only where the code is not ISO 3166-1.
    """

    __tablename__ = "eia_area"

    system: AreaSystem = key("EIA product that uses the code")
    area_code: str = key("Code; for the outlook, the last two letters of the series", pattern=r"[a-z]{2}|[A-Z]{3,4}")
    subject_kind: SubjectKind = field("Whether the code refers to a country or a region")
    subject_id: str = field("Our id: ISO 3166-1 alpha-3 of a country, or the id of a region")


class StagingEiaInternational(Staging, ObservationShape, table=True):
    """EIA's crude production. Grain: one row per series, month and vintage. Source: eia_international."""

    __tablename__ = "eia_international"


class StagingEiaSteo(Staging, ObservationShape, table=True):
    """The outlook's production, forecasts flagged. Grain: one row per series, month and issue. Source: eia_steo."""

    __tablename__ = "eia_steo"


class JodiRow(SQLModel):
    """The columns that JODI's oil and gas tables have in common."""

    area_code: str = key("Country, ISO 3166-1 alpha-2", pattern=r"[A-Z]{2}")
    period_start: date = key("First day of the month")
    flow: str = key("Flow as JODI codes it, such as INDPROD for production", pattern=r"[A-Z]+")
    assessment_code: str = field(
        "JODI's assessment: 1 comparable, 2 read the notes first, 3 not assessed, 4 under verification", pattern=r"[1-4]"
    )


class SnapshotJodiOil(Snapshot, JodiRow, table=True):
    """Crude oil flows, including lease condensate, of the producers and buyers that are relevant here.

    Grain: one row per country, month and flow. Source: JODI-Oil World Database, primary products, thousand barrels a day.
    """

    __tablename__ = "jodi_oil"

    volume_kbd: Decimal = quantity("Volume of crude oil", unit="kb/d", ge=0)


class StagingJodiOil(Staging, ObservationShape, table=True):
    """Crude oil flows as observations. Grain: one row per series, month and vintage. Source: jodi_oil."""

    __tablename__ = "jodi_oil"


class SnapshotEitiCountry(Snapshot, table=True):
    """Figures of Iraq's yearly reports from EITI's API. Grain: one row per report year and figure.

    Source: EITI API v1.0, implementing_country. Figures without a number are omitted.
    """

    __tablename__ = "eiti_country"

    report_year: int = key("Year that the figure refers to")
    item: int = key("Position of the figure within the year, in the order of the API")
    topic: str = field("Heading of the figure, with the number of the EITI requirement")
    commodity: str = field("What is counted, as printed")
    value: Decimal = amount("Figure as printed")
    unit: str = field("Unit as printed: Sm3, USD")
    report_section: str | None = field("Section of the report, as given by the API")


class StagingEitiVolumeYearly(Staging, ObservationShape, table=True):
    """Oil output and exports of Iraq from EITI, corrected. Grain: one row per series, year and vintage. Source: eiti_country."""

    __tablename__ = "eiti_volume_yearly"
