"""Verdicts of the release on investment, projects, sanctions and the partnership, with the number or event that each must rest on."""

import duckdb
import pytest

VERDICTS = [
    # claim, when the document was written, today, and what today's case must name
    ("INV-01", "supported", "supported", "19 bn"),
    ("INV-02", "insufficient", "supported", "more than 19 bn"),
    ("INV-04", "insufficient", "contradicted", "30 bn"),
    ("PRJ-01", "supported", "contradicted", "West Qurna-2 (exited 2026-02-17)"),
    ("PRJ-02", "supported", "contradicted", "West Qurna-2, exited"),
    ("PRJ-03", "supported", "supported", "Gazprom Neft"),
    ("PRJ-04", "supported", "supported", "up to 49 per cent"),
    ("RSL-01", "supported", "contradicted", "lost: West Qurna-2"),
    ("SAN-01", "supported", "contradicted", "payments to Lukoil"),
    ("SIG-01", "partly_supported", "partly_supported", "94.9 bn"),
]


@pytest.mark.parametrize(("claim", "then", "now", "named"), VERDICTS, ids=[v[0] for v in VERDICTS])
def test_verdicts_and_what_they_rest_on(warehouse: duckdb.DuckDBPyConnection, claim: str, then: str, now: str, named: str):
    board = "select verdict_at_publication, verdict_today from mart.claim_board where claim_id = ?"
    assert warehouse.execute(board, [claim]).fetchall() == [(then, now)]
    said = "select detail from mart.claim_evidence where claim_id = ? and outcome <> 'silent' and as_of_on > date '2024-03-02'"
    assert any(named in detail for (detail,) in warehouse.execute(said, [claim]).fetchall())


def test_a_total_of_one_state_bears_little_weight(warehouse: duckdb.DuckDBPyConnection):
    weights = warehouse.execute(
        "select certainty_today, downgrades_today from mart.claim_board where claim_id in ('INV-01', 'INV-02')"
    ).fetchall()
    assert {certainty for certainty, _ in weights} == {"low"}
    assert all({"single_origin", "interested_party"} <= set(downgrades) for _, downgrades in weights)


def test_badra_is_only_last_heard_of_in_2025(warehouse: duckdb.DuckDBPyConnection):
    ((certainty, downgrades),) = warehouse.execute(
        "select certainty_today, downgrades_today from mart.claim_board where claim_id = 'PRJ-03'"
    ).fetchall()
    assert (certainty, downgrades) == ("low", ["indirect", "single_origin"]), "its weight rests on one figure of output"


def test_three_windows_after_the_blocking_of_lukoil(warehouse: duckdb.DuckDBPyConnection):
    rows = warehouse.execute(
        "select rule_id, outcome::varchar from mart.claim_evidence "
        "where rule_id like 'RSL-01__output_kept%' and as_of_on > date '2024-03-02' order by rule_id"
    ).fetchall()
    assert dict(rows) == {
        "RSL-01__output_kept_30_days": "silent",
        "RSL-01__output_kept_90_days": "contradicts",
        "RSL-01__output_kept_365_days": "contradicts",
    }
