"""How verdicts follow from evidence: properties of sql/claims on random evidence, and each outcome worked out by hand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations_with_replacement
from typing import Any

import duckdb
import pytest
from as_of_build import AsOfBuild
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import Case, Court, Row, Rule

from energyetl.contracts.claim.certainty import CertaintyReason
from energyetl.contracts.claim.registry import Outcome
from energyetl.contracts.claim.verdict import PartOutcome

HINDSIGHT = "in_hindsight"


@pytest.fixture(scope="module")
def court() -> Iterator[Court]:
    with duckdb.connect() as con:
        yield Court(con)


# Random claims: up to four rules on two parts, one of them with two readings, a few origins and periods.
RULE_IDS = ["r1", "r2", "r3", "r4"]
PLACES = [("one", "as written"), ("two", "narrow"), ("two", "wide")]
rule_sets = st.tuples(
    *(
        st.builds(
            lambda rule_id, place, role, least, lowers: Rule(rule_id, place[0], place[1], role, least, lowers),
            st.just(rule_id),
            st.sampled_from(PLACES),
            st.sampled_from(["deciding", "deciding", "corroborating"]),
            st.integers(1, 2),
            st.sampled_from([(), ("indirect",), ("basis_mismatch", "indirect")]),
        )
        for rule_id in RULE_IDS
    )
).map(list)
evidence_rows = st.builds(
    Row,
    st.sampled_from(RULE_IDS),
    st.sampled_from(["agency", "bank", "company", "ministry"]),
    st.sampled_from([o.value for o in Outcome]),
    period=st.sampled_from(["2022", "2023", "2024"]),
    is_interested_party=st.booleans(),
    is_own_act=st.booleans(),
    is_estimate=st.booleans(),
    vintage_basis=st.sampled_from(["original", "restated"]),
)
evidence_sets = st.lists(evidence_rows, max_size=14, unique_by=lambda e: e.key)
# Many claims in one example: they are judged in one run.
claim_sets = st.lists(st.tuples(rule_sets, evidence_sets, evidence_rows), min_size=8, max_size=24)
often = settings(max_examples=8, deadline=None)
Drawn = list[tuple[list[Rule], list[Row], Row]]


def verdicts(court: Court, *cases: Case) -> list[dict[str, Any]]:
    return [{k: v for k, v in found[HINDSIGHT].items() if k != "claim_id"} for found in court.judge(*cases)]


def pairs(court: Court, drawn: Drawn, outcome: str, period: str = "2030", **flags: Any) -> Iterator[tuple[Any, Any]]:
    """Each claim's verdict without and with one more row."""
    more = [(rules, [*rows, replace(added, outcome=outcome, period=period, **flags)]) for rules, rows, added in drawn]
    yield from side_by_side(court, [(rules, rows) for rules, rows, _ in drawn], more)


def side_by_side(court: Court, before: list[Case], after: list[Case]) -> Iterator[tuple[Any, Any]]:
    """The verdicts on claims as they were and as they are, all of them judged in one run."""
    found = verdicts(court, *before, *after)
    yield from zip(found[: len(before)], found[len(before) :], strict=True)


@often
@given(drawn=claim_sets, order=st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(court: Court, drawn: Drawn, order: Any):
    shuffled = [(order.sample(rules, len(rules)), order.sample(rows, len(rows))) for rules, rows, _ in drawn]
    for before, after in side_by_side(court, [(rules, rows) for rules, rows, _ in drawn], shuffled):
        assert before == after


@often
@given(drawn=claim_sets)
def test_a_silent_row_changes_no_direction_and_no_certainty(court: Court, drawn: Drawn):
    for before, after in pairs(court, drawn, "silent"):
        assert before | {"reason": ""} == after | {"reason": ""}


@often
@given(drawn=claim_sets)
def test_more_support_by_an_outsider_never_makes_a_claim_contradicted(court: Court, drawn: Drawn):
    seen = 0
    for before, after in pairs(court, drawn, "supports", is_interested_party=False):
        if before["verdict"] == "supported":
            assert after["verdict"] == "supported"
        if before["verdict"] != "contradicted":
            seen += 1
            assert after["verdict"] != "contradicted"
    assert seen, "some of so many claims must not be contradicted"


@often
@given(drawn=claim_sets)
def test_more_contradiction_never_makes_a_claim_supported(court: Court, drawn: Drawn):
    for before, after in pairs(court, drawn, "contradicts"):
        if before["verdict"] != "supported":
            assert after["verdict"] != "supported"


@often
@given(drawn=claim_sets)
def test_a_repost_of_an_origin_changes_nothing(court: Court, drawn: Drawn):
    speaking = [(rules, rows) for rules, rows, _ in drawn if any(e.outcome != "silent" for e in rows)]
    reposts = [
        (rules, [*rows, replace(next(e for e in rows if e.outcome != "silent"), period="2030")]) for rules, rows in speaking
    ]
    for before, after in side_by_side(court, speaking, reposts):
        assert before == after


@often
@given(drawn=claim_sets)
def test_reasons_are_named_and_certainty_follows_from_their_number(court: Court, drawn: Drawn):
    for found in verdicts(court, *((rules, rows) for rules, rows, _ in drawn)):
        reasons = found["certainty_reasons"]
        assert set(reasons) <= {r.value for r in CertaintyReason}
        if found["verdict"] in ("insufficient", "not_checkable", "asserted", "depends_on_reading"):
            assert (found["certainty"], reasons) == (None, [])
        else:
            steps = sum(-1 if r == "large_effect" else 1 for r in reasons)
            assert found["certainty"] == ("high" if steps <= 0 else "moderate" if steps == 1 else "low")


def expected(outcomes: tuple[str, ...]) -> str:
    """The table of verdicts, written by hand as nested conditions."""
    affirmed = {"supported", "asserted"} & set(outcomes)
    if "contradicted" in outcomes:
        return "partly_supported" if affirmed else "contradicted"
    if "contested" in outcomes:
        return "contested"
    if "depends_on_reading" in outcomes:
        return "depends_on_reading"
    if "silent" in outcomes:
        return "unproven_in_part" if affirmed else "insufficient"
    return "asserted" if "asserted" in outcomes else "supported"


def test_every_combination_of_up_to_three_parts():
    build = AsOfBuild(duckdb.connect())
    cases = [c for n in (1, 2, 3) for c in combinations_with_replacement([o.value for o in PartOutcome], n)]
    build.fill(
        "claims.part_outcome",
        [
            {"question": HINDSIGHT, "claim_id": str(i), "variant_id": "as_found", "part": str(p), "outcome": outcome}
            for i, case in enumerate(cases)
            for p, outcome in enumerate(case)
        ],
    )
    build.run("claims.variant_verdict")
    found = {int(i): verdict for i, verdict in build.fetch("select claim_id, verdict from claims.variant_verdict")}
    assert len(cases) == 6 + 21 + 56
    assert {case: found[i] for i, case in enumerate(cases)} == {case: expected(case) for case in cases}


YES, NO, MUTE = "supports", "contradicts", "silent"
ONE, TWO = Rule("one", part="first"), Rule("two", part="second")
WHOLE, OTHER = Rule("whole"), Rule("other")
HINT = Rule("hint", role="corroborating")
NARROW, WIDE = Rule("narrow", reading="narrow"), Rule("wide", reading="wide")


def party(rule_id: str, origin: str, outcome: str) -> Row:
    return Row(rule_id, origin, outcome, is_interested_party=True)


def judge(court: Court, rules: list[Rule], rows: list[Row], **options: Any) -> dict[str, Any]:
    return court.judge((rules, rows), **options)[0][HINDSIGHT]


@pytest.mark.parametrize(
    ("rules", "rows", "verdict", "certainty", "reasons"),
    [
        # One part, two origins on one side.
        ([WHOLE], [Row("whole", "a", YES), Row("whole", "b", YES)], "supported", "high", []),
        ([WHOLE], [Row("whole", "a", NO), Row("whole", "b", NO)], "contradicted", "high", []),
        # Two origins disagree on the same part, by one rule or by two; one origin that says both is on both sides.
        ([WHOLE], [Row("whole", "a", YES), Row("whole", "b", NO)], "contested", "moderate", ["inconsistent"]),
        ([WHOLE, OTHER], [Row("whole", "a", YES), Row("other", "b", NO)], "contested", "moderate", ["inconsistent"]),
        (
            [WHOLE],
            [Row("whole", "a", YES, "2022"), Row("whole", "a", NO, "2023")],
            "contested",
            "low",
            ["inconsistent", "single_origin"],
        ),
        # Two parts: one holds and one does not. A part with one origin makes the claim one of a single origin.
        ([ONE, TWO], [Row("one", "a", YES), Row("two", "b", NO)], "partly_supported", "moderate", ["single_origin"]),
        (
            [ONE, TWO],
            [Row("one", "a", YES), Row("one", "b", YES), Row("two", "c", NO), Row("two", "d", NO)],
            "partly_supported",
            "high",
            [],
        ),
        # One holds and on the other nothing speaks: the rest does not count as the whole.
        ([ONE, TWO], [Row("one", "a", YES), Row("one", "b", YES), Row("two", "c", MUTE)], "unproven_in_part", "high", []),
        # One fails: the sentence as a whole fails, whatever the other is.
        ([ONE, TWO], [Row("one", "a", NO), Row("one", "b", NO), Row("two", "c", MUTE)], "contradicted", "high", []),
        (
            [ONE, TWO],
            [Row("one", "a", NO), Row("two", "a", YES), Row("two", "b", NO)],
            "contradicted",
            "low",
            ["inconsistent", "single_origin"],
        ),
        # Parties alone: said, not shown. One outsider shows it, and an outsider on the other side outweighs them.
        ([WHOLE], [party("whole", "a", YES), party("whole", "b", YES)], "asserted", None, []),
        ([WHOLE], [party("whole", "a", YES), Row("whole", "b", YES)], "supported", "high", []),
        (
            [WHOLE],
            [party("whole", "a", YES), Row("whole", "b", NO), Row("whole", "c", NO)],
            "contradicted",
            "moderate",
            ["inconsistent"],
        ),
        (
            [WHOLE],
            [party("whole", "a", NO), Row("whole", "b", YES), Row("whole", "c", YES)],
            "supported",
            "moderate",
            ["inconsistent"],
        ),
        ([WHOLE], [party("whole", "a", YES), party("whole", "b", NO)], "contested", "low", ["inconsistent", "interested_party"]),
        ([ONE, TWO], [party("one", "a", YES), Row("two", "b", YES), Row("two", "c", YES)], "asserted", None, []),
        # Readings that agree give the part; those that differ, or of which one is silent, do not.
        ([NARROW, WIDE], [Row("narrow", "a", YES), Row("wide", "b", YES)], "supported", "high", []),
        ([NARROW, WIDE], [Row("narrow", "a", YES), Row("wide", "b", NO)], "depends_on_reading", None, []),
        ([NARROW, WIDE], [Row("narrow", "a", YES), Row("wide", "b", MUTE)], "depends_on_reading", None, []),
        ([NARROW, WIDE], [Row("narrow", "a", YES), party("wide", "b", YES)], "asserted", None, []),
        # Too little: silence, a hint alone, or fewer origins than the rule requires.
        ([WHOLE], [Row("whole", "a", MUTE)], "insufficient", None, []),
        ([WHOLE, HINT], [Row("whole", "a", MUTE), Row("hint", "b", NO)], "insufficient", None, []),
        ([replace(WHOLE, min_origins=2)], [Row("whole", "a", YES), Row("whole", "a", YES, "2022")], "insufficient", None, []),
        ([replace(WHOLE, min_origins=2)], [Row("whole", "a", YES), Row("whole", "b", YES)], "supported", "high", []),
        # A side below the required number of origins does not contest the other.
        (
            [replace(WHOLE, min_origins=2)],
            [Row("whole", "a", YES), Row("whole", "b", YES), Row("whole", "c", NO)],
            "supported",
            "high",
            [],
        ),
    ],
)
def test_each_verdict(court: Court, rules: list[Rule], rows: list[Row], verdict: str, certainty: str | None, reasons: list[str]):
    found = judge(court, rules, rows)
    assert (found["verdict"], found["certainty"], sorted(found["certainty_reasons"])) == (verdict, certainty, reasons)


def both(outcome: str = YES, **flags: Any) -> list[Row]:
    """Two origins on one side, so that nothing lowers certainty but what the flags say."""
    return [Row("whole", origin, outcome, **flags) for origin in ("a", "b")]


def compared(value: float, limit: float = 10, side: str = "at_least", **flags: Any) -> list[Row]:
    outcome = YES if (value >= limit) == (side == "at_least") else NO
    return both(outcome, observed_value=value, limit_value=limit, limit_side=side, observed_unit="pct", **flags)


@pytest.mark.parametrize(
    ("rules", "rows", "reasons"),
    [
        ([WHOLE], both()[:1], ["single_origin"]),
        # A decision told by who made it needs no second witness.
        ([WHOLE], both(is_own_act=True)[:1], []),
        ([WHOLE, HINT], [*both(), Row("hint", "c", NO)], ["inconsistent"]),
        ([WHOLE, HINT], [*both(NO), Row("hint", "c", YES)], ["inconsistent"]),
        ([WHOLE, HINT], [*both(), Row("hint", "c", YES)], []),
        ([WHOLE], both(vintage_basis="restated"), ["restated"]),
        ([WHOLE], [both()[0], replace(both()[1], vintage_basis="restated")], []),
        ([replace(WHOLE, lowers=("indirect",))], both(), ["indirect"]),
        ([replace(WHOLE, lowers=("indirect",)), OTHER], [*both(), Row("other", "c", YES)], []),
        ([replace(WHOLE, lowers=("basis_mismatch",))], both(), ["basis_mismatch"]),
        ([WHOLE, replace(HINT, lowers=("indirect",))], [*both(), Row("hint", "c", YES)], []),
        # Imprecise only if the range crosses the limit that decides: 10.2 ± 5 % reaches 9.7, 11 ± 5 % does not reach 10.
        ([WHOLE], compared(10.2, is_estimate=True), ["imprecise"]),
        ([WHOLE], compared(11, is_estimate=True), []),
        ([WHOLE], compared(10.2), []),
        ([WHOLE], compared(12, observed_low=9, observed_high=15), ["imprecise"]),
        ([WHOLE], compared(12, observed_low=11, observed_high=13), []),
        ([WHOLE], both(is_estimate=True), []),
        # A silent row lowers nothing.
        ([WHOLE], [*both(), Row("whole", "c", MUTE, vintage_basis="restated")], []),
    ],
)
def test_each_reason_that_lowers_certainty(court: Court, rules: list[Rule], rows: list[Row], reasons: list[str]):
    found = judge(court, rules, rows)
    assert found["certainty_reasons"] == reasons
    assert found["certainty"] == ("moderate" if reasons else "high")


@pytest.mark.parametrize(
    ("rows", "is_large"),
    [
        (compared(20), True),
        (compared(19.9), False),
        (compared(5), True),
        (compared(5.1), False),
        (compared(5, side="at_most"), True),
        (compared(20, side="at_most"), True),
        (compared(11, side="at_most"), False),
        (both(), False),
    ],
)
def test_a_figure_beyond_twice_its_limit_raises_certainty(court: Court, rows: list[Row], is_large: bool):
    low = judge(court, [replace(WHOLE, lowers=("indirect", "basis_mismatch"))], rows)
    assert (low["certainty"], "large_effect" in low["certainty_reasons"]) == ("moderate" if is_large else "low", is_large)


def test_a_large_effect_must_show_in_every_part(court: Court):
    small = [replace(row, rule_id="two") for row in compared(11)]
    large = [replace(row, rule_id="one") for row in compared(30)]
    assert "large_effect" not in judge(court, [ONE, TWO], [*small, *large])["certainty_reasons"]


def test_a_reason_counts_for_the_weakest_part(court: Court):
    rows = [Row("one", "a", YES), Row("one", "b", YES), *(Row("two", o, YES, vintage_basis="restated") for o in ("a", "b"))]
    assert judge(court, [ONE, TWO], rows)["certainty_reasons"] == ["restated"]


def test_silent_parts_are_named(court: Court):
    found = judge(court, [ONE, TWO], [Row("one", "a", YES)])
    assert found["silent_parts"] == ["second"]
    assert "Nothing speaks on: second." in found["reason"]


def test_an_insufficient_claim_says_what_was_found_instead(court: Court):
    found = judge(
        court, [WHOLE], [Row("whole", "a", MUTE, finding="Aid fell by 4 per cent."), Row("whole", "none", MUTE, "none")]
    )
    assert found["reason"].endswith("Found instead: Aid fell by 4 per cent.")
    assert judge(court, [WHOLE], [Row("whole", "none", MUTE)])["reason"].endswith("No page or figure was found.")


def test_what_cannot_be_tested_has_no_verdict(court: Court):
    found = judge(court, [], [], is_asked=False, not_testable="It is a wish")
    assert (found["verdict"], found["certainty"]) == ("not_checkable", None)
    assert found["reason"] == "Not checkable: It is a wish."


def test_a_forecast_waits_for_its_day(court: Court):
    found = judge(court, [WHOLE], [], is_asked=False, due_on=date(2030, 1, 1))
    assert (found["verdict"], found["reason"]) == ("not_checkable", "Can be checked from 2030-01-01 on.")


def test_questions_are_judged_apart(court: Court):
    rows = [Row("whole", "a", YES), *(Row("whole", o, NO, question="holds_now") for o in ("a", "b"))]
    (found,) = court.judge(([WHOLE], rows), questions=(HINDSIGHT, "holds_now"))
    assert (found[HINDSIGHT]["verdict"], found[HINDSIGHT]["certainty"]) == ("supported", "moderate")
    assert (found["holds_now"]["verdict"], found["holds_now"]["contradicting_origins"]) == ("contradicted", 2)


def test_origins_are_counted_not_rows(court: Court):
    rows = [
        *(Row("whole", "a", YES, period) for period in ("2021", "2022", "2023")),
        Row("other", "a", YES),
        Row("other", "b", NO),
    ]
    found = judge(court, [WHOLE, OTHER], rows)
    assert (found["supporting_origins"], found["contradicting_origins"]) == (1, 1)


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        ([Row("whole", "forum", YES)], "insufficient"),
        ([Row("whole", "forum", YES), Row("whole", "agency", YES)], "supported"),
        ([Row("whole", "forum", NO), Row("whole", "agency", YES)], "supported"),
        ([Row("whole", "forum", YES), party("whole", "ministry", YES)], "asserted"),
    ],
)
def test_a_forum_never_decides_alone(court: Court, rows: list[Row], verdict: str):
    assert judge(court, [WHOLE], rows, weak=("forum",))["verdict"] == verdict


class TestSensitivity:
    """How firm a verdict is."""

    def test_one_origin_that_carries_it_is_named(self, court: Court):
        found = judge(court, [ONE, TWO], [Row("one", "a", YES), Row("one", "b", YES), Row("two", "c", YES)])
        assert (found["is_on_one_origin"], found["decisive_origins"]) == (True, ["c"])

    def test_two_origins_carry_it_alone(self, court: Court):
        found = judge(court, [WHOLE], both())
        assert (found["is_on_one_origin"], found["decisive_origins"]) == (False, [])

    def test_the_breaking_distance_is_the_way_to_the_limit(self, court: Court):
        found = judge(court, [WHOLE], compared(13)[:1])
        assert (float(found["breaking_distance"]), found["breaking_unit"]) == (-3, "pct")
        assert (float(found["breaking_value"]), float(found["breaking_limit"])) == (13, 10)

    def test_of_several_values_the_nearest_counts(self, court: Court):
        far = replace(compared(130, 100)[0], rule_id="one")
        near = replace(compared(52, 50)[1], rule_id="two")
        found = judge(court, [ONE, TWO], [far, near])
        assert float(found["breaking_distance"]) == -2

    def test_each_value_that_turns_it_is_considered(self, court: Court):
        # Without the one, the other still contradicts: the claim would be contested, so each of the two turns it.
        assert float(judge(court, [WHOLE], compared(13))["breaking_distance"]) == -3
        # Two parts fail: one value turned leaves the other part failed and makes it partly supported.
        rows = [replace(compared(3)[0], rule_id=r) for r in ("one", "two")]
        assert judge(court, [ONE, TWO], rows)["breaking_distance"] is not None
        assert judge(court, [WHOLE], both())["breaking_distance"] is None

    @pytest.mark.parametrize(
        ("value", "by_half", "by_double"), [(12, False, True), (25, False, False), (7, True, False), (4, False, False)]
    )
    def test_limits_are_halved_and_doubled(self, court: Court, value: float, by_half: bool, by_double: bool):
        found = judge(court, [WHOLE], compared(value))
        assert (bool(found["rules_moved_by_half"]), bool(found["rules_moved_by_double"])) == (by_half, by_double)

    def test_a_condition_moves_the_verdict_if_it_comes_true(self, court: Court):
        court.judge(([replace(WHOLE, min_origins=2)], both()), conditions=(("whole", NO), ("whole", YES)))
        found = court.con.sql(
            "select variant_id, verdict from claims.variant_verdict where variant_id like 'condition%'"
        ).fetchall()
        assert sorted(found) == [("condition 0-whole 1", "contradicted"), ("condition 0-whole 2", "supported")]


def test_every_question_gets_a_verdict(court: Court):
    """A claim of which nothing is known still has a verdict for each question."""
    (found,) = court.judge(([WHOLE], []), questions=("known_then", HINDSIGHT, "holds_now"))
    assert {q: v["verdict"] for q, v in found.items()} == dict.fromkeys(("known_then", HINDSIGHT, "holds_now"), "insufficient")
