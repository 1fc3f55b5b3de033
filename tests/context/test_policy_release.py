"""Figures that decide verdicts, asked of the built warehouse."""

import csv
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def facts(warehouse, where: str) -> dict[str, tuple]:
    return {
        row[0]: row[1:]
        for row in warehouse.sql(f"select fact_id, value, bound::varchar from core.indicator_fact where {where}").fetchall()
    }


def test_kurdistan_gas_share_by_three_origins(warehouse):
    shares = warehouse.sql(
        "select period_from, detail, value::int, bound::varchar, is_interested_party from core.indicator_fact "
        "where indicator = 'generation_share' and subject_id = 'kurdistan_region' and detail like '%gas' order by 1, 3"
    ).fetchall()
    assert shares == [
        ("2021", "khor_mor_gas", 80, ">", True),
        ("2025", "khor_mor_gas", 70, "~", False),
        ("2025", "khor_mor_gas", 75, "=", True),
        ("2025", "natural_gas", 83, "=", True),
    ]


def test_students_are_about_four_thousand_by_a_party_on_a_page_without_a_date(warehouse):
    assert warehouse.sql(
        "select value::int, bound::varchar, origins, is_interested_party, known_on > date '2024-03-02', period_from from core.indicator_fact "
        "where indicator = 'students_abroad' and subject_id = 'IRQ' and value is not null order by value"
    ).fetchall() == [
        (500, "~", ["moskovsky_komsomolets"], False, False, "2003-03"),
        (3000, ">", ["nirgal_gate"], False, False, "2012-01"),
        (4000, "~", ["russian_embassy_iraq"], True, True, None),
    ]


def test_five_million_trees_were_planned_and_two_ministries_disagree_on_progress(warehouse):
    assert facts(warehouse, "indicator = 'trees_planned' and period_from = '2023' and value = 5000000").keys() == {
        "trees_planned.irq.desertification.2023.mohammed_al_sudani"
    }
    planted = warehouse.sql(
        "select origins[1], value::int from core.indicator_fact where indicator = 'trees_planted' order by 2"
    ).fetchall()
    assert planted == [
        ("iraqi_water_ministry", 1000000),
        ("iraqi_agriculture_ministry", 6000000),
        ("iraqi_agriculture_ministry", 6400000),
    ]


def test_development_road_costs_17_billion_of_which_the_parts_make_the_whole(warehouse):
    cost = dict(
        warehouse.sql(
            "select coalesce(detail, 'whole'), value from core.indicator_fact "
            "where indicator = 'project_cost' and subject_id = 'development_road'"
        ).fetchall()
    )
    assert cost == {"whole": 17, "railway": Decimal("10.5"), "motorway": Decimal("6.5"), "turkey_included": 24}
    assert cost["railway"] + cost["motorway"] == cost["whole"]


def test_the_listings_of_2021_are_kept_as_first_counted_and_as_recounted(warehouse):
    assert warehouse.sql(
        "select origins, values_by_origin, origin_count from mart.source_disagreement where measure = 'sdn_additions'"
    ).fetchall() == [(["CNAS", "CNAS"], [743, 765], 1)]


def test_aid_is_held_in_billions(warehouse):
    received = facts(warehouse, "indicator = 'oda_received'")
    assert received["oda_received.irq.2019.oecd_dac"] == (Decimal("2.21191"), "=")


def test_three_figures_of_one_award_and_two_of_the_round(warehouse):
    disputed = dict(
        warehouse.sql(
            "select subject_id, values_by_origin from mart.source_disagreement where subject_kind = 'event' and not is_reconcilable"
        ).fetchall()
    )
    assert disputed["icc-award-2023"] == [Decimal("1.4"), Decimal("1.5"), Decimal("1.9")]
    assert disputed["rounds-5plus-6-awards-2024"] == [13, 14]
    assert disputed["west-qurna-2-takeover-2026"] == [6, 12]


def test_brent_of_2023_by_both_publishers(warehouse):
    ((origins, values),) = warehouse.sql(
        "select origins, values_by_origin from mart.source_disagreement where measure = 'crude_price' and subject_id = 'brent' "
        "and period_start = '2023-01-01' and period_end = '2023-12-31'"
    ).fetchall()
    assert dict(zip(origins, (round(v, 2) for v in values), strict=True)) == {
        "eia_spot_price_brent": Decimal("82.47"),
        "worldbank_pink_sheet": Decimal("82.62"),
    }


def test_iraq_in_january_2024_differs_by_assessor_and_says_so_of_the_basis(warehouse):
    ((origins, values, same),) = warehouse.sql(
        "select origins, values_by_origin, is_same_basis from mart.source_disagreement "
        "where measure = 'crude_production' and subject_id = 'IRQ' and period_end = '2024-01-31'"
    ).fetchall()
    known = dict(zip(origins, values, strict=True))
    assert known["opec_secondary_sources"] < known["eia_steo"] < known["eia_international"]
    assert same is False


def test_events_of_three_pages_are_one_event(warehouse):
    assert warehouse.sql(
        "select source_count, origin_count from core.policy_event where event_id = 'putin-sudani-kremlin-2023'"
    ).fetchall() == [(3, 3)]
    with (ROOT / "data" / "records" / "policy_event.csv").open(encoding="utf-8", newline="") as file:
        recorded = {row["event_id"] for row in csv.DictReader(file)}
    events = [row[0] for row in warehouse.sql("select event_id from core.policy_event").fetchall()]
    assert len(events) == len(recorded) and set(events) == recorded


def test_the_brief_itself_is_not_an_independent_origin(warehouse):
    assert warehouse.sql(
        "select event_id, origins from core.policy_event where list_contains(origins, 'primakov_center')"
    ).fetchall() == [("kutrashev-on-corridors-2025", ["primakov_center"])]


def test_the_scorecard_sees_west_qurna_2_go(warehouse):
    assert warehouse.sql(
        "select direction::varchar, last_value::int from mart.cooperation_scorecard "
        "where indicator = 'west_qurna_2_under_lukoil' and anchor_id = 'sanctions-2025-10-22' and side = 'after'"
    ).fetchall() == [("falling", 0)]
    assert warehouse.sql(
        "select direction::varchar, gap_reason::varchar from mart.cooperation_scorecard "
        "where indicator = 'trade_reported' and anchor_id = 'brief' and side = 'after'"
    ).fetchall() == [(None, "no_figure")]
