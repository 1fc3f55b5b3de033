"""Curated files that must not enter a build: keys that repeat, dates that are none, values beyond their limit."""

from datetime import date
from pathlib import Path

import pytest

from energyetl.build import records
from energyetl.contracts import layer_tables
from energyetl.errors import EnergyetlError

PROJECT_STATUS = Path(__file__).resolve().parents[2] / "data" / "reference" / "project_status.csv"


def test_a_second_row_of_one_key_is_named_with_both_lines(tmp_path: Path):
    lines = PROJECT_STATUS.read_text(encoding="utf-8").splitlines()
    path = tmp_path / "reference" / "project_status.csv"
    path.parent.mkdir()
    path.write_text("\n".join([*lines, lines[1]]) + "\n", encoding="utf-8")
    with pytest.raises(EnergyetlError, match=rf"row {len(lines) + 1}: the key \('proposed',\) is already in row 2"):
        records.load(path, layer_tables("reference")["project_status"], lambda _: set())


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("2024", date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("2023-04", date(2023, 4, 30)),
        ("2023-04-05", date(2023, 4, 5)),
    ],
)
def test_a_page_is_known_by_the_end_of_its_date(text: str, last: date):
    assert records.period_end(text) == last


@pytest.mark.parametrize("text", ["2024-13", "2023-02-29", "24-01-01", "2024-1"])
def test_what_is_no_day_of_the_calendar_is_refused(text: str):
    with pytest.raises(ValueError, match="is not a (date|calendar date)"):
        records.period_end(text)


def test_a_value_above_the_limit_of_its_column_is_named(tmp_path: Path):
    path = tmp_path / "reference" / "project_status.csv"
    path.parent.mkdir()
    text = PROJECT_STATUS.read_text(encoding="utf-8")
    assert text.count("proposed,1,") == 1
    for order, is_valid in (("8", True), ("9", False)):
        path.write_text(text.replace("proposed,1,", f"proposed,{order},"), encoding="utf-8")
        if is_valid:
            assert records.load(path, layer_tables("reference")["project_status"], lambda _: set())["status_order"][0] == 8
        else:
            with pytest.raises(EnergyetlError, match="row 2, column status_order: 9 is above 8, the limit of status_order"):
                records.load(path, layer_tables("reference")["project_status"], lambda _: set())
