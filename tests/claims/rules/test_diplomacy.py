"""Rules on diplomacy: the anniversary, debt and firms, aid, the war of 2003, Astana, the treaty."""

from typing import Any

import pytest
from rule_build import Judge

EXACTLY_2003 = {"comparator": "=", "low": 2003, "tolerance_pct": 0}


def event(event_id: str, on: str, description: str, **given: Any) -> dict[str, Any]:
    """One page of a policy event, by default one that names Russia and says nothing but that it happened."""
    return {
        "event_id": event_id,
        "event_date": on,
        "description": description,
        "measure": "occurrence",
        "source_url": f"https://example.org/{event_id}",
        "event_type": "statement",
        "topic": "diplomacy",
        "direction": "neutral",
        "actors": [],
        "partner_iso3s": ["RUS"],
        "origin": "agency",
        "known_on": "2010-01-01",
        "source_id": "record.policy_event",
    } | given


def outcomes(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """What each origin says, for short."""
    return [(r["origin"], r["period"], r["outcome"]) for r in rows]


EIGHTY = {"anniversary": {"low": 80, "period": "2024"}}


def opening(on: str, **given: Any) -> dict[str, Any]:
    return event("opening", on, "Relations open", event_type="diplomatic_relations", direction="cooperative", **given)


def test_anniversary_counts_from_the_first_opening(judge: Judge):
    pages = [
        opening("1944-09-09", origin="ministry"),
        opening("1944-09-09", origin="ministry", source_url="https://example.org/repost", known_on="2011-01-01"),
        opening("1945", origin="almanac"),
        event("break", "1955", "Relations end", event_type="diplomatic_relations", direction="conflictual"),
        event("resumption", "1958", "Relations resume", event_type="diplomatic_relations", direction="cooperative"),
    ]
    rows = judge("REL-01__established", {"record.policy_event": pages}, quantities=EIGHTY)
    assert outcomes(rows) == [
        ("agency", "1955", "silent"),
        ("agency", "1958", "silent"),
        ("almanac", "1945", "contradicts"),
        ("ministry", "1944-09-09", "supports"),
    ]
    assert [r["observed_value"] for r in rows] == [None, None, 79, 80]
    assert rows[3]["citation"] == "https://example.org/opening", "the earliest page of the origin"


@pytest.mark.parametrize(
    ("year", "value", "outcome"),
    [("2019", 75, "supports"), ("2024", 80, "supports"), ("2019", 70, "contradicts"), ("2019", None, "silent")],
)
def test_marked_anniversary(judge: Judge, year: str, value: int | None, outcome: str):
    page = event("greeting", year, "A greeting", measure="anniversary", value=value, unit="years" if value else None)
    rows = judge("REL-01__anniversary_marked", {"record.policy_event": [page]}, quantities=EIGHTY)
    assert outcomes(rows) == [("agency", year, outcome)]


def test_debt(judge: Judge):
    pages = [
        event("relief", "2008", "Debt is cut", topic="debt", event_type="debt_relief", measure=m, value=v, unit=u, origin=o)
        for o, m, v, u in [
            ("paper", "debt_written_off", 12, "USD_bn"),
            ("paper", "debt_total", 12.9, "USD_bn"),
            ("doubter", "debt_total", 0, "USD_bn"),
        ]
    ]
    pages.append(event("other", "2008", "Trade is good", topic="trade"))
    rows = judge("DIP-01__debt", {"record.policy_event": pages})
    assert outcomes(rows) == [("doubter", "2008", "contradicts"), ("paper", "2008", "supports")]
    assert float(rows[1]["observed_value"]) == 12.9
    assert rows[1]["finding"] == "Debt is cut (2008): debt total, 12.9 USD_bn"
    assert judge("DIP-01__debt", {"record.policy_event": pages[3:]}) == []


def test_firms(judge: Judge):
    statements = [
        ("early", "1997", "contracted", "lukoil"),
        ("leaver", "1999", "exited", "lukoil"),
        ("loser", "1997", "contracted", "lukoil"),
        ("loser", "2002-12", "cancelled", "lukoil"),
        ("stayer", "2003-01", "proposed", "lukoil"),
        ("later", "2009", "awarded", "lukoil"),
        ("stranger", "2002", "contracted", "eni"),
    ]
    given = {
        "reference.company": [{"company_id": "lukoil", "is_russian": True}, {"company_id": "eni", "is_russian": False}],
        "record.project_event": [
            {
                "event_id": f"e-{on}",
                "fact_id": "event",
                "event_date": on,
                "status_after": status,
                "company_id": company,
                "origin": origin,
                "description": f"Company is {status}",
                "source_url": "https://example.org",
                "known_on": "2014-01-01",
                "source_id": "record.project_event",
            }
            for origin, on, status, company in statements
        ],
    }
    rows = judge("DIP-01__firms", given, thresholds={"max_gap_years": 1}, quantities={"presence_end_year": EXACTLY_2003})
    assert outcomes(rows) == [
        ("early", "1997", "silent"),
        ("leaver", "1999", "contradicts"),
        ("loser", "2002-12", "supports"),
        ("stayer", "2003-01", "supports"),
    ]


def aid(year: str, value: float, unit: str = "USD_bn", origin: str = "dac", to: str | None = None) -> dict[str, Any]:
    return {
        "fact_id": f"oda.{year}",
        "indicator": "oda_received",
        "subject_id": "IRQ",
        "period_from": year,
        "period_to": to or year,
        "value": value,
        "unit": unit,
        "origin": origin,
        "source_url": "https://example.org",
        "known_on": "2021-01-01",
        "source_id": "record.indicator_fact",
    }


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ([aid("2014", 2), aid("2019", 1500, "USD_mn")], "supports"),
        ([aid("2014", 2), aid("2019", 1.6)], "contradicts"),
        ([aid("2013", 2), aid("2019", 1)], "silent"),
        ([aid("2014", 9, origin="other", to="2018"), aid("2019", 1)], "silent"),
    ],
)
def test_aid_is_compared_over_the_window(judge: Judge, facts: list[dict[str, Any]], outcome: str):
    rows = judge("DIP-02__aid_received", {"record.indicator_fact": facts}, thresholds={"aid_change_pct": -25, "window_years": 5})
    assert {r["outcome"] for r in rows if r["origin"] == "dac"} == {outcome}
    assert {r["outcome"] for r in rows if r["origin"] == "other"} <= {"silent"}


@pytest.mark.parametrize(
    ("description", "is_planned", "outcome"),
    [
        ("Iraq asks that the mission be closed", False, "supports"),
        ("Iraq asks that the mission be prolonged", False, "contradicts"),
        ("The mission is to end", True, "silent"),
        ("The head of the mission speaks", False, "silent"),
    ],
)
def test_missions(judge: Judge, description: str, is_planned: bool, outcome: str):
    page = event("mission", "2024-05", description, actors=["Iraq", "UN"], partner_iso3s=[], is_planned=is_planned)
    assert outcomes(judge("DIP-02__missions", {"record.policy_event": [page]})) == [("agency", "2024-05", outcome)]


@pytest.mark.parametrize(
    ("on", "description", "outcome"),
    [
        ("2003-03-20", "The president condemns the attack", "supports"),
        ("2003-03-04", "The minister threatens a veto", "supports"),
        ("2003-03-20", "The president welcomes the attack", "contradicts"),
        ("2003-03-20", "The president speaks of oil", "silent"),
        ("2004-03-20", "The president condemns the attack", None),
    ],
)
def test_position_on_the_war(judge: Judge, on: str, description: str, outcome: str | None):
    rows = judge(
        "DIP-03__statements",
        {"record.policy_event": [event("speech", on, description)]},
        quantities={"invasion_year": EXACTLY_2003},
    )
    assert [r["outcome"] for r in rows] == ([outcome] if outcome else [])


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        ({"event_type": "membership", "actors": ["Iraq"], "direction": "cooperative"}, "supports"),
        ({"event_type": "membership", "actors": ["Iraq"], "direction": "conflictual"}, "contradicts"),
        ({"event_type": "membership", "actors": ["Lebanon"], "direction": "cooperative"}, "silent"),
        ({"event_type": "other", "actors": ["Russia"], "direction": "cooperative"}, "silent"),
    ],
)
def test_astana_seat(judge: Judge, given: dict[str, Any], outcome: str):
    page = event("round", "2019-08-01", "Round of the Astana talks", **given)
    assert outcomes(judge("DIP-04__observer", {"record.policy_event": [page]})) == [("agency", "2019-08-01", outcome)]


def word(actor: str, direction: str = "cooperative") -> dict[str, Any]:
    return event(f"word-{actor}", "2023-09", f"{actor} speaks of Astana", actors=[actor], direction=direction)


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ([word("Russia"), word("Iraq")], "supports"),
        ([word("Russia")], "silent"),
        ([word("Russia"), word("Iraq", "conflictual")], "contradicts"),
    ],
)
def test_astana_confirmed_by_both(judge: Judge, words: list[dict[str, Any]], outcome: str):
    assert outcomes(judge("DIP-04__confirmed", {"record.policy_event": words})) == [("agency", "2023-09", outcome)]


def joins(iso3: str, on: str = "1970", direction: str = "neutral") -> dict[str, Any]:
    # Iraq's own events name no partner beside Iraq.
    return event(
        f"npt-{iso3}",
        on,
        "State becomes party to the non-proliferation treaty",
        event_type="treaty",
        direction=direction,
        partner_iso3s=[] if iso3 == "IRQ" else [iso3],
    )


GULF = ["BHR", "IRN", "IRQ", "KWT", "OMN", "QAT", "SAU", "ARE"]


@pytest.mark.parametrize(
    ("pages", "outcome", "members"),
    [
        ([joins(iso3) for iso3 in GULF], "supports", 8),
        ([joins(iso3) for iso3 in GULF[:7]], "silent", 7),
        ([joins(iso3) for iso3 in GULF[:7]] + [joins("ARE", direction="conflictual")], "contradicts", 7),
        ([joins(iso3) for iso3 in GULF[:7]] + [joins("ISR")], "silent", 7),
    ],
)
def test_treaty_needs_every_gulf_state(judge: Judge, pages: list[dict[str, Any]], outcome: str, members: int):
    (row,) = judge("DIP-06__treaty_status", {"record.policy_event": pages}, thresholds={"gulf_states": 8})
    assert (row["outcome"], row["observed_value"]) == (outcome, members)
