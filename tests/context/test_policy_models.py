"""Events and facts as core reads them: each once, disagreements kept, units brought to that of the indicator."""

from datetime import date
from decimal import Decimal

PAGE_B = {"source_url": "https://example.org/b", "origin": "b_paper"}
PAGE_C = {"source_url": "https://example.org/c", "origin": "a_paper"}


def test_three_pages_of_two_origins_are_one_event_with_two_origins(events):
    build = events({}, PAGE_B, PAGE_C)
    assert build.fetch("select source_count, origin_count, origins, is_disputed, flag::varchar from core.policy_event") == [
        (3, 2, ["a_paper", "b_paper"], False, "reported")
    ]


def test_the_most_exact_date_is_used_and_a_vaguer_one_is_no_dispute(events):
    build = events({"event_date": "2024-02"}, PAGE_B | {"event_date": "2024-02-08"}, PAGE_C | {"event_date": "2024"})
    assert build.fetch("select event_date, event_on, is_date_disputed from core.policy_event") == [
        ("2024-02-08", date(2024, 2, 8), False)
    ]


def test_two_days_that_cannot_both_be_right_are_a_dispute_and_more_origins_decide(events):
    build = events(
        {"event_date": "2024-04-08"},
        PAGE_B | {"event_date": "2024-05-08"},
        {"source_url": "https://example.org/d", "origin": "d_paper", "event_date": "2024-05-08"},
    )
    assert build.fetch("select event_date, is_date_disputed, is_disputed from core.policy_event") == [("2024-05-08", True, True)]


def test_13_and_14_projects_are_in_dispute_and_both_are_kept(events):
    awarded = {"measure": "projects_awarded", "bound": "=", "unit": "count"}
    build = events(awarded | {"value": "13"}, PAGE_B | awarded | {"value": "14"}, {"source_url": "https://example.org/d"})
    assert build.fetch("select value::int, is_disputed from core.policy_figure order by 1") == [(13, True), (14, True)]
    assert build.fetch("select figure_count, is_disputed, source_count from core.policy_event") == [(2, True, 3)]


def test_at_least_230_and_exactly_300_can_both_be_true(events):
    volume = {"measure": "delivery_volume", "unit": "kb/d"}
    build = events(volume | {"value": "230", "bound": ">"}, PAGE_B | volume | {"value": "300", "bound": "="})
    assert build.fetch("select bool_or(is_disputed) from core.policy_figure") == [(False,)]


def test_a_range_becomes_its_middle_and_is_flagged_as_derived(events):
    build = events({"measure": "delivery_volume", "unit": "kb/d", "bound": "between", "value_low": "180", "value_high": "190"})
    assert build.fetch("select value::int, value_low::int, value_high::int, flag::varchar from core.policy_figure") == [
        (185, 180, 190, "derived")
    ]


def test_millions_and_billions_of_one_award_are_one_figure_in_billions(events):
    build = events(
        {"measure": "award", "value": "1500", "unit": "USD_mn", "bound": "="},
        PAGE_B | {"measure": "award", "value": "1.5", "unit": "USD_bn", "bound": "="},
    )
    assert build.fetch("select value, unit, origin_count from core.policy_figure") == [(Decimal("1.5"), "USD_bn", 2)]


def test_a_figure_in_a_unit_of_another_kind_is_found_by_the_check(events, facts):
    events({"measure": "award", "value": "400", "unit": "kb/d", "bound": "="})
    build = facts({})
    assert build.check("policy_figure_has_the_unit_of_its_measure") == [("an-event", "award", "USD_bn")]


def test_a_planned_event_is_a_forecast_and_may_be_reported_before_its_day(events):
    early = {"event_date": "2025-12-31"}
    build = events(early | {"is_planned": True})
    assert build.fetch("select flag::varchar from core.policy_event") == [("forecast",)]
    assert build.check("policy_event_is_known_only_after_it_began") == []
    build = events(early)
    assert build.check("policy_event_is_known_only_after_it_began") == [("an-event", "2025-12-31", date(2023, 10, 11))]


def test_two_origins_on_one_thing_are_two_facts_in_dispute(facts):
    build = facts({}, PAGE_B | {"fact_id": "b_fact", "value": "68", "stated_by": "A minister"})
    assert build.fetch("select fact_id, value::int, is_disputed from core.indicator_fact order by 1") == [
        ("a_fact", 65, True),
        ("b_fact", 68, True),
    ]


def test_about_is_read_as_plus_or_minus_five_per_cent(facts):
    build = facts({"value": "100"}, PAGE_B | {"fact_id": "b_fact", "value": "104", "bound": "~"})
    assert build.fetch("select bool_or(is_disputed), max(value_low) filter (where bound = '~') from core.indicator_fact") == [
        (False, Decimal("98.8"))
    ]
    build = facts({"value": "100"}, PAGE_B | {"fact_id": "b_fact", "value": "106", "bound": "~"})
    assert build.fetch("select bool_or(is_disputed) from core.indicator_fact") == [(True,)]


def test_what_is_expected_never_disputes_what_was_seen(facts):
    build = facts({}, PAGE_B | {"fact_id": "b_fact", "value": "90", "is_forecast": True})
    assert build.fetch("select bool_or(is_disputed), list_sort(list(flag::varchar)) from core.indicator_fact") == [
        (False, ["forecast", "reported"])
    ]


def test_gas_in_cubic_feet_a_day_is_held_in_bcm_a_year(facts):
    gas = {"indicator": "gas_output", "partner_iso3": None, "subject_id": "IRQ"}
    build = facts(gas | {"value": "2900", "unit": "MMscf/d"})
    (value,) = build.fetch("select value from core.indicator_fact")[0]
    by_hand = Decimal("2900") * Decimal("1e6") * Decimal("0.0283168") * Decimal("365.25") / Decimal("1e9")
    assert abs(value - by_hand) < Decimal("0.001")


def test_a_fact_without_a_figure_stays_without_one(facts):
    build = facts({"value": None, "bound": None})
    assert build.fetch("select value, value_low, is_disputed, is_convertible from core.indicator_fact") == [
        (None, None, False, True)
    ]


def test_a_target_taken_for_an_observation_is_found(facts):
    build = facts({"period_from": "2030", "period_to": "2030"})
    assert [row[0] for row in build.check("indicator_observed_fact_is_not_of_the_future")] == ["a_fact"]
