"""Which level counts in which month, on levels that pages gave."""

from datetime import date
from decimal import Decimal


def judged(world, country: str) -> dict[str, int]:
    rows = world.fetch(
        f"select strftime(month, '%Y-%m'), required_kbd from core.opec_required_monthly "
        f"where country_iso3 = '{country}' and required_view = 'judged'"
    )
    return {month: int(kbd) for month, kbd in rows}


def cut(world, country: str, first: str, last: str, kbd: int) -> None:
    world.add(
        "opec_decision",
        country_iso3=country,
        measure="voluntary_cut",
        effective_from=first,
        effective_to=last,
        value_kbd=kbd,
        decision="Voluntary cuts of April 2023",
    )


def test_the_level_by_which_a_month_is_judged_changes_with_the_rule_of_the_deal(opec):
    world = opec()
    cut(world, "IRQ", "2023-05", "2023-12", -211)
    world.level("IRQ", "2023-11", "2024-02", 4431)
    world.level("IRQ", "2023-11", "2023-12", 4220, "first")
    world.level("IRQ", "2024-01", "2024-01", 3997, "both")
    world.level("IRQ", "2025-08", "2025-08", 4171, "both")
    world.level("IRQ", "2025-09", "2025-09", 4220, "first")
    # February 2024 has a ministerial level only: it is not the one that counts, so the month stays without.
    assert judged(world.build(), "IRQ") == {
        "2023-11": 4431,
        "2023-12": 4431,
        "2024-01": 3997,
        "2025-08": 4171,
        "2025-09": 4220,
    }


def test_the_other_views_are_kept_too(opec):
    world = opec()
    cut(world, "SAU", "2023-05", "2023-12", -500)
    world.level("SAU", "2023-08", "2023-08", 10478)
    world.level("SAU", "2023-08", "2023-08", 9978, "first")
    world.level("SAU", "2023-08", "2023-08", 8978, "yes")
    world.build()
    assert world.fetch(
        "select required_view::varchar, includes_voluntary::varchar, required_kbd::int from core.opec_required_monthly order by 1"
    ) == [("all_voluntary", "yes", 8978), ("judged", "no", 10478), ("ministerial", "no", 10478)]


def test_russia_has_one_cut_less_in_the_first_quarter_of_2024(opec):
    world = opec()
    cut(world, "RUS", "2023-05", "2023-12", -500)
    world.level("RUS", "2024-01", "2024-03", 9449, "first")
    world.level("RUS", "2024-04", "2024-04", 9099, "both")
    assert judged(world.build(), "RUS") == {"2024-01": 9449, "2024-02": 9449, "2024-03": 9449, "2024-04": 9099}


def test_a_later_decision_replaces_an_earlier_one_whatever_the_evidence(opec):
    world = opec()
    world.level("RUS", "2024-01", "2024-01", 9828, evidence="official_table_requoted", decision_date="2023-06-04")
    world.level("RUS", "2024-01", "2024-01", 9949, evidence="news_report", decision_date="2023-07-05")
    world.build()
    assert world.fetch("select required_kbd::int, preference from core.opec_required_level order by preference") == [
        (9949, 1),
        (9828, 2),
    ]


def test_a_level_that_was_replaced_is_none_although_the_new_one_was_not_found(opec):
    world = opec()
    world.level("NGA", "2024-01", "2024-12", 1380, superseded_on="2023-11-30", decision_date="2023-06-04")
    assert judged(world.build(), "NGA") == {}
    assert world.fetch("select count(*), bool_and(is_superseded) from core.opec_required_level") == [(12, True)]


def test_a_replaced_level_stands_behind_one_of_the_same_day(opec):
    world = opec()
    world.level("COG", "2024-01", "2024-02", 276, superseded_on="2023-11-30", evidence="official_table_requoted")
    world.level("COG", "2024-01", "2024-01", 277, evidence="news_agency_table")
    # The month of the new table has its level; the month after has none, since 276 no longer holds.
    assert judged(world.build(), "COG") == {"2024-01": 277}


def test_before_the_day_of_the_replacement_the_level_holds(opec):
    world = opec(date(2023, 10, 1))
    world.level("NGA", "2024-01", "2024-01", 1380, superseded_on="2023-11-30", known_on=date(2023, 6, 4))
    assert judged(world.build(), "NGA") == {"2024-01": 1380}


def test_under_one_decision_the_better_evidence_is_used_then_the_newest_page(opec):
    world = opec()
    for kbd, evidence, known in (
        (4237, "derived", "2022-03-31"),
        (4240, "news_report", "2022-01-07"),
        (4241, "news_report", "2022-01-08"),
    ):
        world.level("IRQ", "2021-12", "2021-12", kbd, evidence=evidence, decision_date="2021-07-18", known_on=known)
    assert judged(world.build(), "IRQ") == {"2021-12": 4241}


def decided_for(world, measure: str, country: str, month: str, kbd: int, decided: str, **values) -> None:
    world.add(
        "opec_decision",
        country_iso3=country,
        measure=measure,
        effective_from=month,
        effective_to=month,
        value_kbd=kbd,
        decision_date=decided,
        **values,
    )


def reference(world, *level, **values) -> None:
    decided_for(world, "reference_level", *level, **values)


def adjustment(world, *change, **values) -> None:
    decided_for(world, "adjustment", *change, **values)


def test_a_reference_level_and_the_adjustment_of_the_same_decision_make_a_level(opec):
    world = opec()
    reference(world, "IRQ", "2017-01", 4561, "2016-11-30", evidence="official_table_requoted")
    adjustment(world, "IRQ", "2017-01", -210, "2016-11-30")
    world.build()
    # Iraq itself spoke of a cut by 210 to 4.351 million barrels a day.
    assert world.fetch(
        "select required_kbd, flag::varchar, evidence::varchar, len(opec_decision_ids) from core.opec_required_monthly "
        "where required_view = 'judged'"
    ) == [(Decimal("4351.000000"), "derived", "news_agency_table", 2)]


def test_an_adjustment_is_not_taken_off_the_reference_level_of_another_decision(opec):
    world = opec()
    reference(world, "IRQ", "2022-11", 4803, "2021-07-18")
    adjustment(world, "IRQ", "2022-11", -220, "2022-10-05")
    assert judged(world.build(), "IRQ") == {}


def test_a_country_that_pledged_no_voluntary_cut_keeps_its_ministerial_level(opec):
    world = opec()
    cut(world, "IRQ", "2023-05", "2023-12", -211)
    world.level("NGA", "2024-06", "2024-06", 1380)
    assert judged(world.build(), "NGA") == {"2024-06": 1380}


def test_a_country_that_has_left_has_no_level_any_more(opec):
    world = opec()
    world.level("AGO", "2023-12", "2024-02", 1100)
    world.add(
        "opec_membership",
        organisation="opec",
        country_iso3="AGO",
        membership_change="left",
        effective_date="2024-01-01",
    )
    assert judged(world.build(), "AGO") == {"2023-12": 1100}


def test_a_projection_is_kept_as_a_forecast_and_judges_nothing(opec):
    world = opec()
    cut(world, "IRQ", "2023-05", "2023-12", -211)
    world.level("IRQ", "2026-08", "2026-08", 4405, "first", evidence="projection")
    world.output("IRQ", "2026-08", 4100, "2026-09-15")
    world.build()
    assert world.fetch("select flag::varchar from core.opec_required_monthly where required_view = 'judged'") == [("forecast",)]
    assert world.fetch("select month from mart.opec_required_monthly") == []
    assert world.fetch("select required_kbd, excess_kbd, known_months from mart.opec_conformity_monthly") == [(None, None, 0)]


def test_of_several_dates_of_a_membership_the_most_exact_is_used(opec):
    world = opec()
    for day, change in (("2016", "joined"), ("2016-12-10", "joined"), ("2026-05-01", "left")):
        world.add(
            "opec_membership",
            organisation="opec_plus",
            country_iso3="ARE",
            membership_change=change,
            effective_date=day,
        )
    world.build()
    assert world.fetch(
        "select member_from_date, strftime(member_until_on, '%Y-%m-%d'), is_member, source_count from mart.opec_membership"
    ) == [("2016-12-10", "2026-04-30", False, 3)]


def test_a_decision_is_preferred_to_a_later_projection(opec):
    world = opec()
    world.level("IRQ", "2026-08", "2026-08", 4326, "no", evidence="news_report", decision_date="2026-07-05")
    world.level("IRQ", "2026-08", "2026-08", 4405, "no", evidence="projection", decision_date="2026-07-20")
    world.build()
    assert world.fetch("select required_kbd::int, preference from core.opec_required_level order by preference") == [
        (4326, 1),
        (4405, 2),
    ]
