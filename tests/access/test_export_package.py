"""An export as its receiver meets it: valid to Frictionless, exact, credited, without what licences keep back."""

import json
import re
from decimal import Decimal
from pathlib import Path

import duckdb
import fastexcel
import pyarrow.parquet as pq
import pytest
from frictionless import Package
from small_release import flared, publish, source
from typer.testing import CliRunner

from energyetl.access.export import export as exporting
from energyetl.access.export.export import Format, export
from energyetl.cli.main import app
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings

COUNTRIES = "insert into core.country (country_iso3, country_name) values ('IRQ', 'Iraq'), ('RUS', 'Russia'), ('IRN', 'Iran')"
SNAPSHOT = (
    "insert into meta.snapshot values ('open@2024-06-18', 'open', date '2024-06-18', 'printed', 'https://example.org/open', "
    "'https://example.org/open', date '2024-07-01', 'aa', 'bb', 10)"
)
QUOTATION = "insert into claims.quotation values ('ABC-01', 1, 'A sentence of the document.')"


@pytest.fixture(scope="module")
def settings(tmp_path_factory) -> Settings:
    """Three rows of three sources, of which one may be handed on, one only as derived figures, one not at all."""
    home = tmp_path_factory.mktemp("export")
    sources = [source("open", "raw"), source("half", "derived"), source("shut", "none")]
    rows = [flared("17.689497", "IRQ", "open"), flared("28.3", "RUS", "half"), flared("20.4", "IRN", "shut")]
    publish(home, "2026-11-24T10-00-00Z", COUNTRIES, SNAPSHOT, QUOTATION, *sources, *rows)
    return Settings(home=home)


def package(folder: Path) -> dict:
    return json.loads((folder / "datapackage.json").read_text("utf-8"))


def resource(folder: Path, name: str) -> dict:
    return next(r for r in package(folder)["resources"] if r["name"] == name)


def test_rows_that_a_licence_keeps_back_are_left_out_and_named(settings, tmp_path):
    done = export(tmp_path / "out", Format.csv, settings)
    lines = (tmp_path / "out" / "mart.gas_flaring_yearly.csv").read_text().splitlines()
    assert len(lines) == 2 and lines[1].startswith("IRQ,2023,17.689497")
    assert [(x.table_name, x.source_id, x.rows) for x in done.left_out] == [
        ("mart.gas_flaring_yearly", "half", 1),
        ("mart.gas_flaring_yearly", "shut", 1),
    ]
    left = {x["source_id"]: x for x in package(tmp_path / "out")["left_out"]}
    assert left["half"]["rows"] == left["shut"]["rows"] == {"mart.gas_flaring_yearly": 1}
    assert "only derived figures" in left["half"]["reason"] and "not allow redistribution" in left["shut"]["reason"]
    text = (tmp_path / "out" / "ATTRIBUTION.md").read_text()
    assert "Credit to open, 2024-06-18" in text and "https://example.org/open" in text
    kept_back = text.partition("## Left out")[2]
    assert "Title of half" in kept_back and "1 of `mart.gas_flaring_yearly`" in kept_back and "Title of open" not in kept_back
    assert "28.3" not in "".join(p.read_text() for p in (tmp_path / "out").iterdir())


def test_sentences_of_the_document_never_go_out(settings, tmp_path):
    for form in (Format.csv, Format.parquet):
        done = export(tmp_path / form, form, settings)
        assert "claims.quotation" not in done.rows
        assert not [p for p in (tmp_path / form).iterdir() if b"A sentence of the document" in p.read_bytes()]


def test_fields_say_type_unit_and_reference(settings, tmp_path):
    export(tmp_path / "out", Format.csv, settings)
    found = resource(tmp_path / "out", "mart.gas_flaring_yearly")
    fields = {f["name"]: f for f in found["schema"]["fields"]}
    assert fields["flared_bcm"] | {"description": ""} == {
        "name": "flared_bcm",
        "type": "number",
        "unit": "bcm",
        "description": "",
        "constraints": {"required": True},
    }
    assert fields["source_ids"]["type"] == "array" and "estimated" in fields["flag"]["constraints"]["enum"]
    assert found["schema"]["primaryKey"] == ["country_iso3", "year"]
    assert {"fields": ["country_iso3"], "reference": {"resource": "core.country", "fields": ["country_iso3"]}} in found["schema"][
        "foreignKeys"
    ]
    assert [s["source_id"] for s in found["sources"]] == ["open"] and found["licenses"] == [
        {"name": "Terms-of-open", "title": "Terms of open", "path": "https://example.org/open"}
    ]
    assert all(f["description"] for r in package(tmp_path / "out")["resources"] for f in r["schema"]["fields"])


def test_every_format_holds_the_same_figure(settings, tmp_path):
    for form in Format:
        export(tmp_path / form, form, settings)
    exact = Decimal("17.689497")
    assert pq.read_table(tmp_path / "parquet" / "mart.gas_flaring_yearly.parquet").to_pylist()[0]["flared_bcm"] == exact
    sheet = fastexcel.read_excel(tmp_path / "xlsx" / "energyetl.xlsx").load_sheet("gas_flaring_yearly")
    assert sheet.to_polars().select("country_iso3", "flared_bcm").rows() == [("IRQ", 17.689497)]
    with duckdb.connect(tmp_path / "duckdb" / "energyetl.duckdb", read_only=True) as con:
        assert con.sql("select flared_bcm from mart.gas_flaring_yearly").fetchall() == [(exact,)]
        said = con.sql(
            "select comment from duckdb_columns() where table_name = 'gas_flaring_yearly' and column_name = 'flared_bcm'"
        ).fetchall()
        assert said[0][0].endswith("[bcm]")


def test_the_same_release_gives_the_same_files(settings, tmp_path):
    for form in (Format.csv, Format.parquet, Format.xlsx):
        for turn in ("one", "two"):
            export(tmp_path / turn / form, form, settings)
        for path in (tmp_path / "one" / form).iterdir():
            assert path.read_bytes() == (tmp_path / "two" / form / path.name).read_bytes(), path.name


@pytest.mark.parametrize("form", Format)
def test_the_descriptor_of_every_format_is_valid(settings, tmp_path, form):
    export(tmp_path / "out", form, settings)
    report = Package.validate_descriptor(str(tmp_path / "out" / "datapackage.json"))
    assert report.valid, report.flatten(["message"])
    for found in package(tmp_path / "out")["resources"]:
        assert (tmp_path / "out" / found["path"]).exists()


def test_an_exported_release_is_valid_including_keys_and_references(home, tmp_path):
    done = export(tmp_path / "out", Format.csv, Settings(home=home))
    report = Package(str(tmp_path / "out" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    assert report.stats["tasks"] == len(done.rows) > 40 and sum(done.rows.values()) > 50_000
    with duckdb.connect(home / "current" / "energyetl.duckdb", read_only=True) as con:
        closed = {s for (s,) in con.sql("select source_id from meta.source where redistribute <> 'raw'").fetchall()}
    assert {x.source_id for x in done.left_out} <= closed
    text = (tmp_path / "out" / "mart.electricity_mix_yearly.csv").read_text()
    assert not [s for s in closed if re.search(rf'""{s}""', text)]


def test_a_folder_that_is_not_empty_is_refused(settings, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    for place in (tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(EnergyetlError, match="is not an empty folder"):
            export(place, Format.csv, settings)
    assert (tmp_path / "mine.txt").read_text() == "mine"
    (tmp_path / "empty").mkdir()
    export(tmp_path / "empty", Format.csv, settings)
    assert (tmp_path / "empty" / "datapackage.json").exists()


def test_a_failed_export_leaves_nothing_behind(settings, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting.attribution, "markdown", full)
    with pytest.raises(EnergyetlError, match="No space left on device. Nothing was left behind"):
        export(tmp_path / "out", Format.csv, settings)
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_was_left_out(settings, tmp_path, monkeypatch):
    monkeypatch.setenv("ENERGYETL_HOME", str(settings.warehouse))
    said = CliRunner().invoke(app, ["export", str(tmp_path / "out"), "--format", "csv"], catch_exceptions=False).output
    assert "of release 2026-11-24T10-00-00Z" in said
    assert "left out for its licence: 1 row of mart.gas_flaring_yearly that depend on shut" in said
