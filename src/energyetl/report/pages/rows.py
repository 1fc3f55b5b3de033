"""Rows as pages read them: queries of marts, the days of the release, names of ids, and where rows come from.

Not for: words and parts of pages (`topic`).
"""

from datetime import date

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.number import sources_note


def frame(con: duckdb.DuckDBPyConnection, query: str, *values: object) -> pl.DataFrame:
    """The rows of a query; decimals stay decimals."""
    return con.sql(query, params=list(values)).pl() if values else con.sql(query).pl()


def drawable(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows as a chart takes them: decimals as floats, lists left out."""
    return rows.select(pl.selectors.exclude(pl.List)).with_columns(pl.selectors.decimal().cast(pl.Float64))


def brief_on(con: duckdb.DuckDBPyConnection) -> date:
    """The day of the brief."""
    return con.sql("select anchor_on()").fetchall()[0][0]


def as_of_on(con: duckdb.DuckDBPyConnection) -> date:
    """The as-of date of the release."""
    return con.sql("select as_of_on from meta.release").fetchall()[0][0]


def entity_names(con: duckdb.DuckDBPyConnection, kind: str) -> dict[str, str]:
    """Names of countries, companies, assets or projects by their id."""
    return dict(con.execute("select entity_id, entity_name from mart.entity_name where entity_kind = ?", [kind]).fetchall())


def sources(rows: pl.DataFrame) -> list[str]:
    """The distinct sources of rows of a mart."""
    return sorted({source_id for ids in rows["source_ids"] for source_id in ids})


def noted(con: duckdb.DuckDBPyConnection, rows: pl.DataFrame, period: str, table: str, column: str) -> Markup:
    """Where rows come from, and how many of them come from a later vintage."""
    note = sources_note(con, sources(rows), period, table, column)
    if "vintage_basis" not in rows.columns:
        return note
    restated = rows.filter(pl.col("vintage_basis").cast(pl.String) == "restated").height
    if not restated:
        return note
    return note + Markup(
        "<p>{} of {} rows use an issue later than the as-of date, because this release has no older one.</p>"
    ).format(restated, rows.height)


def runs(rows: pl.DataFrame, by: str = "month", step: str = "1mo") -> pl.DataFrame:
    """The rows with `run`, which changes at each gap, so that a line is never drawn across one."""
    ordered = rows.sort(by)
    if ordered.schema[by] == pl.Date:
        is_new = ordered[by] != ordered[by].shift(1).dt.offset_by(step)
    else:
        is_new = ordered[by] != ordered[by].shift(1) + 1
    return ordered.with_columns(run=is_new.fill_null(True).cum_sum())
