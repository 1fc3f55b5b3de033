"""The formats of an export, in their own module so that the help text imports no writer. Not for: writing (`export`)."""

from enum import StrEnum


class Format(StrEnum):
    """File format of the exported tables."""

    parquet = "parquet"
    csv = "csv"
    xlsx = "xlsx"
    duckdb = "duckdb"
