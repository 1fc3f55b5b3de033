"""Reads and validates dated corrections of published errors, `data/corrections/<correction_id>.yml`, as rows for SQL.

Not for: applying a correction, which the staging model of its source does; checking that it is still needed
(`sql/checks/correction_still_needed.sql`).
"""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Self

import polars as pl
import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from energyetl import yaml_text
from energyetl.contracts.base import ValueFlag
from energyetl.errors import EnergyetlError


class Action(StrEnum):
    """How the wrong value is handled: replaced, left out, multiplied, or kept with a warning flag."""

    override = "override"
    drop = "drop"
    scale = "scale"
    flag = "flag"


class Correction(BaseModel):
    """One correction file. `match` selects the rows of the source: columns of the snapshot with LIKE patterns for their text.

    `expect` is the wrong value as published. The check looks for it in each vintage from `applies_from_on` up to, but not
    including, `mended_on`.
    """

    model_config = ConfigDict(extra="forbid")
    source: str
    match: dict[str, str] = Field(min_length=1)
    column: str
    action: Action
    expect: str
    value: str | None = None
    factor: Decimal | None = Field(None, gt=0)
    flag: ValueFlag | None = None
    reason: str = Field(min_length=20)
    evidence_url: str = Field(pattern=r"https?://\S+")
    entered_on: date
    reported_to: str | None = None
    reported_on: date | None = None
    applies_from_on: date | None = None
    mended_on: date | None = None

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        needed = {Action.override: "value", Action.scale: "factor", Action.flag: "flag", Action.drop: None}[self.action]
        for name in ("value", "factor", "flag"):
            if (getattr(self, name) is not None) != (name == needed):
                raise ValueError(f"{self.action} {'needs' if name == needed else 'does not take'} {name}")
        if bool(self.reported_to) != bool(self.reported_on):
            raise ValueError("reported_to and reported_on must be given together")
        return self


_SCHEMA = pl.Schema(
    {
        "correction_id": pl.String(),
        "source_id": pl.String(),
        "match": pl.List(pl.Struct({"key": pl.String(), "value": pl.String()})),
        "column_name": pl.String(),
        "action": pl.String(),
        "expected_value": pl.String(),
        "value": pl.String(),
        "factor": pl.Decimal(38, 18),
        "flag": pl.String(),
        "reason": pl.String(),
        "evidence_url": pl.String(),
        "entered_on": pl.Date(),
        "reported_to": pl.String(),
        "reported_on": pl.Date(),
        "applies_from_on": pl.Date(),
        "mended_on": pl.Date(),
    }
)
_RENAMED = {"source": "source_id", "column": "column_name", "expect": "expected_value"}


def load(folder: Path) -> pl.DataFrame:
    """All corrections as rows of `build.correction`, sorted by id. Raises at the first fault, with file and field."""
    rows = []
    for path in sorted(folder.glob("*.yml")):
        shown = f"data/corrections/{path.name}"
        try:
            correction = Correction.model_validate(yaml_text.parsed(path.read_text(encoding="utf-8")))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "file"
            raise EnergyetlError(f"{shown}, {where}: {first['msg'].removeprefix('Value error, ')}.") from error
        except yaml.YAMLError as error:
            raise EnergyetlError(f"{shown} is not YAML: {error}.") from error
        row = {_RENAMED.get(name, name): value for name, value in correction}
        row["match"] = [{"key": column, "value": pattern} for column, pattern in sorted(correction.match.items())]
        rows.append({"correction_id": path.stem} | row)
    return pl.DataFrame(rows, schema=_SCHEMA, orient="row")
