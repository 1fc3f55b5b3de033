"""What is made of the trackers: ids, years, corrections, rates, operators, lines."""

from decimal import Decimal

import pytest
from correction_rows import CORRECTION, correction

UNIT = (
    "unit_id_gem, unit_name, country, fuel_type, status, status_year, discovery_year, production_start_year, operator, owner, "
    "parent, vintage_on, source_id, snapshot_id"
)
FIGURE = (
    "unit_id_gem, item, unit_name, quantity_kind, fuel, classification, data_year, quantity_converted, unit_converted, "
    "vintage_on, source_id, snapshot_id"
)
ALIAS = "entity_kind, alias, context, entity_id"
WRONG = "Qatar Petroleum (nan%);TotalEnergies (nan%)"


def unit(
    unit_id: str, name: str, operator: str, owner: str, parent: str, vintage: str = "2024-03-22", start: str = "2014"
) -> str:
    country = "Iran-Iraq" if name == "Naft Shahr" else "Iraq"
    return (
        f"'{unit_id}', '{name}', '{country}', 'oil', 'in_development', '2019', null::varchar, '{start}', '{operator}', "
        f"'{owner}', '{parent}', date '{vintage}', 'gem_goget', 'gem_goget@{vintage}'"
    )


def figure(
    unit_id: str, name: str, kind: str, fuel: str, year: str, value: str, measure: str, vintage: str, item: int = 1
) -> str:
    return (
        f"'{unit_id}', {item}, '{name}', '{kind}', '{fuel}', null::varchar, '{year}', {value}::decimal(24, 6), '{measure}', "
        f"date '{vintage}', 'gem_goget_quantity', 's'"
    )


@pytest.fixture
def named(build):
    build.give(
        "reference.alias",
        ALIAS,
        "'asset', 'Badra', 'any', 'badra'",
        "'asset', 'Qurna West 2', 'gem_goget', 'west_qurna_2'",
        "'asset', 'Kurdistan', 'any', 'elsewhere'",
        "'asset', 'Kurdistan', 'gem_goget', 'kurdistan_gem_unit'",
        "'company', 'Lukoil and North Oil Company', 'gem_goget', 'lukoil'",
        "'company', 'Gazprom Neft', 'any', 'gazprom_neft'",
        "'asset', 'Kurdistan Oil Pipeline', 'gem_goit', 'kri_export_pipeline'",
    )
    return build


def test_the_parents_of_north_oil_company_are_corrected_and_all_else_of_the_cell_stays(named):
    named.give(
        "snapshot.gem_goget",
        UNIT,
        unit("OG0011999", "Qurna West 2", "Lukoil and North Oil Company", "Lukoil (75%);North Oil Company (25%)",
             f"Lukoil (75%);{WRONG}"),
        unit("OG0012001", "Badra", "Gazprom Neft", "QatarEnergy (25%)", f"Lukoil (75%);{WRONG}"),
    )  # fmt: skip
    named.give(
        "build.correction",
        CORRECTION,
        correction("noc", "gem_goget", "parent", "override", WRONG, match={"owner": "%North Oil Company%"},
                   value="'Iraq Ministry of Oil'"),
    )  # fmt: skip
    named.run("staging.gem_unit")
    assert named.fetch("select asset_id, parent, correction_id, flag::varchar from staging.gem_unit order by asset_id") == [
        ("badra", f"Lukoil (75%);{WRONG}", None, "reported"),
        ("west_qurna_2", "Lukoil (75%);Iraq Ministry of Oil", "noc", "corrected"),
    ]


def test_a_correction_ends_where_the_publisher_corrected_the_error(named):
    rows = [
        unit("OG0011999", "Qurna West 2", "Lukoil and North Oil Company", "North Oil Company", WRONG, vintage)
        for vintage in ("2023-07-31", "2025-02-26")
    ]
    named.give("snapshot.gem_goget", UNIT, *rows)
    named.give(
        "build.correction",
        CORRECTION,
        correction("noc", "gem_goget", "parent", "override", WRONG, match={"owner": "%North Oil Company%"},
                   value="'Iraq Ministry of Oil'", mended_on="date '2025-02-26'"),
    )  # fmt: skip
    named.run("staging.gem_unit")
    assert named.fetch("select vintage_on::varchar, flag::varchar from staging.gem_unit order by 1") == [
        ("2023-07-31", "corrected"),
        ("2025-02-26", "reported"),
    ]


def test_names_resolve_by_the_trackers_own_use_first_and_shared_units_have_no_id(named):
    named.give("build.correction", CORRECTION, correction("x", "none", "x", "drop", "x", match={"a": "b"}))
    named.give(
        "snapshot.gem_goget",
        UNIT,
        unit("OG0012071", "Kurdistan", "Nobody", "o", "p", start="2026 (expected)"),
        unit("OG0012240", "Naft Shahr", "Nobody", "o", "p", start="2027"),
    )
    named.run("staging.gem_unit")
    assert named.fetch(
        "select asset_id, is_shared_with_iran, unit_status, production_start_year, is_start_expected, operator_company_id "
        "from staging.gem_unit order by unit_id_gem"
    ) == [
        ("kurdistan_gem_unit", False, "in development", 2026, True, None),
        (None, True, "in development", 2027, True, None),
    ]


def test_yearly_output_becomes_a_rate_by_the_days_of_its_own_year(named):
    named.give("build.correction", CORRECTION, correction("x", "none", "x", "drop", "x", match={"a": "b"}))
    named.give("build.source", "source_id, publication_lag_days", "'gem_goget_quantity', 365")
    named.give(
        "snapshot.gem_goget_quantity",
        FIGURE,
        figure("OG0011999", "Qurna West 2", "production", "oil", "2023", "146.0", "million bbl/y", "2025-02-26"),
        figure("OG0011956", "Badra", "production", "oil", "2020", "36.6", "million bbl/y", "2025-02-26"),
        figure("OG0011956", "Badra", "production", "gas", "2024", "1033.555147", "million m³/y", "2025-02-26", 2),
        figure("OG0011956", "Badra", "production design capacity", "oil", "2025", "36.5", "million bbl/y", "2025-02-26", 3),
        figure("OG0011956", "Badra", "production", "oil", "not stated", "9", "million bbl/y", "2025-02-26", 4),
        figure("OG0011956", "Badra", "reserves", "oil", "2017", "3000", "million bbl", "2025-02-26", 5),
    )
    named.run("staging.gem_quantity")
    named.run("core.tracked_output_yearly")
    assert named.fetch(
        "select subject_id, measure, value, unit, flag::varchar from core.tracked_output_yearly order by 1, 2, period_start"
    ) == [
        ("badra", "crude_capacity", Decimal("100"), "kb/d", "forecast"),  # 2025 was not over on 26 February 2025
        ("badra", "crude_production", Decimal("100"), "kb/d", "reported"),  # 36.6 Mb in 366 days
        ("badra", "gas_production", Decimal("1.033555"), "bcm/y", "reported"),
        ("west_qurna_2", "crude_production", Decimal("400"), "kb/d", "reported"),  # 146.0 Mb in 365 days
    ]


def test_a_figure_that_a_correction_drops_is_gone_from_that_vintage_only(named):
    named.give(
        "snapshot.gem_goget_quantity",
        FIGURE,
        figure("OG0011956", "Badra", "production", "oil", "2023", "39.42", "million bbl/y", "2024-03-22"),
        figure("OG0011956", "Badra", "production", "oil", "2017", "39.42", "million bbl/y", "2024-03-22", 2),
        figure("OG0011956", "Badra", "production", "oil", "2023", "8.60597", "million bbl/y", "2025-02-26"),
    )
    named.give(
        "build.correction",
        CORRECTION,
        correction("badra", "gem_goget_quantity", "quantity_converted", "drop", "39.42",
                   match={"unit_id_gem": "OG0011956", "data_year": "2023"}, mended_on="date '2025-02-26'"),
    )  # fmt: skip
    named.run("staging.gem_quantity")
    assert named.fetch("select data_year, value from staging.gem_quantity order by 1") == [
        (2017, Decimal("39.42")),
        (2023, Decimal("8.60597")),
    ]


def test_the_release_in_force_gives_the_fields_and_an_older_one_the_fuel(named):
    named.give("build.correction", CORRECTION, correction("x", "none", "x", "drop", "x", match={"a": "b"}))
    older, newer = (unit("OG0011956", "Badra", "Gazprom Neft", "o", "p", v) for v in ("2024-03-22", "2025-02-26"))
    named.give("snapshot.gem_goget", UNIT, older, newer.replace("'oil', 'in_", "null, 'in_"))
    named.give(
        "build.vintage_in_force",
        "source_id, vintage_on, vintage_basis, known_until",
        "'gem_goget', date '2025-02-26', 'original', date '9999-12-31'",
    )
    named.run("staging.gem_unit")
    named.run("core.tracked_field")
    assert named.fetch("select asset_id, fuel_type, vintage_on::varchar from core.tracked_field") == [
        ("badra", "oil", "2025-02-26")
    ]


def test_lines_that_started_after_what_was_known_are_left_out(named):
    named.give(
        "snapshot.gem_goit",
        "source_id, pipeline_name, item, segment_name, countries, status, start_year, parent, capacity_kbd, vintage_on",
        "'gem_goit', 'Kurdistan Oil Pipeline', 1, null::varchar, 'Iraq, Türkiye', 'operating', '2013', 'KRG [100.00%]', "
        "700::decimal(24, 6), date '2024-06-05'",
        "'gem_goit', 'New line', 1, null, null, 'operating', '2024', 'KRG', null, date '2024-06-05'",
    )
    named.give(
        "snapshot.gem_ggit",
        "source_id, unit_id_gem, unit_name, segment_name, tracker, countries, status, start_year, parent, capacity, "
        "capacity_unit, vintage_on",
        "'gem_ggit', 'T1', 'Terminal', null::varchar, 'GGIT-lng', 'Iraq', 'proposed', null::varchar, 'p', 7.6::decimal(24, 6), "
        "'mtpa of LNG', date '2024-10-08'",
    )
    named.give(
        "build.vintage_in_force",
        "source_id, vintage_on, vintage_basis, known_until",
        "'gem_goit', date '2024-06-05', 'restated', date '2023-03-03'",
        "'gem_ggit', date '2024-10-08', 'restated', date '2023-03-03'",
    )
    named.run("core.pipeline")
    assert named.fetch(
        "select asset_id, commodity, countries, capacity_kbd, capacity_bcm_y, vintage_basis::varchar from core.pipeline order by 2"
    ) == [
        (None, "lng", ["Iraq"], None, None, "restated"),
        ("kri_export_pipeline", "oil", ["Iraq", "Türkiye"], Decimal("700"), None, "restated"),
    ]


def test_in_the_release_the_three_russian_fields_are_found_and_qatar_has_no_part_in_them(warehouse):
    found = warehouse.sql("select asset_id, operator_company_id, parent from core.tracked_field").fetchall()
    fields = {asset: (operator, parent) for asset, operator, parent in found}
    assert fields["west_qurna_2"] == ("lukoil", "Lukoil (75%);Iraq Ministry of Oil")
    assert fields["badra"][0] == fields["sarqala"][0] == "gazprom_neft"
    assert not any("Qatar Petroleum" in (parent or "") for _, parent in fields.values())
