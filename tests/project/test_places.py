"""Where fields, lines and terminals lie: routes as the two trackers print them, and the mart of places."""

from decimal import Decimal

GOIT = "source_id, pipeline_name, item, route, vintage_on"
GGIT = "source_id, unit_id_gem, route, vintage_on"
GOGET = "source_id, unit_id_gem, latitude, longitude, location_accuracy, subnational_unit, vintage_on"
VINTAGE = "source_id, vintage_on, vintage_basis, known_until"
NONE = "null::varchar"


def given_points(build) -> None:
    build.give(
        "snapshot.gem_goit",
        GOIT,
        "'gem_goit', 'Kirkuk-Ceyhan', 1, '35.5173,44.3099:35.0928,43.5863;37.4119,-1.5', date '2024-06-05'",
        "'gem_goit', 'No route', 1, null, date '2024-06-05'",
    )
    build.give(
        "snapshot.gem_ggit",
        GGIT,
        "'gem_ggit', 'T1', 'POINT (48.43587509 29.89550003)', date '2024-10-08'",
        "'gem_ggit', 'P1', 'LINESTRING (44.009189 36.191189, 43 36.866669)', date '2024-10-08'",
    )
    build.give(
        "snapshot.gem_goget",
        GOGET,
        "'gem_goget', 'OG1', 33.037, 46.056, 'exact', 'Wasit', date '2025-02-26'",
        "'gem_goget', 'OG1', 33.9, 46.9, 'approximate', 'Wasit', date '2024-03-22'",
        f"'gem_goget', 'OG2', null::decimal, null::decimal, {NONE}, {NONE}, date '2025-02-26'",
    )
    build.give(
        "build.vintage_in_force",
        VINTAGE,
        "'gem_goit', date '2024-06-05', 'restated', date '2023-03-03'",
        "'gem_ggit', date '2024-10-08', 'restated', date '2023-03-03'",
        "'gem_goget', date '2025-02-26', 'original', date '9999-12-31'",
    )


def test_routes_are_read_in_order_whichever_coordinate_the_tracker_prints_first(build):
    given_points(build)
    build.run("core.place_point")
    found = build.fetch("select place_id, point_number, latitude, longitude from core.place_point order by 1, 2")
    assert [(place, number, str(lat.normalize()), str(lon.normalize())) for place, number, lat, lon in found] == [
        ("gem_ggit.P1", 1, "36.191189", "44.009189"),
        ("gem_ggit.P1", 2, "36.866669", "43"),
        ("gem_ggit.T1", 1, "29.8955", "48.435875"),
        # the release in force alone, and no point for a unit without coordinates
        ("gem_goget.OG1", 1, "33.037", "46.056"),
        ("gem_goit.Kirkuk-Ceyhan.1", 1, "35.5173", "44.3099"),
        ("gem_goit.Kirkuk-Ceyhan.1", 2, "35.0928", "43.5863"),
        ("gem_goit.Kirkuk-Ceyhan.1", 3, "37.4119", "-1.5"),
    ]


def test_a_place_has_one_site_or_a_start_and_an_end_and_names_its_russian_projects(build):
    given_points(build)
    build.run("core.place_point")
    build.give("core.tracked_field", "unit_id_gem, asset_id, unit_status, flag", "'OG1', 'badra', 'operating', 'corrected'")
    build.give(
        "core.pipeline",
        "pipeline_id, pipeline_name, segment_name, commodity, countries, line_status, asset_id",
        f"'gem_goit.Kirkuk-Ceyhan.1', 'Kirkuk-Ceyhan', {NONE}, 'oil', ['Iraq', 'Türkiye'], 'operating', {NONE}",
        f"'gem_ggit.T1', 'Al-Faw', {NONE}, 'lng', ['Iraq'], 'proposed', {NONE}",
        f"'gem_ggit.P1', 'Erbil-Duhok', {NONE}, 'gas', ['Iraq'], 'operating', {NONE}",
    )
    build.give("reference.asset", "asset_id, asset_name", "'badra', 'Badra'")
    build.give(
        "reference.project",
        "project_id, asset_id, project_kind",
        "'badra', 'badra', 'project'",
        "'badra_offer', 'badra', 'prospect'",
    )
    build.run("mart.asset_place")
    found = build.fetch(
        "select place_name, point_kind::varchar, place_kind::varchar, project_ids, place_status, vintage_basis::varchar, "
        "flag::varchar from mart.asset_place order by place_name, point_number"
    )
    assert found == [
        ("Al-Faw", "site", "lng_terminal", [], "proposed", "restated", "reported"),
        ("Badra", "site", "field", ["badra"], "operating", "original", "corrected"),
        ("Erbil-Duhok", "start", "gas_pipeline", [], "operating", "restated", "reported"),
        ("Erbil-Duhok", "end", "gas_pipeline", [], "operating", "restated", "reported"),
        ("Kirkuk-Ceyhan", "start", "oil_pipeline", [], "operating", "restated", "reported"),
        ("Kirkuk-Ceyhan", "via", "oil_pipeline", [], "operating", "restated", "reported"),
        ("Kirkuk-Ceyhan", "end", "oil_pipeline", [], "operating", "restated", "reported"),
    ]


def test_in_the_release_badra_lies_where_the_tracker_prints_it_and_a_line_runs_from_iraq_to_the_sea(warehouse):
    assert warehouse.sql(
        "select latitude, longitude, location_accuracy from mart.asset_place where asset_id = 'badra'"
    ).fetchall() == [(Decimal("33.037"), Decimal("46.056"), "exact")]
    ((start, end),) = warehouse.sql(
        "select any_value(longitude) filter (point_kind = 'start'), any_value(longitude) filter (point_kind = 'end') "
        "from mart.asset_place where place_name = 'Kirkuk-Ceyhan Oil Pipeline'"
    ).fetchall()
    assert (start, end) == (Decimal("44.3099"), end)
    assert end < 37, "Ceyhan lies on the Mediterranean, west of 37 degrees"
