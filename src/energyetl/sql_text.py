"""SQL string literals. Not for: building queries. Imports nothing, so that opening a release needs no contracts."""


def quoted(text: str) -> str:
    """Return text as an SQL string literal."""
    return "'" + text.replace("'", "''") + "'"
