"""Tables of the current release as Polars frames in the types of their contracts.

Not for: connecting (`connection`). Polars and the contracts are slow to import, so no command imports this module at its start.
"""

from typing import Any, Generic, TypeVar

import duckdb
import polars as pl

from energyetl.access.connection import connect
from energyetl.contracts import qualified_name
from energyetl.contracts.base import Table
from energyetl.contracts.columns import columns
from energyetl.errors import EnergyetlError
from energyetl.settings import Settings

T = TypeVar("T", bound=Table)


class TableFrame(pl.DataFrame, Generic[T]):
    """A Polars frame of one table that also gives its rows as records of the table's contract."""

    _contract: type[T]

    @classmethod
    def of(cls, frame: pl.DataFrame, contract: type[T]) -> "TableFrame[T]":
        """A frame with the contract of the table that it holds."""
        typed = cls(frame)
        typed._contract = contract
        return typed

    def rows(self, *args: Any, **kwargs: Any) -> Any:
        """Without arguments the rows as typed records; with arguments as `polars.DataFrame.rows`."""
        if args or kwargs or not hasattr(self, "_contract"):
            return super().rows(*args, **kwargs)
        enums = {c.name: c.enum for c in columns(self._contract) if c.enum is not None}
        return [
            self._contract(**{n: enums[n](v) if n in enums and v is not None else v for n, v in row.items()})
            for row in self.iter_rows(named=True)
        ]


def read(table: type[T], settings: Settings | None = None) -> TableFrame[T]:
    """All rows of a declared table of the current release, in the types of its contract."""
    cols = columns(table)
    names = ", ".join(f"{c.name}::varchar as {c.name}" if c.enum else c.name for c in cols)
    keys = ", ".join(c.name for c in cols if c.is_key)
    connection = connect(settings)
    release_id = connection.release_id
    with connection as con:
        try:
            frame = con.sql(f"select {names} from {qualified_name(table)} order by {keys or 'all'}").pl()
        except (duckdb.CatalogException, duckdb.BinderException) as error:
            raise EnergyetlError(
                f"Release {release_id} does not hold {qualified_name(table)} as this version of energyetl declares it: it was "
                f"made by another version. Build again with `energyetl build`."
            ) from error
    return TableFrame[T].of(frame, table)
