"""One evidence rule run on a few rows typed by hand, as a build runs it; nothing of the real data is in it.

    rows = judge(
        "GAS-02__present_output",
        {"mart.kurdistan_gas": [{"asset_id": "khor_mor", "period": "2023", "output_bcm_y": 4.5}]},
        thresholds={"minimum": 3},
        quantities={"gas_output": {"comparator": "=", "low": 5, "tolerance_pct": 0}},
    )
    assert rows[0]["outcome"] == "contradicts"

What stands in tables and columns that a test leaves out is said in `as_of_build`; a page may decide unless its row says
`can_decide: false`.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Protocol

import pytest
from as_of_build import BRIEF_ON as BRIEF_DAY
from as_of_build import SQL, AsOfBuild, empty_database, loose_columns
from as_of_build import TODAY as BUILD_DAY

from energyetl.claims import evidence
from energyetl.contracts.claim.evidence import ClaimsEvidence
from energyetl.contracts.columns import columns

TODAY, BRIEF_ON = str(BUILD_DAY), str(BRIEF_DAY)
MAY_DECIDE = {"can_decide": True}


class Judge(Protocol):
    """Runs a rule and gives its rows, by origin and period."""

    def __call__(
        self,
        rule_id: str,
        given: Mapping[str, Sequence[Mapping[str, Any]]],
        *,
        as_of: str = TODAY,
        about: str | None = None,
        thresholds: Mapping[str, float] | None = None,
        quantities: Mapping[str, Mapping[str, Any]] | None = None,
    ) -> list[dict[str, Any]]: ...


@pytest.fixture
def judge() -> Judge:
    """Run `sql/evidence/<rule_id>.sql` in a small build that holds only the given rows.

    `as_of` is the day by which rows are known, `about` the day asked about (the same unless given).
    `thresholds` are values by name, `quantities` columns of claims.quantity by measure, both of the claim that the rule belongs to.
    The rows come back as a build stores them, and have been held to the key of evidence.
    """

    def run(rule_id, given, *, as_of=TODAY, about=None, thresholds=None, quantities=None):
        sql = (SQL / "evidence" / f"{rule_id}.sql").read_text(encoding="utf-8")
        claim_id = rule_id.split("__")[0]
        with empty_database() as con:
            build = AsOfBuild(con, date.fromisoformat(as_of), BRIEF_DAY)
            stated = {"claim_id": claim_id}
            build.fill("claims.threshold", [stated | {"name": n, "value": v} for n, v in (thresholds or {}).items()])
            build.fill("claims.quantity", [stated | {"measure": m, **values} for m, values in (quantities or {}).items()])
            for name, rows in given.items():
                for row in rows:
                    unknown = sorted(set(row) - loose_columns(name))
                    assert not unknown, f"{name} has no column {unknown}"
                build.fill(name, [MAY_DECIDE | row for row in rows] if name == "core.fact" else rows)
            build.prepare(sql)
            if about is not None:
                con.execute(f"set variable about_on = date '{about}'")
            rows = evidence.run(con, rule_id, sql).sort("origin", "period").to_dicts()
        _hold_to_contract(rows)
        return rows

    return run


def _hold_to_contract(rows: list[dict[str, Any]]) -> None:
    """What the table of evidence would refuse, said of the rule's own rows."""
    keys = [(row["origin"], row["period"]) for row in rows]
    assert len(set(keys)) == len(keys), f"one row per origin and period, got {keys}"
    nullable = {c.name for c in columns(ClaimsEvidence) if c.is_nullable}
    for row in rows:
        empty = sorted(name for name, value in row.items() if value is None and name not in nullable)
        assert not empty, f"{row['origin']}, {row['period']}: {empty} must not be empty"
        assert row["outcome"] in ("supports", "contradicts", "silent")
        assert (row["observed_value"] is None) == (row["observed_unit"] is None), "value and unit are a pair"
