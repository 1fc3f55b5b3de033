"""The command line and Dagster's definitions import only what is needed, and no module hides a broken import behind a lazy one."""

import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

import energyetl
from energyetl.settings import Settings

# Packages that take 50 ms or more to import and that reading a release does not need.
FOR_OTHER_COMMANDS = {"altair", "great_tables", "dagster", "polars", "sqlmodel", "sqlalchemy", "sqlglot", "pint"}
# What only single steps of a run need; Dagster loads the definitions in each of its processes.
FOR_STEPS = {"altair", "great_tables", "httpx", "sqlglot", "pint"}
FOR_A_RELEASE = {"duckdb", "pyarrow", "pydantic_settings"}


def imported(code: str, home: Path) -> set[str]:
    """The top-level modules that a new Python holds after running some code."""
    shown = f"{code}\nimport sys\nprint('|'.join(sorted({{m.partition('.')[0] for m in sys.modules}})))"
    places = f"{Path(energyetl.__file__).parents[1]}:{Path(__file__).parents[2]}"
    env = {"PYTHONPATH": places, "ENERGYETL_HOME": str(home), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, env=env, check=True)
    return set(done.stdout.splitlines()[-1].split("|"))


def command(*words: str) -> str:
    """Code that runs one command in its own process, as the console script does."""
    return (
        f"import sys\nsys.argv = {['energyetl', *words]!r}\nfrom energyetl.cli.main import main\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code"
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A warehouse whose release is one empty DuckDB file with its manifest: all that `select 1` reads."""
    folder = tmp_path / "releases" / "2026-01-01T00-00-00Z"
    folder.mkdir(parents=True)
    duckdb.connect(folder / "energyetl.duckdb").close()
    size = (folder / "energyetl.duckdb").stat().st_size
    (folder / "manifest.json").write_text(f'{{"bytes": {size}}}')
    (tmp_path / "current").symlink_to(folder)
    return tmp_path


def test_help_imports_no_database_and_no_frames(home: Path):
    held = imported(command("--help"), home)
    assert "typer" in held
    assert not held & (FOR_OTHER_COMMANDS | FOR_A_RELEASE)


def test_a_query_imports_what_reads_a_release_and_no_more(home: Path):
    held = imported(command("sql", "select 1"), home)
    assert held >= FOR_A_RELEASE
    assert not held & FOR_OTHER_COMMANDS


def test_definitions_import_no_more_than_they_show(home: Path):
    held = imported("from dagster_project.definitions import defs\ndefs()", home)
    assert "dagster" in held
    assert not held & FOR_STEPS


def test_the_package_gives_its_functions_when_they_are_used(home: Path):
    assert "polars" not in imported("from energyetl import connect\nconnect().sql('select 1')", home)
    assert "polars" in imported("from energyetl import read", home)
    assert energyetl.connect.__module__ == "energyetl.access.connection"
    assert energyetl.read.__module__ == "energyetl.access.frame"
    with pytest.raises(AttributeError, match="no attribute 'write'"):
        energyetl.write  # noqa: B018


def test_every_module_can_be_imported():
    names = [m.name for m in pkgutil.walk_packages(energyetl.__path__, "energyetl.") if m.name != "energyetl.__main__"]
    for name in names:
        importlib.import_module(name)
    assert len(names) > 100


@pytest.mark.parametrize(
    "words",
    [["status"], ["claims"], ["releases"], ["quarantine", "list"], ["dictionary", "x.y"], ["trace", "x.y", "z", "1"], ["verify"]],
    ids=" ".join,
)
def test_each_command_imports_what_it_uses(words: list[str], tmp_path: Path):
    """Without a release a command ends with our sentence or a table, never with a traceback."""
    root = Settings().root
    env = {"PYTHONPATH": str(root / "src"), "ENERGYETL_HOME": str(tmp_path / "none"), "PATH": ""}
    done = subprocess.run([sys.executable, "-m", "energyetl", *words], capture_output=True, text=True, env=env)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or "There is no release" in done.stderr
