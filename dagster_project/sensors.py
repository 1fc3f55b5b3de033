"""Sensors that start jobs after an event: a file was dropped, a vintage was added. Not for: start by clock (`schedules`)."""

import hashlib
import time
from collections.abc import Iterator
from pathlib import Path

import dagster as dg

from dagster_project.jobs import WAREHOUSE, look_config
from energyetl.errors import nearest
from energyetl.settings import Settings

# A file that changed this recently may still be copied; the sensor takes it at a later tick.
SETTLED_SECONDS = 10
HALF_DOWNLOADED = (".part", ".partial", ".crdownload", ".download", ".tmp")


def inbox(settings: Settings, jobs: dict) -> dg.SensorDefinition:
    """Watches `inbox/<source>/` of the warehouse. Each file is taken once, and again if it is changed or touched."""

    @dg.sensor(name="inbox", jobs=list(jobs.values()), minimum_interval_seconds=30)
    def dropped(context: dg.SensorEvaluationContext) -> Iterator[dg.RunRequest | dg.SkipReason]:
        """Takes each file dropped into the inbox of a source as a vintage of that source."""
        folder = settings.warehouse / "inbox"
        waiting = 0
        for path in sorted(p for p in folder.glob("*/*") if p.is_file() and not p.name.startswith(".")):
            source_id = path.parent.name
            if source_id not in jobs:
                context.log.warning(f"{path} was not taken: there is no source {source_id}.{nearest(source_id, jobs)}")
            elif path.suffix.lower() in HALF_DOWNLOADED or time.time() - path.stat().st_mtime < SETTLED_SECONDS:
                waiting += 1
            else:
                stat = path.stat()
                yield dg.RunRequest(
                    run_key=f"{source_id}/{path.name}/{stat.st_size}/{stat.st_mtime_ns}",
                    job_name=jobs[source_id].name,
                    run_config=look_config(source_id, {"file": str(path)}),
                    tags={"energyetl/inbox": path.name},
                )
        if waiting:
            context.log.info(f"{waiting} files are still being copied.")

    return dropped


def build_after_snapshot(settings: Settings) -> dg.SensorDefinition:
    """Starts one build for each new set of fetched vintages, however they were fetched."""

    @dg.sensor(name="build_after_snapshot", job=WAREHOUSE, minimum_interval_seconds=60)
    def followed(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
        """Builds, audits and publishes when a source has a vintage that no build has read yet."""
        state = _state(settings.warehouse / "snapshots")
        if state is None or state == context.cursor:
            return dg.SkipReason("No vintage was added since the last build.")
        return dg.SensorResult(run_requests=[dg.RunRequest(run_key=state)], cursor=state)

    return followed


def _state(folder: Path) -> str | None:
    """A digest of the names of all fetched vintages and of the released rows; None if nothing was fetched yet."""
    files = sorted(p for pattern in ("*/*.yml", "*/*.released.csv") for p in folder.glob(pattern))
    if not files:
        return None
    listed = "\n".join(f"{p.relative_to(folder)} {p.stat().st_size}" for p in files)
    return hashlib.sha256(listed.encode()).hexdigest()
