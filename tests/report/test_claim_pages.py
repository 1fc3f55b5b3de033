"""A page per claim with its whole case: nothing of the tables is left out, and each citation leads to where it points."""

import re
from datetime import date
from decimal import Decimal
from importlib import resources
from pathlib import Path

import duckdb
import pytest
from markupsafe import Markup

from energyetl.access.claim_case import Case
from energyetl.contracts.claim.certainty import CertaintyReason
from energyetl.contracts.claim.evidence import LimitSide, Question
from energyetl.contracts.claim.mart import VerdictCourse
from energyetl.contracts.claim.registry import AboutKind, ClaimHedge
from energyetl.contracts.claim.verdict import PartOutcome, Verdict
from energyetl.release.store import FILE
from energyetl.report.citation import cited
from energyetl.report.pages.claim import question as question_section
from energyetl.report.pages.claim.evidence import charts, evidence_table, origin_name, rule_name
from energyetl.report.verdict import ABOUT, COURSES, HEDGES, LIMIT_SIDES, PART_OUTCOMES, QUESTIONS, REASONS, VERDICTS
from tests.report.document import Document


@pytest.fixture
def tables(reported: Path):
    with duckdb.connect(reported / FILE, read_only=True) as con:
        yield con


def after(document: Document, heading: str) -> str:
    """The text of a page from a heading on, as in its sections and not in its contents."""
    return document.text[document.text.rindex(heading) :]


def test_each_claim_has_a_page_with_every_question_and_why(tables, documents: dict[str, Document]) -> None:
    rows = tables.sql(
        "select claim_id, question::varchar, verdict::varchar, certainty::varchar, certainty_reasons, reason, known_on, about_on "
        "from claims.verdict"
    ).fetchall()
    assert {f"claims/{row[0]}.html" for row in rows} == {p for p in documents if p.startswith("claims/")} - {"claims/index.html"}
    for claim_id, question, verdict, certainty, reasons, reason, known_on, about_on in rows:
        document = documents[f"claims/{claim_id}.html"]
        assert question in document.ids, f"{claim_id} has no section on {question}"
        said = after(document, QUESTIONS[question].heading)
        assert f"Evidence known by {known_on} ; asked of {about_on} . {QUESTIONS[question].contradicted}" in said
        assert VERDICTS[verdict][0] in said and " ".join(reason.split()) in said
        assert certainty is None or f"Certainty {certainty}" in said
        assert all(REASONS[r][0] in said and (REASONS[r][1] or "") in said for r in reasons)


def test_a_question_that_is_not_asked_has_no_section(tables, documents: dict[str, Document]) -> None:
    not_standing = tables.sql("select claim_id from mart.claim_board where verdict_holds_now is null").fetchall()
    assert not_standing
    for (claim_id,) in not_standing:
        assert QUESTIONS["holds_now"].heading not in documents[f"claims/{claim_id}.html"].text


def test_that_the_document_was_wrong_and_that_the_world_changed_are_said_apart(tables, documents: dict[str, Document]) -> None:
    for claim_id, was_wrong, has_changed, on_one in tables.sql(
        "select claim_id, is_wrong_in_hindsight, has_changed, is_on_one_origin from mart.claim_board"
    ).fetchall():
        text = documents[f"claims/{claim_id}.html"].text
        assert ("The document was wrong:" in text) == was_wrong
        assert ("The world has changed:" in text) == has_changed
        assert ("See below which one." in text) == on_one


def test_parts_readings_silence_and_firmness_are_shown(tables, documents: dict[str, Document]) -> None:
    parts = tables.sql(
        "select o.claim_id, o.question::varchar, o.part, o.reading, r.reason from claims.reading_outcome as o "
        "join claims.reading as r using (claim_id, part, reading) where o.variant_id = 'as_found' "
        "qualify count(*) over (partition by o.claim_id, o.question) > 1"
    ).fetchall()
    assert parts
    for claim_id, question, part, reading, reason in parts:
        said = after(documents[f"claims/{claim_id}.html"], QUESTIONS[question].heading)
        assert "Outcome of each part, and of each way to read it" in said
        assert part in said and reading in said and (reason or "") in said
    for claim_id, question, silent in tables.sql(
        "select claim_id, question::varchar, silent_parts from claims.verdict "
        "where len(silent_parts) > 0 and verdict = 'unproven_in_part'"
    ).fetchall():
        said = after(documents[f"claims/{claim_id}.html"], QUESTIONS[question].heading)
        assert f"Nothing speaks on: {'; '.join(silent)}." in said
    for claim_id, question, origins in tables.sql(
        "select claim_id, question::varchar, decisive_origins from claims.sensitivity where is_on_one_origin"
    ).fetchall():
        said = after(documents[f"claims/{claim_id}.html"], QUESTIONS[question].heading)
        assert "It rests on one origin:" in said and all(origin_name(o) in said for o in origins)


def test_no_piece_of_evidence_rule_limit_condition_or_place_is_left_out(tables, documents: dict[str, Document]) -> None:
    for claim_id, finding, citation, published_on in tables.sql(
        "select claim_id, finding, citation, published_on from mart.claim_evidence"
    ).fetchall():
        document = documents[f"claims/{claim_id}.html"]
        assert " ".join(finding.split()) in document.text
        assert str(published_on or ("undated" if citation else "")) in document.text
        if citation and citation.startswith("http"):
            assert citation in document.links
        elif citation:
            assert f"../data/sources.html#{citation.split('@')[0]}" in document.links
    for claim_id, rule_id in tables.sql("select claim_id, rule_id from claims.rule").fetchall():
        assert f"rule-{rule_id}" in documents[f"claims/{claim_id}.html"].ids
    for claim_id, reason in tables.sql("select claim_id, reason from claims.threshold").fetchall():
        assert " ".join(reason.split()) in documents[f"claims/{claim_id}.html"].text
    for claim_id, words, rule_id in tables.sql("select claim_id, words, rule_id from claims.condition").fetchall():
        document = documents[f"claims/{claim_id}.html"]
        assert " ".join(words.split()).rstrip(".") in document.text and f"#rule-{rule_id}" in document.links
    for claim_id, section, line in tables.sql("select claim_id, section, line from claims.locator").fetchall():
        assert f"{section}, line {line}" in documents[f"claims/{claim_id}.html"].text
    for claim_ids, what in tables.sql("select claim_ids, what from claims.document_fault").fetchall():
        assert all(what in documents[f"claims/{c}.html"].text for c in claim_ids)


def test_what_turned_a_verdict_is_said_where_something_did_and_nowhere_else(tables, documents: dict[str, Document]) -> None:
    for claim_id, turned_by in tables.sql("select claim_id, turned_by from mart.claim_board").fetchall():
        text = documents[f"claims/{claim_id}.html"].text
        assert ("What changed the verdict" in text) == (turned_by is not None)
        assert turned_by is None or " ".join(turned_by.split()) in text


def test_the_list_shows_each_verdict_with_its_question(tables, documents: dict[str, Document]) -> None:
    text = documents["claims/index.html"].text
    for statement, then, hindsight, now in tables.sql(
        "select statement, verdict_known_then::varchar, verdict_in_hindsight::varchar, verdict_holds_now::varchar "
        "from mart.claim_board"
    ).fetchall():
        asked = {"Known then": then, "In hindsight": hindsight, "Now": now}
        shown = " ".join(f"{head} {VERDICTS[v][1]} {VERDICTS[v][0]}" for head, v in asked.items() if v)
        assert f"{statement} {shown}" in text


def test_every_word_has_its_word_on_the_page() -> None:
    assert set(VERDICTS) == {v.value for v in Verdict}
    assert set(PART_OUTCOMES) == {v.value for v in PartOutcome}
    assert set(QUESTIONS) == {q.value for q in Question}
    assert set(REASONS) == {r.value for r in CertaintyReason}
    assert set(HEDGES) == {h.value for h in ClaimHedge}
    assert set(ABOUT) == {a.value for a in AboutKind}
    assert set(LIMIT_SIDES) == {s.value for s in LimitSide}
    assert set(COURSES) == {c.value for c in VerdictCourse}
    assert [r for r, (_, lift) in REASONS.items() if lift is None] == ["large_effect"], "only a reason that raises needs no lift"


def test_each_verdict_differs_in_word_mark_and_colour() -> None:
    css = resources.files("energyetl.report").joinpath("templates/site.css").read_text(encoding="utf-8")
    assert len({word for word, _ in VERDICTS.values()}) == len({mark for _, mark in VERDICTS.values()}) == len(VERDICTS)
    colours = {v: found for v in VERDICTS if (found := re.search(rf"\.v-{v}\b[^{{]*\{{ background: var\((--[\w-]+)\)", css))}
    assert set(colours) == set(VERDICTS)
    alike = [v for v in VERDICTS if colours[v].group(1) == "--none"]
    assert alike == ["insufficient", "not_checkable"], "those without a direction share a colour"
    assert len({found.group(1) for found in colours.values()}) == len(VERDICTS) - 1


def luminance(colour: str) -> float:
    """Relative luminance of a colour, by the definition of WCAG 2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_words_of_verdicts_stand_out_from_their_colour() -> None:
    css = resources.files("energyetl.report").joinpath("templates/site.css").read_text(encoding="utf-8")
    pairs = re.findall(r"--(\w+): (#\w{6}); --\1-ink: (#\w{6})", css)
    assert len(pairs) == 16, "eight pairs by day and by night"
    for name, ground, ink in pairs:
        dark, light = sorted((luminance(ground), luminance(ink)))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, name


def piece(period: str, value: str, **other) -> dict:
    """A piece of evidence, typed by hand."""
    return {
        "question": "in_hindsight",
        "claim_id": "GAS-99",
        "rule_id": "GAS-99__yearly_output",
        "origin": "opec_secretariat",
        "period": period,
        "part": "whole",
        "reading": "as written",
        "role": "deciding",
        "outcome": "supports",
        "observed_value": Decimal(value),
        "observed_unit": "bcm",
        "limit_value": None,
        "limit_side": None,
        "finding": f"Output of {value} bcm <sic> in {period}",
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
        piece("2022", "2", part="growth", reading="by year"),
    ]
    document = Document(str(evidence_table(rows, "What was known")))
    order = [document.text.index(f"in {year}") for year in (2022, 2021, 2020)]
    assert order == sorted(order)
    assert "part: growth · read as: by year" in document.text
    assert "corroborating only · interested party · known only from a later issue or an undated page" in document.text
    assert "Output of 2 bcm <sic> in 2022" in document.text
    assert "https://www.example.org/a?b=1&c=2" in document.links


def test_a_value_stands_with_its_limit_and_a_page_without_a_date_is_undated() -> None:
    rows = [
        piece("2021", "4.84", observed_unit="pct", limit_value=Decimal(2), limit_side="at_most", outcome="contradicts"),
        piece("2022", "3", published_on=None),
    ]
    text = Document(str(evidence_table(rows, "What was known"))).text
    assert "4.84% supports if at most 2%" in text
    assert text.count("supports if") == 1 and text.count("undated") == 1 and "2025-05-01" in text


def test_limits_are_drawn_and_listed_where_there_are_any() -> None:
    rows = [
        piece(y, "4", limit_value=Decimal("2.5"), limit_side="at_most", outcome="contradicts") for y in ("2021", "2022", "2023")
    ]
    ((_, figure),) = charts("GAS-99", rows, date(2026, 1, 1), Markup(""))
    assert "a stroke marks the limit" in Document(str(figure.html)).text and "(limit 2.5)" in str(figure.html)
    (csv,) = figure.files.values()
    assert csv.decode().splitlines()[:2] == [
        "period,origin,value,unit,says,limit",
        "2021,OPEC secretariat,4.0,bcm,contradicts,2.5",
    ]


FIRM = {
    "claim_id": "GAS-99", "question": "in_hindsight", "decisive_origins": [], "is_on_one_origin": False, "rules_moved_by_half": [],
    "rules_moved_by_double": ["GAS-99__yearly_output"], "breaking_rule_id": "GAS-99__yearly_output",
    "breaking_value": Decimal("3.1"), "breaking_limit": Decimal(2), "breaking_distance": Decimal("-1.1"), "breaking_unit": "pct",
}  # fmt: skip


def judged(verdict: str, **firm) -> Document:
    """The section of one question on a claim of one part, with the given firmness."""
    empty = {name: [] for name in ("places", "quantities", "thresholds", "faults", "evidence", "parts", "readings", "reviews")}
    row = {
        "question": "in_hindsight", "known_on": date(2026, 11, 24), "about_on": date(2024, 3, 2), "verdict": verdict,
        "certainty": None, "certainty_reasons": [], "silent_parts": [], "reason": "As found.",
    }  # fmt: skip
    conditions = [
        {"question": "in_hindsight", "words": "A lower output.", "rule_id": "GAS-99__yearly_output", "verdict": "contradicted"},
        {"question": "holds_now", "words": "Not of this question.", "rule_id": "GAS-99__yearly_output", "verdict": "supported"},
    ]
    case = Case(claim={}, document={}, verdicts=[row], firmness=[FIRM | firm], conditions=conditions, **empty)
    return Document(str(question_section.section(case, row, is_newest=True).html))


def test_the_breaking_distance_is_said_in_words() -> None:
    text = judged("supported").text
    assert (
        "The nearest figure is 3.1% by rule yearly output . It turns the verdict if it falls by 1.1 percentage points, past its limit of 2% ."
        in text.replace(" percentage", " percentage")
    )
    assert "No single origin decides it" in text
    assert "It changes if the limit of rule yearly output is doubled." in text and "halved" not in text
    rising = judged("contradicted", breaking_distance=Decimal("0.4"), breaking_unit="bcm").text
    assert "rises by 0.4" in rising and "percentage points" not in rising
    assert "No change of a single figure" in judged("supported", breaking_distance=None).text


def test_a_verdict_without_evidence_claims_no_firmness() -> None:
    assert "How firm it stands" not in judged("insufficient").text


def test_a_condition_says_which_rule_would_notice_and_what_would_follow() -> None:
    assert (
        "A lower output. Rule yearly output would notice; the verdict would then be ✗ Contradicted ." in judged("supported").text
    )
    assert "would notice; the verdict would then stay." in judged("contradicted").text
    assert "Not of this question" not in judged("supported").text


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
