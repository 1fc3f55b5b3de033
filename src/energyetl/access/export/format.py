"""The formats of an export. Not for: writing them (`export`). A module of its own, so that the help text needs no writer."""

from enum import StrEnum


class Format(StrEnum):
    """What the tables are written as."""

    parquet = "parquet"
    csv = "csv"
    xlsx = "xlsx"
    duckdb = "duckdb"
