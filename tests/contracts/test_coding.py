"""The code book: every code is defined, and the reference table of parties lists the codes of the enum."""

import csv
import re

import pytest
from as_of_build import ROOT

from energyetl.contracts.coding import Milestone, Party, PolicySubject, Stance


def defined(text: str) -> set[str]:
    """Codes that a docstring defines: names before a colon, several of one meaning separated by commas."""
    heads = re.findall(r"(?:^|[;.(]\s+|\n\s*)([a-z0-9_]+(?:, [a-z0-9_]+)*): ", text)
    return {code for head in heads for code in head.split(", ")}


@pytest.mark.parametrize("codes", [Party, Stance, Milestone, PolicySubject])
def test_every_code_is_defined(codes):
    assert {code.value for code in codes} <= defined(codes.__doc__)


def test_the_table_of_parties_has_the_codes_of_the_enum():
    with (ROOT / "data/reference/party.csv").open(encoding="utf-8", newline="") as file:
        assert [row["party"] for row in csv.DictReader(file)] == sorted(party.value for party in Party)
