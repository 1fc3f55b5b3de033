"""The first page: the question, the board of claims at a glance, the findings that matter most."""

from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.report.citation import cited
from energyetl.report.model import Page, Section
from energyetl.report.number import Cell, number, sources_note, spoken_period
from energyetl.report.table import table
from energyetl.report.verdict import COURSES, QUESTIONS, TOPICS, VERDICTS, badge, certainty, chip, verdicts_in_a_row

FINDINGS = """
    select b.*, f.verdict_course::varchar as verdict_course
    from mart.claim_board as b
    join mart.claim_finding as f using (claim_id)
    order by f.finding_rank limit 5
"""


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The overview."""
    title, publisher, then_on, now_on = con.sql(
        """
        select title, publisher, judged_on, as_of_on()
        from claims.document
        where is_anchor
        """
    ).fetchall()[0]
    counts = _counts(con)
    lead = (
        f"A policy brief of early 2024 took Russian–Iraqi cooperation to be growing and resilient. {counts['claims']} of its "
        f"propositions are judged here: by what was known on {then_on:%-d %B %Y}, in hindsight from {now_on:%-d %B %Y}, and, "
        "where it spoke of a state that goes on, whether it holds now."
    )
    sections = (
        Section("board", "The claims at a glance", _tiles(counts)),
        Section("right", "Was the document right?", _hindsight(con)),
        Section("now", "Does it still hold?", _now(con)),
        Section("findings", "Five findings that matter most", _findings(con)),
        Section("data", "How old the data are", _freshness(con)),
        Section(
            "about",
            "What this is",
            Markup(
                "<p>The brief is <cite>{}</cite>, {}. Each of its claims is paraphrased and has its own rules. A rule "
                "draws evidence from the tables that the other pages show and says what supports, what contradicts, and when "
                'it is silent; silence is never support. <a href="methods.html">Methods</a> explains how a sentence is judged. '
                '<a href="claims/index.html">Every claim</a> has a page with each piece of evidence, and every figure leads to '
                '<a href="data/index.html">the table that it comes from</a>.</p>'
            ).format(title, publisher),
        ),
    )
    return [Page("index.html", "Does the partnership hold?", lead, sections, nav="Overview")]


def _counts(con: duckdb.DuckDBPyConnection) -> dict[str, int]:
    found = con.sql(
        """
        select
            count(*) as claims,
            count(*) filter (is_wrong_in_hindsight) as wrong,
            count(*) filter (has_changed) as changed,
            count(*) filter (verdict_holds_now is not null) as standing,
            count(*) filter (verdict_in_hindsight = 'supported') as supported,
            count(*) filter (verdict_in_hindsight = 'asserted') as asserted,
            count(*) filter (is_on_one_origin) as on_one_origin
        from mart.claim_board
        """
    )
    return dict(zip(found.columns, found.fetchall()[0], strict=True))


def _tiles(counts: dict[str, int]) -> Markup:
    """That the document was wrong and that the world has changed are counted apart and never added."""
    shown = [
        (counts["supported"], "supported in hindsight", f"of {counts['claims']} claims; {counts['asserted']} more are only said"),
        (counts["wrong"], "where the document was wrong", "contradicted in hindsight"),
        (counts["changed"], "where the world has changed", f"of {counts['standing']} that are asked today"),
        (counts["on_one_origin"], "rest on one origin", "without it the verdict changes"),
    ]
    tiles = Markup("").join(
        Markup("<li><strong>{}</strong> <span>{}</span> <small>{}</small></li>").format(*count) for count in shown
    )
    return Markup('<ul class="tiles">{}</ul>').format(tiles)


def _hindsight(con: duckdb.DuckDBPyConnection) -> Markup:
    said = Markup("<p>{} {}</p>").format(QUESTIONS["in_hindsight"].meaning, QUESTIONS["in_hindsight"].contradicted)
    caption = "Verdict by what was known then (rows) and in hindsight (columns)"
    return said + _matrix(con, "known_then", "in_hindsight", caption)


def _now(con: duckdb.DuckDBPyConnection) -> Markup:
    said = Markup("<p>{} {}</p>").format(QUESTIONS["holds_now"].meaning, QUESTIONS["holds_now"].contradicted)
    return said + _matrix(con, "in_hindsight", "holds_now", "Verdict in hindsight (rows) and now (columns)")


def _matrix(con: duckdb.DuckDBPyConnection, first: str, second: str, caption: str) -> Markup:
    """Every claim that is asked both questions, by its two verdicts."""
    rows = con.sql(
        f"""
        select claim_id, statement, verdict_{first}::varchar, verdict_{second}::varchar
        from mart.claim_board where verdict_{second} is not null order by claim_id
        """
    ).fetchall()
    before, after = ([v for v in VERDICTS if v in {row[i] for row in rows}] for i in (2, 3))
    chips = {
        (a, b): Markup("").join(
            Markup("<li>{}</li>").format(chip(r[0], r[1], r[3], differs=r[2] != r[3])) for r in rows if (r[2], r[3]) == (a, b)
        )
        for a in before
        for b in after
    }
    frame = pl.DataFrame(
        [
            {"first": str(badge(a)), **{b: f'<ul class="chips">{chips[a, b]}</ul>' if chips[a, b] else "" for b in after}}
            for a in before
        ]
    )
    heads = {b: f"{VERDICTS[b][0]}: {sum(r[3] == b for r in rows)}" for b in after}
    matrix = table(
        frame,
        caption=caption,
        columns={"first": QUESTIONS[first].short, **heads},
        html=["first", *after],
        note=Markup('<p class="legend">Each mark is a claim and links to its page. A heavy frame: the two verdicts differ.</p>'),
    )
    note = sources_note(con, ["claims.registry"], "all dates", "mart.claim_board", f"verdict_{second}")
    return Markup('<div class="matrix">{}{}</div>').format(matrix, note)


def _findings(con: duckdb.DuckDBPyConnection) -> Markup:
    found = con.sql(FINDINGS)
    cards = [_finding(con, dict(zip(found.columns, row, strict=True))) for row in found.fetchall()]
    rule = (
        "How they were chosen: first what held and holds no more, then where the document was wrong, then verdicts that differ "
        "otherwise. Among equals higher certainty comes first, then claims on energy, then more independent origins, then the id."
    )
    return Markup('<p class="rule">{}</p><ol class="findings">{}</ol>').format(rule, Markup("").join(cards))


def _finding(con: duckdb.DuckDBPyConnection, row: dict[str, Any]) -> Markup:
    said = [("What changed the verdict", escape(row["turned_by"]))] if row["turned_by"] else []
    if row["carrying_finding"] and row["carrying_finding"] != row["turned_by"]:
        said.append(("Key evidence", escape(row["carrying_finding"])))
    if row["carrying_value"] is not None:
        value, limit = (
            number(row[name], row["carrying_unit"], cell=Cell("mart.claim_board", name, {"claim_id": row["claim_id"]}))
            for name in ("carrying_value", "carrying_limit")
        )
        said.append(("Observed value", value if row["carrying_limit"] is None else Markup("{}; limit {}").format(value, limit)))
    if row["carrying_period"]:
        source = cited(row["carrying_source"], row["source_ids"])
        said.append(("Period, source", Markup("{}, {}").format(spoken_period(row["carrying_period"]), source)))
    note = sources_note(con, row["source_ids"], row["carrying_period"] or "all dates", "mart.claim_board", "carrying_value")
    return Markup(
        '<li class="card"><p class="eyebrow">{subject} · {id} · {course}</p><h3><a href="claims/{id}.html">{statement}</a></h3>'
        '{verdicts}<p class="weight">{weight}</p><dl class="said">{said}</dl>{note}</li>'
    ).format(
        subject=TOPICS[row["topic"]],
        id=row["claim_id"],
        statement=row["statement"],
        course=COURSES[row["verdict_course"]],
        verdicts=verdicts_in_a_row(row),
        weight=certainty(row[f"certainty_{row['carrying_question']}"], row[f"reasons_{row['carrying_question']}"]),
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
