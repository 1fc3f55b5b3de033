"""A locked, read-only connection to the current release.

Not for: typed frames (`frame`), which queries the SQL prompt allows (`sql.query`), which release is current (`release.store`).
It imports DuckDB and the settings only, because every command that reads a release must start quickly.
"""

from pathlib import Path
from typing import Any

import duckdb

from energyetl.errors import EnergyetlError
from energyetl.release.store import current_file, way_back
from energyetl.settings import Settings
from energyetl.sql_text import quoted

# The catalog name of the attached release. A query can omit it.
CATALOG = "release"


class Connection:
    """A read-only connection that follows the current release.

    Each statement reads the release that is current when it runs; an open result keeps the release it started on.
    If several statements must see the same release, use a `with` block: it returns DuckDB's own connection to the release
    that is current at its start, and closes it at the end. Temporary tables are in memory and belong to one release.
    """

    def __init__(self, settings: Settings):
        self._settings = settings
        self._file: Path | None = None
        self._con: duckdb.DuckDBPyConnection | None = None

    def current(self) -> duckdb.DuckDBPyConnection:
        """DuckDB's own connection to the release that is current now."""
        file = current_file(self._settings.warehouse)
        if self._con is None or file != self._file:
            # The previous connection is released, not closed: open results keep it alive until they are read.
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
        """Run one statement on the current release and return the cursor to fetch from."""
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
    """Opens a separate DuckDB instance, so that its locks and limits affect no other connection of the process."""
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
