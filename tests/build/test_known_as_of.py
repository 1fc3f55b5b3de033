"""What is an input of a build as of a day: vintages and pages of that day are, those of the next are not."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from energyetl.build import builder, inputs
from energyetl.settings import Settings

DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The repository's own inputs, and no fetched ones."""
    return Settings(home=tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def read(settings: Settings) -> inputs.Inputs:
    """Every input, read once."""
    return inputs.read(settings)


def test_a_vintage_is_in_force_from_its_own_day_until_the_next(read: inputs.Inputs):
    issues = [v.vintage_on for v in read.vintages["eia_steo"]]
    assert len(issues) > 40 and issues == sorted(issues)
    for before, issue in pairwise(issues):
        found = {day: read.in_force(day)["eia_steo"] for day in (issue - DAY, issue)}
        assert {day: (vintage.vintage_on, basis) for day, (vintage, basis) in found.items()} == {
            issue - DAY: (before, "original"),
            issue: (issue, "original"),
        }


def test_before_the_first_vintage_the_oldest_later_one_is_used(read: inputs.Inputs):
    first = read.vintages["eia_steo"][0].vintage_on
    vintage, basis = read.in_force(first - DAY)["eia_steo"]
    assert (vintage.vintage_on, basis) == (first, "restated")


def test_a_source_that_was_never_fetched_has_none(read: inputs.Inputs):
    assert "eia_steo" not in replace(read, vintages={"eia_steo": []}).in_force(date(2026, 11, 24))


@pytest.fixture
def built(settings: Settings, read: inputs.Inputs, tmp_path: Path):
    """Build the project events as of a day, and ask the build's inputs and tables."""

    def run(as_of_on: date, query: str) -> list[tuple]:
        file = tmp_path / f"{as_of_on}.duckdb"
        models = builder.graph(settings)
        with builder.Builder(settings, read, models, file, as_of_on=as_of_on, release_id="a-release") as build:
            next(iter(build.run({"core.project_event"})))
            return build.con.sql(query).fetchall()

    return run


def test_a_page_is_known_on_its_day_and_not_before(read: inputs.Inputs, built):
    # Lukoil's force majeure at West Qurna-2: the first pages are of 10 November 2025.
    event = "select count(*) from core.project_event where event_id = 'wq2-2025-11-force-majeure'"
    pages = read.record["project_event"].filter(event_id="wq2-2025-11-force-majeure")
    first = pages["known_on"].min()
    assert isinstance(first, date)
    assert built(first - DAY, event) == [(0,)]
    assert built(first, event) == [(1,)]


def test_a_restated_vintage_covers_only_periods_published_by_then(read: inputs.Inputs, built):
    day = date(2024, 3, 2)
    lag = read.descriptions["unctad_trade_matrix"].publication_lag_days
    assert lag is not None and read.in_force(day)["unctad_trade_matrix"][1] == "restated"
    limits = "select known_until from build.vintage_in_force where source_id = '{}'"
    assert built(day, limits.format("unctad_trade_matrix")) == [(date.fromordinal(day.toordinal() - lag),)]
    assert built(day + DAY, limits.format("eia_steo")) == [(date(9999, 12, 31),)]
