"""Errors shown to users: what is wrong, where, and what to do. Not for: internal errors, which keep their traceback."""

from collections.abc import Iterable
from difflib import get_close_matches


class EnergyetlError(Exception):
    """An error that the user can fix. The message is one or two plain sentences."""


class FetchError(EnergyetlError):
    """A body could not be fetched. The message says the source, the URL without keys, what happened and what to do."""


class LayoutError(ValueError):
    """A raw file does not have the layout that its reader expects. The message says what was expected and what was found. The
    caller adds the source and file, and what happens to them.
    """


def nearest(name: str, known: Iterable[str], count: int = 3) -> str:
    """Return `Did you mean …?` with the closest known names, or an empty string if none is close."""
    by_lower = {k.lower(): k for k in known}
    close = [by_lower[m] for m in get_close_matches(name.lower(), list(by_lower), n=count, cutoff=0.5)]
    return f" Did you mean {' or '.join(close)}?" if close else ""
