"""Figures of the released marts, against what the cited pages and reports say."""

import pytest


def test_russian_fields_gave_a_tenth_of_iraqs_oil_in_2021(warehouse):
    row = warehouse.sql(
        "select output_kbd, iraq_output_kbd, share_pct, share_kind, fields_missing, year_bases "
        "from mart.iraq_output_by_operator_yearly where year = 2021 and operator_country = 'RUS'"
    ).fetchall()[0]
    barrels = 146_022_515 + 12_857_981
    assert float(row[0]) == pytest.approx(barrels / 365 / 1000, abs=0.001)
    assert float(row[2]) == pytest.approx(100 * float(row[0]) / float(row[1]), abs=0.001)
    assert 10.4 < float(row[2]) < 10.8
    assert row[3:] == ("lower_bound", ["bijeel", "sarqala"], ["company_return"])


def test_years_without_west_qurna_2_have_no_share(warehouse):
    years = warehouse.sql(
        "select year, share_pct, share_kind from mart.iraq_output_by_operator_yearly "
        "where operator_country = 'RUS' and list_contains(fields_missing, 'west_qurna_2') order by year"
    ).fetchall()
    assert years == [(year, None, "unknown") for year in (2014, 2016, 2018, 2024)]


def test_west_qurna_1_left_exxonmobil_on_the_first_day_of_2024(warehouse):
    rows = warehouse.sql(
        "select operator_company_id, to_on::varchar from core.field_operator where asset_id = 'west_qurna_1' order by from_on"
    ).fetchall()
    assert rows == [("exxonmobil", "2023-12-31"), ("petrochina", None)]
    # The tracker's 548 kb/d of 2024 are PetroChina's.
    assert warehouse.sql(
        "select operator_country from mart.iraq_output_by_operator_yearly "
        "where year = 2024 and list_contains(fields_known, 'west_qurna_1')"
    ).fetchall() == [("CHN",)]


def test_khor_mor_in_bcm_a_year(warehouse):
    found = dict(warehouse.sql("select period, output_bcm_y from mart.kurdistan_gas where asset_id = 'khor_mor'").fetchall())
    assert float(found["2021-04"]) == pytest.approx(440 * 0.0283168 * 365.25 / 1000, abs=0.001)
    assert float(found["2022"]) == pytest.approx(4.6439, abs=0.0001)
    assert found["2026-03"] == 0  # stopped, and the pages say so


def test_the_day_of_the_brief_knows_nothing_of_later_releases(warehouse):
    """The tracker's release of March 2024 was written on the 22nd: it must not count as known on the 2nd."""
    assert warehouse.sql(
        "select min(vintage_on)::varchar from core.observation where source_id = 'gem_goget_quantity'"
    ).fetchall()[0] == ("2024-03-22",)
