"""Yearly indicators of the World Bank for Iraq and Russia: aid, oil rents, direct investment against output.

The inflow of direct investment in dollars is a source of its own, in `context`.
"""

from decimal import Decimal

from energyetl.contracts.base import Snapshot, Staging, amount, field, key
from energyetl.contracts.observation import ObservationShape


class WorldbankIndicator(Snapshot, table=True):
    """Values of single indicators. Grain: one row per indicator, country and year.

    Source: World Bank, World Development Indicators, by its service; years without a value are left out.
    """

    __tablename__ = "worldbank_indicator"

    indicator_id_worldbank: str = key("Code of the indicator", pattern=r"[A-Z]{2}(\.[A-Z0-9]+)+")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", pattern=r"[A-Z]{3}")
    year: int = key("Calendar year")
    value: Decimal = amount("Value in that unit")
    unit: str = field("Unit, read from the name of the indicator", pattern=r"USD|pct")


class WorldbankIndicatorYearly(Staging, ObservationShape, table=True):
    """The indicators as series. Grain: one row per series, year and vintage. Source: World Bank.

    What a share is a share of stands in `basis`.
    """

    __tablename__ = "worldbank_indicator"
