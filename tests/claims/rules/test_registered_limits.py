"""The registry's own limits and roles, where no verdict of today hangs on them: each tried with a figure on either side."""

from pathlib import Path

import pytest
from as_of_build import AsOfBuild
from rule_build import Judge

from energyetl.claims import loading, registry
from energyetl.claims.evidence import registry_frames

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def registered() -> registry.Registry:
    """The repository's claims and rules."""
    return loading.load(ROOT / "data" / "documents", ROOT / "sql" / "evidence")


def limits(registered: registry.Registry, claim_id: str) -> dict[str, float]:
    """The limits of a claim by name."""
    (claim,) = [claim for claim in registered.claims if claim.claim_id == claim_id]
    return {limit.name: float(limit.value) for limit in claim.thresholds}


@pytest.mark.parametrize(("rank", "outcome"), [(1, "supports"), (2, "contradicts")])
def test_the_calmest_of_twenty_years_is_the_first_and_not_the_second(
    judge: Judge, registered: registry.Registry, rank: int, outcome: str
):
    year = {"year": 2025, "violence_deaths": 300, "violence_low_deaths": 290, "violence_high_deaths": 330, "flag": "estimated"}
    year |= {"calm_rank": rank, "calm_rank_since_2004": rank, "calm_rank_in_20_years": rank, "source_ids": ["ucdp"]}
    given = {
        "mart.security_yearly": [year],
        "build.vintage_in_force": [{"source_id": "ucdp", "vintage_on": "2026-06-30", "vintage_basis": "original"}],
    }
    (row,) = judge("SEC-01__deaths", given, thresholds=limits(registered, "SEC-01"))
    assert row["outcome"] == outcome


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
