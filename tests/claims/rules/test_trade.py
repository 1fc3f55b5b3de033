"""Rules on trade: Iraq's weight for Russia, outside powers by their trade and money, American sanctions and what followed."""

from calendar import monthrange
from typing import Any

import pytest
from conftest import BRIEF_ON, Judge

WEIGHT = {"trade_share_pct": 1, "partner_rank": 25, "investment_busd": 10}
HARM = {"additions_growth_pct": 10, "window_years": 3, "change_after_pct": -10}
MATRIX = {
    "registry.vintage_in_force": [{"source_id": "matrix", "vintage_on": "2026-11-24", "vintage_basis": "original"}],
    "registry.source": [{"source_id": "matrix", "publication_lag_days": 340}],
}
RESTATED = MATRIX | {
    "registry.vintage_in_force": [{"source_id": "matrix", "vintage_on": "2026-11-24", "vintage_basis": "restated"}]
}


def span(start: str, end: str) -> dict[str, str]:
    """First and last day of a period of months or years."""
    last = f"{end}-{monthrange(int(end[:4]), int(end[5:]))[1]}" if len(end) == 7 else f"{end}-12-31"
    return {"period_start": f"{start}-01" if len(start) == 7 else f"{start}-01-01", "period_end": last}


def partner(country: str, other: str, year: int, value: float, share: float = 0, rank: int = 1, **more: Any) -> dict[str, Any]:
    return {
        "country_iso3": country,
        "partner_iso3": other,
        "year": year,
        "direction": "turnover",
        "value_musd": value,
        "share_pct": share,
        "partner_rank": rank,
        "partner_count": 200,
        "source_ids": ["matrix"],
    } | more


def turnover(origin: str, period: str, value: float | None, by: str = "A paper", **more: Any) -> dict[str, dict[str, Any]]:
    """A stated turnover as core has it and as its page."""
    start, _, end = period.partition("/")
    end = end or start
    page = {
        "statement_id": f"{origin}-{period}",
        "source_url": f"https://{origin}.org/{period}",
        "period_from": start,
        "period_to": end,
        "value_musd": value,
        "stated_by": by,
        "hedge": "stated",
        "origin": origin,
        "source_id": "record.trade_turnover",
    } | more
    return {"core": page | span(start, end), "page": page | {"known_on": "2023-02-07"}}


def turnovers(*stated: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    return {"core.stated_turnover": [s["core"] for s in stated], "record.trade_turnover": [s["page"] for s in stated]}


def fact(indicator: str, subject: str, period: str, value: float | None, origin: str, **more: Any) -> dict[str, dict[str, Any]]:
    """A single figure as core has it and as its page."""
    start, _, end = period.partition("/")
    end = end or start
    core = {
        "fact_id": f"{indicator}-{subject}-{period}-{origin}",
        "indicator": indicator,
        "subject_id": subject,
        "period_from": start,
        "period_to": end,
        "value": value,
        "unit": "USD_bn",
        "hedge": "stated",
        "stated_by": origin,
        "is_forecast": False,
    }
    core |= span(start, end) | more
    shared = ("fact_id", "indicator", "subject_id", "period_from", "period_to", "value", "hedge", "is_forecast", "note")
    page = {k: core[k] for k in shared if k in core}
    return {
        "core": core,
        "page": page
        | {
            "origin": origin,
            "source_url": f"https://{origin}.org",
            "known_on": "2023-08-03",
            "source_id": "record.indicator_fact",
        },
    }


def facts(*stated: dict[str, dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    return {"core.indicator_fact": [s["core"] for s in stated], "record.indicator_fact": [s["page"] for s in stated]}


def outcomes(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """What each voice says, for short."""
    return [(r["origin"], r["period"], r["outcome"]) for r in rows]


@pytest.mark.parametrize(
    ("share", "rank", "by_share", "by_rank"), [(0.094, 75, "contradicts", "contradicts"), (1.2, 20, "supports", "supports")]
)
def test_share_and_place_in_russian_trade(judge: Judge, share: float, rank: int, by_share: str, by_rank: str):
    rows = [partner("RUS", "IRQ", 2005, 9000, 5, 2), partner("RUS", "IRQ", 2015, 448, share, rank)]
    given = {"mart.trade_partner_rank_yearly": rows} | MATRIX
    assert outcomes(judge("TRD-01__share", given, thresholds=WEIGHT)) == [("unctad", "2015", by_share)]
    assert outcomes(judge("TRD-01__rank", given, thresholds=WEIGHT)) == [("unctad", "2015", by_rank)]


def test_a_restated_matrix_is_known_after_its_lag_and_no_row_comes_of_nothing(judge: Judge):
    given = {"mart.trade_partner_rank_yearly": [partner("RUS", "IRQ", 2015, 448, 0.094, 75, vintage_basis="restated")]} | RESTATED
    for rule in ("TRD-01__share", "TRD-01__rank"):
        (row,) = judge(rule, given, as_of=BRIEF_ON, thresholds=WEIGHT)
        assert str(row["known_on"]) == "2016-12-05"
        assert judge(rule, {"mart.trade_partner_rank_yearly": [partner("RUS", "CHN", 2015, 60000)]}, thresholds=WEIGHT) == []


def test_turnover_stands_against_the_nearest_whole_and_officials_of_a_state_are_one_voice(judge: Judge):
    given = turnovers(
        turnover("russian_mfa", "2021", 282, "Russian foreign ministry"),
        turnover("rt", "2020", 120, "Ilya Lobov, Russian embassy in Baghdad"),
        turnover("paper", "2024-10/2025-09", 9000),
        turnover("short", "2022-01/2022-08", 9000),
        turnover("words", "2023", None),
    )
    given |= facts(fact("trade_total", "RUS", "2023", 710.1, "customs", detail="world"))
    given["mart.trade_partner_rank_yearly"] = [partner("RUS", "CHN", 2015, 475000), partner("RUS", "IRQ", 2015, 771)]
    rows = judge("TRD-01__turnover", given, thresholds=WEIGHT)
    assert outcomes(rows) == [("paper", "2024-10/2025-09", "supports"), ("russian_state", "2021", "contradicts")]
    assert round(float(rows[1]["observed_value"]), 4) == 0.0397, "282 of 710,100"
    assert [r["is_interested_party"] for r in rows] == [False, True]
    del given["core.indicator_fact"]
    rows = judge("TRD-01__turnover", given, thresholds=WEIGHT)
    assert round(float(rows[1]["observed_value"]), 4) == 0.0593, "282 of 475,771"
    del given["mart.trade_partner_rank_yearly"]
    assert judge("TRD-01__turnover", given, thresholds=WEIGHT) == []


def test_customs_figures_count_by_their_newest_year(judge: Judge):
    def year(in_year: int, value: float) -> dict[str, Any]:
        return {
            "year": in_year,
            "period_from": str(in_year),
            "period_to": str(in_year),
            "direction": "turnover",
            "product_group": "total",
            "report_id": "record.trade_total",
            "reconciled_musd": value,
        }

    given = {
        "mart.bilateral_trade_yearly": [year(2015, 448), year(2016, 917)],
        "mart.trade_partner_rank_yearly": [partner("RUS", "CHN", 2015, 475000)],
        "record.trade_total": [{"year": 2016, "source_url": "https://a.org", "known_on": "2017-11-30"}],
    }
    (row,) = judge("TRD-01__turnover", given, thresholds=WEIGHT)
    assert (row["origin"], row["period"], row["outcome"]) == ("un_comtrade", "2016", "contradicts")
    assert (row["citation"], str(row["known_on"])) == ("https://a.org", "2017-11-30")


def total(speaker: str, on: str, amount: float, bound: str = "about", party: str = "press", scope: str = "iraq"):
    core = {
        "statement_id": f"{speaker}-{on}",
        "statement_date": on,
        "statement_on": on,
        "speaker": speaker,
        "party": party,
        "scope": scope,
        "amount_busd": amount,
        "bound": bound,
        "amount_kind": "cumulative",
    }
    return core, {"statement_id": core["statement_id"], "source_url": f"https://{on}.org", "known_on": on}


@pytest.mark.parametrize(
    ("amount", "bound", "scope", "outcome"),
    [
        (19, "about", "iraq", "supports"),
        (13, "more_than", "iraq_energy", "supports"),
        (14, "up_to", "iraq", "silent"),
        (9, "more_than", "iraq", "silent"),
        (9, "about", "iraq_energy", "silent"),
        (9, "about", "iraq", "contradicts"),
    ],
)
def test_money_at_work(judge: Judge, amount: float, bound: str, scope: str, outcome: str):
    older, newer = (
        total("Sergei Lavrov", "2020-01-01", 5, party="russia"),
        total("An envoy", "2023-10-10", amount, bound, "russia", scope),
    )
    given = {"core.investment_statement": [older[0], newer[0]], "record.investment_statement": [older[1], newer[1]]}
    (row,) = judge("TRD-01__investment", given, thresholds=WEIGHT)
    assert (row["origin"], row["period"], row["outcome"]) == ("russian_state", "2023-10-10", outcome)
    assert row["is_interested_party"]


def test_what_projects_document_is_a_floor(judge: Judge):
    def documented(on: str, amount: float | None) -> dict[str, Any]:
        return {
            "row_id": f"spent-{on}",
            "row_kind": "bottom_up_sum",
            "on_date": on,
            "stated_on": on,
            "amount_busd": amount,
            "citations": ["https://a.org"],
            "source_ids": ["record.project_event"],
        }

    rows = [documented("2014-03-29", 4), documented("2017-10-31", 5), documented("2018-01-01", None)]
    (row,) = judge("TRD-01__investment", {"mart.russian_investment": rows}, thresholds=WEIGHT)
    assert (row["origin"], row["period"], row["outcome"]) == ("project_records", "2017-10-31", "silent")
    (row,) = judge("TRD-01__investment", {"mart.russian_investment": [documented("2018-01-01", 12)]}, thresholds=WEIGHT)
    assert row["outcome"] == "supports"
    assert judge("TRD-01__investment", {"mart.russian_investment": rows[2:]}, thresholds=WEIGHT) == []


@pytest.mark.parametrize(
    ("places", "outcome"),
    [
        ({"IRN": 1, "USA": 3, "TUR": 4, "SAU": 9}, "supports"),
        ({"IRN": 52, "USA": 6, "TUR": 4, "SAU": 27}, "contradicts"),
        ({"USA": 6, "TUR": 4, "SAU": 27}, "silent"),
    ],
)
def test_order_of_outside_powers_by_trade(judge: Judge, places: dict[str, int], outcome: str):
    rows = [partner("IRQ", country, 2015, 100, rank=rank) for country, rank in places.items()]
    given = {"mart.trade_partner_rank_yearly": [partner("IRQ", "IRN", 2005, 1), *rows]} | MATRIX
    assert outcomes(judge("TRD-02__trade_order", given)) == [("unctad", "2015", outcome)]
    assert judge("TRD-02__trade_order", {"mart.trade_partner_rank_yearly": [partner("IRQ", "CHN", 2015, 1)]} | MATRIX) == []


def test_order_of_outside_powers_by_stated_trade(judge: Judge):
    def trade(country: str, period: str, value: float, indicator: str = "trade_total", **more: Any):
        return fact(indicator, country, period, value, f"{country.lower()}_voice", partner_iso3="IRQ", **more)

    second = [trade("TUR", "2022", 24.2), trade("TUR", "2023", 19.9), trade("SAU", "2024", 1.3)]
    first = [
        trade("IRN", "2023-03/2024-03", 10, "exports_to_partner"),
        trade("USA", "2024", 7.4, "imports_from_partner"),
        trade("USA", "2024", 20, "exports_to_partner", hedge="estimated"),
    ]
    assert outcomes(judge("TRD-02__stated_trade_order", facts(*second, *first))) == [
        ("sau_voice", "2024", "supports"),
        ("tur_voice", "2023", "contradicts"),
    ]
    assert {r["outcome"] for r in judge("TRD-02__stated_trade_order", facts(*second, *first[:1]))} == {"silent"}


@pytest.mark.parametrize(
    ("stocks", "outcome"),
    [
        ({"IRN": 300, "USA": 1235, "TUR": 161, "SAU": 20}, "supports"),
        ({"IRN": 100, "USA": 1235, "TUR": 161, "SAU": 20}, "contradicts"),
        ({"USA": 1235, "TUR": 161}, "silent"),
    ],
)
def test_order_of_outside_powers_by_money(judge: Judge, stocks: dict[str, int], outcome: str):
    rows = [{"year": 2012, "partner": p, "stock_musd": stock, "source_ids": ["matrix"]} for p, stock in stocks.items()]
    older = {"year": 2001, "partner": "TUR", "stock_musd": 0, "source_ids": ["matrix"]}
    given = {"mart.foreign_investment_yearly": [older, *rows]} | MATRIX
    assert outcomes(judge("TRD-02__investment_order", given)) == [("unctad", "2012", outcome)]
    assert judge("TRD-02__investment_order", MATRIX) == []


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
    assert "west_qurna_2" in rows[1]["detail"]


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
