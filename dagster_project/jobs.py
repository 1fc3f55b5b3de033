"""The jobs that a user, a schedule or a sensor starts. Not for: when they start (`schedules`, `sensors`)."""

import dagster as dg

from dagster_project.assets import key

WAREHOUSE = dg.define_asset_job(
    "warehouse",
    selection=dg.AssetSelection.all() | dg.AssetSelection.all_asset_checks(),
    description="What `make warehouse` does: verify the snapshots, build every model, audit, publish.",
)


def look(source_id: str):
    """The job that fetches a new vintage of one source from its publisher, or from a dropped file if the run names one."""
    asset = key(f"snapshot.{source_id}")
    return dg.define_asset_job(
        f"fetch_{source_id}",
        selection=dg.AssetSelection.assets(asset),
        config=look_config(source_id, {"fetch": True}),
        description=f"What `energyetl fetch {source_id}` does.",
    )


def look_config(source_id: str, config: dict) -> dict:
    """Run configuration of one source's asset."""
    return {"ops": {key(f"snapshot.{source_id}").to_python_identifier(): {"config": config}}}
