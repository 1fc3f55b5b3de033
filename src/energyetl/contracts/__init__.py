"""Contracts: the only declaration of every table.

One module or package per topic, discovered automatically. Not for: reading or checking data; it imports nothing else of ours.
"""

import importlib
import pkgutil
from functools import cache

from energyetl.contracts.base import LAYERS, Table


@cache
def tables() -> dict[str, type[Table]]:
    """Return every declared table by its qualified name (`mart.russian_project`)."""
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


def qualified_name(table: type[Table]) -> str:
    """Return `schema.name` of a declared table."""
    return f"{table.__table__.schema}.{table.__table__.name}"  # type: ignore[attr-defined]


def layer_tables(layer: str) -> dict[str, type[Table]]:
    """Return the declared tables of one layer by their unqualified name."""
    return {name.split(".", 1)[1]: cls for name, cls in tables().items() if name.startswith(f"{layer}.")}
