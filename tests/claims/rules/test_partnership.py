"""The corroborating rule on the course of the partnership; deciding rules have typed examples in `examples/`."""

from typing import Any

import pytest
from rule_build import Judge


def course(indicator: str, tendency: str | None, on: str = "2025-10-22", kind: str = "sanctions") -> dict[str, Any]:
    return {
        "indicator": indicator,
        "anchor_id": f"{kind}-{on}",
        "anchor_kind": kind,
        "anchor_on": on,
        "side": "after",
        "polarity": "rising",
        "tendency": tendency,
        "last_period_on": "2025-12-31",
    }


@pytest.mark.parametrize(
    ("tendencies", "outcome"),
    [
        (["weakening", "weakening", "strengthening", "steady"], "contradicts"),
        (["strengthening", "steady"], "supports"),
        (["strengthening", "weakening"], "silent"),
    ],
)
def test_scorecard_since_the_newest_sanctions(judge: Judge, tendencies: list[str], outcome: str):
    rows = [course(f"i{n}", t) for n, t in enumerate(tendencies)]
    rows += [course("old", "strengthening", "2014-09-12"), course("unknown", None, "2026-01-01")]
    (row,) = judge("REL-02__scorecard", {"mart.cooperation_scorecard": rows})
    assert (row["outcome"], row["period"]) == (outcome, "2025-10-22")
    assert judge("REL-02__scorecard", {"mart.cooperation_scorecard": [course("unknown", None)]}) == []
