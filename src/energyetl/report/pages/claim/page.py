"""A page for each claim with its complete case, and the list of all claims. Not for: verdicts, which SQL computes."""

from datetime import date
from typing import Any

import duckdb
import polars as pl
from markupsafe import Markup, escape

from energyetl.access import claim_case
from energyetl.access.claim_case import Case
from energyetl.report.model import Figure, Page, Section
from energyetl.report.number import number, sources_note
from energyetl.report.pages.claim.evidence import charts, evidence_table
from energyetl.report.table import table
from energyetl.report.verdict import DOWNGRADES, HEDGES, TOPICS, badge, certainty


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
            Markup(
                '<li{turned}><span class="id">{id}</span> <a href="claims/{id}.html">{statement}</a>'
                '<span class="turn"><span class="unseen">When written: </span>{then}<span aria-hidden="true"> → </span>'
                '<span class="unseen">, today: </span>{now}</span></li>'
            ).format(
                turned=Markup(' class="turned"') if row["has_turned"] else "",
                id=row["claim_id"],
                statement=row["statement"],
                then=badge(row["verdict_at_publication"]),
                now=badge(row["verdict_today"]),
            )
            for row in rows
        )
        sections.append(Section(topic, name, Markup('<ul class="claims">{}</ul>').format(items)))
    lead = (
        f"{len(board)} checkable propositions of the brief, paraphrased. For each: the verdict on what was known when it "
        "was written, then the verdict on what is known today."
    )
    return Page("claims/index.html", "Claims", lead, tuple(sections), nav="Claims")


def _claim(con: duckdb.DuckDBPyConnection, row: dict[str, Any]) -> Page:
    case = claim_case.case(con, row["claim_id"])
    rules = _rules(con, row["claim_id"])
    note = sources_note(con, row["source_ids"], _period(case), "mart.claim_evidence", "observed_value")
    today = max(v["as_of_on"] for v in case.verdicts)
    known = [e for e in case.evidence if e["as_of_on"] == today]
    figures = charts(row["claim_id"], known, today, note)
    document = con.execute("select title from claims.document where document_id = ?", [case.claim["document_id"]]).fetchall()[0][
        0
    ]
    sections = [
        Section("verdict", "The two verdicts", _verdicts(case, row)),
        Section("claim", "What is claimed", _claimed(case, document)),
    ]
    if figures:
        sections.append(Section("series", "The evidence as a series", _series(figures)))
    sections += [
        Section("evidence", "The evidence", _evidence(case, note)),
        Section("change", "What would change it", _change(case, rules, today)),
    ]
    if rules:
        sections.append(Section("rules", "How it is judged", _rule_list(rules, row)))
    if case.faults:
        sections.append(Section("faults", "Faults of the document", _faults(case)))
    if case.reviews:
        sections.append(Section("reviews", "Verdicts of reviewers", _reviews(case)))
    lead = f"Claim {row['claim_id']} · {TOPICS[row['topic']]}. A proposition of the brief, paraphrased."
    return Page(f"claims/{row['claim_id']}.html", row["statement"], lead, tuple(sections), files=_files(figures))


def _verdicts(case: Case, row: dict[str, Any]) -> Markup:
    cards = []
    for verdict in case.verdicts:
        is_today = verdict is case.verdicts[-1]
        head = "Today" if is_today else "When it was written"
        cards.append(
            Markup('<li class="card"><h3>{head}, <time>{on}</time></h3><p>{badge}</p><p>{weight}</p><p>{reason}</p></li>').format(
                head=head,
                on=verdict["as_of_on"],
                badge=badge(verdict["verdict"]),
                weight=certainty(verdict["certainty"], verdict["downgrades"]),
                reason=verdict["reason"],
            )
        )
    turned = (
        Markup('<p class="callout"><strong>What changed the verdict:</strong> {}</p>').format(row["turned_by"])
        if row["turned_by"]
        else Markup("")
    )
    link = Markup(
        '<p class="sources"><a href="data/claims.verdict.html#verdict">How this verdict was computed: claims.verdict, '
        "verdict</a></p>"
    )
    return Markup('<ul class="cards">{}</ul>{}{}').format(Markup("").join(cards), turned, link)


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


def _claimed(case: Case, document: str) -> Markup:
    claim = case.claim
    entries = [
        ("Document", Markup("<cite>{}</cite>").format(document)),
        ("Where", "; ".join(dict.fromkeys(_place(p) for p in case.places))),
        ("How firmly", HEDGES[claim["hedge"]]),
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


def _place(place: dict[str, Any]) -> str:
    section = f"section {place['section']}" if place["section"].isdigit() else place["section"]
    return f"{section}, line {place['line']}"


def _evidence(case: Case, note: Markup) -> Markup:
    shown = Markup("")
    for verdict in reversed(case.verdicts):
        on = verdict["as_of_on"]
        when = "known today" if verdict is case.verdicts[-1] else "known when it was written"
        shown += evidence_table([e for e in case.evidence if e["as_of_on"] == on], f"What was {when}, {on}")
    return shown + note


def _change(case: Case, rules: list[dict[str, Any]], today: date) -> Markup:
    claim, verdict = case.claim, case.verdicts[-1]
    shown = Markup("<p>{}.</p>").format(claim["would_change"].rstrip(".")) if claim["would_change"] else Markup("")
    if claim["due_on"] and claim["due_on"] > today:
        shown += Markup("<p>It is a forecast and can be checked from {} on.</p>").format(claim["due_on"])
    if claim["reason_not_testable"]:
        shown += Markup("<p>{}.</p>").format(claim["reason_not_testable"].rstrip("."))
    lifts = [DOWNGRADES[d][1] for d in verdict["downgrades"]]
    if lifts:
        shown += Markup("<h3>What would raise its certainty</h3><ul>{}</ul>").format(_items(lifts))
    speaking = {e["rule_id"] for e in case.evidence if e["as_of_on"] == today and e["outcome"] != "silent"}
    silent = [r for r in rules if r["rule_id"] not in speaking]
    if silent:
        missing = [
            Markup('<a href="#rule-{id}">{id}</a>{part}, {role}').format(
                id=r["rule_id"], part=f", on the part “{r['part']}”" if r["part"] != "whole" else "", role=r["role"]
            )
            for r in silent
        ]
        shown += Markup("<h3>Rules that are silent today</h3><ul>{}</ul>").format(_items(missing))
    if case.thresholds:
        frame = pl.DataFrame(
            [
                {
                    "name": t["name"].replace("_", " "),
                    "value": str(number(t["value"], t["unit"])),
                    "reason": t["reason"],
                }
                for t in case.thresholds
            ]
        )
        shown += table(
            frame,
            caption="Limits that the verdict depends on; other limits may give another verdict",
            columns={"name": "Limit", "value": "Value with unit", "reason": "Reason for the limit"},
            html=["value"],
            note=Markup(""),
        )
    return shown


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
        '<code>energyetl claims {}</code> prints the same case.</p><dl class="rules">{}</dl>'
    ).format(row["claim_id"], Markup("").join(entries))


def _faults(case: Case) -> Markup:
    return Markup("<ul>{}</ul>").format(
        _items([f"{f['what']} (lines {', '.join(f['lines'])}). {f['consequence']}." for f in case.faults])
    )


def _reviews(case: Case) -> Markup:
    return Markup("<ul>{}</ul>").format(
        _items(
            [
                Markup("{}, {}, judging as of {}: {} {}").format(
                    r["reviewer"], r["reviewed_on"], r["as_of_on"], badge(r["verdict"]), r["reason"]
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
