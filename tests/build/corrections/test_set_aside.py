"""A figure set aside because its page contradicts itself: only while it does."""

import duckdb
import pytest
from as_of_build import AsOfBuild

COLUMNS = "output_id, output_kbd, page_fault, metric, area_id, period_start, period_end, citations"
WHEN = "'exports', 'iraq', date '2024-01-01', date '2024-12-31'"
# 1,234.294152 Mb over 366 days are 3,372.388 kb/d; the same page prints a daily mean of 3,313,575 barrels.
TOTAL = f"'total', 3372.388, null, {WHEN}, ['https://page']"


def found(*rows: str) -> list[str]:
    with duckdb.connect() as con:
        build = AsOfBuild(con)
        build.give("core.field_output", COLUMNS, *rows)
        return [row[0] for row in build.check("field_output_set_aside_disagrees")]


@pytest.mark.parametrize(
    ("mean", "citation", "expected"),
    [
        ("3313.575", "https://page", []),
        ("3372.4", "https://page", ["mean"]),  # the page was mended, and the mark hides a good figure
        ("3313.575", "https://another", ["mean"]),  # nothing on the page that it contradicts
    ],
)
def test_a_figure_is_set_aside_only_while_its_page_contradicts_it(mean, citation, expected):
    assert found(TOTAL, f"'mean', {mean}, 'totals_disagree', {WHEN}, ['{citation}']") == expected
