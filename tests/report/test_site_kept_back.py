"""A report that holds figures whose terms forbid handing them on says so on every page."""

import shutil
from pathlib import Path

import duckdb

from energyetl.release.store import FILE
from energyetl.report import site
from energyetl.report.pages import overview


def test_the_foot_names_what_may_not_be_published(reported: Path, tmp_path: Path):
    shutil.copy(reported / FILE, tmp_path / FILE)
    assert "Not to be published" not in site.write(tmp_path, [overview]).read_text(encoding="utf-8")
    with duckdb.connect(tmp_path / FILE) as con:
        con.execute("update meta.source set redistribute = 'none' where source_id = 'worldbank_flaring'")
        ((title,),) = con.sql("select title from meta.source where source_id = 'worldbank_flaring'").fetchall()
    assert f"forbid handing them on: {title}." in site.write(tmp_path, [overview]).read_text(encoding="utf-8")
