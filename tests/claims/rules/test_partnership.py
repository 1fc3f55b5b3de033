"""Rules on the partnership as a whole: its course, its weight to Russia, whom Baghdad looks for, and what became of it."""

from typing import Any

import pytest
from rule_build import Judge

COURSE = {"change_pct": 5, "short_window_years": 1, "long_window_years": 5, "kept_share_pct": 75, "stale_years": 2}
WEIGHT = {
    "west_asia_rank": 2,
    "west_asia_share_pct": 5,
    "foreign_output_share_pct": 25,
    "opec_plus_rank": 3,
    "stale_years": 5,
}


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


@pytest.mark.parametrize(("rank", "year", "outcome"), [(2, 2022, "supports"), (10, 2022, "contradicts"), (10, 2015, "silent")])
def test_rank_in_trade_with_west_asia(judge: Judge, rank: int, year: int, outcome: str):
    row = {
        "country_iso3": "RUS",
        "partner_iso3": "IRQ",
        "direction": "turnover",
        "west_asia_rank": rank,
        "west_asia_share_pct": 1.6,
        "source_ids": ["matrix"],
    }
    given = {
        "mart.trade_partner_rank_yearly": [row | {"year": year}, row | {"year": 2005, "west_asia_rank": 1}],
        "build.vintage_in_force": [{"source_id": "matrix", "vintage_on": "2024-01-31"}],
    }
    (found,) = judge("SIG-01__trade_rank", given, thresholds=WEIGHT)
    assert (found["outcome"], found["period"]) == (outcome, str(year))


def region(busd: float, year: str = "2022", **other: Any) -> dict[str, Any]:
    return {
        "fact_id": f"f{busd}",
        "indicator": "trade_total",
        "subject_id": "RUS",
        "detail": "middle_east",
        "period_from": year,
        "period_to": year,
        "period_end": f"{year}-12-31",
        "value": busd,
        "unit": "USD_bn",
        "origins": ["ministry"],
        "is_interested_party": True,
    } | other


@pytest.mark.parametrize(("busd", "found"), [(94.9, ["contradicts"]), (4, ["supports"]), (None, [])])
def test_share_of_trade_with_the_region(judge: Judge, busd: float | None, found: list[str]):
    given = pages(turnover("irq", "2022-01", "2022-11", 381.4), turnover("less", "2022", "2022", 300)) | {
        "core.indicator_fact": [region(busd)] if busd else [region(55, "2019")]
    }
    rows = judge("SIG-01__trade_share", given, thresholds=WEIGHT)
    assert [r["outcome"] for r in rows] == found
    if busd:
        assert float(rows[0]["observed_value"]) == pytest.approx(38.14 / busd, abs=0.01)


@pytest.mark.parametrize(("iraq", "found"), [(300, ["contradicts", "contradicts"]), (7000, ["silent"]), (90000, [])])
def test_partners_that_trade_more(judge: Judge, iraq: float, found: list[str]):
    others = [
        region(65, partner_iso3="TUR", detail=None, origins=["a"]),
        region(5, partner_iso3="IRN", detail=None, origins=["b"]),
    ]
    others.append(region(90, partner_iso3="DEU", detail=None, origins=["c"]))
    given = pages(turnover("irq", "2022", "2022", iraq)) | {
        "core.indicator_fact": others,
        "core.country": [{"country_iso3": c, "is_west_asia": c != "DEU"} for c in ("TUR", "IRN", "DEU")],
    }
    assert [r["outcome"] for r in judge("SIG-01__larger_partners", given, thresholds=WEIGHT)] == found


@pytest.mark.parametrize(("without", "outcome"), [(40.2, "silent"), (30, "supports")])
def test_part_of_lukoils_output(judge: Judge, without: float, outcome: str):
    def half_year(detail: str, value: float) -> dict[str, Any]:
        fact = region(value, detail=detail, indicator="crude_output", subject_id="lukoil", unit="Mt")
        return fact | {"period_from": "2020-01", "period_to": "2020-06"}

    given = {"core.indicator_fact": [half_year("with_west_qurna_2", 42), half_year("without_west_qurna_2", without)]}
    (row,) = judge("SIG-01__foreign_output", given, thresholds=WEIGHT)
    assert (row["outcome"], row["period"]) == (outcome, "2020-01/2020-06")
    assert judge("SIG-01__foreign_output", {"core.indicator_fact": given["core.indicator_fact"][:1]}, thresholds=WEIGHT) == []


@pytest.mark.parametrize(("kbd", "outcome"), [(4300, "supports"), (1000, "contradicts"), (None, None)])
def test_size_among_opec_plus(judge: Judge, kbd: float | None, outcome: str | None):
    def months(country: str, value: float, count: int = 12) -> list[dict[str, Any]]:
        return [
            {
                "source_id": "eia_international",
                "measure": "crude_production",
                "subject_id": country,
                "period_kind": "month",
                "period_start": f"2023-{month:02}-01",
                "value": value,
                "vintage_on": "2024-02-01",
                "flag": "reported",
                "vintage_basis": "original",
            }
            for month in range(1, count + 1)
        ]

    observed = [*months("SAU", 9600), *months("KAZ", 1800), *months("KWT", 2600), *months("RUS", 10000), *months("USA", 12900)]
    observed += months("IRQ", kbd) if kbd else months("IRQ", 4300, count=9)
    given = {
        "core.observation_latest": observed,
        "mart.opec_required_monthly": [{"country_iso3": c} for c in ("SAU", "KAZ", "KWT", "RUS", "IRQ")],
    }
    rows = judge("SIG-01__opec_plus_weight", given, thresholds=WEIGHT)
    assert [r["outcome"] for r in rows] == ([outcome] if outcome else [])
    if outcome == "supports":
        assert (rows[0]["observed_value"], rows[0]["citation"]) == (2, "eia_international@2024-02-01")
