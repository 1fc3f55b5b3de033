"""Rules on trade: Iraq's weight for Russia, outside powers by their trade and money."""

from typing import Any

import pytest
from rule_build import BRIEF_ON, Judge
from typed_rows import fact, facts, outcomes, turnover, turnovers

WEIGHT = {"trade_share_pct": 1, "partner_rank": 25, "investment_busd": 10}
MATRIX = {
    "build.vintage_in_force": [{"source_id": "matrix", "vintage_on": "2026-11-24", "vintage_basis": "original"}],
    "build.source": [{"source_id": "matrix", "publication_lag_days": 340}],
}
RESTATED = MATRIX | {"build.vintage_in_force": [{"source_id": "matrix", "vintage_on": "2026-11-24", "vintage_basis": "restated"}]}


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


@pytest.mark.parametrize(
    ("share", "rank", "by_share", "by_rank"), [(0.094, 75, "contradicts", "contradicts"), (1.2, 20, "supports", "supports")]
)
def test_share_and_place_in_russian_trade(judge: Judge, share: float, rank: int, by_share: str, by_rank: str):
    rows = [partner("RUS", "IRQ", 2005, 9000, 5, 2), partner("RUS", "IRQ", 2015, 448, share, rank)]
    given = {"mart.trade_partner_rank_yearly": rows} | MATRIX
    assert outcomes(judge("TRD-01__share", given, thresholds=WEIGHT)) == [("matrix", "2015", by_share)]
    assert outcomes(judge("TRD-01__rank", given, thresholds=WEIGHT)) == [("matrix", "2015", by_rank)]


def test_a_restated_matrix_is_known_after_its_lag_and_no_row_comes_of_nothing(judge: Judge):
    given = {"mart.trade_partner_rank_yearly": [partner("RUS", "IRQ", 2015, 448, 0.094, 75, vintage_basis="restated")]} | RESTATED
    for rule in ("TRD-01__share", "TRD-01__rank"):
        (row,) = judge(rule, given, as_of=BRIEF_ON, thresholds=WEIGHT)
        assert str(row["known_on"]) == "2016-12-05"
        assert judge(rule, {"mart.trade_partner_rank_yearly": [partner("RUS", "CHN", 2015, 60000)]}, thresholds=WEIGHT) == []


def test_turnover_is_compared_with_the_nearest_total_and_officials_of_a_state_are_one_origin(judge: Judge):
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
    assert outcomes(judge("TRD-02__trade_order", given)) == [("matrix", "2015", outcome)]
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
