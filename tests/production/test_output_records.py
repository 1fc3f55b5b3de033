"""The curated output figures: every gathered figure is accounted for, and pages of one figure tell the same."""

from collections import defaultdict
from decimal import Decimal

import pytest

from tests import raw_facts

FACTS = ("asset_id", "area_id", "operator_company_id", "metric", "period_from", "period_to", "value", "unit", "is_planned")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return raw_facts.records("field_output")


def test_pages_of_one_figure_tell_the_same(rows):
    facts = defaultdict(set)
    for row in rows:
        facts[row["output_id"]].add(tuple(row[c] for c in FACTS))
    assert {output_id: stated for output_id, stated in facts.items() if len(stated) > 1} == {}


def test_a_row_is_about_one_field_or_one_area(rows):
    assert [r["output_id"] for r in rows if bool(r["asset_id"]) == bool(r["area_id"])] == []


def test_the_second_gathering_of_khor_mor_adds_no_page(rows, shared):
    have = {(r["source_url"], Decimal(r["value"])) for r in rows if r["asset_id"] == "khor_mor"}
    again = raw_facts.rows(shared / "data" / "context" / "press_reported" / "kurdistan_gas_reported.csv")
    output = [r for r in again if r["measure"].startswith("Khor Mor")]
    assert len(output) == 5
    assert [r for r in output if (r["source_url"], Decimal(r["value"])) not in have] == []


def test_every_field_of_the_eiti_reports_is_a_row_in_barrels(rows, shared):
    have = sorted(int(Decimal(r["value"]) * 10**6) for r in rows if r["origin"] == "iraq_eiti")
    stated = raw_facts.rows(shared / "data" / "projects" / "eiti" / "iraq_eiti_field_production_transcribed.csv")
    assert have == sorted(int(r["annual_barrels"]) for r in stated)


def test_the_figures_of_2021_are_those_of_the_report(rows):
    reported = {r["asset_id"]: r for r in rows if r["origin"] == "iraq_eiti" and r["period_from"] == "2021"}
    assert Decimal(reported["west_qurna_2"]["value"]) * 10**6 == 146_022_515
    assert Decimal(reported["badra"]["value"]) * 10**6 == 12_857_981
    assert {r["hedge"] for r in reported.values()} == {"estimated"}  # copied second hand
