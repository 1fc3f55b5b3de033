"""Rules on sanctions: what was left of the projects some time after each measure, what was done, and what was said."""

from typing import Any

import pytest
from rule_build import Judge

LIMITS = {f"kept_share_{days}_days_pct": 75 for days in (30, 90, 365)} | {"kept_share_pct": 75, "window_months": 36}


def hit(project_id: str, on: str, after: str | None, kbd: float | None = None, **other: Any) -> dict[str, Any]:
    """A measure against a project: its state after each of the three windows, and its output before."""
    return {
        "project_id": project_id,
        "project_kind": "project",
        "measure_id": f"{on}-{project_id}",
        "hit_company_id": "lukoil",
        "hit_on": on,
        "is_live_before": True,
        "output_before_kbd": kbd,
        **{f"status_after_{days}d": after for days in (30, 90, 365)},
        **{f"is_window_complete_{days}d": after is not None for days in (30, 90, 365)},
    } | other


def project(project_id: str, status: str = "producing") -> dict[str, Any]:
    return {
        "project_id": project_id,
        "project_name": project_id.title(),
        "status_latest": status,
        "status_latest_event_id": f"{project_id}-status",
    }


def heard(project_id: str, on: str, kind: str = "other") -> dict[str, Any]:
    return {
        "event_id": f"{project_id}-status",
        "project_id": project_id,
        "event_type": kind,
        "event_on": on,
        "first_known_on": on,
        "citations": ["https://e.example"],
    }


RULES = ["RSL-01__output_kept_30_days", "RSL-01__output_kept_90_days", "RSL-01__output_kept_365_days", "REL-02__projects_kept"]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(
    ("qurna", "badra_heard", "outcome", "kept"),
    [
        ("producing", "2017-03-01", "supports", 100),
        ("exited", "2017-03-01", "contradicts", 5),
        ("exited", None, "contradicts", 0),
        ("producing", None, "supports", 95),
        ("force_majeure", "2017-03-01", "silent", 5),
    ],
)
def test_output_kept_by_weight(judge: Judge, rule: str, qurna: str, badra_heard: str | None, outcome: str, kept: float):
    given = {
        "mart.sanctions_exposure": [hit("qurna", "2014-09-12", qurna, 285), hit("badra", "2014-09-12", "producing", 15)],
        "mart.russian_project": [project("qurna", qurna), project("badra")],
        "core.project_event": [
            heard("qurna", "2016-01-01"),
            heard("badra", badra_heard or "2014-09-13"),
            heard("badra", "2018-01-01", "sanction"),
        ],
    }
    (row,) = judge(rule, given, thresholds=LIMITS)
    assert (row["outcome"], float(row["observed_value"])) == (outcome, pytest.approx(kept))
    assert ("lost: Qurna" in row["finding"]) == (qurna == "exited")


def test_the_newest_measure_that_has_run_counts(judge: Judge):
    given = {
        "mart.sanctions_exposure": [
            hit("qurna", "2014-09-12", "producing", 280),
            hit("qurna", "2025-10-22", "exited", 480),
            hit("qurna", "2026-10-22", None, 480, is_live_before=False),
            hit("qurna", "2025-12-01", "exited", 480, is_relief=True),
        ],
        "mart.russian_project": [project("qurna", "exited")],
        "core.project_event": [heard("qurna", "2026-02-17")],
    }
    (row,) = judge(RULES[2], given, thresholds=LIMITS)
    assert (row["outcome"], row["period"], row["citation"]) == ("contradicts", "2025-10-22", "https://e.example")


def test_a_loss_counts_before_its_window_has_passed(judge: Judge):
    given = {
        "mart.sanctions_exposure": [hit("qurna", "2014-09-12", "producing", 280), hit("qurna", "2025-10-22", None, 480)],
        "mart.russian_project": [project("qurna", "exited")],
        "core.project_event": [heard("qurna", "2026-02-17")],
    }
    (row,) = judge(RULES[2], given, as_of="2026-03-01", thresholds=LIMITS)
    assert (row["outcome"], row["period"]) == ("contradicts", "2025-10-22")
    given["mart.russian_project"] = [project("qurna")]
    (row,) = judge(RULES[2], given, as_of="2026-03-01", thresholds=LIMITS)
    assert (row["outcome"], row["period"]) == ("supports", "2014-09-12")


def test_without_any_output_there_is_nothing_to_weigh(judge: Judge):
    given = {"mart.sanctions_exposure": [hit("qurna", "2014-09-12", "awarded")], "mart.russian_project": [project("qurna")]}
    for rule in RULES:
        assert judge(rule, given, thresholds=LIMITS) == []


def test_each_measure_and_those_overtaken(judge: Judge):
    exposure = [hit(p, "2014-09-12", "producing") for p in ("qurna", "eridu")]
    exposure += [hit("qurna", "2025-10-22", "exited"), hit("eridu", "2025-10-22", "exited")]
    exposure += [hit("badra", "2025-01-10", "producing", hit_company_id="gazprom_neft")]
    exposure += [hit("block", "2016-12-31", "exploration", hit_company_id="rosneft")]
    given = {
        "mart.sanctions_exposure": exposure,
        "mart.russian_project": [project(p) for p in ("qurna", "eridu", "badra", "block")],
        "core.project_event": [heard("qurna", "2016-01-01"), heard("eridu", "2016-01-01"), heard("block", "2018-05-23")],
    }
    rows = judge("RSL-01__each_measure", given, thresholds=LIMITS)
    assert [(r["origin"], r["period"], r["outcome"]) for r in rows] == [
        ("pages_on_gazprom_neft", "2025-01-10", "silent"),
        ("pages_on_lukoil", "2014-09-12", "silent"),
        ("pages_on_lukoil", "2025-10-22", "contradicts"),
        ("pages_on_rosneft", "2016-12-31", "supports"),
    ]
    assert rows[1]["observed_value"] == 100


def said(day: str, direction: str, actor: str = "Fuad Hussein", **other: Any) -> dict[str, Any]:
    return {
        "event_id": f"{day}-{actor}",
        "event_date": day,
        "event_on": day,
        "event_type": "statement",
        "topic": "sanctions",
        "direction": direction,
        "actors": [actor],
        "partner_iso3s": ["RUS"],
        "claim_ids": ["SAN-01", "RSL-01"],
        "origins": ["tass"],
        "citations": ["https://t"],
        "description": "Something on sanctions",
        "is_interested_party": True,
    } | other


@pytest.mark.parametrize(
    ("direction", "outcome"), [("cooperative", "supports"), ("conflictual", "contradicts"), ("neutral", "silent")]
)
def test_acts_and_statements_by_direction(judge: Judge, direction: str, outcome: str):
    act = said("2025-11-01", direction, "Iraq", event_type="other")
    for rule in ("RSL-01__acts", "SAN-01__acts"):
        given = [act, said("2025-11-02", direction), said("2019-11-01", direction, "Iraq", event_type="other")]
        given.append(said("2025-11-03", direction, "Iraq", event_type="visit"))
        rows = judge(rule, {"core.policy_event": given}, thresholds=LIMITS)
        assert [(r["period"], r["outcome"]) for r in rows] == [("2025-11-01", outcome)]
    rows = judge("RSL-01__statements", {"core.policy_event": [act, said("2025-11-02", direction)]}, thresholds=LIMITS)
    assert [(r["origin"], r["outcome"]) for r in rows] == [("fuad_hussein", outcome)]


def test_what_others_do_is_no_act_of_iraq(judge: Judge):
    given = [said("2025-01-10", "conflictual", "US", event_type="other")]
    assert judge("SAN-01__acts", {"core.policy_event": given}, thresholds=LIMITS) == []


def test_each_side_is_one_origin(judge: Judge):
    given = [
        said("2025-02-06", "cooperative", "Sergey Lavrov", actors=["Sergey Lavrov", "Fuad Hussein"]),
        said("2025-09-21", "cooperative"),
        said("2025-10-21", "conflictual"),
        said("2025-11-01", "conflictual", "Ilya Lobov"),
        said("2025-12-01", "cooperative", "A Neighbour"),
    ]
    rows = judge("SAN-01__stated", {"core.policy_event": given}, thresholds=LIMITS)
    assert [(r["origin"], r["period"], r["outcome"]) for r in rows] == [
        ("iraq", "2025-09-21", "supports"),
        ("iraq", "2025-10-21", "contradicts"),
        ("russia", "2025-02-06", "supports"),
        ("russia", "2025-11-01", "silent"),
    ]
