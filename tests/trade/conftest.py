"""A small world for the models of trade."""

from collections.abc import Callable, Iterator

import duckdb
import pytest
from small_world import SmallWorld

from energyetl.contracts import tables
from energyetl.contracts.columns import table_ddl

COUNTRIES = "country_iso3, is_west_asia, eu_joined_on, eu_left_on"


@pytest.fixture
def world() -> Iterator[SmallWorld]:
    """An empty warehouse in memory that knows a handful of countries."""
    with duckdb.connect() as con:
        small = SmallWorld(con)
        small.give(
            "reference.country",
            COUNTRIES,
            "'IRQ', true, null::date, null::date",
            "'RUS', false, null, null",
            "'TUR', true, null, null",
            "'CHN', false, null, null",
            "'ITA', false, date '1958-01-01', null",
            "'NLD', false, date '1958-01-01', null",
            "'GBR', false, date '1973-01-01', date '2020-02-01'",
        )
        con.execute("create view core.country as select * from reference.country")
        yield small


@pytest.fixture
def empty(world: SmallWorld) -> Callable[..., None]:
    """Declare tables without a row, as those of sources that nobody has fetched are."""

    def declare(*names: str) -> None:
        for name in names:
            world.con.execute(table_ddl(tables()[name], name)[0])

    return declare
