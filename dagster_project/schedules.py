"""When jobs start by themselves."""

import dagster as dg

from dagster_project.jobs import WAREHOUSE

# The warehouse speaks for a day, and that day is counted in UTC: freshness and the deadlines of claims move with it even
# where no figure changed. Half an hour past midnight, so that the day has begun on every clock involved.
DAILY = dg.ScheduleDefinition(
    name="daily_warehouse",
    job=WAREHOUSE,
    cron_schedule="30 0 * * *",
    execution_timezone="UTC",
    description="A release for each day. Without a new day or a new input no release is made.",
)
