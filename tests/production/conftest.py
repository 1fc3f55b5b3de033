"""Small inputs typed by hand: workbooks as bytes, and single models run on a few rows in memory."""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import duckdb
import pytest

from energyetl.contracts import tables
from energyetl.contracts.columns import enum_ddl, table_ddl

ROOT = Path(__file__).resolve().parents[2]

Sheets = dict[str, list[list]]


@pytest.fixture
def workbook() -> Callable[[Sheets], bytes]:
    """Sheets of cells (text, number or None) -> the bytes of an xlsx file."""

    def cell(value) -> str:
        if value is None:
            return "<c/>"
        if isinstance(value, str):
            return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
        return f"<c><v>{value}</v></c>"

    def build(sheets: Sheets) -> bytes:
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        pack = "http://schemas.openxmlformats.org/package/2006"
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        numbered = list(enumerate(sheets.items(), 1))
        parts = {
            "[Content_Types].xml": f'<Types xmlns="{pack}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/>'
            + "".join(
                f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{kind}.worksheet+xml"/>'
                for i, _ in numbered
            )
            + "</Types>",
            "_rels/.rels": f'<Relationships xmlns="{pack}/relationships">'
            f'<Relationship Id="r1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>'
            + "".join(f'<sheet name="{escape(name)}" sheetId="{i}" r:id="s{i}"/>' for i, (name, _) in numbered)
            + "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{pack}/relationships">'
            + "".join(
                f'<Relationship Id="s{i}" Type="{rel}/worksheet" Target="worksheets/sheet{i}.xml"/>'
                for i, _ in numbered
            )
            + "</Relationships>",
        }
        for i, (_, rows) in numbered:
            body = "".join(f"<row>{''.join(cell(v) for v in row)}</row>" for row in rows)
            parts[f"xl/worksheets/sheet{i}.xml"] = (
                f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData></worksheet>'
            )
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            for name, text in parts.items():
                archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
        return buffer.getvalue()

    return build


class World:
    """An empty warehouse in memory, speaking for a day, in which single models run on rows typed by a test."""

    def __init__(self, con: duckdb.DuckDBPyConnection, as_of_on: date):
        self.con = con
        for schema in ("snapshot", "record", "reference", "registry", "staging", "core", "mart", "meta"):
            con.execute(f"create schema {schema}")
        self.enums: set[str] = set()
        con.execute(
            f"create table meta.release as select date '{as_of_on}' as as_of_on, date '{as_of_on}' as brief_as_of_on"
        )
        con.execute("create table registry.source (source_id varchar, publication_lag_days bigint)")
        con.execute(
            "create table registry.unit_conversion as select 'Mb/d' as from_unit, 'kb/d' as to_unit, "
            "1000.000000000000000000::decimal(38, 18) as factor, null::varchar as applies_to"
        )
        self.table("core.observation")
        self.table("core.observation_latest")
        for macro in ("dates", "observation_as_of"):
            con.execute((ROOT / "sql" / "macros" / f"{macro}.sql").read_text(encoding="utf-8"))

    def table(self, name: str) -> None:
        """Create a declared table, empty, and the enums of its columns."""
        for statement in set(enum_ddl([tables()[name]])) - self.enums:
            self.con.execute(statement)
            self.enums.add(statement)
        self.con.execute(table_ddl(tables()[name], name)[0])

    def rows(self, name: str, head: str, *values: str) -> None:
        """Create an input table from rows of SQL literals."""
        self.con.execute(f"create table {name} as select * from (values ({'), ('.join(values)})) as t ({head})")

    def run(self, name: str) -> None:
        """Run one model into its declared table, as a build does."""
        self.con.execute(f"drop table if exists {name}")
        self.table(name)
        sql = (ROOT / "sql" / f"{name.replace('.', '/')}.sql").read_text(encoding="utf-8")
        self.con.execute(f"insert into {name} by name {sql}")

    def fetch(self, query: str) -> list[tuple]:
        return self.con.sql(query).fetchall()


@pytest.fixture(scope="session")
def world_type() -> type[World]:
    """The class itself, for a test that runs many examples in one world."""
    return World


@pytest.fixture
def world() -> Iterator[Callable[[date], World]]:
    """Make a `World` that speaks for a day."""
    with duckdb.connect() as con:
        yield lambda as_of_on: World(con, as_of_on)
