"""Since when a curated row counts as known: by its page's date, by the day of the act, or by the day on which we read it.

Not here: vintages of data sets (`test_known_as_of`).
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from as_of_build import BRIEF_ON, TODAY

from energyetl.build import records
from energyetl.contracts import layer_tables
from energyetl.contracts.base import KnownBasis
from energyetl.contracts.columns import columns
from energyetl.errors import EnergyetlError

READ_ON = "2026-11-24"
SANCTION = {
    "measure_id": "us-ofac-sdn-2014-04-28-rosneft",
    "source_url": "https://example.org/a",
    "company_id": "rosneft",
    "authority": "us_ofac",
    "instrument": "A list",
    "measure_kind": "blocking",
    "imposed_date": "2014-04-28",
    "is_date_inferred": "false",
    "is_relief": "false",
    "scope": "Property blocked",
    "origin": "a_paper",
    "source_publisher": "A paper",
    "read_on": READ_ON,
}
FACT = {
    "fact_id": "a_fact",
    "source_url": "https://example.org/a",
    "indicator": "trade_total",
    "subject_kind": "country",
    "subject_id": "RUS",
    "period_from": "2022",
    "period_to": "2022",
    "is_forecast": "false",
    "is_interested_party": "false",
    "hedge": "stated",
    "origin": "a_paper",
    "source_publisher": "A paper",
    "read_on": READ_ON,
}


def known(folder: Path, name: str, row: Mapping[str, str]) -> tuple[date, str]:
    """Write one row, read it against its contract, and return since when it is known, and why."""
    path = folder / "records" / f"{name}.csv"
    path.parent.mkdir(exist_ok=True)
    heads = [c.name for c in columns(layer_tables("record")[name])]
    path.write_text(",".join(heads) + "\n" + ",".join(row.get(head, "") for head in heads) + "\n", encoding="utf-8")
    frame = records.load(path, layer_tables("record")[name], lambda _: {"rosneft", "A paper", "trade_total"})
    return frame["known_on"][0], frame["known_basis"][0]


@pytest.mark.parametrize(
    ("name", "row", "expected_on", "basis"),
    [
        ("sanction", SANCTION | {"source_date": "2014-05", "read_on": ""}, date(2014, 5, 31), "dated"),
        ("sanction", SANCTION, date(2014, 4, 28), "restated"),
        ("sanction", SANCTION | {"imposed_date": "2014"}, date(2014, 12, 31), "restated"),
        # Nobody printed the day, so nobody is known to have announced it then.
        ("sanction", SANCTION | {"is_date_inferred": "true"}, date(2026, 11, 24), "undated"),
        # Of an act of a year that is not over we knew when we read the page, not at the year's end.
        ("sanction", SANCTION | {"imposed_date": "2026"}, date(2026, 11, 24), "restated"),
        # A figure for 2022 was not public in 2022.
        ("indicator_fact", FACT, date(2026, 11, 24), "undated"),
    ],
)
def test_the_page_dates_a_row_or_its_act_or_the_day_we_read_it(
    tmp_path: Path, name: str, row: Mapping[str, str], expected_on: date, basis: str
):
    assert known(tmp_path, name, row) == (expected_on, basis)


def test_only_the_act_reported_without_a_date_reaches_the_brief(tmp_path: Path):
    days = {
        basis: known(tmp_path, name, row)[0]
        for basis, name, row in (
            (KnownBasis.dated, "sanction", SANCTION | {"source_date": "2025-01-10", "read_on": ""}),
            (KnownBasis.restated, "sanction", SANCTION),
            (KnownBasis.undated, "indicator_fact", FACT),
        )
    }
    assert {b for b, day in days.items() if day <= BRIEF_ON} == {KnownBasis.restated}
    assert {b for b, day in days.items() if day <= TODAY} == set(KnownBasis)


def test_an_unknown_publisher_stops_the_build_with_its_row(tmp_path: Path):
    with pytest.raises(EnergyetlError, match=r"sanction\.csv, row 2, column source_publisher: 'A papper'.*reference\.publisher"):
        known(tmp_path, "sanction", SANCTION | {"source_publisher": "A papper"})
