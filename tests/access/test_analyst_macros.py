"""Macros of a release as an analyst calls them, under the locked connection and from a file attached under another name."""

from datetime import date
from decimal import Decimal

import duckdb
import pytest
from small_release import publish, source

from energyetl.access import connection
from energyetl.access.sql import query
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings

CONVERSIONS = (
    "insert into core.unit_conversion values ('USD_bn', 'USD_mn', 'any', 1000, 'pint'), ('kb/d', 'kb/d', 'any', 1, 'pint'), "
    "('Mt/y', 'kb/d', 'crude oil, Russia', 20.14, 'Rosneft')"
)
FRESHNESS = "insert into mart.source_freshness (source_id, newest_vintage_on, next_due_on) values ('behind', date '2019-01-01', date '2020-01-01'), ('ahead', date '2019-01-01', date '2999-01-01'), ('done', date '2019-01-01', null), ('never_held', null, null)"


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> Settings:
    """Four sources, one of which is behind and one of which nothing is held."""
    home = tmp_path_factory.mktemp("macros")
    sources = [source(name, "raw") for name in ("behind", "ahead", "done", "never_held")]
    checks = "insert into meta.check_result (check_name, is_passed) values ('a', true), ('b', false)"
    snapshot = (
        "insert into meta.snapshot (snapshot_id, source_id, vintage_on) values ('behind@2019-01-01', 'behind', date '2019-01-01')"
    )
    publish(home, "2026-11-24T10-00-00Z", CONVERSIONS, FRESHNESS, checks, snapshot, *sources)
    return Settings(home=home)


@pytest.fixture(scope="module")
def ask(settings):
    """The rows of one query of the prompt."""
    with connection.connect(settings) as con:
        yield lambda text: query.run(con, text, settings).to_pylist()


def test_a_value_changes_its_unit(ask):
    assert ask("select to_unit(2.5, 'USD_bn', 'USD_mn', null) as v") == [{"v": Decimal(2500)}]
    assert ask("select to_unit(10, 'Mt/y', 'kb/d', 'crude oil, Russia') as v") == [{"v": Decimal("201.4")}]
    assert ask("select to_unit(7, 'kb/d', 'kb/d', 'crude oil, Russia') as v") == [{"v": Decimal(7)}], (
        "an exact factor holds for any crude"
    )


def test_a_callers_column_of_the_same_name_is_not_taken_for_the_macros_own(ask):
    rows = "(select 3 as value, 'USD_bn' as from_unit, 'USD_mn' as to_unit, 5 as factor)"
    assert ask(f"select value from {rows} where to_unit(value, from_unit, to_unit, null) = 3000") == [{"value": 3}]
    assert ask(f"select to_unit(value, from_unit, to_unit, null) as v from {rows}") == [{"v": Decimal(3000)}]


def test_no_value_or_no_unit_is_no_error(ask):
    asked = "select to_unit(null, 'nonsense', 'kb/d', null) as a, to_unit(1, null, 'kb/d', null) as b"
    assert ask(asked) == [{"a": None, "b": None}]


@pytest.mark.parametrize(
    "pair", ["'Mt/y', 'kb/d', null", "'Mt/y', 'kb/d', 'crude oil, Iraq'", "'barrels', 'kb/d', null", "'USD_bn', 'kb/d', null"]
)
def test_a_pair_that_does_not_convert_is_an_error_that_names_it(ask, pair):
    given, wanted, *_ = pair.replace("'", "").split(", ")
    with pytest.raises(EnergyetlError, match=f"There is no conversion from {given} to {wanted}"):
        ask(f"select to_unit(v, {pair}) from (values (1), (2)) as t(v)")


def test_staleness_is_that_of_the_day_of_asking(ask):
    asked = "select is_stale('behind') as behind, is_stale('ahead') as ahead, is_stale('done') as done, is_stale('never_held') as never, is_stale() as any"
    assert ask(asked) == [{"behind": True, "ahead": False, "done": False, "never": None, "any": True}]
    with pytest.raises(EnergyetlError, match="There is no source nowhere"):
        ask("select is_stale('nowhere')")
    assert ask("select source_id from meta.source where is_stale(source_id)") == [{"source_id": "behind"}]


def test_the_release_says_what_it_is(ask):
    (row,) = ask("from release_info()")
    assert row["release_id"] == "2026-11-24T10-00-00Z" and row["as_of_on"] == date(2026, 11, 24)
    assert row["newest_vintage_on"] == date(2019, 1, 1) and row["sources_held"] == 1 and row["sources_stale"] == 1
    assert row["checks_passed"] == 1 and row["checks_warned"] == 1


def test_macros_work_in_a_file_attached_under_any_name(settings):
    file = settings.warehouse / "releases" / "2026-11-24T10-00-00Z" / "energyetl.duckdb"
    with duckdb.connect() as con:
        con.execute(f"attach '{file}' as mine (read_only)")
        con.execute("use mine")
        assert con.sql("select to_unit(1, 'USD_bn', 'USD_mn', null)::int, is_stale('behind')").fetchall() == [(1000, True)]
        assert con.sql("select release_id from release_info()").fetchall() == [("2026-11-24T10-00-00Z",)]
        assert con.sql("from observation_as_of(date '2024-03-02')").fetchall() == []
