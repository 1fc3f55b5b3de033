"""Two releases compared: which verdicts differ, question by question, and the evidence that differs for each."""

from pathlib import Path

import pytest
from small_release import publish

from energyetl.access import claim_difference
from energyetl.errors import EnergyetlError

CLAIM = (
    "insert into claims.claim (claim_id, statement) values ('WHL-01', 'Twelve turns')",
    "insert into claims.rule (rule_id, claim_id, role) values ('WHL-01__count', 'WHL-01', 'deciding')",
)


def verdict(question: str, word: str) -> str:
    return f"insert into claims.verdict (claim_id, question, verdict) values ('WHL-01', '{question}', '{word}')"


def row(question: str, origin: str, outcome: str, value: str = "null") -> str:
    return (
        "insert into claims.evidence (question, rule_id, claim_id, origin, period, outcome, observed_value, observed_unit) values "
        f"('{question}', 'WHL-01__count', 'WHL-01', '{origin}', '1901', '{outcome}', {value}, 'count')"
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Two releases; the newer has one more origin for today, and a figure that differs for today and for hindsight."""
    publish(
        tmp_path,
        "2026-01-01T00-00-00Z",
        *CLAIM,
        verdict("in_hindsight", "supported"),
        verdict("holds_now", "supported"),
        row("in_hindsight", "parish", "supports", "12"),
        row("holds_now", "parish", "supports", "12"),
        row("holds_now", "diary", "silent"),
    )
    publish(
        tmp_path,
        "2026-02-01T00-00-00Z",
        *CLAIM,
        verdict("in_hindsight", "supported"),
        verdict("holds_now", "contradicted"),
        row("in_hindsight", "parish", "supports", "13"),
        row("holds_now", "parish", "contradicts", "9.5"),
        row("holds_now", "county", "contradicts"),
        row("holds_now", "diary", "silent"),
    )
    return tmp_path


def test_only_the_question_whose_verdict_differs_is_listed_with_its_own_evidence(home: Path):
    changes = claim_difference.compare(home, "2026-01-01T00-00-00Z", "2026-02-01T00-00-00Z")
    assert claim_difference.as_text(changes).splitlines() == [
        "WHL-01  holds_now: supported -> contradicted",
        "  Twelve turns",
        "  - WHL-01__count; county; 1901: nothing -> contradicts",
        "  - WHL-01__count; parish; 1901: supports with 12 count -> contradicts with 9.5 count",
    ]


def test_the_other_way_round_and_for_one_claim(home: Path):
    (change,) = claim_difference.compare(home, "2026-02-01T00-00-00Z", "2026-01-01T00-00-00Z", "WHL-01")
    assert (change.question, change.before, change.after) == ("holds_now", "contradicted", "supported")
    assert claim_difference.compare(home, "2026-02-01T00-00-00Z", "2026-01-01T00-00-00Z", "WHL-02") == []


def test_a_question_that_is_new_has_no_verdict_before(home: Path):
    publish(home, "2026-03-01T00-00-00Z", *CLAIM, verdict("known_then", "insufficient"))
    changes = claim_difference.compare(home, "2026-02-01T00-00-00Z", "2026-03-01T00-00-00Z")
    assert [(c.question, c.before, c.after) for c in changes] == [
        ("known_then", None, "insufficient"),
        ("in_hindsight", "supported", None),
        ("holds_now", "contradicted", None),
    ]
    assert "no evidence differs" in claim_difference.as_text(changes[:1])


def test_a_release_does_not_differ_from_itself_and_an_unknown_one_lists_the_nearest(home: Path):
    same = claim_difference.compare(home, "2026-01-01T00-00-00Z", "2026-01-01T00-00-00Z")
    assert claim_difference.as_text(same) == "No verdict differs."
    with pytest.raises(EnergyetlError, match="There is no release 2026-01-01T00-00-00X. Did you mean 2026-01-01T00-00-00Z"):
        claim_difference.compare(home, "2026-01-01T00-00-00X", "2026-01-01T00-00-00Z")
