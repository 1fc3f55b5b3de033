"""How fresh each source is, by its publisher's own calendar."""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Mart, field, key, names


class Freshness(StrEnum):
    """State of a source. Late: we looked where the publisher issues it, and the vintage due was not there."""

    on_time = "on_time"
    late = "late"
    source_stopped = "source_stopped"
    we_failed = "we_failed"


class SourceFreshness(Mart, table=True):
    """Newest period and vintage of each source against its publisher's calendar. Grain: one row per source.

    A vintage that is due and for which we have not looked at the publisher since is our failure, not the publisher's; so is a
    source of which we hold nothing.
    """

    __tablename__ = "source_freshness"

    source_id: str = key("Source", references="meta.source")
    publisher: str = field("Who publishes it")
    cadence: str = field("How often the publisher issues it")
    newest_vintage_on: date | None = field("Day of issue of the newest vintage that we hold; empty where we hold none")
    vintage_count: int = field("Vintages that we hold", ge=0)
    newest_period_start: date | None = field("Beginning of the newest period observed; empty for sources without periods")
    expected_lag_days: int | None = field("Days after the regular interval until the next vintage is late")
    next_due_on: date | None = field("Day on which the next vintage is due; empty for irregular and finished sources")
    last_looked_on: date | None = field("Day on which we last looked at the publisher without failing; empty where never")
    last_failure: str | None = field("Why our last look failed; empty where it did not")
    freshness: Freshness = field("on_time, late, source_stopped or we_failed")
    source_ids: list[str] = names("Sources that the row rests on")
