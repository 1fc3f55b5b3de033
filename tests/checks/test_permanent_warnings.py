"""Three checks warn in every release. The rows that they find are pinned here, so that a new one is seen.

The rows and the reason why each is known and right are in `permanent_warnings.yml`. Other warnings come and go with what was
fetched, and are not pinned.
"""

from pathlib import Path

import duckdb
import pytest
import yaml

CHECKS = Path(__file__).resolve().parents[2] / "sql" / "checks"
PINNED = yaml.safe_load((Path(__file__).parent / "permanent_warnings.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PINNED)
def test_a_permanent_warning_is_about_the_pinned_rows_and_no_others(name: str, warehouse: duckdb.DuckDBPyConnection):
    found = warehouse.sql((CHECKS / f"{name}.sql").read_text(encoding="utf-8"))
    rows = [dict(zip(found.columns, map(str, row), strict=True)) for row in found.fetchall()]
    pinned = [entry["row"] for entry in PINNED[name]]
    assert [row for row in rows if row not in pinned] == [], "new rows: judge them, then correct the data or pin them"
    assert [row for row in pinned if row not in rows] == [], "pinned rows that are gone: delete them from the list"
    assert len(rows) == len(pinned)


def test_each_pinned_row_has_a_reason():
    assert all(entry["reason"].strip() for entries in PINNED.values() for entry in entries)


def test_no_other_check_warns_in_a_release_of_the_repositorys_own_data(warehouse: duckdb.DuckDBPyConnection):
    warned = warehouse.sql("select check_name from meta.check_result where offending_rows > 0").fetchall()
    assert {name for (name,) in warned} == set(PINNED)
