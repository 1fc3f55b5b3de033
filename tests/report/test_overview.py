"""The first page: each matrix holds every claim that is asked once, and the findings are the first five of their mart."""

import re
from pathlib import Path

import duckdb
import pytest

from energyetl.release.store import FILE
from energyetl.report.verdict import COURSES, TOPICS, VERDICTS
from tests.report.document import Document


def sections(html: str) -> dict[str, Document]:
    """The sections of a page by their ids."""
    parts = re.findall(r'<section id="(\w+)".*?>(.*?)</section>', html, flags=re.DOTALL)
    return {name: Document(part) for name, part in parts}


@pytest.mark.parametrize(
    ("section", "before", "after"), [("right", "known_then", "in_hindsight"), ("now", "in_hindsight", "holds_now")]
)
def test_a_matrix_holds_every_claim_that_is_asked_once(
    reported: Path, report: Path, section: str, before: str, after: str
) -> None:
    document = sections((report / "index.html").read_text(encoding="utf-8"))[section]
    with duckdb.connect(reported / FILE, read_only=True) as con:
        rows = con.sql(
            f"select claim_id, verdict_{before}::varchar, verdict_{after}::varchar from mart.claim_board "
            f"where verdict_{after} is not null order by 1"
        ).fetchall()
    chips = [a for tag, a in document.elements if tag == "a" and str(a.get("class", "")).startswith("chip")]
    assert sorted(str(a["href"]) for a in chips) == [f"claims/{claim_id}.html" for claim_id, _, _ in rows]
    differing = {str(a["href"])[7:-5] for a in chips if "turned" in str(a["class"]).split()}
    assert differing == {claim_id for claim_id, first, second in rows if first != second}
    for verdict in {now for _, _, now in rows}:
        assert f"{VERDICTS[verdict][0]}: {sum(now == verdict for _, _, now in rows)}" in document.text


def test_that_the_document_was_wrong_and_that_the_world_changed_are_counted_apart(reported: Path, report: Path) -> None:
    text = sections((report / "index.html").read_text(encoding="utf-8"))["board"].text
    with duckdb.connect(reported / FILE, read_only=True) as con:
        ((wrong, changed, standing, on_one),) = con.sql(
            "select (select count(*) from claims.verdict where question = 'in_hindsight' and verdict = 'contradicted'), "
            # a part that is asked at both questions and contradicted at one of them only
            "(select count(distinct claim_id) from (select claim_id from claims.part_outcome "
            "where variant_id = 'as_found' and question <> 'known_then' and outcome in ('supported', 'asserted', 'contradicted') "
            "group by claim_id, part having count(distinct outcome = 'contradicted') = 2)), "
            "(select count(*) from claims.verdict where question = 'holds_now'), "
            "(select count(*) from mart.claim_board where is_on_one_origin)"
        ).fetchall()
    assert f"{wrong} where the document was wrong contradicted in hindsight" in text
    assert f"{changed} where the world has changed of {standing} that are asked today" in text
    assert f"{on_one} rest on one origin" in text


def test_findings_on_the_page_are_those_of_the_rule_and_the_rule_is_stated(reported: Path, report: Path) -> None:
    document = Document((report / "index.html").read_text(encoding="utf-8"))
    with duckdb.connect(reported / FILE, read_only=True) as con:
        chosen = con.sql(
            "select claim_id, b.statement, verdict_course::varchar from mart.claim_finding join mart.claim_board as b using (claim_id) "
            "where finding_rank <= 5 order by finding_rank"
        ).fetchall()
    places = [document.text.index(f"· {claim_id} · {COURSES[course]} {statement}") for claim_id, statement, course in chosen]
    assert len(places) == 5 and places == sorted(places)
    assert "How they were chosen" in document.text


def test_every_topic_of_a_claim_has_a_heading(warehouse) -> None:
    topics = {topic for (topic,) in warehouse.sql("select distinct topic::varchar from claims.claim").fetchall()}
    assert topics == {"opec", "production", "project", "investment", "trade", "gas", "sanction", "security", "context"}
    assert topics <= set(TOPICS)
