"""A citation as a link: a page by its host, a vintage of a source by its place among the sources. Knows no rule."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from markupsafe import Markup


def cited(citation: str | None, source_ids: Sequence[str]) -> Markup:
    """The link to what a figure rests on; where no page or vintage is named, to the sources of the row."""
    if citation and citation.startswith(("https://", "http://")):
        host = urlsplit(citation).hostname or citation
        return Markup('<a href="{}" rel="noreferrer">{}</a>').format(citation, host.removeprefix("www."))
    named = [citation] if citation else [s for s in source_ids if s != "claims.registry"]
    return Markup(", ").join(Markup('<a href="data/sources.html#{}">{}</a>').format(s.split("@")[0], s) for s in named)
