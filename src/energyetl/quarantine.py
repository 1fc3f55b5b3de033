"""Rows that break their contract: told apart from good ones, kept beside their vintage, released by a person with a reason.

A vintage has `<vintage>.quarantine.csv` beside it where rows were rejected, and `<vintage>.released.csv` where a person let
some of them in. Nothing here decides where a vintage lies or when it is added.
"""

import json
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import polars as pl
from pydantic import BaseModel, ConfigDict, Field

from energyetl.contracts.base import Snapshot, Table
from energyetl.contracts.columns import Column, columns, polars_schema, snake_case
from energyetl.errors import EnergyetlError
from energyetl.files import write_atomically

RAW = ("raw_row", "raw_content", "raw_fault")
REJECTED = pl.Schema(
    {"row_number": pl.Int64, "rule": pl.String, "message": pl.String, "raw_content": pl.String, "row_values": pl.String}
)
RELEASED = pl.Schema(
    {"row_number": pl.Int64, "rule": pl.String, "reason": pl.String, "released_by": pl.String, "released_on": pl.Date}
)
# A row can be let in only where all its values could be read: these rules doubt a value, the others lack one.
RELEASABLE = frozenset({"range", "duplicate_key"})


class Budget(BaseModel):
    """How many rows of one vintage may break the contract before the vintage is refused; both limits hold."""

    model_config = ConfigDict(extra="forbid")
    rows: int = Field(ge=0)
    share_pct: float = Field(ge=0, le=100)


@dataclass(frozen=True)
class Sifted:
    """Rows in exactly the contract's columns and types, sorted by key, and those that break it (see `REJECTED`)."""

    rows: pl.DataFrame
    rejected: pl.DataFrame


def sift(contract: type[Snapshot], frame: pl.DataFrame) -> Sifted:
    """Part good rows from bad; raises where the frame is empty or its columns are not the contract's."""
    name = _name(contract)
    cols = columns(contract)
    expected = [c.name for c in cols]
    if set(frame.columns) - set(RAW) != set(expected):
        raise EnergyetlError(
            f"{name}: the reader returned the columns {sorted(set(frame.columns) - set(expected) - set(RAW))} that the contract "
            f"does not know, and lacks {sorted(set(expected) - set(frame.columns))}."
        )
    if frame.is_empty():
        raise EnergyetlError(f"{name}: the reader found no row. An empty answer is taken for a failure, not for an empty source.")
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
        return Sifted(rows, REJECTED.to_frame(eager=True))
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
    return Sifted(rows, pl.DataFrame(rejected, schema=REJECTED).sort("row_number", "rule"))


def require_within(source_id: str, sifted: Sifted, budget: Budget) -> None:
    """Raise where more rows break the contract than the source's YAML allows."""
    bad, total = sifted.rejected.height, sifted.rejected.height + sifted.rows.height
    if bad <= budget.rows and bad * 100 <= budget.share_pct * total and sifted.rows.height:
        return
    shown = "; ".join(f"row {n}: {message}" for n, message in sifted.rejected.select("row_number", "message").head(3).rows())
    raise EnergyetlError(
        f"{source_id}: {bad} of {total} rows break the contract, and data/sources/{source_id}.yml allows {budget.rows} rows and "
        f"{budget.share_pct:g} % ({shown}). Look whether the publisher changed the layout. Nothing was added."
    )


def rejected_of(vintage_path: Path) -> pl.DataFrame:
    """Rows of a vintage that were put in quarantine; none where it has no such file."""
    path = vintage_path.with_suffix(".quarantine.csv")
    return pl.read_csv(path, schema=REJECTED) if path.exists() else REJECTED.to_frame(eager=True)


def released_of(vintage_path: Path) -> pl.DataFrame:
    """Rows of a vintage that a person let in, with reason, name and day."""
    path = vintage_path.with_suffix(".released.csv")
    return pl.read_csv(path, schema=RELEASED) if path.exists() else RELEASED.to_frame(eager=True)


def admitted(vintage_path: Path, contract: type[Table]) -> pl.DataFrame:
    """The released rows of a vintage, in the columns and types of the contract."""
    rows = rejected_of(vintage_path).join(released_of(vintage_path), on=["row_number", "rule"], how="semi")
    texts = [json.loads(text) for text in rows["row_values"]]
    frame = pl.DataFrame(texts, schema={name: pl.String for name in polars_schema(contract)})
    return frame.cast(dict(polars_schema(contract)))  # type: ignore[arg-type]


def release(vintage_path: Path, snapshot_id: str, row_number: int, *, reason: str, released_by: str, on: date) -> None:
    """Let one quarantined row in from the next build on. The release is a record beside the vintage, with its reason."""
    rows = rejected_of(vintage_path).filter(pl.col("row_number") == row_number)
    if rows.is_empty():
        raise EnergyetlError(
            f"{snapshot_id} has no row {row_number} in quarantine. `energyetl quarantine {snapshot_id}` lists them."
        )
    found = rows.row(0, named=True)
    if found["rule"] not in RELEASABLE:
        raise EnergyetlError(
            f"{snapshot_id}, row {row_number}: {found['message']}. A row that lacks a value cannot be released: "
            f"wait for the publisher, or take a mended file by the inbox."
        )
    if len(reason.split()) < 3:
        raise EnergyetlError("A release needs a reason that a stranger understands: say in a few words why the row is right.")
    present = released_of(vintage_path)
    if present.filter(pl.col("row_number") == row_number).height:
        raise EnergyetlError(f"{snapshot_id}, row {row_number} was released before.")
    row = [(row_number, found["rule"], reason, released_by, on)]
    known = pl.concat([present, pl.DataFrame(row, schema=RELEASED, orient="row")]).sort("row_number")
    write_atomically(vintage_path.with_suffix(".released.csv"), known.write_csv().encode())


Rule = tuple[str, pl.Expr | pl.Series, pl.Expr]


def _unreadable(frame: pl.DataFrame) -> Rule:
    faults = (
        frame["raw_fault"] if "raw_fault" in frame.columns else pl.Series("raw_fault", [None] * frame.height, dtype=pl.String)
    )
    return "unreadable", faults.is_not_null(), pl.lit(faults)


def _rules(column: Column, frame: pl.DataFrame) -> list[Rule]:
    """What the contract asks of one column. A value that the type cannot hold is unreadable, an absent one missing."""
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
                pl.format("{} has not the form {}", shown, pl.lit(column.pattern)),
            )
        )
    return rules


def _duplicate(typed: pl.DataFrame, keys: list[str]) -> Rule:
    key = pl.concat_str([pl.col(k).cast(pl.String) for k in keys], separator=", ", ignore_nulls=True)
    return (
        "duplicate_key",
        pl.struct(keys).is_duplicated(),
        pl.format("key ({}) stands in several rows: {}", pl.lit(", ".join(keys)), key),
    )


def _as_text(values: dict | str) -> str:
    """A row as JSON, every value as text so that decimals and dates come back exactly; text stays as it is."""
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
