"""Rules on gas: its share of Kurdish power, what the Region could give, officials, flaring, trees."""

from typing import Any

import pytest
from rule_build import BRIEF_ON, Judge
from typed_rows import fact, facts, outcomes

SHARE = {"gas_share_of_power": {"comparator": "between", "low": 85, "high": 90, "tolerance_pct": 5}}
FIVE = {
    "gas_potential_yearly": {"comparator": "=", "low": 5, "tolerance_pct": 5},
    "gas_potential_total": {"comparator": "=", "low": 5, "tolerance_pct": 5},
}
TREES = {"trees_planned": {"comparator": "=", "low": 5_000_000, "tolerance_pct": 0}}
ROOM = {"room_pct": 10}
SHIFT = {"share_change_pct": 5, "window_years": 5}
FLARING = {"flaring_rank": 3, "flared_to_import_pct": 100}
REGION = {"core.asset": [{"asset_id": "khor_mor", "region": "kurdistan_region"}, {"asset_id": "badra", "region": "iraq_federal"}]}


def published(source_id: str, basis: str = "original") -> dict[str, list[dict[str, Any]]]:
    return {
        "build.vintage_in_force": [{"source_id": source_id, "vintage_on": "2025-11-18", "vintage_basis": basis}],
        "build.source": [{"source_id": source_id, "publication_lag_days": 180}],
    }


def gas(period: str, bcm: float, asset: str | None = "khor_mor", origin: str = "paper", **more: Any) -> dict[str, Any]:
    """A figure of gas; without an asset it is of the Region."""
    end = f"{period}-28" if len(period) == 7 else f"{period}-12-31"
    return {
        "output_id": f"{asset}-{period}-{origin}",
        "asset_id": asset,
        "area_id": None if asset else "kurdistan_region",
        "metric": "gas",
        "period_from": period,
        "period_end": end,
        "period_days": 30 if len(period) == 7 else 365,
        "gas_bcm_y": bcm,
        "origins": [origin],
        "citations": [f"https://{origin}.org"],
        "known_on": end,
        "source_ids": ["record.field_output"],
    } | more


@pytest.mark.parametrize(
    ("bounds", "outcome"),
    [
        ({"value_low": 83, "value_high": 83}, "supports"),
        ({"value_low": 60, "value_high": 60}, "contradicts"),
        ({"value_low": 96, "value_high": 98}, "contradicts"),
        ({"value_low": 80, "value_high": None}, "silent"),
        ({"value_low": 79, "value_high": 87}, "silent"),
    ],
)
def test_share_of_gas_as_stated(judge: Judge, bounds: dict[str, float | None], outcome: str):
    stated = [
        fact("generation_share", "kurdistan_region", "2021", 50, "krg", detail="natural_gas"),
        fact("generation_share", "kurdistan_region", "2025", 83, "krg", detail="natural_gas", **bounds),
        fact("generation_share", "kurdistan_region", "2025", 11, "krg", detail="heavy_oil"),
    ]
    assert outcomes(judge("GAS-01__share_stated", facts(*stated), quantities=SHARE)) == [("krg", "2025", outcome)]
    assert judge("GAS-01__share_stated", facts(stated[2]), quantities=SHARE) == []


def test_the_share_of_one_field_is_only_a_floor(judge: Judge):
    stated = [
        fact("generation_share", "kurdistan_region", "2025", 75, "dana", detail="khor_mor_gas"),
        fact("generation_share", "kurdistan_region", "2021", 97, "dana", detail="khor_mor_gas", bound=">", value_high=None),
        fact("power_demand_met_share", "kurdistan_region", "2025", 50, "minister", detail="natural_gas"),
    ]
    assert outcomes(judge("GAS-01__neighbouring_shares", facts(*stated), quantities=SHARE)) == [
        ("dana", "2021", "contradicts"),
        ("dana", "2025", "silent"),
        ("minister", "2025", "silent"),
    ]


def test_five_a_year_is_reached_by_the_newest_output_of_a_subject(judge: Judge):
    reports = [
        gas("2021", 9, origin="old"),
        gas("2026-01", 4.8, origin="new"),
        gas("2022", 4.6, asset=None, origin="region"),
        gas("2025-05", 6.7, asset=None, origin="minister", metric="gas_to_power"),
        gas("2026-03", 0, origin="halt"),
        gas("2026-02", 9, origin="slip", page_fault="unit_slip"),
        gas("2030", 9, origin="plan", is_planned=True),
        gas("2026-02", 9, asset="badra", origin="elsewhere"),
    ]
    given = {"core.field_output": reports} | REGION
    assert outcomes(judge("GAS-02__yearly_reached", given, quantities=FIVE)) == [
        ("minister", "2025-05", "supports"),
        ("new", "2026-01", "supports"),
        ("region", "2022", "silent"),
    ]


@pytest.mark.parametrize(("potential", "outcome"), [(15.4, "contradicts"), (5.1, "supports"), (3, "contradicts")])
def test_potential_a_year_as_stated(judge: Judge, potential: float, outcome: str):
    stated = fact("gas_output_potential", "kurdistan_region", "2030", potential, "council", is_forecast=True)
    assert outcomes(judge("GAS-02__yearly_potential", facts(stated), quantities=FIVE)) == [("council", "2030", outcome)]


def test_potential_a_year_that_is_exceeded_or_not(judge: Judge):
    reports = [gas("2024-05", 5.2, origin="field"), gas("2025-10", 7.8, origin="works", metric="capacity")]
    rows = judge("GAS-02__yearly_potential", {"core.field_output": reports} | REGION, quantities=FIVE)
    assert outcomes(rows) == [("field", "2024-05", "silent"), ("works", "2025-10", "contradicts")]
    vague = fact("gas_output_potential", "kurdistan_region", "2030", 5, "council", value_low=4, value_high=6)
    assert outcomes(judge("GAS-02__yearly_potential", facts(vague), quantities=FIVE)) == [("council", "2030", "silent")]


@pytest.mark.parametrize(("reserve_tcf", "outcome"), [(25, "contradicts"), (0.1766, "supports"), (0.1, "contradicts")])
def test_amount_in_all(judge: Judge, reserve_tcf: float, outcome: str):
    stated = fact("gas_reserves_proved", "kurdistan_region", "2021", reserve_tcf, "council", unit="tcf")
    (row,) = judge("GAS-02__total", facts(stated), quantities=FIVE)
    assert row["outcome"] == outcome
    assert round(float(row["observed_value"]) / reserve_tcf, 1) == 28.3, "bcm in a tcf"


def test_amount_in_all_against_one_year(judge: Judge):
    reports = [
        gas("2022", 5.4, asset=None, origin="region"),
        gas("2022", 4.6, origin="field"),
        gas("2026-01", 7.2, origin="month"),
    ]
    assert outcomes(judge("GAS-02__total", {"core.field_output": reports} | REGION, quantities=FIVE)) == [
        ("field", "2022", "silent"),
        ("region", "2022", "contradicts"),
    ]


@pytest.mark.parametrize(("potential", "outcome"), [(15.4, "supports"), (5.5, "contradicts")])
def test_room_of_the_region(judge: Judge, potential: float, outcome: str):
    stated = facts(
        fact("gas_output_potential", "kurdistan_region", "2030", potential, "council"),
        fact("gas_output_potential", "kurdistan_region", "2040", 36.6, "council"),
    )
    given = {"core.field_output": [gas("2022", 5.4, asset=None)]} | REGION | stated
    assert outcomes(judge("GAS-03__potential", given, thresholds=ROOM)) == [("council", "2030", outcome)]
    assert judge("GAS-03__potential", stated, thresholds=ROOM) == []


@pytest.mark.parametrize(("capacity", "outcome"), [(7.8, "supports"), (5.3, "silent")])
def test_room_of_a_field_never_contradicts(judge: Judge, capacity: float, outcome: str):
    reports = [gas("2024-05", 5.2), gas("2025-10", capacity, origin="works", metric="capacity")]
    given = {"core.field_output": reports} | REGION
    assert outcomes(judge("GAS-03__potential", given, thresholds=ROOM)) == [("works", "2025-10", outcome)]


@pytest.mark.parametrize(("later", "outcome"), [(7.2, "supports"), (4.8, "silent"), (3, "contradicts")])
def test_output_since_publication(judge: Judge, later: float, outcome: str):
    reports = [gas("2021-12", 4.7), gas("2022", 4.6), gas("2026-01", later), gas("2026-03", 0)]
    given = {"core.field_output": reports} | REGION
    assert outcomes(judge("GAS-03__later_output", given, thresholds=ROOM)) == [("paper", "2026-01", outcome)]
    assert judge("GAS-03__later_output", {"core.field_output": reports[:2]} | REGION, as_of=BRIEF_ON, thresholds=ROOM) == []


def test_bodies_with_a_target_count_once_and_onlookers_not(judge: Judge):
    official = {"is_interested_party": True}
    stated = [
        fact("renewable_capacity_target", "IRQ", "2030", 12000, "energy_council", **official),
        fact("solar_capacity_target", "basra", "2026", 1000, "ministry", **official),
        fact("renewable_share_target", "IRQ", "2030", 20, "ministry", **official),
        fact("renewable_share_target", "IRQ", "2030", 12, "onlooker"),
        fact("production_capacity_target", "IRQ", "2029", 6000, "oil_ministry", **official),
    ]
    rows = judge("GAS-04__officials", facts(*stated), thresholds=SHIFT)
    assert [(r["origin"], r["outcome"], r["is_interested_party"]) for r in rows] == [
        ("energy_council", "supports", True),
        ("ministry", "supports", True),
    ]


@pytest.mark.parametrize(("planned", "outcome"), [(6000, "contradicts"), (3900, "silent")])
def test_plans_for_more_oil(judge: Judge, planned: int, outcome: str):
    output = {"country_iso3": "IRQ", "assessor": "opec_secondary_sources"}
    given = facts(
        fact("production_capacity_target", "IRQ", "2029", planned, "oil_ministry", is_interested_party=True),
        fact("production_capacity_target", "IRQ", "2016", 12000, "past", is_interested_party=True),
    ) | {
        "mart.opec_conformity_monthly": [
            output | {"month": "2023-12-01", "production_kbd": 9000},
            output | {"month": "2025-11-01", "production_kbd": 4000},
        ]
    }
    assert outcomes(judge("GAS-04__oil_targets", given, thresholds=SHIFT)) == [("oil_ministry", "2029", outcome)]
    del given["mart.opec_conformity_monthly"]
    assert judge("GAS-04__oil_targets", given, thresholds=SHIFT) == []


@pytest.mark.parametrize(("rule", "fuels"), [("GAS-04__gas_in_power", ["gas"]), ("GAS-04__renewables", ["solar", "hydro"])])
@pytest.mark.parametrize(("change", "outcome"), [(6, "supports"), (-6, "contradicts"), (4, "silent")])
def test_shares_of_power_over_five_years(judge: Judge, rule: str, fuels: list[str], change: int, outcome: str):
    def share(year: int, fuel: str, pct: float) -> dict[str, Any]:
        return {"country_iso3": "IRQ", "year": year, "fuel": fuel, "share_pct": pct, "source_ids": ["owid"]}

    mix = [share(y, f, 20 + (change / len(fuels) if y == 2023 else 0)) for y in (2018, 2023) for f in fuels]
    others = [share(y, "oil", 50) for y in (2018, 2023, 2024)]
    given = {"mart.electricity_mix_yearly": [*mix, *others]} | published("owid")
    (row,) = judge(rule, given, thresholds=SHIFT)
    assert (row["period"], row["outcome"], row["citation"]) == ("2023", outcome, "owid@2025-11-18")
    restated = {"mart.electricity_mix_yearly": mix} | published("owid", "restated")
    assert str(judge(rule, restated, thresholds=SHIFT)[0]["known_on"]) == "2024-06-28"
    assert judge(rule, {"mart.electricity_mix_yearly": others}, thresholds=SHIFT) == []


def flared(year: int, bcm: float, rank: int | None = None) -> dict[str, Any]:
    return {
        "country_iso3": "IRQ",
        "year": year,
        "flared_bcm": bcm,
        "volume_rank": rank,
        "flag": "estimated",
        "source_ids": ["flaring"],
    }


@pytest.mark.parametrize(("rank", "outcome"), [(3, "supports"), (4, "contradicts")])
def test_place_among_flaring_countries(judge: Judge, rank: int, outcome: str):
    given = {"mart.gas_flaring_yearly": [flared(2022, 17.9, 2), flared(2023, 17.7, rank), flared(2024, 17)]} | published(
        "flaring"
    )
    (row,) = judge("GAS-05__rank", given, thresholds=FLARING)
    assert (row["origin"], row["period"], row["outcome"], row["is_estimate"]) == ("world_bank", "2023", outcome, True)
    assert judge("GAS-05__rank", {"mart.gas_flaring_yearly": [flared(2024, 17)]}, thresholds=FLARING) == []


def test_flaring_against_imports(judge: Judge):
    given = facts(
        fact("gas_imports", "IRQ", "2022", 9.4, "institute", unit="bcm"),
        fact("gas_import_rate", "IRQ", "2023-04", 16, "ministry", unit="bcm/y", value_low=14, value_high=18),
        fact("gas_imports", "IRQ", "2010", 1, "too_early", unit="bcm"),
        fact("gas_imports_contract", "IRQ", "2024", 18, "contract", unit="bcm/y"),
    ) | {"mart.gas_flaring_yearly": [flared(2022, 17.9), flared(2023, 17.7)]}
    rows = judge("GAS-05__against_imports", given, thresholds=FLARING)
    assert outcomes(rows) == [("institute", "2022", "supports"), ("ministry", "2023-04", "contradicts")]
    assert [round(float(r["observed_value"])) for r in rows] == [190, 98], "against the most that may have been bought"


@pytest.mark.parametrize(("trees", "expected"), [(5_000_000, "supports"), (2_000_000, "contradicts")])
def test_trees_announced(judge: Judge, trees: int, expected: str):
    official = {"is_interested_party": True, "unit": "trees"}
    first = fact("trees_planned", "IRQ", "2023", trees, "government", **official)
    later = fact("trees_planned", "IRQ", "2024", 10_000_000, "government", **official)
    agency = fact("trees_planned", "un_agencies", "2022", 500_000, "un", **official)
    rows = judge("ENV-01__announced", facts(first, later, agency), quantities=TREES)
    assert outcomes(rows) == [("government", "2023", expected)]
    assert judge("ENV-01__announced", facts(agency), quantities=TREES) == []


def test_trees_planted_since(judge: Judge):
    shared = {"unit": "trees", "is_interested_party": True}
    stated = [
        fact("trees_planted", "IRQ", "2024", 6_400_000, "ministry", **shared),
        fact("trees_planted", "IRQ", "2025", 1_000_000, "water", **shared),
        fact("trees_planned", "un_agencies", "2023", 500_000, "un", subject_kind="group", **shared),
        fact("trees_planned", "IRQ", "2023", 5_000_000, "government", **shared),
    ]
    assert outcomes(judge("ENV-01__carried_out", facts(*stated), quantities=TREES)) == [
        ("ministry", "2024", "supports"),
        ("un", "2023", "supports"),
        ("water", "2025", "silent"),
    ]
