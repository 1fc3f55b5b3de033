"""The guard: a correction must still be needed in each vintage it applies to, and an error that was mended must stay so."""

from decimal import Decimal

import pytest
from correction_rows import CORRECTION, correction

WRONG = "Qatar Petroleum (nan%);TotalEnergies (nan%)"
OLD, NEW = "2024-03-22", "2025-02-26"


@pytest.fixture
def guarded(build):
    """Give two vintages of one unit and a correction of its parents; returns what the two guards say."""

    build.give("reference.alias", "alias, entity_id, entity_kind, context", "'Iraq', 'IRQ', 'country', 'any'")

    def run(old_parent: str, new_parent: str, **more: str) -> dict[str, list[str]]:
        build.give(
            "snapshot.gem_goget",
            "source_id, vintage_on, unit_id_gem, owner, parent",
            *(
                f"'gem_goget', date '{vintage}', 'OG0011999', 'North Oil Company', '{parent}'"
                for vintage, parent in ((OLD, old_parent), (NEW, new_parent))
            ),
        )
        build.give(
            "snapshot.gem_goget_quantity",
            "source_id, vintage_on, unit_id_gem, item, quantity_kind, fuel, data_year, quantity_converted",
            f"'gem_goget_quantity', date '{OLD}', 'OG0011956', 1, 'production', 'oil', '2023', 39.42::decimal(24, 6)",
        )
        build.give(
            "snapshot.eiti_country",
            "source_id, vintage_on, report_year, commodity, topic, value",
            f"'eiti_country', date '{OLD}', 2013, 'Oil, volume', 'Production', 27491320.188951::decimal(24, 6)",
        )
        build.give(
            "snapshot.owid_electricity_2022",
            "source_id, vintage_on, area_name, year, fuel, generation_twh",
            f"'owid_electricity_2022', date '{OLD}', 'Iraq', 2020, 'gas', 72.23::decimal(24, 6)",
        )
        build.give(
            "build.snapshot",
            "source_id, vintage_on",
            *(f"'gem_goget', date '{v}'" for v in (OLD, NEW)),
            *(f"'{s}', date '{OLD}'" for s in ("gem_goget_quantity", "eiti_country", "owid_electricity_2022")),
        )
        numbers = correction("badra", "gem_goget_quantity", "quantity_converted", "drop", "39.42", match={"data_year": "2023"})
        build.give(
            "build.correction",
            CORRECTION,
            correction("noc", "gem_goget", "parent", "override", WRONG, match={"owner": "%North Oil Company%"},
                       value="'Iraq Ministry of Oil'", **more),
            numbers,
        )  # fmt: skip
        build.run("core.published_error")
        build.run("mart.open_correction")
        return {
            name: [f"{row[0]} {row[2]}" for row in build.check(name)]
            for name in ("correction_still_needed", "correction_error_is_not_back")
        }

    return run


def test_an_error_that_is_still_published_needs_its_correction(guarded, build):
    assert guarded(WRONG, WRONG) == {"correction_still_needed": [], "correction_error_is_not_back": []}
    assert build.fetch(
        "select correction_id, is_reported, vintages_affected, rows_affected, new_value from mart.open_correction order by 1"
    ) == [("badra", False, 1, 1, None), ("noc", False, 2, 1, "Iraq Ministry of Oil")]


def test_the_guard_fails_once_the_publisher_has_corrected_the_error(guarded):
    assert guarded(WRONG, "Iraq Ministry of Oil")["correction_still_needed"] == [f"noc {NEW}"]


def test_an_error_that_the_publisher_corrected_is_closed_and_its_old_vintage_still_corrected(guarded, build):
    said = guarded(WRONG, "Iraq Ministry of Oil", mended_on=f"date '{NEW}'")
    assert said == {"correction_still_needed": [], "correction_error_is_not_back": []}
    assert build.fetch("select correction_id from mart.open_correction") == [("badra",)]
    assert build.fetch(
        "select vintage_on::varchar, is_applied from core.published_error where correction_id = 'noc' order by 1"
    ) == [
        (OLD, True),
        (NEW, False),
    ]


def test_an_error_that_comes_back_is_noticed(guarded):
    assert guarded(WRONG, WRONG, mended_on=f"date '{NEW}'")["correction_error_is_not_back"] == [f"noc {NEW}"]


def test_a_correction_that_begins_late_leaves_older_vintages_alone(guarded):
    assert guarded("Iraq Ministry of Oil", WRONG, applies_from_on=f"date '{NEW}'")["correction_still_needed"] == []


def test_a_publisher_that_was_informed_is_named(guarded, build):
    guarded(WRONG, WRONG, reported_to="'Global Energy Monitor'", reported_on="date '2026-11-25'")
    assert build.fetch("select is_reported, reported_to from mart.open_correction where correction_id = 'noc' order by 1") == [
        (True, "Global Energy Monitor")
    ]


def test_the_volume_that_was_converted_twice_is_scaled_back(build):
    build.give(
        "snapshot.eiti_country",
        "source_id, vintage_on, snapshot_id, report_year, commodity, topic, value, unit",
        "'eiti_country', date '2026-11-24', 's', 2013, 'Oil, volume', 'Production volume', 27491320.188951::decimal(24, 6), 'Sm3'",
        "'eiti_country', date '2026-11-24', 's', 2014, 'Oil, volume', 'Production volume', 164165252.853::decimal(24, 6), 'Sm3'",
        "'eiti_country', date '2026-11-24', 's', 2014, 'Gas, volume', 'Production volume', 11848690.712::decimal(24, 6), 'Sm3'",
    )
    build.give("build.source", "source_id, publication_lag_days", "'eiti_country', 730")
    build.give(
        "build.correction",
        CORRECTION,
        correction("twice", "eiti_country", "value", "scale", "27491320.188951", match={"report_year": "2013"},
                   factor="6.28981077::decimal(38, 18)"),
    )  # fmt: skip
    build.run("staging.eiti_volume_yearly")
    # 27,491,320 × 6.28981 = 172.9 million m³, × 6.28981 = 1,087.6 million barrels, / 365 days; 164.2 million m³ likewise once.
    assert build.fetch(
        "select year(period_start), round(value, 1), flag::varchar from staging.eiti_volume_yearly order by 1"
    ) == [
        (2013, Decimal("2979.7"), "corrected"),
        (2014, Decimal("2829.0"), "reported"),
    ]


def test_in_the_release_every_open_correction_is_still_needed_and_not_yet_reported(warehouse):
    assert (
        warehouse.sql(
            "select check_name from meta.check_result where check_name like 'correction_%' and not is_passed"
        ).fetchall()
        == []
    )
    rows = warehouse.sql("select correction_id, rows_affected, is_reported from mart.open_correction").fetchall()
    affected = {correction_id: (count, reported) for correction_id, count, reported in rows}
    assert affected["gem_goget_north_oil_company_parent"] == (10, False)
    assert "gem_goget_badra_output_2023" not in affected  # mended in the release of February 2025


def test_in_the_release_a_hundredth_of_halfayas_output_is_left_out(warehouse):
    assert (
        warehouse.sql("select output_kbd from core.field_output_yearly where asset_id = 'halfaya' and year = 2018").fetchall()
        == []
    )
    ((fields,),) = warehouse.sql(
        "select fields_missing from mart.iraq_output_by_operator_yearly where year = 2018 and operator_country = 'CHN'"
    ).fetchall()
    assert "halfaya" in fields
