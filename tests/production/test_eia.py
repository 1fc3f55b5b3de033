"""EIA's production by country: three layouts of one table, read strictly; figures of the raw files and of the release."""

import json
from datetime import date
from decimal import Decimal

import pytest

from energyetl.contracts.production.country import SnapshotEiaInternational
from energyetl.errors import LayoutError
from energyetl.ingest.sources import eia
from energyetl.ingest.validation import validate
from tests.eia_rows import international_row

EXPORT = (
    "\ufeffReport generated on: 05-07-2026 16:32:59,,,,\n"
    "API,,Nov-99,Dec-99,Jan-00\n"
    ",World,,,\n"
    "none,    Production,,,\n"
    "INTL.57-1-IRQ-TBPD.M,                Crude oil including lease condensate (Mb/d),2250,--,2100.5\n"
    "INTL.55-1-IRQ-TBPD.M,            Crude oil and NGPL (Mb/d),2300,2300,2300\n"
    "INTL.57-1-RUS-TBPD.M,                Crude oil including lease condensate (Mb/d),5900,,6000.123456789\n"
    "INTL.57-1-ABW-TBPD.M,                Crude oil including lease condensate (Mb/d),0,0,0\n"
)
SERIES = {
    "updated": "2026-08-08T14:22:26Z",
    "production_by_country": {
        "iraq": [
            {"date": "2026-03", "value": 1.6},
            {"date": "2026-04", "value": 1.37},
            {"date": "2026-05", "value": None},
        ],
        "russia": [{"date": "2026-04", "value": 9.827}],
        "opec_total": [{"date": "2027-12", "value": 30.2}],
    },
    "quota_compliance": {"by_country": {"iraq": {"quota_mbd": 4.0}}},
}


def as_bytes(series: dict) -> bytes:
    return json.dumps(series).encode()


def api_page(*rows: dict, offset: int = 0, **response: object) -> bytes:
    head = {"total": str(len(rows)), "dateFormat": "YYYY-MM", "frequency": "monthly", "data": list(rows)}
    return as_bytes({"response": head | response, "request": {"params": {"offset": str(offset)}}, "apiVersion": "2.1.13"})


def test_the_export_gives_product_57_in_kb_a_day_and_skips_missing_marks():
    reading = eia.read_international(EXPORT.encode())
    assert reading.published_on == date(2026, 5, 7)
    assert reading.frame.rows() == [
        ("IRQ", date(1999, 11, 1), Decimal("2250")),
        ("IRQ", date(2000, 1, 1), Decimal("2100.5")),
        ("RUS", date(1999, 11, 1), Decimal("5900")),
        ("RUS", date(2000, 1, 1), Decimal("6000.123457")),
    ]


def test_the_json_of_the_same_series_comes_in_the_same_unit_without_totals_or_quotas():
    reading = eia.read_international(as_bytes(SERIES))
    assert reading.published_on == date(2026, 8, 8)
    assert reading.frame.rows() == [
        ("IRQ", date(2026, 3, 1), Decimal("1600")),
        ("IRQ", date(2026, 4, 1), Decimal("1370")),
        ("RUS", date(2026, 4, 1), Decimal("9827")),
    ]


def test_a_page_of_the_api_gives_text_as_numbers_and_leaves_missing_marks_and_groups_out():
    group = {"countryRegionTypeId": "r", "countryRegionTypeName": "Region"}
    reading = eia.read_international(
        api_page(
            international_row("IRQ", "2024-01", "4281.5"),
            *(international_row("IRQ", f"2024-0{m}", mark) for m, mark in enumerate(("--", "NA", "ie", None, ""), 2)),
            international_row("ABW", "2024-01", "0"),
            international_row("OPEC", "2024-01", "26000", **group),
            international_row("WORL", "2024-01", "82000", **group),
        )
    )
    assert reading.published_on is None
    cells = ("area_code", "period_start", "production_kbd")
    assert reading.frame.select(cells).rows() == [
        ("IRQ", date(2024, 1, 1), Decimal("4281.5")),
        ("ABW", date(2024, 1, 1), Decimal(0)),
        ("WORL", date(2024, 1, 1), Decimal(82000)),
    ]


def test_a_cell_of_the_api_that_is_no_number_puts_its_row_at_fault_and_no_other():
    page = api_page(
        international_row("IRQ", "2024-01", "4,281"),
        international_row("IRQ", "Jan", "1"),
        international_row("RUS", "2024-01", "9000"),
        offset=5000,
    )
    validated = validate(SnapshotEiaInternational, eia.read_international(page).frame)
    assert validated.rows.rows() == [("RUS", date(2024, 1, 1), Decimal(9000))]
    assert validated.rejected.select("row_number", "rule", "message").rows() == [
        (5001, "unreadable", "value: '4,281' is neither a number nor a mark for a missing value"),
        (5002, "unreadable", "period 'Jan' is not a month such as 2024-02"),
    ]
    assert '"value": "4,281"' in validated.rejected["raw_content"][0]


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (api_page(international_row("IRQ", "2024-01", "1", unit="MBPD")), "row 1: unit is 'MBPD' where 'TBPD' is due"),
        (api_page(international_row("IRQ", "2024-01", "1", productId="53")), "productId is '53' where '57' is due"),
        (api_page(international_row("IRQ", "2024-01", "1", activityId="2")), "activityId is '2' where '1' is due"),
        (api_page(international_row("IRQ", "2024-01", "1", stateId="x")), r"unknown fields \['stateId'\], missing \[\]"),
        (
            api_page({k: v for k, v in international_row("IRQ", "2024-01", "1").items() if k != "unit"}),
            r"unknown fields \[\], missing \['unit'\]",
        ),
        (api_page(frequency="annual"), "expected monthly values dated YYYY-MM, found 'annual'"),
        (
            api_page(warnings=[{"warning": "parameter out of range: length", "description": "6000"}]),
            "the API warns: .*out of range",
        ),
        (b'{"response": {"rows": []}}', r"expected a response with total and data, found \['response'\]"),
        (b'{"response": null, "error": "Invalid value", "code": 400}', "found Invalid value"),
    ],
)
def test_a_page_of_the_api_that_is_not_as_known_is_refused(raw: bytes, message: str):
    with pytest.raises(LayoutError, match=message):
        eia.read_international(raw)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"<html>Not found</html>", "neither an export of the data browser nor JSON"),
        (b'{"data": [', "starts like JSON but is not valid"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (EXPORT.replace("API,,", "Series,,").encode(), "expected the head 'API"),
        (EXPORT.replace("Dec-99", "Dez-99").encode(), "'Dez-99' is not a month"),
        (EXPORT.replace("Dec-99", "Feb-01").encode(), "not in order"),
        (
            EXPORT.replace("INTL.55-1-IRQ-TBPD.M", "INTL.55-1-IRQ-TBPD.A").encode(),
            "unknown series 'INTL.55-1-IRQ-TBPD.A'",
        ),
        (EXPORT.replace("2100.5", "2,1").encode(), "6 cells of INTL.57-1-IRQ-TBPD.M where the head has 5"),
        (EXPORT.replace("2100.5", "n/k").encode(), "INTL.57-1-IRQ-TBPD.M, 2000-01: 'n/k' is neither a number"),
        (EXPORT.replace("57-1-RUS", "57-1-NOR").encode(), "no production of Iraq or Russia"),
        (as_bytes({"data": []}), "expected production_by_country and updated"),
        (as_bytes(SERIES | {"production_by_country": {"irak": []}}), "unknown areas \\['irak'\\]"),
    ],
)
def test_a_layout_that_is_not_known_is_named(raw: bytes, message: str):
    with pytest.raises(LayoutError, match=message):
        eia.read_international(raw)


def test_the_raw_files_hold_the_known_means_and_revisions(shared):
    folder = shared / "data" / "production" / "eia_international"
    first = eia.read_international((folder / "eia_production.csv").read_bytes())
    second = eia.read_international((folder / "opec_production.json").read_bytes())
    assert (first.published_on, second.published_on) == (date(2026, 5, 7), date(2026, 8, 8))
    values = {(area, month): value for area, month, value in first.frame.rows()}
    for area, mean in (("IRQ", 4353), ("RUS", 10279), ("SAU", 9754), ("KAZ", 1855), ("WORL", 82100)):
        assert round(sum(values[area, date(2023, m, 1)] for m in range(1, 13)) / 12) == mean
    revised: dict[str, int] = {}
    for area, month, value in second.frame.rows():
        if abs(value - values.get((area, month), value)) >= 1:
            revised[area] = revised.get(area, 0) + 1
    assert revised == {"IRQ": 60, "ARE": 107, "KWT": 99, "IRN": 25, "RUS": 2, "VEN": 1, "CAN": 1}


def test_the_recorded_page_of_the_api_holds_angola(shared):
    raw = (shared / "data" / "production" / "api_samples" / "eia_v2_international_data.json").read_bytes()
    frame = eia.read_international(raw).frame
    assert frame.select("area_code", "period_start", "production_kbd").rows() == [("AGO", date(1973, 1, 1), Decimal(162))]


def test_an_area_that_never_produced_is_no_series_and_a_month_of_zero_is_kept(build_as_of):
    w = build_as_of(date(2026, 11, 24))
    w.give("build.source", "source_id, publication_lag_days", "'eia_international', 128")
    w.give("reference.eia_area", "system, area_code, subject_kind, subject_id", "'international', 'WORL', 'region', 'world'")
    w.give(
        "snapshot.eia_international",
        "area_code, period_start, production_kbd, vintage_on, snapshot_id, source_id",
        *(
            f"'{area}', date '2011-0{month}-01', {value}::decimal(24, 6), date '2026-08-08', 's', 'eia_international'"
            for area, month, value in (("LBY", 1, 1600), ("LBY", 8, 0), ("ABW", 1, 0), ("ABW", 8, 0))
        ),
    )
    w.run("staging.eia_international")
    assert w.fetch("select subject_id, value from staging.eia_international order by period_start") == [("LBY", 1600), ("LBY", 0)]


def test_both_vintages_are_in_the_release(warehouse):
    means = warehouse.sql(
        "select subject_id, vintage_on, round(avg(value)) from core.observation where source_id = 'eia_international' "
        "and measure = 'crude_production' and subject_id in ('IRQ', 'RUS') and year(period_start) = 2023 group by all"
    ).fetchall()
    assert {(who, when): mean for who, when, mean in means if when == date(2026, 5, 7)} == {
        ("IRQ", date(2026, 5, 7)): 4353,
        ("RUS", date(2026, 5, 7)): 10279,
    }
    fall = warehouse.sql(
        "select value from core.observation_latest where series_id = 'eia_international.crude_production.IRQ' "
        "and period_start between date '2026-02-01' and date '2026-04-01' order by period_start"
    ).fetchall()
    assert fall == [(Decimal(4461),), (Decimal(1600),), (Decimal(1370),)]


def test_all_opec_plus_countries_and_the_world_have_output(warehouse):
    members = (
        "DZA AGO AZE BHR BRN COG GNQ GAB IRN IRQ KAZ KWT LBY MYS MEX NGA OMN RUS SAU SSD SDN ARE VEN".split()  # noqa: SIM905
    )
    found = warehouse.sql(
        "select distinct subject_id from core.observation_latest where source_id = 'eia_international' "
        "and year(period_start) = 2024"
    ).fetchall()
    assert len(members) == 23 and {(m,) for m in members} | {("world",)} <= set(found)


def test_revisions_of_the_release_count_the_months_that_changed(warehouse):
    counted = warehouse.sql(
        "select subject_id, count(*) from mart.revision where source_ids = ['eia_international'] group by subject_id"
    ).fetchall()
    assert dict(counted) == {"IRQ": 60, "ARE": 107, "KWT": 99, "IRN": 25, "RUS": 2, "VEN": 1, "CAN": 1}
