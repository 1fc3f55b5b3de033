"""energyetl: an evidence warehouse on Russia–Iraq oil and gas cooperation."""

from energyetl.access.connection import connect, read

__all__ = ["connect", "read"]
