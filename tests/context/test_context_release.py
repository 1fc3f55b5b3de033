"""Figures of violence, investment and students that the release must show."""

from decimal import Decimal


def test_deaths_in_iraq_and_their_ranks(warehouse):
    rows = dict(warehouse.execute("select year, violence_deaths from mart.security_yearly").fetchall())
    assert (rows[2014], rows[2017], rows[2018], rows[2022], rows[2023], rows[2024]) == (16437, 11417, 1448, 1027, 498, 409)
    assert min(rows) == 1989
    ranks = warehouse.execute(
        "select calm_rank_since_2004, calm_rank_in_20_years, calm_rank from mart.security_yearly where year = 2024"
    ).fetchall()[0]
    counted = [value for year, value in rows.items() if year >= 2004]
    assert ranks == (1, 1, sum(value < 409 for value in rows.values()) + 1)
    assert min(counted) == 409


def test_the_net_inflow_is_negative_from_2013_to_2021(warehouse):
    rows = dict(
        warehouse.execute("select year, flow_musd from mart.foreign_investment_yearly where partner = 'WORLD'").fetchall()
    )
    assert all(rows[year] < 0 for year in range(2013, 2022))
    assert (rows[2014], rows[2021], rows[2012]) == (Decimal("-10176.4"), Decimal("-2613"), Decimal("3400"))


def test_russias_stock_in_iraq_is_third_and_then_fifth_among_known_stocks(warehouse):
    assert warehouse.execute(
        "select year, stock_musd, stock_rank, ranked_partner_count from mart.foreign_investment_yearly "
        "where partner = 'RUS' and stock_musd is not null order by year"
    ).fetchall() == [
        (2010, Decimal("112.5"), 3, 8),
        (2011, Decimal("111"), 3, 8),
        (2012, Decimal("113.943561"), 5, 8),
    ]


def test_students_in_russia_are_known_for_single_years_only(warehouse):
    assert warehouse.execute(
        "select year(period_start), value from core.observation_latest "
        "where series_id = 'uis_student.students_abroad.IRQ.RUS' order by 1"
    ).fetchall() == [(2008, 212), (2009, 247), (2011, 376), (2016, 845), (2017, 1530), (2018, 2312), (2019, 2776)]
