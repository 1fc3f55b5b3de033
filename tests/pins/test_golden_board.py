"""The golden board: the release's verdicts are those last reviewed, and a verdict that turns is seen with what carries it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from energyetl.access import golden_board
from energyetl.errors import EnergyetlError
from energyetl.release import publish
from energyetl.release.store import FILE

DATA = Path(__file__).resolve().parents[2] / "data"
TABLES = ("meta.release", "meta.snapshot", "claims.verdict", "mart.claim_evidence")


@pytest.fixture
def turned(released: publish.Outcome) -> Iterator[duckdb.DuckDBPyConnection]:
    """The release's verdicts and evidence in memory, for a test to change."""
    with duckdb.connect() as con:
        con.execute(f"attach '{released.folder / FILE}' as release (read_only)")
        for name in TABLES:
            con.execute(f"create schema if not exists {name.split('.')[0]}")
            con.execute(f"create table {name} as from release.{name}")
        yield con


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A copy of the golden board; the snapshots are the repository's."""
    (tmp_path / "data" / "pins").mkdir(parents=True)
    shutil.copy(golden_board.board_file(DATA), tmp_path / "data" / "pins")
    (tmp_path / "data" / "snapshots").symlink_to(DATA / "snapshots")
    return tmp_path / "data"


@pytest.mark.release
def test_the_verdicts_of_the_release_are_those_last_reviewed(warehouse: duckdb.DuckDBPyConnection):
    found = golden_board.changes(warehouse, DATA)
    assert not found, "Review, then run `energyetl pins --renew-board`:\n" + golden_board.as_text(warehouse, found)


@pytest.mark.release
def test_the_board_holds_every_claim_as_of_both_dates(warehouse: duckdb.DuckDBPyConnection):
    claims = [claim_id for (claim_id,) in warehouse.execute("select claim_id from claims.claim order by claim_id").fetchall()]
    lines = golden_board.board_file(DATA).read_text(encoding="utf-8").splitlines()[1:]
    assert [line.split(",")[:2] for line in lines] == [[c, as_of] for c in claims for as_of in ("at_publication", "today")]


@pytest.mark.release
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("verdict = 'contradicted'", "verdict supported -> contradicted"),
        ("certainty = 'low'", "certainty high -> low"),
        ("certainty = null", "certainty high -> (none)"),
        ("downgrades = ['single_origin']", "downgrades (none) -> single_origin"),
        ("supporting_origins = 9", "supporting_origins 10 -> 9"),
    ],
)
def test_a_verdict_that_turns_is_seen_on_its_date_alone(turned: duckdb.DuckDBPyConnection, change: str, said: str):
    turned.execute(f"update claims.verdict set {change} where claim_id = 'DIP-01' and as_of_on > '2024-03-02'")
    assert [str(c) for c in golden_board.changes(turned, DATA)] == [f"DIP-01 today: {said}"]


@pytest.mark.release
def test_a_verdict_that_turns_at_the_brief_s_date_and_a_claim_that_is_gone_are_seen(turned: duckdb.DuckDBPyConnection):
    turned.execute("update claims.verdict set verdict = 'contested' where claim_id = 'DIP-01' and as_of_on = '2024-03-02'")
    turned.execute("delete from claims.verdict where claim_id = 'TRD-03' and as_of_on > '2024-03-02'")
    found = [str(c) for c in golden_board.changes(turned, DATA)]
    assert found[0] == "DIP-01 at_publication: verdict supported -> contested"
    assert found[1].startswith("TRD-03 today: verdict ") and found[1].count("-> (none)") >= 3
    assert len(found) == 2


@pytest.mark.release
def test_a_change_is_shown_with_the_evidence_that_carries_it(turned: duckdb.DuckDBPyConnection):
    """GAS-01: the share of gas in Kurdistan's generation is 83 per cent by its government in 2025."""
    turned.execute("update claims.verdict set certainty = 'high' where claim_id = 'GAS-01' and as_of_on > '2024-03-02'")
    said = golden_board.as_text(turned, golden_board.changes(turned, DATA))
    assert said.startswith("GAS-01 today: certainty low -> high\n")
    assert "\n  supports: " in said and "GAS-01__share_stated; krg; 2025; http" in said


@pytest.mark.release
def test_a_renewal_writes_the_release_s_verdicts(turned: duckdb.DuckDBPyConnection, data: Path):
    before = golden_board.board_file(data).read_text(encoding="utf-8")
    assert golden_board.renew(turned, data) == []
    assert golden_board.board_file(data).read_text(encoding="utf-8") == before
    turned.execute("update claims.verdict set certainty = 'low' where claim_id = 'DIP-01' and as_of_on > '2024-03-02'")
    assert len(golden_board.renew(turned, data)) == 1
    after = golden_board.board_file(data).read_text(encoding="utf-8")
    assert after == before.replace("DIP-01,today,supported,high,", "DIP-01,today,supported,low,")
    assert golden_board.changes(turned, data) == []


@pytest.mark.release
def test_a_release_of_fetched_vintages_is_no_golden_board(turned: duckdb.DuckDBPyConnection, data: Path):
    turned.execute("update meta.snapshot set snapshot_id = 'jodi_oil@2099-01-01' where source_id = 'jodi_oil'")
    with pytest.raises(EnergyetlError, match=r"contains fetched vintages \(jodi_oil@2099-01-01\)"):
        golden_board.renew(turned, data)
