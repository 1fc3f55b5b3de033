"""JODI: one unit of each quantity kept, factors and missing marks never taken for barrels, unknown codes named."""

import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from keeping import keep_of

from energyetl.contracts.gas import SnapshotJodiGas
from energyetl.contracts.production.country import SnapshotJodiOil
from energyetl.errors import LayoutError
from energyetl.ingest.sources import jodi
from energyetl.ingest.validation import validate

HEAD = "REF_AREA,TIME_PERIOD,ENERGY_PRODUCT,FLOW_BREAKDOWN,UNIT_MEASURE,OBS_VALUE,ASSESSMENT_CODE"
OIL = """SA,2024-01,CRUDEOIL,INDPROD,KBD,8956.0000,1
SA,2024-01,CRUDEOIL,INDPROD,KBBL,277636.0000,1
SA,2024-01,CRUDEOIL,INDPROD,KL,44140.2000,1
SA,2024-01,CRUDEOIL,INDPROD,KTONS,37849.0000,1
SA,2024-01,CRUDEOIL,INDPROD,CONVBBL,7335.0000,1
SA,2024-01,TOTCRUDE,INDPROD,KBD,10566.0000,3
SA,2024-01,NGL,INDPROD,KBD,1610.0000,3
SA,2024-01,CRUDEOIL,TOTEXPSB,KBD,6297.0000,3
SA,2024-01,CRUDEOIL,STOCKCH,KBD,-53.0000,3
SA,2024-01,CRUDEOIL,CLOSTLV,KBD,x,3
RU,2024-01,CRUDEOIL,INDPROD,CONVBBL,7356.0000,3
RU,2024-01,CRUDEOIL,INDPROD,KBD,-,3
RU,2024-02,CRUDEOIL,INDPROD,KBD,..,3
RU,2024-03,CRUDEOIL,INDPROD,KBD,x,3
RU,2024-04,CRUDEOIL,INDPROD,KBD,N/A,3
RU,2024-05,CRUDEOIL,INDPROD,KBD,,3
RU,2024-06,CRUDEOIL,TOTEXPSB,KBD,0.0000,3
FR,2024-01,CRUDEOIL,INDPROD,KBD,11.0000,1
""".splitlines()
GAS = """IQ,2017-01,NATGAS,INDPROD,M3,2489.0000,2
IQ,2017-01,NATGAS,INDPROD,TJ,94000.0000,2
IQ,2017-01,NATGAS,TOTEXPSB,M3,-,3
RU,2017-01,NATGAS,EXPPIP,M3,19000.5000,1
QA,2017-01,LNG,EXPLNG,KTONS,6600.0000,2
QA,2009-01,LNG,EXPLNG,KT,2800.0000,3
""".splitlines()


@pytest.fixture
def csv(tmp_path: Path):
    """Rows under the usual head -> a file."""

    def make(rows: list[str], head: str = HEAD, name: str = "jodi.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join([head, *rows]) + "\n")
        return path

    return make


def test_crude_in_kb_a_day_is_kept_and_nothing_is_taken_for_it(csv):
    reading = jodi.read(jodi.OIL, csv(OIL), keep_of("jodi_oil"))
    assert reading.published_on is None
    assert validate(SnapshotJodiOil, reading.frame).rows.rows() == [
        ("RU", date(2024, 6, 1), "TOTEXPSB", Decimal(0), "3"),
        ("SA", date(2024, 1, 1), "INDPROD", Decimal(8956), "1"),
        ("SA", date(2024, 1, 1), "TOTEXPSB", Decimal(6297), "3"),
    ]


def test_gas_is_kept_in_million_cubic_metres(csv):
    assert validate(SnapshotJodiGas, jodi.read(jodi.GAS, csv(GAS), keep_of("jodi_gas")).frame).rows.rows() == [
        ("IQ", date(2017, 1, 1), "INDPROD", Decimal(2489), "2"),
        ("RU", date(2017, 1, 1), "EXPPIP", Decimal("19000.5"), "1"),
    ]


def test_the_archive_reads_as_the_file_in_it(csv, tmp_path):
    plain = csv(OIL)
    archive = tmp_path / "world.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        target.write(plain, "NewProcedure_Primary_CSV.csv")
    assert jodi.read(jodi.OIL, archive, keep_of("jodi_oil")).frame.equals(jodi.read(jodi.OIL, plain, keep_of("jodi_oil")).frame)
    with pytest.raises(LayoutError, match="has no member like STAGING_world_NewFormat"):
        jodi.read(jodi.GAS, archive, keep_of("jodi_gas"))


def test_a_value_that_is_no_number_and_a_month_that_is_none_go_to_quarantine(csv):
    rows = [
        "IQ,2024-01,CRUDEOIL,INDPROD,KBD,4200b,1",
        "IQ,2024-13,CRUDEOIL,INDPROD,KBD,4200,1",
        "IQ,2024-02,CRUDEOIL,INDPROD,KBD,-5,1",
    ]
    validated = validate(SnapshotJodiOil, jodi.read(jodi.OIL, csv(OIL + rows), keep_of("jodi_oil")).frame)
    assert validated.rows.height == 3
    assert validated.rejected.select("rule", "message", "raw_content").rows() == [
        ("unreadable", "OBS_VALUE: '4200b' is neither a number nor a mark for a missing value", rows[0]),
        ("range", "column volume_kbd: -5.000000 is below 0", rows[2]),
        ("unreadable", "TIME_PERIOD: '2024-13' is not a month such as 2024-01", rows[1]),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "IQ,2024-01,CRUDEOIL,INDPROD,TBPD,4200,1",
        "IQ,2024-01,CRUDEOIL,PRODUCTION,KBD,4200,1",
        "IQ,2024-01,BITUMEN,INDPROD,KBD,4200,1",
        "IQ,2024-01,CRUDEOIL,INDPROD,KBD,4200,5",
        "SA,2024-01,NGL,INDPROD,,4200,1",
    ],
)
def test_a_code_that_is_not_known_stops_the_source_in_any_kept_country(csv, row):
    with pytest.raises(LayoutError, match=r"1 rows with a product, flow, unit or assessment that is not known, e\.g\. '" + row):
        jodi.read(jodi.OIL, csv([*OIL, row]), keep_of("jodi_oil"))


def test_a_renamed_column_is_named_with_both_heads(csv):
    with pytest.raises(LayoutError, match=r"missing \['OBS_VALUE'\], unknown \['VALUE'\]"):
        jodi.read(jodi.OIL, csv(OIL, head=HEAD.replace("OBS_VALUE", "VALUE")), keep_of("jodi_oil"))


def test_flows_become_series_of_our_countries_in_one_unit_each(build_as_of):
    w = build_as_of(date(2026, 11, 24))
    w.give("build.source", "source_id, publication_lag_days", "'jodi_oil', 50", "'jodi_gas', 50")
    w.give("reference.country", "country_iso2, country_iso3", "'SA', 'SAU'", "'IQ', 'IRQ'")
    head = "area_code, period_start, flow, assessment_code, {}, vintage_on, snapshot_id, source_id"
    row = "'{}', date '2024-01-01', '{}', '1', {}::decimal(24, 6), date '2024-03-20', 's', '{}'"
    w.give(
        "snapshot.jodi_oil",
        head.format("volume_kbd"),
        row.format("SA", "INDPROD", 8956, "jodi_oil"),
        row.format("SA", "TOTEXPSB", 6297, "jodi_oil"),
        row.format("ZZ", "INDPROD", 1, "jodi_oil"),
    )
    w.give("snapshot.jodi_gas", head.format("volume_mcm"), row.format("IQ", "EXPPIP", 0, "jodi_gas"))
    w.run("staging.jodi_oil")
    w.run("staging.jodi_gas")
    assert w.fetch("select series_id, basis, unit, value from staging.jodi_oil order by 1") == [
        ("jodi_oil.crude_exports.SAU", "crude_and_lease_condensate", "kb/d", 6297),
        ("jodi_oil.crude_production.SAU", "crude", "kb/d", 8956),
        ("jodi_oil.crude_production.ZZ", "crude_and_lease_condensate", "kb/d", 1),
    ]
    assert w.fetch("select series_id, subject_id, unit from staging.jodi_gas") == [
        ("jodi_gas.natural_gas_exports_by_pipeline.IRQ", "IRQ", "mcm")
    ]


def test_every_flow_that_is_kept_has_a_measure():
    folder = Path(__file__).resolve().parents[2] / "sql" / "staging"
    for source_id, table in (("jodi_oil", jodi.OIL), ("jodi_gas", jodi.GAS)):
        sql = (folder / f"{source_id}.sql").read_text(encoding="utf-8")
        flows = keep_of(source_id).flows
        assert [flow for flow in flows if f"('{flow}', " not in sql] == []
        assert flows and set(flows) <= set(table.flows)


def test_the_raw_files_hold_the_known_figures(shared):
    folder = shared / "data" / "production"
    oil = validate(
        SnapshotJodiOil, jodi.read(jodi.OIL, folder / "jodi_oil_sample" / "oil_primary_sample.csv", keep_of("jodi_oil")).frame
    ).rows
    assert set(oil["area_code"]) == {"SA", "US"}, "the sample has no measured value of Russia, only factors"
    saudi = oil.filter(area_code="SA").sort("period_start")
    assert saudi.filter(flow="INDPROD")["volume_kbd"].to_list() == [8956, 9011, 8973]
    assert saudi.filter(flow="TOTEXPSB")["volume_kbd"].to_list() == [6297, 6317, 6413]
    gas = validate(
        SnapshotJodiGas, jodi.read(jodi.GAS, folder / "jodi_gas" / "jodi_gas_2009_2018_opec_plus.csv", keep_of("jodi_gas")).frame
    ).rows
    output = gas.filter(pl.col("flow") == "INDPROD", pl.col("period_start").dt.year() == 2017)
    assert [output.filter(area_code=area)["volume_mcm"].sum() for area in ("IQ", "RU")] == [29868, 695800]
    newest = jodi.read(jodi.GAS, folder / "jodi_oil_sample" / "STAGING_world_NewFormat.csv", keep_of("jodi_gas")).frame
    assert set(newest["area_code"]) == {"NO", "QA", "US"}


def test_the_release_shows_jodi_with_the_others(warehouse):
    found = warehouse.sql(
        "select origins, values_by_origin from mart.source_disagreement where measure = 'crude_production' "
        "and subject_id = 'SAU' and period_start = date '2024-01-01' and period_end = date '2024-01-31'"
    ).fetchall()
    ((origins, values),) = found
    assert dict(zip(origins, values, strict=True))["jodi_oil"] == 8956
    assert {"eia_international", "eia_steo"} <= set(origins)
