"""Tables of the Extractive Industries Transparency Initiative's country summaries. Field figures of its reports are records."""

from decimal import Decimal

from energyetl.contracts.base import Snapshot, Staging, amount, field, key
from energyetl.contracts.observation import ObservationShape


class EitiCountry(Snapshot, table=True):
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


class EitiVolumeYearly(Staging, ObservationShape, table=True):
    """Oil output and exports of Iraq by EITI, corrected. Grain: one row per series, year and vintage. Source: eiti_country."""

    __tablename__ = "eiti_volume_yearly"
