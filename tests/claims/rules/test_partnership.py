"""Rules on the partnership as a whole: its course, whom Baghdad looks for, and what became of it."""

from typing import Any

import pytest
from rule_build import Judge

COURSE = {"change_pct": 5, "short_window_years": 1, "long_window_years": 5, "kept_share_pct": 75, "stale_years": 2}


def turnover(report_id: str, first: str, last: str, musd: float | None = None, **other: Any) -> dict[str, Any]:
    return {
        "year": int(last[:4]),
        "direction": "turnover",
        "product_group": "total",
        "report_id": report_id,
        "period_from": first,
        "period_to": last,
        "stated_musd": musd,
        "stated_by": "Russian foreign ministry",
        "hedge": "stated",
        "source_ids": ["record.trade_turnover"],
    } | other


def pages(*reports: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {
        "mart.bilateral_trade_yearly": list(reports),
        "record.trade_turnover": [
            {"statement_id": r["report_id"], "source_url": f"https://{r['report_id']}", "known_on": "2023-02-07"} for r in reports
        ],
    }


def field(kbd: float, status: str = "producing", target: float | None = None) -> dict[str, Any]:
    return {
        "project_id": f"field-{kbd}",
        "project_name": "Field",
        "project_kind": "project",
        "asset_kind": "field",
        "project_role": "operator",
        "status_latest": status,
        "status_latest_on": "2026-02-17",
        "output_latest_kbd": kbd,
        "output_latest_period": "2025",
        "target_kbd": target,
    }


@pytest.mark.parametrize(("rule", "year"), [("REL-02__output_one_year", 2025), ("REL-02__output_five_years", 2021)])
@pytest.mark.parametrize(
    ("fields", "kind", "outcome"),
    [
        ([field(480, "exited"), field(24, target=75)], "lower_bound", "contradicts"),
        ([field(480), field(24)], "complete", "supports"),
        ([field(480), field(24)], "lower_bound", "silent"),
        ([field(300, target=800)], "complete", "silent"),
    ],
)
def test_output_of_fields_still_run(judge: Judge, rule: str, year: int, fields: list[dict], kind: str, outcome: str):
    base = {"operator_country": "RUS", "output_kbd": 430, "share_kind": kind}
    given = {
        "mart.russian_project": fields,
        "mart.iraq_output_by_operator_yearly": [base | {"year": year}, base | {"year": 2018}],
    }
    (row,) = judge(rule, given, thresholds=COURSE)
    assert row["outcome"] == outcome
    given["mart.iraq_output_by_operator_yearly"] = [base | {"year": 2018}]
    assert judge(rule, given, thresholds=COURSE) == []


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
