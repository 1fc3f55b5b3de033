"""Schedules and sensors as they tick: what they ask for is run, and a new vintage ends in a release."""

import os
import time
from datetime import UTC, datetime
from pathlib import Path

import dagster as dg
import pytest
from dagster._utils.schedules import cron_string_iterator

from dagster_project.definitions import warehouse
from dagster_project.resources import as_dagster_failure
from energyetl.errors import EnergyetlError
from energyetl.ingest.fetch import fetchable
from energyetl.ingest.network.web import FetchError
from energyetl.ingest.snapshots import vintages
from energyetl.settings import Settings

NOVEMBER = datetime(2026, 11, 1, tzinfo=UTC).timestamp()
STUDENTS = "year,origin_country_name,dest_country_lumped,value_lumped,cond_all\n"


def students(years: range) -> str:
    """A download with enough rows to pass the source's own bounds."""
    names = (
        "Germany",
        "India",
        "Jordan",
        "Malaysia",
        "Russia",
        "Saudi Arabia",
        "Turkey",
        "Ukraine",
        "United Kingdom",
        "United States",
    )
    rows = [f"{year},Iraq,{name},{100 + n},- - - -" for year in years for n, name in enumerate(names)]
    return STUDENTS + "\n".join(rows) + "\n"


@pytest.fixture
def settings(copy_root, tmp_path: Path) -> Settings:
    return Settings(root=copy_root, home=tmp_path / "home")


@pytest.fixture
def defs(settings) -> dg.Definitions:
    return warehouse(settings)


def drop(settings: Settings, name: str, text: str, source_id: str = "uis_student", age: float = 60) -> Path:
    path = settings.warehouse / "inbox" / source_id / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    os.utime(path, (time.time() - age, time.time() - age))
    return path


def tick(defs: dg.Definitions, name: str, cursor: str | None = None) -> tuple[list[dg.RunRequest], str | None]:
    """What a sensor asks for at one tick, and its cursor after it."""
    with dg.DagsterInstance.ephemeral() as instance:
        context = dg.build_sensor_context(instance=instance, cursor=cursor, definitions=defs)
        data = defs.get_sensor_def(name).evaluate_tick(context)
    return list(data.run_requests or ()), data.cursor


def run(defs: dg.Definitions, request: dg.RunRequest, job_name: str | None = None) -> dg.ExecuteInProcessResult:
    """Run what was asked for; a sensor of one job does not name it."""
    with dg.DagsterInstance.ephemeral() as instance:
        job = defs.resolve_job_def(request.job_name or job_name or "")
        return job.execute_in_process(instance=instance, run_config=request.run_config, raise_on_error=False)


@pytest.mark.release
def test_a_dropped_file_becomes_a_vintage_and_then_a_release(defs, settings):
    drop(settings, "students.csv", students(range(2001, 2024)))
    (request,), _ = tick(defs, "inbox")
    assert request.job_name == "fetch_uis_student"
    assert run(defs, request).success
    newest = vintages(settings.snapshot_folders, "uis_student")[-1]
    assert newest.sidecar["obtained_from"] == "inbox: students.csv" and newest.sidecar["rows"] == 230

    (build,), cursor = tick(defs, "build_after_snapshot")
    assert tick(defs, "build_after_snapshot", cursor) == ([], cursor), "one set of vintages starts one build"
    result = run(defs, build, "warehouse")
    assert result.success
    (made,) = [e for e in result.get_asset_materialization_events() if e.asset_key == dg.AssetKey(["report"])]
    assert Path(str(made.materialization.metadata["first page"].value)).exists()


def test_a_file_is_requested_once_until_it_changes(defs, settings):
    path = drop(settings, "students.csv", students(range(2001, 2024)))
    (first,), _ = tick(defs, "inbox")
    (second,), _ = tick(defs, "inbox")
    assert first.run_key == second.run_key, "Dagster starts no second run under one key"
    os.utime(path, (time.time() - 30, time.time() - 30))
    (third,), _ = tick(defs, "inbox")
    assert third.run_key != first.run_key


def test_a_file_that_is_being_copied_waits_and_an_unknown_file_is_ignored(defs, settings):
    drop(settings, "students.csv", students(range(2001, 2024)), age=0)
    drop(settings, "students.csv.crdownload", "half")
    drop(settings, ".hidden.csv", "half")
    drop(settings, "x.csv", "y", source_id="uis_studnet")
    assert tick(defs, "inbox")[0] == []


def test_without_a_fetched_vintage_nothing_is_built(defs):
    assert tick(defs, "build_after_snapshot") == ([], None)


def test_a_file_that_cannot_be_read_fails_its_run_with_our_sentence_and_adds_nothing(defs, settings, failures):
    before = vintages(settings.snapshot_folders, "uis_student")
    drop(settings, "students.csv", "year,country\n2001,Iraq\n")
    (request,), _ = tick(defs, "inbox")
    result = run(defs, request)
    assert not result.success
    (said,) = failures(result).values()
    assert "there is no column ['origin_country_name'" in said
    assert vintages(settings.snapshot_folders, "uis_student") == before


def test_each_source_that_can_be_fetched_has_a_schedule_by_its_publishers_calendar(checkout):
    schedules = {s.name: s for s in checkout.schedules or ()}
    assert {f"fetch_{name}" for name in fetchable()} == set(schedules) - {"daily_warehouse"}
    for name in fetchable():
        schedule = schedules[f"fetch_{name}"]
        assert schedule.execution_timezone and len(schedule.description or "") > 20, name
        due = next(cron_string_iterator(NOVEMBER, schedule.cron_schedule, schedule.execution_timezone))
        with dg.DagsterInstance.ephemeral() as instance:
            data = schedule.evaluate_tick(dg.build_schedule_context(instance=instance, scheduled_execution_time=due))
        assert len(data.run_requests) == 1 and schedule.job_name == f"fetch_{name}"


@pytest.mark.parametrize(("error", "is_tried_again"), [(FetchError("down"), True), (EnergyetlError("other layout"), False)])
def test_only_network_errors_are_retried(error, is_tried_again):
    with pytest.raises(dg.Failure) as caught, as_dagster_failure():
        raise error
    assert caught.value.allow_retries is is_tried_again


def test_every_source_has_a_retry_policy(checkout):
    for asset in checkout.resolve_asset_graph().assets_defs:
        if any(key.path[0] == "snapshot" for key in asset.keys) and asset.is_executable:
            assert asset.op.retry_policy is not None and asset.op.retry_policy.max_retries == 2
