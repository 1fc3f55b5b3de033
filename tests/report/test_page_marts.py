"""Marts that exist for the figures of pages, each run on rows typed here, with results worked out by hand."""

from decimal import Decimal

import duckdb
import pytest
from as_of_build import AsOfBuild

D = Decimal
CONFORMITY = (
    "country_iso3, month, assessor, production_basis, is_comparable, production_kbd, required_kbd, excess_kbd, "
    "running_excess_kbd_months, vintage_basis, flag, source_ids"
)


@pytest.fixture
def build() -> AsOfBuild:
    """An empty warehouse."""
    return AsOfBuild(duckdb.connect())


def month(day: str, output: int, level: str, excess: str, running: str, assessor: str = "opec_secondary_sources") -> str:
    """A row of conformity of Iraq."""
    comparable = "true" if assessor == "opec_secondary_sources" else "false"
    return (
        f"'IRQ', date '{day}', '{assessor}', 'crude', {comparable}, {output}, {level}, {excess}, {running}, 'original', "
        "'reported', ['record.x']"
    )


def test_totals_cover_the_months_of_the_running_sum_that_have_a_level(build):
    build.give(
        "mart.opec_conformity_monthly",
        CONFORMITY,
        month("2023-12-01", 4300, "4200", "100", "null"),  # before the running sum begins
        month("2024-01-01", 4100, "4000", "100", "100"),
        month("2024-02-01", 4230, "4000", "230", "330"),
        month("2024-03-01", 4000, "4000", "0", "330"),  # on the level is not above it
        month("2024-04-01", 3950, "4000", "-50", "280"),
        month("2024-05-01", 3950, "null", "null", "280"),
    )
    build.run("mart.opec_conformity_total")
    assert build.fetch(
        "select known_months, above_months, mean_excess_kbd, highest_excess_kbd, month_of_highest_excess::varchar, month_last::varchar, "
        "last_excess_kbd, peak_running_excess_kbd_months, last_running_excess_kbd_months from mart.opec_conformity_total"
    ) == [(4, 2, D(70), D(230), "2024-02-01", "2024-04-01", D(-50), D(330), D(280))]


def test_output_broke_down_only_below_three_quarters_of_the_level_by_a_comparable_assessor(build):
    build.give(
        "mart.opec_conformity_monthly",
        CONFORMITY,
        month("2026-03-01", 3000, "4000", "-1000", "0"),
        month("2026-04-01", 2999, "4000", "-1001", "0"),
        month("2026-04-01", 2000, "4000", "-2000", "0", "eia_steo"),
    )
    build.run("mart.opec_output_break")
    assert build.fetch("select month::varchar, production_share_pct from mart.opec_output_break") == [("2026-04-01", D("74.975"))]


def test_a_plan_is_kept_in_months_as_far_below_the_level_as_it_asks_while_it_is_the_newest(build):
    plan = "'IRQ', date '{}', '{}', {}, {}, 'reported', ['record.x']"
    build.give(
        "mart.opec_compensation_monthly",
        "country_iso3, month, plan_vintage, compensation_due_kbd, is_newest_plan, flag, source_ids",
        plan.format("2020-06-01", "2020-05", 90, "true"),  # an older deal
        plan.format("2024-08-01", "2024-07", 100, "true"),
        plan.format("2024-09-01", "2024-07", 100, "true"),
        plan.format("2024-10-01", "2024-07", 50, "true"),  # output not known
        plan.format("2024-11-01", "2024-07", 50, "false"),  # replaced by then
    )
    build.give(
        "mart.opec_conformity_monthly",
        CONFORMITY,
        month("2020-06-01", 3000, "4000", "-1000", "null"),
        month("2024-08-01", 3900, "4000", "-100", "0"),
        month("2024-09-01", 3901, "4000", "-99", "0"),
        month("2024-11-01", 3000, "4000", "-1000", "0"),
    )
    build.load_reference("opec_sum_start")
    build.run("mart.opec_compensation_plan")
    assert build.fetch(
        "select plan_vintage, month_count, due_kbd_months, known_months, met_months from mart.opec_compensation_plan"
    ) == [("2024-07", 4, D(300), 2, 1)]


def test_flaring_is_compared_between_the_first_and_the_newest_year(build):
    row = "'IRQ', {}, {}, {}, 'estimated', 'original', ['worldbank_flaring']"
    build.give(
        "mart.gas_flaring_yearly",
        "country_iso3, year, flared_bcm, volume_rank, flag, vintage_basis, source_ids",
        row.format(2012, 12, 4), row.format(2019, 18, 2), row.format(2023, 15, 3),
    )  # fmt: skip
    build.run("mart.gas_flaring_trend")
    assert build.fetch(
        "select first_year, last_year, first_flared_bcm, last_flared_bcm, last_volume_rank, change_pct from mart.gas_flaring_trend"
    ) == [(2012, 2023, D(12), D(15), 3, D(25))]


def test_fuels_are_grouped_and_a_year_without_gas_or_oil_is_left_out(build):
    row = "'IRQ', {}, '{}', {}, {}, {}, 'reported', 'original', ['owid_electricity']"
    build.give(
        "mart.electricity_mix_yearly",
        "country_iso3, year, fuel, generation_twh, total_twh, share_pct, flag, vintage_basis, source_ids",
        row.format(2021, "gas", 60, 100, 60), row.format(2021, "oil", 30, 100, 30),
        row.format(2021, "solar", 4, 100, 4), row.format(2021, "wind", 6, 100, 6),
        row.format(2022, "gas", 90, 100, 90), row.format(2022, "hydro", 10, 100, 10),
    )  # fmt: skip
    build.run("mart.electricity_mix_group_yearly")
    assert build.fetch(
        "select year, fuel_group, generation_twh, share_pct from mart.electricity_mix_group_yearly order by all"
    ) == [(2021, "gas", D(60), D(60)), (2021, "oil", D(30), D(30)), (2021, "other", D(10), D(10))]


def test_imports_of_a_year_are_a_mean_over_its_days_if_all_months_are_known(build):
    row = "date '{}-{:02d}-01', 'basrah', {}, '{}', 'original', 'reported', ['eurostat_crude_import']"
    build.give(
        "mart.eu_crude_import_monthly",
        "month, grade, volume_kb, volume_basis, vintage_basis, flag, source_ids",
        # 2024 has 366 days: 11 months of nothing and 3,660 thousand barrels in February are 10 kb/d.
        *(row.format(2024, m, 3660 if m == 2 else 0, "published_importers" if m == 5 else "eu_aggregate") for m in range(1, 13)),
        *(row.format(2025, m, 310, "eu_aggregate") for m in range(1, 12)),
        row.format(2025, 12, "null", "confidential"),
    )
    build.run("mart.eu_crude_import_yearly")
    assert build.fetch("select year, known_months, volume_kbd, is_lower_bound from mart.eu_crude_import_yearly order by 1") == [
        (2024, 12, D(10), True),
        (2025, 11, None, False),
    ]


def test_the_last_year_with_the_opposite_flow_is_an_earlier_one(build):
    row = "{}, '{}', {}, 'reported', 'original', ['worldbank_fdi']"
    build.give(
        "mart.foreign_investment_yearly",
        "year, partner, flow_musd, flag, vintage_basis, source_ids",
        row.format(2012, "WORLD", 3400), row.format(2013, "WORLD", -500), row.format(2014, "WORLD", -1500),
        row.format(2013, "RUS", 7),
    )  # fmt: skip
    build.run("mart.foreign_investment_net_yearly")
    assert build.fetch("select year, flow_busd, opposite_year from mart.foreign_investment_net_yearly order by 1") == [
        (2012, D("3.4"), None),
        (2013, D("-0.5"), 2012),
        (2014, D("-1.5"), 2012),
    ]


def test_disagreement_is_summed_up_on_one_definition_only(build):
    row = "'{}', 'crude_production', 'kb/d', {}, {}, {}, ['eia_steo']"
    build.give(
        "mart.source_disagreement",
        "disagreement_id, measure, unit, spread, spread_pct, is_same_basis, source_ids",
        row.format("a", 0, 0, "true"), row.format("b", 40, 1, "true"), row.format("c", 80, 5, "true"),
        row.format("d", 900, 30, "false"),
    )  # fmt: skip
    build.run("mart.source_disagreement_total")
    assert build.fetch(
        "select comparison_count, equal_count, median_spread_pct, widest_spread from mart.source_disagreement_total"
    ) == [(3, 1, D(1), D(80))]


# claim, verdicts known then, in hindsight and now, certainty of the newest, scope, origins on its stronger side
BOARD = [
    ("A-01", "supported", "supported", "supported", "high", "energy", 9),  # unchanged
    ("B-01", "insufficient", "supported", "supported", "high", "energy", 5),  # changed since more is known
    ("C-01", "supported", "supported", "contradicted", "moderate", "context", 7),  # holds no longer
    ("D-01", "supported", "asserted", "contradicted", "moderate", "energy", 2),
    ("E-01", "supported", "supported", "contradicted", "moderate", "energy", 4),
    ("F-01", "supported", "contradicted", None, "high", "trade", 1),  # the document was wrong
    ("G-01", "supported", "supported", "partly_supported", "low", "energy", 3),
    ("H-01", "supported", "supported", "contradicted", "moderate", "energy", 4),
    ("I-01", "supported", "contradicted", "contradicted", "low", "energy", 8),
    ("J-01", "asserted", "asserted", None, None, "energy", 1),
]


def test_findings_are_a_changed_world_then_errors_then_changes_by_certainty_energy_and_origins(build):
    for claim_id, then, hindsight, now, certainty, scope, origins in BOARD:
        build.fill(
            "mart.claim_board",
            [
                {
                    "claim_id": claim_id,
                    "verdict_known_then": then,
                    "verdict_in_hindsight": hindsight,
                    "verdict_holds_now": now,
                    "is_wrong_in_hindsight": hindsight == "contradicted",
                    "has_changed": now is not None and now != hindsight,
                    "carrying_question": "in_hindsight" if now is None else "holds_now",
                    "scope": [scope],
                    "source_ids": ["claims.registry"],
                }
            ],
        )
        newest = "in_hindsight" if now is None else "holds_now"
        other = {"claim_id": claim_id, "question": "known_then", "supporting_origins": 99, "contradicting_origins": 99}
        build.fill(
            "claims.verdict",
            [
                {"claim_id": claim_id, "question": newest, "supporting_origins": 0, "contradicting_origins": origins}
                | {"certainty": certainty},
                other,
            ],
        )
    build.run("mart.claim_finding")
    found = build.fetch("select claim_id, verdict_course::varchar, origin_count from mart.claim_finding order by finding_rank")
    assert [(c[:1], course) for c, course, _ in found] == [
        ("E", "no_longer"), ("H", "no_longer"), ("D", "no_longer"), ("C", "no_longer"),
        ("F", "was_wrong"), ("I", "was_wrong"),
        ("B", "changed"), ("G", "changed"),
        ("A", "unchanged"), ("J", "unchanged"),
    ]  # fmt: skip
    assert {c: n for c, _, n in found} == {c: origins for c, *_, origins in BOARD}
