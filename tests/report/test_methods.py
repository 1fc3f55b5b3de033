"""The page *Methods*: its table is that of the release, its example is a claim of the release, and every code has its book."""

import re
from pathlib import Path

import duckdb
import pytest

from energyetl.build.meta_tables import released_tables
from energyetl.contracts.columns import columns, snake_case
from energyetl.release.store import FILE
from energyetl.report.pages.claim.methods import CONDITIONS
from energyetl.report.verdict import QUESTIONS, REASONS, VERDICTS
from tests.report.document import Document


@pytest.fixture
def page(documents: dict[str, Document]) -> Document:
    return documents["methods.html"]


def test_the_table_of_verdicts_is_that_of_the_release(reported: Path, page: Document) -> None:
    words = {True: "yes", False: "no", None: "—"}
    with duckdb.connect(reported / FILE, read_only=True) as con:
        rows = con.sql(
            f"select verdict_order, {', '.join(CONDITIONS)}, verdict::varchar, meaning from mart.verdict_rule order by 1"
        ).fetchall()
    assert rows and {row[-2] for row in rows} | {"not_checkable"} == set(VERDICTS)
    places = []
    for order, *conditions, verdict, meaning in rows:
        word, mark = VERDICTS[verdict]
        places.append(page.text.index(" ".join([str(order), *(words[c] for c in conditions), mark, word, meaning])))
    assert places == sorted(places)


def test_questions_reasons_and_the_verdict_without_a_row_are_explained(page: Document) -> None:
    for question in QUESTIONS.values():
        assert f"{question.heading} {question.meaning} {question.contradicted}" in page.text
    assert all(code in page.text and said in page.text for code, (said, _) in REASONS.items())
    assert "Not checkable : the wording cannot be checked" in page.text


def test_the_example_is_a_claim_with_its_own_numbers(reported: Path, page: Document) -> None:
    (claim_id,) = set(re.findall(r"energyetl claims (\S+) --run", page.text))
    with duckdb.connect(reported / FILE, read_only=True) as con:
        (row,) = con.execute(
            "select statement, carrying_finding, reason, carrying_limit is not null from mart.claim_board where claim_id = ?",
            [claim_id],
        ).fetchall()
        ((any_limit,),) = con.sql("select bool_or(carrying_limit is not null) from mart.claim_board").fetchall()
    statement, finding, reason, has_limit = row
    assert f"An example: {claim_id}" in page.text and f"claims/{claim_id}.html" in page.links
    assert statement in page.text and " ".join(reason.split()) in page.text
    assert finding is None or " ".join(finding.split()) in page.text
    assert has_limit == any_limit, "a claim with a limit is shown where there is one"


def test_every_coded_column_has_a_code_book(page: Document) -> None:
    coded = {
        (f"{name}.{c.name}", c.enum) for name, table in released_tables().items() for c in columns(table) if c.enum is not None
    }
    assert len(coded) > 100
    for column, enum in coded:
        assert f"code-{snake_case(enum.__name__)}" in page.ids
        assert column in page.text
        assert all(member.value in page.text for member in enum)
