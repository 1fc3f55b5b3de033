"""A page for each claim with its complete case, and the list of all claims.

Not for: verdicts, which SQL computes; the section of each question (`question`).
"""

from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.access import claim_case
from energyetl.access.claim_case import Case
from energyetl.report.model import Figure, Page, Section
from energyetl.report.number import number, sources_note
from energyetl.report.pages.claim import question
from energyetl.report.pages.claim.evidence import AS_WRITTEN, charts
from energyetl.report.table import table
from energyetl.report.verdict import ABOUT, HEDGES, QUESTIONS, TOPICS, badge, verdicts_in_a_row


def pages(con: duckdb.DuckDBPyConnection) -> list[Page]:
    """The list of claims, then each claim."""
    found = con.sql("from mart.claim_board order by claim_id")
    board = [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]
    return [_index(board), *(_claim(con, row) for row in board)]


def _index(board: list[dict[str, Any]]) -> Page:
    sections = []
    for topic, name in TOPICS.items():
        rows = [row for row in board if row["topic"] == topic]
        if not rows:
            continue
        items = Markup("").join(
            Markup('<li><span class="id">{id}</span> <a href="claims/{id}.html">{statement}</a>{verdicts}</li>').format(
                id=row["claim_id"], statement=row["statement"], verdicts=verdicts_in_a_row(row)
            )
            for row in rows
        )
        sections.append(Section(topic, name, Markup('<ul class="claims">{}</ul>').format(items)))
    lead = (
        f"{len(board)} propositions, paraphrased. For each: the verdict by what was known when the document was written, "
        "the verdict in hindsight, and, for what was said to go on, whether it holds now."
    )
    return Page("claims/index.html", "Claims", lead, tuple(sections), nav="Claims")


def _claim(con: duckdb.DuckDBPyConnection, row: dict[str, Any]) -> Page:
    case = claim_case.case(con, row["claim_id"])
    rules = _rules(con, row["claim_id"])
    note = sources_note(con, row["source_ids"], _period(case), "mart.claim_evidence", "observed_value")
    newest = row["carrying_question"]
    (asked_on,) = [v["known_on"] for v in case.verdicts if v["question"] == newest]
    figures = charts(row["claim_id"], [e for e in case.evidence if e["question"] == newest], asked_on, note)
    sections = [
        Section("verdict", "The verdicts", _verdicts(row)),
        *(question.section(case, verdict, is_newest=verdict["question"] == newest) for verdict in case.verdicts),
        Section("claim", "What is claimed", _claimed(case)),
    ]
    if figures:
        sections.append(Section("series", "The evidence as a series", _series(figures)))
    if rules:
        sections.append(Section("rules", "How it is judged", _limits(case) + _rule_list(rules, row) + note))
    if case.faults:
        sections.append(Section("faults", "Faults of the document", _faults(case)))
    if case.reviews:
        sections.append(Section("reviews", "What reviewers hold", _reviews(case)))
    lead = f"Claim {row['claim_id']} · {TOPICS[row['topic']]}. A proposition of “{case.document['title']}”, paraphrased."
    return Page(f"claims/{row['claim_id']}.html", row["statement"], lead, tuple(sections), files=_files(figures))


def _verdicts(row: dict[str, Any]) -> Markup:
    """The verdicts side by side. Whether the document was wrong and whether the world has changed are said apart."""
    said = [("The document was wrong", "In hindsight the evidence contradicts it.")] if row["is_wrong_in_hindsight"] else []
    said += (
        [("The world has changed", "A part that held then is contradicted today, or the reverse.")] if row["has_changed"] else []
    )
    said += [("It rests on one origin", "See below which one.")] if row["is_on_one_origin"] else []
    said += [("What changed the verdict", row["turned_by"])] if row["turned_by"] else []
    notes = Markup("").join(Markup('<p class="callout"><strong>{}:</strong> {}</p>').format(*entry) for entry in said)
    way = Markup(
        '<p class="sources"><a href="methods.html">How a sentence is judged</a>; '
        '<a href="data/claims.verdict.html#verdict">how this verdict was computed: claims.verdict, verdict</a></p>'
    )
    return verdicts_in_a_row(row) + notes + way


def _series(figures: list[tuple[str, Figure]]) -> Markup:
    """Charts of deciding rules, or else of those that corroborate; the rest on demand."""
    deciding = [f.html for role, f in figures if role == "deciding"]
    others = [f.html for role, f in figures if role != "deciding"]
    if not deciding:
        return Markup("").join(others)
    more = Markup("<details><summary>{} more from corroborating rules</summary>{}</details>").format(
        len(others), Markup("").join(others)
    )
    return Markup("").join(deciding) + (more if others else Markup(""))


def _claimed(case: Case) -> Markup:
    claim = case.claim
    entries = [
        ("Document", Markup("<cite>{}</cite>").format(case.document["title"])),
        ("Where", "; ".join(dict.fromkeys(_place(p) for p in case.places))),
        ("How firmly", HEDGES[claim["hedge"]]),
        ("Speaks of", " ".join(filter(None, [ABOUT[claim["about_kind"]], _when(claim)]))),
        ("Kind", ", ".join(claim["kind"])),
        ("Field", ", ".join(claim["scope"])),
    ]
    entries += [("Attributed to", claim["attributed_to"])] if claim["attributed_to"] else []
    entries += [("Its footnote", claim["footnote"])] if claim["footnote"] else []
    listed = Markup("").join(Markup("<div><dt>{}</dt><dd>{}</dd></div>").format(*entry) for entry in entries)
    shown = Markup('<dl class="facts">{}</dl>').format(listed)
    if case.quantities:
        frame = pl.DataFrame(
            [
                {
                    "measure": q["measure"].replace("_", " "),
                    "figure": str(_figure(q)),
                    "period": q["period"] or "not given",
                    "tolerance": str(number(q["tolerance_pct"], "pct")),
                }
                for q in case.quantities
            ]
        )
        heads = {"measure": "Measure", "figure": "Figure with unit", "period": "Period", "tolerance": "Allowed deviation"}
        shown += table(frame, caption="Figures that it states", columns=heads, html=["figure", "tolerance"], note=Markup(""))
    return shown


def _when(claim: dict[str, Any]) -> str | None:
    if claim["due_on"]:
        return f"(due on {claim['due_on']})"
    return f"({claim['about_period']})" if claim["about_period"] else None


def _place(place: dict[str, Any]) -> str:
    section = f"section {place['section']}" if place["section"].isdigit() else place["section"]
    return f"{section}, line {place['line']}"


def _limits(case: Case) -> Markup:
    if not case.thresholds:
        return Markup("")
    frame = pl.DataFrame(
        [
            {"name": t["name"].replace("_", " "), "value": str(number(t["value"], t["unit"])), "reason": t["reason"]}
            for t in case.thresholds
        ]
    )
    return table(
        frame,
        caption="Limits on which the verdict hangs; who sets them elsewhere may judge otherwise",
        columns={"name": "Limit", "value": "Value with unit", "reason": "Why this and no other"},
        html=["value"],
        note=Markup(""),
    )


def _rule_list(rules: list[dict[str, Any]], row: dict[str, Any]) -> Markup:
    entries = [
        Markup('<div id="rule-{id}"><dt><code>{id}</code> <span class="marks">{about}</span></dt><dd>{text}</dd></div>').format(
            id=r["rule_id"],
            about="; ".join(
                filter(
                    None,
                    [
                        r["role"],
                        f"part: {r['part']}" if r["part"] != "whole" else "",
                        f"read as: {r['reading']}" if r["reading"] != AS_WRITTEN else "",
                        f"needs {r['min_origins']} independent origins" if r["min_origins"] > 1 else "",
                    ],
                )
            ),
            text=r["description"],
        )
        for r in rules
    ]
    return Markup(
        "<p>Each rule is an SQL file of that name under <code>sql/evidence</code>. In the terminal, "
        "<code>energyetl claims {0}</code> prints the same case and <code>energyetl claims {0} --run</code> runs the rules again."
        '</p><dl class="rules">{1}</dl>'
    ).format(row["claim_id"], Markup("").join(entries))


def _faults(case: Case) -> Markup:
    return Markup("<ul>{}</ul>").format(
        _items([f"{f['what']} (lines {', '.join(f['lines'])}). {f['consequence']}." for f in case.faults])
    )


def _reviews(case: Case) -> Markup:
    return Markup("<ul>{}</ul>").format(
        _items(
            [
                Markup("{}, {}, on “{}” as of {}: {} {}").format(
                    r["reviewer"],
                    r["reviewed_on"],
                    QUESTIONS[r["question"]].heading,
                    r["as_of_on"],
                    badge(r["verdict"]),
                    r["reason"],
                )
                for r in case.reviews
            ]
        )
    )


def _figure(q: dict[str, Any]) -> Markup:
    words = {"=": "", "~": "about ", "<": "less than ", ">": "more than ", "between": "between "}
    low = number(q["low"], None if q["high"] is not None else q["unit"])
    high = Markup(" and {}").format(number(q["high"], q["unit"])) if q["high"] is not None else ""
    return Markup("{}{}{}").format(words[q["comparator"]], low, high)


def _period(case: Case) -> str:
    dated = [e["period"].split("/") for e in case.evidence if e["period"][:1].isdigit()]
    if not dated:
        return "as each row says"
    return f"{min(p[0] for p in dated)} to {max(p[-1] for p in dated)}, as each row says"


def _rules(con: duckdb.DuckDBPyConnection, claim_id: str) -> list[dict[str, Any]]:
    found = con.execute("select * from claims.rule where claim_id = ? order by rule_id", [claim_id])
    names = [c[0] for c in found.description or []]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def _items(texts: list[Any]) -> Markup:
    return Markup("").join(Markup("<li>{}</li>").format(escape(text)) for text in texts)


def _files(figures: list[tuple[str, Figure]]) -> dict[str, bytes]:
    return {path: content for _, f in figures for path, content in f.files.items()}
