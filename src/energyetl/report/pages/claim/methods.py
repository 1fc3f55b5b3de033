"""The page *Methods*: how a sentence is judged, with one example, the table of verdict rules, certainty, and the code books.

The table comes from the release, code books from the contracts.
Not for: the case of a claim (`page`), tables and their columns (`pages.data`).
"""

import inspect
from enum import StrEnum
from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup

from energyetl.access import claim_case
from energyetl.access.claim_case import Case
from energyetl.build.meta_tables import released_tables
from energyetl.contracts.claim.certainty import CertaintyReason
from energyetl.contracts.columns import columns, snake_case
from energyetl.report.model import Page
from energyetl.report.number import Cell, number, sources_note
from energyetl.report.pages.rows import frame
from energyetl.report.pages.topic import Draft, bullets, paragraph
from energyetl.report.table import table
from energyetl.report.verdict import ABOUT, LIMIT_SIDES, QUESTIONS, REASONS, badge, certainty, part_badge

RULES = "mart.verdict_rule"
CONDITIONS = {
    "has_contradicted": "Some part contradicted",
    "has_affirmed": "Some part supported or said",
    "has_contested": "Some part contested",
    "has_depending": "Some part depends on the reading",
    "has_silent": "Some part silent",
    "has_asserted": "Some part only said",
}
# The example is a claim with a figure and its limit, if there is one, and the first among those that matter most.
EXAMPLE = """
    select b.*
    from mart.claim_board as b
    join mart.claim_finding as f using (claim_id)
    order by b.carrying_limit is null, f.finding_rank limit 1
"""


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The page on methods."""
    draft = Draft()
    draft.add("steps", "How a sentence is judged", _steps())
    draft.add("questions", "Three questions, never mixed", _questions())
    found = con.sql(EXAMPLE)
    for row in found.fetchall():
        board = dict(zip(found.columns, row, strict=True))
        draft.add("example", f"An example: {board['claim_id']}", _example(con, claim_case.case(con, board["claim_id"]), board))
    draft.add("verdicts", "From parts to a verdict", _verdicts(con))
    draft.add("certainty", "Certainty", _certainty())
    draft.add("firmness", "How firm a verdict stands", _firmness())
    draft.add("codes", "Code books", _codes())
    lead = "How a sentence of a document becomes a claim, which evidence counts, how a verdict follows, and what the codes mean."
    return [draft.page("methods.html", "Methods", lead, "Methods")]


def _steps() -> Markup:
    return paragraph("A verdict never says more than its evidence. When in doubt, the weaker word stands.") + Markup(
        "<ol>{}</ol>"
    ).format(
        Markup("").join(
            Markup("<li>{}</li>").format(text)
            for text in (
                "The sentence is put in our words, with section, line and hash of the original. The sentence itself is not kept.",
                "The claim says what it speaks of: " + "; ".join(ABOUT.values()) + ".",
                "It is divided into parts that must all hold. A part that can be read in several ways has a reading for each.",
                "Each reading has rules. A rule is one SQL file that reads released tables and says what supports, what "
                "contradicts, and when it is silent. Silence is never support.",
                "Independent origins are counted, not pages: reprints of one figure are one origin, and all officials of a "
                "government are one party. What parties say of themselves never outweighs others.",
                "If all readings of a part agree, that is the part. If not, the part depends on the reading.",
                "The parts give the verdict by the table below.",
                "Certainty is judged apart from direction. It begins high; each named reason moves it by a step.",
                "The verdict is tested: one origin left out, each limit halved and doubled, each figure moved across its limit.",
            )
        )
    )


def _questions() -> Markup:
    return bullets(
        Markup("<strong>{}</strong> {} {}").format(q.heading, q.meaning, q.contradicted) for q in QUESTIONS.values()
    ) + paragraph(
        "Rules use two dates: one says what may have been known, the other which day is asked about. A page without a date "
        "counts for today only, unless it tells of an act that was public on its day; then certainty is lowered."
    )


def _example(con: duckdb.DuckDBPyConnection, case: Case, row: dict[str, Any]) -> Markup:
    """Every step on one claim, in the words and numbers of its own case."""
    newest = row["carrying_question"]
    (verdict,) = [v for v in case.verdicts if v["question"] == newest]
    link = Markup('<a href="claims/{0}.html">{0}</a>').format(row["claim_id"])
    readings = [r for r in case.readings if r["question"] == newest]
    evidence = [e for e in case.evidence if e["question"] == newest]
    speaking = [e for e in evidence if e["outcome"] != "silent"]
    steps = [
        Markup("The claim, in our words: “{}” ({}).").format(row["statement"], link),
        Markup("It is {}. We show the question “{}”: evidence known by {}, asked of {}.").format(
            ABOUT[row["about_kind"]], QUESTIONS[newest].heading, verdict["known_on"], verdict["about_on"]
        ),
        Markup("Its parts and readings: {}.").format(
            Markup("; ").join(
                Markup("{}, read {}: {}").format(
                    "the whole sentence" if r["part"] == "whole" else r["part"], r["reading"], part_badge(r["outcome"])
                )
                for r in readings
            )
            or "none is asked"
        ),
        f"Its rules returned {len(evidence)} rows, of which {len(speaking)} speak, from "
        f"{len({e['origin'] for e in speaking})} independent origins.",
    ]
    if row["carrying_finding"]:
        steps.append(Markup("What carries it: {}{}").format(row["carrying_finding"], _carried(evidence, row)))
    steps.append(Markup("The first row of the table that fits gives {}. {}").format(badge(verdict["verdict"]), verdict["reason"]))
    if verdict["certainty"]:
        steps.append(Markup("{}.").format(certainty(verdict["certainty"], verdict["certainty_reasons"])))
    steps.append(Markup("Run it again: <code>energyetl claims {} --run</code>.").format(row["claim_id"]))
    note = sources_note(
        con, row["source_ids"], row["carrying_period"] or "as its page says", "mart.claim_board", "carrying_value"
    )
    return Markup("<ol>{}</ol>{}").format(Markup("").join(Markup("<li>{}</li>").format(step) for step in steps), note)


def _carried(evidence: list[dict[str, Any]], row: dict[str, Any]) -> Markup:
    """The number that carries the verdict, beside its limit."""
    if row["carrying_value"] is None:
        return Markup("")
    value, limit = (
        number(row[name], row["carrying_unit"], cell=Cell("mart.claim_board", name, {"claim_id": row["claim_id"]}))
        for name in ("carrying_value", "carrying_limit")
    )
    if row["carrying_limit"] is None:
        return Markup(" ({})").format(value)
    sides = {e["limit_side"] for e in evidence if e["limit_side"] and e["finding"] == row["carrying_finding"]}
    side = " or ".join(LIMIT_SIDES[s] + " " for s in sorted(sides))
    return Markup(" ({}; the rule supports if it is {}{})").format(value, side, limit)


def _verdicts(con: duckdb.DuckDBPyConnection) -> Markup:
    words = {True: "yes", False: "no", None: "—"}
    rows = frame(con, f"select * replace (verdict::varchar as verdict) from {RULES} order by verdict_order")
    shown = rows.with_columns(
        pl.col("verdict").map_elements(lambda v: str(badge(v)), pl.String),
        *(pl.Series(name, [words[value] for value in rows[name]]) for name in CONDITIONS),
    )
    return (
        paragraph("The rows are tried from the top; the first that fits gives the verdict. A dash: it does not matter.")
        + Markup('<div class="truth">{}</div>').format(
            table(
                shown,
                caption="What the parts give",
                columns={"verdict_order": "Order", **CONDITIONS, "verdict": "Verdict", "meaning": "What it means"},
                html=["verdict"],
                plain=["verdict_order"],
                note=sources_note(con, ["reference.verdict_rule"], "any", RULES, "verdict"),
            )
        )
        + paragraph(
            "{}: the wording cannot be checked, or what it promises is not due yet. No rule is run then.", badge("not_checkable")
        )
    )


def _certainty() -> Markup:
    rows = pl.DataFrame(
        {
            "reason": [reason.value for reason in CertaintyReason],
            "said": [REASONS[reason.value][0] for reason in CertaintyReason],
            "lift": [REASONS[reason.value][1] or "It raises certainty by one step." for reason in CertaintyReason],
        }
    )
    return (
        paragraph(
            "Certainty is high, moderate or low. It begins high and falls one step for each reason that holds for all evidence "
            "of at least one part, since a claim is attested no better than its weakest part. A large effect in every part "
            "raises it by one step. What parties say of themselves has no certainty."
        )
        + table(
            rows,
            caption="Reasons that move certainty",
            columns={"reason": "Code", "said": "What it means", "lift": "What would lift it"},
            note=Markup(""),
        )
        + _book(CertaintyReason, [])
    )


def _firmness() -> Markup:
    return bullets(
        (
            "Leave one origin out: where that changes a verdict, its page says “rests on one origin” and names it.",
            "Move each limit by half and by double: the rules whose limits matter are named.",
            "Breaking distance: the smallest change of one figure, in its unit, that turns the verdict.",
            "What would change it: each condition names the rule that would notice, and the verdict that would follow.",
        )
    )


def _codes() -> Markup:
    """Every coded column of the released tables under the code that it uses."""
    used: dict[type[StrEnum], list[str]] = {}
    for name, contract in released_tables().items():
        for column in columns(contract):
            if column.enum is not None:
                used.setdefault(column.enum, []).append(f"{name}.{column.name}")
    books = [_book(enum, names) for enum, names in sorted(used.items(), key=lambda item: snake_case(item[0].__name__))]
    return paragraph(
        "A coded column holds one of a few words. Each code is listed with what its words mean and the columns that use it."
    ) + Markup("").join(books)


def _book(enum: type[StrEnum], used: list[str]) -> Markup:
    name = snake_case(enum.__name__)
    links = Markup(", ").join(
        Markup('<a href="data/{}.html">{}</a>').format(column.rpartition(".")[0], column) for column in sorted(used)
    )
    return Markup('<div class="book" id="code-{}"><h3><code>{}</code></h3><p>{}</p><p>{}</p>{}</div>').format(
        name,
        name,
        " ".join((inspect.getdoc(enum) or "").split()),
        Markup(" · ").join(Markup("<code>{}</code>").format(member.value) for member in enum),
        Markup('<details class="sources"><summary>Used in {} {}</summary><p>{}</p></details>').format(
            len(used), "column" if len(used) == 1 else "columns", links
        )
        if used
        else "",
    )
