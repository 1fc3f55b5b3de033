"""The first page: the matrix holds every claim once, and the findings are the first five of their mart."""

from pathlib import Path

import duckdb

from energyetl.release.store import FILE
from energyetl.report.verdict import VERDICTS, subject
from tests.report.document import Document


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
        chosen = con.sql(
            "select claim_id, b.statement from mart.claim_finding join mart.claim_board as b using (claim_id) "
            "where finding_rank <= 5 order by finding_rank"
        ).fetchall()
    places = [document.text.index(f"· {claim_id} {statement}") for claim_id, statement in chosen]
    assert len(places) == 5 and places == sorted(places)
    assert "How they were chosen" in document.text


def test_every_claim_of_the_registry_has_a_subject(warehouse) -> None:
    for (claim_id,) in warehouse.sql("select claim_id from claims.claim").fetchall():
        assert subject(claim_id)
