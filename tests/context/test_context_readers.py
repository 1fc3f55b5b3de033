"""Readers of violence, investment and students: what they keep, what they refuse; the bundled rows are what they give."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest
from keeping import IRAQ_AND_RUSSIA, keep_of

from energyetl.errors import LayoutError
from energyetl.ingest import snapshots
from energyetl.ingest.sources import ucdp, unctad, unesco_uis, worldbank_wdi
from energyetl.ingest.validation import RAW, validate

ROOT = Path(__file__).resolve().parents[2]

UCDP = (
    "country_id_cy,country_cy,year_cy,sb_total_deaths_best_cy,ns_total_deaths_best_cy,os_total_deaths_best_cy,"
    "cumulative_total_deaths_in_orgvio_best_cy,cumulative_total_deaths_in_orgvio_high_cy,"
    "cumulative_total_deaths_in_orgvio_low_cy,version\n"
    "645,Iraq,2014,13880,10,2547,16437,17931,15423,25.1\n"
    "645,Iraq,2024,400,0,9,409,571,403,25.1\n"
)
FDI = (
    "ID,CountryPair,year,FDI_inflows,FDI_outflows,FDI_instock,FDI_outstock\n"
    "RUS-IRQ_2010,RUS-IRQ,2010,0.679,112.46,,112.5\n"
    "RUS-IRQ_2013,RUS-IRQ,2013,,,,\n"
    "DEU-FRA_2010,DEU-FRA,2010,1,1,1,1\n"
)
STUDENTS = (
    "year,origin_country_name,dest_country_lumped,value_lumped,cond_all\n"
    "2019,Iraq,Russia,2776.0,- - - -\n"
    "2019,Iraq,Jordan,3119.0,- - c -\n"
    "2019,Iraq,Other countries,900.0,- - - -\n"
)
WDI = (
    "country,iso2c,iso3c,year,fdi,status,lastupdated\n"
    "Iraq,IQ,IRQ,2021,-2613000000,,2022-12-22\n"
    "Iraq,IQ,IRQ,1971,NA,,2022-12-22\n"
    "Iran,IR,IRN,2021,1425000000,,2022-12-22\n"
)


def test_deaths_are_those_of_the_year_although_the_head_says_cumulative():
    assert ucdp.read_country_year(UCDP.encode()).frame.select("country_name", "year", "best_deaths", "low_deaths").rows() == [
        ("Iraq", 2014, Decimal(16437), Decimal(15423)),
        ("Iraq", 2024, Decimal(409), Decimal(403)),
    ]


def test_the_first_country_of_a_pair_reports_and_empty_years_are_left_out():
    frame = unctad.read_bilateral_fdi(FDI.encode(), keep_of("unctad_bilateral_fdi")).frame
    assert frame.select("reporter_iso3", "partner_iso3", "year", "outflow_musd", "in_stock_musd", "out_stock_musd").rows() == [
        ("RUS", "IRQ", 2010, Decimal("112.46"), None, Decimal("112.5"))
    ]


def test_lumped_countries_are_no_country():
    assert unesco_uis.read_students(STUDENTS.encode(), keep_of("uis_student")).frame.drop(RAW).rows() == [
        (2019, "Iraq", "Russia", Decimal(2776), "- - - -"),
        (2019, "Iraq", "Jordan", Decimal(3119), "- - c -"),
    ]


def test_the_world_bank_gives_its_own_day_of_update_and_a_missing_year_is_left_out():
    reading = worldbank_wdi.read_fdi(WDI.encode(), keep_of("worldbank_fdi"))
    assert reading.published_on == date(2022, 12, 22)
    assert reading.frame.drop(RAW).rows() == [("IRQ", 2021, Decimal(-2613000000))]


@pytest.mark.parametrize(
    ("read", "raw", "message"),
    [
        (unctad.read_bilateral_fdi, FDI.replace("RUS-IRQ,2013", "Russia-Iraq,2013"), "is not a pair of ISO 3166-1"),
        (unctad.read_bilateral_fdi, FDI.replace("FDI_outstock", "outstock"), r"no column \['FDI_outstock'\]"),
        (unctad.read_bilateral_fdi, FDI.replace("ID,", "Key,", 1), r"the columns \['Key'\] are new"),
        (unesco_uis.read_students, STUDENTS.replace("cond_all", "cond_all,sex", 1), "head|column|new"),
        (unesco_uis.read_students, STUDENTS.replace("- - c -", "NAT_EST"), "is not four known marks"),
        (worldbank_wdi.read_fdi, WDI.replace("2022-12-22", "2022-12-23", 1), "one day is expected"),
    ],
)
def test_a_changed_layout_is_refused_and_shown(read, raw, message):
    with pytest.raises(LayoutError, match=message):
        read(raw.encode(), IRAQ_AND_RUSSIA)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (UCDP.replace("2547,16437", "2547,16438"), "Iraq 2014: the types of violence do not sum"),
        (UCDP.replace("403,25.1", "403,25.2"), "one version is expected"),
    ],
)
def test_a_ucdp_table_that_contradicts_itself_is_refused(raw, message):
    with pytest.raises(LayoutError, match=message):
        ucdp.read_country_year(raw.encode())


@pytest.mark.parametrize(
    ("source", "path"),
    [
        (ucdp.SOURCES[0], "ucdp/organizedviolencecy_v25_1.csv"),
        (unctad.SOURCES[1], "unctad_bilateral_fdi/fdi_bilateral_irq_rus_2001_2012.csv"),
        (unesco_uis.SOURCES[0], "uis_students/popular-destinations-by-origin_iraq.csv"),
        (worldbank_wdi.SOURCES[0], "worldbank_fdi/fdi_irq_rus.csv"),
    ],
    ids=lambda value: getattr(value, "source_id", None),
)
def test_the_bundled_rows_are_what_the_reader_makes_of_the_raw_file(shared, source, path):
    rows = validate(source.contract, source.read(shared / "data" / "context" / path, keep_of(source.source_id)).frame).rows
    (vintage,) = snapshots.vintages([ROOT / "data" / "snapshots"], source.source_id)
    assert pl.read_parquet(vintage.path).equals(rows)
