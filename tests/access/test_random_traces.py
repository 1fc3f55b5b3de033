"""Two hundred numbers of the release, drawn by a fixed seed: each is in the rows of its trace, or its arithmetic is, or the trace
says that it cannot tell.

Not for: traces checked by hand (`test_number_trace`), the formulas (`test_trace_arithmetic`).
"""

import random
import re
from decimal import Decimal

import pytest

from energyetl.access.trace.trace import Trace, tracer
from energyetl.settings import Settings

# Two hundred traces take minutes; the limit of one test is not meant for them.
pytestmark = pytest.mark.timeout(1200)

CELLS = 200
# Ranks, medians over all rows and the like rest on more rows than a trace lists. Fewer than this were a step back.
AT_LEAST = 160
NUMBER = r"−?\d+(?:\.\d+)?"


def drawn(con) -> list[tuple[str, str, list[str]]]:
    """Marts by turns, so that small ones are tried as often as large ones."""
    columns: dict[str, list[str]] = {}
    keys: dict[str, list[str]] = {}
    for table, column, kind, is_key in con.sql(
        "select table_name, column_name, data_type, is_key from meta.data_dictionary where table_name like 'mart.%' order by 1, position"
    ).fetchall():
        if is_key:
            keys.setdefault(table, []).append(column)
        elif kind.startswith("DECIMAL") and not kind.endswith("[]"):
            columns.setdefault(table, []).append(column)
    rng, cells = random.Random(20261124), []
    while len(cells) < CELLS:
        table = rng.choice(sorted(columns))
        column = rng.choice(columns[table])
        ((rows,),) = con.sql(f"select count(*) from {table} where {column} is not null").fetchall()
        if not rows:
            continue
        names = ", ".join(keys[table])
        chosen = f"select {names} from {table} where {column} is not null order by all limit 1 offset {rng.randrange(rows)}"
        cells.append((table, column, [f"{n}={v}" for n, v in zip(keys[table], con.sql(chosen).fetchall()[0], strict=True)]))
    return cells


def worked_out(made: str, found: Trace) -> bool:
    """Whether the formula gives the value, worked out from its own numbers or from the figures of one of the steps."""
    numbers = [Decimal(n.replace("−", "-")) for n in re.findall(NUMBER, made)]
    figures = [[p.value for p in step.figures] for step in found.step.below()]
    a, b = (numbers + [Decimal(1)] * 2)[:2]
    tried = [a, -a, a - b, a + b]
    if re.fullmatch(rf"{NUMBER} / {NUMBER}", made):
        tried = [a / b]
    elif "100 × (" in made:
        tried = [100 * (numbers[1] / numbers[2] - 1)]
    elif "100 ×" in made:
        tried = [100 * numbers[1] / numbers[-1]]
    elif "gap between" in made:
        tried = [200 * abs(a - b) / abs(a + b)]
    elif "days" in made or "median" in made or "mean" in made:
        return any(len(f) == numbers[0] and min(f) / 366 <= found.value for f in figures if f)
    elif "sum" in made:
        tried = [sum(f) for f in figures if len(f) == numbers[0]]
    elif "count" in made:
        tried = [numbers[0]]
    powers = [Decimal(10) ** n for n in (0, 3, -3, 6, -6)]
    return any(
        abs(found.value - t * p) <= Decimal("0.0001") * max(abs(found.value), Decimal("0.01")) for t in tried for p in powers
    )


@pytest.fixture(scope="module")
def traces(home) -> list[Trace]:
    with tracer(Settings(home=home)) as walking:
        return [walking.trace(*cell) for cell in drawn(walking.con)]


def test_the_arithmetic_of_most_numbers_appears_and_gives_them(traces):
    made = [found for found in traces if found.made]
    assert len(made) >= AT_LEAST
    wrong = [(found.step.table, found.step.rows, found.made) for found in made if not worked_out(found.made, found)]
    assert wrong == []


def test_a_number_whose_arithmetic_does_not_appear_names_the_file_that_has_it(traces):
    silent = [found.step.table for found in traces if not found.made and not found.step.file]
    assert silent == []


def test_a_single_row_that_a_number_rests_on_is_of_the_same_country(traces):
    strayed = [
        (found.step.table, mine, child.table, child.rows)
        for found in traces
        for mine in [found.step.rows[0].get("country_iso3")]
        for child in found.step.children
        if mine
        and child.row_count == 1
        and mine not in {child.rows[0].get("country_iso3", mine), child.rows[0].get("subject_id")}
    ]
    assert strayed == []
