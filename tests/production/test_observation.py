"""What was known on a day: the newest vintage by then, else a later one if the period was out, never a forecast."""

import calendar
from datetime import date, timedelta
from decimal import Decimal

import duckdb
import pytest
from as_of_build import AsOfBuild, empty_database
from hypothesis import given, settings
from hypothesis import strategies as st

COLUMNS = (
    "series_id, period_start, vintage_on, source_id, subject_kind, subject_id, measure, basis, unit, period_kind, value, flag, "
    "snapshot_id, publication_lag_days, period_end"
)
LAG = 10


def last_day(month: date) -> date:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def add(con: duckdb.DuckDBPyConnection, series: str, month: date, vintage: date, value: float, flag: str = "reported") -> None:
    con.execute(
        f"insert into core.observation ({COLUMNS}) values ('{series}', '{month}', '{vintage}', 's', 'country', 'IRQ', "
        f"'crude_production', 'crude', 'kb/d', 'month', {value}, '{flag}', 's@v', {LAG}, '{last_day(month)}')"
    )


def known(con: duckdb.DuckDBPyConnection, day: date) -> dict:
    rows = con.sql(
        f"select series_id, period_start, value, vintage_basis::varchar from observation_as_of(date '{day}')"
    ).fetchall()
    return {(series, month): (float(value), basis) for series, month, value, basis in rows}


def observed(build_as_of) -> duckdb.DuckDBPyConnection:
    """An empty build of March 2024 in which observations may be added and asked for."""
    small = build_as_of(date(2024, 3, 2))
    small.prepare("from observation_as_of(date '2024-03-02')")
    return small.con


DECEMBER, JANUARY, MARCH = date(2023, 12, 1), date(2024, 1, 1), date(2024, 3, 1)


def test_a_later_issue_does_not_change_what_was_known_before(build_as_of):
    con = observed(build_as_of)
    add(con, "s.a", JANUARY, date(2024, 2, 1), 4280, "estimated")
    before = known(con, date(2024, 3, 2))
    add(con, "s.a", JANUARY, date(2026, 3, 9), 4400)
    assert known(con, date(2024, 3, 2)) == before == {("s.a", JANUARY): (4280, "original")}
    assert known(con, date(2026, 3, 9)) == {("s.a", JANUARY): (4400, "original")}
    assert known(con, date(2026, 3, 8)) == before


def test_what_is_published_on_a_day_is_known_on_it_though_sooner_than_usual(build_as_of):
    con = observed(build_as_of)
    add(con, "s.a", JANUARY, date(2024, 2, 5), 4280)  # five days after the month, where the usual lag is ten
    assert known(con, date(2024, 2, 4)) == {}
    assert known(con, date(2024, 2, 5)) == {("s.a", JANUARY): (4280, "original")}


def test_without_an_old_vintage_the_oldest_later_one_is_used_for_published_periods(build_as_of):
    con = observed(build_as_of)
    for month in (DECEMBER, JANUARY, date(2024, 2, 1)):
        add(con, "s.a", month, date(2026, 5, 7), 1)
        add(con, "s.a", month, date(2026, 8, 8), 2)
    assert known(con, date(2024, 3, 2)) == {
        ("s.a", DECEMBER): (1, "restated"),
        ("s.a", JANUARY): (1, "restated"),
    }
    assert ("s.a", date(2024, 2, 1)) in known(con, date(2024, 3, 10))


def test_a_forecast_is_never_known_even_where_nothing_else_is(build_as_of):
    con = observed(build_as_of)
    add(con, "s.a", MARCH, date(2024, 2, 1), 9, "forecast")
    add(con, "s.a", JANUARY, date(2024, 1, 4), 8, "forecast")
    add(con, "s.a", JANUARY, date(2023, 12, 7), 7, "forecast")
    add(con, "s.a", JANUARY, date(2024, 2, 1), 4)
    assert known(con, date(2024, 3, 2)) == {("s.a", JANUARY): (4, "original")}


def test_a_period_that_newer_vintages_no_longer_cover_stays_known(build_as_of):
    con = observed(build_as_of)
    add(con, "s.a", date(2010, 1, 1), date(2013, 1, 1), 5)
    add(con, "s.a", date(2020, 1, 1), date(2024, 2, 1), 6)
    assert known(con, date(2024, 3, 2))["s.a", date(2010, 1, 1)] == (5, "original")


def test_latest_is_the_same_rule_for_the_day_of_the_warehouse(build_as_of):
    w = build_as_of(date(2024, 3, 2))
    w.prepare("from observation_as_of(date '2024-03-02')")
    add(w.con, "s.a", JANUARY, date(2024, 2, 1), 4280)
    add(w.con, "s.a", JANUARY, date(2026, 3, 9), 4400)
    add(w.con, "s.b", DECEMBER, date(2026, 3, 9), 10)
    add(w.con, "s.b", MARCH, date(2026, 3, 9), 11)
    w.run("core.observation_latest")
    found = w.fetch("select series_id, period_start, value, vintage_basis::varchar from core.observation_latest")
    assert {(s, m): (float(v), b) for s, m, v, b in found} == known(w.con, date(2024, 3, 2))
    assert len(found) == 2


@pytest.fixture(scope="module")
def empty():
    """One build for all examples of the property test."""
    with empty_database() as con:
        yield observed(lambda as_of_on: AsOfBuild(con, as_of_on))


months = st.sampled_from([date(2023, m, 1) for m in (1, 6, 12)])
vintages = st.dates(date(2023, 1, 1), date(2024, 12, 31))
flags = st.sampled_from(["reported", "estimated", "forecast"])


@settings(max_examples=60, deadline=None)
@given(rows=st.dictionaries(st.tuples(months, vintages), st.tuples(st.integers(0, 99), flags), max_size=8), day=vintages)
def test_the_macro_agrees_with_the_rule_written_plainly(empty, rows, day):
    """The same rule in Python, one series and period after the other."""
    empty.execute("delete from core.observation")
    for (month, vintage), (value, flag) in rows.items():
        add(empty, "s.a", month, vintage, value, flag)
    expected = {}
    for month in {m for m, _ in rows}:
        said = sorted((v, value) for (m, v), (value, flag) in rows.items() if m == month and flag != "forecast")
        before = [(v, value) for v, value in said if v <= day]
        if before:
            expected["s.a", month] = (before[-1][1], "original")
        elif said and last_day(month) + timedelta(LAG) <= day:
            expected["s.a", month] = (said[0][1], "restated")
    assert known(empty, day) == expected


def test_the_issue_of_march_2026_leaves_as_it_was_what_the_release_knew_in_february_2024(warehouse):
    """Printed in the issue of February 2024: 4.35 for December 2023; in that of March 2026: 4.42."""
    query = (
        "select value from observation_as_of(date '{}') "
        "where series_id = 'eia_steo.crude_production.IRQ' and period_start = date '2023-12-01'"
    )
    assert warehouse.sql(query.format("2024-03-02")).fetchall() == [(Decimal(4350),)]
    assert warehouse.sql(query.format("2026-03-31")).fetchall() == [(Decimal(4420),)]


def test_latest_in_the_release_is_what_the_macro_gives_for_its_day(warehouse):
    cells = "select series_id, period_start, vintage_on, value, flag, vintage_basis"
    latest, known_today = f"{cells} from core.observation_latest", f"{cells} from observation_as_of(as_of_on())"
    difference = warehouse.sql(f"({latest} except all {known_today}) union all ({known_today} except all {latest})")
    assert difference.fetchall() == []
    assert warehouse.sql("select count(*) from core.observation_latest where flag = 'forecast'").fetchall() == [(0,)]


def test_the_macro_works_in_a_file_attached_under_another_name(released):
    query = "select count(*) from {}observation_as_of(date '2024-03-02') where source_id = 'eia_steo'"
    with duckdb.connect(released.folder / "energyetl.duckdb", read_only=True) as con:
        direct = con.sql(query.format("")).fetchall()
        assert con.sql(query.format("core.")).fetchall() == direct
    with duckdb.connect() as con:
        con.execute(f"attach '{released.folder / 'energyetl.duckdb'}' as borrowed (read_only)")
        con.execute("use borrowed")
        assert con.sql(query.format("")).fetchall() == direct
        assert con.sql(query.format("borrowed.core.")).fetchall() == direct
