"""Looks up what a table or a column means in the `meta` tables of a release. Not for: printing (`cli.analyst`)."""

import re
from dataclasses import dataclass

import duckdb

from energyetl.errors import EnergyetlError, nearest


@dataclass(frozen=True)
class ColumnEntry:
    """One column. `origins` are the columns that it is directly computed from, `members` the values of an enum."""

    name: str
    data_type: str
    unit: str | None
    is_key: bool
    is_nullable: bool
    references: str | None
    description: str
    origins: list[str]
    members: list[str]


@dataclass(frozen=True)
class TableEntry:
    """One table; its grain is separate from its description."""

    name: str
    description: str
    grain: str | None
    rows: int
    columns: list[ColumnEntry]


def entry(con: duckdb.DuckDBPyConnection, name: str) -> TableEntry:
    """The entry of `schema.table`, or of one `schema.table.column`; the error for an unknown name lists the nearest ones."""
    table, column = name, None
    if name.count(".") == 2:
        table, _, column = name.rpartition(".")
    known_table(con, table)
    if column is not None:
        known_column(con, table, column)
    found = con.execute(
        "select column_name, data_type, coalesce(unit, 'as in ' || unit_column), is_key, is_nullable, references_table, "
        "description, table_description from meta.data_dictionary where table_name = ? order by position",
        [table],
    ).fetchall()
    text = found[0][-1]
    grain = re.search(r"Grain: (.*?)\.(?:\s|$)", text)
    ((rows,),) = con.sql(f"select count(*) from {table}").fetchall()
    columns = [
        ColumnEntry(*row[:-1], origins=_origins(con, table, row[0]), members=_members(con, row[1]))
        for row in found
        if column in (None, row[0])
    ]
    text_without_grain = " ".join(text.replace(grain.group(0), "").split()) if grain else text
    return TableEntry(table, text_without_grain, grain.group(1) if grain else None, rows, columns)


def known_table(con: duckdb.DuckDBPyConnection, table: str) -> None:
    """Raise, with the nearest names, if there is no such table."""
    known = [t for (t,) in con.execute("select distinct table_name from meta.data_dictionary order by 1").fetchall()]
    if table not in known:
        bare = {t.split(".")[1]: t for t in reversed(known)}
        close = nearest(table, known) or nearest(bare.get(table, table), known) or nearest(table, bare)
        raise EnergyetlError(f"There is no table {table}.{close} `.tables` of `energyetl sql` lists them.")


def known_column(con: duckdb.DuckDBPyConnection, table: str, column: str) -> None:
    """Raise, with the nearest names, if the table or its column does not exist."""
    known_table(con, table)
    found = con.execute("select column_name from meta.data_dictionary where table_name = ?", [table]).fetchall()
    known = [c for (c,) in found]
    if column not in known:
        raise EnergyetlError(
            f"{table} has no column {column}.{nearest(column, known)} `energyetl dictionary {table}` lists its columns."
        )


def _origins(con: duckdb.DuckDBPyConnection, table: str, column: str) -> list[str]:
    query = "select from_table || '.' || from_column from meta.column_lineage where table_name = ? and column_name = ? order by 1"
    return [origin for (origin,) in con.execute(query, [table, column]).fetchall()]


def _members(con: duckdb.DuckDBPyConnection, data_type: str) -> list[str]:
    query = "select labels from duckdb_types() where type_name = ? and logical_type = 'ENUM'"
    found = con.execute(query, [data_type]).fetchall()
    return list(found[0][0]) if found else []
