"""Runs the rules of a claim again on a released file and compares what they answer with the evidence that the file contains.

A file answers the questions of its own as-of date. What was known when a document was written is another as-of build: a release
built with `--as-of` that day answers it.
Not for: what rules answer while a release is built (`claims.evidence`), what follows from it (`sql/claims`).
"""

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

import duckdb

from energyetl.build import model_graph
from energyetl.claims import evidence
from energyetl.contracts.claim.evidence import ClaimsEvidence, Question
from energyetl.contracts.columns import columns
from energyetl.errors import EnergyetlError, nearest
from energyetl.files import sha256_bytes
from energyetl.settings import Settings


@dataclass(frozen=True)
class RuleRun:
    """One rule, run again for one question. `fault` says why it could not be run; otherwise rows are compared."""

    question: str
    rule_id: str
    rows: int = 0
    only_stored: int = 0
    only_now: int = 0
    fault: str | None = None

    @property
    def is_equal(self) -> bool:
        """Whether the rule answers what the release contains."""
        return self.fault is None and self.only_stored == self.only_now == 0

    def __str__(self) -> str:
        if self.fault is not None:
            return self.fault
        rows = f"{self.rows} {'row' if self.rows == 1 else 'rows'}"
        if self.is_equal:
            return f"{rows}, equal to the stored evidence"
        return f"{rows}; {self.only_stored} stored and not found now, {self.only_now} found now and not stored"


@dataclass(frozen=True)
class Rerun:
    """The rules of a claim, run again. `of_another_day` are questions that this release cannot answer, with their days."""

    claim_id: str
    as_of_on: date
    runs: tuple[RuleRun, ...]
    of_another_day: tuple[tuple[str, date], ...]

    @property
    def is_equal(self) -> bool:
        """Whether every rule answers what the release contains."""
        return all(r.is_equal for r in self.runs)


def prepare(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Create the macros of rules on a connection. They are temporary, so that a read-only release takes them.

    A macro that reads a table that the release lacks cannot be created; the fault of each rule that needs it names the table.
    """
    for path in sorted((settings.sql / "evidence" / "macros").glob("*.sql")):
        for statement in duckdb.extract_statements(path.read_text(encoding="utf-8")):
            with suppress(duckdb.CatalogException):
                con.execute(statement)


def rerun(con: duckdb.DuckDBPyConnection, settings: Settings, claim_id: str) -> Rerun:
    """Run every rule of a claim on a connection that `prepare` has made ready; an unknown claim raises with the nearest ids."""
    known = [c for (c,) in con.execute("select claim_id from claims.claim").fetchall()]
    if claim_id not in known:
        raise EnergyetlError(f"There is no claim {claim_id!r}.{nearest(claim_id, known)} `energyetl claims` lists them.")
    ((as_of_on,),) = con.execute("select as_of_on from meta.release").fetchall()
    asked = con.execute(
        "select question::varchar, known_on, about_on from claims.question where claim_id = ? and is_asked order by question",
        [claim_id],
    ).fetchall()
    rules = con.execute("select rule_id, sql_sha256 from claims.rule where claim_id = ? order by rule_id", [claim_id]).fetchall()
    return Rerun(
        claim_id,
        as_of_on,
        tuple(
            _run(con, settings, claim_id, rule_id, sha256, question, about_on)
            for question, known_on, about_on in asked
            if known_on == as_of_on
            for rule_id, sha256 in rules
        ),
        tuple((question, known_on) for question, known_on, _ in asked if known_on != as_of_on),
    )


def as_text(found: Rerun) -> str:
    """What was run, rule by rule, and what has to be run on another release."""
    lines = [f"{found.claim_id}, run again on the release as of {found.as_of_on}"]
    for question in dict.fromkeys(r.question for r in found.runs):
        lines.append(f"{question}:")
        lines += [f"  {'=' if r.is_equal else '✗'} {r.rule_id}: {r}" for r in found.runs if r.question == question]
    lines += [
        f"{question}: asked as of {day}, which this release is not. `energyetl build --as-of {day}` makes one that is."
        for question, day in found.of_another_day
    ]
    if not found.runs and not found.of_another_day:
        lines.append("No question is asked of it: it cannot be checked, or is not due.")
    return "\n".join(lines)


def _run(
    con: duckdb.DuckDBPyConnection,
    settings: Settings,
    claim_id: str,
    rule_id: str,
    sha256: str,
    question: str,
    about_on: date,
) -> RuleRun:
    path = settings.sql / "evidence" / f"{rule_id}.sql"
    shown = f"sql/evidence/{rule_id}.sql"
    if not path.exists():
        return RuleRun(question, rule_id, fault=f"{shown} is missing here; the release was built with it")
    sql = path.read_text(encoding="utf-8")
    if sha256_bytes(sql.encode()) != sha256:
        return RuleRun(question, rule_id, fault=f"{shown} has changed since the release was built; build again")
    beyond = sorted(t for t in model_graph.reads(settings.sql, path) if t.split(".")[0] not in model_graph.MAY_READ["evidence"])
    if beyond:
        return RuleRun(question, rule_id, fault=f"{shown} reads {', '.join(beyond)}, which a released file does not contain")
    try:
        now = evidence.answer(con, Question(question), about_on, claim_id, rule_id, sql)
    except EnergyetlError as error:
        return RuleRun(question, rule_id, fault=str(error))
    names = ", ".join(f"{c.name}::varchar as {c.name}" if c.enum else c.name for c in columns(ClaimsEvidence))
    stored = con.execute(
        f"select {names} from {evidence.EVIDENCE} where question = ? and rule_id = ?", [question, rule_id]
    ).fetchall()
    given: Counter[Any] = Counter(now.rows())
    held: Counter[Any] = Counter(stored)
    return RuleRun(question, rule_id, now.height, (held - given).total(), (given - held).total())
