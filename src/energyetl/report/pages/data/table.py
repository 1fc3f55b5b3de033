"""A page for each table: what it contains, its columns and where they come from, checks, sources, three rows, a query.

Rows are read of `mart`, `claims` and `meta` only, and never the sentences of a document.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.model import Page, Section
from energyetl.report.pages.data import lineage_diagram, provenance
from energyetl.report.pages.data.catalogue import Catalogue, Check, Column, Place, Table
from energyetl.report.pages.data.markup import NO_NOTE, code, cut, facts, licence, sentence, source_link, table_link
from energyetl.report.table import table as shown_table

# A reader's own copy of a document may be loaded into a release; its sentences are not ours to print.
UNPRINTED = "claims.quotation"
SAMPLE_ROWS = 3
LISTED_ORIGINS = 4
NEIGHBOURS = 16


def pages(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> list[Page]:
    """One page per released table."""
    return [_page(con, catalogue, table) for table in catalogue.tables.values()]


def summary(table: Table) -> tuple[str, str, str]:
    """Content, grain (one row per what) and the rest of a table's description."""
    found = re.fullmatch(r"(.*?)\s*Grain: (.*?)\.(?: (.*))?", table.description)
    return (found[1], found[2].removeprefix("one row per "), found[3] or "") if found else (table.description, "", "")


def starting_query(con: duckdb.DuckDBPyConnection, table: Table) -> str:
    """A query to start from, made of keys and quantities; on Iraq where the table has rows of it, newest first."""
    names = [c.name for c in table.columns]
    quantities = [n for c in table.columns if c.unit or c.unit_column for n in (c.name, c.unit_column) if n][:6]
    others = [n for n in names if n not in table.keys and n != "source_ids"]
    wanted = list(dict.fromkeys([*table.keys, *(quantities or others[:5]), *(n for n in ("flag",) if n in names)]))
    periods = [n for n in ("year", "month", "period_start", "as_of_on") if n in table.keys]
    where = ""
    if table.is_readable and "country_iso3" in names:
        has_iraq = con.sql(f"select 1 from {table.name} where country_iso3 = 'IRQ' limit 1").fetchall()
        where = "\nwhere country_iso3 = 'IRQ'" if has_iraq else ""
    order = [f"{n} desc" for n in periods] + [n for n in table.keys if n not in periods]
    listed = ", ".join(f'"{n}"' if n in ("order", "rows", "position", "column") else n for n in wanted)
    ordered = f"\norder by {', '.join(order)}" if order else ""
    return f"select {listed}\nfrom {table.name}{where}{ordered}\nlimit 20"


def samples(con: duckdb.DuckDBPyConnection, catalogue: Catalogue, table: Table) -> list[dict[str, Any]]:
    """Up to three rows, of Iraq where there are some, the fullest first.

    None of a table that may not be read, and none from sources that may not be redistributed.
    """
    if not table.is_readable or table.name == UNPRINTED:
        return []
    names = [c.name for c in table.columns]
    kept_back = [source_id for source_id, s in catalogue.sources.items() if s.redistribute == "none"]
    where = f"where not list_has_any(source_ids, {kept_back}::varchar[])" if "source_ids" in names else ""
    if "raw_content" in names:  # a publisher's own line is shown only if its raw data may be redistributed
        open_ids = [source_id for source_id, s in catalogue.sources.items() if s.redistribute == "raw"]
        where = f"where list_contains({open_ids}::varchar[], source_id)"
    empty = " + ".join(f'("{n}" is null)::int' for n in names)
    first = [f"{n} <> 'IRQ'" for n in ("country_iso3", "subject_id") if n in names]
    order = ", ".join([*first, empty, *(f'"{n}"' for n in table.keys)])
    return con.sql(f"select * from {table.name} {where} order by {order} limit {SAMPLE_ROWS}").pl().to_dicts()


def checks_of(catalogue: Catalogue, table: Table) -> list[Check]:
    """Checks that follow from the table's contract, and those written by hand whose text names it."""
    named = re.compile(rf"\b{re.escape(table.name)}\b")
    return [c for c in catalogue.checks if c.table == table.name or (c.table is None and named.search(c.description))]


def check_table(checks: list[Check], caption: str) -> Markup:
    """Checks with what they found."""
    frame = pl.DataFrame(
        {
            "check": [c.name if c.table else c.name.replace("_", " ") for c in checks],
            "result": [_result(c) for c in checks],
            "severity": [c.severity for c in checks],
            "description": [c.description.removeprefix("Detects: ") for c in checks],
        }
    )
    heads = {"check": "Check", "result": "Result", "severity": "If it fails", "description": "What it looks for"}
    return shown_table(frame, caption=caption, columns=heads, note=NO_NOTE)


def _page(con: duckdb.DuckDBPyConnection, catalogue: Catalogue, table: Table) -> Page:
    content, grain, rest = summary(table)
    rows = samples(con, catalogue, table)
    named = provenance.row_sources(con, table)
    is_mart = table.layer == "mart"
    sections = [
        Section("what-it-is", "What it is", _facts(catalogue, table, grain, rest)),
        Section("its-columns", "Columns", _columns(catalogue, table)),
    ]
    if is_mart:
        sections.append(Section("its-paths", "Where each column comes from", _paths(catalogue, table, named or {}, rows)))
    sections += [
        Section("its-sources", "Sources and licences", _sources(catalogue, table, named)),
        Section("its-checks", "Checks", _checks(catalogue, table)),
        Section("its-rows", "Three rows", _sample_table(table, rows)),
        Section("its-query", "A query to start from", _query(con, table)),
    ]
    return Page(f"data/{table.name}.html", table.name, content, tuple(sections))


def _facts(catalogue: Catalogue, table: Table, grain: str, rest: str) -> Markup:
    said = [
        ("Grain: one row per", escape(grain or "not said")),
        ("Rows", escape("not known" if table.rows is None else f"{table.rows:,}")),
        ("Key", Markup(", ").join(Markup('<a href="#{0}"><code>{0}</code></a>').format(k) for k in table.keys) or escape("none")),
        ("Computed from", _links(catalogue, catalogue.reads.get(table.name, ()))),
        ("Used by", _links(catalogue, catalogue.uses.get(table.name, ()))),
    ]
    more = Markup("<p>{}</p>").format(rest) if rest else Markup("")
    back = Markup('<p><a href="data/index.html">All tables</a> · <a href="data/lineage.html">All lineage</a></p>')
    return more + facts(said) + _neighbourhood(catalogue, table) + back


def _links(catalogue: Catalogue, names: tuple[str, ...]) -> Markup:
    if not names:
        return escape("no table")
    return Markup(", ").join(table_link(catalogue, name) for name in names)


def _neighbourhood(catalogue: Catalogue, table: Table) -> Markup:
    """The tables one step before and after, as a picture where that stays small."""
    before, after = catalogue.reads.get(table.name, ()), catalogue.uses.get(table.name, ())
    if not (before or after) or max(len(before), len(after)) > NEIGHBOURS:
        return Markup("")
    columns = {**dict.fromkeys(before, 0), table.name: 1, **dict.fromkeys(after, 2)}
    edges = [(name, table.name) for name in before] + [(table.name, name) for name in after]
    return lineage_diagram.picture(catalogue, columns, edges, f"What {table.name} is computed from, and what is computed from it")


def _columns(catalogue: Catalogue, table: Table) -> Markup:
    is_mart = table.layer == "mart"
    frame = pl.DataFrame(
        {
            "column": [_column_head(c, is_anchor=not is_mart) for c in table.columns],
            "meaning": [_meaning(c) for c in table.columns],
            "unit": [c.shown_unit for c in table.columns],
            "type": [("enumeration" if c.values else c.data_type) for c in table.columns],
            "empty": ["key" if c.is_key else "may be empty" if c.is_nullable else "always filled" for c in table.columns],
            "origin": [str(_origins(catalogue, (table.name, c.name))) for c in table.columns],
        }
    )
    heads = {"column": "Column", "meaning": "Meaning", "unit": "Unit", "type": "Type", "empty": "Filled", "origin": "From"}
    return shown_table(
        frame, caption=f"Columns of {table.name}", columns=heads, note=NO_NOTE, html=("column", "meaning", "origin")
    )


def _column_head(column: Column, *, is_anchor: bool) -> str:
    """The column's name: where numbers point to it, or a link to its part of the page that says where it comes from."""
    if is_anchor:
        return str(Markup('<code class="short" id="{0}">{0}</code>').format(column.name))
    return str(Markup('<a href="#{}">{}</a>').format(column.name, code(column.name)))


def _meaning(column: Column) -> str:
    said = escape(sentence(column.description))
    if column.values:
        said += Markup(" One of: {}.").format(", ".join(column.values))
    if column.references:
        said += Markup(' Found in <a href="data/{0}.html">{0}</a>.').format(column.references)
    return str(said)


def _origins(catalogue: Catalogue, place: Place) -> Markup:
    """One step back, a table a line."""
    by_table: dict[str, list[str]] = {}
    for name, column in catalogue.lineage.get(place, ()):
        by_table.setdefault(name, []).append(column)
    lines = [Markup("{}: {}").format(table_link(catalogue, name), ", ".join(found)) for name, found in by_table.items()]
    listed = Markup("<br>").join(lines)
    if len(lines) <= LISTED_ORIGINS:
        return listed
    return Markup('<details><summary class="short">{} tables</summary>{}</details>').format(len(lines), listed)


def _paths(catalogue: Catalogue, table: Table, named: dict[str, frozenset[str]], rows: list[dict[str, Any]]) -> Markup:
    intro = Markup(
        "<p>Nearest steps come first: tables and columns that the numbers of a column go through, then who published them. "
        "A table has many rows and they need not share a source; the command under each column walks back a single one.</p>"
    )
    parts = []
    for column in table.columns:
        found = provenance.path(catalogue, table.name, column.name, named.get(column.name, frozenset()))
        row = next((r for r in rows if r[column.name] is not None), None)
        command = (
            Markup("<p>For one row: <code>{}</code></p>").format(provenance.trace_command(table, column.name, row)) if row else ""
        )
        unit = Markup(" <small>{}</small>").format(column.shown_unit) if column.shown_unit else ""
        parts.append(
            Markup('<h3 id="{0}"><code>{0}</code>{1}</h3><p>{2}</p>{3}{4}').format(
                column.name, unit, sentence(column.description), provenance.shown(catalogue, found), command
            )
        )
    return intro + Markup("").join(parts)


def _sources(catalogue: Catalogue, table: Table, named: dict[str, frozenset[str]] | None) -> Markup:
    found = provenance.sources_of(catalogue, table, named)
    if not found:
        return Markup("<p>The build itself writes this table; it has no publisher's figures.</p>")
    how = "named by its rows" if named is not None else "in its lineage"
    newest = [catalogue.newest(s.source_id) for s in found]
    frame = pl.DataFrame(
        {
            "source": [str(source_link(s)) for s in found],
            "publisher": [s.publisher for s in found],
            "licence": [str(licence(s)) for s in found],
            "vintage": [v.vintage_on.isoformat() if v else "curated by hand" for v in newest],
            "sha": [str(Markup("<code>{}</code>").format(v.raw_sha256)) if v else "" for v in newest],
        }
    )
    heads = {
        "source": "Source", "publisher": "Publisher", "licence": "Licence",
        "vintage": "Newest vintage", "sha": "Sha256 of its raw bytes",
    }  # fmt: skip
    return shown_table(
        frame,
        caption=f"Sources of {table.name} {how}",
        columns=heads,
        note=Markup('<p class="sources">All vintages with address and hash: <a href="data/sources.html">sources</a>.</p>'),
        html=("source", "licence", "sha"),
    )


def _checks(catalogue: Catalogue, table: Table) -> Markup:
    found = checks_of(catalogue, table)
    rest = Markup('<p>Checks across tables are listed on <a href="data/checks.html">a separate page</a>.</p>')
    return (check_table(found, f"Checks of {table.name} on this release") if found else Markup("")) + rest


def _result(check: Check) -> str:
    if check.is_passed:
        return "passed"
    return f"{check.offending_rows} {'row' if check.offending_rows == 1 else 'rows'}, e.g. {cut(check.sample or '')}"


def _sample_table(table: Table, rows: list[dict[str, Any]]) -> Markup:
    if not table.is_readable:
        return Markup("<p>The report shows no rows of this layer; the query below does.</p>")
    if table.name == UNPRINTED:
        return Markup("<p>Only the structure is shown: sentences of the document itself are never printed.</p>")
    if not rows:
        return Markup("<p>{}</p>").format(
            "The table is empty in this release." if not table.rows else "The source's licence does not allow us to show rows."
        )
    places = [f"row {n}" for n in range(1, len(rows) + 1)]
    frame = pl.DataFrame(
        {
            "column": [str(code(c.name)) for c in table.columns],
            **{place: [_text(row[c.name]) for c in table.columns] for place, row in zip(places, rows, strict=True)},
        }
    )
    heads = {"column": "Column", **{place: place.capitalize() for place in places}}
    return shown_table(frame, caption=f"Rows of {table.name}, a column a line", columns=heads, note=NO_NOTE, html=("column",))


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case Decimal():
            exact = f"{value:f}"
            return exact.rstrip("0").rstrip(".") if "." in exact else exact
        case list():
            return cut(", ".join(_text(v) for v in value))
        case date():
            return str(value)
        case _:
            return cut(str(value))


def _query(con: duckdb.DuckDBPyConnection, table: Table) -> Markup:
    return Markup(
        '<pre tabindex="0" role="region" aria-label="Query"><code>{}</code></pre>'
        "<p>It runs in <code>energyetl sql</code> and in any DuckDB client that opens the release read-only.</p>"
    ).format(starting_query(con, table))
