"""Numbers on the pages: those of the tables, looked up by plain SQL, and written as the examples typed here say.

Whether a shown text stands for a value is decided from its decimal places alone (it may lie at most half a unit of its last
place off), never by the report's own rounding.
"""

import json
import random
import re
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from energyetl.release.store import FILE
from energyetl.report.number import number, rounded
from tests.report.document import Document

SAMPLE = 50
SPACE = "\N{NO-BREAK SPACE}"
WRITTEN = re.compile(r"−?\d+(?:,\d{3})*(?:\.\d+)?")


def read(text: str) -> tuple[Decimal, Decimal]:
    """A shown text as its value and half a unit of its last place."""
    (found,) = WRITTEN.findall(text)
    places = len(found.partition(".")[2])
    return Decimal(found.replace("−", "-").replace(",", "")), Decimal(5).scaleb(-places - 1)


def test_a_sample_of_numbers_equals_the_marts(reported: Path, documents: dict[str, Document]) -> None:
    placed = [(path, a, text) for path, d in documents.items() for a, text in d.numbers if a.get("data-table")]
    tables = {str(a["data-table"]) for _, a, _ in placed}
    assert len(placed) > SAMPLE and "mart.claim_board" in tables
    chance = random.Random(5)
    # one of each table first, so that a table with few numbers is looked up too
    sample = [chance.choice([p for p in placed if p[1]["data-table"] == t]) for t in sorted(tables)]
    sample += chance.sample(placed, max(0, SAMPLE - len(sample)))
    with duckdb.connect(reported / FILE, read_only=True) as con:
        for path, a, text in sample:
            key = json.loads(str(a["data-key"]))
            where = " and ".join(f"{name}::varchar = ?" for name in key)
            found = con.execute(
                f"select {a['data-column']} from {a['data-table']} where {where}", [str(v) for v in key.values()]
            ).fetchall()
            assert len(found) == 1, f"{path}: {a} finds {len(found)} rows"
            exact = Decimal(str(found[0][0]))
            assert Decimal(str(a["data-value"])) == exact, f"{path}: {a}"
            shown, half = read(text)
            assert abs(shown - exact) <= half, f"{path}: shows {text} for {exact}"


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        ("1234.6", 0, "1,235"),  # up
        ("1234.4", 0, "1,234"),  # down
        ("0.5", 0, "0"),  # halves go to the even neighbour
        ("1.5", 0, "2"),
        ("2.5", 0, "2"),
        ("0.125", 2, "0.12"),
        ("0.375", 2, "0.38"),
        ("-1.5", 0, "−2"),
        ("-2345.67", 1, "−2,345.7"),
        ("999.95", 1, "1,000.0"),  # 999.95 lies between 999.9 and 1,000.0, and 0 is even
        ("999.6", None, "1,000"),
        ("99.96", None, "100"),
        ("1234567.891", 2, "1,234,567.89"),
        ("0", None, "0"),
        ("0.000", 2, "0.00"),
        ("-0.004", 2, "0.00"),  # no minus before zero
        ("12.36", None, "12.4"),  # three significant digits
        ("0.0012345", None, "0.00123"),
        ("10.0", None, "10"),
    ],
)
def test_a_value_is_rounded_as_written_here(value: str, places: int | None, shown: str) -> None:
    assert rounded(Decimal(value), places) == shown


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        ("4231.5", "kb/d", f"4,232{SPACE}kb/d"),
        ("-3.349", "pct", "−3.35%"),
        ("0", "USD_mn", f"0{SPACE}mn US$"),
        ("2026", "year", "2026"),
        ("3", "rank", f"rank{SPACE}3"),
    ],
)
def test_a_number_is_written_with_its_unit_as_here(value: str, unit: str, text: str) -> None:
    ((attributes, shown),) = Document(str(number(Decimal(value), unit))).numbers
    assert (attributes["value"], shown) == (value, text)


def test_a_missing_value_is_neither_a_number_nor_zero() -> None:
    document = Document(str(number(None, "kb/d")))
    assert document.numbers == [] and document.text == "— no figure"
