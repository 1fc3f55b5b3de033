"""Dates as precise as a page gives them: YYYY, YYYY-MM or YYYY-MM-DD, and periods of two of them.

Not for: periods in SQL (`sql/macros/dates.sql`).
"""

import calendar
import re
from datetime import date

_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def period_end(text: str) -> date:
    """The last day of a partial date YYYY, YYYY-MM or YYYY-MM-DD. Raises ValueError if the text is not one."""
    return _day(text, is_last=True)


def period_bounds(text: str) -> tuple[date, date]:
    """First and last day of a partial date, or of two of them with a slash between. Raises ValueError if the text is neither."""
    first, _, last = text.partition("/")
    bounds = _day(first, is_last=False), period_end(last or first)
    if bounds[0] > bounds[1]:
        raise ValueError(f"{text!r} ends before it begins")
    return bounds


def _day(text: str, *, is_last: bool) -> date:
    match = _PARTIAL_DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = int(match[1]), int(match[2] or (12 if is_last else 1)), match[3]
    try:
        return date(year, month, int(day) if day else calendar.monthrange(year, month)[1] if is_last else 1)
    except (ValueError, calendar.IllegalMonthError):
        raise ValueError(f"{text!r} is not a calendar date") from None
