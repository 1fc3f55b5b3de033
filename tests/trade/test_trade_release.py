"""Figures of trade and crude imports that the release must show."""

from decimal import Decimal

import pytest


def bilateral(warehouse, year: int, direction: str, report_id: str, column: str) -> Decimal:
    found = warehouse.execute(
        f"select {column} from mart.bilateral_trade_yearly "
        "where year = ? and direction = ? and report_id = ? and product_group = 'total'",
        [year, direction, report_id],
    ).fetchall()
    assert len(found) == 1
    return found[0][0]


def test_russian_exports_to_iraq_agree_between_unctad_and_the_cited_totals(warehouse):
    for year, value in ((2005, "107.158669"), (2015, "447.600959")):
        for report in ("unctad_trade_matrix", "record.trade_total"):
            assert bilateral(warehouse, year, "rus_to_irq", report, "exporter_report_musd") == Decimal(value)


def test_both_reports_and_their_gap_are_kept(warehouse):
    for year, exporter, importer in (
        (2000, "89.886249", "105.56535"),
        (2002, "366.701833", "645.128702"),
        (2014, "236.833125", "165.907913"),
    ):
        for column, value in (("exporter_report_musd", exporter), ("importer_report_musd", importer)):
            assert bilateral(warehouse, year, "rus_to_irq", "record.trade_total", column) == Decimal(value)
        gap = (Decimal(importer) / Decimal(exporter) - 1) * 100
        found = bilateral(warehouse, year, "rus_to_irq", "record.trade_total", "mirror_gap_pct")
        assert found == pytest.approx(gap, abs=Decimal("0.0001"))


def test_the_ambassadors_turnover_of_2016_is_russias_exports_alone(warehouse):
    stated = bilateral(warehouse, 2016, "turnover", "ambassador_2016", "stated_musd")
    assert stated == Decimal("916.8")
    exports = bilateral(warehouse, 2016, "rus_to_irq", "record.trade_total", "exporter_report_musd")
    assert exports == pytest.approx(stated, abs=Decimal("0.1"))


def test_the_stated_growth_is_kept_with_the_growth_of_the_levels(warehouse):
    columns = ("stated_growth_pct", "computed_growth_pct", "page_count", "origin_count")
    assert [bilateral(warehouse, 2021, "turnover", "mfa_2021", c) for c in columns] == [120, 135, 2, 1]


def test_sections_of_the_pair_add_up(warehouse):
    for year, direction, total, sections in warehouse.execute(
        "select year, direction, sum(exporter_report_musd) filter (where product_group = 'total'), "
        "sum(exporter_report_musd) filter (where product_group <> 'total') from mart.bilateral_trade_yearly "
        "where report_id = 'unctad_trade_matrix' and direction <> 'turnover' group by all"
    ).fetchall():
        assert sections == pytest.approx(total, abs=Decimal("0.0001")), (year, direction)


def test_ranks_of_each_among_the_others_partners(warehouse):
    def rank(country: str, partner: str, year: int, direction: str) -> tuple:
        return warehouse.execute(
            "select partner_rank, west_asia_rank from mart.trade_partner_rank_yearly "
            "where country_iso3 = ? and partner_iso3 = ? and year = ? and direction = ? and report_id = 'unctad_trade_matrix'",
            [country, partner, year, direction],
        ).fetchall()[0]

    assert [rank("IRQ", "RUS", year, "import")[0] for year in (1995, 2005, 2015)] == [19, 19, 15]
    assert [rank("RUS", "IRQ", year, "export") for year in (1995, 2005, 2015)] == [(118, 16), (82, 13), (61, 10)]
    assert rank("IRQ", "ARE", 2015, "import")[0] == 1


def test_russia_among_the_suppliers_of_iraq_as_editions_print_it(warehouse):
    named = warehouse.execute(
        "select year, rank_basis::varchar, partner_rank, partner_count, share_pct, report_id from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'IRQ' and partner_iso3 = 'RUS' and direction = 'import' and is_named and rank_basis <> 'by_value' "
        "order by year, report_id"
    ).fetchall()
    assert named == [
        (1998, "by_order", 1, 5, None, "cia_factbook_1999"),
        (1999, "by_order", 1, 4, None, "cia_factbook_2000"),
        (2000, "by_order", 2, 4, None, "cia_factbook_2001"),
        (2000, "by_share", 3, 4, Decimal("5.8"), "cia_factbook_2002"),
        (2002, "by_share", 5, 9, Decimal("7.3"), "cia_factbook_2003"),
        (2015, "by_share", 5, 5, Decimal("4.4"), "cia_factbook_2016"),
        (2017, "by_share", 4, 4, Decimal("4.3"), "cia_factbook_2018"),
    ]


def test_years_without_russia_say_so_with_the_share_of_the_last_one_named(warehouse):
    bounds = warehouse.execute(
        "select year, share_at_most_pct from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'IRQ' and partner_iso3 = 'RUS' and direction = 'import' and not is_named order by year"
    ).fetchall()
    # The last share of each list, read in the editions of 2004 to 2013, 2015, 2017, 2021, 2024 and 2025.
    printed = {
        2003: "4.7", 2004: "4.9", 2005: "5.1", 2006: "7.2", 2007: "4.8", 2008: "6", 2009: "3.97", 2010: "6.6", 2011: "4.7",
        2012: "4.7", 2014: "4.5", 2016: "4.4", 2019: "19", 2022: "2", 2023: "2",
    }  # fmt: skip
    assert bounds == [(year, Decimal(share)) for year, share in printed.items()]


def test_iraq_is_never_named_among_the_partners_of_russia_and_each_list_says_so(warehouse):
    ((lists, named, first, last),) = warehouse.execute(
        "select count(*), count(*) filter (is_named), min(year), max(year) from mart.trade_partner_rank_yearly "
        "where country_iso3 = 'RUS' and partner_iso3 = 'IRQ' and rank_basis <> 'by_value'"
    ).fetchall()
    # 21 years in both directions, and two editions that differ on 2012.
    assert (lists, named, first, last) == (2 * 22, 0, 1999, 2023)


def test_the_collections_follow_each_other_without_a_gap(warehouse):
    months = warehouse.execute(
        "select grade, min(month), max(month), count(*) from mart.eu_crude_import_monthly where grade in ('basrah', 'urals') group by 1"
    ).fetchall()
    assert {(grade, str(first), str(last), count) for grade, first, last, count in months} == {
        ("basrah", "2013-01-01", "2023-12-01", 132),
        ("urals", "2013-01-01", "2023-12-01", 132),
    }


def test_volumes_shares_and_prices_of_single_months(warehouse):
    def row(month: str, grade: str) -> tuple:
        return warehouse.execute(
            "select volume_kb, volume_basis, round(share_pct, 2), round(cif_price_usd_bbl, 2) "
            f"from mart.eu_crude_import_monthly where month = date '{month}' and grade = '{grade}'"
        ).fetchall()[0]

    # January 2022: the Union's total 43,363.509 at its own price; its five members that publish have 16,256.
    assert row("2022-01-01", "urals")[:2] == (Decimal("43363.509"), "eu_aggregate")
    # From December 2022 on Urals still came in, and the volumes of 2023 are withheld.
    assert row("2023-06-01", "urals") == (None, "confidential", None, None)


def test_russian_crude_was_sold_at_a_discount_after_february_2022(warehouse):
    discounts = dict(
        warehouse.execute(
            "select year(month), avg(discount_usd_bbl) from mart.eu_crude_import_monthly where grade = 'urals' group by 1"
        ).fetchall()
    )
    assert discounts[2021] < 5 < 15 < discounts[2022]


def test_nothing_of_comtrade_is_bundled(warehouse):
    assert warehouse.execute("select redistribute from meta.source where source_id = 'un_comtrade'").fetchall()[0] == ("none",)
    assert warehouse.execute("select count(*) from meta.snapshot where source_id like '%comtrade%'").fetchall()[0] == (0,)


def test_putins_word_that_trade_fell_in_2023_is_in_the_marts(warehouse):
    # A statement without a size: it has a direction only, and no statement says that trade rose in that year.
    assert warehouse.sql(
        "select change, stated_musd, stated_growth_pct from mart.bilateral_trade_yearly where report_id = 'putin_2023'"
    ).fetchall() == [("fall", None, None)]
    assert warehouse.sql(
        "select stated_change from mart.scorecard_point where indicator = 'trade_stated_change' and figure_id = '2023'"
    ).fetchall() == [("fall",)]
