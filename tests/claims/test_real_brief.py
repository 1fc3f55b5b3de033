"""The registry of the brief: complete, in our own words, and every locator found in the text where that lies beside us."""

import re
from pathlib import Path

import pytest

from energyetl.claims import document_copy, loading
from energyetl.claims.registry import Registry

ROOT = Path(__file__).resolve().parents[2]
WORDS_IN_A_ROW = 10


@pytest.fixture(scope="module")
def brief(shared: Path) -> Path:
    return shared / "brief" / "brief.txt"


@pytest.fixture(scope="module")
def claims() -> Registry:
    return loading.load(ROOT / "data" / "documents", ROOT / "sql" / "evidence")


def test_every_locator_is_found_on_its_line(claims, brief):
    found = document_copy.compare(claims, brief)
    assert found.is_registered_copy
    assert len(found.places) >= len(claims.claims)
    assert [str(p) for p in (*found.gone, *found.moved)] == []


# Where the registry differs from the reading: that the minister voiced his wish is an event to look for, and a possibility
# without a date is not checkable.
LOOKED_FOR_ALL_THE_SAME, NEVER_DUE = {"DIP-05"}, {"DIP-09"}


def test_no_claim_of_the_reading_is_left_out(claims, shared):
    reading = (shared / "brief" / "CLAIMS.md").read_text(encoding="utf-8")
    rows = {
        row[0]: row
        for row in (re.split(r" \| ", line.strip("| \n")) for line in re.findall(r"(?m)^\| [A-Z]{3}-\d\d .*$", reading))
    }
    assert {c.claim_id for c in claims.claims} == set(rows)
    for claim in claims.claims:
        where, test = rows[claim.claim_id][1], rows[claim.claim_id][-1]
        # lines of the reading that are notes (fn) or further places are in it too
        assert {w.line for w in claim.where} <= {int(n) for n in re.findall(r"L(\d+)", where)}, claim.claim_id
        is_left = (test.startswith("*none*") and claim.claim_id not in LOOKED_FOR_ALL_THE_SAME) or claim.claim_id in NEVER_DUE
        assert (claim.reason_not_testable is not None) == is_left, claim.claim_id
        assert bool(claim.would_change) == (not is_left), claim.claim_id


def test_the_faults_of_the_text_are_registered_with_their_lines(claims):
    lines = {f.fault_id: f.lines for f in claims.faults}
    assert lines["investment_about_or_more_than"] == [62, 82, 118]
    assert lines["two_isbns"] == [36, 176]
    assert len(lines) == 6


@pytest.mark.parametrize("name", ["brief.txt", "CLAIMS.md"])
def test_no_ten_words_in_a_row_are_those_of_the_brief(shared, name):
    taken = _runs((shared / "brief" / name).read_text(encoding="utf-8"))
    for path in sorted((ROOT / "data" / "documents").rglob("*.yml")):
        assert _runs(path.read_text(encoding="utf-8")) & taken == set(), path.name


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + WORDS_IN_A_ROW]) for i in range(len(words) - WORDS_IN_A_ROW + 1)}
