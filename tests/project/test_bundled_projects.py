"""The repository's own project rows: what happened to the projects of the brief, and what was known of it on the brief's day."""

from datetime import date
from decimal import Decimal

import pytest

KEY = "project_id in ('west_qurna_2', 'badra', 'rosneft_krg_pipeline')"


def project(con, project_id: str, columns: str):
    return con.sql(f"select {columns} from mart.russian_project where project_id = '{project_id}'").fetchall()[0]


def test_west_qurna_2_produced_for_lukoil_at_the_brief_and_is_left_today(today):
    assert project(
        today,
        "west_qurna_2",
        "status_at_brief::varchar, status_latest::varchar, status_latest_on, stake_at_brief_pct, stake_latest_pct, fee_usd_bbl, "
        "plateau_first_kbd, plateau_revised_kbd, contract_end_year, blocking_first_on",
    ) == (
        "producing",
        "exited",
        date(2026, 2, 17),
        Decimal(75),
        None,
        Decimal("1.15"),
        Decimal(1800),
        Decimal(800),
        2045,
        date(2025, 10, 15),
    )


def test_the_exit_from_west_qurna_2_is_recorded_step_by_step(today):
    rows = today.sql(
        "select event_on, status_after::varchar from mart.project_timeline "
        "where project_id = 'west_qurna_2' and status_after is not null and event_on > '2014-12-31' order by event_on"
    ).fetchall()
    assert rows == [(date(2025, 11, 4), "force_majeure"), (date(2026, 1, 7), "transferred"), (date(2026, 2, 17), "exited")]


def test_iraqs_own_force_majeure_of_march_2026_is_not_lukoils(today):
    assert today.sql(
        "select event_date, status_after, is_disputed from mart.project_timeline where event_type = 'force_majeure' order by 1"
    ).fetchall() == [("2025-11-04", "force_majeure", True), ("2026-03-17", None, False)]


def test_badra_and_rosneft_hold_on(today):
    assert project(today, "badra", "status_at_brief::varchar, status_latest::varchar, stake_latest_pct, target_kbd") == (
        "producing",
        "producing",
        Decimal(30),
        Decimal(75),
    )
    assert project(
        today,
        "rosneft_krg_pipeline",
        "status_at_brief::varchar, stake_at_brief_pct, stake_latest_pct, stake_latest_bound::varchar",
    ) == ("suspended", Decimal(60), Decimal(49), "up_to")


def test_prospects_are_not_counted_as_projects(today):
    assert today.sql(
        "select count(*) filter (where project_kind = 'project'), count(*) filter (where project_kind = 'prospect') "
        "from mart.russian_project"
    ).fetchall()[0] == (10, 6)


@pytest.mark.parametrize(
    ("measure_id", "after"),
    [
        ("us-sdn-2025-10-lukoil", ("force_majeure", "transferred", "exited")),
        ("uk-freeze-2025-10-lukoil", ("force_majeure", "transferred", "exited")),
    ],
)
def test_blocking_sanctions_of_october_2025_ended_west_qurna_2_within_the_year(today, measure_id, after):
    assert today.sql(
        "select status_before::varchar, status_after_30d::varchar, status_after_90d::varchar, status_after_365d::varchar "
        f"from mart.sanctions_exposure where project_id = 'west_qurna_2' and measure_id = '{measure_id}'"
    ).fetchall()[0] == ("producing", *after)


def test_sectoral_sanctions_of_2014_left_badra_producing(today):
    assert today.sql(
        "select status_before::varchar, status_after_365d::varchar from mart.sanctions_exposure "
        "where project_id = 'badra' and measure_id = 'us-ssi-directive4-2014-09-gazprom-neft'"
    ).fetchall()[0] == ("producing", "producing")


def test_disagreements_that_the_sources_have_are_all_kept(today):
    disputed = {
        "wq2-2025-11-force-majeure": ("2025-11-04", ["2025-11-10", "2025-11-19"]),
        "block10-2016-discovery": ("2017", ["2016"]),
        "nasiriyah-2024-02-invitation": ("2024-02-07", ["2024-01-07"]),
    }
    for event_id, expected in disputed.items():
        row = today.sql(f"select event_date, dated_otherwise from core.project_event where event_id = '{event_id}'").fetchall()[0]
        assert row == expected
    assert today.sql(
        "select value, value_low, value_high from core.project_fact where event_id = 'badra-2010-investment-plan'"
    ).fetchall()[0] == (Decimal(2000), Decimal(2000), Decimal(3520))
    assert today.sql(
        "select imposed_date, dated_otherwise from core.sanction where measure_id = 'us-sdn-2025-10-lukoil'"
    ).fetchall()[0] == (
        "2025-10-22",
        ["2025-10-23"],
    )


def test_nothing_later_than_the_brief_is_known_on_its_day(at_brief):
    assert at_brief.sql(
        "select max(event_on) <= date '2024-03-02', max(record.project_event.known_on) <= date '2024-03-02' from core.project_event, record.project_event"
    ).fetchall()[0] == (True, True)
    assert at_brief.sql(
        f"select project_id, status_latest::varchar from mart.russian_project where {KEY} order by 1"
    ).fetchall() == [
        ("badra", "producing"),
        ("rosneft_krg_pipeline", "suspended"),
        ("west_qurna_2", "producing"),
    ]
    assert at_brief.sql("select count(*) from mart.sanctions_exposure where is_blocking and company_id = 'lukoil'").fetchall()[
        0
    ] == (0,)


def test_every_project_and_context_has_events(today):
    assert today.sql("select project_id from reference.project anti join core.project_event using (project_id)").fetchall() == []


def test_output_of_the_projects_in_the_released_warehouse(warehouse):
    rows = dict(
        (r[0], r[1:])
        for r in warehouse.sql(
            "select project_id, output_at_brief_kbd, output_at_brief_period, output_cut_kbd from mart.russian_project "
            "where project_id in ('west_qurna_2', 'badra', 'garmian')"
        ).fetchall()
    )
    assert rows["west_qurna_2"] == (Decimal(480), "2023-06", None)
    # 12.857981 million barrels in 2021; the 23.6 kb/d of 2023 came with the tracker's release of February 2025.
    assert rows["badra"] == (Decimal("35.227345"), "2021", None)
    assert rows["garmian"] == (Decimal(33), "2021-04", None)
