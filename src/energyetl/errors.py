"""The errors that a person meets: what is wrong, where, and what to do. Raised anywhere, printed by the command line."""

from collections.abc import Iterable
from difflib import get_close_matches


class EnergyetlError(Exception):
    """Something that stops the work and that a person can mend. The message is one or two plain sentences."""


class LayoutError(ValueError):
    """A raw file is not laid out as its reader knows it. The message says what was expected and what was seen; which source
    and file it is, and what becomes of them, is said by whoever reads it.
    """


def nearest(name: str, known: Iterable[str], count: int = 3) -> str:
    """`Did you mean …?` with the nearest of the known names, or an empty string where none is near."""
    by_lower = {k.lower(): k for k in known}
    close = [by_lower[m] for m in get_close_matches(name.lower(), list(by_lower), n=count, cutoff=0.5)]
    return f" Did you mean {' or '.join(close)}?" if close else ""
