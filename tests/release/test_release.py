"""Releases: published whole or not at all, readers undisturbed, back and forth by one link."""

import multiprocessing
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import pytest

import energyetl
from energyetl.contracts import tables
from energyetl.errors import EnergyetlError
from energyetl.lock import locked
from energyetl.release import publish, store
from energyetl.settings import Settings


@pytest.fixture
def own_home(tmp_path, home):
    """A copy of the session's releases that a test may change."""
    shutil.copytree(home, tmp_path / "home", symlinks=True)
    return tmp_path / "home"


@dataclass(frozen=True)
class Second:
    """Two releases, the second as of another day: published over what a killed build had left, while a reader had the first open."""

    home: Path
    first: Path
    outcome: publish.Outcome
    left: Path
    reader: duckdb.DuckDBPyConnection
    read_before: tuple


@pytest.fixture(scope="module")
def second(home, tmp_path_factory) -> Iterator[Second]:
    """Made once, since it is a whole build; a test that moves `current` moves it back."""
    own = tmp_path_factory.mktemp("second") / "home"
    shutil.copytree(home, own, symlinks=True)
    first = store.current(own)
    assert first is not None
    left = own / "building" / "2026-01-01T00-00-00Z"
    left.mkdir(parents=True)
    (left / "energyetl.duckdb").write_bytes(b"half")
    settings = Settings(home=own)
    with energyetl.connect(settings) as reader:
        before = reader.execute("select release_id from meta.release").fetchall()[0]
        outcome = publish.new_release(settings, as_of_on=date(2024, 3, 2))
        yield Second(own, first, outcome, left, reader, before)


def test_the_manifest_says_what_the_file_holds(released, warehouse):
    manifest = store.manifest_of(released.folder)
    counted = warehouse.execute("select count(*) from mart.project_timeline").fetchall()[0]
    assert counted is not None and manifest["rows"]["mart.project_timeline"] == counted[0] > 100
    assert manifest["checks"]["failed"] == [] and manifest["checks"]["passed"] > 100
    store.verify_release(released.folder)
    assert not (released.folder / "energyetl.duckdb.wal").exists()


def test_the_same_inputs_make_no_second_release(own_home):
    outcome = publish.new_release(Settings(home=own_home))
    assert not outcome.is_new
    assert len(list((own_home / "releases").iterdir())) == 1


def test_another_day_is_another_release_and_rollback_goes_back(second):
    home, first, outcome = second.home, second.first, second.outcome
    assert outcome.is_new and store.current(home) == outcome.folder
    assert publish.rollback(home) == first.name
    assert store.current(home) == first
    assert publish.rollback(home, outcome.release_id) == outcome.release_id
    assert store.current(home) == outcome.folder
    with pytest.raises(EnergyetlError, match="There is no release 2001-01-01T00-00-00Z"):
        publish.rollback(home, "2001-01-01T00-00-00Z")


def test_a_reader_keeps_the_old_release_and_a_new_connection_sees_the_new(second):
    assert second.read_before == (second.first.name,)
    assert second.reader.execute("select release_id from meta.release").fetchall()[0] == second.read_before
    with energyetl.connect(Settings(home=second.home)) as new:
        assert new.execute("select as_of_on from meta.release").fetchall()[0] == (date(2024, 3, 2),)


def _hold(home, seconds):
    with locked(home):
        time.sleep(seconds)


def test_a_second_writer_waits_or_names_the_holder_of_the_lock(tmp_path):
    process = multiprocessing.get_context("fork").Process(target=_hold, args=(tmp_path, 3))
    process.start()
    while not (tmp_path / ".lock").exists() or not (tmp_path / ".lock").read_text():
        time.sleep(0.05)
    with pytest.raises(EnergyetlError, match=f"process {process.pid} since"), locked(tmp_path, wait_seconds=0.2):
        pass
    with locked(tmp_path, wait_seconds=30):
        pass
    process.join()


def test_a_corrupt_release_is_detected(own_home):
    folder = store.current(own_home)
    assert folder is not None
    with (folder / "energyetl.duckdb").open("r+b") as file:
        file.seek(100_000)
        file.write(b"broken")
    with pytest.raises(EnergyetlError, match="is not the file that was released"):
        publish.verify(Settings(home=own_home))


def test_what_a_killed_build_left_is_thrown_away(second):
    assert not second.left.exists()


def test_a_user_connection_cannot_write_or_leave(own_home):
    with energyetl.connect(Settings(home=own_home)) as con:
        for attempt in (
            "create table core.x (a int)",
            "delete from mart.project_timeline",
            "copy (select 1) to 'x.csv'",
            "select * from read_csv('pyproject.toml')",
            "attach 'other.duckdb'",
            "set enable_external_access = true",
            "install httpfs",
        ):
            with pytest.raises(duckdb.Error):
                con.execute(attempt)


def test_read_gives_a_frame_and_typed_records(own_home):
    contract = tables()["mart.russian_project"]
    frame = energyetl.read(contract, Settings(home=own_home))
    records = frame.rows()
    assert len(records) == frame.height > 5
    assert all(isinstance(r, contract) for r in records)
    assert {r.project_id for r in records} == set(frame["project_id"])


def test_the_command_line_says_errors_in_one_sentence(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "energyetl", "status"],
        capture_output=True,
        text=True,
        env={"ENERGYETL_HOME": str(tmp_path), "PATH": ""},
    )
    assert done.returncode == 1
    assert done.stderr.strip().startswith("Error: There is no release in") and "make warehouse" in done.stderr
    assert "Traceback" not in done.stderr
