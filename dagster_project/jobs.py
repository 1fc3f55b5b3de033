"""The jobs that a person or a schedule starts."""

import dagster as dg

WAREHOUSE = dg.define_asset_job(
    "warehouse",
    selection=dg.AssetSelection.all() | dg.AssetSelection.all_asset_checks(),
    description="What `make warehouse` does: verify the snapshots, build every model, audit, publish.",
)
