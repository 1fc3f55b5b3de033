"""How a figure is made of others: formulas that models use, each on figures typed here."""

from decimal import Decimal

import pytest

from energyetl.access.trace.arithmetic import Part, formula


def made(value: str, *groups: list[str], beside: tuple[str, ...] = ()) -> str | None:
    return formula(Decimal(value), [[Part(Decimal(v)) for v in group] for group in groups], [Decimal(v) for v in beside])


@pytest.mark.parametrize(
    ("value", "groups", "said"),
    [
        ("4217", [["4138", "4217"]], "4217"),
        ("194", [["4217"], ["4023"]], "4217 − 4023"),
        ("17.5", [["17500"]], "17500 in another unit"),
        ("60", [["10", "20", "30"]], "the sum of 3 figures"),
        ("19.5", [["10", "17.5", "31"]], "the mean of 3 figures"),
        ("104.827553", [["916.810091", "447.600959"]], "100 × (916.810091 / 447.600959 − 1)"),
        ("9.650539", [["423.578"], ["4389.164176"]], "100 × 423.578 / 4389.164176"),
        ("123.4", [["10", "20", "31"]], None),
    ],
)
def test_a_figure_is_made_of_others(value, groups, said):
    assert made(value, *groups) == said


def test_a_rate_counts_by_its_days():
    months = [Part(Decimal(9000), 31), Part(Decimal(9300), 29)]
    # (9000 x 31 + 9300 x 29) / 60 = 9145
    assert formula(Decimal(9145), [months]) == "the mean of 2 figures, each by its days"


def test_figures_beside_it_in_its_own_row_count_too():
    assert made("12.5", [], beside=("112.5", "100")) == "112.5 − 100"


def test_many_figures_are_not_tried_in_pairs():
    assert made("1.5", [str(n) + ".25" for n in range(3, 60)]) is None
