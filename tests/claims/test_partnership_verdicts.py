"""Verdicts of the release on investment, projects, sanctions and the partnership, with the number or event behind each."""

import duckdb
import pytest

VERDICTS = [
    # claim, known then, in hindsight, now, and what the newest case must name
    ("INV-01", "asserted", "asserted", None, "19 bn"),
    ("INV-02", "insufficient", "insufficient", "asserted", "20 bn"),
    ("INV-04", "asserted", "contradicted", "contradicted", "30 bn"),
    ("PRJ-01", "supported", "supported", "contradicted", "West Qurna-2 (exited 2026-02-17)"),
    ("PRJ-02", "supported", "supported", "contradicted", "Cabinet accepts settlement with Lukoil"),
    ("RSL-01", "supported", "supported", "contradicted", "lost: West Qurna-2"),
    ("SAN-01", "contested", "contested", "partly_supported", "freezes payments to Lukoil"),
]


@pytest.mark.parametrize(("claim", "then", "hindsight", "now", "named"), VERDICTS, ids=[v[0] for v in VERDICTS])
def test_verdicts_and_what_is_behind_them(
    warehouse: duckdb.DuckDBPyConnection, claim: str, then: str, hindsight: str, now: str | None, named: str
):
    board = "select verdict_known_then, verdict_in_hindsight, verdict_holds_now from mart.claim_board where claim_id = ?"
    assert warehouse.execute(board, [claim]).fetchall() == [(then, hindsight, now)]
    said = (
        "select e.finding from mart.claim_evidence as e join mart.claim_board as b using (claim_id) "
        "where claim_id = ? and e.outcome <> 'silent' and e.question = b.carrying_question"
    )
    assert any(named in finding for (finding,) in warehouse.execute(said, [claim]).fetchall())


def test_what_parties_say_of_themselves_has_no_certainty(warehouse: duckdb.DuckDBPyConnection):
    asserted = "select count(*), count(certainty) from claims.verdict where verdict = 'asserted'"
    ((asserted_count, with_certainty),) = warehouse.execute(asserted).fetchall()
    assert asserted_count > 5
    assert with_certainty == 0


def test_three_windows_after_the_blocking_of_lukoil(warehouse: duckdb.DuckDBPyConnection):
    rows = warehouse.execute(
        "select rule_id, outcome::varchar from mart.claim_evidence "
        "where rule_id like 'RSL-01__output_kept%' and question = 'holds_now' order by rule_id"
    ).fetchall()
    assert dict(rows) == {
        "RSL-01__output_kept_30_days": "silent",
        "RSL-01__output_kept_90_days": "contradicts",
        "RSL-01__output_kept_365_days": "contradicts",
    }
