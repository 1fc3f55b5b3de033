"""The code location: the assets, checks, jobs and schedules of one checkout, found from its SQL and contracts."""

import dagster as dg

from dagster_project import assets, checks, jobs, resources, schedules
from energyetl import audit
from energyetl.contracts import layer_tables
from energyetl.settings import Settings


def warehouse(settings: Settings) -> dg.Definitions:
    """Everything that Dagster shows and runs for these settings. Steps run in one process, since a build is one connection."""
    graph = assets.graph(settings)
    found = audit.checks(settings.sql / "checks")
    made = [
        *(assets.snapshot(settings, name, contract) for name, contract in layer_tables("snapshot").items()),
        assets.models(graph),
        assets.release(graph),
    ]
    mentioned = {name for node in (*graph, *found) for name in node.reads}
    return dg.Definitions(
        assets=[*made, *assets.external(mentioned, made)],
        asset_checks=[checks.audit(graph, found)],
        jobs=[jobs.WAREHOUSE],
        schedules=[schedules.DAILY],
        resources={"workshop": resources.workshop(settings)},
        executor=dg.in_process_executor,
    )


@dg.definitions
def defs() -> dg.Definitions:
    """The definitions of this checkout, or of the folders that the environment names."""
    return warehouse(Settings())
