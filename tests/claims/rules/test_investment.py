"""Rules on money: totals as stated, sums of records, official statistics, who comes first, and from where money comes."""

from typing import Any

import pytest
from rule_build import Judge

ABOUT_19 = {"investment_cumulative": {"comparator": "~", "low": 19, "unit": "USD_bn", "period": "2023", "tolerance_pct": 10}}
OVER_19 = {"investment_cumulative": {"comparator": ">", "low": 19, "unit": "USD_bn", "tolerance_pct": 0}}
LIMITS_01 = {"documented_share_pct": 50, "neighbour_years": 1}
LIMITS_02 = {"documented_share_pct": 50, "rounding": 0.5, "stale_years": 2}


def stated(day: str, amount: float, bound: str = "about", **other: Any) -> dict[str, Any]:
    return {
        "statement_id": f"{day}-{amount}",
        "statement_date": day,
        "statement_on": day,
        "speaker": "Vladimir Putin",
        "speaker_role": "president",
        "party": "russia",
        "scope": "iraq",
        "amount_busd": amount,
        "bound": bound,
        "amount_kind": "cumulative",
    } | other


def stated_rows(*statements: dict[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The statements with two pages each: a later one, and one that prints another currency and so is no witness."""
    pages = []
    for s in statements:
        same = {"statement_id": s["statement_id"]}
        pages.append(same | {"source_url": "https://late.example", "known_on": "2026-01-02", "origin": "late"})
        pages.append(same | {"source_url": "https://first.example", "known_on": s["statement_on"], "origin": "kremlin"})
        pages.append(same | {"source_url": "https://a.example", "known_on": "2001-01-01", "reprint_fault": "currency"})
    return {"core.investment_statement": list(statements), "record.investment_statement": pages}


def outcomes(rows: list[dict[str, Any]]) -> list[str]:
    return [row["outcome"] for row in rows]


@pytest.mark.parametrize(
    ("amount", "bound", "scope", "outcome"),
    [
        (19, "about", "iraq", "supports"),
        (17.1, "about", "iraq", "supports"),
        (14, "about", "iraq", "contradicts"),
        (22, "more_than", "iraq", "contradicts"),
        (18, "more_than", "iraq_energy", "supports"),
        (13, "more_than", "iraq_energy", "silent"),
        (14, "up_to", "iraq", "contradicts"),
        (25, "up_to", "iraq", "silent"),
        (14, "about", "iraq_energy", "silent"),
    ],
)
def test_totals_of_the_year(judge: Judge, amount: float, bound: str, scope: str, outcome: str):
    given = stated_rows(stated("2023-10-10", amount, bound, scope=scope))
    (row,) = judge("INV-01__official_totals", given, quantities=ABOUT_19)
    assert row["outcome"] == outcome
    assert (row["origin"], row["is_interested_party"], row["citation"]) == ("russian_state", True, "https://first.example")


def test_other_years_press_and_yardsticks_do_not_decide(judge: Judge):
    given = stated_rows(
        stated("2022-02-28", 14),
        stated("2024-09-11", 19, "more_than"),
        stated("2023-10-06", 13, party="press"),
        stated("2023-12-11", 30, is_yardstick=True),
        stated("2023-12-12", 4, amount_kind="planned"),
    )
    assert judge("INV-01__official_totals", given, quantities=ABOUT_19) == []
    rows = judge("INV-01__neighbouring_years", given, quantities=ABOUT_19, thresholds=LIMITS_01)
    assert [(r["period"], r["outcome"]) for r in rows] == [("2022-02-28", "contradicts"), ("2024-09-11", "supports")]


def test_a_bound_of_another_year_can_leave_it_open(judge: Judge):
    given = stated_rows(stated("2022-11-05", 14, "more_than"), stated("2025-10-31", 20))
    rows = judge("INV-01__neighbouring_years", given, quantities=ABOUT_19, thresholds=LIMITS_01)
    assert outcomes(rows) == ["silent"]


def test_onlookers_of_the_year(judge: Judge):
    fact = {
        "fact_id": "x",
        "indicator": "investment_stock",
        "subject_id": "RUS",
        "partner_iso3": "IRQ",
        "period_to": "2023-10",
        "period_end": "2023-10-31",
        "unit": "USD_bn",
        "value": 13,
        "bound": ">",
        "hedge": "believed",
        "stated_by": "The National",
        "citations": ["https://n.example"],
    }
    given = stated_rows(
        stated("2023-10-06", 13, party="press", speaker="A. Writer"), stated("2023-10-07", 19, party="press", speaker="B. Writer")
    ) | {"core.indicator_fact": [fact]}
    rows = judge("INV-01__onlookers", given, quantities=ABOUT_19)
    assert [(r["origin"], r["outcome"], r["is_estimate"]) for r in rows] == [
        ("a_writer", "contradicts", False),
        ("b_writer", "supports", False),
        ("the_national", "silent", True),
    ]


def summed(amount: float, day: str = "2017-10-31", lent: float | None = None) -> dict[str, Any]:
    return {
        "row_id": f"spent-{day}",
        "row_kind": "bottom_up_sum",
        "on_date": day,
        "stated_on": day,
        "amount_busd": amount,
        "bottom_up_lent_busd": lent,
        "flag": "derived",
    }


@pytest.mark.parametrize(("amount", "outcome"), [(5, "silent"), (10, "supports"), (22, "contradicts")])
def test_sum_of_records_is_a_lower_bound(judge: Judge, amount: float, outcome: str):
    given = {"mart.russian_investment": [summed(1, "2014-03-29"), summed(amount), summed(90, "2024-01-01")]}
    (row,) = judge("INV-01__bottom_up", given, quantities=ABOUT_19, thresholds=LIMITS_01)
    assert (row["outcome"], row["period"]) == (outcome, "2017-10-31")
    (row,) = judge("INV-02__bottom_up", {"mart.russian_investment": [summed(amount)]}, quantities=OVER_19, thresholds=LIMITS_02)
    assert row["outcome"] == ("silent" if amount < 9.5 else "supports")


@pytest.mark.parametrize(
    ("year", "stock", "outcome"), [(2012, 114, "silent"), (2022, 114, "contradicts"), (2023, 18000, "supports")]
)
def test_official_stock_counts_only_near_the_year(judge: Judge, year: int, stock: float, outcome: str):
    given = {
        "mart.foreign_investment_yearly": [{"partner": "RUS", "year": year, "stock_musd": stock, "source_ids": ["fdi"]}],
        "build.vintage_in_force": [{"source_id": "fdi", "vintage_on": "2024-01-31"}],
    }
    (row,) = judge("INV-01__direct_investment", given, quantities=ABOUT_19, thresholds=LIMITS_01)
    assert (row["outcome"], row["citation"], row["is_estimate"]) == (outcome, "fdi@2024-01-31", False)


@pytest.mark.parametrize(
    ("amount", "bound", "scope", "outcome"),
    [
        (19, "about", "iraq", "silent"),
        (19, "more_than", "iraq_energy", "supports"),
        (13, "more_than", "iraq", "silent"),
        (20, "about", "iraq", "supports"),
        (19.4, "about", "iraq", "silent"),
        (18, "about", "iraq", "contradicts"),
        (18, "about", "iraq_energy", "silent"),
        (19, "up_to", "iraq", "contradicts"),
    ],
)
def test_strictly_more(judge: Judge, amount: float, bound: str, scope: str, outcome: str):
    given = stated_rows(stated("2025-10-10", amount, bound, scope=scope))
    assert outcomes(judge("INV-02__official_totals", given, quantities=OVER_19, thresholds=LIMITS_02)) == [outcome]


def test_a_smaller_total_is_overtaken_and_a_larger_one_is_not(judge: Judge):
    given = stated_rows(stated("2022-02-28", 14), stated("2024-09-11", 19, "more_than"), stated("2025-01-01", 19))
    rows = judge("INV-02__official_totals", given, quantities=OVER_19, thresholds=LIMITS_02)
    assert outcomes(rows) == ["silent", "supports", "silent"]
    old = stated_rows(stated("2023-10-06", 13, party="press", speaker="A. Writer"))
    assert outcomes(judge("INV-02__onlookers", old, quantities=OVER_19, thresholds=LIMITS_02)) == ["silent"]
    (row,) = judge("INV-02__onlookers", old, as_of="2024-03-02", quantities=OVER_19, thresholds=LIMITS_02)
    assert (row["outcome"], row["is_interested_party"]) == ("contradicts", False)


def test_the_document_against_itself(judge: Judge):
    other = {"claim_id": "INV-01", "measure": "investment_cumulative", "comparator": "~", "low": 19, "unit": "USD_bn"}
    (row,) = judge("INV-02__own_text", {"claims.quantity": [other]}, quantities=OVER_19)
    assert (row["outcome"], row["source_id"]) == ("contradicts", "claims.registry")
    (row,) = judge("INV-02__own_text", {"claims.quantity": [other | {"comparator": ">"}]}, quantities=OVER_19)
    assert row["outcome"] == "supports"
    assert judge("INV-02__own_text", {}, quantities=OVER_19) == []


@pytest.mark.parametrize(
    ("energy", "energy_bound", "whole", "whole_bound", "outcome"),
    [
        (13, "more_than", 19, "about", "supports"),
        (8, "about", 19, "about", "contradicts"),
        (8, "more_than", 19, "about", "silent"),
        (13, "about", 19, "more_than", "silent"),
    ],
)
def test_share_of_energy(judge: Judge, energy: float, energy_bound: str, whole: float, whole_bound: str, outcome: str):
    given = stated_rows(
        stated("2023-02-06", energy, energy_bound, scope="iraq_energy", speaker="Sergei Lavrov"),
        stated("2023-10-10", whole, whole_bound),
        stated("2019-01-30", 10, scope="iraq_energy"),
    )
    over_half = {"energy_share_of_investment": {"comparator": ">", "low": 50, "tolerance_pct": 0}}
    (row,) = judge("INV-03__stated_totals", given, quantities=over_half, thresholds={"pair_years": 2})
    assert row["outcome"] == outcome
    late = stated_rows(stated("2019-01-30", 10, scope="iraq_energy"), stated("2023-10-10", 19))
    assert judge("INV-03__stated_totals", late, quantities=over_half, thresholds={"pair_years": 2}) == []


@pytest.mark.parametrize(("amount", "outcome"), [(5, "silent"), (12, "supports")])
def test_recorded_share_of_energy(judge: Judge, amount: float, outcome: str):
    given = stated_rows(stated("2023-10-10", 19)) | {"mart.russian_investment": [summed(amount, lent=1.3)]}
    over_half = {"energy_share_of_investment": {"comparator": ">", "low": 50, "tolerance_pct": 0}}
    assert outcomes(judge("INV-03__bottom_up", given, quantities=over_half)) == [outcome]


FIRST = {"investor_rank": {"comparator": "=", "low": 1, "tolerance_pct": 0}}


def test_other_countries_totals(judge: Judge):
    china = {
        "fact_id": "c",
        "indicator": "investment_stock",
        "subject_id": "CHN",
        "partner_iso3": "IRQ",
        "period_to": "2019",
        "unit": "USD_bn",
        "value": 20,
        "value_low": 20,
        "bound": "=",
        "hedge": "estimated",
        "origins": ["al_monitor"],
    }
    yardstick = stated("2025-12-11", 30, is_yardstick=True, party="press", origins=["rudaw"], hedge="estimated")
    given = stated_rows(stated("2025-10-10", 20), yardstick) | {"core.indicator_fact": [china]}
    rows = judge("INV-04__stated_totals", given)
    assert [(r["origin"], r["outcome"], r["is_estimate"]) for r in rows] == [
        ("al_monitor", "silent", True),
        ("rudaw", "contradicts", True),
    ]
    assert judge("INV-04__stated_totals", stated_rows(yardstick)) == []


def investors(day: str, *partners: str, interested: bool = False) -> dict[str, Any]:
    return {
        "event_id": "-".join([day, *partners]),
        "event_date": day,
        "event_on": day,
        "event_type": "statement",
        "topic": "investment",
        "direction": "neutral",
        "actors": ["An adviser"],
        "partner_iso3s": list(partners),
        "claim_ids": ["INV-04"],
        "is_interested_party": interested,
        "origins": ["ina"],
        "citations": ["https://ina.example"],
    }


@pytest.mark.parametrize(
    ("partners", "day", "outcome"),
    [
        (["FRA", "GBR"], "2025-03-20", "contradicts"),
        (["RUS"], "2025-03-20", "supports"),
        (["RUS", "CHN"], "2025-03-20", "silent"),
        (["USA"], "2021-12-31", "silent"),
    ],
)
def test_who_is_named_first(judge: Judge, partners: list[str], day: str, outcome: str):
    given = {"core.policy_event": [investors(day, *partners), investors("2025-06-01", "RUS", interested=True)]}
    assert outcomes(judge("INV-04__named_first", given, thresholds={"stale_years": 3})) == [outcome]


@pytest.mark.parametrize(("rank", "outcome"), [(1, "supports"), (2, "contradicts")])
def test_rank_by_russian_officials(judge: Judge, rank: int, outcome: str):
    event = investors("2023-10-30", "RUS", interested=True)
    figure = {"event_id": event["event_id"], "measure": "investor_rank", "value": rank, "unit": "rank"}
    given = {"core.policy_event": [event, investors("2023-10-31", "RUS")], "core.policy_figure": [figure]}
    (row,) = judge("INV-04__own_source", given, quantities=FIRST)
    assert (row["outcome"], row["is_interested_party"]) == (outcome, True)


@pytest.mark.parametrize(("rank", "partners", "found"), [(5, 8, ["contradicts"]), (1, 8, ["supports"]), (1, 3, [])])
def test_rank_by_official_stock(judge: Judge, rank: int, partners: int, found: list[str]):
    stock = {
        "partner": "RUS",
        "year": 2012,
        "stock_musd": 114,
        "stock_rank": rank,
        "ranked_partner_count": partners,
        "source_ids": ["fdi"],
    }
    given = {
        "mart.foreign_investment_yearly": [stock],
        "build.vintage_in_force": [{"source_id": "fdi", "vintage_on": "2014-12-31"}],
    }
    rows = judge("INV-04__direct_investment", given, quantities=FIRST, thresholds={"ranked_partners": 5})
    assert outcomes(rows) == found


@pytest.mark.parametrize(
    ("flows", "outcome"),
    [
        ({2019: -3000, 2020: -3100, 2021: -2600}, "contradicts"),
        ({2019: 100, 2020: 200, 2021: 400}, "supports"),
        ({2019: 400, 2020: 400, 2021: 100}, "contradicts"),
        ({2021: 400}, "silent"),
        ({2010: 900, 2021: 400}, "silent"),
    ],
)
def test_net_inflow(judge: Judge, flows: dict[int, float], outcome: str):
    given = {
        "mart.foreign_investment_yearly": [
            {"partner": "WORLD", "year": year, "flow_musd": flow, "source_ids": ["wb"]} for year, flow in flows.items()
        ],
        "build.vintage_in_force": [{"source_id": "wb", "vintage_on": "2022-12-22"}],
        "core.indicator_fact": [
            {
                "indicator": "fdi_net_inflow",
                "subject_id": "IRQ",
                "period_from": "2023",
                "period_to": "2023",
                "period_end": "2023-12-31",
                "value": -5,
                "unit": "USD_bn",
                "stated_by": "UNCTAD",
            }
        ],
    }
    rows = judge("INV-05__net_inflow", given, thresholds={"net_inflow_musd": 0, "window_years": 5})
    assert [(r["origin"], r["outcome"]) for r in rows] == [("unctad", "contradicts"), ("world_bank", outcome)]
    assert rows[0]["observed_value"] == -5000


def test_announced_sums_need_something_to_hold_them_against(judge: Judge):
    def fact(indicator: str, value: float, origin: str) -> dict[str, Any]:
        return {
            "indicator": indicator,
            "subject_id": "IRQ",
            "period_to": "2023",
            "value": value,
            "unit": "pct",
            "origins": [origin],
        }

    rows = judge(
        "INV-05__announced",
        {
            "core.indicator_fact": [
                fact("greenfield_investment_growth", 371, "a"),
                fact("greenfield_investment_growth", -5, "b"),
                fact("greenfield_investment", 24, "c"),
            ]
        },
    )
    assert outcomes(rows) == ["supports", "contradicts", "silent"]


def test_groups_of_investors(judge: Judge):
    def act(day: str, kind: str, *partners: str) -> dict[str, Any]:
        return investors(day, *partners) | {"event_type": kind, "direction": "cooperative", "description": "Deal"}

    given = stated_rows(stated("2022-02-28", 14, "up_to"), stated("2023-10-10", 19)) | {
        "core.policy_event": [
            act("2023-07-10", "contract_signed", "FRA", "QAT"),
            act("2023-02-21", "contract_signed", "CHN"),
            act("2010-02-21", "contract_signed", "USA"),
            act("2023-02-22", "statement", "RUS"),
        ]
    }
    limits = {"window_years": 5, "investor_groups": 4}
    rows = judge("INV-05__groups", given, as_of="2024-03-02", thresholds=limits)
    assert [r["origin"] for r in rows] == ["china", "europe", "gulf", "russia"]
    assert set(outcomes(rows)) == {"supports"}
    assert [r["is_interested_party"] for r in rows] == [False, False, False, True]
    without_china = {**given, "core.policy_event": given["core.policy_event"][:1]}
    assert set(outcomes(judge("INV-05__groups", without_china, as_of="2024-03-02", thresholds=limits))) == {"silent"}
    assert judge("INV-05__groups", given, as_of="2029-03-02", thresholds=limits) == []
