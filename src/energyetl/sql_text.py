"""Text as a literal of SQL. Not for: building queries. It imports nothing, so that opening a release needs no contract."""


def quoted(text: str) -> str:
    """A text as a literal of SQL."""
    return "'" + text.replace("'", "''") + "'"
