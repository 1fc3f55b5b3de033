"""Each check finds nothing in the curated records, and something as soon as one figure is spoilt."""

import pytest

CHECKS = (
    "opec_assessors_agree",
    "opec_excess_near_stated",
    "opec_group_totals",
    "opec_level_jumps",
    "opec_levels_add_up_to_the_deal",
    "opec_levels_end_with_membership",
    "opec_levels_less_voluntary_cuts",
    "opec_members_counted",
    "opec_plan_totals",
    "opec_returns_add_up",
    "opec_stated_levels_equal_their_sum",
    "opec_stated_units",
    "opec_sums_keep_to_one_assessor",
)
DECISION = "update record.opec_decision set value_kbd = value_kbd"
OUTPUT = "update record.assessed_output set production_kbd = production_kbd"


def test_the_curated_records_pass_every_check(curated):
    curated.build()
    assert {name: curated.check(name) for name in CHECKS} == {name: [] for name in CHECKS}


@pytest.mark.parametrize(
    ("check", "spoil"),
    [
        (
            "opec_assessors_agree",
            f"{OUTPUT} / 10 where country_iso3 = 'IRQ' and month = '2024-02' and assessor = 'platts_survey'",
        ),
        ("opec_excess_near_stated", f"{OUTPUT} + 200 where country_iso3 = 'IRQ' and month = '2024-05'"),
        (
            "opec_group_totals",
            f"{DECISION} - 2 where country_iso3 = 'IRQ' and measure = 'adjustment' and effective_from = '2020-05'",
        ),
        (
            "opec_level_jumps",
            f"{DECISION} * 1.07 where country_iso3 = 'KAZ' and measure = 'required_production' and effective_from = '2021-12'",
        ),
        (
            "opec_levels_add_up_to_the_deal",
            "delete from record.opec_decision where country_iso3 = 'BRN' and measure = 'adjustment'",
        ),
        (
            "opec_levels_less_voluntary_cuts",
            f"{DECISION} - 10 where country_iso3 = 'IRQ' and measure = 'required_production' and includes_voluntary = 'both'",
        ),
        ("opec_members_counted", "delete from record.opec_membership where country_iso3 = 'GAB'"),
        (
            "opec_plan_totals",
            f"{DECISION} - 1 where country_iso3 = 'ARE' and plan_vintage = '2026-01' and effective_from = '2026-03'",
        ),
        (
            "opec_returns_add_up",
            f"{DECISION} + 10 where country_iso3 = 'OMN' and measure = 'required_production' and effective_from = '2025-06'",
        ),
        (
            "opec_stated_levels_equal_their_sum",
            f"{DECISION} + 5 where country_iso3 = 'SAU' and measure = 'required_production' and effective_from = '2019-01'",
        ),
        (
            "opec_stated_units",
            "update record.compliance_statement set unit = 'kb/d' where metric = 'overproduction_cumulative'",
        ),
    ],
)
def test_a_spoilt_figure_is_found(curated, check, spoil):
    curated.con.execute(spoil)
    curated.build()
    assert curated.check(check)


def test_a_sum_that_mixes_assessors_is_found(curated):
    curated.build()
    curated.con.execute(
        "update mart.opec_conformity_monthly set running_excess_kbd_months = running_excess_kbd_months + 283, "
        "known_months = known_months + 1 where country_iso3 = 'IRQ' and month = '2024-03-01'"
    )
    assert curated.check("opec_sums_keep_to_one_assessor")


def test_a_level_after_the_exit_is_found(curated):
    curated.build()
    curated.con.execute(
        "update mart.opec_required_monthly set month = '2026-06-01' where country_iso3 = 'ARE' and month = '2026-04-01'"
    )
    assert curated.check("opec_levels_end_with_membership")


def test_an_excess_against_the_wrong_level_is_found(curated):
    # With the ministerial level Iraq would seem to have kept to the deal in 2024.
    curated.con.execute(
        "update record.opec_decision set value_kbd = 4431 where country_iso3 = 'IRQ' and value_kbd in (3997, 4000)"
    )
    curated.build()
    assert curated.check("opec_excess_near_stated")
