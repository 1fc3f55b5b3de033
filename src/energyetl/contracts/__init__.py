"""Contracts: the only declaration of every table.

One module or package per topic, discovered automatically. Not for: reading or checking data; it imports nothing else of ours.
"""

import gc
import importlib
import pkgutil
from collections.abc import Generator
from contextlib import contextmanager
from functools import cache

from energyetl.contracts.base import LAYERS, Table


@cache
def tables() -> dict[str, type[Table]]:
    """Return every declared table by its qualified name (`mart.russian_project`)."""
    with _no_collection():
        for module in pkgutil.walk_packages(__path__, f"{__name__}."):
            importlib.import_module(module.name)
    found: dict[str, type[Table]] = {}
    pending: list[type[Table]] = list(LAYERS)
    while pending:
        cls = pending.pop()
        pending.extend(cls.__subclasses__())
        if hasattr(cls, "__table__"):
            found[qualified_name(cls)] = cls
    return dict(sorted(found.items()))


@contextmanager
def _no_collection() -> Generator[None]:
    """Pause the garbage collector, and exempt what is alive afterwards: classes live as long as the process.

    It would look at the classes again and again in vain, which takes a fifth of the time of loading them and what follows.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()


def qualified_name(table: type[Table]) -> str:
    """Return `schema.name` of a declared table."""
    return f"{table.__table__.schema}.{table.__table__.name}"  # type: ignore[attr-defined]


def layer_tables(layer: str) -> dict[str, type[Table]]:
    """Return the declared tables of one layer by their unqualified name."""
    return {name.split(".", 1)[1]: cls for name, cls in tables().items() if name.startswith(f"{layer}.")}
