"""The curated records: no figure twice, the arithmetic of derived levels, and nothing of the raw material lost."""

import csv
import re
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from energyetl.build import records
from energyetl.contracts.opec.record import RecordOpecDecision
from energyetl.errors import EnergyetlError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def decisions() -> list[dict[str, str]]:
    with (ROOT / "data" / "records" / "opec_decision.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_no_page_gives_one_figure_twice(decisions):
    facts: dict[tuple, list[tuple[str, str]]] = {}
    for row in decisions:
        fact = tuple(
            row[c]
            for c in ("country_iso3", "group_name", "measure", "includes_voluntary", "value_kbd", "plan_vintage", "source_url")
        )
        facts.setdefault(fact, []).append((row["effective_from"], row["effective_to"] or "9999-12"))
    for fact, spans in facts.items():
        spans.sort()
        for (_, end), (start, _) in pairwise(spans):
            assert end < start, fact


def test_a_row_is_of_a_country_or_of_a_group_and_a_level_says_which_cuts_it_is_less_of(decisions):
    for row in decisions:
        assert bool(row["country_iso3"]) != bool(row["group_name"]), row["opec_decision_id"]
        assert bool(row["includes_voluntary"]) == (row["measure"] == "required_production"), row["opec_decision_id"]
        assert bool(row["plan_vintage"]) == (row["measure"] == "compensation_cut"), row["opec_decision_id"]


def value_of(formula: str) -> Fraction:
    """The value of an arithmetic note: numbers, + − × /, brackets."""
    assert re.fullmatch(r"[\d.+−×/() ]+", formula), formula
    exact = re.sub(r"[\d.]+", lambda m: f"Fraction('{m[0]}')", formula.replace("−", "-").replace("×", "*"))
    return eval(exact, {"Fraction": Fraction})


def test_the_arithmetic_of_a_derived_level_gives_its_value(decisions):
    checked = 0  # inputs of the arithmetic are rounded themselves, hence 1 kb/d
    for row in decisions:
        formula = row["note"].split(";")[0].strip()
        if row["evidence"] in ("derived", "projection") and re.fullmatch(r"[\d.+−×/() ]*\d[\d.+−×/() ]*", formula):
            assert abs(value_of(formula) - Fraction(row["value_kbd"])) <= 1, row["opec_decision_id"]
            checked += 1
    assert checked > 150


def test_a_cut_with_the_wrong_sign_is_refused(tmp_path, decisions):
    row = next(r for r in decisions if r["measure"] == "compensation_cut") | {"value_kbd": "50"}
    path = tmp_path / "records" / "opec_decision.csv"
    path.parent.mkdir()
    path.write_text(",".join(row) + "\n" + ",".join(f'"{v}"' for v in row.values()) + "\n", encoding="utf-8")
    with pytest.raises(EnergyetlError, match="row 2, column value_kbd: 50 is above 0, .* measure is compensation_cut"):
        records.load(path, RecordOpecDecision, lambda _: {"IRQ", "KAZ", "RUS", "OMN", "ARE", "KWT", row["source_publisher"]})


def raw(shared: Path, name: str) -> list[dict[str, str]]:
    with (shared / "data" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_no_remark_is_taken_from_the_raw_material(shared, decisions):
    texts = [
        text
        for name in (
            "production/opec_plus_compiled/required_production_and_cuts.csv",
            "production/opec_plus_compiled/compensation_plans.csv",
            "facts/opec_decisions.csv",
            "facts/required_production_monthly.csv",
        )
        for row in raw(shared, name)
        if (text := row.get("note"))
    ]
    words = {tuple(text.split()[i : i + 5]) for text in texts for i in range(len(text.split()) - 4)}
    for row in decisions:
        note = row["note"].split()
        assert not [note[i : i + 5] for i in range(len(note) - 4) if tuple(note[i : i + 5]) in words], row["note"]
