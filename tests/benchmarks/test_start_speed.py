"""How long a command takes from the shell until it is done, and how long Dagster takes to load the definitions in a new process.

Nearly all of it is imports. Run with `make bench`.
"""

import subprocess
import sys

import pytest

from energyetl.settings import Settings


@pytest.mark.parametrize("words", [["--help"], ["sql", "select 1"]], ids=" ".join)
def test_start(benchmark, words: list[str]):
    """The aims on two cores are 0.3 s for the help and 0.6 s for a query of the current release."""
    benchmark.pedantic(
        lambda: subprocess.run([sys.executable, "-m", "energyetl", *words], check=True, capture_output=True), rounds=7
    )


@pytest.mark.parametrize("code", ["import dagster", "from dagster_project.definitions import defs; defs()"])
def test_loading_the_definitions(benchmark, code: str):
    """The aim on two quiet cores is 3 s for the definitions, of which Dagster's own import takes one."""
    benchmark.pedantic(
        lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, cwd=Settings().root), rounds=7
    )
