"""How verdicts follow from evidence: properties of sql/claims/verdict.sql on random evidence, and each outcome worked out by hand."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from energyetl.claims.registry import DOWNGRADES
from energyetl.contracts import tables
from energyetl.contracts.claim.verdict import Outcome
from energyetl.contracts.columns import enum_ddl, table_ddl

SQL = (Path(__file__).resolve().parents[2] / "sql" / "claims" / "verdict.sql").read_text(encoding="utf-8")
DAY, LATER = date(2024, 3, 2), date(2026, 11, 24)


@dataclass(frozen=True)
class Rule:
    """A rule of the one claim that is judged."""

    rule_id: str
    part: str = "whole"
    role: str = "deciding"
    min_origins: int = 1
    lowers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """A piece of evidence."""

    rule_id: str
    origin: str
    outcome: str
    period: str = "2023"
    as_of_on: date = DAY
    is_interested_party: bool = False
    is_estimate: bool = False
    vintage_basis: str = "original"

    @property
    def key(self) -> tuple[date, str, str, str]:
        return (self.as_of_on, self.rule_id, self.origin, self.period)


@dataclass(frozen=True)
class Verdict:
    """What comes out for one date."""

    verdict: str
    certainty: str | None
    downgrades: tuple[str, ...]
    supporting_origins: int
    contradicting_origins: int
    reason: str


Case = tuple[list[Rule], list[Row]]
Judging = Callable[..., list[dict[date, Verdict]]]


@pytest.fixture(scope="module")
def judged() -> Iterator[Judging]:
    """Judges claims, each given as its rules and its evidence, all in one run; gives the verdicts of each by date."""
    with duckdb.connect() as con:
        con.execute("set threads = 1")
        con.execute("create schema claims")
        for statement in enum_ddl(list(tables().values())):
            con.execute(statement)
        for name in ("claim", "rule", "evidence"):
            con.execute(table_ddl(tables()[f"claims.{name}"], f"claims.{name}")[0].replace(" not null", ""))

        def fill(name: str, rows: list[dict[str, Any]]) -> None:
            con.execute(f"delete from claims.{name}")
            if rows:
                con.register("given_rows", pl.DataFrame(rows, infer_schema_length=None))
                con.execute(f"insert into claims.{name} by name from given_rows")

        def run(*cases: Case, due_on: date | None = None, not_testable: str | None = None) -> list[dict[date, Verdict]]:
            claim = {"is_testable": not_testable is None, "reason_not_testable": not_testable, "due_on": due_on}
            fill("claim", [{"claim_id": str(i)} | claim for i in range(len(cases))])
            for name, place in (("rule", 0), ("evidence", 1)):
                rows = [(i, item) for i, case in enumerate(cases) for item in case[place]]
                # Rules of different claims are different rules.
                fill(name, [asdict(item) | {"claim_id": str(i), "rule_id": f"{i}-{item.rule_id}"} for i, item in rows])
            found = con.sql(SQL)
            result: list[dict[date, Verdict]] = [{} for _ in cases]
            for values in found.fetchall():
                r = dict(zip(found.columns, values, strict=True))
                day, verdicts = r["as_of_on"], result[int(r["claim_id"])]
                assert day not in verdicts, "one verdict for each claim and date"
                verdicts[day] = Verdict(
                    r["verdict"],
                    r["certainty"],
                    tuple(r["downgrades"]),
                    r["supporting_origins"],
                    r["contradicting_origins"],
                    r["reason"],
                )
            return result

        yield run


# Random evidence: up to four rules on two parts, a few origins and periods, and one silent row, as a build always has one.
RULE_IDS = ["r1", "r2", "r3", "r4"]
rule_sets = st.tuples(
    *(
        st.builds(
            Rule,
            st.just(rule_id),
            part=st.sampled_from(["one", "two"]),
            role=st.sampled_from(["deciding", "deciding", "corroborating"]),
            min_origins=st.integers(1, 2),
            lowers=st.sampled_from([(), ("indirect",), ("basis_mismatch", "indirect")]),
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
    as_of_on=st.sampled_from([DAY, LATER]),
    is_interested_party=st.booleans(),
    is_estimate=st.booleans(),
    vintage_basis=st.sampled_from(["original", "restated"]),
)
SILENT = [Row("r1", "none", "silent", "none", day) for day in (DAY, LATER)]
evidence_sets = st.lists(evidence_rows, max_size=14, unique_by=lambda e: e.key).map(lambda rows: rows + SILENT)
often = settings(max_examples=50, deadline=None)


@often
@given(rules=rule_sets, rows=evidence_sets, order=st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(judged: Judging, rules: list[Rule], rows: list[Row], order: Any):
    shuffled, other_rules = rows.copy(), rules.copy()
    order.shuffle(shuffled)
    order.shuffle(other_rules)
    before, after = judged((rules, rows), (other_rules, shuffled))
    assert before == after


@often
@given(rules=rule_sets, rows=evidence_sets, added=evidence_rows)
def test_a_silent_row_changes_nothing(judged: Judging, rules: list[Rule], rows: list[Row], added: Row):
    added = replace(added, outcome="silent", period="2030")
    before, after = judged((rules, rows), (rules, [*rows, added]))
    assert before == after


@often
@given(rules=rule_sets, rows=evidence_sets, added=evidence_rows)
def test_support_never_makes_contradicted_what_was_not(judged: Judging, rules: list[Rule], rows: list[Row], added: Row):
    added = replace(added, outcome="supports", period="2030")
    before, after = judged((rules, rows), (rules, [*rows, added]))
    others = {day for day in (DAY, LATER) if before[day].verdict != "contradicted"}
    assume(added.as_of_on in others)
    assert [day for day in others if after[day].verdict == "contradicted"] == []


@often
@given(rules=rule_sets, rows=evidence_sets, added=evidence_rows)
def test_support_never_turns_supported_into_anything_else(judged: Judging, rules: list[Rule], rows: list[Row], added: Row):
    # Two origins support on a deciding rule, and one origin at most contradicts: often too few to contest.
    rules = [replace(rules[0], role="deciding"), *rules[1:]]
    firm = [Row("r1", origin, "supports", "2029", day) for origin in ("agency", "bank") for day in (DAY, LATER)]
    rows = [*firm, *(e for e in rows if e.outcome != "contradicts" or e.origin == "ministry")]
    added = replace(added, outcome="supports", period="2030")
    before, after = judged((rules, rows), (rules, [*rows, added]))
    assume(before[added.as_of_on].verdict == "supported")
    assert after[added.as_of_on].verdict == "supported"


@often
@given(rules=rule_sets, rows=evidence_sets, data=st.data())
def test_two_reposts_of_one_origin_equal_one(judged: Judging, rules: list[Rule], rows: list[Row], data: st.DataObject):
    said = [e for e in rows if e.outcome != "silent"]
    assume(said)
    repost = replace(data.draw(st.sampled_from(said)), period="2030")
    before, after = judged((rules, rows), (rules, [*rows, repost]))
    assert before == after


@often
@given(rules=rule_sets, rows=evidence_sets, added=evidence_rows)
def test_what_is_known_later_does_not_reach_back(judged: Judging, rules: list[Rule], rows: list[Row], added: Row):
    added = replace(added, as_of_on=LATER, period="2030")
    before, after = judged((rules, rows), (rules, [*rows, added]))
    assert before[DAY] == after[DAY]


@often
@given(rules=rule_sets, rows=evidence_sets)
def test_downgrades_are_named_and_certainty_follows_from_their_number(judged: Judging, rules: list[Rule], rows: list[Row]):
    for found in judged((rules, rows))[0].values():
        assert set(found.downgrades) <= set(DOWNGRADES)
        assert list(found.downgrades) == sorted(set(found.downgrades))
        if found.verdict in ("insufficient", "not_checkable"):
            assert (found.certainty, found.downgrades) == (None, ())
        else:
            assert found.certainty == {0: "high", 1: "moderate"}.get(len(found.downgrades), "low")


YES, NO, MUTE = "supports", "contradicts", "silent"
ONE, TWO = Rule("one", part="first"), Rule("two", part="second")
WHOLE, OTHER = Rule("whole"), Rule("other")
HINT = Rule("hint", role="corroborating")


@pytest.mark.parametrize(
    ("rules", "rows", "verdict", "certainty", "downgrades"),
    [
        # One part, two origins on one side.
        ([WHOLE], [Row("whole", "a", YES), Row("whole", "b", YES)], "supported", "high", ()),
        ([WHOLE], [Row("whole", "a", NO), Row("whole", "b", NO)], "contradicted", "high", ()),
        # Two origins disagree on the same part, by one rule or by two; one origin that says both is on both sides.
        ([WHOLE], [Row("whole", "a", YES), Row("whole", "b", NO)], "contested", "moderate", ("inconsistent",)),
        ([WHOLE, OTHER], [Row("whole", "a", YES), Row("other", "b", NO)], "contested", "moderate", ("inconsistent",)),
        (
            [WHOLE],
            [Row("whole", "a", YES, "2022"), Row("whole", "a", NO, "2023")],
            "contested",
            "low",
            ("inconsistent", "single_origin"),
        ),
        # Two parts: one holds and one does not; one holds and one is contested; one holds and nothing speaks on the other.
        # A part that rests on one origin makes the claim one of a single origin, however many origins speak on the other.
        ([ONE, TWO], [Row("one", "a", YES), Row("two", "b", NO)], "partly_supported", "moderate", ("single_origin",)),
        (
            [ONE, TWO],
            [Row("one", "a", YES), Row("one", "b", YES), Row("two", "c", NO), Row("two", "d", NO)],
            "partly_supported",
            "high",
            (),
        ),
        (
            [ONE, TWO],
            [Row("one", "a", YES), Row("two", "a", YES), Row("two", "b", NO)],
            "partly_supported",
            "low",
            ("inconsistent", "single_origin"),
        ),
        ([ONE, TWO], [Row("one", "a", YES), Row("one", "b", YES), Row("two", "c", MUTE)], "supported", "high", ()),
        # One part fails and the other is contested: nothing holds without dispute.
        (
            [ONE, TWO],
            [Row("one", "a", NO), Row("two", "a", YES), Row("two", "b", NO)],
            "contested",
            "low",
            ("inconsistent", "single_origin"),
        ),
        # Too little: silence, a hint alone, or fewer origins than the rule demands.
        ([WHOLE], [Row("whole", "a", MUTE)], "insufficient", None, ()),
        ([WHOLE, HINT], [Row("whole", "a", MUTE), Row("hint", "b", NO)], "insufficient", None, ()),
        ([replace(WHOLE, min_origins=2)], [Row("whole", "a", YES), Row("whole", "a", YES, "2022")], "insufficient", None, ()),
        ([replace(WHOLE, min_origins=2)], [Row("whole", "a", YES), Row("whole", "b", YES)], "supported", "high", ()),
        # A side below the demanded number of origins does not contest the other.
        (
            [replace(WHOLE, min_origins=2)],
            [Row("whole", "a", YES), Row("whole", "b", YES), Row("whole", "c", NO)],
            "supported",
            "high",
            (),
        ),
    ],
)
def test_each_verdict(
    judged: Judging,
    rules: list[Rule],
    rows: list[Row],
    verdict: str,
    certainty: str | None,
    downgrades: tuple[str, ...],
):
    found = judged((rules, rows))[0][DAY]
    assert (found.verdict, found.certainty, found.downgrades) == (verdict, certainty, downgrades)


def both(outcome: str = YES, **flags: Any) -> list[Row]:
    """Two origins on one side, so that nothing lowers certainty but what the flags say."""
    return [Row("whole", origin, outcome, **flags) for origin in ("a", "b")]


@pytest.mark.parametrize(
    ("rules", "rows", "downgrades"),
    [
        ([WHOLE], both()[:1], ("single_origin",)),
        ([WHOLE], both(is_interested_party=True), ("interested_party",)),
        ([WHOLE], [*both(is_interested_party=True), Row("whole", "c", YES)], ()),
        ([WHOLE], both(is_estimate=True), ("imprecise",)),
        ([WHOLE], [*both(is_estimate=True), Row("whole", "c", YES)], ()),
        ([WHOLE], [both()[0], replace(both()[1], vintage_basis="restated")], ("restated_vintage",)),
        ([WHOLE, HINT], [*both(), Row("hint", "c", NO)], ("inconsistent",)),
        ([WHOLE, HINT], [*both(NO), Row("hint", "c", YES)], ("inconsistent",)),
        ([WHOLE, HINT], [*both(), Row("hint", "c", YES)], ()),
        ([WHOLE, replace(HINT, part="second")], [*both(), Row("hint", "c", NO)], ()),
        ([replace(WHOLE, lowers=("indirect",))], both(), ("indirect",)),
        ([replace(WHOLE, lowers=("basis_mismatch",)), replace(OTHER, lowers=("indirect",))], both(), ("basis_mismatch",)),
        ([WHOLE, replace(HINT, lowers=("indirect",))], [*both(), Row("hint", "c", YES)], ()),
        # What a silent row or a row for the other side of a rule that does not speak is like lowers nothing.
        ([WHOLE], [*both(), Row("whole", "c", MUTE, vintage_basis="restated")], ()),
    ],
)
def test_each_downgrade(judged: Judging, rules: list[Rule], rows: list[Row], downgrades: tuple[str, ...]):
    found = judged((rules, rows))[0][DAY]
    assert found.downgrades == downgrades
    assert found.certainty == ("moderate" if downgrades else "high")


def test_downgrades_add_up(judged: Judging):
    rows = [Row("whole", "a", YES, is_interested_party=True, is_estimate=True, vintage_basis="restated"), Row("hint", "b", NO)]
    found = judged(([replace(WHOLE, lowers=("indirect",)), HINT], rows))[0][DAY]
    assert found.certainty == "low"
    assert found.downgrades == ("imprecise", "inconsistent", "indirect", "interested_party", "restated_vintage", "single_origin")


def test_what_cannot_be_tested_has_no_verdict(judged: Judging):
    found = judged(([], both()), not_testable="It is a wish")[0][DAY]
    assert (found.verdict, found.certainty) == ("not_checkable", None)
    assert found.reason == "Not testable: It is a wish"


def test_a_forecast_waits_for_its_day(judged: Judging):
    rows = [replace(e, as_of_on=day) for e in both(NO) for day in (DAY, LATER)]
    (found,) = judged(([WHOLE], rows), due_on=date(2026, 1, 1))
    assert (found[DAY].verdict, found[DAY].certainty) == ("not_checkable", None)
    assert "2026-01-01" in found[DAY].reason
    assert found[LATER].verdict == "contradicted"


def test_dates_are_judged_apart(judged: Judging):
    rows = [Row("whole", "a", YES), *(Row("whole", o, NO, as_of_on=LATER) for o in ("a", "b"))]
    (found,) = judged(([WHOLE], rows))
    assert (found[DAY].verdict, found[DAY].certainty) == ("supported", "moderate")
    assert (found[LATER].verdict, found[LATER].contradicting_origins) == ("contradicted", 2)


def test_origins_are_counted_not_rows(judged: Judging):
    rows = [
        *(Row("whole", "a", YES, period) for period in ("2021", "2022", "2023")),
        Row("other", "a", YES),
        Row("other", "b", NO),
    ]
    found = judged(([WHOLE, OTHER], rows))[0][DAY]
    assert (found.supporting_origins, found.contradicting_origins) == (1, 1)
