"""Typed examples of rules: for every deciding rule, rows for which it supports, contradicts and is silent.

An example is `examples/<RULE_ID>.yml`:

    as_of: 2026-11-24          # optional: the day by which rows are known
    about: 2024-03-02          # optional: the day asked about; the same as `as_of` unless given
    given:                     # optional: rows that all cases share, by table
      core.asset: [{asset_id: badra, asset_kind: field}]
    cases:
      - outcome: supports      # some row of the rule says so, and none says the opposite; silent: no row speaks
        why: 60 kb/d of 1,000 are 6 per cent, above the limit of 5
        rows:
          mart.iraq_output_by_operator_yearly: [{year: 2023, operator_country: RUS, output_kbd: 60}]
        expect: {observed_value: 6}      # optional: columns of the first speaking row

Limits, stated quantities and the time after which a state fades are those of the registry unless a case gives `thresholds` (values by name) or `quantities`
(columns by measure). A page may decide unless its row of core.fact says `can_decide: false`.
"""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from rule_build import TODAY, Judge

from energyetl.claims import loading
from energyetl.claims.registry import Claim, Registry
from energyetl.contracts.claim.registry import RuleRole
from energyetl.yaml_text import parsed

ROOT = Path(__file__).resolve().parents[3]
EXAMPLES = Path(__file__).parent / "examples"
OUTCOMES = {"supports", "contradicts", "silent"}
Case = tuple[str, int]


@cache
def registered() -> Registry:
    return loading.load(ROOT / "data" / "documents", ROOT / "sql" / "evidence")


@cache
def example(rule_id: str) -> dict[str, Any]:
    path = EXAMPLES / f"{rule_id}.yml"
    return parsed(path.read_text(encoding="utf-8")) if path.exists() else {"cases": []}


def claim_of(rule_id: str) -> Claim:
    return next(c for c in registered().claims if rule_id in {use.rule for use in c.rules})


def cases() -> list[Case]:
    return [(path.stem, i) for path in sorted(EXAMPLES.glob("*.yml")) for i, _ in enumerate(example(path.stem)["cases"])]


@pytest.mark.parametrize(("rule_id", "number"), cases(), ids=lambda value: str(value))
def test_a_rule_says_what_its_example_says(judge: Judge, rule_id: str, number: int):
    about, case = example(rule_id), example(rule_id)["cases"][number]
    given: dict[str, list[dict[str, Any]]] = {}
    for rows in (about.get("given", {}), case.get("rows", {})):
        for table, some in rows.items():
            given.setdefault(table, []).extend(some)
    claim = claim_of(rule_id)
    if "claims.claim" not in given:
        given["claims.claim"] = [{"claim_id": claim.claim_id, "stale_after_months": claim.about.stale_after_months}]
    limits = {t.name: float(t.value) for t in claim.thresholds}
    stated = {q.measure: q.model_dump(exclude={"measure"}, exclude_none=True) for q in claim.quantities}
    asked_about = case.get("about", about.get("about"))
    found = judge(
        rule_id,
        given,
        as_of=str(case.get("as_of", about.get("as_of", TODAY))),
        about=None if asked_about is None else str(asked_about),
        thresholds=limits | case.get("thresholds", {}),
        quantities=stated | case.get("quantities", {}),
    )
    speaking = [row for row in found if row["outcome"] != "silent"]
    said = {row["outcome"] for row in speaking}
    assert said == ({case["outcome"]} - {"silent"}), [row["finding"] for row in found]
    for column, value in case.get("expect", {}).items():
        shown = speaking[0][column]
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            assert float(shown) == pytest.approx(value), column
        else:
            assert str(shown) == str(value), column


def test_every_deciding_rule_has_an_example_of_each_outcome():
    lacking = {
        use.rule: sorted(missing)
        for claim in registered().claims
        for use in claim.rules
        if use.role is RuleRole.deciding and (missing := OUTCOMES - {case["outcome"] for case in example(use.rule)["cases"]})
    }
    assert lacking == {}


def test_every_example_is_of_a_rule():
    assert {path.stem for path in EXAMPLES.glob("*.yml")} <= set(registered().rules)


def test_a_case_says_why():
    for rule_id, number in cases():
        assert len(example(rule_id)["cases"][number].get("why", "")) > 10, f"{rule_id}, case {number}"
