"""How long a command takes from the shell until it is done; nearly all of it is imports."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize("words", [["--help"], ["sql", "select 1"]], ids=" ".join)
def test_start(benchmark, words: list[str]):
    """The aims on two cores are 0.3 s for the help and 0.6 s for a query of the current release."""
    benchmark.pedantic(
        lambda: subprocess.run([sys.executable, "-m", "energyetl", *words], check=True, capture_output=True), rounds=7
    )
