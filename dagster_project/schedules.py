"""Schedules: the daily release, and fetches by each publisher's calendar. Not for: jobs (`jobs`), events (`sensors`)."""

import dagster as dg

from dagster_project.jobs import WAREHOUSE
from energyetl.errors import EnergyetlError
from energyetl.ingest.sources.catalogue import Description

# A release has an as-of date, which is a UTC date. Freshness and the deadlines of claims depend on it even if no figure has
# changed. The job runs half an hour after midnight, so that the day has started on every clock involved.
DAILY = dg.ScheduleDefinition(
    name="daily_warehouse",
    job=WAREHOUSE,
    cron_schedule="30 0 * * *",
    execution_timezone="UTC",
    description="Makes a release for each day. It makes none if neither the day nor an input has changed.",
)


def calendar(source_id: str, about: Description, job) -> dg.ScheduleDefinition:
    """Fetches one source by its publisher's calendar, in the publisher's time zone."""
    if about.schedule is None:
        raise EnergyetlError(
            f"data/sources/{source_id}.yml has no schedule: add when its publisher issues it, and the reason for that time."
        )
    return dg.ScheduleDefinition(
        name=f"fetch_{source_id}",
        job=job,
        cron_schedule=about.schedule.cron,
        execution_timezone=about.schedule.timezone,
        description=about.schedule.reason,
    )
