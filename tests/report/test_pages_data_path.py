"""Paths and pictures on a few tables typed by hand, where the right answer can be seen."""

from datetime import date

import pytest

from energyetl.report.pages.data import lineage_diagram, provenance
from energyetl.report.pages.data import table as data_table
from energyetl.report.pages.data.catalogue import Catalogue, Column, Correction, Snapshot, Source, Table

COAL, WIND = "coal_board", "wind_board"
SOURCES = {
    source_id: Source(source_id, "Figures", "A board", "https://example.org", "yearly", None, "CC BY 4.0", None, "A board", "raw")
    for source_id in (COAL, WIND, "reference.country")
}


def table(name: str, *columns: str) -> Table:
    made = tuple(Column(c, "VARCHAR", None, None, at == 0, False, None, c, ()) for at, c in enumerate(columns))
    return Table(name, f"What {name} holds. Grain: one row per year.", made, 1)


@pytest.fixture
def catalogue() -> Catalogue:
    """Two publishers in one union, a mart on it, and a list of names."""
    return Catalogue(
        tables={
            t.name: t
            for t in (
                table("staging.coal", "value"),
                table("staging.wind", "value"),
                table("core.power", "value", "name"),
                table("core.country", "name"),
                table("mart.power_yearly", "year", "power_twh", "name", "row_count", "source_ids"),
            )
        },
        sources=SOURCES,
        snapshots={
            COAL: (
                Snapshot(
                    f"{COAL}@2020-01-01", COAL, date(2020, 1, 1), "x", "https://example.org", "x", date(2021, 1, 1), "0a" * 32, 3
                ),
                Snapshot(
                    f"{COAL}@2021-01-01", COAL, date(2021, 1, 1), "x", "https://example.org", "x", date(2021, 1, 1), "0b" * 32, 4
                ),
            )
        },
        checks=(),
        corrections=(
            Correction("coal_slip", COAL, "generation", "printed in GWh"),
            Correction("other_column", COAL, "note", "misspelt"),
        ),
        lineage={
            ("staging.coal", "value"): ((f"snapshot.{COAL}", "generation"), ("build.unit_conversion", "factor")),
            ("staging.wind", "value"): ((f"snapshot.{WIND}", "generation"),),
            ("core.power", "value"): (("staging.coal", "value"), ("staging.wind", "value")),
            ("core.power", "name"): (("core.country", "name"),),
            ("mart.power_yearly", "power_twh"): (("core.power", "value"),),
            ("mart.power_yearly", "name"): (("core.power", "name"),),
        },
    )


def test_branches_to_publishers_that_no_row_names_are_left_out(catalogue: Catalogue):
    found = provenance.path(catalogue, "mart.power_yearly", "power_twh", frozenset({COAL}))
    assert [s.table for s in found.steps] == ["core.power", "staging.coal", "build.unit_conversion", f"snapshot.{COAL}"]
    assert [s.source_id for s in found.sources] == [COAL]
    assert [c.correction_id for c in found.corrections] == ["coal_slip"]


def test_without_named_sources_every_branch_counts(catalogue: Catalogue):
    found = provenance.path(catalogue, "core.power", "value", None)
    assert [s.source_id for s in found.sources] == [COAL, WIND]


def test_a_name_links_to_our_list_although_rows_name_a_publisher(catalogue: Catalogue):
    found = provenance.path(catalogue, "mart.power_yearly", "name", frozenset({COAL}))
    assert [s.source_id for s in found.sources] == ["reference.country"]


def test_a_count_of_rows_names_the_sources_of_the_rows_and_says_that_no_column_was_found(catalogue: Catalogue):
    found = provenance.path(catalogue, "mart.power_yearly", "row_count", frozenset({WIND}))
    assert (found.steps, found.is_traced) == ((), False)
    shown = provenance.shown(catalogue, found)
    assert "no column of a source" in shown
    assert 'href="data/sources.html#wind_board"' in shown


def test_the_newest_vintage_is_shown_with_its_hash_and_the_older_counted(catalogue: Catalogue):
    line = provenance.source_line(catalogue, SOURCES[COAL])
    assert "2021-01-01 and 1 older" in line
    assert "0b" * 32 in line


def test_a_key_with_spaces_is_quoted_for_the_shell(catalogue: Catalogue):
    row = {"year": "2020 to 2021", "power_twh": 1}
    command = provenance.trace_command(catalogue.tables["mart.power_yearly"], "power_twh", row)
    assert command == "energyetl trace mart.power_yearly power_twh 'year=2020 to 2021'"


def test_boxes_are_ordered_so_that_lines_do_not_cross():
    columns = {"core.a": 0, "core.b": 0, "mart.a": 1, "mart.b": 1}
    assert lineage_diagram.ordered(columns, [("core.a", "mart.b"), ("core.b", "mart.a")])[1] == ["mart.b", "mart.a"]


def test_a_description_is_parted_into_content_grain_and_rest():
    assert data_table.summary(Table("mart.x", "Gas. Grain: one row per country and year. Source: a bank.", (), 0)) == (
        "Gas.",
        "country and year",
        "Source: a bank.",
    )
    assert data_table.summary(Table("mart.x", "Gas, in plain words.", (), 0)) == ("Gas, in plain words.", "", "")
