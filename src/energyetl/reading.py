"""Reading the current release from Python: a locked read-only connection, and marts as typed frames."""

from typing import Any, Generic, TypeVar

import duckdb
import polars as pl

from energyetl.contracts import qualified_name
from energyetl.contracts.base import Table
from energyetl.contracts.columns import columns
from energyetl.published import current_file
from energyetl.settings import Settings

T = TypeVar("T", bound=Table)


def connect(settings: Settings | None = None) -> duckdb.DuckDBPyConnection:
    """A read-only connection to the current release: no writing, no files, no network, no change of settings.

    It keeps the release that was current when it was opened; call again to see a newer one.
    """
    con = duckdb.connect(current_file((settings or Settings()).warehouse), read_only=True)
    con.execute("set enable_external_access = false")
    con.execute("set lock_configuration = true")
    return con


class TableFrame(pl.DataFrame, Generic[T]):
    """A Polars frame of one table that also gives its rows as records of the table's contract."""

    _contract: type[T]

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
    with connect(settings) as con:
        frame = con.sql(f"select {names} from {qualified_name(table)} order by {keys or 'all'}").pl()
    typed = TableFrame(frame)
    typed._contract = table
    return typed
