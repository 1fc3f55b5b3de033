"""Rules on Iraq's energy policy: Baghdad and Erbil, the export pipeline, what facilities and fields can give."""

from typing import Any

import pytest
from rule_build import Judge
from typed_rows import fact, facts, outcomes

QUARREL = {"window_months": 12, "exports_recovered_pct": 50}
LIMITS = {"utilisation_pct": 90, "shut_in_share_pct": 50}


def event(event_id: str, on: str, direction: str = "cooperative", **more: Any) -> dict[str, Any]:
    return {
        "event_id": event_id,
        "event_date": on,
        "event_on": on,
        "event_type": "budget_deal",
        "topic": "baghdad_erbil",
        "direction": direction,
        "actors": ["Iraq", "KRG"],
        "description": f"What happened in {event_id}",
    } | more


def events_with_pages(*events: dict[str, Any], origins: tuple[str, ...] = ("paper",)) -> dict[str, list[dict[str, Any]]]:
    """The events as core has them, and a page of each origin on each."""
    pages = [
        {k: v for k, v in e.items() if k != "event_on"}
        | {"origin": origin, "source_url": f"https://{origin}.org", "known_on": e["event_on"], "source_id": "record.policy_event"}
        for e in events
        for origin in origins
    ]
    return {"core.policy_event": list(events), "record.policy_event": pages}


def exported(period: str, start: str, end: str, kbd: float, area: str, origin: str = "paper", **more: Any) -> dict[str, Any]:
    return {
        "output_id": f"{area}-{period}-{origin}",
        "metric": "exports",
        "area_id": area,
        "period_from": period,
        "period_start": start,
        "period_end": end,
        "output_kbd": kbd,
        "origins": [origin],
        "source_ids": ["record.field_output"],
    } | more


def test_deals_and_breaches_of_the_window(judge: Judge):
    given = events_with_pages(
        event("deal", "2026-02-01"),
        event("handover", "2026-03-01", topic="export_pipeline", event_type="agreement_mou"),
        event("stop", "2026-04-01", "conflictual", event_type="other"),
        event("neither", "2026-05-01", "neutral"),
        event("plan", "2026-06-01", is_planned=True),
        event("old", "2025-05-01", "conflictual"),
        event("turkish", "2026-07-01", topic="export_pipeline", event_type="agreement_mou", actors=["Turkey", "Iraq"]),
        event("closed", "2026-08-01", "conflictual", topic="export_pipeline", event_type="pipeline_closed"),
    )
    assert outcomes(judge("ENG-01__deals", given, thresholds=QUARREL)) == [
        ("paper", "2026-02-01", "supports"),
        ("paper", "2026-03-01", "supports"),
        ("paper", "2026-04-01", "contradicts"),
    ]


@pytest.mark.parametrize(("newest", "outcome"), [("pipeline_open", "supports"), ("pipeline_closed", "contradicts")])
def test_pipeline_on_the_date(judge: Judge, newest: str, outcome: str):
    line = {"topic": "export_pipeline"}
    events = [
        event("first", "2023-03-25", event_type="pipeline_closed", **line),
        event("last", "2026-03-17", event_type=newest, **line),
    ]
    rows = judge("ENG-01__pipeline", events_with_pages(*events, origins=("agency", "paper")), thresholds=QUARREL)
    assert outcomes(rows) == [("agency", "2026-03-17", outcome), ("paper", "2026-03-17", outcome)]
    assert rows[0]["observed_value"] == 8
    assert judge("ENG-01__pipeline", events_with_pages(event("deal", "2026-02-01")), thresholds=QUARREL) == []


def test_exports_against_those_of_before_the_closing(judge: Judge):
    flows = [
        exported("2023-02", "2023-02-01", "2023-02-28", 400, "kurdistan_region"),
        exported("2025-10", "2025-10-01", "2025-10-31", 190, "kurdistan_region", "one"),
        exported("2025-11", "2025-11-01", "2025-11-30", 200, "kurdistan_region", "two"),
        exported("2026-03", "2026-03-01", "2026-03-31", 0, "kurdistan_region", "halt"),
        exported("2025-11", "2025-11-01", "2025-11-30", 3400, "iraq", "federal"),
    ]
    pages = [
        {"output_id": f["output_id"], "origin": f["origins"][0], "source_url": "https://a.org", "hedge": "stated"} for f in flows
    ]
    closing = event("halt", "2023-03-25", topic="export_pipeline", event_type="pipeline_closed")
    given = {"core.field_output": flows, "record.field_output": pages, "core.policy_event": [closing]}
    assert outcomes(judge("ENG-01__export_volume", given, thresholds=QUARREL)) == [
        ("one", "2025-10", "contradicts"),
        ("two", "2025-11", "supports"),
    ]
    assert judge("ENG-01__export_volume", given | {"core.field_output": flows[1:]}, thresholds=QUARREL) == []


@pytest.mark.parametrize(
    ("bounds", "outcome"),
    [
        ({}, "supports"),
        ({"value": 4000, "value_low": 4000, "value_high": 4000}, "contradicts"),
        ({"value_low": None, "value_high": 3600, "bound": "<"}, "supports"),
        ({"value_low": 3500, "value_high": None, "bound": ">"}, "silent"),
    ],
)
def test_exports_against_the_newest_capacity(judge: Judge, bounds: dict[str, Any], outcome: str):
    flows = [
        exported("2023", "2023-01-01", "2023-12-31", 3376, "iraq"),
        exported("2026-02", "2026-02-01", "2026-02-28", 3334, "southern_iraq"),
        exported("2026-04", "2026-04-01", "2026-04-30", 333, "iraq"),
        exported("2026-03", "2026-03-01", "2026-03-31", 241, "iraq", destination_iso3="USA"),
    ]
    newest = facts(fact("export_capacity", "IRQ", "2024", 3500, "official", **bounds))
    older = facts(fact("export_capacity", "IRQ", "2012", 1750, "ministry"))
    planned = facts(fact("export_capacity", "IRQ", "2025", 9000, "dreamer", is_forecast=True))
    given = {name: [*newest[name], *older[name], *planned[name]] for name in newest} | {"core.field_output": flows}
    rows = judge("ENG-02__export_utilisation", given, thresholds=LIMITS)
    assert outcomes(rows) == [("official", "2024", outcome)]
    assert "2026-02" in rows[0]["finding"]
    assert judge("ENG-02__export_utilisation", newest, thresholds=LIMITS) == []


@pytest.mark.parametrize(
    ("bounds", "outcome"),
    [
        ({"value": 4500, "value_low": 4500, "value_high": 4500}, "supports"),
        ({"bound": "~", "value_low": 4750, "value_high": 5250}, "contradicts"),
        ({"value": 4500, "bound": ">", "value_low": 4500, "value_high": None}, "silent"),
    ],
)
def test_output_against_capacity(judge: Judge, bounds: dict[str, Any], outcome: str):
    output = {"country_iso3": "IRQ", "required_kbd": 4000}
    given = facts(fact("production_capacity", "IRQ", "2024-05", 5000, "paper", **bounds)) | {
        "mart.opec_conformity_monthly": [
            output | {"month": "2024-05-01", "production_kbd": 4195, "assessor": "opec_secondary_sources"},
            output | {"month": "2024-05-01", "production_kbd": 4900, "assessor": "eia_steo"},
            output | {"month": "2024-06-01", "production_kbd": 4194, "assessor": "opec_secondary_sources"},
        ]
    }
    (row,) = judge("ENG-02__production_utilisation", given, thresholds=LIMITS)
    assert (row["origin"], row["period"], row["outcome"]) == ("paper", "2024-05", outcome)
    assert "4195" in row["finding"]


@pytest.mark.parametrize(
    ("year", "target", "outcome"), [("2024", 4200, "supports"), ("2024", 6000, "contradicts"), ("2027", 4000, "silent")]
)
def test_targets_whose_year_has_passed(judge: Judge, year: str, target: int, outcome: str):
    output = {"country_iso3": "IRQ", "assessor": "opec_secondary_sources", "month": "2024-07-01", "production_kbd": 4278}
    given = facts(fact("production_capacity_target", "IRQ", year, target, "ministry", is_forecast=True)) | {
        "mart.opec_conformity_monthly": [output, output | {"month": "2024-12-01", "production_kbd": 4019}]
    }
    assert outcomes(judge("ENG-02__targets", given, thresholds=LIMITS)) == [("ministry", year, outcome)]
