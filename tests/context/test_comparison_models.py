"""What the two comparing marts do with a few figures typed by hand."""

from datetime import date
from decimal import Decimal

import pytest

from energyetl.contracts import tables
from energyetl.contracts.columns import table_ddl

READ = (
    "core.observation_latest",
    "core.indicator_fact",
    "core.policy_figure",
    "core.policy_event",
    "core.field_output",
    "core.trade_flow",
    "core.stated_turnover",
    "core.investment_statement",
    "core.sanction",
    "core.project_status_period",
    "core.project_event",
    "mart.iraq_output_by_operator_yearly",
    "mart.bilateral_trade_yearly",
    "mart.opec_conformity_monthly",
)


@pytest.fixture
def table(build):
    """A function that adds rows of SQL literals to a declared table; all that the marts read is there, and empty."""
    for name in READ:
        build.con.execute(table_ddl(tables()[name], name)[0].replace(" not null", ""))
    build.give("reference.project", "project_id, project_kind, asset_id", "'west_qurna_2', 'project', 'west_qurna_2'")
    build.give("reference.asset", "asset_id, asset_kind", "'west_qurna_2', 'field'")
    build.give("reference.company", "company_id, is_russian", "'lukoil', true", "'basra_oil_company', false")

    def add(name: str, head: str, *rows: str) -> None:
        build.con.execute(f"insert into {name} by name select * from (values ({'), ('.join(rows)})) as t ({head})")

    return add


SERIES = "series_id, source_id, subject_kind, subject_id, measure, basis, unit, period_kind, period_start, period_end, value, flag, vintage_basis"


def month(source: str, start: str, end: str, value: str, *, basis: str = "'crude'", suffix: str = "") -> str:
    return (
        f"'{source}.crude_production.IRQ{suffix}', '{source}', 'country', 'IRQ', 'crude_production', {basis}, 'kb/d', 'month', "
        f"date '{start}', date '{end}', {value}, 'reported', 'original'"
    )


def compare(build) -> None:
    """Run the comparison of sources and its step."""
    for name in ("core.comparable_statement", "core.comparable_figure", "mart.source_disagreement"):
        build.con.execute(f"drop table if exists {name}")
        build.run(name)


def test_a_month_of_two_sources_shows_both_with_their_bases(build, table):
    table(
        "core.observation_latest",
        SERIES,
        month("eia_steo", "2024-01-01", "2024-01-31", "4400"),
        month("eia_international", "2024-01-01", "2024-01-31", "4461", basis="'crude_and_lease_condensate'"),
        month("eia_steo", "2024-02-01", "2024-02-29", "4410"),
    )
    compare(build)
    assert build.fetch("select origins, values_by_origin, bases_by_origin, is_same_basis from mart.source_disagreement") == [
        (["eia_steo", "eia_international"], [4400, 4461], ["crude", "crude_and_lease_condensate"], False)
    ]
    (spread,) = build.fetch("select spread_pct from mart.source_disagreement")[0]
    assert abs(spread - Decimal(61) / (Decimal(8861) / 2) * 100) < Decimal("0.00001")
    assert build.check("disagreement_lists_run_parallel") == []


def test_assessors_of_one_record_are_separate_origins(build, table):
    table(
        "core.observation_latest",
        SERIES,
        month("record.assessed_output", "2024-01-01", "2024-01-31", "4217", suffix=".opec_secondary_sources"),
        month("record.assessed_output", "2024-01-01", "2024-01-31", "4138", suffix=".reuters_survey"),
    )
    compare(build)
    assert build.fetch("select origins, source_ids from mart.source_disagreement") == [
        (["reuters_survey", "opec_secondary_sources"], ["record.assessed_output"])
    ]


def test_twelve_months_make_a_year_and_eleven_do_not(build, table):
    ends = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    months = [(f"2023-{m:02}-01", f"2023-{m:02}-{end}", str(4000 + m)) for m, end in enumerate(ends, 1)]
    table(
        "core.observation_latest",
        SERIES,
        *(month("eia_steo", *m) for m in months),
        *(month("eia_international", *m) for m in months[1:]),
        month("worldbank_flaring", "2023-01-01", "2023-12-31", "4100").replace("'month'", "'year'"),
    )
    compare(build)
    ((origins, values),) = build.fetch(
        "select origins, values_by_origin from mart.source_disagreement where period_end = date '2023-12-31' "
        "and period_start = date '2023-01-01'"
    )
    by_days = sum(Decimal(4000 + m) * end for m, end in enumerate(ends, 1)) / 365
    assert origins == ["eia_steo", "worldbank_flaring"]
    assert abs(values[0] - by_days) < Decimal("0.00001") and values[1] == 4100


def test_imports_of_one_side_meet_exports_of_the_other(build, table):
    table(
        "core.indicator_fact",
        "fact_id, indicator, subject_kind, subject_id, partner_iso3, period_start, period_end, value, value_low, value_high, "
        "bound, unit, is_forecast, stated_by, origins, flag, source_ids",
        "'a', 'imports_from_partner', 'country', 'CHN', 'IRQ', date '2022-01-01', date '2022-12-31', 39, 39, 39, '=', 'USD_bn', "
        "false, 'Embassy', ['x'], 'reported', ['record.indicator_fact']",
    )
    table(
        "core.trade_flow",
        "source_id, year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd, valuation, flag, vintage_basis",
        "'cepii_gravity', 2022, 'IRQ', 'CHN', 'importer', 'total', 39380, 'cif', 'reported', 'original'",
    )
    compare(build)
    assert build.fetch("select subject_id, partner_iso3, unit, values_by_origin from mart.source_disagreement") == [
        ("IRQ", "CHN", "USD_mn", [39000, 39380])
    ]


def test_at_least_62_and_65_are_reconcilable_and_65_and_68_are_not(build, table):
    head = (
        "fact_id, indicator, subject_kind, subject_id, partner_iso3, period_start, period_end, value, value_low, value_high, "
        "bound, unit, is_forecast, stated_by, origins, flag, source_ids"
    )

    def fact(name: str, value: str, bound: str, low: str, high: str, forecast: str = "false") -> str:
        return (
            f"'{name}', 'trade_total', 'country', 'RUS', 'TUR', date '2022-01-01', date '2022-12-31', {value}, {low}, {high}, "
            f"'{bound}', 'USD_bn', {forecast}, '{name}', ['x'], 'reported', ['record.indicator_fact']"
        )

    table("core.indicator_fact", head, fact("p", "62", ">", "62", "null::decimal(24, 6)"), fact("b", "65", "=", "65", "65"))
    compare(build)
    assert build.fetch("select is_reconcilable from mart.source_disagreement") == [(True,)]
    table("core.indicator_fact", head, fact("o", "68", "=", "68", "68"), fact("f", "90", "=", "90", "90", "true"))
    compare(build)
    assert build.fetch("select is_reconcilable, low, high, bounds_by_origin from mart.source_disagreement") == [
        (False, 62, 68, [">", "=", "="])
    ]


def one_sanction(table) -> None:
    table(
        "core.sanction",
        "measure_id, imposed_on, is_relief",
        "'us-sdn', date '2025-10-22', false",
        "'licence', date '2025-11-12', true",
    )


def score(build) -> None:
    """Run the scorecard and its two steps."""
    for name in ("core.project_count", "mart.scorecard_point", "mart.cooperation_scorecard"):
        build.con.execute(f"drop table if exists {name}")
        build.run(name)


def side(build, indicator: str, anchor: str, which: str):
    return build.fetch(
        "select direction::varchar, tendency::varchar, gap_reason::varchar, first_value, last_value "
        f"from mart.cooperation_scorecard where indicator = '{indicator}' and anchor_id = '{anchor}' and side = '{which}'"
    )


def test_every_indicator_has_a_row_for_the_brief_and_each_day_of_sanctions_and_none_for_a_licence(build, table):
    one_sanction(table)
    score(build)
    assert build.fetch(
        "select anchor_id, count(*) / count(distinct indicator) from mart.cooperation_scorecard group by 1 order by 1"
    ) == [
        ("brief", 2),
        ("sanctions-2025-10-22", 2),
    ]
    assert build.check("scorecard_covers_every_day_of_sanctions") == []
    assert side(build, "trade_reported", "brief", "after") == [(None, None, "no_figure", None, None)]


OUTPUT = "operator_country, year, output_kbd, share_pct, share_kind, fields_known, months_known, flag, vintage_basis, source_ids"


def output(year: int, kbd: str, fields: str = "['badra', 'west_qurna_2']") -> str:
    return f"'RUS', {year}, {kbd}, 10, 'complete', {fields}, 12, 'reported', 'original', ['record.field_output']"


def test_years_with_other_fields_known_are_not_compared(build, table):
    one_sanction(table)
    table("mart.iraq_output_by_operator_yearly", OUTPUT, output(2021, "435"), output(2022, "400", "['west_qurna_2']"))
    score(build)
    ((direction, _, reason, *_),) = side(build, "russian_operated_output", "brief", "before")
    assert (direction, reason) == (None, "not_comparable")
    assert build.check("scorecard_output_equals_the_output_mart") == []


def test_a_fall_within_five_per_cent_is_steady_and_beyond_it_falling(build, table):
    one_sanction(table)
    table("mart.iraq_output_by_operator_yearly", OUTPUT, output(2021, "400"), output(2022, "381"))
    score(build)
    assert side(build, "russian_operated_output", "brief", "before") == [("steady", "steady", None, 400, 381)]
    build.con.execute("update mart.iraq_output_by_operator_yearly set output_kbd = 379 where year = 2022")
    score(build)
    assert side(build, "russian_operated_output", "brief", "before") == [("falling", "weakening", None, 400, 379)]


def test_stated_changes_that_go_both_ways_are_mixed(build, table):
    one_sanction(table)
    table(
        "mart.bilateral_trade_yearly",
        "year, direction, product_group, report_id, is_full_year, change, flag, vintage_basis, source_ids",
        "2022, 'turnover', 'total', 'a', true, 'rise', 'reported', 'original', ['record.trade_turnover']",
        "2023, 'turnover', 'total', 'b', true, 'fall', 'reported', 'original', ['record.trade_turnover']",
        "2024, 'turnover', 'total', 'c', true, 'rise', 'reported', 'original', ['record.trade_turnover']",
    )
    score(build)
    assert side(build, "trade_stated_change", "brief", "before") == [("mixed", "mixed", None, None, None)]
    assert side(build, "trade_stated_change", "brief", "after") == [("rising", "strengthening", None, None, None)]
    assert build.check("scorecard_has_a_direction_or_a_reason") == []


def test_what_another_operator_lifts_from_west_qurna_2_is_none_of_lukoils(build, table):
    one_sanction(table)
    table(
        "core.field_output",
        "output_id, asset_id, operator_company_id, metric, period_start, period_end, period_days, output_kbd, is_planned, flag, "
        "vintage_basis, source_ids",
        "'a', 'west_qurna_2', 'lukoil', 'crude', date '2023-06-01', date '2023-06-30', 30, 480, false, 'reported', 'original', ['x']",
        "'b', 'west_qurna_2', 'lukoil', 'crude', date '2025-11-01', date '2025-11-30', 30, 480, false, 'reported', 'original', ['x']",
        "'c', 'west_qurna_2', 'basra_oil_company', 'crude', date '2026-01-01', date '2026-01-31', 31, 489, false, 'reported', "
        "'original', ['x']",
    )
    score(build)
    assert side(build, "west_qurna_2_under_lukoil", "sanctions-2025-10-22", "after") == [("falling", "weakening", None, 480, 0)]


def test_a_project_given_up_lowers_the_count_of_projects_held(build, table):
    one_sanction(table)
    table(
        "core.project_event",
        "event_id, event_on, event_type, source_ids",
        "'first-oil', date '2014-03-29', 'first_oil', ['record.project_event']",
        "'settlement', date '2026-02-17', 'exit', ['record.project_event']",
    )
    table(
        "core.project_status_period",
        "project_id, event_id, project_status, from_on, to_on",
        "'west_qurna_2', 'first-oil', 'producing', date '2014-03-29', date '2026-02-16'",
        "'west_qurna_2', 'settlement', 'exited', date '2026-02-17', null",
    )
    score(build)
    assert side(build, "projects_held", "brief", "before") == [("steady", "steady", None, 1, 1)]
    assert side(build, "projects_held", "sanctions-2025-10-22", "after") == [("falling", "weakening", None, 1, 0)]
    assert build.fetch("select max(window_to_on) from mart.cooperation_scorecard") == [(date(2026, 11, 24),)]


def test_round_totals_a_tenth_apart_are_steady(build, table):
    one_sanction(table)
    head = "statement_id, statement_date, statement_on, party, scope, amount_busd, amount_kind, is_yardstick, flag, source_ids"
    rows = [("2022-11-05", 14), ("2023-02-06", 13), ("2023-10-10", 19), ("2025-05-07", 20)]
    table(
        "core.investment_statement",
        head,
        *(
            f"'{day}', '{day}', date '{day}', 'russia', 'iraq', {amount}, 'cumulative', false, 'reported', ['x']"
            for day, amount in rows
        ),
    )
    score(build)
    assert side(build, "stated_investment", "brief", "before") == [("rising", "strengthening", None, 14, 19)]
    assert side(build, "stated_investment", "brief", "after") == [("steady", "steady", None, 19, 20)]


def test_four_months_of_an_excess_represent_a_year_and_three_do_not(build, table):
    one_sanction(table)
    head = "country_iso3, month, assessor, excess_pct, is_comparable, flag, vintage_basis, source_ids"

    def excess(year: int, month: int, pct: int) -> str:
        return (
            f"'IRQ', date '{year}-{month:02}-01', 'opec_secondary_sources', {pct}, true, 'reported', 'original', "
            "['record.assessed_output']"
        )

    four = [excess(2023, month, pct) for month, pct in ((1, 2), (2, 4), (3, 5), (4, 9))]
    table("mart.opec_conformity_monthly", head, *four, *(excess(2022, month, 3) for month in (1, 2, 3)))
    score(build)
    # (2 + 4 + 5 + 9) / 4
    assert build.fetch("select figure_id, value from mart.scorecard_point where indicator = 'iraq_opec_excess'") == [("2023", 5)]


def test_what_a_publisher_passes_on_is_no_second_voice(build, table):
    build.give(
        "build.source",
        "source_id, publisher",
        "'eia_steo', 'EIA'",
        "'eia_international', 'EIA'",
        "'worldbank_flaring', 'World Bank'",
        "'jodi_oil', 'JODI'",
    )
    build.give(
        "reference.publisher",
        "publisher, origin, passes_on, passes_on_measures",
        "'EIA', 'eia', null, []",
        "'World Bank', 'world_bank', 'EIA', ['crude_production']",
        "'JODI', 'jodi', null, []",
    )
    copies = [month(s, "2024-01-01", "2024-01-31", "4400") for s in ("eia_steo", "eia_international", "worldbank_flaring")]
    table("core.observation_latest", SERIES, *copies)
    compare(build)
    asked = "select voices, origin_count, is_one_voice, figure_count from mart.source_disagreement"
    assert build.fetch(asked) == [(["eia"] * 3, 1, True, 3)]
    table("core.observation_latest", SERIES, month("jodi_oil", "2024-01-01", "2024-01-31", "4300"))
    compare(build)
    assert build.fetch(asked) == [(["jodi", "eia", "eia", "eia"], 2, False, 4)]
    flared = [row.replace("crude_production", "gas_flared") for row in (copies[0], copies[2])]
    table("core.observation_latest", SERIES, *flared)
    compare(build)
    assert build.fetch(f"{asked} where measure = 'gas_flared'") == [(["eia", "world_bank"], 2, False, 2)]


TRADE = "source_id, year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd, valuation, flag, vintage_basis"


def flow(source: str, side: str, value: str, flag: str = "reported") -> str:
    return f"'{source}', 2016, 'IRQ', 'RUS', '{side}', 'total', {value}, 'fob', '{flag}', 'original'"


def test_a_customs_report_is_one_voice_whoever_publishes_it(build, table):
    build.give(
        "build.source",
        "source_id, publisher",
        "'cepii_gravity', 'CEPII'",
        "'unctad_trade_matrix', 'UNCTAD'",
    )
    build.give(
        "reference.publisher",
        "publisher, origin, passes_on, passes_on_measures",
        "'CEPII', 'cepii', null::varchar, []::varchar[]",
        "'UNCTAD', 'unctad', null::varchar, []::varchar[]",
    )
    table(
        "core.trade_flow",
        TRADE,
        flow("record.trade_total", "exporter", "5.9"),
        flow("unctad_trade_matrix", "exporter", "5.900001"),
        flow("cepii_gravity", "importer", "6.5"),
        flow("cepii_gravity", "reconciled", "6.5003"),
    )
    compare(build)
    asked = "select voices, origin_count from mart.source_disagreement"
    # 6.5003 is Russia's 6.5 to 0.005 per cent: nothing was reconciled.
    assert build.fetch(asked) == [(["customs_irq", "customs_irq", "customs_rus", "customs_rus"], 2)]
    build.con.execute("update core.trade_flow set value_musd = 6.2 where reported_by = 'reconciled'")
    build.con.execute("update core.trade_flow set flag = 'imputed' where source_id = 'unctad_trade_matrix'")
    compare(build)
    assert build.fetch(asked) == [(["customs_irq", "unctad", "cepii", "customs_rus"], 4)]


def test_a_flow_of_some_hundred_dollars_does_not_become_nil(build, table):
    table(
        "core.trade_flow",
        TRADE,
        flow("record.trade_total", "importer", "0.000400"),
        flow("record.trade_total", "exporter", "0.000410"),
    )
    compare(build)
    # 400 and 410 dollars: 10 of 405, where billions with six decimals have 0.000000 for both.
    assert build.fetch("select low, high, unit, round(spread_pct, 3) from mart.source_disagreement") == [
        (Decimal("0.0004"), Decimal("0.00041"), "USD_mn", Decimal("2.469"))
    ]


def test_a_publisher_named_on_a_page_is_the_voice_of_its_data_set(build, table):
    build.give("build.source", "source_id, publisher", "'worldbank_flaring', 'World Bank, Flaring'")
    build.give(
        "reference.publisher",
        "publisher, origin, passes_on, passes_on_measures",
        "'World Bank, Flaring', 'world_bank_flaring', null, []",
        "'World Bank', 'world_bank', 'World Bank, Flaring', ['gas_flared']",
    )
    table(
        "core.observation_latest",
        SERIES,
        "'f', 'worldbank_flaring', 'country', 'IRQ', 'gas_flared', null, 'bcm', 'year', date '2020-01-01', date '2020-12-31', "
        "17.373786, 'estimated', 'original'",
    )
    table(
        "core.indicator_fact",
        "fact_id, indicator, subject_kind, subject_id, partner_iso3, period_start, period_end, value, value_low, value_high, "
        "bound, unit, is_forecast, stated_by, origins, flag, source_ids",
        "'a', 'gas_flared', 'country', 'IRQ', null, date '2020-01-01', date '2020-12-31', 17.37, 17.37, 17.37, '=', 'bcm', "
        "false, 'World Bank', ['x'], 'estimated', ['record.indicator_fact']",
    )
    compare(build)
    assert build.fetch("select voices, is_one_voice from mart.source_disagreement") == [(["world_bank_flaring"] * 2, True)]
