"""energyetl: an evidence warehouse on Russia–Iraq oil and gas cooperation."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from energyetl.access.connection import connect
    from energyetl.access.frame import read

__all__ = ["connect", "read"]


def __getattr__(name: str) -> Any:
    """Import the public functions on first use, so that importing a single module of the package is fast."""
    match name:
        case "connect":
            from energyetl.access.connection import connect

            return connect
        case "read":
            from energyetl.access.frame import read

            return read
        case _:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
