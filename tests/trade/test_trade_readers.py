"""Readers of trade tables: columns by head, codes checked, missing marks null; the bundled rows are what they give."""

import re
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from keeping import IRAQ_AND_RUSSIA, keep_of

from energyetl.errors import LayoutError
from energyetl.ingest import snapshots
from energyetl.ingest.sources import cepii, european_commission, eurostat, unctad
from energyetl.ingest.validation import RAW, validate

ROOT = Path(__file__).resolve().parents[2]

MATRIX = (
    "year,section,source,target,edgewidth_thousand_usd\n"
    "2015,All,RussianFederation,Iraq,447600.959\n"
    "2015,SITC3_MineralFuels,RussianFederation,Iraq,11717.684\n"
    "2015,All,Albania,Iraq,NA\n"
    "2015,All,Albania,Greece,12\n"
)
GRAVITY = (
    "year,iso3_o,iso3_d,dist,tradeflow_comtrade_o,tradeflow_comtrade_d,tradeflow_baci,tradeflow_imf_o\n"
    "1991,RUS,ITA,2000,1,1,1,1\n"
    "2015,IRQ,ITA,2900,,45.230000000000004,41.5,42\n"
    "2016,IRQ,ITA,2900,,,,42\n"
    "2015,IRN,ITA,2900,1,1,1,1\n"
)
REGISTER = (
    "Reporting Country,Country of Origin,Type of crude oil,Volume (1000 bbl),Total Value ($ 1000),"
    "CIF price (2) ($/bbl),% of Total Imports,date\n"
    "Belgium,Iraq,Other Iraq Crude,854.1,95018.63,111.25000585411544,0.002582669571730973,2013-01-31\n"
    "Bulgaria,Russian Federation,Other Russian Fed. Crude,2884.717,,,0.008722949091388663,2013-01-31\n"
    "Belgium,Norway,Ekofisk,100,11000,110,0.0003,2013-01-31\n"
)
EUROSTAT = (
    "DATAFLOW,LAST.UPDATE,freq,crudeoil,indic_nrg,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n"
    "ESTAT:NRG_TI_COIFPM(1.0),28/02/24 11:00:00,M,IQ_KIK_TR,VOL_THS_BBL,IT,2022-03,3034.0,\n"
    "ESTAT:NRG_TI_COIFPM(1.0),28/02/24 11:00:00,M,IQ_KIK_TR,API_DEG,EU_V,2022-03,33.1,\n"
    "ESTAT:NRG_TI_COIFPM(1.0),28/02/24 11:00:00,M,IQ_KIK_TR,SULPH_PC,EU_V,2022-03,2.6,\n"
    "ESTAT:NRG_TI_COIFPM(1.0),28/02/24 11:00:00,M,IQ_KIK_TR,VAL_THS_USD,EU_V,2022-04,,\n"
    "ESTAT:NRG_TI_COIFPM(1.0),28/02/24 11:00:00,M,NO_EKO,VOL_THS_BBL,IT,2022-03,5,\n"
)


def values(reading):
    """The rows as the contract has them, without what is only for quarantine."""
    return reading.frame.drop(RAW).rows()


def test_the_matrix_keeps_iraq_and_russia_and_skips_missing_marks():
    reading = unctad.read_trade_matrix(MATRIX.encode(), keep_of("unctad_trade_matrix"))
    assert reading.published_on is None
    assert values(reading) == [
        (2015, "all", "RussianFederation", "Iraq", Decimal("447600.959")),
        (2015, "3", "RussianFederation", "Iraq", Decimal("11717.684")),
    ]


def test_gravity_leaves_out_the_imf_the_soviet_union_and_years_without_a_figure(tmp_path):
    table = tmp_path / "gravity.csv"
    table.write_text(GRAVITY, encoding="utf-8")
    (row,) = cepii.read_gravity(table, keep_of("cepii_gravity")).frame.drop("raw_fault").rows()
    assert row == (2015, "IRQ", "ITA", None, Decimal("45.23"), Decimal("41.5"))


def test_gravity_out_of_its_archive_is_dated_by_its_release(tmp_path):
    archive = tmp_path / "Gravity_csv_V202211.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("Gravity_V202211.csv", GRAVITY)
        file.writestr("Countries_V202211.csv", "country_id\nIRQ\n")
    reading = cepii.read_gravity(archive, keep_of("cepii_gravity"))
    assert (reading.published_on, reading.frame.height) == (date(2022, 11, 30), 1)
    (tmp_path / "other.csv").write_text(GRAVITY.replace("tradeflow_baci", "baci"), encoding="utf-8")
    with pytest.raises(LayoutError, match=r"no column \['tradeflow_baci'\]; the file has"):
        cepii.read_gravity(tmp_path / "other.csv", keep_of("cepii_gravity"))


def test_the_register_is_dated_by_the_month_and_keeps_confidential_values_empty():
    assert values(european_commission.read_crude_register(REGISTER.encode(), keep_of("ec_crude_register"))) == [
        (
            date(2013, 1, 1),
            "Belgium",
            "Iraq",
            "Other Iraq Crude",
            Decimal("854.1"),
            Decimal("95018.63"),
            Decimal("111.250006"),
            0.002582669571730973,
        ),
        (
            date(2013, 1, 1),
            "Bulgaria",
            "Russian Federation",
            "Other Russian Fed. Crude",
            Decimal("2884.717"),
            None,
            None,
            0.008722949091388663,
        ),
    ]


def test_eurostat_gives_its_own_day_of_update_and_keeps_the_density_as_a_trace_of_delivery():
    reading = eurostat.read_crude_imports(EUROSTAT.encode(), keep_of("eurostat_crude_import"))
    assert reading.published_on == date(2024, 2, 28)
    assert values(reading) == [
        ("IQ_KIK_TR", "VOL_THS_BBL", "IT", date(2022, 3, 1), Decimal("3034")),
        ("IQ_KIK_TR", "API_DEG", "EU_V", date(2022, 3, 1), Decimal("33.1")),
    ]


def test_eurostat_as_its_service_sends_it_has_noughts_for_months_without_a_delivery_and_a_colon_for_a_gap():
    sent = EUROSTAT.replace("LAST.UPDATE", "LAST UPDATE").replace("OBS_FLAG", "OBS_FLAG,CONF_STATUS").replace(",\n", ",,\n")
    sent += "ESTAT:NRG_TI_COIFPM(1.0),28/02/24 11:00:00,M,IQ_KIK_TR,API_DEG,IT,2022-05,0,,\n"
    sent += "ESTAT:NRG_TI_COIFPM(1.0),28/02/24 11:00:00,M,IQ_KIK_TR,API_DEG,IT,2022-06,:,c,\n"
    assert values(eurostat.read_crude_imports(sent.encode(), keep_of("eurostat_crude_import"))) == values(
        eurostat.read_crude_imports(EUROSTAT.encode(), keep_of("eurostat_crude_import"))
    )


@pytest.mark.parametrize(
    ("read", "raw", "message"),
    [
        (
            unctad.read_trade_matrix,
            MATRIX.replace("edgewidth_thousand_usd", "edgewidth"),
            r"no column \['edgewidth_thousand_usd'\]",
        ),
        (unctad.read_trade_matrix, MATRIX.replace("SITC3_MineralFuels", "SITC3"), r"\['SITC3'\] are not among the known"),
        (european_commission.read_crude_register, REGISTER.replace("0.0003", "30"), "fractions of one are expected"),
        (european_commission.read_crude_register, REGISTER.replace(",date\n", ",date,API\n", 1), r"columns \['API'\] are new"),
        (eurostat.read_crude_imports, EUROSTAT.replace("SULPH_PC", "SULPHUR"), r"\['SULPHUR'\] are not among the known"),
        (eurostat.read_crude_imports, EUROSTAT.replace("28/02/24", "29/02/24", 1), "one stamp is expected"),
        (eurostat.read_crude_imports, EUROSTAT.replace("28/02/24 11:00:00", "2024-02-28"), "does not have the form dd/mm/yy"),
        (eurostat.read_crude_imports, EUROSTAT.replace("OBS_FLAG", "OBS_MARK"), r"columns \['OBS_MARK'\] are new"),
        (eurostat.read_crude_imports, "", "not comma-separated text with a head line"),
    ],
)
def test_a_changed_layout_is_refused_and_shown(read, raw, message):
    with pytest.raises(LayoutError, match=message):
        read(raw.encode(), IRAQ_AND_RUSSIA)


@pytest.mark.parametrize(
    ("read", "raw", "message"),
    [
        (unctad.read_trade_matrix, MATRIX.replace("2015,All,Al", "15,All,Al"), "'15' is not a year"),
        (unctad.read_trade_matrix, MATRIX.replace("11717.684", "11 717"), "'11 717' is neither a number nor a mark"),
        (european_commission.read_crude_register, REGISTER.replace("2013-01-31", "Jan 2013"), "does not have the form %Y-%m-%d"),
    ],
)
def test_a_cell_that_cannot_be_read_puts_its_row_at_fault_and_not_the_file(read, raw, message):
    frame = read(raw.encode(), IRAQ_AND_RUSSIA).frame
    faults = frame["raw_fault"].drop_nulls()
    assert len(faults) and all(re.search(message, fault) for fault in faults)


@pytest.mark.parametrize(
    ("source", "path"),
    [
        (unctad.SOURCES[0], "unctad_trade_matrix/merchandise_trade_matrix_iraq_russia_1995_2005_2015.csv"),
        (cepii.SOURCES[1], "cepii_gravity/oil_gravity_tradeflows_irq_rus_to_eu18.csv"),
        (european_commission.SOURCES[0], "eurostat_crude_imports/crude_oil_import_register_iraq_russia_2013_2019.csv"),
        (eurostat.SOURCES[0], "eurostat_crude_imports/eurostat_nrg_ti_coifpm_iq_ru_nonzero.csv"),
    ],
    ids=lambda value: getattr(value, "source_id", None),
)
def test_the_bundled_rows_are_what_the_reader_makes_of_the_raw_file(shared, source, path):
    rows = validate(source.contract, source.read(shared / "data" / "trade" / path, keep_of(source.source_id)).frame).rows
    (vintage,) = snapshots.vintages([ROOT / "data" / "snapshots"], source.source_id)
    assert pl.read_parquet(vintage.path).equals(rows)
