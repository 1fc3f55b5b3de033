"""When the next vintage of a source is due, and who is behind: typed vintages, days counted by hand."""

from datetime import date

import pytest

SOURCE = "source_id, publisher, cadence, expected_lag_days, publication_lag_days, stopped_on"


@pytest.fixture
def freshness(build_as_of):
    """The due day and freshness of one source with one vintage of 10 October 2026, as of a day."""

    def run(as_of_on: date, cadence: str, looked_on: str = "null", outcome: str = "unchanged", stopped_on: str = "null"):
        build = build_as_of(as_of_on)
        build.give("build.source", SOURCE, f"'some_source', 'A publisher', '{cadence}', 15, 10, {stopped_on}::date")
        build.give(
            "build.snapshot",
            "source_id, vintage_on, retrieved_on, obtained_from, url",
            "'some_source', date '2026-10-10', date '2026-10-12', 'https://example.org', 'https://example.org'",
        )
        build.give(
            "build.fetch_log",
            "source_id, attempted_on, succeeded_on, outcome, message",
            f"'some_source', date '2026-10-12', {looked_on}::date, '{outcome}', 'no answer'",
        )
        build.run("mart.source_freshness")
        return build.fetch("select next_due_on, freshness::varchar from mart.source_freshness")

    return run


# 10 October, one interval and 15 days: 26 October, 25 November (21 days of October, 25 of November), 26 October of the next year.
@pytest.mark.parametrize(
    ("cadence", "due_on"), [("daily", date(2026, 10, 26)), ("monthly", date(2026, 11, 25)), ("yearly", date(2027, 10, 26))]
)
def test_the_next_vintage_is_due_an_interval_and_the_lag_after_the_newest(freshness, cadence: str, due_on: date):
    assert freshness(date(2026, 10, 20), cadence) == [(due_on, "on_time")]


def test_the_due_day_itself_is_on_time_and_the_day_after_is_not(freshness):
    assert freshness(date(2026, 11, 25), "monthly", "date '2026-11-25'") == [(date(2026, 11, 25), "on_time")]


@pytest.mark.parametrize(
    ("looked_on", "said"), [("date '2026-11-25'", "late"), ("date '2026-11-24'", "we_failed"), ("null", "we_failed")]
)
def test_the_publisher_is_late_only_where_we_looked_on_the_due_day_or_after(freshness, looked_on: str, said: str):
    assert freshness(date(2026, 11, 26), "monthly", looked_on) == [(date(2026, 11, 25), said)]


def test_a_source_that_has_stopped_is_due_never(freshness):
    assert freshness(date(2026, 11, 26), "monthly", stopped_on="date '2026-01-01'") == [(None, "source_stopped")]
