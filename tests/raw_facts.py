"""Compares the curated records with the gathered facts that they were written from, column by column.

A topic's test says how a gathered row reads in the record's columns and lists where the record differs on purpose, with the reason.
Not for: whether a record is right by itself (the tests of its topic) or unchanged since its last review (the pins).
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
Row = dict[str, str]


class Including(frozenset[str]):
    """A list of a record, parted by semicolons, that holds at least these."""


# The value of a column: text as it stands, a number in any spelling (None: blank), one of several texts, or parts of a list.
Value = str | Decimal | None | frozenset[str] | Including
Reading = dict[str, Value]
Rule = Callable[[Row], list[Reading]]

# Names of countries in the gathered facts that differ from the reference table.
SHORT_NAMES = {"UAE": "ARE", "UK": "GBR", "US": "USA", "Congo": "COG"}


class Deviation(NamedTuple):
    """Gathered rows with these values read otherwise than by the rule: as `record`, or not at all where that is None."""

    raw: Row
    record: Reading | None
    reason: str


class Result(NamedTuple):
    """Gathered rows that no record carries, records of their pages that no gathered row carries, and deviations without effect."""

    lost: list[tuple[Reading, Row]]
    added: list[Row]
    idle: list[Deviation]


ALL_CARRIED = Result([], [], [])


@cache
def rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def records(name: str) -> list[Row]:
    return rows(ROOT / "data" / "records" / f"{name}.csv")


@cache
def country_codes() -> dict[str, str]:
    return {r["country_name"]: r["country_iso3"] for r in rows(ROOT / "data" / "reference" / "country.csv")} | SHORT_NAMES


# Groups of producers as gathered -> group of the records.
GROUPS = {
    "OPEC+": "opec_plus",
    "OPEC+ total": "opec_plus",
    "OPEC-10": "opec_10",
    "OPEC in deal": "opec_10",
    "Non-OPEC DoC": "non_opec_doc",
    "Quota-bound OPEC+": "opec_plus_with_quota",
    "Eight voluntary cutters": "eight_voluntary_cutters",
    "Seven voluntary cutters": "seven_voluntary_cutters",
    "Seven overproducers": "seven_overproducers",
    "Iraq+Kazakhstan+Russia": "iraq_kazakhstan_russia",
    "Four producers": "four_compensating",
    "13 members": "thirteen_compensating",
}


def producer(name: str) -> Reading:
    """A country or a group of producers."""
    if name in GROUPS:
        return {"country_iso3": "", "group_name": GROUPS[name]}
    return {"country_iso3": country_codes()[name], "group_name": ""}


def number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def boolean(value: bool) -> str:
    return "true" if value else "false"


def inferred(row: Row) -> str:
    return boolean("inferred" in row["note"].lower())


def period(text: str) -> Reading:
    """A period `a/b` as its two ends; a single date is both."""
    start, _, end = text.partition("/")
    return {"period_from": start, "period_to": end or start}


def bare(url: str) -> str:
    """An address without what a news feed or a reader's language hangs on it."""
    return url.split("?ns_")[0].removesuffix("?hl=ar")


def second_gathering(shared: Path) -> list[Reading]:
    """Page and figure of every row of the second gathering, for tests of the first: both took facts from some pages."""
    return [
        {"source_url": row["source_url"], "value": number(row.get("value") or row.get("amount") or "")}
        for path in sorted((shared / "data" / "facts").glob("*_more.csv"))
        for row in rows(path)
    ]


def event_reading(row: Row, projects: Mapping[str, str], companies: Mapping[str, str], measures: Iterable[str]) -> Reading:
    """A gathered event of a project as a record has it; the names of the gathering become ids."""
    return {
        "project_id": projects.get(row["project_key"], row["project_key"]),
        "company_id": companies.get(row["company"], row["company"].lower().replace(" ", "_")),
        "event_date": row["event_date"],
        "event_type": row["event_type"],
        "value": number(row["value"]),
        "unit": row["unit"],
        "measure": frozenset(measures),
        "hedge": row["hedge"],
    }


def event_deviations(different: Iterable[tuple[str, str, str, str, Reading, str]]) -> list[Deviation]:
    """Deviations by project, date and type as gathered, value, what the record has, reason."""
    return [
        Deviation({"project_key": key, "event_date": date, "event_type": kind, "value": value}, record, reason)
        for key, date, kind, value, record, reason in different
    ]


def carries(record: Row, reading: Reading) -> bool:
    for column, value in reading.items():
        text = record[column]
        if isinstance(value, Including):
            if not value <= set(text.split(";")):
                return False
        elif isinstance(value, frozenset):
            if text not in value:
                return False
        elif (number(text) if value is None or isinstance(value, Decimal) else text) != value:
            return False
    return True


def compare(
    raw: list[Row], curated: list[Row], rule: Rule, deviations: Iterable[Deviation] = (), added: Iterable[Reading] = ()
) -> Result:
    """Read each gathered row by the rule and look it up among the records of its page; then ask the same of the records.

    `added` describes records of these pages that come from elsewhere.
    """
    lost: list[tuple[Reading, Row]] = []
    used: set[int] = set()
    pages: dict[str, list[Row]] = {bare(row["source_url"]): [] for row in raw}
    for record in curated:
        if (page := pages.get(bare(record["source_url"]))) is not None:
            page.append(record)
    matched: set[int] = set()
    listed = list(deviations)
    for row in raw:
        page = pages[bare(row["source_url"])]
        for reading in _read(row, rule, listed, used):
            carriers = [id(record) for record in page if carries(record, reading)]
            matched.update(carriers)
            if not carriers:
                lost.append((reading, row))
    elsewhere = list(added)
    return Result(
        lost,
        [r for page in pages.values() for r in page if id(r) not in matched and not any(carries(r, e) for e in elsewhere)],
        [deviation for i, deviation in enumerate(listed) if i not in used],
    )


def _read(row: Row, rule: Rule, deviations: list[Deviation], used: set[int]) -> Iterator[Reading]:
    applicable = [(i, d) for i, d in enumerate(deviations) if all(row[c] == v for c, v in d.raw.items())]
    if any(d.record is None for _, d in applicable):
        used.update(i for i, _ in applicable)
        return
    for reading in rule(row):
        changed = dict(reading)
        for i, deviation in applicable:
            if any(changed.get(column) != value for column, value in (deviation.record or {}).items()):
                used.add(i)
                changed |= deviation.record or {}
        yield changed
