"""Whether staging holds the corrected value, for any correction file: each of the four actions, on files that are not in the repository."""

from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
import yaml
from as_of_build import ROOT

from energyetl.build import corrections

DAY = "2026-11-24"
FILE = {
    "reason": "Invented for this test: nothing is wrong with the real figure.",
    "evidence_url": "https://example.org/page",
    "entered_on": DAY,
}
# action: the file, and the staged row in which it is applied, and not applied
CASES = {
    "override": (
        {"source": "gem_goget", "column": "parent", "match": {"unit_id_gem": "OG1"}, "expect": "Wrong Parent", "value": "Lukoil"},
        ("staging.gem_unit", "unit_id_gem, vintage_on, parent, flag"),
        f"'OG1', date '{DAY}', 'Lukoil [100%]', 'corrected'",
        f"'OG1', date '{DAY}', 'Wrong Parent [100%]', 'reported'",
    ),
    "drop": (
        {
            "source": "gem_goget_quantity",
            "column": "quantity_converted",
            "match": {"unit_id_gem": "OG1", "data_year": "2021"},
            "expect": "77.5",
        },
        ("staging.gem_quantity", "unit_id_gem, item, vintage_on, value, flag"),
        f"'OG1', 2, date '{DAY}', 12.5, 'reported'",  # another figure of the same unit
        f"'OG1', 1, date '{DAY}', 77.5, 'reported'",
    ),
    "scale": (
        {
            "source": "eiti_country",
            "column": "value",
            "match": {"report_year": "2015", "topic": "Export%"},
            "expect": "1000",
            "factor": "6.29",
        },
        ("staging.eiti_volume_yearly", "series_id, measure, period_start, vintage_on, value, flag"),
        f"'e', 'crude_exports', date '2015-01-01', date '{DAY}', 17.2, 'corrected'",
        f"'e', 'crude_exports', date '2015-01-01', date '{DAY}', 2.7, 'reported'",
    ),
    "flag": (
        {
            "source": "owid_electricity_2022",
            "column": "generation_twh",
            "match": {"area_name": "Iraq", "year": "2018"},
            "expect": "61.25",
            "flag": "estimated",
        },
        ("staging.owid_electricity", "series_id, source_id, subject_id, measure, period_start, vintage_on, value, flag"),
        f"'o', 'owid_electricity_2022', 'IRQ', 'electricity_generation_gas', date '2018-01-01', date '{DAY}', 61.25, 'estimated'",
        f"'o', 'owid_electricity_2022', 'IRQ', 'electricity_generation_gas', date '2018-01-01', date '{DAY}', 61.25, 'reported'",
    ),
}


@pytest.fixture
def published(build, tmp_path):
    """One published row of each source; a function that adds a correction file and a staged row, and gives the check's ids."""
    build.give("reference.alias", "alias, entity_id, entity_kind, context", "'Iraq', 'IRQ', 'country', 'any'")
    build.give(
        "snapshot.gem_goget",
        "source_id, vintage_on, unit_id_gem, owner, parent",
        f"'gem_goget', date '{DAY}', 'OG1', 'Owner', 'Wrong Parent [100%]'",
    )
    build.give(
        "snapshot.gem_goget_quantity",
        "source_id, vintage_on, unit_id_gem, item, quantity_kind, fuel, data_year, quantity_converted",
        *(
            f"'gem_goget_quantity', date '{DAY}', 'OG1', {item}, 'production', 'oil', '2021', {value}::decimal(24, 6)"
            for item, value in ((1, 77.5), (2, 12.5))
        ),
    )
    build.give(
        "snapshot.eiti_country",
        "source_id, vintage_on, report_year, commodity, topic, value",
        f"'eiti_country', date '{DAY}', 2015, 'Oil, volume', 'Export volume', 1000::decimal(24, 6)",
    )
    build.give(
        "snapshot.owid_electricity_2022",
        "source_id, vintage_on, area_name, year, fuel, generation_twh",
        f"'owid_electricity_2022', date '{DAY}', 'Iraq', 2018, 'gas', 61.25::decimal(24, 6)",
    )
    sources = ("gem_goget", "gem_goget_quantity", "eiti_country", "owid_electricity_2022", "jodi_oil")
    build.give("build.snapshot", "source_id, vintage_on", *(f"'{s}', date '{DAY}'" for s in sources))

    def run(content: dict, table: tuple[str, str] | None = None, row: str | None = None) -> dict[str, list[str]]:
        (Path(tmp_path) / "new_error.yml").write_text(yaml.safe_dump(FILE | content), encoding="utf-8")
        frame: pl.DataFrame = corrections.load(tmp_path)
        build.load("build.correction", frame)
        if table and row:
            build.give(*table, row)
        build.run("core.published_error")
        return {name: [found[0] for found in build.check(name)] for name in ("correction_is_applied", "correction_still_needed")}

    return run


@pytest.mark.parametrize("action", CASES)
def test_a_new_correction_that_staging_applies_passes(published, action):
    content, table, applied, _ = CASES[action]
    assert published(content | {"action": action}, table, applied) == {
        "correction_is_applied": [],
        "correction_still_needed": [],
    }


@pytest.mark.parametrize("action", CASES)
def test_a_new_correction_that_staging_forgot_is_found(published, action):
    content, table, _, forgotten = CASES[action]
    assert published(content | {"action": action}, table, forgotten)["correction_is_applied"] == ["new_error"]


def test_a_vintage_that_the_publisher_has_corrected_needs_nothing_applied(published):
    content, table, _, forgotten = CASES["scale"]
    said = published(content | {"action": "scale", "applies_from_on": "2026-11-25"}, table, forgotten)
    assert said["correction_is_applied"] == []


def test_a_correction_of_a_source_that_applies_none_is_reported(published):
    content = {"source": "jodi_oil", "column": "value", "match": {"country": "IQ"}, "expect": "1", "action": "drop"}
    assert published(content)["correction_still_needed"] == ["new_error"]


def test_every_correction_on_file_finds_its_rows_and_none_is_left_uncorrected(warehouse):
    on_file = {p.stem for p in (ROOT / "data" / "corrections").glob("*.yml")}
    found = warehouse.sql(
        "select correction_id, sum(wrong_count), sum(uncorrected_count) from core.published_error group by all"
    ).fetchall()
    assert {correction_id for correction_id, wrong, _ in found if wrong > Decimal(0)} == on_file
    assert [row for row in found if row[2]] == []
