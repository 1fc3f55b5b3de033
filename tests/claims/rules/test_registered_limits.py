"""The registry's own limits and roles, where no verdict of today hangs on them: each tried with a figure on either side."""

from pathlib import Path

import pytest
from as_of_build import AsOfBuild

from energyetl.claims import loading, registry
from energyetl.claims.evidence import registry_frames

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def registered() -> registry.Registry:
    """The repository's claims and rules."""
    return loading.load(ROOT / "data" / "documents", ROOT / "sql" / "evidence")


# Of the rules on Iraq's level, these decide alone: what independent assessors count, and what OPEC's secretariat states.
@pytest.mark.parametrize(
    ("rule_id", "verdict"),
    [
        ("OPC-02__secondary_sources", "contradicted"),
        ("OPC-02__surveys", "contradicted"),
        ("OPC-02__stated_excess", "contradicted"),
        ("OPC-02__newest_month", "insufficient"),
        ("OPC-02__other_bases", "insufficient"),
    ],
)
def test_a_single_rule_gives_a_verdict_on_iraqs_level_only_where_it_decides(
    build: AsOfBuild, registered: registry.Registry, rule_id: str, verdict: str
):
    frames = registry_frames(registered)
    for name in ("claim", "rule"):
        build.load(f"claims.{name}", frames[name])
    row = {"claim_id": "OPC-02", "rule_id": rule_id, "origin": "an_origin", "period": "2024-03", "outcome": "contradicts"}
    build.fill("claims.evidence", [row | {"as_of_on": "2026-11-24"}])
    build.run("claims.verdict")
    assert build.fetch("select verdict::varchar from claims.verdict where claim_id = 'OPC-02'") == [(verdict,)]
