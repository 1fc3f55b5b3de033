"""World Bank workbooks: prices and flaring, found by their heads, units checked."""

from datetime import date
from decimal import Decimal

import pytest

from energyetl.errors import LayoutError
from energyetl.ingest.sources import worldbank

HEADS = [
    "Crude oil, average",
    "Crude oil, Brent",
    "Crude oil, Dubai",
    "Crude oil, WTI",
    "Coal, South African **",
    "Natural gas, US",
    "Natural gas, Europe",
    "Liquefied natural gas, Japan",
]
UNITS = ["($/bbl)", "($/bbl)", "($/bbl)", "($/bbl)", "($/mt)", "($/mmbtu)", "($/mmbtu)", "($/mmbtu)"]


def pink_sheet(heads=None, units=None, updated="Updated on June 02, 2026") -> dict:
    return {
        "AFOSHEET": [],
        "Monthly Prices": [
            ["World Bank Commodity Price Data (The Pink Sheet)"],
            [updated],
            [None, *(heads or HEADS)],
            [None, *(units or UNITS)],
            ["1960M01", 1.63, 1.63, 1.63, "…", "…", 0.14, 0.4, "…"],
            ["2026M05", 100.43, 107.54, 94.67, 99.09, 95.56, 2.93, 16.17, 15.77],
        ],
    }


def flaring() -> dict:
    return {
        "Flare volume": [
            ["Country, bcm", 2022, 2023],
            ["Iraq", 17.902879969, 17.689496876],
            ["Tanzania", 0, None],
            [None, None, None],
            ["Total", 138.5, 147.7],
        ],
        "Flaring intensity": [["Country m3/bbl", 2022, 2023], ["Iraq", 10.97, 11.16]],
        "Oil production": [["Country, kbb/d", 2022, 2023], ["Iraq", 4470.5, 4341.4]],
    }


def test_prices_are_found_by_head_and_other_goods_left_out(workbook):
    reading = worldbank.read_pink_sheet(workbook(pink_sheet()))
    assert reading.published_on == date(2026, 6, 2)
    prices = {(name, month): (price, unit) for name, month, price, unit in reading.frame.rows()}
    assert prices["Crude oil, Brent", date(2026, 5, 1)] == (Decimal("107.54"), "USD_per_bbl")
    assert prices["Natural gas, Europe", date(1960, 1, 1)] == (Decimal("0.4"), "USD_per_MMBtu")
    assert ("Crude oil, WTI", date(1960, 1, 1)) not in prices
    assert len(prices) == 5 + 7


@pytest.mark.parametrize(
    ("sheets", "message"),
    [
        (pink_sheet(heads=["Crude oil, mean", *HEADS[1:]]), r"no column \['Crude oil, average'\] in the head"),
        (pink_sheet(units=["($/mt)", *UNITS[1:]]), r"Crude oil, average is in '\(\$/mt\)', expected"),
        (pink_sheet(updated="June 2026"), "no line 'Updated on"),
        (pink_sheet(heads=["a"] * 8), "no head with"),
        ({"Monthly Indices": [["x"]]}, "there is no sheet 'Monthly Prices'"),
    ],
)
def test_an_unknown_pink_sheet_is_named(workbook, sheets, message):
    with pytest.raises(LayoutError, match=message):
        worldbank.read_pink_sheet(workbook(sheets))


def test_three_sheets_give_three_measures_and_an_empty_cell_is_not_zero(workbook):
    reading = worldbank.read_flaring(workbook(flaring()))
    assert reading.published_on is None
    values = {(area, measure, year): (value, unit) for area, measure, year, value, unit in reading.frame.rows()}
    assert values["Iraq", "gas_flared", 2023] == (Decimal("17.689497"), "bcm")
    assert values["Iraq", "gas_flaring_intensity", 2023] == (Decimal("11.16"), "m3/bbl")
    assert values["Iraq", "crude_production", 2022] == (Decimal("4470.5"), "kb/d")
    assert values["Tanzania", "gas_flared", 2022] == (Decimal(0), "bcm")
    assert ("Tanzania", "gas_flared", 2023) not in values
    assert values["Total", "gas_flared", 2023] == (Decimal("147.7"), "bcm")


def test_an_unknown_flaring_workbook_is_named(workbook):
    sheets = flaring()
    sheets["Flare volume"][0][0] = "Country, mcm"
    with pytest.raises(LayoutError, match="expected the head 'Country, bcm' and years, found"):
        worldbank.read_flaring(workbook(sheets))
    sheets = flaring()
    sheets["Flare volume"][3][1] = 5
    with pytest.raises(LayoutError, match="a row of values has no country"):
        worldbank.read_flaring(workbook(sheets))
    del sheets["Oil production"]
    with pytest.raises(LayoutError, match="expected the sheets"):
        worldbank.read_flaring(workbook(sheets))


def test_the_raw_workbooks_hold_the_known_figures(shared):
    folder = shared / "data" / "production"
    prices = worldbank.read_pink_sheet((folder / "worldbank_pinksheet" / "CMO-Historical-Data-Monthly.xlsx").read_bytes())
    brent = [p for name, month, p, _ in prices.frame.rows() if name == "Crude oil, Brent" and month.year == 2023]
    assert (prices.published_on, len(brent), round(sum(brent) / 12, 2)) == (date(2026, 6, 2), 12, Decimal("82.62"))
    path = folder / "worldbank_flaring" / "World_Bank_Gas_Flaring_Data-2012-2023.xlsx"
    flared = {
        area: round(value, 2)
        for area, measure, year, value, _ in worldbank.read_flaring(path.read_bytes()).frame.rows()
        if measure == "gas_flared" and year == 2023
    }
    assert (flared["Iraq"], flared["Russian Federation"]) == (Decimal("17.69"), Decimal("28.42"))


def test_flaring_in_the_release_ranks_countries_and_not_the_total(warehouse):
    mart = "from mart.gas_flaring_yearly where year = 2023"
    found = warehouse.sql(f"select country_iso3, round(flared_bcm, 2), volume_rank {mart} and volume_rank <= 3 order by 3")
    assert found.fetchall() == [
        ("RUS", Decimal("28.42"), 1),
        ("IRN", Decimal("20.42"), 2),
        ("IRQ", Decimal("17.69"), 3),
    ]
    assert warehouse.sql(f"select count(*), count(distinct country_iso3) {mart}").fetchall() == [(98, 98)]
    assert warehouse.sql(f"select distinct flag::varchar, source_ids {mart}").fetchall() == [("estimated", ["worldbank_flaring"])]
