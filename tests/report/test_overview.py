"""The first page: how the five findings are chosen, on a board typed by hand; and that the matrix holds every claim once."""

from pathlib import Path

import duckdb
import pytest

from energyetl.release.store import FILE
from energyetl.report.pages.overview import FINDINGS
from energyetl.report.verdict import VERDICTS, subject
from tests.report.document import Document

# claim, verdict then, verdict now, certainty now, scope, independent voices today
BOARD = [
    ("A-01", "supported", "supported", "high", "energy", 9),
    ("B-01", "insufficient", "supported", "high", "energy", 5),
    ("C-01", "supported", "contradicted", "moderate", "context", 7),
    ("D-01", "supported", "contradicted", "moderate", "energy", 2),
    ("E-01", "supported", "contradicted", "moderate", "energy", 4),
    ("F-01", "contradicted", "supported", "high", "trade", 1),
    ("G-01", "supported", "partly_supported", "low", "energy", 3),
    ("H-01", "supported", "contradicted", "moderate", "energy", 4),
]


@pytest.fixture
def board():
    with duckdb.connect() as con:
        for schema in ("mart", "claims", "meta"):
            con.execute(f"create schema {schema}")
        con.execute("create table meta.release as select date '2026-01-01' as as_of_on")
        con.execute(
            "create table mart.claim_board (claim_id varchar, verdict_at_publication varchar, verdict_today varchar, "
            "certainty_today varchar, has_turned boolean, scope varchar[])"
        )
        con.execute(
            "create table claims.verdict (claim_id varchar, as_of_on date, supporting_origins int, contradicting_origins int)"
        )
        for claim_id, then, now, certainty, scope, voices in BOARD:
            con.execute(
                "insert into mart.claim_board values (?, ?, ?, ?, ?, [?])", [claim_id, then, now, certainty, then != now, scope]
            )
            con.execute("insert into claims.verdict values (?, date '2026-01-01', ?, 0)", [claim_id, voices])
            con.execute("insert into claims.verdict values (?, date '2024-03-02', 99, 99)", [claim_id])
        yield con


def test_findings_are_those_that_went_over_then_the_surest_then_energy_then_the_best_attested(board) -> None:
    chosen = [row[0] for row in board.sql(FINDINGS).fetchall()]
    assert chosen == ["F-01", "E-01", "H-01", "D-01", "C-01"]


def test_what_changed_otherwise_comes_before_what_stayed_however_sure(board) -> None:
    board.execute("delete from mart.claim_board where verdict_today = 'contradicted' or verdict_at_publication = 'contradicted'")
    assert [row[0] for row in board.sql(FINDINGS).fetchall()] == ["B-01", "G-01", "A-01"]


def test_the_matrix_holds_every_claim_once_and_its_heads_count_them(reported: Path, report: Path) -> None:
    html = (report / "index.html").read_text(encoding="utf-8")
    document = Document(html)
    with duckdb.connect(reported / FILE, read_only=True) as con:
        rows = con.sql("select claim_id, verdict_today::varchar, has_turned from mart.claim_board order by 1").fetchall()
    chips = [a for tag, a in document.elements if tag == "a" and str(a.get("class", "")).startswith("chip")]
    assert sorted(str(a["href"]) for a in chips) == [f"claims/{claim_id}.html" for claim_id, _, _ in rows]
    turned = {str(a["href"])[7:-5] for a in chips if "turned" in str(a["class"]).split()}
    assert turned == {claim_id for claim_id, _, has_turned in rows if has_turned}
    for verdict in {now for _, now, _ in rows}:
        assert f"{VERDICTS[verdict][0]} today: {sum(now == verdict for _, now, _ in rows)}" in document.text


def test_findings_on_the_page_are_those_of_the_rule_and_the_rule_is_stated(reported: Path, report: Path) -> None:
    document = Document((report / "index.html").read_text(encoding="utf-8"))
    with duckdb.connect(reported / FILE, read_only=True) as con:
        found = con.sql(FINDINGS)
        chosen = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    places = [document.text.index(f"· {row['claim_id']} {row['statement']}") for row in chosen]
    assert len(places) == 5 and places == sorted(places)
    assert "How they were chosen" in document.text


def test_every_claim_of_the_registry_has_a_subject(warehouse) -> None:
    for (claim_id,) in warehouse.sql("select claim_id from claims.claim").fetchall():
        assert subject(claim_id)
