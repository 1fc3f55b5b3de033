"""The difference between a vintage and the previous one: rows added, revised and removed, and the largest revisions.

Not for: the effect of revisions on marts (`mart.revision` in SQL).
"""

from dataclasses import dataclass
from decimal import Decimal

import duckdb
import polars as pl

from energyetl.contracts.base import Snapshot
from energyetl.contracts.columns import Column, columns

SHOWN = 10


@dataclass(frozen=True)
class Revised:
    """One figure that the publisher revised: the row's key, the column, the old and new values, and their unit."""

    key: str
    column: str
    old: Decimal
    new: Decimal
    unit: str


@dataclass(frozen=True)
class VintageDifference:
    """Counts of rows by key; `largest` are the largest revisions, in descending order."""

    added: int
    revised: int
    gone: int
    largest: tuple[Revised, ...]

    def __str__(self) -> str:
        return f"{self.added:,} rows added, {self.revised:,} revised, {self.gone:,} gone"


def difference(contract: type[Snapshot], before: pl.DataFrame, after: pl.DataFrame) -> VintageDifference:
    """Compare two vintages row by row over the contract's key.

    Revisions are ranked by size: in the column's unit if it is fixed, and relative to the larger of the two values if the unit
    varies by row.
    """
    cols = columns(contract)
    keys = [c.name for c in cols if c.is_key]
    others = [c for c in cols if not c.is_key]
    same = " and ".join(f"before.{k} is not distinct from after.{k}" for k in keys)
    differs = " or ".join(f"before.{c.name} is distinct from after.{c.name}" for c in others) or "false"
    with duckdb.connect() as con:
        con.register("before", before)
        con.register("after", after)
        count = "select count(*) from {} where not exists (select 1 from {} where " + same + ")"
        added = con.sql(count.format("after", "before")).fetchall()[0][0]
        gone = con.sql(count.format("before", "after")).fetchall()[0][0]
        revised = con.sql(f"select count(*) from before join after on {same} where {differs}").fetchall()[0][0]
        figures = [_figures(c, cols, keys, same) for c in others if c.unit or c.unit_column]
        largest = []
        if figures and revised:
            ranked = f"{' union all '.join(figures)} order by moved desc, key limit {SHOWN}"
            largest = [Revised(*row[:5]) for row in con.sql(ranked).fetchall()]
    return VintageDifference(added, revised, gone, tuple(largest))


def _figures(column: Column, cols: tuple[Column, ...], keys: list[str], same: str) -> str:
    """Return SQL for the revised figures of one column, with their key as text and the size of the revision."""
    name = column.name
    shown = " || ', ' || ".join(f"coalesce(after.{k}::varchar, '')" for k in keys)
    unit = f"'{column.unit}'" if column.unit else f"after.{column.unit_column}"
    has_one_unit = column.unit is not None
    moved = f"abs(after.{name} - before.{name})::double"
    scale = "1" if has_one_unit else f"nullif(greatest(abs(after.{name}), abs(before.{name})), 0)::double"
    return (
        f"select {shown} as key, '{name}', before.{name}::decimal(24, 6), after.{name}::decimal(24, 6), {unit}, "
        f"{moved} / {scale} as moved from before join after on {same} where before.{name} <> after.{name}"
    )
