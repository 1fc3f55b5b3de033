"""What a rule of evidence may leave out, and what stands there then."""

import duckdb
import pytest

from energyetl.claims import evidence
from energyetl.errors import EnergyetlError

REQUIRED = """
    select 'iea' as origin, '2023' as period, 'record.indicator_fact' as source_id, 'silent' as outcome,
        null as citation, null as known_on, true as is_estimate, 'Nothing said.' as finding
"""


def run(sql: str) -> dict:
    with duckdb.connect() as con:
        return evidence.run(con, "TST-01__rule", sql).to_dicts()[0]


def test_columns_with_a_default_may_be_left_out():
    row = run(REQUIRED)
    assert (row["vintage_basis"], row["is_interested_party"]) == ("original", False)
    assert (row["observed_value"], row["observed_unit"]) == (None, None)


def test_what_a_rule_states_is_kept():
    row = run(f"select *, 'restated' as vintage_basis, true as is_interested_party, 4.5 as observed_value from ({REQUIRED})")
    assert (row["vintage_basis"], row["is_interested_party"], float(row["observed_value"])) == ("restated", True, 4.5)


@pytest.mark.parametrize("column", ["origin", "outcome", "citation", "known_on", "is_estimate", "finding"])
def test_any_other_column_must_be_given(column):
    with pytest.raises(EnergyetlError, match=rf"sql/evidence/TST-01__rule.sql .* lacks \['{column}'\]"):
        run(f"select * exclude ({column}) from ({REQUIRED})")


def test_a_column_that_evidence_does_not_have_is_refused():
    with pytest.raises(EnergyetlError, match=r"returns unknown columns \['note'\]"):
        run(f"select *, 'x' as note from ({REQUIRED})")
