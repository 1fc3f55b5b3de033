"""Rules on Russian projects: share of output, contracts, who holds what, weight, flare gas and new contracts."""

from typing import Any

import pytest
from rule_build import Judge

PLACE = {"russian_operated_share_pct": 5, "major_contract_kbd": 100, "major_contracts": 2}
KEY = {"project_rank": 3, "fresh_months": 18, "control_pct": 50}


def project(project_id: str, status: str = "producing", **other: Any) -> dict[str, Any]:
    return {
        "project_id": project_id,
        "project_name": project_id.title(),
        "project_kind": "project",
        "company_id": "lukoil",
        "asset_id": project_id,
        "asset_name": project_id.title(),
        "asset_kind": "field",
        "project_role": "operator",
        "status_latest": status,
        "status_latest_on": "2014-03-29",
        "status_latest_event_id": f"{project_id}-status",
    } | other


def output(asset_id: str, kbd: float, period: str, **other: Any) -> dict[str, Any]:
    return {
        "output_id": f"{asset_id}-{period}",
        "asset_id": asset_id,
        "metric": "crude",
        "output_kbd": kbd,
        "period_from": period,
        "period_to": period,
        "origins": ["reuters"],
        "citations": ["https://r.example"],
        "origin_count": 1,
        "source_ids": ["record.field_output"],
    } | other


IRAQ = [{"year": 2023, "operator_country": "not_attributed", "iraq_output_kbd": 4300}, {"year": 2020, "iraq_output_kbd": 100}]


@pytest.mark.parametrize(
    ("qurna", "badra_target", "outcome", "share"),
    [("producing", 75, "supports", 12), ("exited", 75, "contradicts", 0.8), ("exited", 250, "silent", 0.8)],
)
def test_share_of_output_counts_what_is_still_run(judge: Judge, qurna: str, badra_target: float, outcome: str, share: float):
    given = {
        "mart.russian_project": [
            project("qurna", qurna, output_latest_kbd=480, output_latest_period="2023-06", target_kbd=800),
            project("badra", output_latest_kbd=35, output_latest_period="2021", target_kbd=badra_target),
            project("halfway", output_latest_kbd=900, output_latest_period="2021", project_role="shareholder"),
        ],
        "core.field_output": [output("qurna", 480, "2023-06"), output("badra", 35, "2021", flag="estimated")],
        "mart.iraq_output_by_operator_yearly": IRAQ,
    }
    (row,) = judge("PRJ-01__share_of_output", given, thresholds=PLACE)
    assert row["outcome"] == outcome
    assert float(row["observed_value"]) == pytest.approx(share, abs=0.05)
    assert row["is_estimate"] and ("lost: Qurna" in row["finding"]) == (qurna == "exited")
    nothing = judge("PRJ-01__share_of_output", {"mart.russian_project": given["mart.russian_project"]}, thresholds=PLACE)
    assert nothing == []


@pytest.mark.parametrize(("qurna", "outcome"), [("force_majeure", "supports"), ("transferred", "contradicts")])
def test_large_contracts_held(judge: Judge, qurna: str, outcome: str):
    given = {
        "mart.russian_project": [
            project("qurna", qurna, target_kbd=800, status_latest_on="2026-02-17"),
            project("eridu", "discovery_approved", target_kbd=250),
            project("badra", target_kbd=75),
            project("sought", "proposed", target_kbd=900, project_kind="prospect"),
        ],
        "core.project_event": [
            {"event_id": "qurna-status", "event_date": "2026-02-17", "first_known_on": "2026-02-18", "citations": ["https://a"]}
        ],
    }
    (row,) = judge("PRJ-01__contracts", given, thresholds=PLACE)
    assert (row["outcome"], row["period"], str(row["known_on"])) == (outcome, "2026-02-17", "2026-02-18")
    assert judge("PRJ-01__contracts", {"mart.russian_project": [project("shakal")]}, thresholds=PLACE) == []


@pytest.mark.parametrize(
    ("status", "value", "outcome"), [("producing", 9.5, "supports"), ("exited", 9.5, "silent"), ("producing", 3, "silent")]
)
def test_stated_share_of_a_field(judge: Judge, status: str, value: float, outcome: str):
    fact = {
        "fact_id": "s",
        "indicator": "share_of_iraq_output",
        "subject_kind": "asset",
        "subject_id": "qurna",
        "period_to": "2025",
        "unit": "pct",
        "value": value,
        "origins": ["reuters"],
        "stated_by": "Reuters",
    }
    given = {"mart.russian_project": [project("qurna", status)], "core.indicator_fact": [fact]}
    (row,) = judge("PRJ-01__stated_share", given, thresholds=PLACE)
    assert row["outcome"] == outcome


def event(event_id: str, project_id: str, day: str, origin: str = "reuters", **other: Any) -> tuple[dict, dict]:
    """An event and its page."""
    core = {
        "event_id": event_id,
        "project_id": project_id,
        "event_type": "other",
        "event_date": day,
        "event_on": day,
        "event_end_on": day,
        "description": f"What {event_id} was",
    } | other
    return core, {"event_id": event_id, "project_id": project_id, "origin": origin, "source_url": "https://p", "known_on": day}


def story(*projects: dict[str, Any], events: list[tuple[dict, dict]]) -> dict[str, list[dict[str, Any]]]:
    return {
        "mart.russian_project": list(projects),
        "core.project_event": [core for core, _ in events],
        "record.project_event": [page for _, page in events],
    }


KEYS = [("PRJ-02", "west_qurna_2"), ("PRJ-03", "badra"), ("PRJ-04", "rosneft_kurdistan")]


@pytest.mark.parametrize(("claim", "key"), KEYS)
def test_held_by_what_was_heard_lately(judge: Judge, claim: str, key: str):
    held = project("qurna", key_project=key, stake_latest_pct=75)
    given = story(
        held,
        events=[
            event("old", "qurna", "2014-03-29", "ap"),
            event("new", "qurna", "2023-06-01", "reuters"),
            event("own", "qurna", "2023-05-01", "lukoil"),
            event("hit", "qurna", "2023-12-01", "ofac", event_type="sanction"),
            event("elsewhere", "badra", "2023-12-01", "tass"),
        ],
    )
    rows = judge(f"{claim}__status", given, as_of="2024-03-02", thresholds=KEY)
    assert [(r["origin"], r["outcome"], r["is_interested_party"]) for r in rows] == [
        ("lukoil", "supports", True),
        ("reuters", "supports", False),
    ]
    assert judge(f"{claim}__last_seen", given, as_of="2024-03-02", thresholds=KEY) == []


@pytest.mark.parametrize(("claim", "key"), KEYS)
def test_held_by_the_last_that_was_heard(judge: Judge, claim: str, key: str):
    held = project("qurna", key_project=key, stake_latest_pct=30)
    given = story(held, events=[event("older", "qurna", "2014-03-29", "ap"), event("last", "qurna", "2023-06-01")])
    assert judge(f"{claim}__status", given, thresholds=KEY) == []
    (row,) = judge(f"{claim}__last_seen", given, thresholds=KEY)
    assert (row["outcome"], row["origin"], row["period"]) == ("supports", "reuters", "2023-06-01")


@pytest.mark.parametrize(("claim", "key"), KEYS)
def test_a_loss_does_not_age(judge: Judge, claim: str, key: str):
    left = project("qurna", "exited", key_project=key, status_latest_on="2016-02-17", status_latest_event_id="exit")
    given = story(
        left,
        events=[
            event("exit", "qurna", "2016-02-17", "tass"),
            event("after", "qurna", "2026-10-01", "zawya"),
            event("before", "qurna", "2015-10-01", "ap"),
        ],
    )
    (row,) = judge(f"{claim}__status", given, thresholds=KEY)
    assert (row["outcome"], row["origin"], row["observed_value"]) == ("contradicts", "tass", 0)
    assert judge(f"{claim}__last_seen", given, thresholds=KEY) == []


def test_one_venture_held_is_enough(judge: Judge):
    key = "rosneft_kurdistan"
    given = story(
        project("line", key_project=key, company_id="rosneft"),
        project("blocks", "relinquished", key_project=key, company_id="rosneft", status_latest_event_id="given-back"),
        events=[event("given-back", "blocks", "2025-10-01", "tass"), event("sold", "line", "2025-11-01")],
    )
    rows = judge("PRJ-04__status", given, as_of="2026-01-01", thresholds=KEY)
    assert [(r["origin"], r["outcome"]) for r in rows] == [("reuters", "supports")]


@pytest.mark.parametrize(("claim", "key"), KEYS[:2])
@pytest.mark.parametrize(
    ("operator", "release", "outcome"),
    [
        ("lukoil", "2023-07-31", "supports"),
        ("basra_oil_company", "2023-07-31", "contradicts"),
        ("lukoil", "2020-07-31", "silent"),
        (None, "2023-07-31", "silent"),
    ],
)
def test_operator_by_the_tracker(judge: Judge, claim: str, key: str, operator: str | None, release: str, outcome: str):
    given = {
        "mart.russian_project": [project("qurna", key_project=key)],
        "core.tracked_field": [
            {"asset_id": "qurna", "operator_company_id": operator, "vintage_on": release, "source_ids": ["gem_goget"]}
        ],
    }
    (row,) = judge(f"{claim}__tracker", given, as_of="2024-03-02", thresholds=KEY)
    assert (row["outcome"], row["citation"]) == (outcome, f"gem_goget@{release}")


@pytest.mark.parametrize(("claim", "key"), KEYS[:2])
@pytest.mark.parametrize(("kbd", "outcome"), [(30, "supports"), (5, "contradicts")])
def test_place_by_output(judge: Judge, claim: str, key: str, kbd: float, outcome: str):
    fields = [project(f"other{n}", output_latest_kbd=10 + n, output_latest_period="2021") for n in range(3)]
    mine = project("qurna", key_project=key, output_latest_kbd=kbd, output_latest_period="2023")
    given = {"mart.russian_project": [mine, *fields], "core.field_output": [output("qurna", kbd, "2023", flag="estimated")]}
    (row,) = judge(f"{claim}__output_rank", given, thresholds=KEY)
    assert (row["outcome"], row["origin"], row["is_estimate"]) == (outcome, "reuters", True)
    given["mart.russian_project"][0]["status_latest"] = "exited"
    assert judge(f"{claim}__output_rank", given, thresholds=KEY) == []


def test_names_as_printed(judge: Judge):
    aliases = [
        {"entity_kind": "asset", "alias": "Badr", "entity_id": "badra", "source_url": "https://d"},
        {"entity_kind": "company", "alias": "Gazprom", "entity_id": "gazprom", "source_url": "https://d"},
    ]
    badra = project("badra", company_id="gazprom_neft", parent_company_id="gazprom", company_name="Gazprom Neft")
    (row,) = judge("PRJ-03__entity", {"mart.russian_project": [badra], "core.alias": aliases})
    assert (row["outcome"], row["observed_value"]) == ("supports", 1)
    twice = [badra, badra | {"project_id": "badra_2"}]
    (row,) = judge("PRJ-03__entity", {"mart.russian_project": twice, "core.alias": aliases})
    assert row["outcome"] == "contradicts"
    (row,) = judge("PRJ-03__entity", {"mart.russian_project": [badra], "core.alias": aliases[:1]})
    assert (row["outcome"], row["observed_value"]) == ("contradicts", 0)


@pytest.mark.parametrize(
    ("lent", "rivals", "found"),
    [
        (1300, [{"invested_musd": 5000}, {"investment_planned_musd": 2000}], ["supports"]),
        (1300, [{"invested_musd": 5000 + n} for n in range(3)], ["contradicts"]),
        (1300, [{"investment_planned_musd": 5000 + n} for n in range(3)], ["silent"]),
        (None, [{"invested_musd": 5000}], []),
    ],
)
def test_place_by_money(judge: Judge, lent: float | None, rivals: list[dict[str, Any]], found: list[str]):
    theirs = project("prepay", "contracted", key_project="rosneft_kurdistan", invested_musd=lent, invested_date="2017-09")
    plan = project("blocks", "contracted", key_project="rosneft_kurdistan", investment_planned_musd=400)
    others = [project(f"other{n}", **rival) for n, rival in enumerate(rivals)]
    pages = [
        {
            "project_id": "prepay",
            "measure": "investment_spent",
            "value": 1300,
            "source_url": "https://r",
            "known_on": "2017-11-14",
        }
    ]
    rows = judge(
        "PRJ-04__money_rank", {"mart.russian_project": [theirs, plan, *others], "record.project_event": pages}, thresholds=KEY
    )
    assert [r["outcome"] for r in rows] == found
    if found:
        assert (rows[0]["citation"], rows[0]["observed_value"]) == ("https://r", 1300)


@pytest.mark.parametrize(
    ("stake", "bound", "outcome"), [(60, None, "supports"), (49, "up_to", "contradicts"), (60, "up_to", "silent")]
)
def test_more_than_half_of_the_line(judge: Judge, stake: float, bound: str | None, outcome: str):
    line = project(
        "line",
        key_project="rosneft_kurdistan",
        asset_kind="pipeline",
        stake_latest_pct=stake,
        stake_latest_bound=bound,
        stake_latest_date="2025-11",
        stake_latest_event_id="cut",
    )
    pages = [{"event_id": "cut", "origin": o, "source_url": "https://c", "fact_id": f} for o in ("a", "b") for f in ("1", "2")]
    rows = judge("PRJ-04__control", {"mart.russian_project": [line], "record.project_event": pages}, thresholds=KEY)
    assert [(r["origin"], r["outcome"]) for r in rows] == [("a", outcome), ("b", outcome)]


@pytest.mark.parametrize(
    ("owner", "basis", "found"),
    [
        ("Rosneft [60%]; KAR Group [40%]", "original", ["supports"]),
        ("Kurdistan Regional Government [100.00%]", "original", ["contradicts"]),
        ("Unknown [unknown %]", "original", ["silent"]),
        ("Rosneft [60%]", "restated", []),
    ],
)
def test_owner_of_the_line_by_the_tracker(judge: Judge, owner: str, basis: str, found: list[str]):
    given = {
        "mart.russian_project": [project("line", key_project="rosneft_kurdistan", asset_kind="pipeline")],
        "core.pipeline": [
            {
                "pipeline_id": "l",
                "asset_id": "line",
                "pipeline_name": "The line",
                "parent": owner,
                "vintage_on": "2024-06-05",
                "vintage_basis": basis,
                "source_ids": ["gem_goit"],
            }
        ],
    }
    assert [r["outcome"] for r in judge("PRJ-04__tracker", given)] == found


@pytest.mark.parametrize(("megawatt", "outcome"), [(100, "supports"), (60, "contradicts"), (None, None)])
def test_load_of_the_plant_on_flare_gas(judge: Judge, megawatt: float | None, outcome: str | None):
    fact = {
        "fact_id": "g",
        "indicator": "power_output",
        "subject_id": "garmian_power_plant",
        "period_to": "2023",
        "unit": "MW",
        "value": megawatt,
        "origins": ["krg"],
        "is_interested_party": True,
    }
    given = {
        "core.project_fact": [
            {"event_id": "p", "project_id": "garmian", "measure": "power_capacity", "value": 165, "unit": "MW"}
        ],
        "core.project_event": [{"event_id": "p", "event_date": "2021-05-01"}],
        "core.indicator_fact": [fact] if megawatt else [fact | {"indicator": "waste_gas_power", "value": 160}],
    }
    rows = judge("PRJ-05__gas_used", given, thresholds={"plant_load_pct": 50})
    assert [r["outcome"] for r in rows] == ([outcome] if outcome else [])


def test_who_reports_on_the_plant(judge: Judge):
    page = {
        "event_id": "p",
        "project_id": "garmian",
        "event_type": "gas_processing",
        "measure": "power_capacity",
        "value": 165,
        "unit": "MW",
        "event_date": "2021-05-01",
        "description": "Plant opened",
        "source_url": "https://p",
    }
    pages = [page | {"origin": "krg"}, page | {"origin": "iraq_oil_report"}, page | {"origin": "ap", "measure": "gas_output"}]
    rows = judge("PRJ-05__plant_opened", {"record.project_event": pages})
    assert [(r["origin"], r["outcome"]) for r in rows] == [("iraq_oil_report", "supports")]


def test_deadline_for_flaring(judge: Judge):
    def page_on(event_id: str, origin: str) -> dict[str, Any]:
        return {"event_id": event_id, "event_date": "2023", "origins": [origin], "description": event_id}

    events = [page_on("krg-flaring-order-2021", "a"), page_on("krg-flaring-deadline-missed-2023", "b"), page_on("other", "c")]
    rows = judge("PRJ-05__deadline", {"core.policy_event": events})
    assert [(r["origin"], r["outcome"]) for r in rows] == [("a", "silent"), ("b", "contradicts")]


def signing(day: str, origin: str, **other: Any) -> dict[str, Any]:
    return {
        "event_id": f"{day}-{origin}",
        "event_date": day,
        "event_on": day,
        "event_type": "contract_signed",
        "topic": "energy_contract",
        "direction": "cooperative",
        "origins": [origin],
        "description": "Signed",
    } | other


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ([signing("2023-02-21", "a"), signing("2023-07-10", "b")], ["supports", "supports"]),
        ([signing("2023-02-21", "a"), signing("2020-07-10", "b")], ["silent"]),
        ([signing("2023-02-21", "a"), signing("2023-07-10", "b", event_type="agreement_mou")], ["silent"]),
        ([signing("2023-02-21", "a"), signing("2023-07-10", "b", actors=["KRG"])], ["silent"]),
        ([signing("2023-02-21", "a", topic="security")], []),
    ],
)
def test_contracts_signed_in_the_window(judge: Judge, events: list[dict[str, Any]], found: list[str]):
    limits = {"window_months": 24, "contracts_signed": 2}
    rows = judge("PRJ-06__contracts_signed", {"core.policy_event": events}, as_of="2024-03-02", thresholds=limits)
    assert [r["outcome"] for r in rows] == found


def test_rounds_awarded_and_offered(judge: Judge):
    events = [
        signing("2023-05-13", "a", event_type="licensing_round"),
        signing("2023-05-11", "b", event_type="licensing_round", direction="neutral"),
        signing("2018-05-11", "c", event_type="licensing_round"),
    ]
    rows = judge("PRJ-06__licensing_rounds", {"core.policy_event": events}, as_of="2024-03-02", thresholds={"window_months": 24})
    assert [(r["origin"], r["outcome"]) for r in rows] == [("a", "supports"), ("b", "silent")]
