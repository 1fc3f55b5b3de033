"""Rules on students: UNESCO's count, stated figures of the claimed year, and figures without a year."""

from typing import Any

import pytest
from rule_build import Judge

CLAIMED = {"students_in_russia": {"comparator": ">", "low": 4200, "tolerance_pct": 0, "period": "2023"}}


def count(year: int, value: int, series: str = "uis_student.students_abroad.IRQ.RUS") -> dict[str, Any]:
    return {
        "series_id": series,
        "source_id": "uis_student",
        "period_start": f"{year}-01-01",
        "period_end": f"{year}-12-31",
        "value": value,
        "unit": "persons",
        "vintage_on": "2025-09-30",
        "snapshot_id": "uis_student@2025-09-30",
        "publication_lag_days": 640,
    }


@pytest.mark.parametrize(
    ("counts", "outcome", "period"),
    [
        ([count(2019, 2776), count(2023, 4300)], "supports", "2023"),
        ([count(2019, 2776), count(2023, 4200)], "contradicts", "2023"),
        ([count(2019, 2776), count(2024, 5000)], "silent", "2019"),
        ([count(2023, 4300, "uis_student.students_abroad.IRQ.TUR")], None, None),
    ],
)
def test_unesco(judge: Judge, counts: list[dict[str, Any]], outcome: str | None, period: str | None):
    rows = judge("EDU-01__unesco", {"core.observation_latest": counts}, quantities=CLAIMED)
    assert [(r["outcome"], r["period"]) for r in rows] == ([(outcome, period)] if outcome else [])
    assert not any(r["is_estimate"] for r in rows), "a reported count is no estimate"


def stated(year: str | None, bound: str, value: int | None, least: int | None, most: int | None) -> dict[str, Any]:
    page = {
        "fact_id": "students.one",
        "indicator": "students_abroad",
        "subject_id": "IRQ",
        "partner_iso3": "RUS",
        "period_from": year,
        "period_to": year,
        "value": value,
        "bound": bound,
        "unit": "persons" if value else None,
        "stated_by": "Ministry",
        "origin": "ministry",
        "source_url": "https://example.org",
        "known_on": "2024-01-01",
        "source_id": "record.indicator_fact",
    }
    fact = {"fact_id": "students.one", "value_low": least, "value_high": most}
    return {"record.indicator_fact": [page], "core.indicator_fact": [fact]}


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        (stated("2023", "=", 4300, 4300, 4300), "supports"),
        (stated("2023", ">", 4200, 4200, None), "supports"),
        (stated("2023-09", "=", 4200, 4200, 4200), "contradicts"),
        (stated("2023", "~", 4300, 4085, 4515), "silent"),
        (stated("2023", "=", None, None, None), "silent"),
        (stated("2022", "=", 4300, 4300, 4300), "silent"),
    ],
)
def test_stated(judge: Judge, given: dict[str, Any], outcome: str):
    (row,) = judge("EDU-01__stated", given, quantities=CLAIMED)
    assert row["outcome"] == outcome
    assert judge("EDU-01__stated_undated", given, quantities=CLAIMED) == []


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        (stated(None, "=", 4300, 4300, 4300), "supports"),
        (stated(None, "~", 4000, 3800, 4200), "contradicts"),
        (stated(None, "~", 4300, 4085, 4515), "silent"),
    ],
)
def test_stated_without_a_year(judge: Judge, given: dict[str, Any], outcome: str):
    (row,) = judge("EDU-01__stated_undated", given, quantities=CLAIMED)
    assert (row["outcome"], row["period"]) == (outcome, "undated")
    assert judge("EDU-01__stated", given, quantities=CLAIMED) == []
