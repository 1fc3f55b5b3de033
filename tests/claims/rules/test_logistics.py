"""Rules on corridors: the meeting of 2023, the two routes, the Development Road's plan, backing, cost and dangers."""

from typing import Any

import pytest
from rule_build import Judge

LEADERS = ["Vladimir Putin", "Mohammed al-Sudani"]
MEETING = {"meeting_year": {"low": 2023, "period": "2023-10"}}


def event(on: str, description: str, **given: Any) -> dict[str, Any]:
    """One page of a corridor event, by default a statement about it that takes no side."""
    return {
        "event_id": "event",
        "event_date": on,
        "description": description,
        "measure": "occurrence",
        "source_url": "https://example.org/page",
        "event_type": "statement",
        "topic": "transport_corridor",
        "direction": "neutral",
        "actors": [],
        "partner_iso3s": [],
        "origin": "agency",
        "known_on": "2024-01-01",
        "source_id": "record.policy_event",
    } | given


def outcomes(rows: list[dict[str, Any]]) -> list[str]:
    return [r["outcome"] for r in rows]


@pytest.mark.parametrize(
    ("rule", "description"),
    [("LOG-01__talks", "President receives premier in the Kremlin"), ("LOG-01__energy_week", "Both speak at Energy Week")],
)
def test_meeting(judge: Judge, rule: str, description: str):
    visit = {"event_type": "visit", "topic": "diplomacy", "actors": LEADERS}
    pages = [
        event("2023-10-10", description, **visit),
        event("2023-10-10", description, **visit, source_url="https://example.org/repost"),
        event("2023-11", description, **visit, origin="mistaken"),
        event("2024-10-10", description, **visit, event_id="another", origin="other"),
        event("2023-10-10", description, **visit, event_id="plan", origin="planner", is_planned=True),
        event("2023-10-10", "They telephone", **visit, event_id="call", origin="caller"),
    ]
    rows = judge(rule, {"record.policy_event": pages}, quantities=MEETING)
    assert [(r["origin"], r["outcome"]) for r in rows] == [
        ("agency", "supports"),
        ("mistaken", "contradicts"),
        ("other", "silent"),
    ]


@pytest.mark.parametrize(
    ("description", "given", "outcome"),
    [
        ("Sides discuss joining both routes", {"direction": "cooperative"}, "supports"),
        ("Sides discuss Development Road and North-South corridor", {"direction": "cooperative"}, "supports"),
        ("Tehran refuses to join the two corridors", {"direction": "conflictual"}, "contradicts"),
        ("Premier speaks of Development Road", {"direction": "cooperative"}, "silent"),
        ("Sides discuss joining both routes", {"direction": "cooperative", "is_planned": True}, "silent"),
        ("Sides discuss joining both routes", {"direction": "cooperative", "origin": "primakov_center"}, "silent"),
    ],
)
def test_both_routes(judge: Judge, description: str, given: dict[str, Any], outcome: str):
    page = event("2023-10", description, partner_iso3s=["RUS"], **given)
    assert outcomes(judge("LOG-02__both_routes_named", {"record.policy_event": [page]})) == [outcome]


@pytest.mark.parametrize(
    ("on", "description", "expected"),
    [
        ("2023-05", "Baghdad presents Development Road", ["supports"]),
        ("2021", "Baghdad presents Development Road", ["contradicts"]),
        ("2023-05", "Baghdad speaks of Development Road", []),
    ],
)
def test_presentation(judge: Judge, on: str, description: str, expected: list[str]):
    rows = judge(
        "LOG-03__presented",
        {"record.policy_event": [event(on, description)]},
        quantities={"presentation_year": {"comparator": "=", "low": 2023, "tolerance_pct": 0}},
    )
    assert outcomes(rows) == expected


def fact(indicator: str, detail: str | None, value: float, unit: str, **given: Any) -> dict[str, Any]:
    return {
        "fact_id": f"{indicator}.{detail}",
        "indicator": indicator,
        "subject_id": "development_road",
        "detail": detail,
        "period_from": "2024",
        "period_to": "2024",
        "value": value,
        "unit": unit,
        "origin": "agency",
        "source_url": "https://example.org/page",
        "known_on": "2024-02-13",
        "source_id": "record.indicator_fact",
    } | given


RAIL = fact("project_cost", "railway", 10.5, "USD_bn")
ROAD = fact("project_cost", "motorway", 6.5, "USD_bn")
REACH = fact("route_length", "to_bulgaria", 2700, "km")


@pytest.mark.parametrize(
    ("facts", "events", "expected"),
    [
        ([RAIL, ROAD, REACH], [], ["supports"]),
        ([RAIL, ROAD], [], ["silent"]),
        ([RAIL, ROAD, REACH | {"origin": "other"}], [], ["silent", "silent"]),
        ([], [event("2026", "Baghdad drops Development Road")], ["contradicts"]),
    ],
)
def test_route(judge: Judge, facts: list[dict[str, Any]], events: list[dict[str, Any]], expected: list[str]):
    rows = judge("LOG-03__route", {"record.indicator_fact": facts, "record.policy_event": events})
    assert outcomes(rows) == expected


@pytest.mark.parametrize(
    ("on", "description", "outcome"),
    [
        ("2025", "Works begin on Development Road", "supports"),
        ("2025-12", "Development Road is at basic design", "contradicts"),
        ("2024-02", "Development Road is at basic design", "silent"),
    ],
)
def test_progress_against_the_stated_start(judge: Judge, on: str, description: str, outcome: str):
    given = {
        "record.policy_event": [event(on, description)],
        "record.indicator_fact": [fact("start_year", None, 2025, "year")],
    }
    assert outcomes(judge("LOG-03__progress", given)) == [outcome]
    given["record.indicator_fact"] = []
    assert outcomes(judge("LOG-03__progress", given)) == ["silent"], "no start was stated"


@pytest.mark.parametrize(
    ("description", "given", "outcome"),
    [
        ("States sign for Development Road", {"actors": ["Iraq", "Turkey"], "direction": "cooperative"}, "supports"),
        ("Turkey praises Development Road", {"actors": ["Turkey"], "direction": "cooperative"}, "silent"),
        ("Turkey leaves Development Road", {"actors": ["Turkey"], "direction": "conflictual"}, "contradicts"),
        ("States sign agreements", {"actors": ["Iraq", "Turkey"], "direction": "cooperative", "topic": "diplomacy"}, "silent"),
    ],
)
def test_backing_of_both_states(judge: Judge, description: str, given: dict[str, Any], outcome: str):
    page = event("2024-04-22", description, event_type="agreement_mou", partner_iso3s=["TUR"], **given)
    assert outcomes(judge("LOG-04__backing", {"record.policy_event": [page]})) == [outcome]


@pytest.mark.parametrize(
    ("facts", "outcome", "value"),
    [
        ([fact("project_cost", None, 17000, "USD_mn")], "supports", 17),
        ([RAIL | {"value": 6}, ROAD], "supports", 12.5),
        ([RAIL | {"value": 2}, ROAD], "contradicts", 8.5),
        ([fact("project_cost", None, 9, "USD_bn"), RAIL], "contradicts", 9),
        ([ROAD], "silent", 6.5),
    ],
)
def test_cost(judge: Judge, facts: list[dict[str, Any]], outcome: str, value: float):
    (row,) = judge("LOG-04__cost", {"record.indicator_fact": facts}, thresholds={"cost_busd": 10})
    assert (row["outcome"], float(row["observed_value"]), row["observed_unit"]) == (outcome, value, "USD_bn")


def test_cost_named_with_an_event(judge: Judge):
    page = event("2023-10-03", "Aide offers to join Development Road", measure="project_cost", value=17, unit="USD_bn")
    (row,) = judge("LOG-04__cost", {"record.policy_event": [page]}, thresholds={"cost_busd": 10})
    assert (row["outcome"], row["period"]) == ("supports", "2023")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"actors": ["Igor Levitin"], "direction": "cooperative"}, ["supports"]),
        ({"actors": ["Kremlin"], "direction": "conflictual"}, ["contradicts"]),
        ({"actors": ["Kremlin"], "direction": "neutral"}, ["silent"]),
        ({"actors": ["Mohammed al-Sudani", "Vladimir Putin"], "direction": "cooperative"}, ["silent"]),
        ({"actors": ["Elbrus Kutrashev"], "direction": "cooperative", "origin": "primakov_center"}, ["silent"]),
        ({"actors": ["Iraq"], "direction": "cooperative"}, []),
    ],
)
def test_russian_officials(judge: Judge, given: dict[str, Any], expected: list[str]):
    page = event("2023-10-03", "Aide offers to join", partner_iso3s=["RUS"], is_interested_party=True, **given)
    rows = judge("LOG-05__statements", {"record.policy_event": [page]})
    assert outcomes(rows) == expected
    assert not any(r["is_interested_party"] for r in rows), "their own view is what is claimed"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"event_type": "agreement_mou", "direction": "cooperative"}, ["supports"]),
        ({"event_type": "agreement_mou", "direction": "conflictual"}, ["contradicts"]),
        ({"event_type": "other", "direction": "cooperative", "is_planned": True}, ["silent"]),
        ({"event_type": "statement", "direction": "cooperative"}, ["silent"]),
        ({"event_type": "agreement_mou", "direction": "cooperative", "event_date": "2023-10"}, []),
    ],
)
def test_steps_after_the_document(judge: Judge, given: dict[str, Any], expected: list[str]):
    page = event("2025-12", "States sign on corridors", partner_iso3s=["RUS", "IRN"]) | given
    assert outcomes(judge("LOG-05__followed", {"record.policy_event": [page]})) == expected


@pytest.mark.parametrize(
    ("rule", "given", "expected"),
    [
        ("politics", {"direction": "conflictual", "actors": ["KRG"]}, ["supports"]),
        ("politics", {"direction": "cooperative", "actors": ["KRG"]}, ["contradicts"]),
        ("politics", {"direction": "neutral"}, ["silent"]),
        ("politics", {"direction": "conflictual", "event_date": "2019"}, []),
        ("rivals", {"direction": "conflictual", "partner_iso3s": ["IRN"]}, ["supports"]),
        ("rivals", {"direction": "cooperative", "partner_iso3s": ["IRN"], "description": "Rivalry is settled"}, ["contradicts"]),
        ("rivals", {"direction": "cooperative", "partner_iso3s": ["TUR"]}, ["silent"]),
        ("rivals", {"direction": "conflictual", "partner_iso3s": ["RUS"]}, []),
        ("security", {"topic": "security", "direction": "conflictual", "description": "Drones hit Faw port"}, ["supports"]),
        (
            "security",
            {"topic": "security", "direction": "cooperative", "description": "Guards leave the railway"},
            ["contradicts"],
        ),
        ("security", {"topic": "security", "direction": "conflictual", "description": "Drones hit a gas field"}, ["silent"]),
    ],
)
def test_dangers(judge: Judge, rule: str, given: dict[str, Any], expected: list[str]):
    page = event("2025", "Someone speaks of the route") | given
    rows = judge(f"LOG-06__{rule}", {"record.policy_event": [page]}, thresholds={"planned_from_year": 2023})
    assert outcomes(rows) == expected
