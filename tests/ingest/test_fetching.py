"""From a publisher or a dropped file to a vintage: added only if new, what changed said, failures that leave all as it was."""

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from keeping import keep_of

from energyetl.errors import EnergyetlError
from energyetl.ingest import fetch, fetch_log, snapshots
from energyetl.settings import Settings

HEAD = "country,iso2c,iso3c,year,fdi,status,lastupdated\n"


def fdi(updated: str, iraq_2020: int = -2895900000, iraq_2021: int | None = -2613000000) -> str:
    """A download of both countries over sixty years, as the bank gives it; only two figures vary."""
    rows = [f"Russian Federation,RU,RUS,{year},{year}000000,,{updated}" for year in range(1992, 2022)]
    rows += [f"Iraq,IQ,IRQ,{year},{year}00,,{updated}" for year in range(1970, 2020)]
    rows.append(f"Iraq,IQ,IRQ,2020,{iraq_2020},,{updated}")
    rows.append(f"Iraq,IQ,IRQ,2021,{'' if iraq_2021 is None else iraq_2021},,{updated}")
    return HEAD + "\n".join(rows) + "\n"


@pytest.fixture
def settings(copy_root, tmp_path) -> Settings:
    return Settings(root=copy_root, home=tmp_path / "home")


@pytest.fixture
def drop(settings, tmp_path):
    """Take a file of this text as a vintage."""

    def taken(text: str, source_id: str = "worldbank_fdi", **more) -> fetch.Fetched:
        file = tmp_path / "download.csv"
        file.write_text(text)
        return fetch.take(settings, source_id, file, **more)

    return taken


def test_a_new_vintage_says_what_it_changed(drop, settings):
    first = drop(fdi("2024-05-30", iraq_2021=None))
    assert first.is_new and first.vintage.snapshot_id == "worldbank_fdi@2024-05-30"
    second = drop(fdi("2024-06-28", iraq_2020=-2800000000))
    assert second.difference is not None and second.previous is not None
    assert (second.difference.added, second.difference.revised, second.difference.gone) == (1, 1, 0)
    (revised,) = second.difference.largest
    assert (revised.key, revised.column, revised.unit) == ("IRQ, 2020", "net_inflow_usd", "USD")
    assert (revised.old, revised.new) == (Decimal(-2895900000), Decimal(-2800000000))
    third = drop(fdi("2024-07-28", iraq_2021=None))
    assert third.difference is not None and (third.difference.gone, third.difference.revised) == (1, 1)
    assert [v.vintage_on.isoformat() for v in snapshots.vintages(settings.snapshot_folders, "worldbank_fdi")][-3:] == [
        "2024-05-30",
        "2024-06-28",
        "2024-07-28",
    ]


def test_the_ten_largest_revisions_come_largest_first(drop):
    drop(fdi("2024-05-30"))
    text = fdi("2024-06-28")
    for year in range(2000, 2012):  # twelve years are moved by 1, 2, … million dollars
        text = text.replace(f"RUS,{year},{year}000000", f"RUS,{year},{year + (year - 1999)}000000")
    changes = drop(text).difference
    assert changes is not None and changes.revised == 12
    assert [r.key for r in changes.largest] == [f"RUS, {year}" for year in range(2011, 2001, -1)]


def test_the_same_content_adds_nothing_though_the_day_of_update_is_new(drop, settings):
    first = drop(fdi("2024-05-30"))
    again = drop(fdi("2024-08-01"))
    assert not again.is_new and again.vintage == first.vintage
    (attempt,) = fetch_log.known(settings.warehouse)
    assert (attempt.source_id, attempt.outcome) == ("worldbank_fdi", fetch_log.Outcome.unchanged)


def test_rows_changed_without_a_new_day_of_issue_become_a_vintage_of_the_day_on_which_we_saw_it(drop):
    drop(fdi("2024-05-30"))
    changed = drop(fdi("2024-05-30", iraq_2020=1)).vintage
    assert changed.vintage_on == changed.sidecar["retrieved_on"] and "without a new date" in changed.sidecar["vintage_rule"]


def test_the_raw_bytes_are_kept_under_their_hash(drop, settings):
    text = fdi("2024-05-30")
    digest = drop(text).vintage.sidecar["raw_sha256"]
    assert (settings.warehouse / "landing" / f"{digest}.csv").read_text() == text


def test_an_older_issue_is_compared_with_the_one_before_it(drop):
    drop(fdi("2024-05-30"))
    drop(fdi("2024-09-30", iraq_2020=5))
    between = drop(fdi("2024-07-30", iraq_2020=3))
    assert between.previous is not None and between.previous.snapshot_id == "worldbank_fdi@2024-05-30"


def held(settings: Settings) -> list[Path]:
    return sorted(p for p in (settings.warehouse / "snapshots").rglob("*") if p.is_file())


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("country,year\nIraq,2020\n", r"there is no column \['iso3c', 'fdi', 'lastupdated'\].*raw file is kept in"),
        (HEAD, r"one day is expected, here are \[\]"),
        (HEAD + "Iraq,IQ,IRQ,2020,1,,2024-05-30\n", r"rows is 1, and data/sources/worldbank_fdi.yml, assert.min says"),
        (fdi("2024-05-30").replace("IRQ", "IRN"), "no row where country_iso3 is IRQ"),
        (fdi("2024-05-30").replace("00,,", "x0,,"), "rows violate the contract"),
    ],
)
def test_what_cannot_be_used_adds_nothing_and_is_remembered_as_our_failure(drop, settings, rewrite, text, message):
    rewrite(
        "data/sources/worldbank_fdi.yml",
        lambda s: s.split("assert:")[0] + "assert: {min: {rows: 20}, present: {country_iso3: [IRQ, RUS]}}\n",
    )
    if "IRN" in text:
        text = text.replace("Iraq,", "Iran,")
    with pytest.raises(EnergyetlError, match=message):
        drop(text)
    assert not held(settings)
    (attempt,) = fetch_log.known(settings.warehouse)
    assert attempt.outcome is fetch_log.Outcome.failed and attempt.succeeded_on is None
    assert json.loads((settings.warehouse / "fetch_log" / "worldbank_fdi.json").read_text())["message"] == attempt.message


def test_a_failure_does_not_forget_an_earlier_success(drop, settings):
    drop(fdi("2024-05-30"))
    with pytest.raises(EnergyetlError):
        drop(HEAD)
    (attempt,) = fetch_log.known(settings.warehouse)
    assert attempt.outcome is fetch_log.Outcome.failed and attempt.succeeded_on == attempt.attempted_on


def test_what_a_killed_run_left_is_no_vintage(drop, settings):
    vintage = drop(fdi("2024-05-30")).vintage
    vintage.path.with_suffix(".yml").unlink()  # the sidecar is written last
    newest = snapshots.vintages(settings.snapshot_folders, "worldbank_fdi")[-1]
    assert newest.vintage_on < date(2024, 5, 30)
    assert drop(fdi("2024-05-30")).is_new


def test_a_file_without_a_source_is_offered_to_every_reader(tmp_path):
    file = tmp_path / "popular-destinations-by-origin.csv"
    file.write_text("year,origin_country_name,dest_country_lumped,value_lumped,cond_all\n2019,Iraq,Russia,2776.0,- - - -\n")
    assert fetch.only_reader(Settings(home=tmp_path / "home"), file) == "uis_student"


def test_a_source_that_only_a_person_can_get_says_how(settings):
    with pytest.raises(EnergyetlError, match=r"cannot be fetched automatically.*energyetl fetch gem_goit --from FILE"):
        fetch.fetch(settings, "gem_goit")


def test_the_parts_of_a_vintage_are_put_together(settings):
    from energyetl.ingest.fetch import _together
    from energyetl.ingest.sources import worldbank_wdi

    parts = [
        worldbank_wdi.read_fdi((HEAD + f"Iraq,IQ,IRQ,{year},{year},,2024-05-{day}\n").encode(), keep_of("worldbank_fdi"))
        for year, day in ((2019, 29), (2020, 30))
    ]
    whole = _together(parts)
    assert whole.published_on == date(2024, 5, 30)
    assert whole.frame.select("year", "net_inflow_usd").rows() == [(2019, Decimal(2019)), (2020, Decimal(2020))]


def test_rows_before_the_first_requested_period_are_carried_over(settings, drop):
    from energyetl.ingest.fetch import _with_earlier_periods
    from energyetl.ingest.sources.catalogue import reader

    previous = drop(fdi("2024-05-30")).vintage
    asked = pl.DataFrame({"country_iso3": ["IRQ"], "year": [2021], "net_inflow_usd": [Decimal(7)]})
    frame, carried_from = _with_earlier_periods(reader("worldbank_fdi"), asked, previous, date(2021, 1, 1))
    assert carried_from == "worldbank_fdi@2024-05-30"
    assert frame.filter(year=2021).height == 1 and frame.filter(pl.col("year") < 2021).height == previous.sidecar["rows"] - 2
    whole = pl.concat([asked, asked.with_columns(year=pl.lit(1999, pl.Int64))])
    assert _with_earlier_periods(reader("worldbank_fdi"), whole, previous, date(2021, 1, 1)) == (whole, None)
