"""Claims in whole releases: a changed figure changes exactly what rests on it, nothing known later reaches an earlier date,
and every claim has its evidence."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from energyetl.access import claim_difference
from energyetl.build import pins
from energyetl.cli.main import app
from energyetl.errors import EnergyetlError
from energyetl.release import publish
from energyetl.release.store import FILE
from energyetl.settings import Settings

pytestmark = pytest.mark.release

Row = dict[str, str]


@dataclass(frozen=True)
class Pair:
    """A folder with two releases, the second made of changed figures, and what differs."""

    home: Path
    older: str
    newer: str
    changes: list[claim_difference.VerdictChange]
    claims_with_other_evidence: set[str]

    @property
    def verdicts(self) -> set[tuple[str, str, str | None, str | None]]:
        return {(c.claim_id, c.question, c.before, c.after) for c in self.changes}


@pytest.fixture
def mutate(copy_root: Path, tmp_path: Path, released: publish.Outcome) -> Callable[[], Pair]:
    """Build the copy beside the session's release, as of the same day, and compare the two."""

    def run() -> Pair:
        home = tmp_path / "home"
        (home / "releases").mkdir(parents=True)
        (home / "releases" / released.release_id).symlink_to(released.folder)
        pins.renew(copy_root / "data")
        day = date.fromisoformat(released.manifest["as_of_on"])
        outcome = publish.new_release(Settings(root=copy_root, home=home), as_of_on=day)
        with duckdb.connect() as con:
            for side, folder in (("a", released.folder), ("b", outcome.folder)):
                con.execute(f"attach '{folder / FILE}' as {side} (read_only)")
            differing = con.sql(
                "from (from a.claims.evidence except from b.claims.evidence) "
                "union from (from b.claims.evidence except from a.claims.evidence)"
            )
            claims = {claim_id for (claim_id,) in differing.project("claim_id").fetchall()}
        changes = claim_difference.compare(home, released.release_id, outcome.release_id)
        return Pair(home, released.release_id, outcome.release_id, changes, claims)

    return run


def edit_record(path: Path, edit: Callable[[Row], bool]) -> int:
    """Change the rows of a record file; `edit` says whether it changed the row. Gives the number of changed rows."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    changed = sum([edit(row) for row in rows])
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return changed


def test_one_figure_turns_the_one_claim_that_rests_on_it(copy_root: Path, mutate: Callable[[], Pair]):
    mix = "generation_share.kurdistan_region.{}.2025.krg"
    changed_share = {mix.format("natural_gas"): "63", mix.format("heavy_oil"): "31"}  # a mix that adds up no more is rejected

    def less_gas(row: Row) -> bool:
        row["value"] = changed_share.get(row["fact_id"], row["value"])
        return row["fact_id"] in changed_share

    assert edit_record(copy_root / "data" / "records" / "indicator_fact.csv", less_gas) > 0
    pair = mutate()
    assert pair.claims_with_other_evidence == {"GAS-01"}
    assert {(claim_id, question, after) for claim_id, question, _, after in pair.verdicts} == {
        ("GAS-01", "holds_now", "contradicted"),
    }
    (change,) = pair.changes[0].evidence
    assert (change.rule_id, change.origin, change.period) == ("GAS-01__share_stated", "kurdistan_region", "2025")
    assert [str(said) for said in (change.before, change.after)] == ["supports with 83 pct", "contradicts with 63 pct"]


def test_without_excess_iraq_keeps_its_word(
    copy_root: Path, mutate: Callable[[], Pair], warehouse: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
):
    """Iraq's excess from 2024 on set to nothing: output that assessors put above the level at the level, stated excess at zero."""
    levels = {
        f"{month:%Y-%m}": level
        for month, level in warehouse.execute(
            "select month, any_value(required_kbd) from mart.opec_required_monthly "
            "where country_iso3 = 'IRQ' and required_view = 'judged' and required_kbd is not null group by month"
        ).fetchall()
    }

    def at_most_the_level(row: Row) -> bool:
        level = levels.get(row["month"])
        if row["country_iso3"] != "IRQ" or row["month"] < "2024" or level is None or float(row["production_kbd"]) <= level:
            return False
        row["production_kbd"] = f"{level.normalize():f}"
        return True

    def no_excess(row: Row) -> bool:
        is_it = row["country_iso3"] == "IRQ" and row["period_from"] >= "2024" and row["metric"].startswith("overproduction")
        row["value"] = "0" if is_it else row["value"]
        return is_it

    records = copy_root / "data" / "records"
    assert edit_record(records / "assessed_output.csv", at_most_the_level) > 0
    assert edit_record(records / "compliance_statement.csv", no_excess) > 0
    pair = mutate()
    # ENG-02 compares the same output with capacity, unless the level holds it back; GAS-04 compares it with targets.
    assert pair.claims_with_other_evidence == {"OPC-02", "OPC-03", "ENG-02", "GAS-04"}
    # The months to March 2024 lie on the limit of a quarter, so that the excess of its first two tips that reading too.
    assert pair.verdicts == {
        ("OPC-02", "holds_now", "depends_on_reading", "supported"),
        ("OPC-02", "in_hindsight", "insufficient", "depends_on_reading"),
        ("ENG-02", "holds_now", "unproven_in_part", "partly_supported"),
    }
    changes = {(e.rule_id, e.origin, e.period): e for c in pair.changes for e in c.evidence}
    fifteen_months = changes["OPC-02__stated_excess", "opec_secretariat", "2024-01/2025-03"]
    assert str(fifteen_months.before) == "contradicts with 3.223817 pct"
    assert str(fifteen_months.after) == "supports with 0 pct"
    assert str(changes["OPC-02__months", "opec_secretariat", "2025-01/2025-12"].after) == "supports with 0 pct"

    # The same on the command line; for one claim, and the other way round.
    monkeypatch.setenv("ENERGYETL_HOME", str(pair.home))
    shown = CliRunner().invoke(app, ["claims", "--diff", pair.older, pair.newer]).output
    assert "OPC-02  holds_now: depends_on_reading -> supported\n" in shown
    assert "  - OPC-02__stated_excess; opec_secretariat; 2024-01/2025-03: contradicts with 3.223817 pct -> " in shown
    shown = CliRunner().invoke(app, ["claims", "ENG-02", "--diff", pair.newer, pair.older]).output
    assert "ENG-02  holds_now: partly_supported -> unproven_in_part\n" in shown
    assert "OPC-02" not in shown


def test_a_release_does_not_differ_from_itself(home: Path, released: publish.Outcome):
    changes = claim_difference.compare(home, released.release_id, released.release_id)
    assert claim_difference.as_text(changes) == "No verdict differs."


def test_unknown_release_lists_the_nearest(home: Path, released: publish.Outcome):
    with pytest.raises(EnergyetlError, match=f"no release {released.release_id[:-1]}X.*{released.release_id}"):
        claim_difference.compare(home, released.release_id, f"{released.release_id[:-1]}X")


BRIEF_ON = date(2024, 3, 2)
# Drawn from many rows at once, or from our own list of names, so no single page or vintage dates them; what they are drawn
# from is held to the day by `test_nothing_later_enters_the_as_of_build`.
COMPUTED = {"scorecard", "field_reports", "field_reports_and_eia", "aliases"}


@pytest.fixture(scope="module")
def then(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A release as of the day of the brief."""
    outcome = publish.new_release(Settings(home=tmp_path_factory.mktemp("then")), as_of_on=BRIEF_ON)
    with duckdb.connect(outcome.folder / FILE, read_only=True) as con:
        yield con


def test_nothing_later_enters_the_as_of_build(then: duckdb.DuckDBPyConnection):
    dated = then.execute(
        "select table_name from duckdb_columns() where schema_name = 'core' and column_name = 'known_on' order by 1"
    ).fetchall()
    assert len(dated) >= 5
    for (table,) in dated:
        (later,) = then.execute(
            f"select count(*) from core.{table} where known_on > ? or known_on is null", [BRIEF_ON]
        ).fetchall()
        assert later == (0,), f"core.{table}"
    later = then.execute(
        "select distinct source_id from core.observation_latest where vintage_on > ? and period_end + publication_lag_days::integer > ?",
        [BRIEF_ON, BRIEF_ON],
    ).fetchall()
    assert later == []


def test_no_evidence_is_dated_later(then: duckdb.DuckDBPyConnection):
    days = then.execute("select distinct known_on, about_on from claims.question where is_asked").fetchall()
    assert days == [(BRIEF_ON, BRIEF_ON)]
    rows = then.execute("select question, rule_id, origin, known_on, vintage_basis from claims.evidence").fetchall()
    assert [r for r in rows if r[3] is not None and r[3] > BRIEF_ON] == []
    undated = [r for r in rows if r[3] is None and r[2] != "none"]
    assert [r for r in undated if r[4] == "original" and r[2] not in COMPUTED] == []
    assert len(rows) - len(undated) > 100


def test_the_past_is_judged_alike_from_then_and_from_today(then: duckdb.DuckDBPyConnection, warehouse: duckdb.DuckDBPyConnection):
    asked = "select claim_id, verdict_{0}::varchar, certainty_{0}::varchar, reasons_{0} from mart.claim_board order by claim_id"
    from_today = warehouse.execute(asked.format("known_then")).fetchall()
    assert then.execute(asked.format("known_then")).fetchall() == from_today
    assert then.execute(asked.format("in_hindsight")).fetchall() == from_today


def test_every_claim_is_registered_and_has_evidence(warehouse: duckdb.DuckDBPyConnection):
    (registered,) = warehouse.execute("select count(*) from claims.claim").fetchall()
    assert registered == (51,)
    without = warehouse.execute(
        "select claim_id, question from claims.question where is_asked except select claim_id, question from claims.evidence"
    ).fetchall()
    assert without == []
    resting_on_nothing = warehouse.execute(
        "select rule_id, origin from claims.evidence where outcome <> 'silent' and source_id is null and citation is null"
    ).fetchall()
    assert resting_on_nothing == []


@pytest.mark.parametrize(("question", "least"), [("known_then", 30), ("in_hindsight", 35), ("holds_now", 28)])
def test_most_claims_have_evidence_that_speaks(warehouse: duckdb.DuckDBPyConnection, question: str, least: int):
    ((speaking,),) = warehouse.execute(
        "select count(distinct claim_id) from claims.evidence where outcome <> 'silent' and question = ?", [question]
    ).fetchall()
    assert speaking >= least


def test_known_when_published_for_restated_vintages(then: duckdb.DuckDBPyConnection):
    """The newest count of violence on that day is that of 2022, out 165 days after its year, though our vintage is of 2025."""
    rows = then.execute(
        "select period, known_on, vintage_basis::varchar from claims.evidence "
        "where rule_id = 'SEC-02__from_peak' and question = 'known_then'"
    ).fetchall()
    assert rows == [("2022", date(2022, 12, 31) + timedelta(165), "restated")]
