"""A country that fell silent within a source that goes on."""

from datetime import date

import pytest

HEAD = (
    "series_id, period_start, vintage_on, source_id, subject_kind, subject_id, measure, unit, period_kind, value, flag, "
    "snapshot_id, publication_lag_days"
)


@pytest.fixture
def reporters(build_as_of):
    """Months or years of countries in one source -> the rows of the mart on a day."""

    def run(as_of_on: date, *reports: tuple[str, str, str, str], kind: str = "month") -> dict[str, list]:
        w = build_as_of(as_of_on)
        w.give("build.source", "source_id, publication_lag_days", "'jodi_oil', 50")
        w.give(
            "core.observation",
            HEAD,
            *(
                f"'jodi_oil.crude_production.{country}', date '{period}', date '{vintage}', 'jodi_oil', 'country', '{country}', "
                f"'crude_production', 'kb/d', '{kind}', 1, '{flag}', 's', 50"
                for country, period, vintage, flag in reports
            ),
        )
        w.run("mart.reporter_freshness")
        rows = w.fetch(
            "select country_iso3, newest_period_start, periods_behind, reporter_state::varchar from mart.reporter_freshness"
        )
        return {country: rest for country, *rest in rows}

    return run


def test_late_is_distinguished_from_stopped(reporters):
    """The last months of five countries in an issue of October 2023."""
    vintage = "2023-10-20"
    last = {"SAU": "2023-08-01", "KWT": "2023-06-01", "NGA": "2023-05-01", "AGO": "2023-02-01", "RUS": "2023-01-01"}
    found = reporters(date(2023, 11, 1), *((country, month, vintage, "reported") for country, month in last.items()))
    assert {country: (behind, state) for country, (_, behind, state) in found.items()} == {
        "SAU": (0, "reporting"),
        "KWT": (2, "reporting"),
        "NGA": (3, "behind"),
        "AGO": (6, "behind"),
        "RUS": (7, "stopped"),
    }


@pytest.mark.parametrize(
    ("as_of_on", "russia", "saudi_arabia"),
    [
        (date(2023, 6, 1), [date(2023, 3, 1), 0, "reporting"], [date(2023, 3, 1), 0, "reporting"]),
        (date(2024, 4, 1), [date(2023, 3, 1), 10, "stopped"], [date(2024, 1, 1), 0, "reporting"]),
    ],
)
def test_neither_forecasts_nor_what_came_out_later_count(reporters, as_of_on, russia, saudi_arabia):
    found = reporters(
        as_of_on,
        ("RUS", "2023-03-01", "2023-05-20", "reported"),
        ("SAU", "2023-03-01", "2023-05-20", "reported"),
        ("SAU", "2024-01-01", "2024-03-20", "reported"),
        ("SAU", "2025-12-01", "2023-05-20", "forecast"),
    )
    assert found == {"RUS": russia, "SAU": saudi_arabia}


def test_in_years_one_year_is_behind_and_two_are_a_stop(reporters):
    reports = (("IRQ", "2023-01-01", "2024-06-01", "reported"), ("RUS", "2022-01-01", "2024-06-01", "reported"))
    found = reporters(date(2024, 7, 1), *reports, ("LBY", "2021-01-01", "2024-06-01", "reported"), kind="year")
    assert [found[country][2] for country in ("IRQ", "RUS", "LBY")] == ["reporting", "behind", "stopped"]


def test_the_release_knows_who_left_the_outlook(warehouse):
    """Indonesia, Qatar, Ecuador and Angola left OPEC, and the outlook dropped them."""
    found = warehouse.sql(
        "select country_iso3 from mart.reporter_freshness where source_id = 'eia_steo' and reporter_state = 'stopped'"
    ).fetchall()
    assert {country for (country,) in found} == {"IDN", "QAT", "ECU", "AGO"}
