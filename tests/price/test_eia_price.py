"""EIA's spot prices: the workbook and a CSV file of the same months, distinguished by their content."""

from datetime import date
from decimal import Decimal

import pytest

from energyetl.contracts.price import SnapshotEiaSpotPriceBrent
from energyetl.errors import LayoutError
from energyetl.ingest.sources import eia_price
from energyetl.ingest.validation import validate

CSV = b"Date,Price\n2023-11-15,82.94\n2023-12-15,77.63\n"
NAME = "Europe Brent Spot Price FOB (Dollars per Barrel)"


def sheets(days: tuple = (45245, 45275), key: str = "RBRTE", name: str = NAME) -> dict:
    """The workbook of 2023's last months: Excel counts 15 November 2023 as day 45,245."""
    return {
        "Contents": [["U.S. Energy Information Administration"], [NAME]],
        "Data 1": [
            ["Back to Contents", f"Data 1: {NAME}"],
            ["Sourcekey", key],
            ["Date", name],
            [days[0], 82.94],
            [days[1], 77.63],
        ],
    }


def prices(raw: bytes) -> list[tuple]:
    return eia_price.read("RBRTE", raw).frame.select("period_start", "price_usd_bbl").rows()


def test_workbook_and_csv_give_the_same_months(workbook):
    expected = [(date(2023, 11, 1), Decimal("82.94")), (date(2023, 12, 1), Decimal("77.63"))]
    assert prices(CSV) == prices(workbook(sheets())) == expected
    assert prices(workbook(sheets(("2023-11-15 00:00:00", "2023-12-15 00:00:00")))) == expected
    assert eia_price.read("RBRTE", CSV).published_on is None


def test_a_missing_price_is_left_out_and_one_that_is_no_number_goes_to_quarantine():
    reading = eia_price.read("RBRTE", CSV + b"2024-01-15,\n2024-02-15,NA\n2024-03-15,eighty\n2024-04-16,89.94\n")
    validated = validate(SnapshotEiaSpotPriceBrent, reading.frame)
    assert validated.rows["period_start"].to_list() == [date(2023, 11, 1), date(2023, 12, 1)]
    assert validated.rejected.select("row_number", "message").rows() == [
        (6, "price: 'eighty' is neither a number nor a mark for a missing value"),
        (7, "2024-04-16 is not the 15th, the date of every month in the monthly series: is this the daily file?"),
    ]


@pytest.mark.parametrize(
    ("book", "message"),
    [
        (sheets(key="RWTC"), r"expected the one series RBRTE, found \('RWTC',\)"),
        (sheets(name="Europe Brent Spot Price FOB (Dollars per Gallon)"), r"a price in \(Dollars per Barrel\) below the key"),
        (sheets() | {"Data 2": [["Back to Contents"]]}, r"expected the sheets \['Contents', 'Data 1'\], found"),
        (sheets() | {"Data 1": sheets()["Data 1"][:1]}, "no one line that begins 'Sourcekey'"),
    ],
)
def test_a_workbook_that_is_not_as_known_is_refused(workbook, book, message):
    with pytest.raises(LayoutError, match=message):
        prices(workbook(book))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (CSV.replace(b"Price", b"Value"), "expected the head Date,Price, found"),
        (CSV.replace(b"82.94", b"82,94"), r"line 2: expected a day and a price, found \['2023-11-15', '82', '94'\]"),
        (b"\xd0\xcf no workbook", "not a workbook"),
    ],
)
def test_a_file_that_is_neither_is_refused(raw, message):
    with pytest.raises(LayoutError, match=message):
        prices(raw)


def test_the_raw_files_hold_the_known_means(shared):
    folder = shared / "data" / "production" / "eia_prices"
    brent = dict(prices((folder / "brent-monthly.csv").read_bytes()))
    assert len(brent) == 471 and min(brent) == date(1987, 5, 1)
    assert round(sum(brent[date(2023, m, 1)] for m in range(1, 13)) / 12, 2) == Decimal("82.47")
    assert len(prices((folder / "wti-monthly.csv").read_bytes())) == 487
