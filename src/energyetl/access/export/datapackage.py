"""The descriptor of an export: a Frictionless data package with fields, units, keys, sources and licences.

It is made only from what the export contains.
Not for: deciding what the export contains (`export`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from energyetl.access.export import attribution
from energyetl.access.export.attribution import Credit, LeftOut

TYPES = {
    "BIGINT": "integer",
    "BOOLEAN": "boolean",
    "DATE": "date",
    "TIMESTAMPTZ": "datetime",
    "DOUBLE": "number",
    "VARCHAR": "string",
}


@dataclass(frozen=True)
class Outgoing:
    """The exported tables with their metadata. `columns` are rows of meta.data_dictionary by table."""

    release: Mapping[str, Any]
    columns: dict[str, list[dict[str, Any]]]
    data: dict[str, pa.Table]
    enums: dict[str, list[str]]
    credits: list[Credit]
    used: dict[str, list[str]]
    left_out: list[LeftOut]


def describe(tables: Outgoing, where: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """The descriptor; `where` gives the file of each table."""
    by_id = {c.source_id: c for c in tables.credits}
    of_table = {n: [by_id[s] for s in tables.used if n in tables.used[s]] for n in tables.data}
    everything = [c for c in tables.credits if c.source_id in tables.used]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "energyetl",
        "title": "Cooperation of Russia and Iraq in oil and gas: what publishers stated, and which claims it supports",
        "version": tables.release["release_id"],
        "created": tables.release["built_at"].strftime("%Y-%m-%dT%H:%M:%SZ"),
        "as_of_on": tables.release["as_of_on"].isoformat(),
        "licenses": _once([c.as_licence for c in everything]),
        "sources": [c.as_source for c in everything],
        "left_out": [
            {
                "source_id": c.source_id,
                "title": c.title,
                "licence": c.licence,
                "reason": attribution.reason(c),
                "rows": {x.table_name: x.rows for x in tables.left_out if x.source_id == c.source_id},
            }
            for c in tables.credits
            if not c.may_go_out
        ],
        "resources": [
            {
                "name": name,
                **where[name],
                "description": tables.columns[name][0]["table_description"],
                "rows": data.num_rows,
                "schema": _schema(name, tables),
                **({"licenses": _once([c.as_licence for c in of_table[name]])} if of_table[name] else {}),
                **({"sources": [c.as_source for c in of_table[name]]} if of_table[name] else {}),
            }
            for name, data in tables.data.items()
        ],
    }


def _schema(name: str, tables: Outgoing) -> dict[str, Any]:
    columns = tables.columns[name]
    schema = {
        "fields": [_field(c, tables.enums) for c in columns],
        "primaryKey": [c["column_name"] for c in columns if c["is_key"]],
    }
    foreign = [_foreign_key(name, c, tables) for c in columns]
    return schema | {"foreignKeys": [f for f in foreign if f]}


def _field(column: dict[str, Any], enums: dict[str, list[str]]) -> dict[str, Any]:
    kind, name = column["data_type"], column["column_name"]
    known = "number" if kind.startswith("DECIMAL") else "string" if kind in enums else TYPES.get(kind)
    found = "array" if kind.endswith("[]") else known
    constraints: dict[str, Any] = {} if column["is_nullable"] else {"required": True}
    constraints |= {"enum": enums[kind]} if kind in enums else {}
    return {
        "name": name,
        "type": found,
        **({"format": "any"} if found == "datetime" else {}),
        "description": column["description"],
        **({"unit": column["unit"]} if column["unit"] else {}),
        **({"unitColumn": column["unit_column"]} if column["unit_column"] else {}),
        **({"constraints": constraints} if constraints else {}),
    }


def _foreign_key(name: str, column: dict[str, Any], tables: Outgoing) -> dict[str, Any] | None:
    """The foreign key of a column, declared only if the export contains the target table with every id that is used."""
    target = column["references_table"]
    if target not in tables.data or column["data_type"].endswith("[]"):
        return None
    key = next(c["column_name"] for c in tables.columns[target] if c["is_key"])
    found = set(tables.data[name][column["column_name"]].to_pylist()) - {None}
    if not found <= set(tables.data[target][key].to_pylist()):
        return None
    return {"fields": [column["column_name"]], "reference": {"resource": "" if target == name else target, "fields": [key]}}


def _once(licences: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({licence["name"]: licence for licence in licences}.values())
