"""A page per claim with its whole case: nothing of the tables is left out, and each citation leads to where it points."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from markupsafe import Markup

from energyetl.release.store import FILE
from energyetl.report.citation import cited
from energyetl.report.pages.claim.evidence import charts, evidence_table, origin_name, rule_name
from energyetl.report.verdict import DOWNGRADES, HEDGES, VERDICTS
from tests.report.document import Document


@pytest.fixture
def tables(reported: Path):
    with duckdb.connect(reported / FILE, read_only=True) as con:
        yield con


def test_each_claim_has_a_page_with_both_verdicts_and_why(tables, documents: dict[str, Document]) -> None:
    rows = tables.sql(
        "select claim_id, verdict::varchar, certainty::varchar, downgrades, reason, as_of_on from claims.verdict"
    ).fetchall()
    assert {f"claims/{row[0]}.html" for row in rows} == {p for p in documents if p.startswith("claims/")} - {"claims/index.html"}
    today = max(row[5] for row in rows)
    for claim_id, verdict, certainty, downgrades, reason, on in rows:
        text = documents[f"claims/{claim_id}.html"].text
        assert VERDICTS[verdict][0] in text and " ".join(reason.split()) in text and str(on) in text
        assert certainty is None or f"Certainty {certainty}" in text
        assert all(DOWNGRADES[d][0] in text and DOWNGRADES[d][1] in text for d in (downgrades if on == today else []))


def test_no_piece_of_evidence_rule_limit_or_place_is_left_out(tables, documents: dict[str, Document]) -> None:
    for claim_id, detail, citation in tables.sql("select claim_id, detail, citation from mart.claim_evidence").fetchall():
        document = documents[f"claims/{claim_id}.html"]
        assert " ".join(detail.split()) in document.text
        if citation and citation.startswith("http"):
            assert citation in document.links
        elif citation:
            assert f"../data/sources.html#{citation.split('@')[0]}" in document.links
    for claim_id, rule_id in tables.sql("select claim_id, rule_id from claims.rule").fetchall():
        assert f"rule-{rule_id}" in documents[f"claims/{claim_id}.html"].ids
    for claim_id, reason in tables.sql("select claim_id, reason from claims.threshold").fetchall():
        assert " ".join(reason.split()) in documents[f"claims/{claim_id}.html"].text
    for claim_id, section, line in tables.sql("select claim_id, section, line from claims.locator").fetchall():
        assert f"{section}, line {line}" in documents[f"claims/{claim_id}.html"].text
    for claim_ids, what in tables.sql("select claim_ids, what from claims.document_fault").fetchall():
        assert all(what in documents[f"claims/{c}.html"].text for c in claim_ids)


def test_what_changed_a_verdict_is_shown_only_where_one_changed(tables, documents: dict[str, Document]) -> None:
    for claim_id, has_turned, turned_by in tables.sql("select claim_id, has_turned, turned_by from mart.claim_board").fetchall():
        text = documents[f"claims/{claim_id}.html"].text
        assert ("What changed the verdict" in text) == has_turned
        assert not has_turned or " ".join(turned_by.split()) in text


def test_every_word_of_the_tables_has_its_word_on_the_page(tables) -> None:
    for column, known in (("verdict", VERDICTS), ("hedge", HEDGES)):
        table = "verdict" if column == "verdict" else "claim"
        assert {v for (v,) in tables.sql(f"select distinct {column}::varchar from claims.{table}").fetchall()} <= set(known)
    assert {v for (v,) in tables.sql("select distinct unnest(downgrades) from claims.verdict").fetchall()} <= set(DOWNGRADES)


def piece(period: str, value: str, **other) -> dict:
    """A piece of evidence, typed by hand."""
    return {
        "as_of_on": date(2026, 1, 1),
        "claim_id": "GAS-99",
        "rule_id": "GAS-99__yearly_output",
        "origin": "opec_secretariat",
        "period": period,
        "part": "whole",
        "role": "deciding",
        "outcome": "supports",
        "observed_value": Decimal(value),
        "observed_unit": "bcm",
        "detail": f"Output of {value} bcm <sic> in {period}",
        "citation": "https://www.example.org/a?b=1&c=2",
        "published_on": date(2025, 5, 1),
        "vintage_basis": "original",
        "is_interested_party": False,
        "source_ids": ["record.indicator_fact"],
        **other,
    }


def test_a_series_of_three_periods_is_drawn_and_its_title_says_what_it_says() -> None:
    rows = [piece("2021", "1.5"), piece("2022", "2.25", outcome="contradicts"), piece("2023/2024", "-3")]
    ((role, figure),) = charts("GAS-99", rows, date(2026, 1, 1), Markup(""))
    document = Document(str(figure.html))
    assert role == "deciding"
    assert "Yearly output in bcm: of 3 observations, 1 against the claim and 2 for the claim" in document.text
    assert "2023 to 2024, OPEC secretariat" in document.text and "✗ 2.25" in document.text
    (csv,) = figure.files.values()
    assert csv.decode().splitlines()[1] == "2021,OPEC secretariat,1.5,bcm,supports"


@pytest.mark.parametrize(
    "rows",
    [
        [piece("2021", "1"), piece("2022", "2")],
        [piece("2021", "1"), piece("2022", "2"), piece("2022", "3", origin="iea")],
        [
            piece("2021", "1", observed_unit="count"),
            piece("2022", "1", observed_unit="count"),
            piece("2023", "1", observed_unit="count"),
        ],
        [piece("2021", "1"), piece("2022", "2"), piece("2023", "3", observed_unit="bcm/y")],
        [piece("ISR 2019", "1"), piece("TUR 2023", "2"), piece("IRN 2025", "3")],
        [piece(p, "1", outcome="silent") for p in ("2021", "2022", "2023")],
    ],
    ids=["two periods", "two periods by three origins", "counts", "two units", "no periods", "all silent"],
)
def test_what_is_no_series_is_not_drawn(rows: list[dict]) -> None:
    assert charts("GAS-99", rows, date(2026, 1, 1), Markup("")) == []


def test_deciding_evidence_that_is_not_silent_comes_first_with_its_marks() -> None:
    rows = [
        piece("2020", "9", outcome="silent"),
        piece("2021", "1", role="corroborating", is_interested_party=True, vintage_basis="restated"),
        piece("2022", "2", part="growth"),
    ]
    document = Document(str(evidence_table(rows, "What was known")))
    order = [document.text.index(f"in {year}") for year in (2022, 2021, 2020)]
    assert order == sorted(order)
    assert "part: growth" in document.text
    assert "corroborating only · interested party · known only as restated later" in document.text
    assert "Output of 2 bcm <sic> in 2022" in document.text
    assert "https://www.example.org/a?b=1&c=2" in document.links


def test_no_evidence_is_said() -> None:
    assert evidence_table([], "What was known") == "<p>What was known: no evidence.</p>"


def test_a_vintage_is_cited_at_its_source_and_a_record_at_its_file() -> None:
    assert Document(str(cited("eia_steo@2026-03-09", []))).links == ["data/sources.html#eia_steo"]
    assert Document(str(cited(None, ["record.project_event", "claims.registry"]))).links == [
        "data/sources.html#record.project_event"
    ]


def test_ids_are_said_in_words() -> None:
    assert origin_name("opec_secretariat") == "OPEC secretariat" and origin_name("the_national") == "The national"
    assert rule_name("OPC-02__stated_excess") == "stated excess"
