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


@pytest.mark.parametrize(
    ("growth", "change", "outcome"),
    [
        (47.5, "rise", "supports"),
        (-8, "fall", "contradicts"),
        (2, "rise", "silent"),
        (None, "rise", "supports"),
        (None, "fall", "contradicts"),
    ],
)
def test_trade_over_one_year(judge: Judge, growth: float | None, change: str, outcome: str):
    given = pages(
        turnover("older", "2021", "2021", stated_growth_pct=135, change="rise"),
        turnover("newest", "2022-01", "2022-11", stated_growth_pct=growth, change=change),
        turnover("level", "2023", "2023", 500),
    )
    (row,) = judge("REL-02__trade_one_year", given, as_of="2024-03-02", thresholds=COURSE)
    assert (row["outcome"], row["period"], row["is_interested_party"]) == (outcome, "2022-11", True)
    assert judge("REL-02__trade_one_year", given, as_of="2026-03-02", thresholds=COURSE) == []


@pytest.mark.parametrize(
    ("newest", "base", "found"),
    [(282, 917, ["contradicts"]), (500, 120, ["supports"]), (510, 500, ["silent"]), (500, None, [])],
)
def test_trade_over_five_years(judge: Judge, newest: float, base: float | None, found: list[str]):
    reports = [turnover("now", "2021", "2021", newest), turnover("part", "2022-01", "2022-08", 999)]
    if base:
        reports.append(turnover("stated", "2016", "2016", 1))
        reports.append(turnover("customs", "2016", "2016", None, reconciled_musd=base, stated_by=None, hedge=None))
    rows = judge("REL-02__trade_five_years", pages(*reports), thresholds=COURSE)
    assert [r["outcome"] for r in rows] == found
    if found:
        assert (rows[0]["period"], rows[0]["citation"]) == ("2021", "https://now")
        assert float(rows[0]["observed_value"]) == pytest.approx(100 * (newest / base - 1), abs=0.01)  # type: ignore[operator]


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


@pytest.mark.parametrize(
    ("tendencies", "outcome"),
    [
        (["weakening", "weakening", "strengthening"], "contradicts"),
        (["strengthening", "strengthening", "weakening"], "supports"),
        (["steady", "mixed"], "silent"),
    ],
)
def test_course_since_publication(judge: Judge, tendencies: list[str], outcome: str):
    rows = [course(f"i{n}", t, "2024-03-02", "brief") for n, t in enumerate(tendencies)]
    (row,) = judge("DIP-09__since_publication", {"mart.cooperation_scorecard": rows}, thresholds={"indicators_up_share_pct": 50})
    assert (row["outcome"], row["observed_value"] is None) == (outcome, outcome == "silent")
    assert judge("DIP-09__since_publication", {"mart.cooperation_scorecard": [course("i", "weakening")]}) == []


@pytest.mark.parametrize(
    ("status", "as_of", "outcome"),
    [("producing", "2026-11-24", "supports"), ("exited", "2026-11-24", "contradicts"), ("producing", "2024-03-02", "silent")],
)
def test_share_of_output_since_publication(judge: Judge, status: str, as_of: str, outcome: str):
    given = {
        "mart.russian_project": [field(480, status)],
        "mart.iraq_output_by_operator_yearly": [{"year": 2023, "iraq_output_kbd": 4300}],
    }
    (row,) = judge("DIP-09__share_of_output", given, as_of=as_of, thresholds={"russian_operated_share_pct": 5})
    assert row["outcome"] == outcome


def act(day: str, direction: str = "cooperative", partner: str = "RUS", **other: Any) -> dict[str, Any]:
    return {
        "event_id": f"{day}-{partner}",
        "event_date": day,
        "event_on": day,
        "event_type": "other",
        "topic": "energy_contract",
        "direction": direction,
        "actors": ["Iraq"],
        "partner_iso3s": [partner],
        "claim_ids": ["DIP-09"],
        "origins": ["tass"],
        "citations": ["https://t"],
        "description": "Act",
    } | other


def test_contacts_since_publication(judge: Judge):
    given = [act("2025-02-01"), act("2025-03-01", event_type="statement"), act("2023-02-01"), act("2025-04-01", is_planned=True)]
    rows = judge("DIP-09__contacts", {"core.policy_event": given})
    assert [(r["period"], r["outcome"]) for r in rows] == [("2025-02-01", "supports"), ("2025-03-01", "silent")]


@pytest.mark.parametrize(("rule", "partner"), [("DIP-08__china", "CHN"), ("DIP-08__russia", "RUS")])
def test_whom_baghdad_looks_for(judge: Judge, rule: str, partner: str):
    given = {
        "core.policy_event": [
            act("2025-02-01", partner=partner),
            act("2025-03-01", partner=partner, project_id="nasiriyah"),
            act("2025-12-01", "conflictual", partner),
            act("2025-12-02", "conflictual", partner, topic="sanctions"),
            act("2025-12-03", "neutral", partner),
            act("2020-12-03", partner=partner),
            act("2025-05-01", partner="FRA"),
            act("2025-06-01", partner=partner, event_type="visit"),
        ],
        "mart.russian_project": [{"project_id": "nasiriyah", "status_latest": "cancelled"}],
    }
    rows = judge(rule, given, thresholds={"window_months": 36, "agreements": 1})
    assert [(r["period"], r["outcome"]) for r in rows] == [
        ("2025-02-01", "supports"),
        ("2025-03-01", "silent"),
        ("2025-12-01", "contradicts"),
        ("2025-12-03", "silent"),
    ]
