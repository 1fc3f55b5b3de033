"""What a release says about itself: build time, inputs, results of checks, meaning of columns.

Not for: how far the data can be trusted (`quality`).
"""

from datetime import date, datetime

from energyetl.contracts.base import Meta
from energyetl.contracts.fields import field, key


class MetaRelease(Meta, table=True):
    """The release in this file. Grain: exactly one row."""

    __tablename__ = "release"

    release_id: str = key("Id of the release: its build time in UTC")
    built_at: datetime = field("Start time of the build")
    as_of_on: date = field("As-of date of the build, which its verdicts call 'today'")
    fingerprint: str = field("SHA-256 of all inputs: snapshots, records, SQL, contracts, claims, code")
    code_version: str = field("Version of the energyetl package")
    code_commit: str | None = field(
        "Commit of the checkout in which it was built; empty for an installed package", pattern=r"[0-9a-f]{40}"
    )
    is_tree_clean: bool | None = field("Whether code, SQL and data were unchanged since that commit; empty where it is not known")
    engine: str = field("Database engine that built the file, with its version")


class MetaSnapshot(Meta, table=True):
    """Vintages that this release was built from. Grain: one row per source and vintage."""

    __tablename__ = "snapshot"

    snapshot_id: str = key("Source and vintage, `<source_id>@<date>`")
    source_id: str = field("Source", references="meta.source")
    vintage_on: date = field("Day on which the publisher issued the vintage")
    vintage_rule: str = field("How that day was determined")
    url: str = field("URL at the publisher")
    obtained_from: str = field("Where the file was obtained, if not from the publisher")
    retrieved_on: date = field("Day on which the file was obtained")
    raw_sha256: str = field("SHA-256 of the raw file")
    parquet_sha256: str = field("SHA-256 of the snapshot file")
    rows: int = field("Rows in the snapshot", ge=1)


class MetaSource(Meta, table=True):
    """Sources with publisher and licence, including curated record files. Grain: one row per source."""

    __tablename__ = "source"

    source_id: str = key("Source; a curated file is `record.<table>`")
    title: str = field("Title of the data set")
    publisher: str = field("Publisher")
    url: str | None = field("URL at the publisher")
    cadence: str = field("How often the publisher issues a vintage")
    publication_lag_days: int | None = field("Days from the end of a period until the publisher issues its value")
    expected_lag_days: int | None = field("Days after the regular interval until the next vintage is late")
    stopped_on: date | None = field("Day since which the publisher has issued nothing, where it has stopped")
    licence: str = field("Name of the licence")
    licence_url: str | None = field("URL of the licence")
    attribution: str = field("Attribution that the licence requires")
    redistribute: str = field("What may be redistributed: raw, derived or none")


class MetaFetchLog(Meta, table=True):
    """The last fetch of each source. Grain: one row per source that has been fetched."""

    __tablename__ = "fetch_log"

    source_id: str = key("Source", references="meta.source")
    attempted_on: date = field("Day of the last fetch")
    outcome: str = field("added, unchanged or failed")
    message: str = field("The newest vintage, or the reason for the failure")
    succeeded_on: date | None = field("Day of the last successful fetch; empty where there was none")


class MetaQuarantine(Meta, table=True):
    """Rows that violate their contract and are excluded from their vintage. Grain: one row per vintage, row and rule."""

    __tablename__ = "quarantine"

    snapshot_id: str = key("Vintage that the row belongs to", references="meta.snapshot")
    row_number: int = key("Number of the row in the raw file, 1 for its first line; counted across all parts of the file")
    rule: str = key("Violated rule: unreadable, missing, range, unknown_code, pattern or duplicate_key")
    source_id: str = field("Source", references="meta.source")
    message: str = field("What is wrong, and in which column")
    raw_content: str = field("The row as published")
    is_released: bool = field("Whether a person admitted the row")
    reason: str | None = field("Why it was admitted")
    released_by: str | None = field("Who admitted it")
    released_on: date | None = field("When it was admitted")


class MetaCheckResult(Meta, table=True):
    """Result of every check on this release. Grain: one row per check."""

    __tablename__ = "check_result"

    check_name: str = key("Name of the check: the name of its SQL file, or generated from the contract")
    table_name: str | None = field("Table that a generated check tests")
    severity: str = field("error (blocks the release) or warning")
    is_passed: bool = field("Whether the check found no violating row")
    offending_rows: int = field("Number of violating rows", ge=0)
    sample: str | None = field("Up to three violating rows, as text")
    description: str = field("What the check detects and why it matters")


class MetaDataDictionary(Meta, table=True):
    """Every column of every table. Grain: one row per table and column."""

    __tablename__ = "data_dictionary"

    table_name: str = key("Qualified name of the table")
    column_name: str = key("Name of the column")
    position: int = field("Position of the column in its table", ge=1)
    data_type: str = field("DuckDB type")
    unit: str | None = field("Unit of a quantity")
    unit_column: str | None = field("Column that contains the unit of this value in a long table")
    is_key: bool = field("Whether the column is part of the table's key")
    is_nullable: bool = field("Whether the column may be empty")
    references_table: str | None = field("Table whose ids the column contains")
    description: str = field("What the column means")
    table_description: str = field("Content, grain and source of the table")


class MetaColumnLineage(Meta, table=True):
    """Columns from which each column of a model is computed directly. Grain: one row per column and source column."""

    __tablename__ = "column_lineage"

    table_name: str = key("Table of the column")
    column_name: str = key("Name of the column")
    from_table: str = key("Table that it is computed from")
    from_column: str = key("Column that it is computed from")
