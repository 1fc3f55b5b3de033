"""What the SQL of a model says about its rows: windows, conditions on literals, comparisons with an earlier period.

Not for: comparing rows (`candidates`), the columns of tables (`shapes`).
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import sqlglot
from sqlglot import exp


class MadeKey(NamedTuple):
    """SQL that holds for row `u` above and row `t` below, the columns of `u` in it, and whether the model writes a literal.

    The parts of a union write literals: `'students_in_russia' as indicator`.
    """

    test: str
    columns: frozenset[str]
    is_literal: bool


class ModelSql:
    """The parsed file of one model; an input has none, and nothing is said about it."""

    def __init__(self, sql_folder: Path, table: str):
        layer, _, name = table.partition(".")
        path = sql_folder / layer / f"{name}.sql"
        self.tree = _parsed(path) if path.exists() else None

    def window(self, columns: tuple[str, ...]) -> tuple[bool, set[str], set[str]]:
        """Whether a window function computes a column (a rank, a running sum), with its partition and ordering columns."""
        is_window, partition, running = False, set[str](), set[str]()
        for alias in self.tree.find_all(exp.Alias) if self.tree else ():
            if alias.alias not in columns:
                continue
            for window in alias.find_all(exp.Window):
                is_window = True
                select = alias.find_ancestor(exp.Select)
                named = [w for w in (select.args.get("windows") or []) if select and w.name == window.alias] if select else []
                for one in (window, *named):
                    partition |= {c.name for by in one.args.get("partition_by") or [] for c in by.find_all(exp.Column)}
                    order = one.args.get("order")
                    if order is not None and isinstance(window.this, (exp.Sum, exp.Count)):
                        running |= {c.name for c in order.find_all(exp.Column)}
        return is_window, partition, running

    def literals(self, from_table: str, names: set[str]) -> str | None:
        """The rows of `from_table`, as `u`, that the model can read by its own literals: `country_iso3 = 'IRQ'`.

        None if a part of the model reads the table without such a condition.
        """
        alternatives = []
        for select in self.tree.find_all(exp.Select) if self.tree else ():
            read = [t for t in _tables(select) if f"{t.db}.{t.name}" == from_table]
            if not read:
                continue
            aliases = {t.alias_or_name for t in read}
            tests = [test for one in _conjuncts(select) if (test := _literal_test(one, aliases, names)) is not None]
            if not tests:
                return None
            alternatives.append(" and ".join(sorted(set(tests))))
        return " or ".join(f"({one})" for one in sorted(set(alternatives))) or None

    def made_keys(self, from_table: str, names: set[str], wanted: set[str]) -> dict[str, MadeKey]:
        """The columns that the model makes of a row of `from_table` alone."""
        found: list[dict[str, exp.Expr]] = []
        for select in self.tree.find_all(exp.Select) if self.tree else ():
            read = {t.alias_or_name for t in _tables(select) if f"{t.db}.{t.name}" == from_table}
            if read:
                made = [e for e in select.expressions if isinstance(e, exp.Alias) and e.alias in wanted]
                found.append({e.alias: e.this for e in made if _is_made_of_row(e.this, read, names)})
        tests: dict[str, MadeKey] = {}
        for name in set.intersection(*map(set, found)) if found else ():
            exprs = [one[name] for one in found]
            tests[name] = MadeKey(
                " or ".join(sorted({f"({_on_u(e)})::varchar = t.{name}::varchar" for e in exprs})),
                frozenset(c.name for e in exprs for c in e.find_all(exp.Column)),
                all(isinstance(e, exp.Literal) for e in exprs),
            )
        return tests

    def is_against_the_year_before(self, columns: tuple[str, ...]) -> bool:
        """Whether a growth is computed by joining a year with the one before it."""
        if self.tree is None or not any("growth" in c or "change" in c for c in columns):
            return False
        return any(
            isinstance(equal.this, exp.Column)
            and isinstance(equal.expression, exp.Sub)
            and equal.this.name == _name(equal.expression)
            for equal in self.tree.find_all(exp.EQ)
        )


@cache
def _parsed(path: Path) -> exp.Expr:
    return sqlglot.parse_one(path.read_text(encoding="utf-8"), dialect="duckdb")


def _name(difference: exp.Expr) -> str:
    return difference.this.name if isinstance(difference.this, exp.Column) else ""


def _tables(select: exp.Select) -> list[exp.Table]:
    """The tables that a SELECT itself reads, not those of its subqueries."""
    return [t for t in select.find_all(exp.Table) if t.find_ancestor(exp.Select) is select]


def _conjuncts(select: exp.Select) -> list[exp.Expr]:
    """The conditions that every row of a SELECT meets."""
    given = [w.this for w in [select.args.get("where")] if w is not None]
    for join in select.args.get("joins") or []:
        if join.args.get("on") is not None and join.side in ("", None):
            given.append(join.args["on"])
    return [one for condition in given for one in condition.flatten() if isinstance(condition, exp.And)] + [
        condition for condition in given if not isinstance(condition, exp.And)
    ]


def _is_of(column: exp.Column, aliases: set[str], names: set[str]) -> bool:
    """Whether a column is one of the table: a name without a table is unambiguous, so it is if the table has it."""
    return column.name in names and (not column.table or column.table in aliases)


def _is_made_of_row(made: exp.Expr, aliases: set[str], names: set[str]) -> bool:
    if any(made.find_all(exp.AggFunc, exp.Window, exp.Subquery, exp.Unnest)) or isinstance(made, exp.Column):
        return False
    return all(_is_of(c, aliases, names) for c in made.find_all(exp.Column))


def _on_u(made: exp.Expr) -> str:
    """The expression with its columns taken from row `u`."""
    moved = made.copy().transform(lambda n: exp.column(n.name, table="u") if isinstance(n, exp.Column) else n)
    return moved.sql(dialect="duckdb")


def _literal_test(condition: exp.Expr, aliases: set[str], names: set[str]) -> str | None:
    """SQL for a condition that compares a column of the table, as `u`, with literals."""
    column = condition.this if isinstance(condition, (exp.EQ, exp.In)) else None
    if not isinstance(column, exp.Column) or not _is_of(column, aliases, names):
        return None
    values = [condition.expression] if isinstance(condition, exp.EQ) else condition.args.get("expressions") or []
    if not values or not all(isinstance(v, exp.Literal) and v.is_string for v in values):
        return None
    listed = ", ".join(v.sql(dialect="duckdb") for v in values)
    return f"u.{column.name}::varchar in ({listed})"
