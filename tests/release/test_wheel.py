"""The package as a wheel: installed where there is no checkout, it builds the same warehouse from what it carries."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import duckdb
import pytest

from energyetl.release import store

pytestmark = pytest.mark.release

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    """The Python of an environment that holds the wheel, and the libraries of this one but not its checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder / "dist"), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = (folder / "dist").glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True)
    (site,) = (folder / "env" / "lib").glob("python*/site-packages")
    # a plain path in a .pth file shows this environment's libraries, but not its own .pth files and so not the checkout
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def test_the_installed_wheel_builds_the_same_warehouse(installed, tmp_path, released):
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("ENERGYETL_", "PYTHON"))}
    where = subprocess.run(
        [installed, "-c", "import energyetl; print(energyetl.__file__)"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert str(ROOT) not in where.stdout and "site-packages" in where.stdout, where.stderr
    done = subprocess.run(
        [installed.parent / "energyetl", "build"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    file = store.current_file(tmp_path / "data" / "warehouse")
    mine = store.manifest_of(file.parent)["rows"]
    theirs = store.manifest_of(released.folder)["rows"]
    assert mine == theirs
    with duckdb.connect(file, read_only=True) as con:
        assert con.execute("select count(*) from mart.claim_board").fetchall()[0] == (theirs["mart.claim_board"],)
