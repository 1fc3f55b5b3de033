"""What a release says of itself: when it was built, from what, which checks it passed, what its columns mean."""

from datetime import date, datetime

from energyetl.contracts.base import Meta, field, key


class MetaRelease(Meta, table=True):
    """The release that this file is. Grain: exactly one row."""

    __tablename__ = "release"

    release_id: str = key("Id of the release, its time of building in UTC")
    built_at: datetime = field("When the build began")
    as_of_on: date = field("Date that the warehouse speaks for: 'today' of its verdicts")
    brief_as_of_on: date = field("Date on which the brief was written")
    fingerprint: str = field("Sha256 over all that went in: snapshots, records, SQL, contracts, claims, code")
    code_version: str = field("Version of the energyetl package")
    code_commit: str | None = field(
        "Commit of the checkout that it was built in; empty for an installed package", pattern=r"[0-9a-f]{40}"
    )
    is_tree_clean: bool | None = field("Whether code, SQL and data were as that commit has them; empty where it is not known")
    engine: str = field("Engine that built the file, with its version")


class MetaSnapshot(Meta, table=True):
    """Vintages that this release was built from. Grain: one row per source and vintage."""

    __tablename__ = "snapshot"

    snapshot_id: str = key("Source and vintage, `<source_id>@<date>`")
    source_id: str = field("Source", references="meta.source")
    vintage_on: date = field("Day on which the publisher issued the vintage")
    vintage_rule: str = field("How that day was found")
    url: str = field("The publisher's address")
    obtained_from: str = field("Where the bytes were obtained, if not from the publisher")
    retrieved_on: date = field("Day on which the bytes were obtained")
    raw_sha256: str = field("Sha256 of the raw bytes")
    parquet_sha256: str = field("Sha256 of the snapshot file")
    rows: int = field("Rows in the snapshot", ge=1)


class MetaSource(Meta, table=True):
    """Sources with publisher and licence, curated record files among them. Grain: one row per source."""

    __tablename__ = "source"

    source_id: str = key("Source; a curated file is `record.<table>`")
    title: str = field("Title of the data set")
    publisher: str = field("Who publishes it")
    url: str | None = field("The publisher's address")
    cadence: str = field("How often the publisher issues it")
    publication_lag_days: int | None = field("Days from the end of a period until the publisher has it out")
    expected_lag_days: int | None = field("Days after which the next vintage is late")
    stopped_on: date | None = field("Since when the publisher has issued nothing, where it has stopped")
    licence: str = field("Name of the licence")
    licence_url: str | None = field("Address of the licence")
    attribution: str = field("Attribution that the licence asks for")
    redistribute: str = field("What may be handed on: raw, derived or none")


class MetaFetchLog(Meta, table=True):
    """The last look at each publisher since this warehouse exists. Grain: one row per source that was looked at."""

    __tablename__ = "fetch_log"

    source_id: str = key("Source", references="meta.source")
    attempted_on: date = field("Day of the last look")
    outcome: str = field("added, unchanged or failed")
    message: str = field("The newest vintage, or why it failed")
    succeeded_on: date | None = field("Last day on which a look did not fail; empty where none did")


class MetaQuarantine(Meta, table=True):
    """Rows that broke their contract and stayed out of their vintage. Grain: one row per vintage, row and rule."""

    __tablename__ = "quarantine"

    snapshot_id: str = key("Vintage that the row belongs to", references="meta.snapshot")
    row_number: int = key("Number of the row in the raw file, 1 being its first line; over all parts where there are several")
    rule: str = key("Rule broken: unreadable, missing, range, unknown_code, pattern or duplicate_key")
    source_id: str = field("Source", references="meta.source")
    message: str = field("What is wrong, with the column")
    raw_content: str = field("The row as the publisher gave it")
    is_released: bool = field("Whether a person let it in")
    reason: str | None = field("Why it was let in")
    released_by: str | None = field("Who let it in")
    released_on: date | None = field("When it was let in")


class MetaCheckResult(Meta, table=True):
    """Results of every check on this release. Grain: one row per check."""

    __tablename__ = "check_result"

    check_name: str = key("Name of the check: the SQL file's, or made from the contract")
    table_name: str | None = field("Table that a generated check is about")
    severity: str = field("error (blocks the release) or warning")
    is_passed: bool = field("Whether no offending row was found")
    offending_rows: int = field("How many rows offend", ge=0)
    sample: str | None = field("Up to three offending rows, as text")
    description: str = field("What the check detects and why it matters")


class MetaDataDictionary(Meta, table=True):
    """Every column of every table. Grain: one row per table and column."""

    __tablename__ = "data_dictionary"

    table_name: str = key("Qualified table")
    column_name: str = key("Column")
    position: int = field("Place of the column in its table", ge=1)
    data_type: str = field("DuckDB type")
    unit: str | None = field("Unit of a quantity")
    unit_column: str | None = field("Column that holds the unit of this value in a long table")
    is_key: bool = field("Part of the table's key")
    is_nullable: bool = field("May be empty")
    references_table: str | None = field("Table whose ids the column holds")
    description: str = field("What the column means")
    table_description: str = field("What the table holds, its grain and source")


class MetaColumnLineage(Meta, table=True):
    """Where each column of a model comes from, one step back. Grain: one row per column and source column."""

    __tablename__ = "column_lineage"

    table_name: str = key("Table of the column")
    column_name: str = key("Column")
    from_table: str = key("Table it is computed from")
    from_column: str = key("Column it is computed from")
