"""One spoilt figure of the curated records reaches the check that is there for it, through all models between."""

import pytest

DECISION = "update record.opec_decision set value_kbd = value_kbd"
OUTPUT = "update record.assessed_output set production_kbd = production_kbd"


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


def test_an_excess_against_the_wrong_level_is_found(curated):
    # With the ministerial level Iraq would seem to have kept to the deal in 2024.
    curated.con.execute(
        "update record.opec_decision set value_kbd = 4431 where country_iso3 = 'IRQ' and value_kbd in (3997, 4000)"
    )
    curated.build()
    assert curated.check("opec_excess_near_stated")
