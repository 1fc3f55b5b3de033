"""The rules of a claim run again on a released file: what they return is compared with the evidence that the file contains."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from energyetl.access import claim_rerun, connection
from energyetl.claims import evidence
from energyetl.contracts import tables
from energyetl.contracts.claim.evidence import Question
from energyetl.contracts.columns import enum_ddl, table_ddl
from energyetl.errors import EnergyetlError
from energyetl.files import sha256_bytes
from energyetl.settings import Settings

THEN, TODAY = date(2024, 3, 2), date(2026, 11, 24)
MACROS = """create or replace temp macro about_on() as getvariable('about_on')::date;
create or replace temp macro pages() as table
select * from record.page;
"""
RULE = """-- Proposition: the wheel turned more often than ten times by the day asked about.
select
    'parish' as origin,
    year::varchar as period,
    if(turns > 10, 'supports', 'contradicts') as outcome,
    turns as observed_value,
    10 as limit_value,
    'more_than' as limit_side,
    'count' as observed_unit,
    'https://example.org/book' as citation,
    null as known_on,
    false as is_estimate,
    turns || ' turns in ' || year as finding,
    null as source_id
from mart.wheel
where make_date(year, 1, 1) <= about_on()
"""


class Mill:
    """A release of one claim with one rule, whose stored evidence is what the rule returned when the mart was new."""

    def __init__(self, root: Path):
        self.settings = Settings(root=root)
        (root / "sql" / "evidence" / "macros").mkdir(parents=True)
        self.rule = root / "sql" / "evidence" / "WHL-01__count.sql"
        self.rule.write_text(RULE, encoding="utf-8")
        (root / "sql" / "evidence" / "macros" / "common.sql").write_text(MACROS, encoding="utf-8")
        self.con = duckdb.connect()
        for statement in enum_ddl(list(tables().values())):
            self.con.execute(statement)
        for name in ("claims.claim", "claims.rule", "claims.question", "claims.evidence", "meta.release"):
            self.con.execute(f"create schema if not exists {name.split('.')[0]}")
            self.con.execute(table_ddl(tables()[name], name)[0].replace(" not null", ""))
        self.con.execute(f"insert into meta.release by name select date '{TODAY}' as as_of_on")
        self.con.execute("insert into claims.claim by name select 'WHL-01' as claim_id")
        self.register_rule()
        self.con.execute(
            f"insert into claims.question values ('WHL-01', 'known_then', date '{THEN}', date '{THEN}', true), "
            f"('WHL-01', 'in_hindsight', date '{TODAY}', date '{THEN}', true), "
            f"('WHL-01', 'holds_now', date '{TODAY}', date '{TODAY}', true)"
        )
        self.con.execute("create schema mart")
        self.con.execute("create table mart.wheel as from (values (2023, 12), (2025, 9)) as t (year, turns)")
        claim_rerun.prepare(self.con, self.settings)
        evidence.store(
            self.con,
            [
                evidence.answer(self.con, Question.in_hindsight, THEN, "WHL-01", "WHL-01__count", RULE),
                evidence.answer(self.con, Question.holds_now, TODAY, "WHL-01", "WHL-01__count", RULE),
            ],
        )

    def register_rule(self) -> None:
        """The rule as the release was built with it."""
        sha256 = sha256_bytes(self.rule.read_bytes())
        self.con.execute("delete from claims.rule")
        self.con.execute(
            "insert into claims.rule by name select 'WHL-01__count' as rule_id, 'WHL-01' as claim_id, ? as sql_sha256", [sha256]
        )

    def run(self) -> claim_rerun.Rerun:
        """The rules of the claim, run again."""
        return claim_rerun.rerun(self.con, self.settings, "WHL-01")


@pytest.fixture
def mill(tmp_path: Path) -> Mill:
    return Mill(tmp_path)


def test_a_rule_that_returns_what_is_stored_is_equal_for_each_day_asked_about(mill: Mill):
    found = mill.run()
    assert found.is_equal
    assert [(r.question, r.rows) for r in found.runs] == [("in_hindsight", 1), ("holds_now", 2)]
    assert claim_rerun.as_text(found).splitlines() == [
        "WHL-01, run again on the release as of 2026-11-24",
        "in_hindsight:",
        "  = WHL-01__count: 1 row, equal to the stored evidence",
        "holds_now:",
        "  = WHL-01__count: 2 rows, equal to the stored evidence",
        "known_then: asked as of 2024-03-02, which this release is not. `energyetl build --as-of 2024-03-02` makes one that is.",
    ]


def test_a_figure_that_differs_is_counted_on_both_sides(mill: Mill):
    mill.con.execute("update mart.wheel set turns = 8 where year = 2025")
    found = mill.run()
    assert not found.is_equal
    assert [str(r) for r in found.runs] == [
        "1 row, equal to the stored evidence",
        "2 rows; 1 stored and not found now, 1 found now and not stored",
    ]


def test_a_rule_that_finds_nothing_is_equal_to_the_row_that_says_so(mill: Mill):
    mill.con.execute("delete from mart.wheel")
    mill.con.execute("delete from claims.evidence")
    evidence.store(mill.con, [evidence.answer(mill.con, Question.holds_now, TODAY, "WHL-01", "WHL-01__count", RULE)])
    mill.con.execute("delete from claims.question where question = 'in_hindsight'")
    (run,) = mill.run().runs
    assert run.is_equal and run.rows == 1


def test_a_release_of_the_document_s_day_answers_what_was_known_then(mill: Mill):
    mill.con.execute(f"update meta.release set as_of_on = date '{THEN}'")
    mill.con.execute("delete from claims.evidence")
    evidence.store(mill.con, [evidence.answer(mill.con, Question.known_then, THEN, "WHL-01", "WHL-01__count", RULE)])
    found = mill.run()
    assert [(r.question, r.is_equal) for r in found.runs] == [("known_then", True)]
    assert [q for q, _ in found.of_another_day] == ["in_hindsight", "holds_now"]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("record.page", "sql/evidence/WHL-01__count.sql reads record.page, which a released file does not contain"),
        ("pages()", "sql/evidence/WHL-01__count.sql reads record.page, which a released file does not contain"),
        ("mart.gone", "sql/evidence/WHL-01__count.sql: Catalog Error: Table with name gone does not exist!"),
    ],
    ids=["a record", "a record behind a macro", "a table that is not there"],
)
def test_a_rule_that_cannot_run_names_itself_and_the_table(mill: Mill, source: str, said: str):
    mill.rule.write_text(RULE.replace("mart.wheel", source), encoding="utf-8")
    mill.register_rule()
    assert all(r.fault is not None and r.fault.startswith(said) for r in mill.run().runs)


def test_a_rule_that_has_changed_or_is_gone_is_not_compared(mill: Mill):
    mill.rule.write_text(RULE.replace("> 10", "> 11"), encoding="utf-8")
    assert {r.fault for r in mill.run().runs} == {
        "sql/evidence/WHL-01__count.sql has changed since the release was built; build again"
    }
    mill.rule.unlink()
    assert {r.fault for r in mill.run().runs} == {"sql/evidence/WHL-01__count.sql is missing here; the release was built with it"}


def test_a_claim_of_which_nothing_is_asked_says_so(mill: Mill):
    mill.con.execute("update claims.question set is_asked = false")
    assert claim_rerun.as_text(mill.run()).endswith("No question is asked of it: it cannot be checked, or is not due.")


def test_an_unknown_claim_lists_the_nearest(mill: Mill):
    with pytest.raises(EnergyetlError, match="no claim 'WHL-10'. Did you mean WHL-01"):
        claim_rerun.rerun(mill.con, mill.settings, "WHL-10")


@pytest.fixture(scope="module")
def all_runs(home: Path) -> list[claim_rerun.RuleRun]:
    """Every rule of every claim, run again on the session's release through the connection of readers."""
    settings = Settings(home=home)
    with connection.connect(settings) as con:
        claim_rerun.prepare(con, settings)
        claims = [c for (c,) in con.execute("select claim_id from claims.claim order by claim_id").fetchall()]
        return [run for claim_id in claims for run in claim_rerun.rerun(con, settings, claim_id).runs]


def reads_beyond(run: claim_rerun.RuleRun) -> bool:
    return run.fault is not None and "which a released file does not contain" in run.fault


def test_every_rule_that_can_be_run_returns_the_stored_evidence(all_runs: list[claim_rerun.RuleRun]):
    able = [r for r in all_runs if not reads_beyond(r)]
    assert able and [f"{r.question} {r.rule_id}: {r}" for r in able if not r.is_equal] == []


def test_every_rule_can_be_run(all_runs: list[claim_rerun.RuleRun]):
    assert [f"{r.question} {r.rule_id}: {r}" for r in all_runs if reads_beyond(r)] == []
