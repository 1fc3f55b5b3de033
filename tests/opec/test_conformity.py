"""Output against levels, assessors apart, and stated sums beside computed ones: real figures, sums worked out by hand."""

from datetime import date

import pytest


@pytest.fixture
def iraq(opec):
    """Iraq's first half of 2024 as OPEC's reports had it, with the levels of 3,997 and 4,000."""

    def make(as_of_on: date = date(2026, 11, 24)):
        world = opec(as_of_on)
        world.add(
            "opec_decision",
            country_iso3="IRQ",
            measure="voluntary_cut",
            effective_from="2024-01",
            effective_to="2024-03",
            value_kbd=-223,
        )
        world.level("IRQ", "2024-01", "2024-03", 3997, "both")
        world.level("IRQ", "2024-04", "2024-06", 4000, "both")
        for month, kbd, issue in (
            ("2024-01", 4217, "2024-03-31"),
            ("2024-02", 4203, "2024-03-31"),
            ("2024-03", 4213, "2024-05-14"),
            ("2024-04", 4181, "2024-05-14"),
            ("2024-04", 4202, "2024-06-11"),
            ("2024-05", 4195, "2024-06-11"),
            ("2024-06", 4194, "2024-08-31"),
        ):
            world.output("IRQ", month, kbd, issue)
        return world

    return make


def running(world, assessor: str) -> list[tuple]:
    return world.fetch(
        f"select strftime(month, '%m'), excess_kbd::int, running_excess_kbd_months::int, known_months, elapsed_months "
        f"from mart.opec_conformity_monthly where assessor = '{assessor}' order by month"
    )


def test_iraqs_excess_of_the_first_half_of_2024_sums_to_1233(iraq):
    world = iraq().build()
    # 220 + 206 + 216 + 202 + 195 + 194
    assert running(world, "opec_secondary_sources") == [
        ("01", 220, 220, 1, 1),
        ("02", 206, 426, 2, 2),
        ("03", 216, 642, 3, 3),
        ("04", 202, 844, 4, 4),
        ("05", 195, 1039, 5, 5),
        ("06", 194, 1233, 6, 6),
    ]


def test_an_issue_that_was_not_out_yet_is_not_read(iraq):
    world = iraq(date(2024, 5, 31)).build()
    april = world.fetch("select production_kbd::int, vintage_on from mart.opec_conformity_monthly where month = '2024-04-01'")
    assert april == [(4181, date(2024, 5, 14))]
    assert world.fetch("select count(*) from core.assessed_output_monthly where month = '2024-04-01'") == [(2,)]


def test_assessors_are_never_added_up_and_eia_is_not_comparable(iraq):
    world = iraq()
    for month, kbd in (("2024-01", 4400), ("2024-02", 4410), ("2024-03", 4480)):
        world.steo("IRQ", month, kbd, "2026-03-09")
    world.build()
    assert [row[2] for row in running(world, "eia_steo")] == [403, 816, 1299]
    assert [row[2] for row in running(world, "opec_secondary_sources")][:3] == [220, 426, 642]
    assert world.fetch("select distinct assessor::varchar, is_comparable from mart.opec_conformity_monthly order by 1") == [
        ("eia_steo", False),
        ("opec_secondary_sources", True),
    ]


def test_a_country_s_own_figures_and_unnamed_bases_are_not_comparable(iraq):
    world = iraq()
    world.output("IRQ", "2024-05", 4000, "2024-06-01", assessor="national_source", basis=None)
    world.output("IRQ", "2024-05", 4300, "2024-06-13", assessor="iea", basis=None)
    world.output("IRQ", "2024-05", 4240, "2024-06-03", assessor="bloomberg_survey")
    world.build()
    assert world.fetch(
        "select assessor::varchar, is_comparable, production_basis from mart.opec_conformity_monthly "
        "where month = '2024-05-01' order by 1"
    ) == [
        ("bloomberg_survey", True, "crude"),
        ("iea", False, "not_stated"),
        ("national_source", False, "not_stated"),
        ("opec_secondary_sources", True, "crude"),
    ]


def test_a_gap_in_the_sum_shows_and_months_below_the_level_count_as_negative(opec):
    world = opec()
    world.level("IRQ", "2024-01", "2025-12", 4000)
    world.output("IRQ", "2024-12", 4019, "2025-01-31")
    world.output("IRQ", "2025-07", 3902, "2025-08-12")
    world.build()
    assert running(world, "opec_secondary_sources") == [("12", 19, 19, 1, 12), ("07", -98, -79, 2, 19)]


def test_a_month_without_a_level_has_no_excess(opec):
    world = opec()
    world.level("IRQ", "2017-06", "2017-06", 4351)
    world.output("IRQ", "2017-07", 4470, "2017-08-10")
    world.build()
    assert world.fetch(
        "select required_kbd, excess_kbd, excess_pct, running_excess_kbd_months, len(opec_decision_ids), source_ids "
        "from mart.opec_conformity_monthly"
    ) == [(None, None, None, None, 0, ["record.assessed_output"])]


def test_of_pages_on_one_issue_a_full_figure_is_preferred_to_derived_and_rounded_ones(opec):
    world = opec()
    world.level("IRQ", "2024-01", "2024-12", 4000)
    world.output("IRQ", "2024-08", 4320, "2024-09-30", is_derived=True)
    world.output("IRQ", "2024-08", 4228, "2024-09-30")
    world.output("IRQ", "2024-08", 4200, "2024-09-30", is_rounded=True)
    world.build()
    assert world.fetch("select value::int, flag::varchar from staging.assessed_output") == [(4228, "reported")]


def plan(world, country: str, vintage: str, months: dict[str, int]) -> None:
    for month, kbd in months.items():
        world.add(
            "opec_decision",
            country_iso3=country,
            measure="compensation_cut",
            effective_from=month,
            effective_to=month,
            value_kbd=-kbd,
            plan_vintage=vintage,
        )


def test_what_is_due_follows_the_newest_plan_that_had_begun(opec):
    world = opec()
    plan(world, "IRQ", "2024-05-03", {"2024-06": 50, "2024-07": 50, "2024-08": 50})
    plan(world, "IRQ", "2024-07-24", {"2024-07": 70})
    world.build()
    # Only the first month of the July plan was found: August is not known, and the plan of May does not stand in.
    assert world.fetch(
        "select strftime(month, '%m'), plan_vintage, compensation_due_kbd::int, is_newest_plan "
        "from mart.opec_compensation_monthly order by all"
    ) == [
        ("06", "2024-05-03", 50, True),
        ("07", "2024-05-03", 50, False),
        ("07", "2024-07-24", 70, True),
        ("08", "2024-05-03", 50, False),
    ]


def state(world, first: str, last: str, metric: str, value: int, unit: str, **values) -> None:
    world.add(
        "compliance_statement",
        period_from=first,
        period_to=last,
        metric=metric,
        value=value,
        unit=unit,
        **{"country_iso3": "IRQ", "stated_by": "opec_secretariat", "party": "opec", **values},
    )


def test_a_stated_sum_is_compared_with_the_computed_one_once_however_many_pages(iraq):
    world = iraq()
    for origin in ("opec_secretariat", "opec_secretariat"):
        state(world, "2024-01", "2024-06", "overproduction_cumulative", 1184, "kb/d-months", origin=origin)
    world.build()
    assert world.fetch(
        "select stated_value::int, computed_value::int, difference::int, known_months, spoken_months, source_count, origin_count "
        "from mart.opec_conformity_stated"
    ) == [(1184, 1233, 49, 6, 6, 2, 1)]


def test_a_sum_over_more_months_than_are_known_is_not_compared(iraq):
    world = iraq()
    state(world, "2024-01", "2024-07", "overproduction_cumulative", 1440, "kb/d-months")
    world.build()
    assert world.fetch(
        "select computed_value, difference, known_months_value::int, known_months, spoken_months from mart.opec_conformity_stated"
    ) == [(None, None, 1233, 6, 7)]


def test_an_excess_is_taken_against_the_level_that_the_page_names(iraq):
    world = iraq()
    state(world, "2024-01", "2024-01", "overproduction_average", 194, "kb/d", stated_by="argus", required_kbd=4000)
    world.build()
    assert world.fetch("select computed_value::int, difference::int from mart.opec_conformity_stated") == [(217, 23)]


def test_the_total_of_a_plan_is_compared_with_its_months(opec):
    world = opec()
    plan(world, "IRQ", "2026-01", {"2025-12": 120, "2026-01": 120, "2026-02": 115})
    plan(world, "OMN", "2026-01", {"2025-12": 6})
    state(world, "2025-12", "2026-02", "compensation_outstanding", 355, "kb/d-months")
    state(world, "2025-12", "2026-02", "compensation_outstanding", 361, "kb/d-months", country_iso3=None, group_name="opec_plus")
    world.build()
    assert world.fetch("select stated_value::int, difference::int from mart.opec_conformity_stated order by 1") == [
        (355, 0),
        (361, 0),
    ]


def test_what_a_country_says_of_itself_is_not_comparable_even_in_crude(iraq):
    world = iraq()
    world.output("IRQ", "2024-05", 4000, "2024-06-01", assessor="national_source")
    world.output("IRQ", "2024-05", 4010, "2024-06-13", assessor="opec_direct_communication")
    world.build()
    # reference.assessor: both are the country's own word; secondary sources and surveys are independent.
    assert world.fetch(
        "select assessor::varchar, is_comparable, production_basis from mart.opec_conformity_monthly "
        "where month = '2024-05-01' order by 1"
    ) == [
        ("national_source", False, "crude"),
        ("opec_direct_communication", False, "crude"),
        ("opec_secondary_sources", True, "crude"),
    ]


def test_a_break_is_output_below_three_quarters_of_the_level(opec):
    world = opec()
    world.level("IRQ", "2026-03", "2026-04", 4000)
    world.output("IRQ", "2026-03", 3000, "2026-04-13")  # 75 per cent: low, but no break
    world.output("IRQ", "2026-04", 2999, "2026-05-13")
    world.build().run("mart.opec_output_break")
    assert world.fetch("select month, production_kbd::int from mart.opec_output_break") == [(date(2026, 4, 1), 2999)]


def test_a_month_that_two_plans_name_is_due_once_by_the_newer(opec):
    world = opec()
    world.level("IRQ", "2024-07", "2024-07", 4000)
    world.output("IRQ", "2024-07", 4230, "2024-08-12")
    plan(world, "IRQ", "2024-05-03", {"2024-07": 50})
    plan(world, "IRQ", "2024-07-24", {"2024-07": 70})
    world.build()
    assert world.fetch(
        "select excess_kbd::int, compensation_due_kbd::int, compensation_plan_vintage from mart.opec_conformity_monthly"
    ) == [(230, 70, "2024-07-24")]


def test_a_stated_sum_is_compared_with_opecs_own_sources_alone(iraq):
    world = iraq()
    world.output("IRQ", "2024-05", 4300, "2024-06-03", assessor="reuters_survey")
    state(world, "2024-01", "2024-06", "overproduction_cumulative", 1184, "kb/d-months")
    world.build()
    # 1233 as above; the survey's 300 of May is neither added nor a seventh month.
    assert world.fetch("select computed_value::int, known_months from mart.opec_conformity_stated") == [(1233, 6)]
