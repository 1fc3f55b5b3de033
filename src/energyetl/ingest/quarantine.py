"""Rows that violate their contract: how many a source may have, where they are stored, and how a person admits one.

`<vintage>.quarantine.csv` contains the rejected rows of a vintage, `<vintage>.released.csv` those that a person admitted.
Not for: which rows violate a contract (`validation`), where a vintage is stored (`snapshots`).
"""

import json
from datetime import date
from pathlib import Path

import polars as pl
from pydantic import BaseModel, ConfigDict, Field

from energyetl.contracts.base import Table
from energyetl.contracts.columns import polars_schema
from energyetl.errors import EnergyetlError
from energyetl.files import write_atomically
from energyetl.ingest.validation import REJECTED, RELEASABLE, Validated

RELEASED = pl.Schema(
    {"row_number": pl.Int64, "rule": pl.String, "reason": pl.String, "released_by": pl.String, "released_on": pl.Date}
)


class Budget(BaseModel):
    """How many rows of one vintage may violate the contract before the vintage is refused; both limits apply."""

    model_config = ConfigDict(extra="forbid")
    rows: int = Field(ge=0)
    share_pct: float = Field(ge=0, le=100)


def require_within(source_id: str, validated: Validated, budget: Budget) -> None:
    """Raise if more rows violate the contract than the source's YAML allows."""
    bad, total = validated.rejected.height, validated.rejected.height + validated.rows.height
    if bad <= budget.rows and bad * 100 <= budget.share_pct * total and validated.rows.height:
        return
    shown = "; ".join(f"row {n}: {message}" for n, message in validated.rejected.select("row_number", "message").head(3).rows())
    raise EnergyetlError(
        f"{source_id}: {bad} of {total} rows violate the contract; data/sources/{source_id}.yml allows {budget.rows} rows and "
        f"{budget.share_pct:g} % ({shown}). Check whether the publisher changed the layout. Nothing was added."
    )


def rejected_of(vintage_path: Path) -> pl.DataFrame:
    """Return the quarantined rows of a vintage; none without a quarantine file."""
    path = vintage_path.with_suffix(".quarantine.csv")
    return pl.read_csv(path, schema=REJECTED) if path.exists() else REJECTED.to_frame(eager=True)


def released_of(vintage_path: Path) -> pl.DataFrame:
    """Return the rows of a vintage that a person admitted, with reason, name and day."""
    path = vintage_path.with_suffix(".released.csv")
    return pl.read_csv(path, schema=RELEASED) if path.exists() else RELEASED.to_frame(eager=True)


def admitted(vintage_path: Path, contract: type[Table]) -> pl.DataFrame:
    """Return the admitted rows of a vintage, in the columns and types of the contract."""
    rows = rejected_of(vintage_path).join(released_of(vintage_path), on=["row_number", "rule"], how="semi")
    texts = [json.loads(text) for text in rows["row_values"]]
    frame = pl.DataFrame(texts, schema={name: pl.String for name in polars_schema(contract)})
    return frame.cast(dict(polars_schema(contract)))  # type: ignore[arg-type]


def release(vintage_path: Path, snapshot_id: str, row_number: int, *, reason: str, released_by: str, on: date) -> None:
    """Admit one quarantined row from the next build on. The decision and its reason are stored with the vintage."""
    rows = rejected_of(vintage_path).filter(pl.col("row_number") == row_number)
    if rows.is_empty():
        raise EnergyetlError(
            f"{snapshot_id} has no row {row_number} in quarantine. `energyetl quarantine {snapshot_id}` lists them."
        )
    found = rows.row(0, named=True)
    if found["rule"] not in RELEASABLE:
        raise EnergyetlError(
            f"{snapshot_id}, row {row_number}: {found['message']}. A row that lacks a value cannot be released: "
            f"wait for the publisher, or use a corrected file from the inbox."
        )
    if len(reason.split()) < 3:
        raise EnergyetlError("A release needs a reason: say in a few words why the row is correct.")
    present = released_of(vintage_path)
    if present.filter(pl.col("row_number") == row_number).height:
        raise EnergyetlError(f"{snapshot_id}, row {row_number} was released before.")
    row = [(row_number, found["rule"], reason, released_by, on)]
    known = pl.concat([present, pl.DataFrame(row, schema=RELEASED, orient="row")]).sort("row_number")
    write_atomically(vintage_path.with_suffix(".released.csv"), known.write_csv().encode())
