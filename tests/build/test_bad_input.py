"""Every fault of an input stops the build before anything is published, names file, row and column, and `current` stays."""

import re
import shutil

import duckdb
import polars as pl
import pytest
import yaml

from energyetl.build import inputs
from energyetl.errors import EnergyetlError
from energyetl.release import publish, store
from energyetl.settings import Settings


@pytest.fixture
def broken(copy_root, tmp_path, home):
    """A home with a release in it, and a function that builds the broken copy there and returns what it said."""
    own_home = tmp_path / "home"
    shutil.copytree(home, own_home, symlinks=True)
    before = store.current(own_home)

    def build() -> str:
        with pytest.raises(EnergyetlError) as caught:
            publish.new_release(Settings(root=copy_root, home=own_home))
        assert store.current(own_home) == before
        assert len(list((own_home / "releases").iterdir())) == 1
        return str(caught.value)

    return build


def cell(table: str, row: int, column: str, value: str):
    """An edit of one cell of a CSV file; `row` counts lines, the head being 1."""
    import csv
    import io

    def edit(text: str) -> str:
        rows = list(csv.reader(io.StringIO(text)))
        rows[row - 1][rows[0].index(column)] = value
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        return out.getvalue()

    return f"data/{table}", edit


FAULTS = [
    ("records/field_output.csv", 5, "unit", "mmcfd", r"column unit: 'mmcfd' is not a known unit. Did you mean MMscf/d"),
    (
        "records/assessed_output.csv",
        4,
        "country_iso3",
        "IRQQ",
        r"column country_iso3: 'IRQQ' is not an id of reference.country. Did you mean .*IRQ",
    ),
    (
        "records/project_event.csv",
        7,
        "company_id",
        "lukoyl",
        r"column company_id: 'lukoyl' is not an id of reference.company. Did you mean lukoil",
    ),
    ("records/project_event.csv", 3, "event_type", "explosion", r"column event_type: 'explosion' is not one of "),
    ("records/project_event.csv", 3, "event_date", "2014-02-30", r"column event_date: '2014-02-30' is not a calendar date"),
    ("records/project_event.csv", 3, "event_date", "spring 2014", r"column event_date: 'spring 2014' is not a date"),
    ("records/project_event.csv", 9, "source_url", "", r"column source_url: is empty"),
    ("records/sanction.csv", 2, "source_url", "somewhere", r"column source_url: 'somewhere' does not have the form"),
]


@pytest.mark.parametrize(("table", "row", "column", "value", "message"), FAULTS)
def test_a_wrong_cell_is_named_with_file_row_and_column(broken, rewrite, table, row, column, value, message):
    rewrite(*cell(table, row, column, value))
    said = broken()
    assert said.startswith(f"data/{table}, row {row}, ")
    assert re.search(message, said), said


def test_a_share_over_100_per_cent_is_named(broken, rewrite, copy_root):
    frame = pl.read_csv(copy_root / "data/records/project_event.csv", infer_schema=False)
    at = frame.with_row_index().filter(pl.col("measure") == "stake").item(0, "index") + 2
    rewrite(*cell("records/project_event.csv", at, "value", "130"))
    assert re.match(rf"data/records/project_event.csv, row {at}, column value: 130 is above 100", broken())


def test_a_duplicate_key_is_named_with_both_rows(broken, rewrite):
    rewrite("data/records/sanction.csv", lambda s: s + s.splitlines()[2] + "\n")
    assert re.match(r"data/records/sanction.csv, row \d+: the key .* is already in row 3", broken())


def test_a_missing_and_an_unknown_column_are_named(broken, rewrite):
    rewrite("data/records/sanction.csv", lambda s: s.replace("company_id", "company", 1))
    said = broken()
    assert "data/records/sanction.csv, row 1: missing columns ['company_id'], unknown columns ['company']" in said


def test_a_row_with_too_few_cells_is_named(broken, rewrite):
    rewrite("data/reference/country.csv", lambda s: s + "ZZZ\n")
    assert re.match(r"data/reference/country.csv, row \d+: 1 cells, but the header has", broken())


def test_a_snapshot_whose_bytes_changed_is_named(broken, copy_root):
    path = sorted((copy_root / "data/snapshots/worldbank_flaring").glob("*.parquet"))[0]
    frame = pl.read_parquet(path)
    frame.head(10).write_parquet(path)
    assert re.search(r"worldbank_flaring/.*parquet is not the file that was added: its sha256 is", broken())


def test_a_bundled_source_that_may_not_be_redistributed_is_refused(broken, rewrite):
    rewrite("data/sources/worldbank_flaring.yml", lambda s: re.sub(r"redistribute: \w+", "redistribute: none", s))
    assert "worldbank_flaring may not be redistributed" in broken()


def test_no_bundled_snapshot_belongs_to_a_source_that_forbids_it():
    settings = Settings()
    described = inputs.descriptions(settings.data / "sources")
    bundled = {p.name for p in (settings.data / "snapshots").iterdir() if p.is_dir()}
    assert bundled
    assert [s for s in bundled if described[s].redistribute == "none"] == []


def test_a_claim_whose_rule_is_missing_is_named(broken, copy_root):
    rule = sorted((copy_root / "sql/evidence").glob("OPC-02__*.sql"))[0]
    rule.unlink()
    assert f"claim OPC-02: sql/evidence/{rule.name} does not exist" in broken()


def test_a_model_that_reads_what_does_not_exist_is_named(broken, rewrite):
    rewrite("sql/mart/security_yearly.sql", lambda s: s.replace("core.observation_latest", "core.observation_lost"))
    assert re.match(r"sql/mart/security_yearly.sql, line \d+: core.observation_lost does not exist", broken())


def test_a_model_that_gives_another_column_is_named(broken, rewrite):
    rewrite("sql/core/unit_conversion.sql", lambda s: s.replace("factor, source", "factor as faktor, source"))
    said = broken()
    assert said.startswith("sql/core/unit_conversion.sql returns columns ['faktor']") and "lacks ['factor']" in said


def test_an_unknown_key_in_a_source_description_is_named(broken, rewrite):
    rewrite("data/sources/eia_steo.yml", lambda s: s + "colour: red\n")
    assert broken().startswith("data/sources/eia_steo.yml, colour: ")


def test_a_failing_check_rejects_the_candidate_and_keeps_its_results(copy_root, tmp_path, home):
    own_home = tmp_path / "home"
    shutil.copytree(home, own_home, symlinks=True)
    before = store.current(own_home)
    (copy_root / "sql/checks/never_true.sql").write_text(
        "-- Detects: every country.\n-- Matters because this test wants a failure.\n-- severity: error\nselect country_iso3 from core.country\n"
    )
    with pytest.raises(publish.Rejected, match=r"never_true\): \d+ rows, e.g. country_iso3="):
        publish.new_release(Settings(root=copy_root, home=own_home))
    assert store.current(own_home) == before
    rejected = list((own_home / "rejected").iterdir())
    assert len(rejected) == 1
    with duckdb.connect(rejected[0] / "energyetl.duckdb", read_only=True) as con:
        failed = con.execute("select check_name, is_passed from meta.check_result where check_name = 'never_true'").fetchall()
    assert failed == [("never_true", False)]


def test_a_check_that_does_not_say_why_it_matters_is_refused(broken, copy_root):
    (copy_root / "sql/checks/mute.sql").write_text("select 1 where false")
    assert broken().startswith("sql/checks/mute.sql: the header must contain")


def test_a_snapshot_sidecar_without_hash_is_named(broken, copy_root):
    path = sorted((copy_root / "data/snapshots/worldbank_flaring").glob("*.yml"))[0]
    sidecar = yaml.safe_load(path.read_text())
    del sidecar["parquet_sha256"]
    path.write_text(yaml.safe_dump(sidecar))
    assert "lacks parquet_sha256" in broken()
