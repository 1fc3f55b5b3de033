"""Rows of single figures and stated turnovers as tests of several topics type them: as core has them, and as their page."""

from calendar import monthrange
from typing import Any

Stated = dict[str, dict[str, Any]]
Given = dict[str, list[dict[str, Any]]]

# Units of indicators by how their names begin.
UNITS = {"trade_total": "USD_bn", "exports_": "USD_bn", "imports_": "USD_bn", "renewable_capacity": "MW", "solar_": "MW"}
UNITS |= {"export_capacity": "kb/d", "production_": "kb/d", "gas_output": "bcm/y", "trees_": "trees"}


def span(start: str, end: str) -> dict[str, str]:
    """First and last day of a period of months or years."""
    last = f"{end}-{monthrange(int(end[:4]), int(end[5:]))[1]}" if len(end) == 7 else f"{end}-12-31"
    return {"period_start": f"{start}-01" if len(start) == 7 else f"{start}-01-01", "period_end": last}


def fact(indicator: str, subject: str, period: str, figure: float | None, origin: str, **more: Any) -> Stated:
    """A single figure; without bounds of its own it is exact."""
    start, _, end = period.partition("/")
    end = end or start
    core = {
        "fact_id": f"{indicator}-{subject}-{period}-{origin}",
        "indicator": indicator,
        "subject_id": subject,
        "subject_kind": "country",
        "period_from": start,
        "period_to": end,
        "value": figure,
        "value_low": figure,
        "value_high": figure,
        "unit": next((unit for begin, unit in UNITS.items() if indicator.startswith(begin)), "pct"),
        "bound": "=",
        "hedge": "stated",
        "stated_by": origin,
        "is_forecast": False,
        "is_interested_party": False,
        "note": None,
    }
    core |= span(start, end) | more
    shared = ("fact_id", "indicator", "subject_id", "period_from", "period_to", "value", "hedge", "is_forecast", "note")
    page = {k: core[k] for k in shared} | {
        "origin": origin,
        "source_url": f"https://{origin}.org",
        "known_on": "2022-11-16",
        "source_id": "record.indicator_fact",
    }
    return {"core": core, "page": page}


def facts(*stated: Stated) -> Given:
    """The tables that hold these figures."""
    return {"core.indicator_fact": [s["core"] for s in stated], "record.indicator_fact": [s["page"] for s in stated]}


def turnover(origin: str, period: str, value: float | None, by: str = "A paper", **more: Any) -> Stated:
    """A stated turnover of Russia and Iraq."""
    start, _, end = period.partition("/")
    end = end or start
    page = {
        "statement_id": f"{origin}-{period}",
        "source_url": f"https://{origin}.org/{period}",
        "period_from": start,
        "period_to": end,
        "value_musd": value,
        "stated_by": by,
        "hedge": "stated",
        "origin": origin,
        "source_id": "record.trade_turnover",
    } | more
    return {"core": page | span(start, end), "page": page | {"known_on": "2023-02-07"}}


def turnovers(*stated: Stated) -> Given:
    """The tables that hold these turnovers."""
    return {"core.stated_turnover": [s["core"] for s in stated], "record.trade_turnover": [s["page"] for s in stated]}


def outcomes(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """What each origin says, for short."""
    return [(r["origin"], r["period"], r["outcome"]) for r in rows]
