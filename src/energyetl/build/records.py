"""Reads curated CSV files (`data/records`, `data/reference`) and validates them against their contracts.

A fault stops the build; the error names file, row and column.
Not for: what a row means (SQL), repairing values, pins of rows (`pins`).
"""

import csv
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import polars as pl

from energyetl.contracts.base import KnownBasis, Table
from energyetl.contracts.columns import Column, columns, polars_schema
from energyetl.contracts.fields import Act, Bound
from energyetl.contracts.groups import Cited
from energyetl.errors import EnergyetlError, nearest
from energyetl.partial_dates import period_end
from energyetl.units import UNITS

# The columns that a cited table gets when it is read.
KNOWN = {"known_on": pl.Date(), "known_basis": pl.String()}


def load(path: Path, contract: type[Table], known: Callable[[str], set[str]]) -> pl.DataFrame:
    """Read one CSV file against its contract.

    `known` returns the ids of a referenced table (`reference.company`). The result has the contract's columns and
    `row_number` (line in the file; the header is line 1). A cited table also gets `known_on` and `known_basis` (see `_known`).
    """
    shown = f"data/{path.parent.name}/{path.name}"
    cols = columns(contract)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file, strict=True)
        head = next(rows, [])
        _check_head(shown, head, cols)
        order = [head.index(c.name) for c in cols]
        parsers = [_parser(c, known) for c in cols]
        bounds: tuple[Bound, ...] = getattr(contract, "bounds", ())
        cited = issubclass(contract, Cited)
        act: Act | None = getattr(contract, "act", None)
        out: list[list[Any]] = []
        seen: dict[tuple[Any, ...], int] = {}
        for cells in rows:
            line = rows.line_num
            if len(cells) != len(head):
                raise EnergyetlError(f"{shown}, row {line}: {len(cells)} cells, but the header has {len(head)}.")
            values = []
            for column, index, parse in zip(cols, order, parsers, strict=True):
                try:
                    values.append(parse(cells[index]))
                except ValueError as error:
                    raise EnergyetlError(f"{shown}, row {line}, column {column.name}: {error}.") from None
            record = {c.name: v for c, v in zip(cols, values, strict=True)}
            for bound in bounds:
                bound_error = bound.broken_by(record)
                if bound_error:
                    raise EnergyetlError(f"{shown}, row {line}, column {bound.column}: {bound_error}.")
            identity = tuple(record[c.name] for c in cols if c.is_key)
            if identity in seen:
                raise EnergyetlError(f"{shown}, row {line}: the key {identity} is already in row {seen[identity]}.")
            seen[identity] = line
            if cited and not record["source_date"] and not record["read_on"]:
                raise EnergyetlError(f"{shown}, row {line}, column read_on: a page without a date needs the day it was read.")
            out.append([*values, line, *(_known(record, act) if cited else ())])
    schema = dict(polars_schema(contract)) | {"row_number": pl.Int64} | (KNOWN if cited else {})
    return pl.DataFrame(out, schema=schema, orient="row")


def _known(record: dict[str, Any], act: Act | None) -> tuple[date, KnownBasis]:
    """Since when a row is known: from the last day of its page's date.

    A page without a date that reports a public act counts from the last day of the act's date, but never from a day after we
    read it. Any other page without a date counts from the day on which we read it.
    """
    if record["source_date"]:
        return period_end(record["source_date"]), KnownBasis.dated
    acted = act.date_of(record) if act else None
    if acted is None:
        return record["read_on"], KnownBasis.undated
    acted_on = acted if isinstance(acted, date) else period_end(acted)
    return min(acted_on, record["read_on"]), KnownBasis.restated


def _check_head(shown: str, head: list[str], cols: tuple[Column, ...]) -> None:
    expected = {c.name for c in cols}
    missing, unknown = sorted(expected - set(head)), sorted(set(head) - expected)
    if missing or unknown or len(set(head)) != len(head):
        hints = "".join(nearest(name, missing) for name in unknown)
        raise EnergyetlError(
            f"{shown}, row 1: missing columns {missing or 'none'}, unknown columns {unknown or 'none'}, header {head}.{hints}"
        )


def _parser(column: Column, known: Callable[[str], set[str]]) -> Callable[[str], Any]:
    """A function from the text of a cell to its value; it raises ValueError that says what is wrong and what to do."""
    convert = _converter(column)
    allowed = known(column.references) if column.references else None
    is_unit = column.name == "unit" or column.name.endswith("_unit")

    def parse(text: str) -> Any:
        text = text.strip()
        if not text:
            if column.is_list and column.is_nullable is False:
                return []
            if not column.is_nullable:
                raise ValueError(f"is empty, but must contain {column.description[0].lower()}{column.description[1:]}")
            return None
        value = convert(text)
        for item in value if isinstance(value, list) else [value]:
            if allowed is not None and item not in allowed:
                raise ValueError(f"{item!r} is not an id of {column.references}.{nearest(str(item), allowed)}")
        if column.pattern and not re.fullmatch(column.pattern, text):
            raise ValueError(f"{text!r} does not have the form {column.pattern}")
        if is_unit and text not in UNITS:
            raise ValueError(f"{text!r} is not a known unit.{nearest(text, UNITS)} Units are listed in core.unit_conversion")
        for bound, is_broken, word in ((column.ge, lambda v, b: v < b, "below"), (column.le, lambda v, b: v > b, "above")):
            if bound is not None and is_broken(value, bound):
                raise ValueError(f"{text} is {word} {bound:g}, the limit of {column.name}")
        return value

    return parse


def _converter(column: Column) -> Callable[[str], Any]:
    if column.is_partial_date:
        return lambda text: (period_end(text), text)[1]
    if column.is_list:
        return lambda text: [part.strip() for part in text.split(";") if part.strip()]
    if column.enum is not None:
        members = {m.value for m in column.enum}
        return lambda text: _one_of(text, members)
    match column.polars_type:
        case pl.Boolean():
            return lambda text: _one_of(text, {"true", "false"}) == "true"
        case pl.Int64():
            return lambda text: _number(text, int, "a whole number")
        case pl.Date():
            return lambda text: _iso_date(text)
        case pl.Decimal():
            return lambda text: _number(text, Decimal, "a number")
        case pl.Float64():
            return lambda text: _number(text, float, "a number")
        case _:
            return lambda text: text


def _one_of(text: str, members: set[str]) -> str:
    if text not in members:
        raise ValueError(f"{text!r} is not one of {', '.join(sorted(members))}.{nearest(text, members)}")
    return text


def _number(text: str, kind: Callable[[str], Any], what: str) -> Any:
    try:
        value = kind(text)
    except (ValueError, InvalidOperation):
        raise ValueError(f"{text!r} is not {what}") from None
    if isinstance(value, Decimal) and not value.is_finite():
        raise ValueError(f"{text!r} is not {what}")
    return value


def _iso_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text!r} is not a date; write YYYY-MM-DD") from None
