"""Metadata of a release as frames for the `meta` schema: sources, vintages, quarantine, the data dictionary.

They are made from contracts and inputs only.
Not for: results of checks (`release.audit`), column lineage (`lineage`).
"""

import polars as pl

from energyetl.build.inputs import Inputs
from energyetl.contracts import tables
from energyetl.contracts.base import Table
from energyetl.contracts.columns import columns, description, polars_schema, published_name
from energyetl.ingest import quarantine


def source_frame(inputs: Inputs) -> pl.DataFrame:
    """Sources, curated record files and our lists of ids in the columns of `meta.source`."""
    described = [
        {
            "source_id": source_id,
            "title": d.title,
            "publisher": d.publisher,
            "url": next(iter(d.address.values()), None),
            "cadence": d.cadence,
            "publication_lag_days": d.publication_lag_days,
            "expected_lag_days": d.expected_lag_days,
            "stopped_on": d.stopped_on,
            "licence": d.licence.name,
            "licence_url": d.licence.url,
            "attribution": d.licence.attribution,
            "redistribute": d.redistribute.value,
        }
        for source_id, d in inputs.descriptions.items()
    ]
    curated = [
        {
            "source_id": f"record.{name}",
            "title": f"Curated records: {name.replace('_', ' ')}",
            "publisher": "energyetl",
            "cadence": "irregular",
            "licence": "CC BY 4.0 for our selection; each row cites the page that its figures come from",
            "attribution": "energyetl; cite the row's own source",
            "redistribute": "raw",
        }
        for name in inputs.record
    ]
    registry = {
        "source_id": "claims.registry",
        "title": "Registry of claims",
        "publisher": "energyetl",
        "cadence": "irregular",
        "licence": "CC BY 4.0",
        "attribution": "energyetl",
        "redistribute": "raw",
    }
    named = [
        registry | {"source_id": f"reference.{name}", "title": f"Our list of ids and names: {name.replace('_', ' ')}"}
        for name in inputs.reference
    ]
    return pl.DataFrame([*described, *curated, *named, registry], schema=polars_schema(tables()["meta.source"]))


def snapshot_frame(inputs: Inputs) -> pl.DataFrame:
    """Vintages in the columns of `meta.snapshot`."""
    names = [c.name for c in columns(tables()["meta.snapshot"])]
    rows = [
        {"snapshot_id": v.snapshot_id, **{k: v.sidecar[k] for k in names if k != "snapshot_id"}}
        for known in inputs.vintages.values()
        for v in known
    ]
    return pl.DataFrame(rows, schema=polars_schema(tables()["meta.snapshot"]))


def quarantine_frame(inputs: Inputs) -> pl.DataFrame:
    """Rejected rows of all vintages in the columns of `meta.quarantine`."""
    schema = polars_schema(tables()["meta.quarantine"])
    found = [schema.to_frame(eager=True)]
    for known in inputs.vintages.values():
        for vintage in known:
            rejected = quarantine.rejected_of(vintage.path)
            released = quarantine.released_of(vintage.path)
            rows = rejected.join(released, on=["row_number", "rule"], how="left").with_columns(
                snapshot_id=pl.lit(vintage.snapshot_id),
                source_id=pl.lit(vintage.source_id),
                is_released=pl.col("reason").is_not_null(),
            )
            found.append(rows.select(schema.names()))
    return pl.concat(found)


def released_tables() -> dict[str, type[Table]]:
    """Every table of a released file, by its name in that file."""
    named = ((published_name(table), table) for table in tables().values())
    return {name: table for name, table in named if name is not None}


def dictionary_frame() -> pl.DataFrame:
    """Every column of every released table in the columns of `meta.data_dictionary`."""
    rows = [
        {
            "table_name": name,
            "column_name": c.name,
            "position": position,
            "data_type": c.duckdb_type,
            "unit": c.unit,
            "unit_column": c.unit_column,
            "is_key": c.is_key,
            "is_nullable": c.is_nullable,
            "references_table": c.references.replace("reference.", "core.") if c.references else None,
            "description": c.description,
            "table_description": description(table),
        }
        for name, table in released_tables().items()
        for position, c in enumerate(columns(table), 1)
    ]
    return pl.DataFrame(rows, schema=polars_schema(tables()["meta.data_dictionary"]))
