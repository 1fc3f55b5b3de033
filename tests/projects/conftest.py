"""A small world of projects: rows typed by hand (or the bundled ones) through the real models, without the rest of the build."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from energyetl.build import records
from energyetl.contracts import layer_tables, tables
from energyetl.contracts.columns import columns, enum_ddl, polars_schema, table_ddl

ROOT = Path(__file__).resolve().parents[2]
MODELS = (
    "core.project_event",
    "core.project_event_link",
    "core.project_fact",
    "core.project_status_period",
    "core.project_output",
    "core.project_term",
    "core.sanction",
    "core.project_sanction",
    "mart.project_timeline",
    "mart.russian_project",
    "mart.sanctions_exposure",
)
TODAY = date(2026, 11, 24)
BRIEF = date(2024, 3, 2)

EVENT = {
    "event_id": "wq2-2025-11-force-majeure",
    "fact_id": "event",
    "source_url": "https://example.org/a",
    "project_id": "west_qurna_2",
    "also_affects": [],
    "company_id": "lukoil",
    "event_date": "2025-11-04",
    "is_date_inferred": False,
    "event_type": "force_majeure",
    "status_after": "force_majeure",
    "description": "Lukoil declares force majeure",
    "measure": None,
    "value": None,
    "unit": None,
    "bound": None,
    "holder_company_id": None,
    "hedge": "stated",
    "origin": "reuters",
    "source_title": None,
    "source_publisher": "A paper",
    "source_date": "2025-11-10",
}
SANCTION = {
    "measure_id": "us-sdn-2025-10-lukoil",
    "source_url": "https://example.org/s",
    "company_id": "lukoil",
    "authority": "us_ofac",
    "instrument": "SDN List",
    "measure_kind": "blocking",
    "imposed_date": "2025-10-22",
    "is_date_inferred": False,
    "ends_date": None,
    "is_relief": False,
    "scope": "Property blocked",
    "origin": "mondaq",
    "source_title": None,
    "source_publisher": "A law firm",
    "source_date": "2025-10-30",
}
OUTPUT = {
    "output_id": "wq2-2023-06",
    "asset_id": "west_qurna_2",
    "metric": "crude",
    "period_from": "2023-06",
    "period_to": "2023-06",
    "output_kbd": "480",
    "is_planned": False,
}


def known_ids(table: str) -> set[str]:
    """The ids of a reference table of the repository."""
    frame = pl.read_csv(ROOT / "data" / "reference" / f"{table.partition('.')[2]}.csv", infer_schema=False)
    return set(frame.to_series(0))


def bundled(name: str) -> pl.DataFrame:
    """The repository's own rows of a record table, read as a build reads them."""
    return records.load(ROOT / "data" / "records" / f"{name}.csv", layer_tables("record")[name], known_ids)


def typed(name: str, template: dict[str, Any], rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    """Rows typed by hand: what a test does not say is as in the template."""
    full = [template | row for row in rows]
    cols = columns(layer_tables("record")[name])
    schema = dict(polars_schema(layer_tables("record")[name])) | {"known_on": pl.Date}
    data = [
        [row.get(c.name) for c in cols] + [records.period_end(row["source_date"]) if row["source_date"] else None] for row in full
    ]
    return pl.DataFrame(data, schema=schema, orient="row")


@pytest.fixture
def world() -> Callable[..., duckdb.DuckDBPyConnection]:
    """Builds the project models over given events, sanctions and outputs, as known on a date."""
    return build


@pytest.fixture(scope="session")
def today() -> duckdb.DuckDBPyConnection:
    """The repository's own project rows, all of them."""
    return build()


@pytest.fixture(scope="session")
def at_brief() -> duckdb.DuckDBPyConnection:
    """The repository's own project rows as far as their pages were dated by the brief's day."""
    return build(as_of=BRIEF)


def build(events=None, sanctions=None, outputs=(), as_of=TODAY, models=MODELS) -> duckdb.DuckDBPyConnection:
    """The project models over rows typed by hand; None stands for the repository's own rows."""
    con = duckdb.connect()
    for schema in ("record", "reference", "core", "mart", "meta"):
        con.execute(f"create schema {schema}")
    wanted = {name: tables()[name] for name in (*MODELS, "core.field_output")}
    for statement in enum_ddl(list(wanted.values())):
        con.execute(statement)
    for name, contract in wanted.items():
        for statement in table_ddl(contract, name):
            con.execute(statement)
    con.execute(f"create table meta.release as select date '{as_of}' as as_of_on, date '{BRIEF}' as brief_as_of_on")
    for name in ("company", "asset", "project", "project_status"):
        _put(
            con,
            f"reference.{name}",
            records.load(ROOT / "data" / "reference" / f"{name}.csv", layer_tables("reference")[name], known_ids),
        )
        con.execute(f"create view core.{name} as from reference.{name}")
    for name in ("dates", "project_status"):
        con.execute((ROOT / "sql" / "macros" / f"{name}.sql").read_text())
    for name, template, rows in (("project_event", EVENT, events), ("sanction", SANCTION, sanctions)):
        frame = bundled(name) if rows is None else typed(name, template, rows)
        known = pl.col("known_on") <= as_of
        frame = frame.filter(known | pl.col("known_on").is_null() if as_of == TODAY else known)
        _put(con, f"record.{name}", frame.with_columns(source_id=pl.lit(f"record.{name}")))
    for row in outputs:
        _put_output(con, OUTPUT | row)
    for name in models:
        layer, _, table = name.partition(".")
        con.execute(f"insert into {name} by name {(ROOT / 'sql' / layer / f'{table}.sql').read_text()}")
    return con


@pytest.fixture
def offending() -> Callable[[duckdb.DuckDBPyConnection, str], list[tuple]]:
    """The rows that a check of `sql/checks/` finds in a small world."""
    return lambda con, check: con.execute((ROOT / "sql" / "checks" / f"{check}.sql").read_text()).fetchall()


def _put(con: duckdb.DuckDBPyConnection, name: str, frame: pl.DataFrame) -> None:
    con.register("frame", frame)
    con.execute(f"create table {name} as from frame")
    con.unregister("frame")


def _put_output(con: duckdb.DuckDBPyConnection, row: dict[str, Any]) -> None:
    con.execute(
        "insert into core.field_output by name select $output_id as output_id, $asset_id as asset_id, $metric as metric, "
        "$period_from as period_from, $period_to as period_to, period_start($period_from) as period_start, "
        "period_end($period_to) as period_end, 30 as period_days, $output_kbd::decimal(24,6) as value, 'kb/d' as unit, "
        "$output_kbd::decimal(24,6) as output_kbd, $is_planned as is_planned, false as is_period_inferred, 1 as source_count, "
        "1 as origin_count, ['a'] as origins, ['https://example.org/o'] as citations, date '2024-01-01' as known_on, 'original' as vintage_basis, "
        "'reported' as flag, ['record.field_output'] as source_ids",
        row,
    )
