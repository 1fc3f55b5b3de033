"""Fetched trade on a few rows: directions, flags, a source's own reconciliation, ranks from BACI."""

from decimal import Decimal

import pytest

FETCHED = ("staging.un_comtrade", "staging.wits_trade", "staging.imf_trade", "staging.cepii_baci")
COMTRADE = (
    "year, reporter_iso3, partner_iso3, flow_code, commodity_code, cif_value_usd, fob_value_usd, primary_value_usd, is_reported, "
    "is_aggregate, vintage_on, source_id, snapshot_id"
)
IMF = "year, country_iso3, counterpart_iso3, indicator_code, value_usd, vintage_on, source_id, snapshot_id"
BACI = "year, exporter_iso3, importer_iso3, product_code, value_kusd, vintage_on, source_id, snapshot_id"
FLOW = "source_id, year, exporter_iso3, importer_iso3, reported_by, product_group, value_musd, flag, vintage_basis"
DAY = "date '2026-11-24'"


def in_force(build, *sources: str) -> None:
    rows = (f"'{source}', {DAY}, 'original', date '9999-12-31'" for source in sources)
    build.give("build.vintage_in_force", "source_id, vintage_on, vintage_basis, known_until", *rows)


def comtrade(flow: str, code: str, cif: str, fob: str, primary: str, reported: str = "true", aggregate: str = "false") -> str:
    values = (f"{value}::decimal(24, 6)" for value in (cif, fob, primary))
    return f"2016, 'RUS', 'IRQ', '{flow}', '{code}', {', '.join(values)}, {reported}, {aggregate}, {DAY}, 'un_comtrade', 's'"


def test_comtrade_becomes_flows_of_exporter_and_importer_with_the_flag_of_their_origin(build):
    build.give(
        "snapshot.un_comtrade",
        COMTRADE,
        comtrade("X", "TOTAL", "null", "916810091.5", "916810091.5"),
        comtrade("M", "27", "12000", "null", "12000", "false", "true"),
        comtrade("M", "TOTAL", "null", "null", "14000", "false"),
    )
    build.run("staging.un_comtrade")
    columns = "exporter_iso3, importer_iso3, reported_by, product_group, value_musd, valuation, flag"
    assert build.fetch(f"select {columns} from staging.un_comtrade order by all") == [
        ("IRQ", "RUS", "importer", "hs_27", Decimal("0.012"), "cif", "derived"),
        ("IRQ", "RUS", "importer", "total", Decimal("0.014"), "unknown", "estimated"),
        ("RUS", "IRQ", "exporter", "total", Decimal("916.810092"), "fob", "reported"),
    ]


@pytest.fixture
def flows(build, empty):
    """core.trade_flow of a report of 2015 in the records and what the IMF has of it and of 2016."""
    build.give(
        "record.trade_total",
        "source_id, reporter_iso3, partner_iso3, year, flow, product_group, value_musd",
        "'record.trade_total', 'RUS', 'IRQ', 2015, 'export', 'total', 447.600959::decimal(24, 6)",
    )
    empty("staging.unctad_trade", "staging.un_comtrade", "staging.wits_trade")
    build.give(
        "snapshot.cepii_gravity",
        "year, exporter_iso3, importer_iso3, exporter_report_kusd, importer_report_kusd, reconciled_kusd, vintage_on, source_id",
        f"2015, 'IRQ', 'YUG', null::decimal(24, 6), 5::decimal(24, 6), null::decimal(24, 6), {DAY}, 'cepii_gravity'",
    )
    build.give(
        "snapshot.imf_trade",
        IMF,
        f"2015, 'RUS', 'IRQ', 'XG_FOB_USD', 447600959.4::decimal(24, 6), {DAY}, 'imf_trade', 's'",
        f"2015, 'IRQ', 'RUS', 'MG_CIF_USD', 474457017::decimal(24, 6), {DAY}, 'imf_trade', 's'",
    )
    build.give(
        "snapshot.cepii_baci",
        BACI,
        f"2015, 'RUS', 'IRQ', '100199', 300000::decimal(24, 6), {DAY}, 'cepii_baci', 's'",
        f"2015, 'RUS', 'IRQ', '100119', 100000::decimal(24, 6), {DAY}, 'cepii_baci', 's'",
        f"2015, 'RUS', 'IRQ', '270900', 50000::decimal(24, 6), {DAY}, 'cepii_baci', 's'",
        f"2015, 'IRQ', 'RUS', '080410', 2000::decimal(24, 6), {DAY}, 'cepii_baci', 's'",
        f"2015, 'CHN', 'IRQ', '850110', 8000000::decimal(24, 6), {DAY}, 'cepii_baci', 's'",
        f"2015, 'IRQ', 'R20', '270900', 7000::decimal(24, 6), {DAY}, 'cepii_baci', 's'",
    )
    in_force(build, "imf_trade", "cepii_baci", "cepii_gravity")
    build.run("staging.imf_trade")
    build.run("staging.cepii_baci")
    build.run("core.trade_flow")
    return build


def test_a_figure_of_the_imf_is_a_report_only_where_a_report_equals_it(flows):
    query = "select reported_by, value_musd, valuation, flag from core.trade_flow where source_id = 'imf_trade' order by all"
    assert flows.fetch(query) == [
        ("exporter", Decimal("447.600959"), "fob", "reported"),
        ("importer", Decimal("474.457017"), "cif", "imputed"),
    ]
    # A report of another amount confirms nothing: 448.05 is more than a thousandth above the IMF's 447.60.
    flows.con.execute("update record.trade_total set value_musd = 448.05")
    flows.run("core.trade_flow")
    assert [row[3] for row in flows.fetch(query)] == ["imputed", "imputed"]


def test_baci_gives_all_goods_for_every_country_and_chapters_for_the_pair(flows):
    query = (
        "select exporter_iso3, importer_iso3, product_group, value_musd, reported_by, reporter_iso3, flag from core.trade_flow"
    )
    assert flows.fetch(f"{query} where source_id = 'cepii_baci' order by all") == [
        (exporter, importer, group, Decimal(value), "reconciled", None, "estimated")
        for exporter, importer, group, value in (
            ("CHN", "IRQ", "total", 8000),
            ("IRQ", "RUS", "hs_08", 2),
            ("IRQ", "RUS", "total", 2),
            ("RUS", "IRQ", "hs_10", 400),
            ("RUS", "IRQ", "hs_27", 50),
            ("RUS", "IRQ", "total", 450),
        )
    ], "an area that is no country has no place among countries"


def test_a_source_that_reconciles_keeps_its_own_value_and_ranks_the_partners(flows):
    flows.give("core.stated_turnover", "statement_id", "'none'")
    flows.con.execute("delete from core.stated_turnover")
    flows.run("mart.bilateral_trade_yearly")
    query = (
        "select direction, exporter_report_musd, reconciled_musd, reconciliation, flag from mart.bilateral_trade_yearly "
        "where report_id = 'cepii_baci' and product_group = 'total' order by direction"
    )
    assert flows.fetch(query) == [
        ("rus_to_irq", None, Decimal(450), "by_source", "estimated"),
        ("irq_to_rus", None, Decimal(2), "by_source", "estimated"),
        ("turnover", None, Decimal(452), "sum_of_directions", "estimated"),
    ]
    flows.run("mart.trade_partner_rank_yearly")
    ((rank, value, share, sources),) = flows.fetch(
        "select partner_rank, value_musd, share_pct, source_ids from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'IRQ' and partner_iso3 = 'RUS' and direction = 'turnover'"
    )
    assert (rank, value, sources) == (2, Decimal(452), ["cepii_baci"])
    assert share == (Decimal(452) / 8452 * 100).quantize(Decimal("0.000001"))
    assert flows.check("trade_partner_rank_holds_all_trade") == []


def test_growth_of_a_sources_own_reconciliation_is_reported(build):
    def row(year: int, value: int) -> str:
        return f"'cepii_baci', {year}, 'RUS', 'IRQ', 'reconciled', 'total', {value}, 'estimated', 'original'"

    build.give("core.trade_flow", FLOW, row(2017, 400), row(2018, 300))
    build.give("core.stated_turnover", "statement_id", "'none'")
    build.con.execute("delete from core.stated_turnover")
    build.run("mart.bilateral_trade_yearly")
    assert build.fetch("select year, computed_growth_pct from mart.bilateral_trade_yearly order by year") == [
        (2017, None),
        (2018, Decimal(-25)),
    ]
