"""Crude prices: both Brents kept, every spread against the one of EIA, bases named."""

from datetime import date
from decimal import Decimal

import pytest


def test_pages_of_one_day_that_disagree_give_their_mean_as_an_estimate(build_as_of):
    w = build_as_of(date(2024, 3, 2))
    w.give(
        "record.price_quote",
        "benchmark_id, month, price_usd_bbl, basis, known_on, source_id",
        "'urals_minfin', '2023-08', 74.00::decimal(24, 6), 'tax_average', date '2023-10-02', 'record.price_quote'",
        "'urals_minfin', '2023-09', 83.08, 'tax_average', date '2023-10-02', 'record.price_quote'",
        "'urals_minfin', '2023-09', 83.80, 'tax_average', date '2023-10-02', 'record.price_quote'",
        "'urals_minfin', '2023-07', 64.37, 'tax_average', null, 'record.price_quote'",
    )
    w.run("staging.price_quote")
    found = w.fetch(
        "select period_start, vintage_on, value, flag::varchar, publication_lag_days from staging.price_quote order by 1"
    )
    assert found == [
        (date(2023, 8, 1), date(2023, 10, 2), Decimal(74), "reported", 32),
        (date(2023, 9, 1), date(2023, 10, 2), Decimal("83.44"), "estimated", 2),
    ]


@pytest.mark.parametrize(("benchmark_id", "mean"), [("brent_eia", "82.47"), ("brent_worldbank", "82.62"), ("wti_eia", "77.64")])
def test_means_of_2023(warehouse, benchmark_id, mean):
    found = warehouse.sql(
        "select count(*), round(avg(price_usd_bbl), 2) from mart.oil_price_monthly "
        f"where benchmark_id = '{benchmark_id}' and year(month) = 2023"
    ).fetchall()
    assert found == [(12, pytest.approx(float(mean), abs=0.005))]


def test_the_spread_is_against_the_brent_of_the_same_month(warehouse):
    found = warehouse.sql(
        "select benchmark_id, price_usd_bbl, spread_to_brent_usd_bbl, basis::varchar, is_basis_of_brent, source_ids "
        "from mart.oil_price_monthly where month = date '2022-12-01' "
        "and benchmark_id in ('brent_eia', 'urals_minfin') order by 1"
    ).fetchall()
    brent = found[0][1]
    assert found == [
        ("brent_eia", brent, Decimal(0), "spot", True, ["eia_spot_price_brent"]),
        (
            "urals_minfin",
            Decimal("50.47"),
            Decimal("50.47") - brent,
            "tax_average",
            False,
            ["eia_spot_price_brent", "record.price_quote"],
        ),
    ]


def test_import_prices_of_basrah_and_urals_are_there_with_freight(warehouse):
    found = warehouse.sql(
        "select benchmark_id, basis::varchar, bool_or(is_basis_of_brent), count(*) > 24 from mart.oil_price_monthly "
        "where benchmark_id in ('basrah_cif_eu', 'urals_cif_eu') group by all order by 1"
    ).fetchall()
    assert found == [("basrah_cif_eu", "cif", False, True), ("urals_cif_eu", "cif", False, True)]


def test_the_spread_is_negative_below_brent(build):
    head = "source_id, measure, subject_id, period_start, value, basis, flag, vintage_basis"
    build.give(
        "core.observation_latest",
        head,
        "'eia_spot_price_brent', 'crude_price', 'brent_eia', date '2023-01-01', 82.5, 'spot', 'reported', 'original'",
        "'record.price_quote', 'crude_price', 'urals_mineconomy', date '2023-01-01', 49.48, 'tax_average', 'reported', 'original'",
        "'record.price_quote', 'crude_price', 'urals_mineconomy', date '2023-02-01', 49.56, 'tax_average', 'reported', 'original'",
    )
    build.run("mart.oil_price_monthly")
    # 49.48 - 82.50; in February no Brent is known.
    assert build.fetch(
        "select month::varchar, spread_to_brent_usd_bbl::double from mart.oil_price_monthly "
        "where benchmark_id = 'urals_mineconomy' order by month"
    ) == [("2023-01-01", -33.02), ("2023-02-01", None)]
