"""The document's own faults and people's reviews: read from files of their own, checked, and beside the verdicts."""

from datetime import date

import duckdb
import pytest
from as_of_build import AsOfBuild

from energyetl.build import builder
from energyetl.errors import EnergyetlError
from energyetl.release import publish

FAULT = {
    "fault_id": "minute_or_hour",
    "lines": [3, 5],
    "claim_ids": ["WHL-01"],
    "what": "One line counts by the minute, another by the hour",
    "consequence": "The claim is judged by the minute",
}
REVIEW = {
    "claim_id": "WHL-01",
    "who": "B. Reader",
    "reviewed_on": date(2024, 5, 1),
    "question": "known_then",
    "as_of_on": date(2024, 3, 2),
    "verdict": "contested",
    "why": "The parish book was written by the miller",
}

WRONG = [
    ("faults.yml", [FAULT | {"claim_ids": ["WHL-09"]}], r"fault minute_or_hour: there is no claim WHL-09. Did you mean WHL-0"),
    ("faults.yml", [FAULT, FAULT], r"fault minute_or_hour: the id is used twice"),
    ("faults.yml", [FAULT | {"lines": []}], r"data/documents/mill/faults.yml, line 1 minute_or_hour, lines: "),
    ("reviews/b.yml", [REVIEW | {"claim_id": "WHL-09"}], r"review of WHL-09 by B. Reader: there is no such claim"),
    ("reviews/b.yml", [REVIEW, REVIEW], r"review of WHL-01 by B. Reader: two reviews of 2024-05-01"),
    ("reviews/b.yml", [REVIEW | {"as_of_on": date(2025, 1, 1)}], r"as_of_on 2025-01-01 is later than the day of the review"),
    ("reviews/b.yml", [REVIEW | {"verdict": "true"}], r"data/documents/mill/reviews/b.yml, line 1 WHL-01, verdict: "),
    (
        "reviews/b.yml",
        [{k: v for k, v in REVIEW.items() if k != "why"}],
        r"data/documents/mill/reviews/b.yml, line 1 WHL-01, why: Field required",
    ),
]


@pytest.mark.parametrize(("name", "content", "said"), WRONG)
def test_a_fault_or_review_that_cannot_be_is_said(small_registry, name, content, said):
    small_registry.write(name, content)
    with pytest.raises(EnergyetlError, match=said):
        small_registry.load()


@pytest.mark.release
def test_both_are_tables_of_a_release_and_so_are_the_quotations_of_a_copy(small_root):
    small, settings = small_root
    small.write("faults.yml", [FAULT])
    small.write("reviews/b.yml", [REVIEW])
    with publish.open_candidate(settings, brief=small.copy) as candidate:
        assert isinstance(candidate, publish.Candidate)
        with candidate.builder(builder.graph(settings)) as build:
            list(build.run({"claims.document_fault", "claims.review", "claims.quotation"}))
        with duckdb.connect(candidate.folder / "energyetl.duckdb", read_only=True) as con:
            assert con.sql("select fault_id, lines, claim_ids from claims.document_fault").fetchall() == [
                ("minute_or_hour", ["3", "5"], ["WHL-01"])
            ]
            assert con.sql("select reviewer, reviewed_on, as_of_on, verdict, reason from claims.review").fetchall() == [
                ("B. Reader", date(2024, 5, 1), date(2024, 3, 2), "contested", "The parish book was written by the miller")
            ]
            assert con.sql("select claim_id, place, text from claims.quotation order by all").fetchall() == [
                ("WHL-01", 1, "Its wheel turned 12 times a minute in 1901."),
                ("WHL-02", 1, "The miller says that it will turn faster."),
                ("WHL-02", 2, "The mill stands by the river."),
            ]


def test_a_review_is_shown_with_the_verdict_and_does_not_change_it(judged):
    build = judged
    build.run("mart.claim_board")
    assert build.fetch("select claim_id, verdict_in_hindsight, review_verdicts from mart.claim_board order by claim_id") == [
        (
            "WHL-01",
            "supported",
            [
                "contested on known_then as of 2024-03-02 (B. Reader, 2024-05-01)",
                "contradicted on known_then as of 2024-03-02 (C., 2024-06-01)",
            ],
        ),
        ("WHL-02", "not_checkable", []),
    ]


@pytest.fixture
def judged():
    """Verdicts of two claims and two reviews of one of them."""
    with duckdb.connect() as con:
        build = AsOfBuild(con)
        given = {
            "claim": (
                "claim_id, document_id, topic, statement, scope, kind, about_kind",
                "'WHL-01', 'mill', 'context', 's', ['energy'], ['event'], 'period'",
                "'WHL-02', 'mill', 'context', 't', ['energy'], ['event'], 'never_due'",
            ),
            "verdict": (
                "claim_id, question, verdict, certainty, certainty_reasons, reason",
                "'WHL-01', 'known_then', 'supported'::verdict, 'high'::certainty, []::varchar[], 'r'",
                "'WHL-01', 'in_hindsight', 'supported', 'high', [], 'r'",
                "'WHL-02', 'known_then', 'not_checkable', null, [], 'r'",
                "'WHL-02', 'in_hindsight', 'not_checkable', null, [], 'r'",
            ),
            "review": (
                "claim_id, question, as_of_on, reviewer, reviewed_on, verdict, reason",
                "'WHL-01', 'known_then', date '2024-03-02', 'C.', date '2024-06-01', 'contradicted'::verdict, 'why'",
                "'WHL-01', 'known_then', date '2024-03-02', 'B. Reader', date '2024-05-01', 'contested'::verdict, 'why'",
            ),
            "rule": ("rule_id, claim_id, part, role", "'WHL-01__count', 'WHL-01', 'whole', 'deciding'::rule_role"),
            "evidence": (
                "question, rule_id, origin, period, claim_id, source_id, outcome, observed_value, observed_unit, citation, finding, known_on",
                "'in_hindsight', 'WHL-01__count', 'parish', '1901', 'WHL-01', 'parish_book', 'supports'::outcome, 12, 'count', "
                "'https://parish.example', 'Twelve', date '1902-01-01'",
            ),
        }
        for table, (head, *rows) in given.items():
            build.give(f"claims.{table}", head, *rows)
        yield build
