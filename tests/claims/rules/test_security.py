"""Rules on security: deaths by year, deaths from terrorism, the joint centre, help and arms."""

from typing import Any

import pytest
from rule_build import Judge

UCDP = {
    "build.vintage_in_force": [{"source_id": "ucdp", "vintage_on": "2025-06-30", "vintage_basis": "original"}],
    "build.source": [{"source_id": "ucdp", "publication_lag_days": 165}],
}
RESTATED = UCDP | {"build.vintage_in_force": [{"source_id": "ucdp", "vintage_on": "2025-06-30", "vintage_basis": "restated"}]}


def deaths(year: int, count: int, rank: int | None = None, basis: str = "original") -> dict[str, Any]:
    return {
        "year": year,
        "violence_deaths": count,
        "violence_low_deaths": count - 5,
        "violence_high_deaths": count + 50,
        "calm_rank_in_20_years": rank,
        "flag": "estimated",
        "vintage_basis": basis,
        "source_ids": ["ucdp"],
    }


@pytest.mark.parametrize(
    ("newest", "outcome"),
    [(deaths(2024, 409, 1), "supports"), (deaths(2024, 700, 3), "contradicts"), (deaths(2022, 409, 1), "silent")],
)
def test_calmest_of_twenty_years(judge: Judge, newest: dict[str, Any], outcome: str):
    given = {"mart.security_yearly": [deaths(2021, 300, 1), newest]} | UCDP
    (row,) = judge("SEC-01__deaths", given, thresholds={"calm_rank": 1, "max_age_months": 12})
    assert (row["outcome"], row["period"], row["is_estimate"]) == (outcome, str(newest["year"]), True)
    assert row["citation"] == "ucdp@2025-06-30"


def test_restated_count_is_known_when_its_year_was_published(judge: Judge):
    given = {"mart.security_yearly": [deaths(2022, 409, 1, "restated")]} | RESTATED
    (row,) = judge("SEC-01__deaths", given, as_of="2024-03-02", thresholds={"calm_rank": 1, "max_age_months": 12})
    assert (str(row["known_on"]), row["vintage_basis"]) == ("2023-06-14", "restated")


@pytest.mark.parametrize(
    ("years", "from_peak", "recent"),
    [
        ([deaths(2014, 16437), deaths(2019, 960), deaths(2024, 409)], "supports", "supports"),
        ([deaths(2014, 16437), deaths(2019, 700), deaths(2024, 409)], "supports", "contradicts"),
        ([deaths(2014, 800), deaths(2019, 600), deaths(2024, 409)], "contradicts", "contradicts"),
        ([deaths(2014, 818), deaths(2019, 818), deaths(2024, 409)], "supports", "supports"),  # a fall of exactly a half
        ([deaths(2013, 9000), deaths(2024, 409)], None, None),
    ],
)
def test_fall_of_violence_by_window(judge: Judge, years: list[dict[str, Any]], from_peak: str | None, recent: str | None):
    limits = {"fall_pct": 50, "peak_window_years": 10, "short_window_years": 5}
    for rule, outcome in (("SEC-02__from_peak", from_peak), ("SEC-02__recent", recent)):
        rows = judge(rule, {"mart.security_yearly": years} | UCDP, thresholds=limits)
        assert [r["outcome"] for r in rows] == ([outcome] if outcome else []), rule


def terrorism(year: int, count: int, origin: str = "institute") -> dict[str, Any]:
    return {
        "fact_id": f"{origin}.{year}",
        "indicator": "terrorism_deaths",
        "subject_id": "IRQ",
        "period_from": str(year),
        "period_to": str(year),
        "value": count,
        "unit": "deaths",
        "hedge": "estimated",
        "origin": origin,
        "source_url": "https://example.org",
        "known_on": "2024-02-29",
        "source_id": "record.indicator_fact",
    }


@pytest.mark.parametrize(
    ("facts", "calmest", "fallen"),
    [
        ([terrorism(2017, 4271), terrorism(2023, 69)], "supports", "supports"),
        ([terrorism(2017, 60), terrorism(2023, 69)], "contradicts", "contradicts"),
        ([terrorism(2017, 100), terrorism(2023, 69)], "supports", "contradicts"),
        ([terrorism(2023, 69), terrorism(2017, 4271, "other")], "silent", "silent"),
        ([terrorism(2012, 4271), terrorism(2022, 69)], "silent", "supports"),
    ],
)
def test_deaths_from_terrorism(judge: Judge, facts: list[dict[str, Any]], calmest: str, fallen: str):
    rows = judge("SEC-01__terrorism_deaths", {"record.indicator_fact": facts}, thresholds={"max_age_months": 12})
    assert rows[0]["outcome"] == calmest
    limits = {"fall_pct": 50, "peak_window_years": 10}
    rows = judge("SEC-02__terrorism_deaths", {"record.indicator_fact": facts}, thresholds=limits)
    assert rows[0]["outcome"] == fallen


def step(on: str, description: str, partners: list[str], direction: str = "cooperative", **given: Any) -> dict[str, Any]:
    return {
        "event_id": f"step-{on}",
        "event_date": on,
        "description": description,
        "measure": "occurrence",
        "topic": "security",
        "direction": direction,
        "partner_iso3s": partners,
        "origin": "agency",
        "source_url": "https://example.org",
        "known_on": "2015-10-01",
        "source_id": "record.policy_event",
    } | given


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        ({"measure": "participants", "value": 4, "unit": "count"}, "supports"),
        ({"measure": "participants", "value": 3, "unit": "count"}, "contradicts"),
        ({}, "silent"),
    ],
)
def test_states_of_the_centre(judge: Judge, given: dict[str, Any], outcome: str):
    pages = [step("2015-09-26", "States set up a centre", ["RUS", "IRN", "SYR"], **given)]
    pages.append(step("2015-09-26", "States set up a centre", ["RUS"], measure="term", value=3, unit="months"))
    (row,) = judge(
        "SEC-03__centre",
        {"record.policy_event": pages},
        quantities={"centre_parties": {"low": 4, "comparator": "=", "tolerance_pct": 0}},
    )
    assert row["outcome"] == outcome


@pytest.mark.parametrize(
    ("steps", "outcome"),
    [
        ([step("2014-06-28", "Aircraft arrive", ["RUS"]), step("2014-06", "Advisers arrive", ["IRN"])], "supports"),
        ([step("2014-06-28", "Aircraft arrive", ["RUS"])], "silent"),
        ([step("2015-09-26", "States set up a centre", ["RUS", "IRN"])], "silent"),
        ([step("2014-07", "Moscow refuses aircraft", ["RUS"], "conflictual")], "contradicts"),
        ([step("2013-07", "Aircraft arrive", ["RUS"])], None),
    ],
)
def test_quick_help_of_both(judge: Judge, steps: list[dict[str, Any]], outcome: str | None):
    years = {"assistance_years": {"comparator": "between", "low": 2014, "high": 2017, "tolerance_pct": 0}}
    rows = judge("SEC-03__help", {"record.policy_event": steps}, thresholds={"promptness_months": 6}, quantities=years)
    assert [r["outcome"] for r in rows] == ([outcome] if outcome else [])


@pytest.mark.parametrize(
    ("year", "value", "outcome"), [("2015", 35, "supports"), ("2015", 12, "contradicts"), ("2020", 35, "silent")]
)
def test_share_of_arms(judge: Judge, year: str, value: int, outcome: str):
    fact = terrorism(int(year), value) | {"indicator": "arms_import_share", "partner_iso3": "RUS", "unit": "pct"}
    (row,) = judge(
        "SEC-04__arms_share",
        {"record.indicator_fact": [fact]},
        thresholds={"russian_arms_share_pct": 20},
        quantities={"war_years": {"period": "2014/2017"}},
    )
    assert (row["outcome"], row["period"]) == (outcome, year)
