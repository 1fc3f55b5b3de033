"""The first page: the question, the board of claims at a glance, the findings that matter most."""

from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.citation import cited
from energyetl.report.model import Page, Section
from energyetl.report.number import Cell, number, sources_note, spoken_period
from energyetl.report.table import table
from energyetl.report.verdict import TOPICS, VERDICTS, badge, certainty, chip

FINDINGS = """
    select b.*
    from mart.claim_board as b
    join mart.claim_finding as f using (claim_id)
    order by f.finding_rank limit 5
"""


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The overview."""
    document, publisher, claims, turned, written_on, today_on = con.sql(
        """
        select
            (select title from claims.document),
            (select publisher from claims.document),
            (select count(*) from mart.claim_board),
            (select count(*) from mart.claim_board where has_turned),
            anchor_on,
            as_of_on
        from meta.release
        """
    ).fetchall()[0]
    lead = (
        f"A policy brief of early 2024 took Russian–Iraqi cooperation to be growing and resilient. {claims} of its propositions "
        f"are judged here twice, on what was known on {written_on:%-d %B %Y} and on what is known on {today_on:%-d %B %Y}. "
        f"{turned} verdicts have changed since."
    )
    sections = (
        Section("board", "The claims at a glance", _board(con)),
        Section("findings", "Five findings that matter most", _findings(con)),
        Section("data", "How old the data are", _freshness(con)),
        Section(
            "about",
            "What this is",
            Markup(
                "<p>The brief is <cite>{}</cite>, {}. Each of its claims is paraphrased and has its own rules. A rule "
                "draws evidence from the tables that the other pages show and says what supports, what contradicts, and when "
                "it is silent; silence is never support. Independent origins are counted, not pages, and each named weakness "
                'lowers the certainty by a step. <a href="claims/index.html">Every claim</a> has a page with each piece of '
                'evidence, and every figure links to <a href="data/index.html">the table that it comes from</a>.</p>'
            ).format(document, publisher),
        ),
    )
    return [Page("index.html", "Does the partnership hold?", lead, sections, nav="Overview")]


def _board(con: duckdb.DuckDBPyConnection) -> Markup:
    rows = con.sql(
        """
        select claim_id, statement, verdict_at_publication::varchar, verdict_today::varchar, has_turned, source_ids
        from mart.claim_board order by claim_id
        """
    ).fetchall()
    then, now = ([v for v in VERDICTS if v in {row[i] for row in rows}] for i in (2, 3))
    chips = {
        (a, b): Markup("").join(
            Markup("<li>{}</li>").format(chip(r[0], r[1], r[3], has_turned=r[4])) for r in rows if (r[2], r[3]) == (a, b)
        )
        for a in then
        for b in now
    }
    frame = pl.DataFrame(
        [
            {"then": str(badge(a)), **{b: f'<ul class="chips">{chips[a, b]}</ul>' if chips[a, b] else "" for b in now}}
            for a in then
        ]
    )
    heads = {b: f"{VERDICTS[b][0]} today: {sum(r[3] == b for r in rows)}" for b in now}
    matrix = table(
        frame,
        caption="Verdict when the brief was written (rows) and today (columns)",
        columns={"then": "When written", **heads},
        html=["then", *now],
        note=Markup('<p class="legend">Each mark is a claim and links to its page. A heavy frame: the verdict has changed.</p>'),
    )
    note = sources_note(con, ["claims.registry"], "both dates", "mart.claim_board", "verdict_today")
    return _tiles(rows) + Markup('<div class="matrix">{}{}</div>').format(matrix, note)


def _tiles(rows: list[tuple[Any, ...]]) -> Markup:
    then, now = ([row[place] for row in rows] for place in (2, 3))
    counts = [
        (len(rows), "claims judged", "on two dates each"),
        (sum(row[4] for row in rows), "verdicts changed", "since the brief was written"),
        (now.count("supported"), "supported today", f"{then.count('supported')} when written"),
        (now.count("contradicted"), "contradicted today", f"{then.count('contradicted')} when written"),
    ]
    tiles = Markup("").join(
        Markup("<li><strong>{}</strong> <span>{}</span> <small>{}</small></li>").format(*count) for count in counts
    )
    return Markup('<ul class="tiles">{}</ul>').format(tiles)


def _findings(con: duckdb.DuckDBPyConnection) -> Markup:
    found = con.sql(FINDINGS)
    cards = [_finding(con, dict(zip(found.columns, row, strict=True))) for row in found.fetchall()]
    rule = (
        "How they were chosen: a verdict that went over to the other side comes first, then one that changed otherwise, then "
        "the one with higher certainty. Among equals claims on energy come first, then those with more independent origins, "
        "then the id."
    )
    return Markup('<p class="rule">{}</p><ol class="findings">{}</ol>').format(rule, Markup("").join(cards))


def _finding(con: duckdb.DuckDBPyConnection, row: dict[str, Any]) -> Markup:
    said = [("What changed the verdict", escape(row["turned_by"]))] if row["turned_by"] else []
    if row["carrying_detail"] and row["carrying_detail"] != row["turned_by"]:
        said.append(("Key evidence", escape(row["carrying_detail"])))
    if row["carrying_value"] is not None:
        cell = Cell("mart.claim_board", "carrying_value", {"claim_id": row["claim_id"]})
        said.append(("Observed value", number(row["carrying_value"], row["carrying_unit"], cell=cell)))
    if row["carrying_period"]:
        source = cited(row["carrying_source"], row["source_ids"])
        said.append(("Period, source", Markup("{}, {}").format(spoken_period(row["carrying_period"]), source)))
    note = sources_note(con, row["source_ids"], row["carrying_period"] or "both dates", "mart.claim_board", "carrying_value")
    return Markup(
        '<li class="card"><p class="eyebrow">{subject} · {id}</p><h3><a href="claims/{id}.html">{statement}</a></h3>'
        '<p class="turn"><span class="unseen">When written: </span>{then}<span aria-hidden="true"> → </span>'
        '<span class="unseen">, today: </span>{now} <span class="weight">{weight}</span></p>'
        '<dl class="said">{said}</dl>{note}</li>'
    ).format(
        subject=TOPICS[row["topic"]],
        id=row["claim_id"],
        statement=row["statement"],
        then=badge(row["verdict_at_publication"]),
        now=badge(row["verdict_today"]),
        weight=certainty(row["certainty_today"], row["downgrades_today"]),
        said=Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*entry) for entry in said),
        note=note,
    )


def _freshness(con: duckdb.DuckDBPyConnection) -> Markup:
    words = {
        "on_time": "Nothing newer is due",
        "late": "Due, and not yet published when we checked",
        "source_stopped": "The source has stopped",
        "we_failed": "Due, and we have not fetched it",
    }
    rows = con.sql(
        """
        select
            f.freshness::varchar as state,
            min(f.newest_vintage_on),
            max(f.newest_vintage_on),
            list([f.source_id, s.title] order by f.source_id)
        from mart.source_freshness as f
        join meta.source as s using (source_id)
        group by all
        order by count(*) desc, state
        """
    ).fetchall()
    frame = pl.DataFrame(
        [
            {
                "state": words[state],
                "oldest": str(first or "none held"),
                "newest": str(last or "none held"),
                "which": str(_named(named)),
            }
            for state, first, last, named in rows
        ]
    )
    return table(
        frame,
        caption="Sources by whether their newest issue is in this release",
        columns={"state": "State", "oldest": "Oldest issue held", "newest": "Newest issue held", "which": "Sources"},
        html=["which"],
        note=sources_note(con, [], "issues known on the day of the release", "mart.source_freshness", "freshness"),
    )


def _named(sources: list[list[str]]) -> Markup:
    items = Markup("").join(Markup('<li><a href="data/sources.html#{}">{}</a></li>').format(*source) for source in sources)
    count = f"{len(sources)} source{'s' if len(sources) > 1 else ''}"
    return Markup("<details><summary>{}</summary><ul>{}</ul></details>").format(count, items)
