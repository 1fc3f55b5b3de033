"""The curated statements: every gathered one is accounted for, and pages of one statement tell the same."""

from collections import defaultdict
from decimal import Decimal

import pytest

from tests import raw_facts

FACTS = ("statement_date", "speaker", "party", "scope", "project_id", "company_ids", "amount_busd", "bound", "amount_kind")


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return raw_facts.records("investment_statement")


def test_pages_of_one_statement_tell_the_same(rows):
    facts = defaultdict(set)
    for row in rows:
        facts[row["statement_id"]].add(tuple(row[c] for c in FACTS))
    assert {statement: versions for statement, versions in facts.items() if len(versions) > 1} == {}


def test_a_project_is_named_where_the_scope_is_one(rows):
    assert [r["statement_id"] for r in rows if (r["scope"] == "project") != bool(r["project_id"])] == []


def test_every_statement_of_the_press_reports_is_a_row_with_its_page(rows, shared):
    have = {(r["source_url"], Decimal(r["amount_busd"])) for r in rows}
    again = raw_facts.rows(shared / "data" / "projects" / "press_reported" / "russian_investment_in_iraq_reported.csv")
    assert len(again) == 8
    assert [r for r in again if (r["source_url"], Decimal(r["value_busd"])) not in have] == []


def test_the_reprints_that_go_wrong_are_rows_with_their_fault(rows):
    faulty = {r["source_publisher"]: (r["statement_id"], r["reprint_fault"]) for r in rows if r["reprint_fault"]}
    assert faulty == {
        "Dinar Opinions": ("2023-10-putin-iraq", "currency"),
        "ATI.SU": ("2020-02-fedorov-energy", "amount_kind"),
        "Iraqi Media Network (INA)": ("2022-kutrashev-energy", "scale"),
    }


def test_the_chinese_yardstick_is_marked(rows):
    assert [r["statement_id"] for r in rows if r["is_yardstick"] == "true"] == ["2025-12-rudaw-china"]


def test_a_total_of_russian_money_is_held_in_one_record():
    """The ambassador's 20 bn of October 2025 stood as a figure of a policy event, too, and counted twice."""
    totals = {(row["source_url"], Decimal(row["amount_busd"])) for row in raw_facts.records("investment_statement")}
    repeated = [
        row["event_id"]
        for row in raw_facts.records("policy_event")
        if row["value"] and row["unit"] == "USD_bn" and (row["source_url"], Decimal(row["value"])) in totals
    ]
    assert repeated == []
