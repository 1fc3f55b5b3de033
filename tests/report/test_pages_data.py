"""The pages on the data against a real release: nothing is without a page, every path ends at bytes that we hold."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import yaml

from energyetl.access.trace import trace
from energyetl.release import publish
from energyetl.report.model import Page
from energyetl.report.pages.data import catalogue as data_catalogue
from energyetl.report.pages.data import lineage, lineage_diagram, provenance
from energyetl.report.pages.data import page as data_page
from energyetl.report.pages.data import table as data_table
from energyetl.report.pages.data.catalogue import Catalogue
from energyetl.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = "A sentence of a document that no page may print."


@pytest.fixture(scope="module")
def con(released: publish.Outcome) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(released.folder / "energyetl.duckdb", read_only=True) as con:
        yield con


@pytest.fixture(scope="module")
def catalogue(con: duckdb.DuckDBPyConnection) -> Catalogue:
    return data_catalogue.read(con)


@pytest.fixture(scope="module")
def pages(con: duckdb.DuckDBPyConnection) -> dict[str, Page]:
    return {page.path: page for page in data_page.pages(con)}


def html(page: Page) -> str:
    return "".join(f'<section id="{s.anchor}">{s.html}</section>' for s in page.sections)


def ids(page: Page) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', html(page))


def test_every_table_has_a_page_and_every_column_one_anchor(con: duckdb.DuckDBPyConnection, pages: dict[str, Page]):
    columns = con.sql("select schema_name || '.' || table_name, column_name from duckdb_columns() where not internal").fetchall()
    assert len(columns) > 1000
    anchors = {table: ids(pages[f"data/{table}.html"]) for table, _ in columns}
    missing = [(table, column) for table, column in columns if anchors[table].count(column) != 1]
    assert missing == []


def test_no_page_has_an_anchor_twice(pages: dict[str, Page]):
    assert [p.path for p in pages.values() if len(ids(p)) != len(set(ids(p)))] == []


def test_no_link_is_dead(pages: dict[str, Page]):
    known = {path: set(ids(page)) for path, page in pages.items()}
    dead = set()
    for page in pages.values():
        for target in re.findall(r'href="(?!https?:)([^"]*)"', html(page)):
            path, _, anchor = target.partition("#")
            path = path or page.path
            if path not in known or (anchor and anchor not in known[path]):
                dead.add((page.path, target))
    assert dead == set()


def test_every_starting_query_returns_rows_unless_the_table_is_empty(con: duckdb.DuckDBPyConnection, catalogue: Catalogue):
    silent = [
        table.name
        for table in catalogue.tables.values()
        if table.rows and not con.sql(data_table.starting_query(con, table)).fetchall()
    ]
    assert silent == []


def test_the_query_on_a_page_is_the_one_that_was_tried(
    con: duckdb.DuckDBPyConnection, catalogue: Catalogue, pages: dict[str, Page]
):
    query = data_table.starting_query(con, catalogue.tables["mart.gas_flaring_yearly"])
    assert "where country_iso3 = 'IRQ'" in query
    assert query.replace("'", "&#39;") in html(pages["data/mart.gas_flaring_yearly.html"])


def test_rows_are_those_of_the_tables(con: duckdb.DuckDBPyConnection, catalogue: Catalogue):
    counted = {name: con.sql(f"select count(*) from {name}").fetchall()[0][0] for name in catalogue.tables}
    assert {name: table.rows for name, table in catalogue.tables.items()} == counted


def test_the_path_of_flared_volumes_ends_at_the_raw_file_of_the_world_bank(
    con: duckdb.DuckDBPyConnection, catalogue: Catalogue, pages: dict[str, Page]
):
    named = provenance.row_sources(con, catalogue.tables["mart.gas_flaring_yearly"])
    assert named is not None
    found = provenance.path(catalogue, "mart.gas_flaring_yearly", "flared_bcm", named["flared_bcm"])
    assert [step.table for step in found.steps] == [
        "core.observation_latest",
        "core.observation",
        "staging.worldbank_flaring",
        "snapshot.worldbank_flaring",
    ]
    assert [source.source_id for source in found.sources] == ["worldbank_flaring"]

    sidecar = max((ROOT / "data" / "snapshots" / "worldbank_flaring").glob("*.yml"))
    sha = yaml.safe_load(sidecar.read_text(encoding="utf-8"))["raw_sha256"]
    in_meta = con.sql(
        "select raw_sha256 from meta.snapshot where source_id = 'worldbank_flaring' order by vintage_on desc limit 1"
    ).fetchall()
    assert in_meta == [(sha,)]
    part = html(pages["data/mart.gas_flaring_yearly.html"]).split('<h3 id="flared_bcm">')[1].split("<h3")[0]
    assert sha in part
    assert "World Bank" in part
    assert "energyetl trace mart.gas_flaring_yearly flared_bcm country_iso3=IRQ year=" in part


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("mart.gas_flaring_yearly", "flared_bcm"),
        ("mart.electricity_mix_yearly", "generation_twh"),
        ("mart.eu_crude_import_monthly", "volume_kb"),
        ("mart.opec_conformity_monthly", "production_kbd"),
        ("mart.russian_investment", "amount_busd"),
        ("mart.trade_partner_rank_yearly", "value_musd"),
    ],
)
def test_the_shown_command_walks_a_row_to_an_end_of_the_columns_path(
    con: duckdb.DuckDBPyConnection, catalogue: Catalogue, home: Path, table: str, column: str
):
    named = provenance.row_sources(con, catalogue.tables[table])
    assert named is not None
    on_the_page = {s.source_id for s in provenance.path(catalogue, table, column, named[column]).sources}
    row = next(r for r in data_table.samples(con, catalogue, catalogue.tables[table]) if r[column] is not None)
    command = shlex.split(provenance.trace_command(catalogue.tables[table], column, row))
    assert command[:4] == ["energyetl", "trace", table, column]
    ends = {
        end.table.removeprefix("snapshot.") for end in trace.trace(table, column, command[4:], Settings(home=home)).step.ends()
    }
    assert ends
    assert ends <= on_the_page


def test_a_path_shows_the_correction_on_it(catalogue: Catalogue):
    found = provenance.path(catalogue, "staging.eiti_volume_yearly", "value", None)
    assert "eiti_oil_volume_2013" in [c.correction_id for c in found.corrections]
    assert provenance.path(catalogue, "mart.gas_flaring_yearly", "flared_bcm", frozenset({"worldbank_flaring"})).corrections == ()


def test_every_source_has_an_anchor_and_every_vintage_its_hash(con: duckdb.DuckDBPyConnection, pages: dict[str, Page]):
    page = pages["data/sources.html"]
    assert {row[0] for row in con.sql("select source_id from meta.source").fetchall()} <= set(ids(page))
    shown = html(page)
    assert [sha for (sha,) in con.sql("select raw_sha256 from meta.snapshot").fetchall() if sha not in shown] == []


def test_the_picture_has_every_model_and_every_dependency(
    catalogue: Catalogue, con: duckdb.DuckDBPyConnection, pages: dict[str, Page]
):
    drawn = html(pages["data/lineage.html"]).split("</svg>")[0]
    box = {name: number for number, name in re.findall(r'<a id="box-(\d+)"[^>]*>.*?<text[^>]*>([^<]+)</text>', drawn)}
    models = {f"{path.parent.name}.{path.stem}" for layer in lineage.MODELS for path in (ROOT / "sql" / layer).glob("*.sql")}
    assert models <= set(box)
    lines = set(re.findall(r'<path class="f(\d+) t(\d+)"', drawn))
    needed = con.sql("select distinct replace(from_table, 'reference.', 'core.'), table_name from meta.column_lineage").fetchall()
    assert len(needed) > 200
    assert {(box[a], box[b]) for a, b in needed} == lines


def test_lines_of_the_picture_run_from_left_to_right(catalogue: Catalogue):
    columns = lineage.placed(catalogue)
    assert [(a, b) for a, b in catalogue.dependencies if columns[a] >= columns[b]] == []


def test_the_list_says_what_the_picture_says(catalogue: Catalogue, pages: dict[str, Page]):
    listed = html(pages["data/lineage.html"]).split('id="the-list"')[1]
    for table, origins in catalogue.reads.items():
        entry = listed.split(f">{table}</a> is computed from<ul>")[1].split("</ul>")[0]
        assert re.findall(r">([a-z]+\.\w+)</a>", entry) == list(origins)


def test_pages_are_small_and_equal_each_time(con: duckdb.DuckDBPyConnection, pages: dict[str, Page]):
    assert max(len(html(page)) for page in pages.values()) < 500_000
    assert {page.path: html(page) for page in data_page.pages(con)} == {path: html(page) for path, page in pages.items()}


def test_disagreements_are_those_of_the_mart(con: duckdb.DuckDBPyConnection, pages: dict[str, Page]):
    widest = con.sql(
        """
        select max(spread)::double from mart.source_disagreement
        where measure = 'crude_price' and is_same_basis and not is_reconcilable
        """
    ).fetchall()[0][0]
    part = html(pages["data/disagreements.html"]).split('id="widest-gaps"')[1]
    assert f">{widest:.2f}</data>" in part


@pytest.fixture
def altered(released: publish.Outcome, tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A copy of the release with a quoted sentence and quarantined rows of an open and of a closed source."""
    path = tmp_path / "energyetl.duckdb"
    shutil.copy(released.folder / "energyetl.duckdb", path)
    with duckdb.connect(path) as con:
        names = [row[0] for row in con.sql("describe claims.quotation").fetchall()]
        values = ", ".join("1" if n == "place" else f"'{SENTENCE}'" for n in names)
        con.execute(f"insert into claims.quotation ({', '.join(names)}) values ({values})")
        con.execute(
            """
            insert into meta.quarantine by name
            select snapshot_id, source_id, 7 as row_number, 'range' as rule, 'a share above 100' as message,
                'line of ' || source_id as raw_content, false as is_released
            from meta.snapshot where source_id in ('worldbank_flaring', 'owid_electricity_2022')
            """
        )
        yield con


def test_sentences_of_the_document_are_never_printed(altered: duckdb.DuckDBPyConnection):
    pages = {page.path: html(page) for page in data_page.pages(altered)}
    assert [path for path, text in pages.items() if SENTENCE in text] == []
    assert "never printed" in pages["data/claims.quotation.html"]


def test_quarantined_rows_are_shown_as_far_as_their_licence_allows(altered: duckdb.DuckDBPyConnection):
    pages = {page.path: html(page) for page in data_page.pages(altered)}
    assert "line of worldbank_flaring" in pages["data/quarantine.html"]
    assert [path for path, text in pages.items() if "line of owid_electricity_2022" in text] == []
    assert "not shown under the source&#39;s licence" in pages["data/quarantine.html"]


def test_a_failed_check_is_shown_with_its_rows(altered: duckdb.DuckDBPyConnection):
    altered.execute(
        "update meta.check_result set is_passed = false, offending_rows = 2, sample = 'year=2031' "
        "where check_name = 'mart.gas_flaring_yearly: its key is unique'"
    )
    pages = {page.path: html(page) for page in data_page.pages(altered)}
    for path in ("data/checks.html", "data/mart.gas_flaring_yearly.html"):
        assert "2 rows, e.g. year=2031" in pages[path]


def test_the_layers_of_the_picture_are_those_of_the_catalogue(catalogue: Catalogue):
    assert {name.split(".")[0] for edge in catalogue.dependencies for name in edge} <= set(lineage_diagram.COLOURS)
