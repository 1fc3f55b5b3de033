"""Runs of the job do what `energyetl build` does: publish whole, reject with a sentence, skip what has not changed."""

import re
import shutil
from pathlib import Path

import dagster as dg
import duckdb
import pytest

from dagster_project.definitions import warehouse
from energyetl.build.model_graph import MODEL_LAYERS
from energyetl.contracts import layer_tables
from energyetl.lock import locked
from energyetl.release.store import current, manifest_of, releases
from energyetl.settings import Settings

IMPOSSIBLE = """-- Detects: any country with flared gas.
-- Matters because a run must stop here.
-- severity: error
select country_iso3, year from mart.gas_flaring_yearly
"""


@pytest.fixture
def own_home(published, tmp_path: Path) -> Path:
    """A copy of the folder of releases that a test may add to."""
    shutil.copytree(published[1], tmp_path / "home", symlinks=True)
    return tmp_path / "home"


def present(home: Path) -> dict:
    """The manifest of the release that readers see."""
    folder = current(home)
    assert folder is not None
    return manifest_of(folder)


def test_a_run_publishes_what_the_command_line_publishes(published, released):
    run, home = published
    assert run.success
    ours, theirs = present(home), manifest_of(released.folder)
    for part in ("rows", "checks", "verdicts", "fingerprint", "sources"):
        assert ours[part] == theirs[part]
    assert not (home / "building" / ours["release_id"]).exists()


def test_each_model_says_what_was_made(published, run_metadata):
    run, home = published
    rows = {name: n for name, n in present(home)["rows"].items() if name.split(".")[0] in MODEL_LAYERS}
    models = {name: metadata for name, metadata in run_metadata(run).items() if name.split(".")[0] in MODEL_LAYERS}
    assert set(models) == set(rows) - {f"core.{name}" for name in layer_tables("reference")}
    for name, metadata in models.items():
        assert metadata["dagster/row_count"] == rows[name], name
        assert metadata["columns"] > 0 and metadata["seconds"] >= 0, name
    flaring = models["mart.gas_flaring_yearly"]
    assert flaring["newest period"] == "2023-01-01"
    origin = dg.TableColumnDep(dg.AssetKey(["core", "observation_latest"]), "subject_id")
    assert list(flaring["dagster/column_lineage"].deps_by_column["country_iso3"]) == [origin]


def test_each_snapshot_says_what_was_verified(published, run_metadata):
    snapshot_metadata = run_metadata(published[0])["snapshot.eia_international"]
    folder = Settings().data / "snapshots" / "eia_international"
    counted = duckdb.sql(f"select count(*), max(period_start)::varchar from '{folder}/*.parquet'").fetchall()[0]
    assert counted == (snapshot_metadata["dagster/row_count"], snapshot_metadata["newest period"])
    assert snapshot_metadata["vintages"] == len(list(folder.glob("*.parquet"))) >= 2
    assert snapshot_metadata["newest vintage"] == max(p.stem for p in folder.glob("*.parquet"))
    assert (
        "Energy Information Administration" in snapshot_metadata["publisher"]
        and snapshot_metadata["licence"]
        and snapshot_metadata["columns"] == 3
    )


def test_the_release_says_what_readers_get(published, run_metadata):
    run, home = published
    manifest, metadata = present(home), run_metadata(run)["release"]
    assert metadata["release"] == manifest["release_id"] and metadata["is new"] is True
    assert metadata["dagster/row_count"] == sum(manifest["rows"].values())
    assert metadata["checks passed"] == manifest["checks"]["passed"] and metadata["checks failed"] == 0
    assert metadata["sha256"] == manifest["sha256"] and Path(metadata["file"]).is_file()
    assert len(metadata["verdicts"]) == len(manifest["verdicts"])


def test_each_check_reports_what_the_audit_found(published):
    run, home = published
    with duckdb.connect(str(current(home)) + "/energyetl.duckdb", read_only=True) as con:
        found = dict(con.execute("select check_name, is_passed from meta.check_result where table_name is null").fetchall())
        broken = con.execute("select count(*) from meta.check_result where table_name is not null and not is_passed").fetchall()[
            0
        ]
    snapshot_metadata = {e.check_name: e.passed for e in run.get_asset_check_evaluations() if e.check_name != "contract"}
    assert snapshot_metadata == found
    assert broken == (0,) and all(e.passed for e in run.get_asset_check_evaluations() if e.check_name == "contract")


def test_a_second_run_makes_no_release_and_says_so(own_home, run_job, run_metadata):
    before = present(own_home)
    run = run_job(Settings(home=own_home))
    assert run.success
    assert [m["release_id"] for m in releases(own_home)] == [before["release_id"]]
    metadata = run_metadata(run)
    assert metadata["release"]["is new"] is False and metadata["release"]["release"] == before["release_id"]
    assert metadata["mart.gas_flaring_yearly"]["unchanged since release"] == before["release_id"]
    assert metadata["mart.gas_flaring_yearly"]["dagster/row_count"] == before["rows"]["mart.gas_flaring_yearly"]
    assert len(run.get_asset_check_evaluations()) > 50


def test_a_subset_is_built_with_its_ancestors_and_not_published(own_home, run_job, run_metadata):
    before = present(own_home)
    run = run_job(Settings(home=own_home), ["mart.gas_flaring_yearly"])
    assert run.success and present(own_home) == before
    metadata = run_metadata(run)
    assert set(metadata) == {"mart.gas_flaring_yearly"}
    assert metadata["mart.gas_flaring_yearly"]["dagster/row_count"] == before["rows"]["mart.gas_flaring_yearly"]
    evaluated = {e.check_name for e in run.get_asset_check_evaluations()}
    assert {"contract", "gas_flaring_adds_up_to_the_total"} <= evaluated
    (file,) = (own_home / "building").glob("*/energyetl.duckdb")
    with duckdb.connect(file, read_only=True) as con:
        counts = con.execute(
            "select (select count(*) from core.observation_latest), (select count(*) from mart.project_timeline)"
        ).fetchall()[0]
    assert counts == (before["rows"]["core.observation_latest"], 0)


def test_part_of_the_models_cannot_be_released_and_the_lock_is_given_back(own_home, run_job, failures):
    before = present(own_home)
    run = run_job(Settings(home=own_home), ["core.unit_conversion", "release"])
    assert not run.success and present(own_home) == before
    assert "did not build every model" in failures(run)["release"]
    with locked(own_home, wait_seconds=0.1):
        pass


def test_a_failing_check_rejects_the_candidate_and_leaves_the_release(own_home, copy_root, run_job, failures, run_metadata):
    before = present(own_home)
    (copy_root / "sql" / "checks" / "nothing_is_flared.sql").write_text(IMPOSSIBLE, encoding="utf-8")
    run = run_job(Settings(root=copy_root, home=own_home))
    assert not run.success and present(own_home) == before
    assert "nothing_is_flared" in failures(run)["audit"] and "rejected" in failures(run)["audit"]
    assert "release" not in run_metadata(run)
    (evaluation,) = (e for e in run.get_asset_check_evaluations() if e.check_name == "nothing_is_flared")
    assert not evaluation.passed and evaluation.severity is dg.AssetCheckSeverity.ERROR
    assert evaluation.asset_key == dg.AssetKey(["mart", "gas_flaring_yearly"])
    (rejected,) = (own_home / "rejected").iterdir()
    assert manifest_of(rejected)["checks"]["failed"] == ["nothing_is_flared"]


def test_a_changed_snapshot_stops_the_run_before_any_model(own_home, copy_root, run_job, failures, run_metadata):
    before = present(own_home)
    path = next((copy_root / "data" / "snapshots" / "worldbank_flaring").glob("*.parquet"))
    content = path.read_bytes()
    path.unlink()
    path.write_bytes(content[:-1] + b"x")
    run = run_job(Settings(root=copy_root, home=own_home))
    assert not run.success and present(own_home) == before
    assert f"{path} is not the file that was added" in failures(run)["snapshot__worldbank_flaring"]
    assert not [name for name in run_metadata(run) if name.split(".")[0] in MODEL_LAYERS]


def test_sql_edited_after_the_definitions_were_read_stops_the_run(own_home, copy_root, rewrite, failures):
    before = present(own_home)
    defs = warehouse(Settings(root=copy_root, home=own_home))
    rewrite("sql/mart/gas_flaring_yearly.sql", lambda sql: f"-- Edited meanwhile.\n{sql}")
    job = defs.resolve_implicit_global_asset_job_def()
    keys = [dg.AssetKey(["core", "unit_conversion"])]
    run = job.execute_in_process(asset_selection=keys, raise_on_error=False)
    assert not run.success and present(own_home) == before
    assert failures(run)["models"].startswith("mart.gas_flaring_yearly changed while this run waited.")


def test_a_broken_record_stops_the_run_with_file_row_and_column(own_home, rewrite, copy_root, run_job, failures):
    before = present(own_home)
    rewrite("data/reference/country.csv", lambda text: text.replace("\nIRQ,", "\nIraq,", 1))
    run = run_job(Settings(root=copy_root, home=own_home))
    assert not run.success and present(own_home) == before
    assert re.search(r"data/\w+/\w+\.csv, row \d+, column country_iso3: 'IRQ' is not an id", failures(run)["models"])
