"""How a traced figure follows from the figures of the rows below it, by the arithmetic that models use.

It tries what the marts do: the figure itself, a sum, a mean, a difference, a ratio, a growth, a share. What it finds is shown as
a formula; what it does not find is not guessed.
Not for: finding those rows (`candidates`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

# Figures are kept with six decimals, so a quotient of two of them is off by more than that.
CLOSE = Decimal("0.00001")
UNITS = tuple(Decimal(10) ** n for n in (0, 3, -3, 6, -6))
# Each pair of figures is tried, so a long list would take long and agree by chance.
MOST_PAIRED = 40


@dataclass(frozen=True)
class Part:
    """A figure of a row, and the days that its period has, where the row says so."""

    value: Decimal
    days: int | None = None


def formula(value: Decimal, groups: Sequence[Sequence[Part]], beside: Sequence[Decimal] = ()) -> str | None:
    """How `value` is made of the figures of one table below (a group), of several, or of figures beside it in its own row."""
    for group in groups:
        if found := _single(value, [p.value for p in group]):
            return found
    for group in groups:
        if found := _whole(value, group):
            return found
    pool = list(dict.fromkeys([*(p.value for group in groups for p in group), *beside]))
    if len(pool) <= MOST_PAIRED and (found := _pair(value, pool)):
        return found
    for group in groups:
        total = sum((p.value for p in group), Decimal(0))
        for part in group:
            if total and _is_close(value, 100 * part.value / total):
                return f"100 × {_plain(part.value)} / the sum of {len(group)} figures, {_plain(total)}"
    return None


def _single(value: Decimal, figures: Sequence[Decimal]) -> str | None:
    for unit in UNITS:
        for figure in figures:
            if _is_close(value, figure * unit):
                return _plain(figure) if unit == 1 else f"{_plain(figure)} in another unit"
            if _is_close(value, -figure * unit):
                return f"−{_plain(figure)}"
    return None


def _whole(value: Decimal, group: Sequence[Part]) -> str | None:
    if not group:
        return None
    figures = [p.value for p in group]
    total, count = sum(figures, Decimal(0)), len(figures)
    if _is_close(value, Decimal(count)):
        return f"the count of {count} rows"
    for unit in UNITS:
        if _is_close(value, total * unit):
            return f"the sum of {count} figures"
        if _is_close(value, total * unit / count):
            return f"the mean of {count} figures"
    for days in (365, 366):
        if _is_close(value, total / days):
            return f"the sum of {count} figures over {days} days"
    weights = [p.days for p in group if p.days]
    weighed = sum((f * d for f, d in zip(figures, weights, strict=False)), Decimal(0))
    if len(weights) == count and _is_close(value, weighed / sum(weights)):
        return f"the mean of {count} figures, each by its days"
    ordered = sorted(figures)
    if _is_close(value, (ordered[(count - 1) // 2] + ordered[count // 2]) / 2):
        return f"the median of {count} figures"
    return None


def _pair(value: Decimal, pool: Sequence[Decimal]) -> str | None:
    for a in pool:
        for b in pool:
            if a is b:
                continue
            shown = f"{_plain(a)} and {_plain(b)}"
            if _is_close(value, a - b):
                return f"{_plain(a)} − {_plain(b)}"
            if a < b and _is_close(value, a + b):
                return f"{_plain(a)} + {_plain(b)}"
            if not b:
                continue
            for unit in UNITS:
                if _is_close(value, a / b * unit):
                    return f"{_plain(a)} / {_plain(b)}"
            if _is_close(value, 100 * a / b):
                return f"100 × {_plain(a)} / {_plain(b)}"
            if _is_close(value, 100 * (a / b - 1)):
                return f"100 × ({_plain(a)} / {_plain(b)} − 1)"
            if a + b and _is_close(value, 200 * abs(a - b) / abs(a + b)):
                return f"the gap between {shown} by their middle"
    return None


def _is_close(value: Decimal, other: Decimal) -> bool:
    return abs(value - other) <= CLOSE * max(abs(value), Decimal("0.1"))


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
