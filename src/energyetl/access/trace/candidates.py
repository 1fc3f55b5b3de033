"""Finds the rows of one table that can be the inputs of given rows of another, by shared values and without guessing.

It compares identifying columns (keys, ids, sources, periods) that are connected by lineage or by a common name, keeps to the
literals by which the model itself chooses its rows, then compares the figure. `Found.how` says what could not be determined.
Not for: the path through the tables (`trace`), columns and input rows (`shapes`), reading the model's SQL (`model_sql`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import count
from typing import Any

import duckdb

from energyetl.access.trace.model_sql import ModelSql
from energyetl.access.trace.shapes import SOURCES, Shape, Shapes
from energyetl.sql_text import quoted

Lineage = Mapping[tuple[str, str], list[tuple[str, str]]]
PERIODS = ("month", "year", "period_start")
PERIOD_LIKE = re.compile(r"period|month|year|date|_on$|^source_ids?$")
JOINED_ROWS = 20_000  # beyond this, rows are compared column by column only
_NUMBER = count(1)


@dataclass(frozen=True)
class Found:
    """Rows of a table, stored under the name `relation`. `how` says in words what they share with the given rows."""

    con: duckdb.DuckDBPyConnection
    relation: str
    count: int
    how: str
    is_same_figure: bool = False
    # Whether they share more than periods and sources, which rows of other things share too.
    is_linked: bool = False
    asked: Mapping[str, str] | None = None
    table: str = ""

    def rows(self, limit: int) -> list[dict[str, Any]]:
        """The first rows."""
        return self.con.sql(f"from {self.relation} limit {limit}").to_arrow_table().to_pylist()

    def nearest_value(self) -> str:
        """For an empty result: values similar to the first value that no row has."""
        where = "true"
        for name, value in (self.asked or {}).items():
            query = f"select distinct {name}::varchar from {self.table} where {where} and {name} is not null order by 1"
            known = [v for (v,) in self.con.sql(query).fetchall()]
            where = f"{where} and {_equals(name, value)}"
            if not self.con.sql(f"from {self.table} where {where} limit 1").fetchall():
                close = get_close_matches(value, known, cutoff=0.4) or known[:1] + known[-1:]
                return f" Similar to {name}={value}: {', '.join(close)}."
        return ""

    def has_match(self, match_text: str) -> bool | None:
        """Whether the patterns of a correction match one of the rows; None if the rows are not available."""
        if not self.count:
            return None
        patterns = re.findall(r"(\w+) like (.*?)(?=, \w+ like |$)", match_text)
        where = " and ".join(f"coalesce({name}::varchar, '') like {quoted(pattern)}" for name, pattern in patterns)
        return bool(self.con.sql(f"from {self.relation} where {where} limit 1").fetchall())


def start(con: duckdb.DuckDBPyConnection, shapes: Shapes, table: str, asked: Mapping[str, str]) -> Found:
    """The rows of a table with the given values."""
    where = " and ".join(_equals(n, v) for n, v in asked.items()) or "true"
    how = ", ".join(f"{n}={v}" for n, v in asked.items()) or "no key given"
    relation, rows = _kept(con, f"select * from {table} where {where}")
    return Found(con, relation, rows, how, asked=asked, table=table)


def narrowed(
    con: duckdb.DuckDBPyConnection,
    shapes: Shapes,
    lineage: Lineage,
    below: tuple[str, tuple[str, ...], Found],
    above: tuple[str, tuple[str, ...]],
) -> Found | None:
    """Rows of the table `above` that can be inputs of the rows `below`; None if that table contains no such row."""
    (table, columns, found), (from_table, from_columns) = below, above
    if not shapes.may_hold(from_table, found.relation, table):
        return None
    source = shapes.source(from_table, found.relation, table)
    if source is None:
        relation, _ = _kept(con, shapes.named(from_table, found.relation, table))
        return Found(con, relation, 0, "its file is not available, so only the table is known")
    sql = ModelSql(shapes.settings.sql, table)
    pairs, running = _pairs(shapes, lineage, sql, (table, columns), from_table)
    relation, rows, is_linked = source, None, False
    accepted, shared = [], []
    if chosen := sql.literals(from_table, set(shapes.of(from_table))):
        relation, rows = _kept(con, f"select u.* from {source} as u where {chosen}")
    wanted = {n for n, s in shapes.of(table).items() if not s.is_figure and not s.data_type.endswith("[]")}
    made = sql.made_keys(from_table, set(shapes.of(from_table)), wanted)
    for name, (test, used, is_literal) in sorted(made.items()):
        (known,) = con.sql(f"select count({name}) from {found.relation}").fetchall()[0]
        if not known or (is_literal and name in SOURCES):
            continue
        try:
            fewer, left = _kept(con, _sharing(relation, f"(select distinct {name} from {found.relation})", f"({test})"))
        except duckdb.Error:  # a macro of the build that a release does not have
            continue
        if left:
            relation, rows = fewer, left
            shared += [] if is_literal else [f"{name} as made here"]
            is_linked = is_linked or any(not PERIOD_LIKE.search(n) for n in used)
        elif is_literal:
            return None  # another part of the union
    pairs = [pair for pair in pairs if pair[0] not in made]
    years_back = 1 if sql.is_against_the_year_before(columns) else 0
    for name, from_names, must_hold in pairs:
        is_running = name in running
        tests = [
            _comparison(shapes.of(table)[name], shapes.of(from_table)[f], name, f, is_running, years_back) for f in from_names
        ]
        (known, nulls) = con.sql(f"select count({name}), count(*) - count({name}) from {found.relation}").fetchall()[0]
        test = " or ".join(t for t in tests if t)
        if not test or not known:
            continue
        condition = f"(t.{name} is null or {test})" if nulls else f"({test})"
        fewer, left = _kept(con, _sharing(relation, f"(select distinct {name} from {found.relation})", condition))
        if left:
            relation, rows = fewer, left
            accepted.append(condition)
            shared.append(_shared(name, from_names, is_running))
            is_linked = is_linked or not any(PERIOD_LIKE.search(n) for n in from_names)
        elif must_hold:
            return None
    if rows is None:
        relation, rows = _kept(con, f"select * from {relation}")
    how = f"shares {', '.join(shared)}" if shared else "shares no column that could be compared"
    if rows <= JOINED_ROWS and accepted:
        relation, rows = _kept(con, _sharing(relation, found.relation, " and ".join(accepted)))
    if shapes.figures(from_table, from_columns) and not _any_figure(con, relation, from_columns):
        return None  # rows without a figure cannot be the input of one
    same = _same_figure(shapes, (table, columns), (from_table, from_columns)) if not running else None
    if same and rows <= JOINED_ROWS:
        fewer, left = _kept(con, _sharing(relation, found.relation, " and ".join([*accepted, same])))
        if left:
            said = f"{how} and the figure itself" if shared else "holds the figure"
            return Found(con, fewer, left, said, is_same_figure=True, is_linked=is_linked)
    if rows > 1 and not is_linked:
        how += "; which of these rows the figure rests on cannot be told"
    return Found(con, relation, rows, how, is_linked=is_linked)


def _any_figure(con: duckdb.DuckDBPyConnection, relation: str, names: tuple[str, ...]) -> bool:
    has_figure = " or ".join(f"{name} is not null" for name in names)
    return bool(con.sql(f"from {relation} where {has_figure} limit 1").fetchall())


def _same_figure(shapes: Shapes, below: tuple[str, tuple[str, ...]], above: tuple[str, tuple[str, ...]]) -> str | None:
    """SQL condition: a figure above equals the one below, in the unit of the one below."""
    tests = [
        f"round(u.{f}::decimal(38, 12) * {shapes.factor(above[0], f, below[0], c)}, 5) = round(t.{c}::decimal(38, 12), 5)"
        for c in below[1]
        for f in above[1]
        if shapes.is_amount(below[0], c) and shapes.is_amount(above[0], f)
    ]
    return f"({' or '.join(tests)})" if tests else None


def _shared(name: str, from_names: list[str], is_running: bool) -> str:
    if is_running:
        return f"{from_names[0]} up to its"
    return name if from_names == [name] else f"{'/'.join(from_names)}={name}"


def _sharing(relation: str, below: str, condition: str) -> str:
    return f"select u.* from {relation} as u where exists (select 1 from {below} as t where {condition})"


def _pairs(
    shapes: Shapes, lineage: Lineage, sql: ModelSql, below: tuple[str, tuple[str, ...]], from_table: str
) -> tuple[list[tuple[str, list[str], bool]], set[str]]:
    """What can be compared: (column, matching columns above, whether they must match); and the columns that order a running sum.

    Only identifying columns are compared: keys, ids, sources, periods. A flag is the worst of several, so it identifies no row.
    """
    table, columns = below
    mine, its = shapes.of(table), shapes.of(from_table)
    is_window, partition, running = sql.window(columns)
    running &= set(mine)
    others = _stems(n for n, s in mine.items() if s.is_figure and n not in columns) - _stems(columns)
    pairs: dict[str, tuple[list[str], bool]] = {}
    for name, shape in mine.items():
        if (
            shape.is_figure
            or name in columns
            or any(name.startswith(f"{stem}_") for stem in others)
            or (is_window and name not in partition | running | SOURCES)
        ):
            continue
        origins = [n for t, n in lineage.get((table, name), []) if t == from_table and n in its and not its[n].is_figure]
        origins = [n for n in origins if _identifies(name, shape) or _identifies(n, its[n])]
        if name in its and (name in origins or (_identifies(name, shape) and not its[name].is_figure)):
            origins = [
                name
            ]  # the same name has the same meaning; joins use such names, and lineage knows only one side of a join
        if origins:
            is_key = origins == [name] and name not in running and (shape.is_key or its[name].is_key)
            is_known = (from_table, name) in lineage.get((table, name), [])
            pairs[name] = (origins, is_key and is_known)
    period = next((n for n in PERIODS if n in mine and n not in pairs and not is_window), None)
    its_period = next((n for n in PERIODS if n in its), None)
    if period and its_period:
        pairs[period] = ([its_period], False)
    if "source_id" in its and SOURCES & set(mine):
        pairs["source_ids" if "source_ids" in mine else "source_id"] = (["source_id"], True)
    ordered = sorted(pairs.items(), key=lambda pair: (not pair[1][1], not mine[pair[0]].is_key))
    return [(name, *found) for name, found in ordered], running


def _stems(figures: Iterable[str]) -> set[str]:
    """What the columns of one figure begin with: output_after of output_after_kbd, to which output_after_period belongs.

    Columns of the first and of the last period begin with that word alone: first_year, first_flared_bcm.
    """
    names = list(figures)
    ends = {end for name in names if (end := name.partition("_")[0]) in ("first", "last")}
    return ends | {stem for name in names if (stem := name.rpartition("_")[0])}


def _identifies(name: str, shape: Shape) -> bool:
    return shape.is_key or name.endswith(("_id", "_ids", "_iso3", "_on")) or bool(re.search(r"period|month|year|date", name))


def _comparison(shape: Shape, above: Shape, name: str, from_name: str, is_running: bool, years_back: int) -> str | None:
    """SQL condition: row `u` can be the input of row `t`, of whose year or so many years before; None for other types."""
    mine, its = f"t.{name}", f"u.{from_name}"
    kinds = (_kind(shape), _kind(above))
    match kinds:
        case ("list", "list"):
            test = f"list_has_any({mine}, {its})"
        case ("list", _):
            test = f"list_contains({mine}, {its}::varchar)"
        case (_, "list"):
            test = f"list_contains({its}, {mine}::varchar)"
        case ("integer", "integer") if years_back and name == "year":
            test = f"{its} between {mine} - {years_back} and {mine}"
        case ("integer", "date") if years_back and name == "year":
            test = f"year({its}) between {mine} - {years_back} and {mine}"
        case ("date", "date") if is_running:
            test = f"{its} <= {mine}"
        case ("date", "date") | ("integer", "integer") | ("text", "text") | ("boolean", "boolean"):
            test = f"{mine}::varchar = {its}::varchar"
        case ("integer", "date"):
            test = f"{mine} = year({its})"
        case ("date", "integer"):
            test = f"year({mine}) = {its}"
        case ("date", "text"):
            test = f"{its} = left({mine}::varchar, length({its}))"
        case ("text", "date"):
            test = f"{mine} = left({its}::varchar, length({mine}))"
        case _:
            return None
    return test


def _kind(shape: Shape) -> str:
    kinds = {"DATE": "date", "BIGINT": "integer", "BOOLEAN": "boolean", "TIMESTAMPTZ": "instant"}
    return "list" if shape.data_type.endswith("[]") else kinds.get(shape.data_type, "text")


def _kept(con: duckdb.DuckDBPyConnection, query: str) -> tuple[str, int]:
    name = f"kept_{next(_NUMBER)}"
    con.execute(f"create temp table {name} as {query}")
    return name, con.sql(f"select count(*) from {name}").fetchall()[0][0]


def drop_kept(con: duckdb.DuckDBPyConnection) -> None:
    """Drop the rows that a finished trace has kept."""
    for (name,) in con.sql(
        "select table_name from duckdb_tables() where temporary and table_name like 'kept\\_%' escape '\\'"
    ).fetchall():
        con.execute(f"drop table {name}")


def _equals(name: str, value: str) -> str:
    """A date can be given as a year or a month only."""
    return f"({name}::varchar = {quoted(value)} or (typeof({name}) = 'DATE' and starts_with({name}::varchar, {quoted(value)})))"
