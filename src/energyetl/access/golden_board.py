"""The golden board: every claim's verdict as it was last reviewed, committed in `data/pins/claim_board.csv`.

A changed rule, record or model can change a verdict while the build stays green. The board makes each change visible: a test
compares it with a release built from the repository's own data, and `energyetl pins --renew-board` prints each change with the
evidence behind it. A build does not compare: fetched vintages and the calendar can change a verdict for a good reason.

Not for: how verdicts follow from evidence (`sql/claims`), comparing two releases (`claim_difference`).
"""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import duckdb

from energyetl.errors import EnergyetlError
from energyetl.files import write_atomically

COLUMNS: tuple[str, ...] = (
    "claim_id",
    "question",
    "verdict",
    "certainty",
    "certainty_reasons",
    "supporting_origins",
    "contradicting_origins",
)
_BOARD = """
    select
        claim_id, question::varchar, verdict::varchar, coalesce(certainty::varchar, ''),
        array_to_string(certainty_reasons, ';'), supporting_origins::varchar, contradicting_origins::varchar
    from claims.verdict
    order by claim_id, question
"""
# Evidence on the verdict's side first, deciding rules before corroborating ones, then the newest period.
_CARRYING = """
    select e.rule_id, e.origin, e.period, e.outcome::varchar, e.finding, coalesce(e.citation, e.publisher)
    from mart.claim_evidence as e
    join claims.verdict as v using (claim_id, question)
    where e.claim_id = ? and e.question = ? and e.outcome <> 'silent'
    order by
        (e.outcome = if(v.verdict in ('supported', 'asserted', 'unproven_in_part'), 'supports', 'contradicts')) desc,
        e.role = 'deciding' desc,
        string_split(e.period, '/')[-1] desc, e.rule_id, e.origin
    limit 1
"""

Judged = dict[str, str]
Board = dict[tuple[str, str], Judged]


@dataclass(frozen=True)
class Change:
    """A question on a claim whose verdict differs from the golden board; None on the side that lacks it."""

    claim_id: str
    question: str
    before: Judged | None
    after: Judged | None

    def __str__(self) -> str:
        before, after = self.before or {}, self.after or {}
        what = ", ".join(
            f"{name} {before.get(name) or '(none)'} -> {after.get(name) or '(none)'}"
            for name in COLUMNS[2:]
            if (before.get(name) or "") != (after.get(name) or "")
        )
        return f"{self.claim_id} {self.question}: {what}"


def board_file(data: Path) -> Path:
    """The golden board below the folder `data`."""
    return data / "pins" / "claim_board.csv"


def changes(con: duckdb.DuckDBPyConnection, data: Path) -> list[Change]:
    """Every claim and question for which a release differs from the golden board, by claim."""
    before, after = _golden(board_file(data)), _released(con)
    return [
        Change(*place, before.get(place), after.get(place))
        for place in sorted(before.keys() | after.keys())
        if before.get(place) != after.get(place)
    ]


def renew(con: duckdb.DuckDBPyConnection, data: Path) -> list[Change]:
    """Write the release's verdicts as the golden board, and return what changed. The release must contain bundled data only."""
    bundled = {f"{path.parent.name}@{path.stem}" for path in (data / "snapshots").glob("*/*.parquet")}
    fetched = sorted({str(name) for (name,) in con.execute("select snapshot_id from meta.snapshot").fetchall()} - bundled)
    if fetched:
        raise EnergyetlError(
            f"The current release contains fetched vintages ({', '.join(fetched)}), but the golden board is for bundled ones "
            "only. Set ENERGYETL_HOME to an empty folder, run `energyetl build`, then renew the board."
        )
    found = changes(con, data)
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    for (claim_id, question), judged in _released(con).items():
        writer.writerow({"claim_id": claim_id, "question": question, **judged})
    write_atomically(board_file(data), text.getvalue().encode())
    return found


def as_text(con: duckdb.DuckDBPyConnection, found: list[Change]) -> str:
    """Changes for review, each with the piece of evidence behind the verdict in the release."""
    lines: list[str] = []
    for change in found:
        lines.append(str(change))
        carrying = con.execute(_CARRYING, [change.claim_id, change.question]).fetchone()
        if carrying is not None:
            rule_id, origin, period, outcome, finding, citation = carrying
            lines.append(f"  {outcome}: {finding} ({rule_id}; {origin}; {period}; {citation})")
        else:
            lines.append("  no evidence for or against")
    return "\n".join(lines)


def _released(con: duckdb.DuckDBPyConnection) -> Board:
    rows = con.execute(_BOARD).fetchall()
    return {(claim_id, question): dict(zip(COLUMNS[2:], judged, strict=True)) for claim_id, question, *judged in rows}


def _golden(path: Path) -> Board:
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {(row.pop("claim_id"), row.pop("question")): row for row in csv.DictReader(file)}
