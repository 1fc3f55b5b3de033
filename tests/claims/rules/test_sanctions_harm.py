"""Rules on American sanctions: whether they become more, and what followed for trade, projects and banks."""

from typing import Any

import pytest
from rule_build import Judge
from typed_rows import fact, facts, outcomes, turnover, turnovers

HARM = {"additions_growth_pct": 10, "window_years": 3, "change_after_pct": -10}


@pytest.mark.parametrize(("newest", "outcome"), [(3135, "supports"), (2600, "silent"), (2000, "contradicts")])
def test_additions_to_the_list(judge: Judge, newest: int, outcome: str):
    def additions(year: str, count: int, known: str, subject: str = "all_targets") -> dict[str, Any]:
        page = fact("sdn_additions", subject, year, count, "cnas")["page"]
        return page | {"known_on": known, "source_url": f"https://cnas.org/{known}"}

    pages = [
        additions("2023", 9999, "2024-01-01"),
        additions("2023", 2502, "2025-03-11"),
        additions("2024", newest, "2025-03-11"),
        additions("2024", 1, "2025-03-11", "russia_related"),
    ]
    (row,) = judge("TRD-03__listings", {"record.indicator_fact": pages}, thresholds=HARM)
    assert (row["period"], row["outcome"], row["observed_value"]) == ("2024", outcome, newest)
    assert judge("TRD-03__listings", {"record.indicator_fact": pages[2:]}, thresholds=HARM) == []


def measure(on: str, **more: Any) -> dict[str, Any]:
    return {
        "measure_id": on,
        "authority": "us_ofac",
        "imposed_on": on,
        "is_relief": False,
        "citations": [f"https://{on}.org"],
    } | more


@pytest.mark.parametrize(
    ("before", "since", "outcome"),
    [
        (["2022-02-24"], ["2025-01-10", "2025-10-22"], "supports"),
        (["2022-02-24", "2023-01-01"], ["2025-01-10"], "contradicts"),
        (["2022-02-24"], ["2025-01-10"], "silent"),
    ],
)
def test_measures_on_companies(judge: Judge, before: list[str], since: list[str], outcome: str):
    others = [measure("2025-02-01", authority="uk_ofsi"), measure("2025-03-01", is_relief=True), measure("2014-07-16")]
    given = {"core.sanction": [*others, *(measure(on) for on in (*before, *since))]}
    (row,) = judge("TRD-03__company_measures", given, thresholds=HARM)
    assert (row["outcome"], row["observed_value"]) == (outcome, len(since))
    assert judge("TRD-03__company_measures", {"core.sanction": others}, thresholds=HARM) == []


@pytest.mark.parametrize(("after", "outcome"), [(300, "supports"), (448, "contradicts"), (370, "silent")])
def test_customs_figures_around_a_wave(judge: Judge, after: float, outcome: str):
    def year(in_year: int, value: float) -> dict[str, Any]:
        shared = {"direction": "turnover", "product_group": "total", "report_id": "record.trade_total"}
        return shared | {"year": in_year, "reconciled_musd": value}

    given = {
        "core.sanction": [measure("2014-07-16"), measure("2014-09-12")],
        "mart.bilateral_trade_yearly": [year(2013, 378), year(2014, 197), year(2015, after)],
        "record.trade_total": [{"year": 2015, "source_url": "https://a.org", "known_on": "2017-11-30"}],
    }
    (row,) = judge("TRD-03__turnover_after", given, thresholds=HARM)
    assert (row["origin"], row["period"], row["outcome"], row["citation"]) == (
        "un_comtrade",
        "2013/2015",
        outcome,
        "https://a.org",
    )


def test_stated_growth_in_the_year_of_a_wave(judge: Judge):
    given = turnovers(
        turnover("russian_mfa", "2022-01/2022-11", 381, growth_pct=47.5),
        turnover("paper", "2022", None, growth_pct=-30),
        turnover("vague", "2022", None),
        turnover("elsewhen", "2021", 282, growth_pct=120),
    ) | {"core.sanction": [measure("2022-02-24")]}
    rows = judge("TRD-03__turnover_after", given, thresholds=HARM)
    assert outcomes(rows) == [("paper", "2022", "supports"), ("russian_mfa", "2022-01/2022-11", "contradicts")]
    assert rows[1]["is_interested_party"] and not rows[0]["is_interested_party"]
    assert judge("TRD-03__turnover_after", given | {"core.sanction": []}, thresholds=HARM) == []


def test_projects_after_a_company_was_blocked(judge: Judge):
    def exposure(project: str, on: str, after: str, **more: Any) -> dict[str, Any]:
        return {
            "project_id": project,
            "measure_id": on,
            "authority": "us_ofac",
            "is_blocking": True,
            "hit_on": on,
            "is_live_before": True,
            "is_window_complete_90d": True,
            "status_after_90d": after,
        } | more

    given = {
        "mart.sanctions_exposure": [
            exposure("badra", "2025-01-10", "producing"),
            exposure("west_qurna_2", "2025-10-22", "transferred"),
            exposure("eridu", "2025-10-22", "discovery_approved"),
            exposure("young", "2026-11-01", "exited", is_window_complete_90d=False),
            exposure("given_up", "2026-01-01", "relinquished", is_live_before=False),
            exposure("lent", "2014-09-12", "exited", is_blocking=False),
        ],
        "core.sanction": [measure("2025-10-22")],
    }
    rows = judge("TRD-03__projects_after", given, thresholds=HARM)
    assert outcomes(rows) == [
        ("project_records", "2025-01-10", "contradicts"),
        ("project_records", "2025-10-22", "supports"),
    ]
    assert "west_qurna_2" in rows[1]["finding"]


def test_banks_shut_out_of_dollars(judge: Judge):
    stated = [
        fact("banks_barred_from_dollars", "IRQ", "2023-07", 14, "wsj", unit="count", note="Barred by the Fed"),
        fact("banks_barred_from_dollars", "IRQ", "2024-07", 0, "optimist", unit="count"),
        fact("dollar_transfers_blocked", "IRQ", "2022-12", 80, "letter", unit="pct", hedge="estimated"),
    ]
    rows = judge("TRD-03__banks", facts(*stated), thresholds=HARM)
    assert outcomes(rows) == [("letter", "2022-12", "supports"), ("wsj", "2023-07", "supports")]
    assert [r["is_estimate"] for r in rows] == [True, False]
    assert judge("TRD-03__banks", facts(*stated[1:2]), thresholds=HARM) == []


@pytest.mark.parametrize(
    ("direction", "expected"), [("conflictual", ["supports"]), ("cooperative", ["contradicts"]), ("neutral", [])]
)
def test_what_traders_say_of_sanctions(judge: Judge, direction: str, expected: list[str]):
    page = {
        "event_id": "said",
        "event_date": "2022-11",
        "event_type": "statement",
        "topic": "sanctions",
        "direction": direction,
        "claim_ids": ["TRD-01"],
        "description": "Payments are hard",
    }
    given = {
        "core.policy_event": [page],
        "record.policy_event": [page | {"origin": "embassy", "source_url": "https://a.org", "source_id": "record.policy_event"}],
    }
    assert [r["outcome"] for r in judge("TRD-03__statements", given, thresholds=HARM)] == expected
