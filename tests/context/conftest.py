"""A small world for the models of violence, investment and students."""

from collections.abc import Iterator

import duckdb
import pytest
from small_world import SmallWorld


@pytest.fixture
def world() -> Iterator[SmallWorld]:
    """An empty warehouse in memory that knows a handful of country names."""
    with duckdb.connect() as con:
        small = SmallWorld(con)
        small.give(
            "reference.alias",
            "entity_kind, alias, context, entity_id",
            "'country', 'Iraq', 'any', 'IRQ'",
            "'country', 'Russia', 'any', 'RUS'",
            "'country', 'Russia (Soviet Union)', 'ucdp_country_year', 'RUS'",
        )
        small.give(
            "build.source",
            "source_id, publication_lag_days",
            "'ucdp_country_year', 165",
            "'uis_student', 640",
            "'worldbank_fdi', 200",
            "'worldbank_indicator', 730",
        )
        yield small
