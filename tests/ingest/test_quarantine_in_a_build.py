"""A bad row within the budget: the build goes on with a warning, the row is listed, and enters once a person releases it."""

from datetime import date

import duckdb
import pytest

from energyetl.ingest import fetch, quarantine
from energyetl.release import publish
from energyetl.settings import Settings

pytestmark = pytest.mark.release


@pytest.fixture
def settings(copy_root, tmp_path, rewrite) -> Settings:
    rewrite(
        "data/sources/uis_student.yml",
        lambda s: s.split("assert:")[0].split("quarantine:")[0] + "quarantine: {rows: 3, share_pct: 50}\n",
    )
    return Settings(root=copy_root, home=tmp_path / "home")


def ask(outcome: publish.Outcome, query: str) -> list:
    with duckdb.connect(outcome.folder / "energyetl.duckdb", read_only=True) as con:
        return con.sql(query).fetchall()


def test_a_bad_row_is_listed_by_the_release_and_released_by_a_person(settings, tmp_path):
    file = tmp_path / "matrix.csv"
    file.write_text(
        "year,origin_country_name,dest_country_lumped,value_lumped,cond_all\n"
        "2019,Iraq,Russia,2776.0,- - - -\n"
        "2018,Iraq,Russia,-5,- - - -\n"
        "2017,Iraq,Russia,many,- - - -\n"
        "2016,Iraq,Russia,8,- - - -\n"
    )
    taken = fetch.take(settings, "uis_student", file)
    assert taken.vintage.sidecar["quarantined"] == 2
    outcome = publish.new_release(settings)
    assert "quarantine_awaits_a_person" in outcome.manifest["checks"]["warned"]
    listed = ask(outcome, "select row_number, rule, message, raw_content, is_released from meta.quarantine order by 1")
    assert [row[:3] for row in listed] == [
        (3, "range", "column students_persons: -5.000000 is below 0"),
        (4, "unreadable", "column students_persons: 'many' is neither a number nor a mark for a missing value"),
    ]
    assert '"value_lumped": "many"' in listed[1][3] and not listed[0][4]
    count = f"select count(*) from staging.uis_student where vintage_on = date '{taken.vintage.vintage_on}'"
    assert ask(outcome, count) == [(2,)]
    unchanged = publish.new_release(settings)
    assert not unchanged.is_new

    quarantine.release(
        taken.vintage.path,
        taken.vintage.snapshot_id,
        3,
        reason="The publisher confirms a correction of 5",
        released_by="ana",
        on=date(2026, 1, 2),
    )
    after = publish.new_release(settings)
    assert ask(after, count) == [(3,)]
    assert ask(after, "select row_number, is_released, released_by from meta.quarantine order by 1") == [
        (3, True, "ana"),
        (4, False, None),
    ]
