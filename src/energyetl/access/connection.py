"""Reading the current release from Python: a locked read-only connection, and marts as typed frames.

What the SQL prompt lets through is `query`'s matter; which release is current `published`'s.
"""

from pathlib import Path
from typing import Any, Generic, TypeVar

import duckdb
import polars as pl

from energyetl.contracts import qualified_name
from energyetl.contracts.base import Table
from energyetl.contracts.columns import columns, quoted
from energyetl.errors import EnergyetlError
from energyetl.release.store import current_file, way_back
from energyetl.settings import Settings

T = TypeVar("T", bound=Table)

# The catalog under which a release is attached; a query need not name it.
CATALOG = "release"


class Connection:
    """A read-only connection that follows the current release.

    Each statement looks at the release that is current when it is run; a result that was begun keeps the one it was begun on.
    Where several statements must see one release, use it in a `with` block: that gives DuckDB's own connection to the
    release current at its beginning, and closes it at the end. Temporary tables live in memory and belong to one release.
    """

    def __init__(self, settings: Settings):
        self._settings = settings
        self._file: Path | None = None
        self._con: duckdb.DuckDBPyConnection | None = None

    def current(self) -> duckdb.DuckDBPyConnection:
        """DuckDB's own connection to the release that is current now."""
        file = current_file(self._settings.warehouse)
        if self._con is None or file != self._file:
            # The one before is let go, not closed: results that were begun on it hold it until they are done.
            self._con, self._file = _opened(file, self._settings), file
        return self._con

    @property
    def release_id(self) -> str:
        """The release that the next statement will see."""
        return current_file(self._settings.warehouse).parent.name

    def sql(self, query: str, params: Any = None) -> duckdb.DuckDBPyRelation:
        """The relation of one query, on the current release."""
        return self.current().sql(query, params=params)

    def execute(self, query: str, params: Any = None) -> duckdb.DuckDBPyConnection:
        """Run one statement on the current release and give the cursor to fetch from."""
        return self.current().execute(query, params)

    def close(self) -> None:
        """Close the connection; results not yet fetched are lost."""
        if self._con is not None:
            self._con.close()
        self._con = self._file = None

    def __enter__(self) -> duckdb.DuckDBPyConnection:
        return self.current()

    def __exit__(self, *_: object) -> None:
        self.close()


def connect(settings: Settings | None = None) -> Connection:
    """A connection to the current release: no writing, no files, no network, no change of settings."""
    connection = Connection(settings or Settings())
    connection.current()
    return connection


def _opened(file: Path, settings: Settings) -> duckdb.DuckDBPyConnection:
    """An instance of its own, so that its locks and limits touch no other connection of the process."""
    con = duckdb.connect()
    try:
        con.execute(f"attach {quoted(str(file))} as {CATALOG} (read_only)")
    except duckdb.Error as error:
        con.close()
        home = settings.warehouse
        raise EnergyetlError(f"{file} cannot be read as a release: {str(error).strip()} {way_back(home)}") from error
    con.execute(f"use {CATALOG}")
    for setting, value in {
        "timezone": "'UTC'",
        "memory_limit": f"'{settings.sql_memory}'",
        "temp_directory": "''",
        "python_enable_replacements": "false",
        "autoload_known_extensions": "false",
        "autoinstall_known_extensions": "false",
        "allow_community_extensions": "false",
        "enable_external_access": "false",
        "lock_configuration": "true",
    }.items():
        con.execute(f"set {setting} = {value}")
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
    typed = TableFrame(frame)
    typed._contract = table
    return typed
