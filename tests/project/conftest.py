"""The project models on the repository's own rows, and on rows that a test types."""

from collections.abc import Callable

import duckdb
import pytest
from as_of_build import BRIEF_ON
from project_build import build as build_projects
from project_build import offending as offending_rows


@pytest.fixture
def project_build() -> Callable[..., duckdb.DuckDBPyConnection]:
    """Builds the project models over given events, sanctions and outputs, as known on a date."""
    return build_projects


@pytest.fixture(scope="session")
def today() -> duckdb.DuckDBPyConnection:
    """The repository's own project rows, all of them."""
    return build_projects()


@pytest.fixture(scope="session")
def at_brief() -> duckdb.DuckDBPyConnection:
    """The repository's own project rows as far as their pages were dated by the brief's day."""
    return build_projects(as_of=BRIEF_ON)


@pytest.fixture
def offending() -> Callable[[duckdb.DuckDBPyConnection, str], list[tuple]]:
    """The rows that a check of `sql/checks/` finds in a small build."""
    return offending_rows
