"""The page on sources: who publishes what under which licence, every vintage that is held, and how fresh it is."""

from collections.abc import Mapping
from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.model import Page, Section
from energyetl.report.pages.data.catalogue import Catalogue, Snapshot, Source
from energyetl.report.pages.data.markup import NO_NOTE, computed_note, facts, licence, table_link
from energyetl.report.table import table as shown_table

FRESHNESS = {
    "on_time": "on time",
    "late": "late: the publisher has not issued what was due",
    "source_stopped": "the publisher has stopped",
    "we_failed": "due, and not fetched since",
}
HANDED_ON = {
    "raw": "raw data may be redistributed",
    "derived": "only derived data may be redistributed",
    "none": "no redistribution; not part of what we publish",
}


def page(con: duckdb.DuckDBPyConnection, catalogue: Catalogue) -> Page:
    """All sources, with an anchor for each."""
    fresh = {
        row[0]: row[1:]
        for row in con.sql(
            """
            select source_id, freshness::varchar, newest_period_start, next_due_on, last_looked_on
            from mart.source_freshness order by source_id
            """
        ).fetchall()
    }
    published = [s for s in catalogue.sources.values() if "." not in s.source_id]
    own = [s for s in catalogue.sources.values() if "." in s.source_id]
    vintages = sum(len(v) for v in catalogue.snapshots.values())
    return Page(
        "data/sources.html",
        "Sources",
        f"{len(published)} data sets of publishers with {vintages} vintages, and {len(own)} lists curated by hand.",
        (
            Section("how-fresh", "At a glance", _overview(published, catalogue, fresh)),
            Section("data-sets", "Data sets of publishers", _all(published, catalogue, fresh)),
            Section("own-lists", "Curated by hand", _all(own, catalogue, fresh)),
        ),
    )


def _overview(sources: list[Source], catalogue: Catalogue, fresh: Mapping[str, tuple[Any, ...]]) -> Markup:
    frame = pl.DataFrame(
        {
            "source": [str(Markup('<a href="#{}">{}</a>').format(s.source_id, s.title)) for s in sources],
            "publisher": [s.publisher for s in sources],
            "licence": [str(licence(s)) for s in sources],
            "newest": [_day(v.vintage_on) if (v := catalogue.newest(s.source_id)) else "none held" for s in sources],
            "due": [_day(fresh[s.source_id][2]) if s.source_id in fresh else "" for s in sources],
            "state": [_state(fresh.get(s.source_id)) for s in sources],
        }
    )
    heads = {
        "source": "Data set", "publisher": "Publisher", "licence": "Licence",
        "newest": "Newest vintage", "due": "Next due", "state": "State",
    }  # fmt: skip
    return shown_table(
        frame,
        caption="Data sets by publisher, with licence and freshness",
        columns=heads,
        note=computed_note(
            "mart.source_freshness",
            extra="The next vintage is due one interval and the publisher's usual lag after the newest one.",
        ),
        html=("source", "licence"),
    )


def _all(sources: list[Source], catalogue: Catalogue, fresh: Mapping[str, tuple[Any, ...]]) -> Markup:
    return Markup("").join(_source(s, catalogue, fresh.get(s.source_id)) for s in sources)


def _source(source: Source, catalogue: Catalogue, fresh: tuple[Any, ...] | None) -> Markup:
    said = [("Publisher", escape(source.publisher))]
    if source.url:
        said.append(("Address", Markup('<a class="hash" href="{0}">{0}</a>').format(source.url)))
    said += [
        ("Licence", Markup("{}; {}").format(licence(source), HANDED_ON[source.redistribute])),
        ("Attribution", escape(_attribution(source, catalogue))),
        ("Issued", escape(source.cadence + (f"; stopped on {source.stopped_on}" if source.stopped_on else ""))),
    ]
    if fresh:
        newest_period, looked = _day(fresh[1]) or "without periods", _day(fresh[3]) or "never"
        said.append(
            ("State", escape(f"{_state(fresh)}. Newest period: {newest_period}. Last looked at the publisher: {looked}."))
        )
    readers = catalogue.uses.get(_input(source), ()) + (("core." + source.source_id.split(".")[1],) if _is_list(source) else ())
    if readers:
        said.append(("Read by", Markup(", ").join(table_link(catalogue, name) for name in readers)))
    return Markup('<article aria-labelledby="{0}"><h3 id="{0}">{1} <small><code>{0}</code></small></h3>{2}{3}</article>').format(
        source.source_id, source.title, facts(said), _vintages(source, catalogue.snapshots.get(source.source_id, ()))
    )


def _vintages(source: Source, vintages: tuple[Snapshot, ...]) -> Markup:
    if not vintages:
        return Markup("")
    newest_first = vintages[::-1]
    frame = pl.DataFrame(
        {
            "vintage": [v.vintage_on.isoformat() for v in newest_first],
            "rule": [v.vintage_rule for v in newest_first],
            "retrieved": [v.retrieved_on.isoformat() for v in newest_first],
            "rows": [v.rows for v in newest_first],
            "sha": [str(Markup("<code>{}</code>").format(v.raw_sha256)) for v in newest_first],
            "from": [str(_where(v)) for v in newest_first],
        }
    )
    heads = {
        "vintage": "Vintage", "rule": "Dated by", "retrieved": "Retrieved",
        "rows": "Rows", "sha": "Sha256 of the raw bytes", "from": "Obtained from",
    }  # fmt: skip
    held = shown_table(
        frame,
        caption=f"Vintages held of {source.source_id}",
        columns=heads,
        note=NO_NOTE,
        html=("sha", "from"),
        places={"rows": 0},
    )
    if len(vintages) == 1:
        return held
    return Markup("<details><summary>{} vintages, {} to {}</summary>{}</details>").format(
        len(vintages), vintages[0].vintage_on, vintages[-1].vintage_on, held
    )


def _where(vintage: Snapshot) -> Markup:
    """Where the bytes came from: the publisher, or a public copy of what it issued."""
    if vintage.obtained_from == vintage.url:
        return Markup('<a class="hash" href="{0}">{0}</a>').format(vintage.url)
    copy = vintage.obtained_from
    shown = Markup('<a class="hash" href="{0}">{0}</a>').format(copy) if copy.startswith("http") else escape(copy)
    return Markup('{} (a copy of <a class="hash" href="{}">{}</a>)').format(shown, vintage.url, vintage.url)


def _attribution(source: Source, catalogue: Catalogue) -> str:
    """What the licence asks to be named, for the newest vintage held."""
    newest = catalogue.newest(source.source_id)
    return source.attribution.replace("{published_on}", newest.vintage_on.isoformat() if newest else "date of the vintage")


def _input(source: Source) -> str:
    """The input table that contains the source's rows."""
    return source.source_id if source.source_id.startswith("record.") else f"snapshot.{source.source_id}"


def _is_list(source: Source) -> bool:
    return source.source_id.startswith("reference.")


def _state(fresh: tuple[Any, ...] | None) -> str:
    return FRESHNESS[fresh[0]] if fresh else "no vintage held"


def _day(value: object) -> str:
    return "" if value is None else str(value)
