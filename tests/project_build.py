"""The project models on rows typed by hand or on the repository's own, without the rest of a build."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import duckdb
import polars as pl
from as_of_build import BRIEF_ON, SQL, TODAY, AsOfBuild, repository_rows

from energyetl.build import records
from energyetl.contracts import layer_tables
from energyetl.contracts.columns import columns, polars_schema

MODELS = (
    "core.project_event",
    "core.project_event_link",
    "core.project_fact",
    "core.project_status_period",
    "core.project_output",
    "core.project_confirmation",
    "core.project_stake",
    "core.project_term",
    "core.sanction",
    "core.project_sanction",
    "mart.project_timeline",
    "mart.russian_project",
    "mart.sanctions_exposure",
)
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


def typed(name: str, template: dict[str, Any], rows: Iterable[dict[str, Any]]) -> pl.DataFrame:
    """Rows typed by hand: what a test does not say is as in the template."""
    full = [template | row for row in rows]
    cols = columns(layer_tables("record")[name])
    schema = dict(polars_schema(layer_tables("record")[name])) | records.KNOWN
    data = [
        [
            *(row.get(c.name) for c in cols),
            records.period_end(row["source_date"]) if row["source_date"] else TODAY,
            "dated" if row["source_date"] else "undated",
        ]
        for row in full
    ]
    return pl.DataFrame(data, schema=schema, orient="row")


def build(events=None, sanctions=None, outputs=(), as_of=TODAY, models=MODELS) -> duckdb.DuckDBPyConnection:
    """The project models over rows typed by hand; None stands for the repository's own rows."""
    small = AsOfBuild(duckdb.connect(), as_of, BRIEF_ON)
    small.load_reference("company", "asset", "project", "project_status")
    for name, template, rows in (("project_event", EVENT, events), ("sanction", SANCTION, sanctions)):
        frame = repository_rows("record", name) if rows is None else typed(name, template, rows)
        known = pl.col("known_on") <= as_of
        frame = frame.filter(known | pl.col("known_on").is_null() if as_of == TODAY else known)
        small.load(f"record.{name}", frame.with_columns(source_id=pl.lit(f"record.{name}")))
    small.declare("core.field_output")
    small.fill("core.field_output", [_output(OUTPUT | row) for row in outputs])
    small.run(*models)
    for path in (SQL / "checks").glob("project_*.sql"):
        small.prepare(path.read_text(encoding="utf-8"))
    return small.con


def offending(con: duckdb.DuckDBPyConnection, check: str) -> list[tuple]:
    """The rows that a check of `sql/checks/` finds in such a build."""
    return con.execute((SQL / "checks" / f"{check}.sql").read_text(encoding="utf-8")).fetchall()


def _output(row: dict[str, Any]) -> dict[str, Any]:
    return row | {
        "period_start": date.fromisoformat(f"{row['period_from']}-01" if len(row["period_from"]) == 7 else row["period_from"]),
        "period_end": records.period_end(row["period_to"]),
        "period_days": 30,
        "value": row["output_kbd"],
        "unit": "kb/d",
        "source_count": 1,
        "origin_count": 1,
        "origins": ["a"],
        "citations": ["https://example.org/o"],
        "known_on": date(2024, 1, 1),
        "source_ids": ["record.field_output"],
    }
