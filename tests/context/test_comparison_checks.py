"""Each check of the comparing marts finds the fault that it is there for."""

from datetime import date

DISAGREEMENT = (
    "disagreement_id, measure, subject_id, partner_iso3, period_start, period_end, voices, values_by_voice, bounds_by_voice, "
    "bases_by_voice, low, high, voice_count, figure_count"
)


def disagreement(values: str, low: str, high: str, *, measure: str = "crude_production", subject: str = "IRQ") -> str:
    return (
        f"'a', '{measure}', '{subject}', null::varchar, date '2023-01-01', date '2023-01-31', ['x', 'y'], {values}, ['=', '='], "
        f"['crude', 'crude'], {low}, {high}, 2, 2"
    )


def test_lists_that_do_not_run_parallel_are_found(build):
    build.give("mart.source_disagreement", DISAGREEMENT, disagreement("[4000, 4100]", "4000", "4100"))
    assert build.check("disagreement_lists_run_parallel") == []
    build.con.execute("update mart.source_disagreement set values_by_voice = [4000]")
    assert len(build.check("disagreement_lists_run_parallel")) == 1


def test_thousands_taken_for_millions_are_found(build):
    build.give("mart.source_disagreement", DISAGREEMENT, disagreement("[4.1, 4100]", "4.1", "4100"))
    assert len(build.check("disagreement_is_no_slip_of_unit")) == 1


def test_a_dispute_that_the_mart_lost_is_found(build):
    build.give(
        "mart.source_disagreement", DISAGREEMENT, disagreement("[65, 68]", "65", "68", measure="trade_total", subject="RUS")
    )
    head = "fact_id, subject_id, period_end, value, is_disputed, is_forecast"
    kept, lost = (f"'a', 'RUS', date '2023-01-31', {v}, true, false" for v in (65, 62))
    build.give("core.indicator_fact", head, kept, lost)
    build.give("core.policy_figure", "event_id, value, is_disputed", "'calm', 1, false")
    build.give("core.policy_event", "event_id, event_on", "'calm', date '2023-01-31'")
    assert build.check("disagreement_holds_every_dispute") == [("a", 62)]


def test_a_brent_that_is_not_that_of_the_price_mart_is_found(build):
    build.give(
        "mart.source_disagreement",
        DISAGREEMENT,
        disagreement("[82.5, 83.09]", "82.5", "83.09", measure="crude_price", subject="brent"),
    )
    build.give(
        "mart.oil_price_monthly",
        "month, benchmark_id, price_usd_bbl",
        "date '2023-01-01', 'brent_eia', 82.5",
        "date '2023-01-01', 'brent_worldbank', 83.9",
    )
    assert [row[0] for row in build.check("disagreement_brent_equals_the_price_mart")] == [date(2023, 1, 1)]


SCORE = (
    "indicator, anchor_id, side, anchor_on, direction, gap_reason, figure_count, first_period_on, last_period_on, last_value, "
    "compared_by"
)


def score(side: str, first: str, last: str, value: str, *, indicator: str = "projects_held") -> str:
    return (
        f"'{indicator}', 'brief', '{side}', date '2024-03-02', 'falling', null::scorecard_gap, 2, date '{first}', date '{last}', "
        f"{value}, 'project states'"
    )


def test_a_before_that_has_seen_the_after_is_found(build):
    build.give(
        "mart.cooperation_scorecard",
        SCORE,
        score("before", "2021-12-31", "2023-12-31", "9"),
        score("before", "2025-12-31", "2026-11-24", "8"),
        score("after", "2021-12-31", "2023-12-31", "9"),
    )
    assert [row[2:4] for row in build.check("scorecard_looks_within_its_window")] == [
        ("before", date(2025, 12, 31)),
        ("after", date(2021, 12, 31)),
    ]


def test_a_count_of_projects_that_the_project_mart_does_not_bear_out_is_found(build):
    build.give("mart.cooperation_scorecard", SCORE, score("after", "2023-12-31", "2026-11-24", "2"))
    build.give(
        "mart.russian_project",
        "project_id, status_latest",
        "'badra', 'producing'",
        "'west_qurna_2', 'exited'",
    )
    build.con.execute(
        "create table core.project as select unnest(['badra', 'west_qurna_2']) as project_id, 'project' as project_kind"
    )
    assert build.check("scorecard_projects_held_equal_the_projects") == [(2, 1)]


def test_a_direction_with_a_reason_for_having_none_is_found(build):
    build.give("mart.cooperation_scorecard", SCORE, score("after", "2023-12-31", "2026-11-24", "2"))
    assert build.check("scorecard_has_a_direction_or_a_reason") == []
    build.con.execute("update mart.cooperation_scorecard set gap_reason = 'one_figure'")
    assert len(build.check("scorecard_has_a_direction_or_a_reason")) == 1


def test_an_output_that_the_output_mart_does_not_give_is_found(build):
    build.give(
        "mart.cooperation_scorecard",
        SCORE,
        score("before", "2021-12-31", "2022-12-31", "400", indicator="russian_operated_output"),
    )
    build.give(
        "mart.iraq_output_by_operator_yearly",
        "operator_country, year, output_kbd, fields_known",
        "'RUS', 2022, 423, ['badra', 'west_qurna_2']",
    )
    assert len(build.check("scorecard_output_equals_the_output_mart")) == 1


def test_a_day_of_sanctions_without_its_rows_is_found(build):
    build.give(
        "mart.cooperation_scorecard",
        SCORE,
        score("before", "a", "b", "9").replace("date 'a'", "null").replace("date 'b'", "null"),
        score("after", "2023-12-31", "2026-11-24", "8"),
    )
    build.give("core.sanction", "measure_id, imposed_on, is_relief", "'sdn', date '2025-10-22', false")
    assert build.check("scorecard_covers_every_day_of_sanctions") == [(date(2025, 10, 22), None)]


def test_a_pipeline_that_two_records_close_on_different_days_is_found(build):
    build.give(
        "core.policy_event",
        "event_id, event_type, event_on, is_planned",
        "'halt', 'pipeline_closed', date '2023-03-25', false",
    )
    build.give(
        "core.project_status_period",
        "project_id, event_id, project_status, from_on",
        "'itp_pipeline', 'itp-2023-03-closure', 'suspended', date '2023-03-23'",
    )
    days = sorted(row[0] for row in build.check("policy_pipeline_agrees_with_projects"))
    assert days == [date(2023, 3, 23), date(2023, 3, 25)]
