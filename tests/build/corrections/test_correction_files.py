"""Corrections as files: what a whole one is, and what each fault of one says."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from energyetl.build import corrections
from energyetl.errors import EnergyetlError

ROOT = Path(__file__).resolve().parents[3]
WHOLE = {
    "source": "gem_goget",
    "column": "parent",
    "match": {"owner": "%North Oil Company%"},
    "action": "override",
    "expect": "Qatar Petroleum (nan%)",
    "value": "Iraq Ministry of Oil",
    "reason": "Takes one company for another of the same name.",
    "evidence_url": "https://www.gem.wiki/Bai_Hassan",
    "entered_on": date(2026, 11, 24),
}


@pytest.fixture
def folder(tmp_path):
    def write(changes: dict) -> Path:
        content = {k: v for k, v in (WHOLE | changes).items() if v is not None}
        (tmp_path / "wrong_parent.yml").write_text(yaml.safe_dump(content), encoding="utf-8")
        return tmp_path

    return write


def test_a_file_is_a_row_named_after_it(folder):
    (row,) = corrections.load(folder({})).to_dicts()
    assert row["correction_id"] == "wrong_parent"
    assert row["match"] == [{"key": "owner", "value": "%North Oil Company%"}]
    assert (row["expected_value"], row["value"], row["factor"], row["mended_on"]) == (
        "Qatar Petroleum (nan%)",
        "Iraq Ministry of Oil",
        None,
        None,
    )


def test_a_factor_keeps_its_digits(folder):
    scaled = {"action": "scale", "value": None, "factor": "6.28981077"}
    assert corrections.load(folder(scaled))["factor"].item() == Decimal("6.28981077")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"reason": None}, "wrong_parent.yml, reason: Field required"),
        ({"reason": "wrong"}, "wrong_parent.yml, reason: String should have at least 20 characters"),
        ({"match": None}, "wrong_parent.yml, match: Field required"),
        ({"match": {}}, "wrong_parent.yml, match: Dictionary should have at least 1 item"),
        ({"expect": None}, "wrong_parent.yml, expect: Field required"),
        ({"action": "guess"}, "wrong_parent.yml, action: Input should be 'override', 'drop', 'scale' or 'flag'"),
        ({"value": None}, "override needs value"),
        ({"action": "drop"}, "drop does not take value"),
        ({"action": "scale"}, "scale does not take value"),
        ({"action": "flag", "value": None, "flag": "wrong"}, "wrong_parent.yml, flag: Input should be"),
        ({"reported_to": "GEM"}, "reported_to and reported_on must be given together"),
        ({"evidence_url": "gem.wiki"}, "wrong_parent.yml, evidence_url: String should match pattern"),
        ({"stauts": "open"}, "wrong_parent.yml, stauts: Extra inputs are not permitted"),
    ],
)
def test_a_fault_is_named_with_file_and_field(folder, changes, said):
    with pytest.raises(EnergyetlError) as caught:
        corrections.load(folder(changes))
    assert said in str(caught.value)


def test_a_file_that_is_not_yaml_is_named(tmp_path):
    (tmp_path / "torn.yml").write_text("source: [", encoding="utf-8")
    with pytest.raises(EnergyetlError, match=r"data/corrections/torn\.yml is not YAML"):
        corrections.load(tmp_path)


def test_the_named_errors_are_on_file():
    loaded = corrections.load(ROOT / "data" / "corrections")
    assert {
        "gem_goget_north_oil_company_parent",
        "owid_electricity_2022_iraq_gas_2020",
        "owid_electricity_2022_iraq_oil_2020",
        "eiti_oil_volume_2013",
    } <= set(loaded["correction_id"])
