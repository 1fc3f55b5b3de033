"""When jobs start by themselves."""

import dagster as dg

from dagster_project.jobs import WAREHOUSE
from energyetl.errors import EnergyetlError
from energyetl.ingest.sources.catalogue import Description

# The warehouse speaks for a day, and that day is counted in UTC: freshness and the deadlines of claims move with it even
# where no figure changed. Half an hour past midnight, so that the day has begun on every clock involved.
DAILY = dg.ScheduleDefinition(
    name="daily_warehouse",
    job=WAREHOUSE,
    cron_schedule="30 0 * * *",
    execution_timezone="UTC",
    description="A release for each day. Without a new day or a new input no release is made.",
)


def calendar(source_id: str, about: Description, job) -> dg.ScheduleDefinition:
    """Looks at one publisher by its own calendar, in its time zone."""
    if about.schedule is None:
        raise EnergyetlError(f"data/sources/{source_id}.yml has no schedule: say when its publisher issues it, and why then.")
    return dg.ScheduleDefinition(
        name=f"fetch_{source_id}",
        job=job,
        cron_schedule=about.schedule.cron,
        execution_timezone=about.schedule.timezone,
        description=about.schedule.reason,
    )
