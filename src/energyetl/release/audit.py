"""Runs the checks on a built file, read-only: those in `sql/checks/` and those generated from the contracts.

The results decide whether a candidate may be released.
Not for: types, not-null and fixed bounds, which are table constraints; publishing or rejecting (`publish`).
"""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb

from energyetl.build.parser import tables_read
from energyetl.contracts import tables
from energyetl.contracts.base import Mart, Table
from energyetl.contracts.columns import columns, published_name
from energyetl.errors import EnergyetlError

SEVERITIES = ("error", "warning")


@dataclass(frozen=True)
class Check:
    """A query that returns the offending rows."""

    name: str
    table_name: str | None
    severity: str
    description: str
    sql: str
    shown: str
    known_reads: frozenset[str] = frozenset()

    @cached_property
    def reads(self) -> frozenset[str]:
        """The qualified tables that the query selects from, by their names in a released file.

        A generated check knows them: parsing hundreds takes a third of a second whenever Dagster loads the definitions.
        """
        return self.known_reads or tables_read(self.sql)


@dataclass(frozen=True)
class Result:
    """The result of a check; a passed check has no offending row."""

    check: Check
    offending_rows: int
    sample: str | None

    @property
    def is_passed(self) -> bool:
        return self.offending_rows == 0

    @property
    def blocks(self) -> bool:
        return not self.is_passed and self.check.severity == "error"


def load(folder: Path) -> list[Check]:
    """The checks of `sql/checks/`. Raises if a comment header lacks what it detects, why it matters, or its severity."""
    found = []
    for path in sorted(folder.glob("*.sql")):
        sql = path.read_text(encoding="utf-8")
        head = " ".join(line.lstrip("- ") for line in sql.splitlines() if line.startswith("--"))
        severity = re.search(r"severity: (\w+)", head)
        if not severity or severity[1] not in SEVERITIES or "Detects:" not in head or "Matters because" not in head:
            raise EnergyetlError(
                f"sql/checks/{path.name}: the header must contain 'Detects: …', 'Matters because …', 'severity: error|warning'."
            )
        description = re.sub(r"\s*severity: \w+", "", head)
        found.append(Check(path.stem, None, severity[1], description, sql, f"sql/checks/{path.name}"))
    return found


def generated() -> list[Check]:
    """Checks generated from contracts: keys are unique, references exist, texts match their pattern, no mart is empty."""
    published = ((published_name(table), table) for table in tables().values())
    return [check for name, table in published if name is not None for check in _of(name, table)]


def checks(folder: Path) -> list[Check]:
    """Every check of an audit: those in `folder` and those generated from contracts."""
    return [*load(folder), *generated()]


def recorded(path: Path, checks: list[Check]) -> list[Result]:
    """The results of these checks, as recorded when the released file at `path` was audited."""
    by_name = {check.name: check for check in checks}
    with duckdb.connect(path.resolve(), read_only=True) as con:
        rows = con.execute("select check_name, offending_rows, sample from meta.check_result").fetchall()
    return [Result(by_name[name], count, sample) for name, count, sample in rows if name in by_name]


def run(path: Path, checks: list[Check]) -> list[Result]:
    """Run every check on the file, which is opened read-only."""
    results = []
    with duckdb.connect(path.resolve(), read_only=True) as con:
        for check in checks:
            try:
                relation = con.sql(f"select * from (\n{check.sql}\n) limit 3")
                rows = relation.fetchall()
                count = len(rows) if len(rows) < 3 else con.sql(f"select count(*) from (\n{check.sql}\n)").fetchall()[0][0]
            except duckdb.Error as error:
                raise EnergyetlError(f"{check.shown}: {str(error).strip()}") from error
            names = relation.columns
            sample = "; ".join(", ".join(f"{n}={v}" for n, v in zip(names, row, strict=True)) for row in rows)
            results.append(Result(check, count, sample or None))
    return results


def _of(name: str, table: type[Table]) -> list[Check]:
    checks = []

    def add(what: str, description: str, sql: str, *also_read: str) -> None:
        reads = frozenset({name, *also_read})
        checks.append(Check(f"{name}: {what}", name, "error", description, sql, f"contract {table.__name__}", reads))

    if issubclass(table, Mart) and not table.may_be_empty:
        add("is not empty", f"Detects: {name} without a row.", f"select 'no row' as problem where not exists (from {name})")
    keys = ", ".join(c.name for c in columns(table) if c.is_key)
    add(
        "its key is unique",
        f"Detects: two rows with the same {keys}.",
        f"select {keys} from {name} group by all having count(*) > 1",
    )
    for c in columns(table):
        values = f"(select {f'unnest({c.name})' if c.is_list else c.name} as id from {name})"
        if c.references:
            target, target_key = _target(c.references)
            add(
                f"{c.name} is known",
                f"Detects: a {c.name} that is not in {target}.",
                f"select distinct id from {values} where id is not null and id not in (select {target_key} from {target})",
                target,
            )
        if c.pattern:
            add(
                f"{c.name} has its form",
                f"Detects: a {c.name} that does not match the pattern {c.pattern}.",
                f"select id from {values} where id is not null and not regexp_full_match(id, '{c.pattern}')",
            )
        if c.name == "source_ids":
            add(
                "source_ids are known",
                "Detects: a row with a source that is not in meta.source.",
                f"select distinct id from {values} where id not in (select source_id from meta.source)",
                "meta.source",
            )
            add(
                "every row has a source",
                "Detects: a row that cannot be traced to a publisher.",
                f"select * from {name} where len(source_ids) = 0",
            )
    return checks


def _target(reference: str) -> tuple[str, str]:
    """The released table that contains the ids of a reference, and its key column."""
    table = tables()[reference]
    name = published_name(table)
    if name is None:
        raise EnergyetlError(f"a contract refers to {reference}, which is not in a released file.")
    return name, next(c.name for c in columns(table) if c.is_key)
