"""Every check of `sql/checks/` finds the bad rows of its example, and only those.

An example is `examples/<check>.sql`. Its first comment says what is wrong with the rows. Statements follow, usually
`insert into <released table> (columns) values ...`, and expectations in comment lines:

    -- expect <column>: <value> | <value>      the check returns one row for each value, in any order
    -- expect: none                            the check returns nothing

`<column>` is an expression over the columns that the check returns, cast to text; a null is written `null`. An
expectation speaks of all rows inserted above it, so one file can hold several states of the tables. Each example starts
from empty tables and must hold rows that the check reports and rows, close to them, that it must not report.

Not here: whether the real figures pass (`energyetl audit` decides that in every build), and checks that are generated
from contracts (`test_generated_checks.py`).
"""

import re
from pathlib import Path

import duckdb
import pytest

EXAMPLES = Path(__file__).parent / "examples"
CHECKS = Path(__file__).resolve().parents[2] / "sql" / "checks"
NAMES = sorted({path.stem for folder in (CHECKS, EXAMPLES) for path in folder.glob("*.sql")})
EXPECT = re.compile(r"^-- expect(?P<column> .+?)?: (?P<values>.+)$", re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_a_check_finds_the_bad_rows_of_its_example(name: str, empty: duckdb.DuckDBPyConnection):
    assert (CHECKS / f"{name}.sql").exists(), f"examples/{name}.sql has no check in sql/checks: rename or delete it"
    assert (EXAMPLES / f"{name}.sql").exists(), f"sql/checks/{name}.sql has no example: write tests/checks/examples/{name}.sql"
    check = (CHECKS / f"{name}.sql").read_text(encoding="utf-8")
    example = (EXAMPLES / f"{name}.sql").read_text(encoding="utf-8")
    fires, start = False, 0
    for expected in EXPECT.finditer(example):
        empty.execute(example[start : expected.start()])
        start = expected.end()
        column, values = expected["column"], sorted(expected["values"].split(" | "))
        fires = fires or column is not None
        line = example.count("\n", 0, start) + 1
        if column is None:
            assert values == ["none"], f"{name}.sql:{line}: write `-- expect: none` or `-- expect <column>: <values>`"
            assert empty.sql(check).fetchall() == [], f"{name}.sql:{line}"
        else:
            found = empty.sql(f"select coalesce(cast({column} as varchar), 'null') from (\n{check}\n)").fetchall()
            assert sorted(value for (value,) in found) == values, f"{name}.sql:{line}"
    assert fires, f"{name}.sql holds no expectation for which the check fires"
    assert not example[start:].strip(), f"{name}.sql: nothing is expected of the last statements"
