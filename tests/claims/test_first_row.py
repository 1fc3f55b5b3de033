"""A fault of DuckDB 1.5 that our SQL must not touch: the first row of nothing.

`qualify row_number() over (order by …) = 1` without a partition gives a row of nulls where nothing is left to number, and a rule
of evidence would take that row for an observation. `order by … limit 1` is safe.
"""

import re
from pathlib import Path

import duckdb
import pytest
import sqlglot
from sqlglot import exp

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted(p for p in (ROOT / "sql").rglob("*.sql") if "macros" not in p.parts)


def first_rows(sql: str) -> list[str]:
    """The comparisons with 1 of row numbers that have no partition, in a qualify."""
    statement = sqlglot.parse_one(sql, dialect="duckdb")
    return [
        comparison.sql(dialect="duckdb")
        for qualify in statement.find_all(exp.Qualify)
        for comparison in qualify.find_all(exp.EQ, exp.LTE, exp.LT)
        for window in comparison.find_all(exp.Window)
        if isinstance(window.this, exp.RowNumber) and not window.args.get("partition_by")
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_no_sql_takes_the_first_row_of_nothing(path: Path):
    sql = path.read_text(encoding="utf-8")
    if re.search(r"\brow_number\b", sql) and "qualify" in sql:
        assert first_rows(sql) == []


def test_the_fault_is_found_where_it_is():
    assert first_rows("select * from t qualify row_number() over (order by a) = 1")
    assert not first_rows("select * from t qualify row_number() over (partition by b order by a) = 1")


def test_limit_is_safe():
    with duckdb.connect() as con:
        con.execute("create table t as select 1 as a, 'y' as b")
        assert con.sql("select * from t where b = 'x' order by a limit 1").fetchall() == []
