"""From a column's numbers back to their publishers: models, inputs, vintages, corrections.

Where the rows of a table name their sources, branches of the lineage that end elsewhere are left out: a union of all time
series has every publisher, a row of it has one. `energyetl trace` shows the inputs of one row.
"""

import shlex
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import duckdb
from markupsafe import Markup

from energyetl.report.pages.data.catalogue import Catalogue, Correction, Place, Source, Table
from energyetl.report.pages.data.markup import licence, source_link, table_link

EVIDENCE = "claims.evidence"  # written by the rules of `sql/evidence`, so that parsing finds no step behind it
LISTED_SOURCES = 5


@dataclass(frozen=True)
class Step:
    """A table between the inputs and the figure, with the columns that the numbers pass through."""

    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class Path:
    """From a column back, nearest step first. Where no step leads to a source, `sources` are those named by the rows."""

    steps: tuple[Step, ...]
    sources: tuple[Source, ...]
    corrections: tuple[Correction, ...]
    is_traced: bool
    by_rules: bool


def row_sources(con: duckdb.DuckDBPyConnection, table: Table) -> dict[str, frozenset[str]] | None:
    """For each column the sources named by rows in which it is filled; None where rows name no sources or may not be read."""
    names = [c.name for c in table.columns]
    if not table.is_readable or "source_ids" not in names:
        return None
    filled = ", ".join(f'count("{name}") > 0' for name in names)
    rows = con.sql(
        f"select id, {filled} from (select unnest(source_ids) as id, * from {table.name}) group by id order by id"
    ).fetchall()
    return {name: frozenset(row[0] for row in rows if row[at]) for at, name in enumerate(names, 1)}


def path(catalogue: Catalogue, table: str, column: str, named: frozenset[str] | None) -> Path:
    """The path of one column. `named` are the sources that its rows name, None where they name none."""
    reached, entered = _behind(catalogue, (table, column))
    ends = {place: source for place in reached if (source := catalogue.source_of(place[0])) is not None}
    by_rules = any(name == EVIDENCE for name, _ in reached)
    if named is not None:
        cited = {place: source for place, source in ends.items() if source.source_id in named}
        ends = cited or {place: source for place, source in ends.items() if place[0].startswith("core.")}
    on_the_way = _towards(entered, set(ends)) if ends and not by_rules else reached
    columns: dict[str, set[str]] = defaultdict(set)
    for name, through in on_the_way - {(table, column)}:
        columns[name].add(through)
    # Conversion factors, ids and the like: read by a table in between, but not a publisher's figures.
    for place in reached - on_the_way:
        if place[0].startswith("build.") and entered[place] & on_the_way:
            columns[place[0]].add(place[1])
    ids = {source.source_id for source in ends.values()} if not by_rules else set()
    is_traced = bool(ids) or not named
    ids = ids or set(named or ())
    return Path(
        steps=tuple(
            Step(name, tuple(sorted(columns[name]))) for name in sorted(columns, key=lambda n: (-catalogue.depth.get(n, 0), n))
        ),
        sources=tuple(source for source_id, source in catalogue.sources.items() if source_id in ids),
        corrections=tuple(c for c in catalogue.corrections if (f"snapshot.{c.source_id}", c.column_name) in ends),
        is_traced=is_traced,
        by_rules=by_rules,
    )


def sources_of(catalogue: Catalogue, table: Table, named: Mapping[str, frozenset[str]] | None) -> tuple[Source, ...]:
    """The sources of a table: those that its rows name, or else all in its lineage."""
    if named is not None:
        ids = frozenset[str]().union(*named.values())
        return tuple(source for source_id, source in catalogue.sources.items() if source_id in ids)
    found: set[str] = set()
    pending, seen = [table.name], {table.name}
    while pending:
        name = pending.pop()
        source = catalogue.source_of(name)
        if source is not None:
            found.add(source.source_id)
        new = set(catalogue.reads.get(name, ())) - seen
        seen |= new
        pending += sorted(new)
    return tuple(source for source_id, source in catalogue.sources.items() if source_id in found)


def shown(catalogue: Catalogue, found: Path) -> Markup:
    """The path as a list from the nearest step to the publishers."""
    steps = [Markup("<li>{}: {}</li>").format(table_link(catalogue, s.table), _names(s.columns)) for s in found.steps]
    if found.by_rules:
        steps.append(
            Markup("<li>the rules of evidence in <code>sql/evidence</code>; a row names its rule. The sources of the rows:</li>")
        )
    elif not found.is_traced or not found.sources:
        behind = "derived from no column of a source" if found.steps else "no column of a source"
        why = "a constant, a count of rows, a value of the build itself, or a step that parsing cannot follow"
        rest = " The sources of the rows:" if found.sources else ""
        steps.append(Markup("<li>{}: {}.{}</li>").format(behind, why, rest))
    sources = [Markup("<li>{}</li>").format(source_line(catalogue, s)) for s in found.sources]
    if len(sources) > LISTED_SOURCES:
        steps.append(
            Markup("<li><details><summary>{} sources</summary><ul>{}</ul></details></li>").format(
                len(sources), Markup("").join(sources)
            )
        )
    else:
        steps += sources
    corrected = [
        Markup('<p>Corrected in a step: <a href="data/corrections.html#{0}">{0}</a>. {1}</p>').format(c.correction_id, c.reason)
        for c in found.corrections
    ]
    return Markup('<ol class="path">{}</ol>{}').format(Markup("").join(steps), Markup("").join(corrected))


def source_line(catalogue: Catalogue, source: Source) -> Markup:
    """One source: publisher, address, licence, and the newest vintage with the hash of its raw bytes."""
    address = Markup(' (<a href="{}">address</a>)').format(source.url) if source.url else Markup("")
    said = Markup("{}: {}{}. Licence: {}.").format(source_link(source), source.publisher, address, licence(source))
    vintages = catalogue.snapshots.get(source.source_id, ())
    if not vintages:
        return said
    newest = vintages[-1]
    others = len(vintages) - 1
    return said + Markup(" Vintage {}{}, raw sha256 <code>{}</code>.").format(
        newest.vintage_on, f" and {others} older" if others else "", newest.raw_sha256
    )


def trace_command(table: Table, column: str, row: Mapping[str, object]) -> str:
    """The command that walks back the number of one row."""
    keys = " ".join(shlex.quote(f"{key}={row[key]}") for key in table.keys)
    return f"energyetl trace {table.name} {column} {keys}"


def _behind(catalogue: Catalogue, start: Place) -> tuple[set[Place], dict[Place, set[Place]]]:
    """Every place that `start` is computed from, itself included, and from which places each was entered."""
    entered: dict[Place, set[Place]] = defaultdict(set)
    reached, pending = {start}, [start]
    while pending:
        place = pending.pop()
        for origin in catalogue.lineage.get(place, ()):
            entered[origin].add(place)
            if origin not in reached:
                reached.add(origin)
                pending.append(origin)
    return reached, entered


def _towards(entered: Mapping[Place, set[Place]], ends: set[Place]) -> set[Place]:
    """The places from which one of the ends is reached, the ends included."""
    found, pending = set(ends), list(ends)
    while pending:
        new = entered.get(pending.pop(), set()) - found
        found |= new
        pending += new
    return found


def _names(columns: tuple[str, ...]) -> Markup:
    return Markup(", ").join(Markup("<code>{}</code>").format(name) for name in columns)
