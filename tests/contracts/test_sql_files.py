"""Rules for SQL files that the linter does not know."""

from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp

SQL = Path(__file__).resolve().parents[2] / "sql"
MODELS = sorted(path for layer in ("staging", "core", "mart", "claims") for path in (SQL / layer).glob("*.sql"))
QUERIES = [*MODELS, *sorted((SQL / "evidence").glob("*.sql")), *sorted((SQL / "checks").glob("*.sql"))]


def shown(path: Path) -> str:
    return path.relative_to(SQL).as_posix()


@pytest.mark.parametrize("path", QUERIES, ids=shown)
def test_a_union_does_not_rest_on_the_order_of_columns_that_it_does_not_name(path: Path):
    """`select *` in a union takes columns by position: a column added to one side would move under another's name."""
    for union in sqlglot.parse_one(path.read_text(encoding="utf-8"), dialect="duckdb").find_all(exp.SetOperation):
        if not union.args.get("by_name"):
            sides = [side for side in (union.left, union.right) if isinstance(side, exp.Select)]
            assert not any(isinstance(column, exp.Star) for side in sides for column in side.selects)


@pytest.mark.parametrize("path", MODELS, ids=shown)
def test_a_model_is_at_most_two_hundred_lines(path: Path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200
