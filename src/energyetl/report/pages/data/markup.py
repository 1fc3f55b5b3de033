"""Small pieces that the pages on the data share: links, names in code, lists of facts.

Nothing is looked up or computed here.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from energyetl.report.pages.data.catalogue import Catalogue, Source

LONGEST_CELL = 140
NO_NOTE = Markup("")


def table_link(catalogue: Catalogue, name: str) -> Markup:
    """A table's or input's name, linked to where it is described."""
    return Markup('<a href="{}">{}</a>').format(catalogue.address(name), name)


def source_link(source: Source) -> Markup:
    """A source's id, linked to its description."""
    return Markup('<a href="data/sources.html#{0}">{0}</a>').format(source.source_id)


def licence(source: Source) -> Markup:
    """The licence, linked where it has an address."""
    if source.licence_url:
        return Markup('<a href="{}">{}</a>').format(source.licence_url, source.licence)
    return escape(source.licence)


def computed_note(table: str, column: str | None = None, *, extra: str = "") -> Markup:
    """The note under figures of a page: the table, and column, that they were computed in."""
    anchor, named = (f"#{column}", f"{table}, {column}") if column else ("", table)
    return Markup('<p class="sources">How these figures were computed: <a href="data/{}.html{}">{}</a>. {}</p>').format(
        table, anchor, named, extra
    )


def code(name: str) -> Markup:
    """A name of a column or check, kept on one line."""
    return Markup('<code class="short">{}</code>').format(name)


def facts(pairs: Iterable[tuple[str, Markup]]) -> Markup:
    """Terms with their descriptions."""
    return Markup('<dl class="said">{}</dl>').format(
        Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*pair) for pair in pairs)
    )


def sentence(text: str) -> str:
    """The text with a full stop at its end."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def cut(text: str) -> str:
    """The beginning of a text that is too long for a cell."""
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1].rstrip() + "…"
