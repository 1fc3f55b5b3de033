"""Exports a release to a folder: tables in one format, a Frictionless data package that describes them, ATTRIBUTION.md.

Rows whose licence forbids redistribution are left out and listed. The folder is created atomically, and the same release
gives the same files.
Not for: how a source is credited (`attribution`), the descriptor (`datapackage`).
"""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import xlsxwriter

from energyetl.access.connection import connect
from energyetl.access.export import attribution
from energyetl.access.export.attribution import Credit, LeftOut
from energyetl.access.export.datapackage import Outgoing, describe
from energyetl.access.export.format import Format
from energyetl.access.sql import answer
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings
from energyetl.sql_text import quoted

# Sentences of the document may not be redistributed. A release contains them only if a reader gave their own copy.
NEVER = {"claims.quotation"}
DESCRIBING = ("meta.release", "meta.source", "meta.snapshot", "meta.data_dictionary", "meta.column_lineage")
SHEET_NAME = 31  # Excel's limit


@dataclass(frozen=True)
class Exported:
    """What was written where, and what was left out."""

    folder: Path
    release_id: str
    rows: dict[str, int]
    left_out: list[LeftOut]


def export(folder: Path, form: Format, settings: Settings | None = None) -> Exported:
    """Write the current release to a folder that is empty or does not exist yet."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise EnergyetlError(f"{folder} is not an empty folder, and an export does not overwrite files. Give a new folder.")
    folder = folder.absolute()
    partial = folder.with_name(f".{folder.name}.{os.getpid()}.partial")
    with connect(settings) as con:
        tables = _read(con)
    try:
        partial.mkdir(parents=True)
        where = _WRITERS[form](tables, partial)
        (partial / "datapackage.json").write_text(
            json.dumps(describe(tables, where), indent=2, ensure_ascii=False) + "\n", "utf-8"
        )
        text = attribution.markdown(tables.release, tables.credits, tables.used, tables.left_out)
        (partial / "ATTRIBUTION.md").write_text(text, "utf-8")
        os.replace(partial, folder)
    except OSError as error:
        raise EnergyetlError(f"{folder} cannot be written: {error.strerror}. Nothing was left behind.") from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    rows = {name: data.num_rows for name, data in tables.data.items()}
    return Exported(folder, tables.release["release_id"], rows, tables.left_out)


def _read(con: duckdb.DuckDBPyConnection) -> Outgoing:
    columns: dict[str, list[dict[str, Any]]] = {}
    for row in _rows(con, "from meta.data_dictionary order by table_name, position"):
        columns.setdefault(row["table_name"], []).append(row)
    names = [n for n in columns if n.split(".")[0] in ("mart", "claims") and n not in NEVER]
    targets = {c["references_table"] for n in names for c in columns[n]} - {None, *names, *DESCRIBING}
    columns = {n: columns[n] for n in [*names, *sorted(targets), *DESCRIBING]}
    credits = _credits(con)
    excluded = [c.source_id for c in credits if not c.may_go_out]
    data: dict[str, pa.Table] = {}
    used: dict[str, list[str]] = {}
    left_out: list[LeftOut] = []
    for name, cols in columns.items():
        has = {c["column_name"] for c in cols}
        ids = "source_ids" if "source_ids" in has else "[source_id]" if "source_id" in has else "[]::varchar[]"
        may_go_out = f"not list_has_any({ids}, {_list(excluded)})"
        keys = ", ".join(c["column_name"] for c in cols if c["is_key"])
        relation = con.sql(f"select {', '.join(c['column_name'] for c in cols)} from {name}")
        if name not in DESCRIBING:
            relation = relation.filter(may_go_out)
        elif "table_name" in has:
            relation = relation.filter(f"list_contains({_list(list(columns))}, table_name)")
        data[name] = relation.order(keys).to_arrow_table()
        if name not in DESCRIBING:
            for source_id in excluded:
                count = f"select count(*) from {name} where list_contains({ids}, {quoted(source_id)})"
                ((rows,),) = con.sql(count).fetchall()
                left_out += [LeftOut(name, source_id, rows)] if rows else []
            for (source_id,) in con.sql(f"select distinct unnest({ids}) from {name} where {may_go_out} order by 1").fetchall():
                if source_id is not None:
                    used.setdefault(source_id, []).append(name)
    (release,) = _rows(con, "from meta.release")
    labels = con.sql("select type_name, labels from duckdb_types() where logical_type = 'ENUM' and not internal").fetchall()
    return Outgoing(release, columns, data, {name: list(members) for name, members in labels}, credits, used, left_out)


def _credits(con: duckdb.DuckDBPyConnection) -> list[Credit]:
    vintages: dict[str, list[date]] = {}
    for source_id, day in con.execute("select source_id, vintage_on from meta.snapshot order by all").fetchall():
        vintages.setdefault(source_id, []).append(day)
    chosen = "source_id, title, publisher, url, licence, licence_url, attribution, redistribute"
    return [
        Credit(**row, vintages=tuple(vintages.get(row["source_id"], ())))
        for row in _rows(con, f"select {chosen} from meta.source order by source_id")
    ]


def _as_files(form: answer.Form, mediatype: str) -> Callable[[Outgoing, Path], dict[str, dict[str, Any]]]:
    def write(tables: Outgoing, folder: Path) -> dict[str, dict[str, Any]]:
        for name, data in tables.data.items():
            (folder / f"{name}.{form}").write_bytes(answer.as_bytes(data, form))
        return {n: {"path": f"{n}.{form}", "format": str(form), "mediatype": mediatype} for n in tables.data}

    return write


def _as_workbook(tables: Outgoing, folder: Path) -> dict[str, dict[str, Any]]:
    """One workbook with a sheet for each table. Excel keeps 15 digits of a number; the other formats keep all."""
    bare = [name.split(".")[1] for name in tables.data]
    sheets = {n: (n if bare.count(n.split(".")[1]) > 1 else n.split(".")[1])[:SHEET_NAME] for n in tables.data}
    path = folder / "energyetl.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        book.set_properties({"title": "energyetl", "created": tables.release["built_at"].replace(tzinfo=None)})
        bold = book.add_format({"bold": True})
        for name, data in tables.data.items():
            sheet = book.add_worksheet(sheets[name])
            sheet.freeze_panes(1, 0)
            for i, head in enumerate(data.column_names):
                sheet.write_string(0, i, head, bold)
            for r, row in enumerate(zip(*(c.to_pylist() for c in data.columns), strict=True), 1):
                for i, value in enumerate(row):
                    _write_cell(sheet, r, i, value)
    mediatype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {
        n: {"path": path.name, "format": "xlsx", "mediatype": mediatype, "dialect": {"sheet": sheets[n]}} for n in tables.data
    }


def _write_cell(sheet: Any, row: int, column: int, value: Any) -> None:
    match value:
        case None:
            return
        case bool():
            sheet.write_boolean(row, column, value)
        case int() | float() | Decimal():
            sheet.write_number(row, column, float(value))
        case datetime():
            sheet.write_string(row, column, value.isoformat())
        case date():
            sheet.write_datetime(row, column, value)
        case _:
            sheet.write_string(row, column, answer.as_text(value) or "")


def _as_database(tables: Outgoing, folder: Path) -> dict[str, dict[str, Any]]:
    """One DuckDB file with the same schemas and comments as a release."""
    with duckdb.connect() as con:
        con.execute(f"attach {quoted(str(folder / 'energyetl.duckdb'))} as out (storage_version 'v1.5.0')")
        con.execute("use out")
        for name, data in tables.data.items():
            con.execute(f"create schema if not exists {name.split('.')[0]}")
            con.register("data", data)
            con.execute(f"create table {name} as from data")
            con.unregister("data")
            con.execute(f"comment on table {name} is {quoted(tables.columns[name][0]['table_description'])}")
            for c in tables.columns[name]:
                comment = f"{c['description']} [{c['unit']}]" if c["unit"] else c["description"]
                con.execute(f"comment on column {name}.{c['column_name']} is {quoted(comment)}")
        con.execute("checkpoint out")
    return {n: {"path": "energyetl.duckdb", "format": "duckdb", "dialect": {"table": n}} for n in tables.data}


_WRITERS: dict[Format, Callable[[Outgoing, Path], dict[str, dict[str, Any]]]] = {
    Format.parquet: _as_files(answer.Form.parquet, "application/vnd.apache.parquet"),
    Format.csv: _as_files(answer.Form.csv, "text/csv"),
    Format.xlsx: _as_workbook,
    Format.duckdb: _as_database,
}


def _rows(con: duckdb.DuckDBPyConnection, query: str) -> list[dict[str, Any]]:
    return con.sql(query).to_arrow_table().to_pylist()


def _list(texts: list[str]) -> str:
    return f"[{', '.join(map(quoted, texts))}]::varchar[]"
