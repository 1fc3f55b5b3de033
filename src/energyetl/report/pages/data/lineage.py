"""The page on lineage: which table is computed from which, as a picture and as a list. `lineage_diagram` draws it."""

from markupsafe import Markup

from energyetl.report.model import Page, Section
from energyetl.report.pages.data import lineage_diagram, provenance
from energyetl.report.pages.data.catalogue import INPUTS, LAYERS, Catalogue
from energyetl.report.pages.data.markup import table_link

MODELS = ("staging", "core", "mart", "claims")


def page(catalogue: Catalogue) -> Page:
    """The lineage of all tables."""
    columns = placed(catalogue)
    title = "What is computed from what, from inputs on the left to answers on the right"
    drawn = lineage_diagram.picture(catalogue, columns, sorted(catalogue.dependencies), title, _heads(columns))
    said = Markup(
        "<p>Point at a box, or reach it with the keyboard, to light up what it is computed from and what is computed from it. "
        "Lines are found by parsing the SQL, column by column. No line leads into <code>{}</code>: "
        "the rules of each claim write it, and they may read every mart.</p>"
    ).format(provenance.EVIDENCE)
    return Page(
        "data/lineage.html",
        "Lineage",
        f"{len(columns)} inputs and tables and {len(catalogue.dependencies)} steps between them, from what publishers say "
        "to what the report says.",
        (Section("the-picture", "As a picture", said + drawn), Section("the-list", "As a list", _list(catalogue, columns))),
    )


def placed(catalogue: Catalogue) -> dict[str, int]:
    """The column of every input and model, layers from left to right; marts that read verdicts come after them.

    A layer is as many columns wide as its tables build on each other."""
    names = {n for edge in catalogue.dependencies for n in edge} | {t for t, d in catalogue.tables.items() if d.layer in MODELS}
    after_claims = _after(catalogue, {n for n in names if n.startswith("claims.")})
    inputs = [n for n in names if n.split(".")[0] in INPUTS or catalogue.source_of(n) is not None]
    rest = [n for n in names if n not in set(inputs)]
    groups = [
        inputs,
        [n for n in rest if n.startswith("staging.")],
        [n for n in rest if n.startswith("core.")],
        [n for n in rest if n.startswith("mart.") and n not in after_claims],
        [n for n in rest if n.startswith("claims.")],
        [n for n in rest if n in after_claims and n.startswith("mart.")],
    ]
    found: dict[str, int] = {}
    for group in groups:
        first = max(found.values(), default=-1) + 1
        for name in sorted(group, key=lambda n: (catalogue.depth.get(n, 0), n)):
            found[name] = max([first, *(found[o] + 1 for o in catalogue.reads.get(name, ()) if o in group)])
    return found


def _after(catalogue: Catalogue, start: set[str]) -> set[str]:
    found, pending = set(start), sorted(start)
    while pending:
        new = set(catalogue.uses.get(pending.pop(), ())) - found
        found |= new
        pending += sorted(new)
    return found


def _heads(columns: dict[str, int]) -> list[str]:
    """The layer above the first of its columns."""
    layers = {at: name.split(".")[0] if at else "inputs" for name, at in columns.items()}
    return [layers[at] if at == 0 or layers[at] != layers[at - 1] else "" for at in range(max(columns.values()) + 1)]


def _list(catalogue: Catalogue, columns: dict[str, int]) -> Markup:
    parts = []
    for layer in LAYERS:
        tables = [n for n in sorted(columns) if n.split(".")[0] == layer and catalogue.reads.get(n)]
        if not tables:
            continue
        items = Markup("").join(
            Markup("<li>{} is computed from<ul>{}</ul></li>").format(
                table_link(catalogue, name),
                Markup("").join(Markup("<li>{}</li>").format(table_link(catalogue, o)) for o in catalogue.reads[name]),
            )
            for name in tables
        )
        parts.append(Markup("<h3>{}</h3><ul>{}</ul>").format(layer, items))
    return Markup("").join(parts)
