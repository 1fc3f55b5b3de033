"""How a measure reaches a project and what followed within its windows. Rows typed by hand."""

from datetime import date
from decimal import Decimal

import pytest

FIRST_OIL = {
    "event_id": "wq2-first-oil",
    "event_date": "2014-03-29",
    "event_type": "first_oil",
    "status_after": "producing",
    "source_date": "2014-03-29",
}
TAKEOVER = {
    "event_id": "wq2-takeover",
    "event_date": "2026-01-07",
    "event_type": "operator_change",
    "status_after": "transferred",
}
SETTLEMENT = {"event_id": "wq2-settlement", "event_date": "2026-02-17", "event_type": "exit", "status_after": "exited"}
STORY = [FIRST_OIL, {}, TAKEOVER | {"source_date": "2026-01-08"}, SETTLEMENT | {"source_date": "2026-02-17"}]


def exposure(con, columns: str, where: str = "project_id = 'west_qurna_2'"):
    return con.sql(f"select {columns} from mart.sanctions_exposure where {where}").fetchall()


def test_states_and_events_after_30_90_and_365_days(project_build):
    con = project_build(STORY, [{}])
    row = exposure(
        con,
        "status_before::varchar, status_after_30d::varchar, status_after_90d::varchar, status_after_365d::varchar, "
        "event_count_30d, event_count_90d, event_count_365d",
    )
    # 22 October 2025: day 13 is force majeure, day 77 the takeover, day 118 the settlement.
    assert row == [("producing", "force_majeure", "transferred", "exited", 1, 2, 3)]
    assert exposure(con, "events_90d") == [(["wq2-2025-11-force-majeure", "wq2-takeover"],)]


def test_a_window_that_has_not_passed_is_empty_and_says_so(project_build):
    con = project_build(STORY, [{}], as_of=date(2026, 2, 20))
    assert exposure(con, "is_window_complete_90d, is_window_complete_365d, status_after_365d, event_count_365d, events_365d") == [
        (True, False, None, None, [])
    ]


def test_an_event_of_a_month_counts_only_where_the_entire_month_fits(project_build):
    month = {"event_id": "wq2-frozen", "event_date": "2025-11", "event_type": "payment_issue", "status_after": None}
    con = project_build([FIRST_OIL, month], [{}])
    # 30 November is day 39: not surely within 30 days, surely within 90.
    assert exposure(con, "event_count_30d, event_count_90d") == [(0, 1)]


def test_a_measure_on_the_parent_reaches_the_subsidiary_from_the_day_of_control(project_build):
    award = {"event_id": "b12-award", "project_id": "block_12_salman", "company_id": "bashneft", "event_date": "2012-06"}
    sectoral = {
        "measure_id": "us-ssi-rosneft",
        "company_id": "rosneft",
        "measure_kind": "sectoral",
        "imposed_date": "2014-07-16",
    }
    con = project_build([award | {"event_type": "award", "status_after": "awarded"}], [sectoral])
    # Bashneft came to Rosneft in 2016, of which only the year is on record.
    assert exposure(con, "link::varchar, hit_on, hit_company_id", "project_id = 'block_12_salman'") == [
        ("parent", date(2016, 12, 31), "rosneft")
    ]


def test_a_measure_on_a_sector_or_a_sister_company_reaches_no_project(project_build):
    con = project_build(STORY, [{"company_id": None, "measure_id": "sector"}, {"company_id": "litasco", "measure_id": "sister"}])
    assert exposure(con, "*") == []


def test_a_licence_is_shown_as_relief_and_not_counted_as_a_measure(project_build):
    licence = {"measure_id": "us-gl126", "measure_kind": "licence", "is_relief": True, "ends_date": "2025-11-21"}
    con = project_build(STORY, [{}, licence | {"source_url": "https://example.org/gl"}])
    assert exposure(con, "measure_id, is_relief, is_blocking", "project_id = 'west_qurna_2' order by 1") == [
        ("us-gl126", True, False),
        ("us-sdn-2025-10-lukoil", False, True),
    ]
    assert con.sql("select sanction_count, blocking_first_on from mart.russian_project").fetchall() == [(1, date(2025, 10, 22))]


def test_output_before_and_after_never_takes_a_plan(project_build):
    outputs = [
        {},
        {"output_id": "plan", "period_from": "2025-09", "period_to": "2025-09", "output_kbd": "800", "is_planned": True},
        {"output_id": "after", "period_from": "2026-02", "period_to": "2026-02", "output_kbd": "460"},
    ]
    con = project_build(STORY, [{}], outputs)
    assert exposure(con, "output_before_kbd, output_before_period, output_after_kbd, output_after_period") == [
        (Decimal(480), "2023-06", Decimal(460), "2026-02")
    ]


def test_whoever_has_left_is_not_shown_with_the_old_stake(project_build):
    stake = {
        "event_id": "wq2-stake",
        "event_date": "2012-03-10",
        "event_type": "stake_change",
        "status_after": None,
        "fact_id": "stake.lukoil",
        "measure": "stake",
        "value": 75,
        "unit": "pct",
        "holder_company_id": "lukoil",
    }
    left = project_build([*STORY, stake], [])
    assert left.sql(
        "select stake_at_brief_pct, stake_latest_pct, status_latest::varchar from mart.russian_project"
    ).fetchall() == [(Decimal(75), None, "exited")]
    held = project_build([*STORY[:3], stake], [])
    assert held.sql("select stake_latest_pct from mart.russian_project").fetchall() == [(Decimal(75),)]


def test_hearsay_does_not_move_a_stake(project_build):
    stake = {
        "event_type": "stake_change",
        "status_after": None,
        "measure": "stake",
        "unit": "pct",
        "project_id": "block_10_eridu",
    }
    holder = {"fact_id": "stake.lukoil", "holder_company_id": "lukoil"}
    con = project_build(
        [
            stake | holder | {"event_id": "b10-award", "event_date": "2012-05-31", "value": 60},
            stake | holder | {"event_id": "b10-report", "event_date": "2023-12-07", "value": 80, "hedge": "believed"},
        ],
        [],
    )
    assert con.sql("select stake_latest_pct from mart.russian_project").fetchall() == [(Decimal(60),)]


def test_amounts_spent_are_totals_and_are_never_added(project_build):
    spent = {
        "project_id": "rosneft_krg_prepay",
        "company_id": "rosneft",
        "event_type": "investment",
        "status_after": None,
        "fact_id": "investment_spent",
        "measure": "investment_spent",
        "unit": "USD_mn",
    }
    con = project_build(
        [
            spent | {"event_id": "p-1", "event_date": "2017-04", "value": 1000, "hedge": "believed"},
            spent | {"event_id": "p-2", "event_date": "2017-09", "value": 1300},
            spent | {"event_id": "p-3", "event_date": "2017-10", "value": 1200},
        ],
        [],
    )
    assert con.sql("select invested_musd, invested_date from mart.russian_project").fetchall() == [(Decimal(1300), "2017-09")]


def test_a_month_counts_as_output_before_or_after_only_if_it_is_entirely_so(project_build):
    outputs = [
        {},
        # The measure came on 22 October 2025: its month is neither before nor after. Its window ends on 22 October 2026.
        {"output_id": "hit", "period_from": "2025-10", "period_to": "2025-10", "output_kbd": "300"},
        {"output_id": "last", "period_from": "2026-09", "period_to": "2026-09", "output_kbd": "450"},
        {"output_id": "end", "period_from": "2026-10", "period_to": "2026-10", "output_kbd": "470"},
    ]
    con = project_build(STORY, [{}], outputs)
    assert exposure(con, "output_before_kbd, output_before_period, output_after_kbd, output_after_period") == [
        (Decimal(480), "2023-06", Decimal(450), "2026-09")
    ]


def test_a_project_is_live_before_a_measure_until_it_is_lost(project_build):
    measures = [
        {
            "measure_id": "before-all",
            "imposed_date": "2014-03-29",
        },  # the first status counts from this day, not from the one before
        {"measure_id": "while-producing", "imposed_date": "2014-03-30"},
        {"measure_id": "on-the-day-of-the-takeover", "imposed_date": "2026-01-07"},
        {"measure_id": "once-transferred", "imposed_date": "2026-01-08"},
        {"measure_id": "once-exited", "imposed_date": "2026-02-18"},
    ]
    con = project_build(STORY, measures)
    columns = "measure_id, status_before::varchar, is_live_before"
    assert exposure(con, columns, "project_id = 'west_qurna_2' order by hit_on") == [
        ("before-all", None, False),
        ("while-producing", "producing", True),
        ("on-the-day-of-the-takeover", "force_majeure", True),
        ("once-transferred", "transferred", False),
        ("once-exited", "exited", False),
    ]


@pytest.mark.parametrize(
    ("last", "confirmed", "is_stale"),
    [
        ({"event_date": "2024-11-24"}, date(2024, 11, 24), False),  # 24 months before the as-of date to the day
        ({"event_date": "2024-11-23"}, date(2024, 11, 23), True),
        ({"event_date": "2017-03"}, date(2017, 3, 31), True),  # a month counts from its last day
        ({"event_date": "2025-01-01", "event_type": "sanction"}, date(2014, 3, 29), True),  # a listing confirms nothing
        (
            {"event_date": "2016-02-17", "event_type": "exit", "status_after": "exited"},
            date(2016, 2, 17),
            False,
        ),  # a loss is final
    ],
)
def test_a_state_fades_two_years_after_it_was_last_confirmed(project_build, last, confirmed, is_stale):
    newest = {"event_id": "wq2-last", "event_type": "other", "status_after": None, "source_date": "2026-01-01"} | last
    con = project_build([FIRST_OIL, newest])
    assert con.sql("select last_confirmed_on, is_stale from mart.russian_project").fetchall() == [(confirmed, is_stale)]
