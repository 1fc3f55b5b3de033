"""A release of a few rows typed by a test: declared tables in a DuckDB file, a manifest, the link `current`."""

import json
import tempfile
from functools import cache
from pathlib import Path

import duckdb
from as_of_build import SQL, empty_schemas, loose_ddl

from energyetl.build.meta_tables import dictionary_frame, released_tables
from energyetl.build.model_graph import INPUT_LAYERS
from energyetl.files import sha256_file
from energyetl.release.publish import flip


def publish(home: Path, release_id: str, *statements: str) -> Path:
    """Make a release whose tables are empty but for what the statements insert, and point readers at it."""
    folder = home / "releases" / release_id
    folder.mkdir(parents=True)
    file = folder / "energyetl.duckdb"
    file.write_bytes(_empty_release())
    with duckdb.connect(file) as con:
        con.execute("begin")
        con.execute(
            f"insert into meta.release (release_id, built_at, as_of_on, fingerprint, code_version, engine) values "
            f"('{release_id}', timestamptz '2026-11-24 10:00:00Z', date '2026-11-24', 'f', '0', 'duckdb')"
        )
        con.execute(
            "insert into claims.document by name "
            "select 'a_document' as document_id, true as is_anchor, date '2024-03-02' as judged_on"
        )
        for statement in statements:
            con.execute(statement)
        con.execute("commit")
        con.execute("checkpoint")
    manifest = {"release_id": release_id, "bytes": file.stat().st_size, "sha256": sha256_file(file)}
    (folder / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    flip(home, release_id)
    return file


@cache
def _empty_release() -> bytes:
    """The file of a release without a row but those of the dictionary, made once."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "energyetl.duckdb"
        with duckdb.connect(file) as con:
            con.execute(empty_schemas())
            con.execute("begin")
            for layer in INPUT_LAYERS:
                con.execute(f"drop schema {layer}")
            for name in released_tables():
                con.execute(loose_ddl(name))
            con.register("dictionary", dictionary_frame())
            con.execute("insert into meta.data_dictionary by name from dictionary")
            con.unregister("dictionary")
            for path in sorted((SQL / "macros").glob("*.sql")):
                con.execute(path.read_text(encoding="utf-8"))
            con.execute("commit")
            con.execute("checkpoint")
        return file.read_bytes()


def flared(value: str, country: str = "IRQ", source: str = "worldbank_flaring") -> str:
    """One row of the flaring mart for 2023."""
    return (
        "insert into mart.gas_flaring_yearly (country_iso3, year, flared_bcm, volume_rank, flag, vintage_basis, source_ids) "
        f"values ('{country}', 2023, {value}, 1, 'estimated', 'original', ['{source}'])"
    )


def source(source_id: str, redistribute: str) -> str:
    """One source with its licence."""
    return (
        "insert into meta.source (source_id, title, publisher, cadence, licence, licence_url, attribution, redistribute) values "
        f"('{source_id}', 'Title of {source_id}', 'Publisher of {source_id}', 'yearly', 'Terms of {source_id}', "
        f"'https://example.org/{source_id}', 'Credit to {source_id}, {{published_on}}', '{redistribute}')"
    )
