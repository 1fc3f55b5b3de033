"""Validation of one vintage's rows against their contract: valid rows, and invalid rows with the rule that each violates.

Not for: how many invalid rows a source may have, and their storage (`quarantine`); limits in the source's YAML (`fetch`).
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import polars as pl

from energyetl.contracts.base import Snapshot
from energyetl.contracts.columns import Column, columns, polars_schema, snake_case
from energyetl.errors import EnergyetlError

# Optional columns of a reader's frame: the row's number in the raw file, its raw content, and why it is unreadable.
RAW = ("raw_row", "raw_content", "raw_fault")
REJECTED = pl.Schema(
    {"row_number": pl.Int64, "rule": pl.String, "message": pl.String, "raw_content": pl.String, "row_values": pl.String}
)
# A person can admit a row only if all its values are readable: under these rules a value is doubtful, not missing.
RELEASABLE = frozenset({"range", "duplicate_key"})
Rule = tuple[str, pl.Expr | pl.Series, pl.Expr]


@dataclass(frozen=True)
class Validated:
    """Rows in exactly the contract's columns and types, sorted by key, and rows that violate it (see `REJECTED`)."""

    rows: pl.DataFrame
    rejected: pl.DataFrame


def validate(contract: type[Snapshot], frame: pl.DataFrame) -> Validated:
    """Separate valid from invalid rows; raise if the frame is empty or its columns are not the contract's."""
    name = _name(contract)
    cols = columns(contract)
    expected = [c.name for c in cols]
    if set(frame.columns) - set(RAW) != set(expected):
        raise EnergyetlError(
            f"{name}: the reader returned the columns {sorted(set(frame.columns) - set(expected) - set(RAW))} that the contract "
            f"does not know, and lacks {sorted(set(expected) - set(frame.columns))}."
        )
    if frame.is_empty():
        raise EnergyetlError(f"{name}: the reader found no row. An empty answer counts as a failure, not for an empty source.")
    keys = [c.name for c in cols if c.is_key]
    typed = frame.select(expected).cast(dict(polars_schema(contract)), strict=False)  # type: ignore[arg-type]
    rules = [_unreadable(frame), *(rule for c in cols for rule in _rules(c, frame)), _duplicate(typed, keys)]
    bad = typed.select(
        rule=pl.coalesce(pl.when(condition).then(pl.lit(rule)) for rule, condition, _ in rules),
        message=pl.coalesce(pl.when(condition).then(message) for _, condition, message in rules),
    )
    is_good = bad["rule"].is_null()
    rows = typed.filter(is_good).sort(keys)
    if is_good.all():
        return Validated(rows, REJECTED.to_frame(eager=True))
    content = frame["raw_content"] if "raw_content" in frame.columns else None
    rejected = [
        {
            "row_number": frame["raw_row"][at] if "raw_row" in frame.columns else at + 1,
            "rule": bad["rule"][at],
            "message": bad["message"][at],
            "raw_content": _as_text(content[at] if content is not None else frame.select(expected).row(at, named=True)),
            "row_values": _as_text(typed.row(at, named=True)) if bad["rule"][at] in RELEASABLE else None,
        }
        for at in (~is_good).arg_true()
    ]
    return Validated(rows, pl.DataFrame(rejected, schema=REJECTED).sort("row_number", "rule"))


def _unreadable(frame: pl.DataFrame) -> Rule:
    faults = (
        frame["raw_fault"] if "raw_fault" in frame.columns else pl.Series("raw_fault", [None] * frame.height, dtype=pl.String)
    )
    return "unreadable", faults.is_not_null(), pl.lit(faults)


def _rules(column: Column, frame: pl.DataFrame) -> list[Rule]:
    """Return the contract's rules for one column. A value that the type cannot represent is unreadable; null is missing."""
    this = pl.col(column.name)
    shown = pl.format("column {}: {}", pl.lit(column.name), this.cast(pl.String))
    lost = frame[column.name].is_not_null() & this.is_null()
    kind = column.duckdb_type
    raw = (
        frame[column.name].cast(pl.String, strict=False)
        if not column.is_list
        else pl.Series([None] * frame.height, dtype=pl.String)
    )
    rules: list[Rule] = [("unreadable", lost, pl.format(f"column {column.name}: {{}} is not a {kind}", pl.lit(raw)))]
    if not column.is_nullable:
        rules.append(("missing", this.is_null(), pl.lit(f"column {column.name} is empty")))
    if column.ge is not None:
        rules.append(("range", this < column.ge, pl.format("{} is below {}", shown, pl.lit(f"{column.ge:g}"))))
    if column.le is not None:
        rules.append(("range", this > column.le, pl.format("{} is above {}", shown, pl.lit(f"{column.le:g}"))))
    if column.enum is not None:
        kind = snake_case(column.enum.__name__)
        rules.append(("unknown_code", ~this.is_in([m.value for m in column.enum]), pl.format("{} is not a " + kind, shown)))
    if column.pattern is not None:
        rules.append(
            (
                "pattern",
                ~this.str.contains(f"^(?:{column.pattern})$"),
                pl.format("{} does not match the pattern {}", shown, pl.lit(column.pattern)),
            )
        )
    return rules


def _duplicate(typed: pl.DataFrame, keys: list[str]) -> Rule:
    key = pl.concat_str([pl.col(k).cast(pl.String) for k in keys], separator=", ", ignore_nulls=True)
    return (
        "duplicate_key",
        pl.struct(keys).is_duplicated(),
        pl.format("key ({}) occurs in several rows: {}", pl.lit(", ".join(keys)), key),
    )


def _as_text(values: dict[str, Any] | str) -> str:
    """Return a row as JSON with every value as text, so that decimals and dates can be restored exactly; text is unchanged."""
    if isinstance(values, str):
        return values

    def plain(value: object) -> object:
        match value:
            case None | str() | list():
                return value
            case Decimal() | date() | datetime() | bool() | int() | float():
                return str(value)
            case _:
                return repr(value)

    return json.dumps({name: plain(value) for name, value in values.items()}, ensure_ascii=False)


def _name(contract: type[Snapshot]) -> str:
    return str(contract.__table__.name)  # type: ignore[attr-defined]
