"""What Dagster shows is what there is: every source, model, check and curated file, found and not listed."""

from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import dagster as dg
import pytest
import sqlglot
import yaml
from sqlglot import exp

from energyetl.build.model_graph import MODEL_LAYERS
from energyetl.contracts import layer_tables
from energyetl.settings import Settings

SETTINGS = Settings()


@pytest.fixture(scope="module")
def defs(checkout) -> dg.Definitions:
    return checkout


@pytest.fixture(scope="module")
def specs(defs) -> dict[str, dg.AssetSpec]:
    """Every asset by its dotted name."""
    return {".".join(spec.key.path): spec for spec in defs.resolve_all_asset_specs()}


@pytest.fixture(scope="module")
def checks(defs) -> dict[str, list[dg.AssetCheckSpec]]:
    """Every asset check by its name."""
    found: dict[str, list[dg.AssetCheckSpec]] = {}
    for made in defs.resolve_asset_graph().assets_defs:
        for spec in made.check_specs:
            found.setdefault(spec.name, []).append(spec)
    return found


def read_by(path: Path) -> set[str]:
    """Assets of the tables that a SQL file reads; reference tables are published in `core`, yet keep their own asset."""
    statement = sqlglot.parse_one(path.read_text(encoding="utf-8"), dialect="duckdb")  # another parser than the graph's
    read = {f"{t.db}.{t.name}" for t in statement.find_all(exp.Table) if t.db}
    return {
        name.replace("core.", "reference.") if name.removeprefix("core.") in layer_tables("reference") else name for name in read
    }


def test_each_model_is_an_asset_with_its_sql_its_version_and_its_layer(specs):
    files = [path for layer in MODEL_LAYERS for path in (SETTINGS.sql / layer).glob("**/*.sql")]
    assert len(files) > 50
    for path in files:
        layer = path.relative_to(SETTINGS.sql).parts[0]
        spec, sql = specs[f"{layer}.{path.stem}"], path.read_text(encoding="utf-8")
        assert spec.group_name == layer and spec.kinds == {"duckdb", "sql"}
        assert spec.code_version == sha256(sql.encode()).hexdigest()
        assert sql in spec.metadata["sql"].value
        assert spec.description
        assert [c.name for c in spec.metadata["dagster/column_schema"].columns]


def test_models_depend_on_what_they_read(specs):
    for name in ("core.observation", "mart.gas_flaring_yearly", "staging.worldbank_flaring"):
        read = read_by(SETTINGS.sql / f"{name.replace('.', '/')}.sql")
        assert read and {".".join(dep.asset_key.path) for dep in specs[name].deps} >= read


def test_evidence_lies_between_marts_and_verdicts(specs):
    read = set[str]().union(*(read_by(path) for path in (SETTINGS.sql / "evidence").glob("*.sql")))
    assert {".".join(dep.asset_key.path) for dep in specs["claims.evidence"].deps} >= read
    assert dg.AssetKey(["claims", "evidence"]) in {dep.asset_key for dep in specs["claims.verdict"].deps}


def test_each_source_is_an_asset(specs):
    assert {n for n, s in specs.items() if s.group_name == "snapshots"} == {f"snapshot.{n}" for n in layer_tables("snapshot")}


def test_curated_files_that_models_read_are_shown(specs):
    shown = {name for name, spec in specs.items() if spec.group_name == "records"}
    assert {"record.project_event", "reference.country"} <= shown
    assert shown <= {f"{layer}.{name}" for layer in ("record", "reference") for name in layer_tables(layer)}


def test_nothing_is_left_without_group_or_description(specs):
    assert {s.group_name for s in specs.values()} == {
        *MODEL_LAYERS,
        "snapshots",
        "records",
        "registry",
        "build",
        "meta",
        "release",
    }
    assert not [name for name, spec in specs.items() if not spec.description]
    assert not [(n, d.asset_key) for n, s in specs.items() for d in s.deps if ".".join(d.asset_key.path) not in specs]


def test_the_release_follows_every_model(specs):
    made = {spec.key for spec in specs.values() if spec.group_name in MODEL_LAYERS}
    assert {dep.asset_key for dep in specs["release"].deps} == made


def test_each_check_file_is_a_check_on_a_table_that_it_reads(checks):
    files = list((SETTINGS.sql / "checks").glob("*.sql"))
    assert files
    for path in files:
        sql = path.read_text(encoding="utf-8")
        (spec,) = checks[path.stem]
        assert ".".join(spec.asset_key.path) in read_by(path)
        assert spec.description and "Detects:" in spec.description
        if spec.asset_key.path[0] in MODEL_LAYERS:
            assert spec.blocking == ("severity: error" in sql), path.name


def test_a_check_is_shown_on_the_most_downstream_table(checks):
    (spec,) = checks["gas_flaring_within_production"]
    assert spec.asset_key == dg.AssetKey(["mart", "gas_flaring_yearly"])


def test_each_mart_has_one_check_of_its_contract(checks, specs):
    subjects = [spec.asset_key for spec in checks["contract"]]
    assert len(subjects) == len(set(subjects))
    assert {spec.key for name, spec in specs.items() if name.startswith("mart.")} <= set(subjects)


def test_the_daily_tick_requests_a_run_of_the_complete_job(defs):
    schedule = defs.resolve_schedule_def("daily_warehouse")
    with dg.DagsterInstance.ephemeral() as instance:
        context = dg.build_schedule_context(
            instance=instance,
            scheduled_execution_time=datetime(2026, 11, 24, 0, 30, tzinfo=UTC),
            repository_def=defs.get_repository_def(),
        )
        tick = schedule.evaluate_tick(context)
    assert [request.job_name or schedule.job_name for request in tick.run_requests or []] == ["warehouse"]
    assert schedule.execution_timezone == "UTC"


def test_the_instance_sends_nothing_and_runs_one_build_at_a_time():
    settings = yaml.safe_load((SETTINGS.root / "dagster_project" / "dagster.yaml").read_text(encoding="utf-8"))
    assert settings["telemetry"] == settings["nux"] == {"enabled": False}
    assert settings["concurrency"]["runs"]["max_concurrent_runs"] == 1


def test_the_wiring_stays_small():
    lines = (SETTINGS.root / "dagster_project" / "definitions.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 60
