"""The code location: assets, checks, jobs, schedules and sensors of one checkout, derived from its SQL, contracts and sources."""

import dagster as dg

from dagster_project import assets, checks, jobs, resources, schedules, sensors
from energyetl.contracts import layer_tables
from energyetl.ingest.sources.catalogue import descriptions
from energyetl.release import audit
from energyetl.settings import Settings


def warehouse(settings: Settings) -> dg.Definitions:
    """Everything that Dagster shows and runs for these settings. Steps run in one process, because a build is one connection."""
    graph = assets.graph(settings)
    found = audit.checks(settings.sql / "checks")
    made = [
        *(assets.snapshot(settings, name, contract) for name, contract in layer_tables("snapshot").items()),
        assets.models(graph),
        assets.release(graph),
        assets.report(settings),
    ]
    looks = {name: jobs.look(name) for name in layer_tables("snapshot")}
    # A source has a calendar if it can be fetched. Its file says so, and no reader need be imported.
    about = {name: source for name, source in descriptions(settings.data / "sources").items() if source.schedule is not None}
    mentioned = {name for node in (*graph, *found) for name in node.reads}
    return dg.Definitions(
        assets=[*made, *assets.external(mentioned, made)],
        asset_checks=[checks.audit(graph, found)],
        jobs=[jobs.WAREHOUSE, *looks.values()],
        schedules=[schedules.DAILY, *(schedules.calendar(name, about[name], looks[name]) for name in about)],
        sensors=[sensors.inbox(settings, looks), sensors.build_after_snapshot(settings)],
        resources={"build_session": resources.build_session(settings)},
        executor=dg.in_process_executor,
    )


@dg.definitions
def defs() -> dg.Definitions:
    """The definitions of this checkout, or of the folders that the environment names."""
    return warehouse(Settings())
