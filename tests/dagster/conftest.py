"""Runs of the whole Dagster job, each made once, and a reader of what happened in a run."""

from collections.abc import Callable
from pathlib import Path

import dagster as dg
import pytest

from dagster_project.definitions import warehouse
from energyetl.settings import Settings

Run = dg.ExecuteInProcessResult


@pytest.fixture(scope="session")
def checkout() -> dg.Definitions:
    """The definitions of this checkout, loaded once; tests look at them and run nothing."""
    return warehouse(Settings())


@pytest.fixture(scope="session")
def run_job() -> Callable[..., Run]:
    """Run the job `warehouse`, or only the assets asked for, in this process."""

    def run(settings: Settings, selection: list[str] | None = None) -> Run:
        defs = warehouse(settings)
        job = defs.resolve_job_def("warehouse") if selection is None else defs.resolve_implicit_global_asset_job_def()
        keys = None if selection is None else [dg.AssetKey(name.split(".")) for name in selection]
        with dg.DagsterInstance.ephemeral() as instance:
            return job.execute_in_process(instance=instance, raise_on_error=False, asset_selection=keys)

    return run


@pytest.fixture(scope="session")
def published(run_job, tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path]:
    """A whole run into an empty home, and that home."""
    home = tmp_path_factory.mktemp("dagster") / "home"
    return run_job(Settings(home=home)), home


@pytest.fixture(scope="session")
def run_metadata() -> Callable[[Run], dict[str, dict]]:
    """Metadata of every materialisation of a run, by the asset's dotted name."""

    def read(run: Run) -> dict[str, dict]:
        made = run.get_asset_materialization_events()
        return {
            ".".join(e.materialization.asset_key.path): {k: v.value for k, v in e.materialization.metadata.items()} for e in made
        }

    return read


@pytest.fixture(scope="session")
def failures() -> Callable[[Run], dict[str, str]]:
    """What each failed step of a run says, by the step's name."""

    def read(run: Run) -> dict[str, str]:
        return {
            str(e.step_key): e.step_failure_data.user_failure_data.description or ""
            for e in run.get_step_failure_events()
            if e.step_failure_data.user_failure_data
        }

    return read
