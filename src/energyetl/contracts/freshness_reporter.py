"""How far each country's figures reach within a source: a country can fall silent while its source goes on."""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Mart, field, key, names
from energyetl.contracts.observation import PeriodKind


class ReporterState(StrEnum):
    """A country in a source. Behind: up to half a year, or one year in yearly sources; stopped: longer."""

    reporting = "reporting"
    behind = "behind"
    stopped = "stopped"


class ReporterFreshness(Mart, table=True):
    """Newest period of each country in each source of time series, against the newest of the source.

    Grain: one row per source and country. Source: core.observation. A country that never gave a figure has no row.
    """

    __tablename__ = "reporter_freshness"

    source_id: str = key("Source", references="meta.source")
    country_iso3: str = key("Country, ISO 3166-1 alpha-3", references="reference.country")
    period_kind: PeriodKind = field("Length of the source's periods")
    oldest_period_start: date = field("Beginning of the oldest period with a figure of the country")
    newest_period_start: date = field("Beginning of the newest period with a figure of the country")
    source_newest_period_start: date = field("Beginning of the newest period with a figure of any country")
    periods_behind: int = field("Periods from the one to the other", ge=0)
    reporter_state: ReporterState = field("reporting, behind or stopped")
    source_ids: list[str] = names("Sources that the row rests on")
