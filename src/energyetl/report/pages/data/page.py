"""The part of the report on the data: all tables by layer, and their pages."""

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.report.model import Page, Section
from energyetl.report.pages.data import catalogue as data_catalogue
from energyetl.report.pages.data import lineage, quality, sources
from energyetl.report.pages.data import table as data_table
from energyetl.report.pages.data.catalogue import LAYERS, Catalogue, Table
from energyetl.report.table import table as shown_table

LAYER_SAYS = {
    "mart": "Answers to questions, for readers. Each row names its sources.",
    "claims": "What a document claims, by which rules it is judged, the evidence and the verdicts.",
    "core": "Conformed figures: one grain, one unit, our ids. Lists of ids and names are here too.",
    "staging": "Each publisher's data set, cleaned and typed, every vintage kept.",
    "meta": "Metadata of the release.",
}
MORE = (
    ("data/sources.html", "Sources", "publishers, licences, vintages, how fresh each is"),
    ("data/lineage.html", "Lineage", "what is computed from what, as a picture"),
    ("data/checks.html", "Checks", "what is tested before a release, and with which result"),
    ("data/corrections.html", "Corrections", "published errors that we correct"),
    ("data/quarantine.html", "Quarantine", "publishers' rows that failed validation"),
    ("data/disagreements.html", "Disagreements", "where publishers differ most"),
)


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The index, a page per table, and the pages on sources, lineage, checks and faults."""
    catalogue = data_catalogue.read(con)
    return [
        _index(catalogue),
        sources.page(con, catalogue),
        lineage.page(catalogue),
        *quality.pages(con, catalogue),
        *data_table.pages(con, catalogue),
    ]


def _index(catalogue: Catalogue) -> Page:
    more = Markup("").join(Markup('<li><a href="{}">{}</a>: {}</li>').format(address, name, what) for address, name, what in MORE)
    sections = [Section("more-pages", "About the tables", Markup("<ul>{}</ul>").format(more))]
    for layer in sorted(LAYERS, key=list(LAYER_SAYS).index):
        tables = [t for t in catalogue.tables.values() if t.layer == layer]
        rows = sum(t.rows or 0 for t in tables)
        sections.append(
            Section(f"layer-{layer}", layer, Markup("<p>{}</p>").format(LAYER_SAYS[layer]) + _table(layer, tables, rows))
        )
    return Page(
        "data/index.html",
        "Data",
        f"{len(catalogue.tables)} tables with {sum(t.rows or 0 for t in catalogue.tables.values()):,} rows: what each holds, "
        "where each column comes from, under which licence, and a query to start from.",
        tuple(sections),
        nav="Data",
    )


def _table(layer: str, tables: list[Table], rows: int) -> Markup:
    frame = pl.DataFrame(
        {
            "table": [str(Markup('<a href="data/{0}.html">{0}</a>').format(t.name)) for t in tables],
            "what": [data_table.summary(t)[0] for t in tables],
            "grain": [data_table.summary(t)[1] for t in tables],
            "columns": [len(t.columns) for t in tables],
            "rows": [t.rows for t in tables],
        },
        schema_overrides={"rows": pl.Int64},
    )
    heads = {"table": "Table", "what": "What it holds", "grain": "Grain: one row per", "columns": "Columns", "rows": "Rows"}
    return shown_table(
        frame,
        caption=f"Tables of {layer}: {len(tables)}, with {rows:,} rows",
        columns=heads,
        note=Markup(""),
        html=("table",),
        places={"columns": 0, "rows": 0},
    )
