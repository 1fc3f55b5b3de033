"""Claims judged from rules and evidence typed by a test, by the SQL of `sql/claims` as a build runs it. All claims of a call are
judged in one run.

Not here: single rules of evidence (`rules/rule_build.py`).
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

import duckdb
import polars as pl
from as_of_build import AsOfBuild

from energyetl.contracts import tables
from energyetl.contracts.columns import table_ddl

MODELS = (
    "claims.variant",
    "claims.variant_evidence",
    "claims.reading_outcome",
    "claims.part_outcome",
    "claims.variant_verdict",
    "claims.verdict",
    "claims.sensitivity",
)
WRITTEN, NOW = date(2024, 3, 2), date(2026, 11, 24)
DATES = {"known_then": (WRITTEN, WRITTEN), "in_hindsight": (NOW, WRITTEN), "holds_now": (NOW, NOW)}


@dataclass(frozen=True)
class Rule:
    """A rule of one claim."""

    rule_id: str
    part: str = "whole"
    reading: str = "as written"
    role: str = "deciding"
    min_origins: int = 1
    lowers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """A piece of evidence."""

    rule_id: str
    origin: str
    outcome: str
    period: str = "2023"
    question: str = "in_hindsight"
    is_interested_party: bool = False
    is_own_act: bool = False
    is_estimate: bool = False
    vintage_basis: str = "original"
    observed_value: float | None = None
    observed_low: float | None = None
    observed_high: float | None = None
    limit_value: float | None = None
    limit_side: str | None = None
    observed_unit: str | None = None
    finding: str = "something"

    @property
    def key(self) -> tuple[str, str, str, str]:
        return (self.question, self.rule_id, self.origin, self.period)


Case = tuple[list[Rule], list[Row]]
Judged = dict[str, dict[str, Any]]
Judging = Callable[..., list[Judged]]


class Court:
    """Judges claims, each given as rules and evidence."""

    def __init__(self, con: duckdb.DuckDBPyConnection):
        self.build = AsOfBuild(con)
        self.con = con
        con.execute("set threads = 1")
        for name in ("claim", "question", "rule", "reading", "condition", "evidence"):
            self.build.declare(f"claims.{name}")
        self.build.declare("reference.verdict_rule")
        for name in MODELS:
            con.execute(table_ddl(tables()[name], name)[0])

    def judge(
        self,
        *cases: Case,
        questions: tuple[str, ...] = ("in_hindsight",),
        is_asked: bool = True,
        due_on: date | None = None,
        not_testable: str | None = None,
        conditions: tuple[tuple[str, str], ...] = (),
    ) -> list[Judged]:
        """The verdicts of each case by question, each with what claims.sensitivity says of it."""
        numbered = [(str(i), case) for i, case in enumerate(cases)]
        about = {"is_testable": not_testable is None, "reason_not_testable": not_testable, "due_on": due_on}
        self._fill("claim", [{"claim_id": i} | about for i, _ in numbered])
        self._fill(
            "question",
            [
                {"claim_id": i, "question": q, "known_on": DATES[q][0], "about_on": DATES[q][1], "is_asked": is_asked}
                for i, _ in numbered
                for q in questions
            ],
        )
        # Rules of different claims are different rules.
        self._fill("rule", [asdict(r) | {"claim_id": i, "rule_id": f"{i}-{r.rule_id}"} for i, case in numbered for r in case[0]])
        readings = {(i, r.part, r.reading): None for i, case in numbered for r in case[0]}
        self._fill("reading", [{"claim_id": i, "part": part, "reading": reading} for i, part, reading in readings])
        self._fill(
            "condition",
            [
                {"claim_id": i, "place": place, "words": "it came so", "rule_id": f"{i}-{rule_id}", "outcome": outcome}
                for i, _ in numbered
                for place, (rule_id, outcome) in enumerate(conditions, 1)
            ],
        )
        self._fill(
            "evidence", [asdict(e) | {"claim_id": i, "rule_id": f"{i}-{e.rule_id}"} for i, case in numbered for e in case[1]]
        )
        self.build.run(*MODELS)
        result: list[Judged] = [{} for _ in cases]
        for row in self.con.sql("from claims.verdict left join claims.sensitivity using (claim_id, question)").pl().to_dicts():
            found = result[int(row["claim_id"])]
            assert row["question"] not in found, "one verdict for each claim and question"
            found[row["question"]] = row
        return result

    def _fill(self, name: str, rows: list[dict[str, Any]]) -> None:
        self.con.execute(f"delete from claims.{name}")
        if rows:
            self.con.register("given_rows", pl.DataFrame(rows, infer_schema_length=None))
            self.con.execute(f"insert into claims.{name} by name from given_rows")
            self.con.unregister("given_rows")
