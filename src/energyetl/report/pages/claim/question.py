"""One question on one claim as a section of its page: verdict, parts and readings, how firm it stands, what would change it.

Not for: what is claimed and by which rules it is judged (`page`), rows of evidence (`evidence`).
"""

from typing import Any

import polars as pl
from markupsafe import Markup, escape

from energyetl.access.claim_case import Case
from energyetl.report.model import Section
from energyetl.report.number import Cell, number
from energyetl.report.pages.claim.evidence import evidence_table, origin_name, rule_name
from energyetl.report.table import table
from energyetl.report.verdict import QUESTIONS, REASONS, badge, certainty, part_badge

SILENT = {"insufficient", "not_checkable"}  # verdicts that rest on no evidence, so that nothing can be left out


def section(case: Case, verdict: dict[str, Any], *, is_newest: bool) -> Section:
    """The section of one question; the evidence for the newest one is open, for the others on demand."""
    name = verdict["question"]
    question = QUESTIONS[name]
    evidence = _of(case.evidence, name)
    html = Markup("").join(
        [
            Markup(
                '<p>{} Evidence known by <time class="short">{}</time>; asked of <time class="short">{}</time>. {}</p>'
            ).format(question.meaning, verdict["known_on"], verdict["about_on"], question.contradicted),
            Markup('<div class="card judged"><p>{}</p><p>{}</p><p>{}</p></div>').format(
                badge(verdict["verdict"]),
                certainty(verdict["certainty"], verdict["certainty_reasons"]),
                verdict["reason"],
            ),
            _parts(case, verdict),
            _firmness(case, verdict),
            _change(case, verdict, evidence),
            _evidence(evidence, verdict, is_open=is_newest),
        ]
    )
    return Section(name, question.heading, html)


def _of(rows: list[dict[str, Any]], question: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["question"] == question]


def _parts(case: Case, verdict: dict[str, Any]) -> Markup:
    """The outcome of each part and reading; nothing for a sentence of one part that can be read in one way."""
    readings = _of(case.readings, verdict["question"])
    if len(readings) < 2:
        return Markup("")
    outcome_of = {p["part"]: p["outcome"] for p in _of(case.parts, verdict["question"])}
    frame = pl.DataFrame(
        [
            {
                "part": _part_name(r["part"]),
                "reading": str(Markup('{}<span class="marks">{}</span>').format(r["reading"], r["reason"] or "")),
                "outcome": str(part_badge(r["outcome"])),
                "for": r["supporting_origins"],
                "against": r["contradicting_origins"],
                "whole": str(part_badge(outcome_of[r["part"]])),
            }
            for r in readings
        ]
    )
    shown = table(
        frame,
        caption="Outcome of each part, and of each way to read it",
        columns={
            "part": "Part",
            "reading": "Read as",
            "outcome": "Outcome of the reading",
            "for": "Origins for",
            "against": "Origins against",
            "whole": "Outcome of the part",
        },
        html=["reading", "outcome", "whole"],
        note=Markup(""),
    )
    silent = [_part_name(p) for p in verdict["silent_parts"]]
    named = Markup('<p class="callout"><strong>Nothing speaks on:</strong> {}.</p>').format("; ".join(silent))
    return shown + (named if silent else Markup(""))


def _firmness(case: Case, verdict: dict[str, Any]) -> Markup:
    found = _of(case.firmness, verdict["question"])
    if verdict["verdict"] in SILENT or not found:
        return Markup("")
    (firm,) = found
    origins = [origin_name(o) for o in firm["decisive_origins"]]
    said = [
        Markup("<strong>It rests on one origin:</strong> without {} the verdict changes.").format(" or without ".join(origins))
        if firm["is_on_one_origin"]
        else "No single origin decides it: whichever one is left out, the verdict stays.",
        _breaking(firm),
    ]
    for moved, rules in (("halved", firm["rules_moved_by_half"]), ("doubled", firm["rules_moved_by_double"])):
        if rules:
            named = Markup(" or ").join(_rule(r) for r in rules)
            said.append(Markup("It changes if the limit of rule {} is {}.").format(named, moved))
    return Markup("<h3>How firm it stands</h3><ul>{}</ul>").format(_items(said))


def _breaking(firm: dict[str, Any]) -> Markup:
    distance, unit = firm["breaking_distance"], firm["breaking_unit"]
    if distance is None:
        return Markup("No change of a single figure that was compared with a limit turns it.")
    keys = {"claim_id": firm["claim_id"], "question": firm["question"]}
    value, limit = (
        number(firm[name], unit, cell=Cell("claims.sensitivity", name, keys)) for name in ("breaking_value", "breaking_limit")
    )
    way = Markup("{} percentage points").format(number(abs(distance), None)) if unit == "pct" else number(abs(distance), unit)
    return Markup("The nearest figure is {} by rule {}. It turns the verdict if it {} by {}, past its limit of {}.").format(
        value, _rule(firm["breaking_rule_id"]), "rises" if distance > 0 else "falls", way, limit
    )


def _change(case: Case, verdict: dict[str, Any], evidence: list[dict[str, Any]]) -> Markup:
    shown = Markup("")
    conditions = [
        Markup("{}. Rule {} would notice; the verdict would then {}.").format(
            c["words"].rstrip("."),
            _rule(c["rule_id"]),
            "stay" if c["verdict"] == verdict["verdict"] else Markup("be {}").format(badge(c["verdict"])),
        )
        for c in _of(case.conditions, verdict["question"])
    ]
    if conditions:
        shown += Markup("<h3>What would change it</h3><ul>{}</ul>").format(_items(conditions))
    lifts = [lift for reason in verdict["certainty_reasons"] if (lift := REASONS[reason][1])]
    if lifts:
        shown += Markup("<h3>What would raise its certainty</h3><ul>{}</ul>").format(_items(lifts))
    silent = sorted({e["rule_id"] for e in evidence} - {e["rule_id"] for e in evidence if e["outcome"] != "silent"})
    if silent:
        shown += Markup("<h3>Rules that found nothing that speaks</h3><ul>{}</ul>").format(_items([_rule(r) for r in silent]))
    return shown


def _evidence(evidence: list[dict[str, Any]], verdict: dict[str, Any], *, is_open: bool) -> Markup:
    if not evidence:
        return Markup("")
    speaking = sum(e["outcome"] != "silent" for e in evidence)
    caption = f"Evidence known by {verdict['known_on']}, asked of {verdict['about_on']}"
    pieces = f"{len(evidence)} {'piece' if len(evidence) == 1 else 'pieces'} of evidence, {speaking} of which "
    return Markup("<details{}><summary>{}</summary>{}</details>").format(
        Markup(" open") if is_open else "",
        pieces + ("speaks" if speaking == 1 else "speak"),
        evidence_table(evidence, caption),
    )


def _part_name(part: str) -> str:
    return "the whole sentence" if part == "whole" else part


def _rule(rule_id: str) -> Markup:
    return Markup('<a href="#rule-{}">{}</a>').format(rule_id, rule_name(rule_id))


def _items(texts: list[Any]) -> Markup:
    return Markup("").join(Markup("<li>{}</li>").format(escape(text)) for text in texts)
