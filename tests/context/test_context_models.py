"""Models of violence, investment and students on a few rows: windows of ranks, whose figure counts, marks as flags."""

from datetime import date
from decimal import Decimal

OBSERVED = "subject_id, period_start, measure, value, flag, vintage_basis, source_id"
INVESTED = "source_id, host_iso3, investor_iso3, reporter_iso3, year, flow_musd, stock_musd, flag, vintage_basis"


def deaths(year: int, value: int, country: str = "IRQ") -> list[str]:
    head = f"'{country}', date '{year}-01-01', 'organised_violence_deaths"
    tail = "'estimated', 'original', 'ucdp_country_year'"
    return [f"{head}{suffix}', {value}, {tail}" for suffix in ("", "_low", "_high")]


def test_the_calmest_year_depends_on_the_window(build):
    # A calm 2001, violent years to 2018, then 20 deaths in 2019 and 30 in 2020.
    figures = {2001: 5, **{year: 1000 + year for year in range(2002, 2019)}, 2019: 20, 2020: 30}
    rows = [row for year, value in figures.items() for row in deaths(year, value)]
    build.give("core.observation_latest", OBSERVED, *rows, *deaths(2020, 25, "SYR"), *deaths(2020, 90, "UKR"))
    build.run("mart.security_yearly")
    found = build.fetch(
        "select year, calm_rank, calm_rank_since_2004, calm_rank_in_20_years, world_rank "
        "from mart.security_yearly where year in (2001, 2018, 2019, 2020) order by year"
    )
    assert found == [
        (2001, 1, None, None, 1),
        (2018, 20, 17, None, 1),
        (2019, 2, 1, None, 1),
        # Twenty years back from 2020 hold the calm 2001; before that year the window is not full.
        (2020, 3, 2, 3, 2),
    ]
    (change,) = build.fetch("select change_pct from mart.security_yearly where year = 2020")
    assert change == (Decimal(50),)
    assert build.check("security_has_every_year") == []


def test_the_window_of_twenty_years_includes_the_year_itself_and_no_twenty_first(build):
    # 2001 was calmer still, but 2002 to 2021 are twenty years: only 2019 and 2020 come before 2021.
    figures = {2001: 5, **{year: 1000 + year for year in range(2002, 2019)}, 2019: 20, 2020: 30, 2021: 40}
    build.give("core.observation_latest", OBSERVED, *(row for year, value in figures.items() for row in deaths(year, value)))
    build.run("mart.security_yearly")
    assert build.fetch("select calm_rank, calm_rank_in_20_years from mart.security_yearly where year = 2021") == [(4, 3)]


def test_deaths_become_three_series_under_the_countrys_id(build):
    build.give(
        "snapshot.ucdp_country_year",
        "country_name, year, best_deaths, low_deaths, high_deaths, vintage_on, source_id, snapshot_id",
        "'Russia (Soviet Union)', 1991, 5, 4, 6, date '2025-06-30', 'ucdp_country_year', 's'",
    )
    build.run("staging.ucdp_violence")
    assert build.fetch("select series_id, period_start, value, unit from staging.ucdp_violence order by value") == [
        ("ucdp_country_year.organised_violence_deaths_low.RUS", date(1991, 1, 1), Decimal(4), "deaths"),
        ("ucdp_country_year.organised_violence_deaths.RUS", date(1991, 1, 1), Decimal(5), "deaths"),
        ("ucdp_country_year.organised_violence_deaths_high.RUS", date(1991, 1, 1), Decimal(6), "deaths"),
    ]


def test_marks_of_an_estimate_become_a_flag(build):
    build.give(
        "snapshot.uis_student",
        "origin_name, destination_name, year, students_persons, marks, vintage_on, source_id, snapshot_id",
        "'Iraq', 'Russia', 2019, 2776, '- - - -', date '2022-12-31', 'uis_student', 's'",
        "'Iraq', 'Russia', 2018, 2312, '- - c -', date '2022-12-31', 'uis_student', 's'",
    )
    build.run("staging.uis_student")
    assert build.fetch("select series_id, year(period_start), value, flag from staging.uis_student order by 2") == [
        ("uis_student.students_abroad.IRQ.RUS", 2018, Decimal(2312), "estimated"),
        ("uis_student.students_abroad.IRQ.RUS", 2019, Decimal(2776), "reported"),
    ]


def test_a_withdrawal_stays_negative_in_million_dollars(build):
    build.give(
        "snapshot.worldbank_fdi",
        "country_iso3, year, net_inflow_usd, vintage_on, source_id, snapshot_id",
        "'IRQ', 2014, -10176400000::decimal(24, 6), date '2022-12-22', 'worldbank_fdi', 's'",
    )
    build.run("staging.worldbank_fdi_inflow")
    assert build.fetch("select value, unit from staging.worldbank_fdi_inflow") == [(Decimal("-10176.4"), "USD_mn")]


def test_aid_is_in_million_dollars_and_a_share_says_of_what(build):
    build.give(
        "snapshot.worldbank_indicator",
        "indicator_id_worldbank, country_iso3, year, value, unit, vintage_on, source_id, snapshot_id",
        *(
            f"'{code}', 'IRQ', 2021, {value}::decimal(24, 6), '{unit}', date '2026-07-01', 'worldbank_indicator', 's'"
            for code, value, unit in (
                ("DT.ODA.ODAT.CD", 1250000000, "USD"),
                ("DT.ODA.ODAT.GN.ZS", 0.6, "pct"),
                ("NY.GDP.PETR.RT.ZS", 42.787098, "pct"),
            )
        ),
    )
    build.run("staging.worldbank_indicator")
    assert build.fetch("select series_id, value, unit, basis, flag from staging.worldbank_indicator order by value desc") == [
        ("worldbank_indicator.aid_received.IRQ", Decimal(1250), "USD_mn", None, "reported"),
        ("worldbank_indicator.oil_rents_share.IRQ", Decimal("42.787098"), "pct", "share_of_gdp", "estimated"),
        ("worldbank_indicator.aid_received_share.IRQ", Decimal("0.6"), "pct", "share_of_gni", "reported"),
    ]


def test_each_row_gets_a_host_and_an_investor_and_iraqs_own_table_is_derived(build):
    build.give(
        "snapshot.unctad_bilateral_fdi",
        "reporter_iso3, partner_iso3, year, inflow_musd, outflow_musd, in_stock_musd, out_stock_musd, vintage_on, source_id",
        "'RUS', 'IRQ', 2010, 0.679, 112.46, null, 112.5, date '2014-12-31', 'unctad_bilateral_fdi'",
        "'IRQ', 'CHN', 2010, 48.14, null, 483.45, null, date '2014-12-31', 'unctad_bilateral_fdi'",
    )
    build.give(
        "build.vintage_in_force",
        "source_id, vintage_on, vintage_basis, known_until",
        "'unctad_bilateral_fdi', date '2014-12-31', 'original', date '9999-12-31'",
    )
    build.run("core.direct_investment_yearly")
    assert build.fetch(
        "select host_iso3, investor_iso3, reporter_iso3, flow_musd, stock_musd, flag from core.direct_investment_yearly order by 1, 2"
    ) == [
        ("IRQ", "CHN", "IRQ", Decimal("48.14"), Decimal("483.45"), "derived"),
        ("IRQ", "RUS", "RUS", Decimal("112.46"), Decimal("112.5"), "reported"),
        ("RUS", "IRQ", "RUS", Decimal("0.679"), None, "reported"),
    ]


def test_the_investors_own_figure_comes_first_and_only_known_stocks_are_ranked(build):
    build.give(
        "core.direct_investment_yearly",
        INVESTED,
        "'unctad_bilateral_fdi', 'IRQ', 'RUS', 'RUS', 2011, 0, 111, 'reported', 'original'",
        "'unctad_bilateral_fdi', 'IRQ', 'CHN', 'IRQ', 2011, 122.44, 605.91, 'derived', 'original'",
        "'unctad_bilateral_fdi', 'IRQ', 'KOR', 'KOR', 2011, 120.595, 75.642689, 'reported', 'original'",
        "'unctad_bilateral_fdi', 'IRQ', 'KOR', 'IRQ', 2011, 0, 0, 'derived', 'original'",
        "'unctad_bilateral_fdi', 'IRQ', 'DEU', 'DEU', 2011, 0, null, 'reported', 'original'",
        "'unctad_bilateral_fdi', 'RUS', 'DEU', 'RUS', 2011, 9, 9, 'reported', 'original'",
    )
    build.give(
        "core.observation_latest",
        OBSERVED,
        "'IRQ', date '2011-01-01', 'fdi_net_inflow', 2082, 'reported', 'original', 'worldbank_fdi'",
        "'RUS', date '2011-01-01', 'fdi_net_inflow', 55084, 'reported', 'original', 'worldbank_fdi'",
    )
    build.run("mart.foreign_investment_yearly")
    assert build.fetch(
        "select partner, flow_musd, stock_musd, stock_rank, ranked_partner_count from mart.foreign_investment_yearly order by 1"
    ) == [
        ("CHN", Decimal("122.44"), Decimal("605.91"), 1, 3),
        ("DEU", Decimal(0), None, None, None),
        ("KOR", Decimal("120.595"), Decimal("75.642689"), 3, 3),
        ("RUS", Decimal(0), Decimal(111), 2, 3),
        ("WORLD", Decimal(2082), None, None, None),
    ]
    assert build.check("direct_investment_tables_agree") == []
