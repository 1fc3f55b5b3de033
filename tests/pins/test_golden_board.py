"""The golden board: the release's verdicts are those last reviewed, and a verdict that turns is seen with what carries it."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from energyetl.access import golden_board
from energyetl.contracts import tables
from energyetl.contracts.columns import enum_ddl, table_ddl
from energyetl.errors import EnergyetlError

DATA = Path(__file__).resolve().parents[2] / "data"
TABLES = ("meta.snapshot", "claims.verdict", "mart.claim_evidence")
# claim, question, verdict, certainty, reasons, origins for and against
JUDGED = [
    ("WHL-01", "known_then", "supported", "high", [], 2, 0),
    ("WHL-01", "in_hindsight", "supported", "moderate", ["single_origin"], 1, 0),
    ("WHL-01", "holds_now", "contradicted", "low", ["indirect", "single_origin"], 0, 1),
    ("WHL-02", "known_then", "insufficient", None, [], 0, 0),
    ("WHL-02", "in_hindsight", "asserted", None, [], 1, 0),
]
EVIDENCE = [
    # question, rule, origin, period, role, outcome, finding
    ("in_hindsight", "WHL-01__count", "parish", "1901", "deciding", "supports", "Twelve turns in 1901"),
    ("in_hindsight", "WHL-01__count", "parish", "1902", "deciding", "supports", "Thirteen turns in 1902"),
    ("in_hindsight", "WHL-01__diary", "miller", "1903", "corroborating", "supports", "Many turns in 1903"),
    ("holds_now", "WHL-01__count", "parish", "1901", "deciding", "supports", "Twelve turns in 1901"),
    ("holds_now", "WHL-01__count", "county", "1900", "deciding", "contradicts", "No turn in 1900"),
]


@pytest.fixture
def con() -> Iterator[duckdb.DuckDBPyConnection]:
    """Verdicts and evidence typed here, for a test to change."""
    with duckdb.connect() as con:
        for statement in enum_ddl(list(tables().values())):
            con.execute(statement)
        for name in TABLES:
            con.execute(f"create schema if not exists {name.split('.')[0]}")
            con.execute(table_ddl(tables()[name], name)[0].replace(" not null", ""))
        for row in JUDGED:
            con.execute(
                "insert into claims.verdict (claim_id, question, verdict, certainty, certainty_reasons, supporting_origins, "
                "contradicting_origins) values (?, ?, ?, ?, ?, ?, ?)",
                row,
            )
        for row in EVIDENCE:
            con.execute(
                "insert into mart.claim_evidence (question, rule_id, origin, period, role, outcome, finding, claim_id, citation) "
                "values (?, ?, ?, ?, ?, ?, ?, 'WHL-01', 'https://example.org/book')",
                row,
            )
        yield con


@pytest.fixture
def data(tmp_path: Path, con: duckdb.DuckDBPyConnection) -> Path:
    """A folder whose golden board holds the typed verdicts."""
    (tmp_path / "pins").mkdir()
    (tmp_path / "snapshots" / "jodi_oil").mkdir(parents=True)
    (tmp_path / "snapshots" / "jodi_oil" / "2024-01-01.parquet").touch()
    golden_board.renew(con, tmp_path)
    return tmp_path


@pytest.mark.release
def test_the_verdicts_of_the_release_are_those_last_reviewed(warehouse: duckdb.DuckDBPyConnection):
    found = golden_board.changes(warehouse, DATA)
    assert not found, "Review, then run `energyetl pins --renew-board`:\n" + golden_board.as_text(warehouse, found)


@pytest.mark.release
def test_a_renewed_board_holds_every_question_on_every_claim(warehouse: duckdb.DuckDBPyConnection, tmp_path: Path):
    (tmp_path / "pins").mkdir()
    (tmp_path / "snapshots").symlink_to(DATA / "snapshots")
    golden_board.renew(warehouse, tmp_path)
    lines = golden_board.board_file(tmp_path).read_text(encoding="utf-8").splitlines()[1:]
    asked = warehouse.execute("select claim_id, question::varchar from claims.question order by claim_id, question").fetchall()
    assert [tuple(line.split(",")[:2]) for line in lines] == asked
    assert golden_board.changes(warehouse, tmp_path) == []


def test_the_board_is_written_in_plain_words(data: Path):
    assert golden_board.board_file(data).read_text(encoding="utf-8").splitlines() == [
        "claim_id,question,verdict,certainty,certainty_reasons,supporting_origins,contradicting_origins",
        "WHL-01,known_then,supported,high,,2,0",
        "WHL-01,in_hindsight,supported,moderate,single_origin,1,0",
        "WHL-01,holds_now,contradicted,low,indirect;single_origin,0,1",
        "WHL-02,known_then,insufficient,,,0,0",
        "WHL-02,in_hindsight,asserted,,,1,0",
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("verdict = 'contested'", "verdict supported -> contested"),
        ("certainty = 'low'", "certainty moderate -> low"),
        ("certainty = null", "certainty moderate -> (none)"),
        ("certainty_reasons = ['indirect']", "certainty_reasons single_origin -> indirect"),
        ("supporting_origins = 9", "supporting_origins 1 -> 9"),
    ],
)
def test_a_verdict_that_turns_is_seen_for_its_question_alone(con: duckdb.DuckDBPyConnection, data: Path, change: str, said: str):
    con.execute(f"update claims.verdict set {change} where claim_id = 'WHL-01' and question = 'in_hindsight'")
    assert [str(c) for c in golden_board.changes(con, data)] == [f"WHL-01 in_hindsight: {said}"]


def test_a_question_that_is_gone_or_new_is_seen(con: duckdb.DuckDBPyConnection, data: Path):
    con.execute("delete from claims.verdict where claim_id = 'WHL-01' and question = 'holds_now'")
    con.execute("update claims.verdict set question = 'holds_now' where claim_id = 'WHL-02' and question = 'in_hindsight'")
    gone, new, left = (str(c) for c in golden_board.changes(con, data))
    assert gone.startswith("WHL-01 holds_now: verdict contradicted -> (none), certainty low -> (none)")
    assert (
        new == "WHL-02 holds_now: verdict (none) -> asserted, supporting_origins (none) -> 1, contradicting_origins (none) -> 0"
    )
    assert left.startswith("WHL-02 in_hindsight: verdict asserted -> (none)")


def test_a_change_is_shown_with_the_evidence_that_carries_it(con: duckdb.DuckDBPyConnection, data: Path):
    """Deciding evidence on the verdict's side, the newest period first; against it where the verdict is contradicted."""
    con.execute("update claims.verdict set supporting_origins = 5 where question <> 'known_then'")
    assert golden_board.as_text(con, golden_board.changes(con, data)).split("\n") == [
        "WHL-01 holds_now: supporting_origins 0 -> 5",
        "  contradicts: No turn in 1900 (WHL-01__count; county; 1900; https://example.org/book)",
        "WHL-01 in_hindsight: supporting_origins 1 -> 5",
        "  supports: Thirteen turns in 1902 (WHL-01__count; parish; 1902; https://example.org/book)",
        "WHL-02 in_hindsight: supporting_origins 1 -> 5",
        "  no evidence for or against",
    ]


def test_a_renewal_writes_only_what_changed(con: duckdb.DuckDBPyConnection, data: Path):
    before = golden_board.board_file(data).read_text(encoding="utf-8")
    assert golden_board.renew(con, data) == []
    assert golden_board.board_file(data).read_text(encoding="utf-8") == before
    con.execute("update claims.verdict set certainty = 'low' where claim_id = 'WHL-01' and question = 'known_then'")
    assert len(golden_board.renew(con, data)) == 1
    after = golden_board.board_file(data).read_text(encoding="utf-8")
    assert after == before.replace("known_then,supported,high,", "known_then,supported,low,")
    assert golden_board.changes(con, data) == []


def test_a_release_of_fetched_vintages_is_no_golden_board(con: duckdb.DuckDBPyConnection, data: Path):
    con.execute("insert into meta.snapshot (snapshot_id) values ('jodi_oil@2024-01-01'), ('jodi_oil@2099-01-01')")
    with pytest.raises(EnergyetlError, match=r"contains fetched vintages \(jodi_oil@2099-01-01\)"):
        golden_board.renew(con, data)
