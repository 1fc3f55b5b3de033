"""How pages become events: one event on many pages, pages that disagree, states and stakes that follow. Rows typed by hand."""

from datetime import date
from decimal import Decimal

import duckdb
import pytest

STAKE = {"fact_id": "stake.lukoil", "measure": "stake", "unit": "pct", "holder_company_id": "lukoil"}
CORE = ("core.project_event", "core.project_event_link", "core.project_fact", "core.project_status_period")


def page(letter: str, **row) -> dict:
    return {"source_url": f"https://example.org/{letter}", "origin": f"voice_{letter}"} | row


def test_one_event_on_three_pages_is_one_event_with_its_independent_origins(project_build):
    con = project_build([page("a", origin="reuters"), page("b", origin="reuters"), page("c", origin="tass")], [], models=CORE)
    assert con.sql("select event_id, source_count, origin_count, origins from core.project_event").fetchall() == [
        ("wq2-2025-11-force-majeure", 3, 2, ["reuters", "tass"])
    ]


def test_of_three_dates_the_best_attested_is_used_and_the_others_are_kept(project_build):
    """The case of November 2025: Reuters by two pages for the 4th and by two for the 10th, one other page for the 19th."""
    con = project_build(
        [
            page("a", origin="reuters"),
            page("b", origin="reuters"),
            page("c", origin="reuters", event_date="2025-11-10"),
            page("d", origin="reuters", event_date="2025-11-10"),
            page("e", origin="shafaq_news", event_date="2025-11-19"),
        ],
        [],
        models=CORE,
    )
    assert con.sql("select event_date, is_disputed, dated_otherwise from core.project_event").fetchall() == [
        ("2025-11-04", True, ["2025-11-10", "2025-11-19"])
    ]


def test_a_coarser_date_supports_the_finer_one_and_is_no_dispute(project_build):
    con = project_build(
        [page("a", event_date="2012"), page("b", event_date="2012-05-31"), page("c", event_date="2012-05")], [], models=CORE
    )
    row = con.sql("select event_date, event_on, event_end_on, date_precision, is_disputed from core.project_event").fetchall()[0]
    assert row == ("2012-05-31", date(2012, 5, 31), date(2012, 5, 31), "day", False)


def test_two_independent_origins_outweigh_three_pages_of_one(project_build):
    con = project_build(
        [page(x, origin="reuters", event_date="2017") for x in "abc"]
        + [page("d", event_date="2016"), page("e", event_date="2016")],
        [],
        models=CORE,
    )
    assert con.sql("select event_date from core.project_event").fetchall()[0] == ("2016",)


def test_a_disputed_value_keeps_its_range_and_takes_the_better_attested(project_build):
    con = project_build(
        [page("a", value=40, **STAKE), page("b", value=40, **STAKE), page("c", value=20, **STAKE)], [], models=CORE
    )
    assert con.sql("select value, value_low, value_high, is_disputed, origin_count from core.project_fact").fetchall()[0] == (
        Decimal(40),
        Decimal(20),
        Decimal(40),
        True,
        3,
    )
    assert con.sql("select is_disputed from core.project_event").fetchall()[0] == (True,)


def test_a_tie_of_values_goes_to_the_page_that_dates_the_event_alike(project_build):
    """A page that years later still prints the old stake does not undo the sale."""
    con = project_build([page("a", value=80, **STAKE), page("b", value=60, event_date="2026-02-17", **STAKE)], [], models=CORE)
    assert con.sql("select value from core.project_fact").fetchall()[0] == (Decimal(80),)


def test_rows_of_one_event_with_different_states_make_its_key_repeat(project_build):
    """The audit lets no key repeat, so such rows are never published."""
    con = project_build([page("a"), page("b", status_after="exited")], [], models=CORE[:1])
    assert con.sql("select event_id, count(*) from core.project_event group by event_id").fetchall() == [
        ("wq2-2025-11-force-majeure", 2)
    ]


def test_a_value_without_unit_stops_the_build(project_build):
    with pytest.raises(duckdb.ConstraintException, match="unit"):
        project_build([page("a", value=40, **(STAKE | {"unit": None}))], [], models=CORE)


def test_an_event_of_a_month_sets_the_state_from_its_last_day(project_build):
    con = project_build(
        [
            page("a", event_id="x-award", event_date="2009-12", event_type="award", status_after="awarded"),
            page("b", event_id="x-signed", event_date="2010-01-31", event_type="contract_signed", status_after="contracted"),
        ],
        [],
        models=CORE,
    )
    assert con.sql(
        "select project_status::varchar, from_on, to_on from core.project_status_period order by from_on"
    ).fetchall() == [
        ("awarded", date(2009, 12, 31), date(2010, 1, 30)),
        ("contracted", date(2010, 1, 31), None),
    ]


def test_a_closure_of_the_ceyhan_line_also_stops_the_pipeline_that_feeds_it(project_build):
    closure = {
        "event_id": "itp-closure",
        "project_id": "itp_pipeline",
        "company_id": "somo",
        "also_affects": ["rosneft_krg_pipeline"],
        "event_date": "2023-03-25",
        "event_type": "other",
        "status_after": "suspended",
    }
    con = project_build([page("a", **closure)], [], models=CORE)
    assert con.sql("select project_id from core.project_status_period order by 1").fetchall() == [
        ("itp_pipeline",),
        ("rosneft_krg_pipeline",),
    ]


def test_reposts_of_one_agency_do_not_outvote_two_independent_origins(project_build):
    con = project_build(
        [page(letter, origin="reuters", value=40, **STAKE) for letter in "abc"]
        + [page("d", origin="tass", value=20, **STAKE), page("e", origin="shafaq_news", value=20, **STAKE)],
        [],
        models=CORE,
    )
    # 40 stands on three pages of one origin, 20 on two pages of two.
    assert con.sql("select value, source_count, origin_count from core.project_fact").fetchall() == [(Decimal(20), 5, 3)]


def test_of_two_equally_attested_readings_the_smaller_is_used(project_build):
    con = project_build([page("a", value=75, **STAKE), page("b", value=56, **STAKE)], [], models=CORE)
    assert con.sql("select value from core.project_fact").fetchall() == [(Decimal(56),)]
