"""EIA's production and prices: two layouts of one table, read strictly; figures of the raw files and of the release."""

import json
from datetime import date
from decimal import Decimal

import pytest

from energyetl.contracts.price import EiaSpotPriceBrent
from energyetl.sources import eia
from energyetl.sources.base import LayoutError

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


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"<html>Not found</html>", "neither an export of the data browser nor the JSON"),
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


def test_spot_prices_are_stamped_on_the_fifteenth_and_stand_for_the_month():
    raw = b"Date,Price\n2023-11-15,82.94\n2023-12-15,77.63\n"
    reading = eia.read_spot_price(EiaSpotPriceBrent, raw)
    assert reading.published_on is None
    assert reading.frame.rows() == [(date(2023, 11, 1), Decimal("82.94")), (date(2023, 12, 1), Decimal("77.63"))]
    with pytest.raises(LayoutError, match=r"line 2: expected the 15th of a month and a price, found \['2023-11-16', '82.94'\]"):
        eia.read_spot_price(EiaSpotPriceBrent, raw.replace(b"11-15", b"11-16"))
    with pytest.raises(LayoutError, match="expected the head Date,Price"):
        eia.read_spot_price(EiaSpotPriceBrent, raw.replace(b"Price", b"Value"))


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
