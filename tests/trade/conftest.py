"""A small as-of build that knows a handful of countries."""

from collections.abc import Callable

import pytest
from as_of_build import AsOfBuild

COUNTRIES = "country_iso3, is_west_asia, eu_joined_on, eu_left_on, withdrawn_year"


@pytest.fixture
def build(build: AsOfBuild) -> AsOfBuild:
    """The build of the root, with countries."""
    build.give(
        "reference.country",
        COUNTRIES,
        "'IRQ', true, null::date, null::date, null::integer",
        "'RUS', false, null, null, null",
        "'TUR', true, null, null, null",
        "'CHN', false, null, null, null",
        "'ITA', false, date '1958-01-01', null, null",
        "'NLD', false, date '1958-01-01', null, null",
        "'BEL', false, date '1958-01-01', null, null",
        "'DEU', false, date '1958-01-01', null, null",
        "'AUT', false, date '1995-01-01', null, null",
        "'HUN', false, date '2004-05-01', null, null",
        "'GBR', false, date '1973-01-01', date '2020-02-01', null",
    )
    return build


@pytest.fixture
def empty(build: AsOfBuild) -> Callable[..., None]:
    """Declare tables without a row, as those of sources that nobody has fetched are."""
    return build.declare
