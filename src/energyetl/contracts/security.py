"""Deaths from organised violence.

Not for: political events (`context.policy`).
"""

from decimal import Decimal

from energyetl.contracts.base import Mart, Snapshot, Staging
from energyetl.contracts.fields import field, key, quantity
from energyetl.contracts.groups import Provenance
from energyetl.contracts.observation import ObservationShape


class SnapshotUcdpCountryYear(Snapshot, table=True):
    """Deaths from organised violence. Grain: one row per country and year since 1989.

    Source: Uppsala Conflict Data Program, organised violence by country and year.
    """

    __tablename__ = "ucdp_country_year"

    country_name: str = key("Country as spelled by the programme")
    year: int = key("Calendar year")
    best_deaths: Decimal = quantity("Deaths in all three types of violence, best estimate", unit="deaths", ge=0)
    low_deaths: Decimal = quantity("Deaths in all three types of violence, low estimate", unit="deaths", ge=0)
    high_deaths: Decimal = quantity("Deaths in all three types of violence, high estimate", unit="deaths", ge=0)
    state_based_deaths: Decimal = quantity("Deaths in conflicts with a state, best estimate", unit="deaths", ge=0)
    non_state_deaths: Decimal = quantity("Deaths in conflicts between groups, best estimate", unit="deaths", ge=0)
    one_sided_deaths: Decimal = quantity("Civilians killed on purpose, best estimate", unit="deaths", ge=0)


class StagingUcdpViolence(Staging, ObservationShape, table=True):
    """Deaths from organised violence as series. Grain: one row per series, year and vintage. Source: UCDP."""

    __tablename__ = "ucdp_violence"


class MartSecurityYearly(Mart, Provenance, table=True):
    """Deaths from organised violence in Iraq. Grain: one row per year since 1989. Source: UCDP.

    Rank 1 is the year with the fewest deaths.
    """

    __tablename__ = "security_yearly"

    year: int = key("Calendar year")
    violence_deaths: Decimal = quantity("Deaths in organised violence, best estimate", unit="deaths", ge=0)
    violence_low_deaths: Decimal = quantity("Deaths in all three types of violence, low estimate", unit="deaths", ge=0)
    violence_high_deaths: Decimal = quantity("Deaths in all three types of violence, high estimate", unit="deaths", ge=0)
    change_pct: Decimal | None = quantity("Change of the best estimate from the year before", unit="pct", ge=-100)
    calm_rank: int = field("Rank among all known years; 1 = fewest deaths", ge=1)
    calm_rank_since_2004: int | None = field("Rank among the known years since 2004; 1 = fewest deaths", ge=1)
    calm_rank_in_20_years: int | None = field("Rank among this year and the 19 years before; 1 = fewest deaths", ge=1, le=20)
    world_rank: int = field("Rank of Iraq among all countries in that year; 1 = most deaths", ge=1)
