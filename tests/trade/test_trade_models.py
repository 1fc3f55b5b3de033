"""Models of trade on a few real rows: ids, flags, mirror gap, reconciliation, stated turnovers, ranks."""

from decimal import Decimal

import duckdb
import pytest

IN_FORCE = "source_id, vintage_on, vintage_basis, known_until"
MATRIX = "year, sitc_section, exporter_name, importer_name, value_kusd, vintage_on, source_id, snapshot_id"
FLOW = "source_id, year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd, flag, vintage_basis"
STATED = (
    "statement_id, source_url, period_from, period_to, value_musd, growth_pct, growth_since_statement_id, change, stated_by, party, "
    "definition, hedge, origin, source_id, known_on, source_publisher"
)


def reported(year: int, exporter: str, importer: str, by: str, value: str) -> str:
    return f"'record.trade_total', {year}, '{exporter}', '{importer}', '{by}', 'total', {value}, 'reported', 'original'"


def matrix(year: int, exporter: str, importer: str, value: str) -> str:
    return f"'unctad_trade_matrix', {year}, '{exporter}', '{importer}', 'exporter', 'total', {value}, 'estimated', 'original'"


def stated(statement_id: str, page: str, period: str, value: str, growth: str = "null", since: str = "null", origin: str = "mfa"):
    start, end = period.split("/") if "/" in period else (period, period)
    return (
        f"'{statement_id}', 'https://{page}', '{start}', '{end}', {value}::decimal(24, 6), {growth}::decimal(24, 6), {since}, "
        f"null, 'Ministry', 'russian_state', null, 'stated', '{origin}', 'record.trade_turnover', date '2023-01-01', 'A ministry'"
    )


def test_names_become_ids_and_the_sources_own_use_of_a_name_wins(build):
    build.give(
        "reference.alias",
        "entity_kind, alias, context, entity_id",
        "'country', 'Iraq', 'any', 'IRQ'",
        "'country', 'Sudan', 'any', 'SDN'",
        "'country', 'Sudan', 'unctad_trade_matrix', 'SSD'",
    )
    build.give(
        "snapshot.unctad_trade_matrix",
        MATRIX,
        "2015, 'all', 'Sudan', 'Iraq', 12.5::decimal(24, 6), date '2026-11-24', 'unctad_trade_matrix', 's'",
    )
    build.run("staging.unctad_trade")
    assert build.fetch("select product_group, exporter_iso3, importer_iso3, value_musd from staging.unctad_trade") == [
        ("total", "SSD", "IRQ", Decimal("0.0125"))
    ]


def test_an_unknown_name_stops_the_build_and_is_named(build):
    build.give("reference.alias", "entity_kind, alias, context, entity_id", "'country', 'Iraq', 'any', 'IRQ'")
    build.give(
        "snapshot.unctad_trade_matrix",
        MATRIX,
        "2015, 'all', 'RussianFederaton', 'Iraq', 1::decimal(24, 6), date '2026-11-24', 'unctad_trade_matrix', 's'",
    )
    with pytest.raises(duckdb.Error, match="no country is called RussianFederaton"):
        build.run("staging.unctad_trade")


def test_a_flow_of_the_matrix_counts_as_reported_only_where_the_exporter_reported_the_same(build, empty):
    empty("staging.un_comtrade", "staging.wits_trade", "staging.imf_trade", "staging.cepii_baci")
    build.give(
        "record.trade_total",
        "source_id, reporter_iso3, partner_iso3, year, flow, product_group, value_musd",
        "'record.trade_total', 'RUS', 'IRQ', 2015, 'export', 'total', 447.600959::decimal(24, 6)",
        "'record.trade_total', 'RUS', 'IRQ', 2015, 'import', 'total', 0.00541",
    )
    head = "year, product_group, exporter_iso3, importer_iso3, vintage_on, value_musd, source_id"
    build.give(
        "staging.unctad_trade",
        head,
        "2015, 'total', 'RUS', 'IRQ', date '2026-11-24', 447.600959, 'unctad_trade_matrix'",
        "2015, 'sitc_3', 'RUS', 'IRQ', date '2026-11-24', 11.717684, 'unctad_trade_matrix'",
        "2015, 'total', 'IRQ', 'RUS', date '2026-11-24', 0.095701, 'unctad_trade_matrix'",
        "2025, 'total', 'RUS', 'IRQ', date '2026-11-24', 1, 'unctad_trade_matrix'",
    )
    build.give(
        "snapshot.cepii_gravity",
        "year, exporter_iso3, importer_iso3, exporter_report_kusd, importer_report_kusd, reconciled_kusd, vintage_on, source_id",
        "2015, 'IRQ', 'ITA', null::decimal(24, 6), 4523::decimal(24, 6), 4150::decimal(24, 6), date '2022-11-30', 'cepii_gravity'",
    )
    build.give(
        "build.vintage_in_force",
        IN_FORCE,
        "'unctad_trade_matrix', date '2026-11-24', 'restated', date '2023-03-28'",
        "'cepii_gravity', date '2022-11-30', 'original', date '9999-12-31'",
    )
    build.run("core.trade_flow")
    found = build.fetch(
        "select year, exporter_iso3, reported_by, product_group, value_musd, valuation, flag, vintage_basis "
        "from core.trade_flow where source_id <> 'record.trade_total' order by all"
    )
    assert found == [
        (2015, "IRQ", "exporter", "total", Decimal("0.095701"), "fob", "estimated", "restated"),
        (2015, "IRQ", "importer", "total", Decimal("4.523"), "cif", "reported", "original"),
        (2015, "IRQ", "reconciled", "total", Decimal("4.15"), "fob", "estimated", "original"),
        (2015, "RUS", "exporter", "sitc_3", Decimal("11.717684"), "fob", "reported", "restated"),
        (2015, "RUS", "exporter", "total", Decimal("447.600959"), "fob", "reported", "restated"),
    ], "the year after the limit of the later vintage is not shown"
    assert build.fetch(
        "select exporter_iso3, importer_iso3, reporter_iso3, valuation from core.trade_flow "
        "where source_id = 'record.trade_total' and reported_by = 'importer'"
    ) == [("IRQ", "RUS", "RUS", "cif")]


def test_both_sides_are_brought_to_free_on_board_and_averaged(build):
    build.give(
        "core.trade_flow",
        FLOW,
        reported(2013, "RUS", "IRQ", "exporter", "376.851652"),
        reported(2014, "RUS", "IRQ", "exporter", "236.833125"),
        reported(2014, "RUS", "IRQ", "importer", "165.907913"),
        reported(2014, "IRQ", "RUS", "importer", "0.011926"),
    )
    build.give("core.stated_turnover", "statement_id", "'none'")
    build.con.execute("delete from core.stated_turnover")
    build.run("mart.bilateral_trade_yearly")
    rows = {
        (year, direction): rest
        for year, direction, *rest in build.fetch(
            "select year, direction, mirror_gap_pct, reconciled_musd, reconciliation, computed_growth_pct, flag "
            "from mart.bilateral_trade_yearly"
        )
    }
    both = (Decimal("236.833125") + Decimal("165.907913") / Decimal("1.06")) / 2
    gap, value, rule, growth, flag = rows[2014, "rus_to_irq"]
    assert gap == pytest.approx(Decimal("-29.9473"), abs=Decimal("0.001"))
    assert value == pytest.approx(both, abs=Decimal("0.00001"))
    assert (rule, flag) == ("mean_of_both", "derived")
    # Growth compares Russia's own two reports; against the reconciled value it would read as a fall of 48 %.
    assert growth == pytest.approx((Decimal("236.833125") / Decimal("376.851652") - 1) * 100, abs=Decimal("0.0001"))
    assert rows[2014, "irq_to_rus"][1] == pytest.approx(Decimal("0.011926") / Decimal("1.06"), abs=Decimal("0.000001"))
    assert rows[2014, "turnover"][1] == pytest.approx(both + Decimal("0.011251"), abs=Decimal("0.00001"))
    assert (2013, "turnover") not in rows, "one direction alone is no turnover"


def test_a_statement_on_two_pages_is_one_row_and_its_growth_is_compared_with_its_levels(build):
    build.give("core.trade_flow", FLOW, reported(2016, "RUS", "IRQ", "exporter", "916.810091"))
    build.give(
        "record.trade_turnover",
        STATED,
        stated("mfa_2020", "mid.ru", "2020", "120"),
        stated("mfa_2021", "mid.ru", "2021", "282", "120", "'mfa_2020'"),
        stated("mfa_2021", "ibn.com", "2021", "282", "120", "'mfa_2020'"),
        stated("months", "rt.com", "2022-01/2022-08", "313.1", origin="rt"),
        stated("months", "ria.ru", "2022-01/2022-08", "313.1", origin="ria"),
        stated("growth", "sb.ca", "2022", "null", "43"),
    )
    build.run("core.stated_turnover")
    build.run("mart.bilateral_trade_yearly")
    assert build.fetch(
        "select report_id, year, is_full_year, stated_musd, reconciled_musd, stated_growth_pct, computed_growth_pct, page_count, "
        "origin_count, reconciliation from mart.bilateral_trade_yearly where direction = 'turnover' order by 1"
    ) == [
        ("growth", 2022, True, None, None, Decimal(43), None, 1, 1, "not_comparable"),
        ("mfa_2020", 2020, True, Decimal(120), None, None, None, 1, 1, "not_comparable"),
        ("mfa_2021", 2021, True, Decimal(282), None, Decimal(120), Decimal(135), 2, 1, "not_comparable"),
        ("months", 2022, False, Decimal("313.1"), None, None, None, 2, 2, "not_comparable"),
    ]
    assert build.check("stated_turnover_pages_agree") == []
    assert [row[1] for row in build.check("stated_growth_follows_from_levels")] == ["mfa_2021"]


def test_pages_that_differ_under_one_statement_are_found(build):
    build.give(
        "record.trade_turnover",
        STATED,
        stated("mfa_2021", "mid.ru", "2021", "282"),
        stated("mfa_2021", "ibn.com", "2021", "282.7"),
        stated("mfa_2022", "mid.ru", "2022", "400", "40", "'mfa_2012'"),
    )
    build.run("core.stated_turnover")
    assert sorted(row[0] for row in build.check("stated_turnover_pages_agree")) == ["mfa_2021", "mfa_2022"]


def test_partners_are_ranked_by_value_with_a_rank_of_their_own_in_west_asia(build):
    build.give(
        "core.trade_flow",
        FLOW,
        matrix(2015, "CHN", "IRQ", "7925"),
        matrix(2015, "TUR", "IRQ", "8551"),
        matrix(2015, "RUS", "IRQ", "448"),
        matrix(2015, "IRQ", "RUS", "2"),
        matrix(2015, "RUS", "TUR", "19000"),
        reported(2015, "RUS", "IRQ", "exporter", "448"),
    )
    build.run("mart.trade_partner_rank_yearly")
    rows = {
        row[:3]: row[3:]
        for row in build.fetch(
            "select country_iso3, partner_iso3, direction, value_musd, share_pct, partner_rank, partner_count, west_asia_share_pct, "
            "west_asia_rank from mart.trade_partner_rank_yearly"
        )
    }
    share = (Decimal(448) / (7925 + 8551 + 448) * 100).quantize(Decimal("0.000001"))
    assert rows["IRQ", "RUS", "import"] == (Decimal(448), share, 3, 3, None, None)
    assert rows["IRQ", "RUS", "turnover"][:1] == (Decimal(450),)
    in_region = (Decimal(448) / 19448 * 100).quantize(Decimal("0.000001"))
    assert rows["RUS", "IRQ", "export"][2:] == (2, 2, in_region, 2)
    assert build.check("trade_partner_rank_holds_all_trade") == []


def test_a_matrix_that_differs_by_rounding_of_a_report_is_an_estimate(build, empty):
    empty("staging.un_comtrade", "staging.wits_trade", "staging.imf_trade", "staging.cepii_baci", "snapshot.cepii_gravity")
    build.give(
        "record.trade_total",
        "source_id, reporter_iso3, partner_iso3, year, flow, product_group, value_musd",
        "'record.trade_total', 'RUS', 'IRQ', 2015, 'export', 'total', 447.600959::decimal(24, 6)",
        "'record.trade_total', 'RUS', 'IRQ', 2014, 'export', 'total', 236.833125",
    )
    build.give(
        "staging.unctad_trade",
        "year, product_group, exporter_iso3, importer_iso3, vintage_on, value_musd, source_id",
        "2014, 'total', 'RUS', 'IRQ', date '2026-11-24', 236.833625, 'unctad_trade_matrix'",  # 500 dollars more: the same figure
        "2015, 'total', 'RUS', 'IRQ', date '2026-11-24', 447.601959, 'unctad_trade_matrix'",  # 1,000 dollars more: another one
    )
    build.give("build.vintage_in_force", IN_FORCE, "'unctad_trade_matrix', date '2026-11-24', 'original', date '9999-12-31'")
    build.run("core.trade_flow")
    assert build.fetch(
        "select year, flag::varchar from core.trade_flow where source_id = 'unctad_trade_matrix' order by year"
    ) == [(2014, "reported"), (2015, "estimated")]


def test_a_year_that_both_sources_have_is_ranked_by_baci(build):
    head = "source_id, year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd, flag, vintage_basis"
    build.give(
        "core.trade_flow",
        head,
        "'cepii_baci', 2015, 'RUS', 'IRQ', 'reconciled', 'total', 450, 'estimated', 'original'",
        "'unctad_trade_matrix', 2015, 'RUS', 'IRQ', 'exporter', 'total', 448, 'reported', 'original'",
        "'unctad_trade_matrix', 2016, 'RUS', 'IRQ', 'exporter', 'total', 917, 'reported', 'original'",
    )
    build.run("mart.trade_partner_rank_yearly")
    assert build.fetch(
        "select year, value_musd, source_ids from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'IRQ' and direction = 'turnover' order by year"
    ) == [(2015, Decimal(450), ["cepii_baci"]), (2016, Decimal(917), ["unctad_trade_matrix"])]
