"""A citation as a link: a page by its host, a vintage of a source by its place among the sources. Knows no rule."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from markupsafe import Markup


def cited(citation: str | None, source_ids: Sequence[str]) -> Markup:
    """The link to the evidence for a figure, or to the sources of the row if no page or vintage is named."""
    if citation and citation.startswith(("https://", "http://")):
        host = (urlsplit(citation).hostname or citation).removeprefix("www.")
        return Markup('<a href="{}" rel="noreferrer">{}</a>').format(citation, _breakable(host, "."))
    named = [citation] if citation else [s for s in source_ids if s != "claims.registry"]
    return Markup(", ").join(
        Markup('<a href="data/sources.html#{}">{}</a>').format(s.split("@")[0], _breakable(s, "@")) for s in named
    )


def _breakable(name: str, mark: str) -> Markup:
    """A long name that may go on in a new line before a mark, and nowhere else."""
    return Markup("<wbr>").join([name.split(mark)[0], *(mark + part for part in name.split(mark)[1:])])
