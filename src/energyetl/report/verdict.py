"""Verdicts, the questions that they answer, certainty and its reasons, as words and marks of the report. Judges nothing."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

VERDICTS = {
    "supported": ("Supported", "✓"),
    "asserted": ("Said, not shown", "“"),
    "unproven_in_part": ("Unproven in part", "◔"),
    "partly_supported": ("Partly supported", "◐"),
    "depends_on_reading": ("Depends on the reading", "⇄"),
    "contested": ("Contested", "≷"),
    "contradicted": ("Contradicted", "✗"),
    "insufficient": ("Too little evidence", "○"),
    "not_checkable": ("Not checkable", "–"),
}
# What evidence makes of a part or a reading, in the words and colours of verdicts.
PART_OUTCOMES = {
    name: VERDICTS[name] for name in ("supported", "asserted", "contested", "contradicted", "depends_on_reading")
} | {"silent": ("Nothing speaks", "○")}
OUTCOMES = {"supports": ("supports", "✓"), "contradicts": ("contradicts", "✗"), "silent": ("silent", "○")}
HEDGES = {
    "stated": "stated plainly",
    "approximate": "as an approximate figure",
    "believed": "as what is believed",
    "considered": "as what is widely considered so",
    "conditional": "under a condition",
    "modal": "as what may or could be",
    "attributed": "as the word of someone else",
    "title_cited": "through the title of a cited piece",
}
ABOUT = {
    "period": "a fact of a dated period",
    "standing": "a state that is said to go on",
    "due": "a forecast, target or promise with a date",
    "never_due": "a wish or a possibility without a date",
}
LIMIT_SIDES = {"at_least": "at least", "more_than": "more than", "at_most": "at most", "less_than": "less than"}


@dataclass(frozen=True)
class Question:
    """A question in the words of the report. `contradicted` says what that verdict means here; no page may mix the questions."""

    heading: str
    short: str
    meaning: str
    contradicted: str


QUESTIONS = {
    "known_then": Question(
        "Did it hold by what was known then?",
        "Known then",
        "Judged by evidence that was public when the document was written.",
        "“Contradicted” would mean that the document went against what was known.",
    ),
    "in_hindsight": Question(
        "Was it right, in hindsight?",
        "In hindsight",
        "Judged on the time of the document, by all that is known today.",
        "“Contradicted” would mean that the document was wrong.",
    ),
    "holds_now": Question(
        "Does it hold now?",
        "Now",
        "Judged on today, by all that is known today. Asked only of what was said to go on.",
        "“Contradicted” would mean that the world has changed, not that the document was wrong.",
    ),
}
# Why certainty was lowered or raised, and what would lift it again; a reason that raised it needs no lift.
REASONS: dict[str, tuple[str, str | None]] = {
    "single_origin": (
        "some part has one independent origin only",
        "A second independent origin for each part that has only one.",
    ),
    "inconsistent": (
        "the evidence is inconsistent",
        "Figures on which the origins agree, or a reason to set one of them aside.",
    ),
    "indirect": (
        "it is measured by a proxy",
        "A direct observation in place of the proxy.",
    ),
    "interested_party": (
        "some part comes from interested parties only",
        "An origin without an interest in the result.",
    ),
    "basis_mismatch": (
        "the figures compared do not count the same thing",
        "Figures on one basis.",
    ),
    "imprecise": (
        "the range of the figure crosses the limit that decides",
        "A figure exact enough to lie on one side of the limit.",
    ),
    "restated": (
        "some part is known only from later issues or undated pages",
        "The figures or pages as they were first published, with their date.",
    ),
    "large_effect": ("raised, since the figures lie far beyond their limits", None),
}
COURSES = {
    "was_wrong": "The document was wrong",
    "no_longer": "The world has changed: it held and holds no more",
    "changed": "The verdicts differ",
    "unchanged": "The verdicts agree",
}
# Headings of the topics, in the order in which claims are listed.
TOPICS = {
    "opec": "OPEC+",
    "production": "Oil production",
    "project": "Projects and contracts",
    "investment": "Investment",
    "trade": "Trade",
    "price": "Prices",
    "gas": "Gas and flaring",
    "power": "Electricity",
    "sanction": "Sanctions",
    "security": "Security",
    "context": "Political context",
}


def badge(verdict: str | None) -> Markup:
    """A verdict as a mark and a word, in its colour."""
    if verdict is None:
        return Markup('<span class="badge v-none">Not asked</span>')
    return _badge(verdict, *VERDICTS[verdict])


def part_badge(outcome: str) -> Markup:
    """The outcome of a part or a reading as a mark and a word, in its colour."""
    return _badge(outcome, *PART_OUTCOMES[outcome])


def outcome(value: str) -> Markup:
    """What a piece of evidence says, as a mark and a word."""
    word, mark = OUTCOMES[value]
    return Markup('<span class="outcome o-{}"><span aria-hidden="true">{}</span> {}</span>').format(value, mark, word)


def chip(claim_id: str, statement: str, verdict: str, *, differs: bool) -> Markup:
    """A claim in a word that links to its page; the proposition is in the text for screen readers."""
    return Markup(
        '<a class="chip v-{v}{differs}" href="claims/{id}.html"><span aria-hidden="true">{mark}</span> {id}'
        '<span class="unseen">: {statement}</span></a>'
    ).format(v=verdict, differs=" turned" if differs else "", id=claim_id, mark=VERDICTS[verdict][1], statement=statement)


def verdicts_in_a_row(row: dict[str, str | None]) -> Markup:
    """The verdicts of a row of the board, each with its question; a question that is not asked is left out."""
    asked = [(question, row[f"verdict_{name}"]) for name, question in QUESTIONS.items()]
    items = [
        Markup('<span class="asked"><span class="eyebrow">{}</span> {}</span>').format(question.short, badge(verdict))
        for question, verdict in asked
        if verdict is not None
    ]
    return Markup('<span class="turn">{}</span>').format(Markup("").join(items))


def certainty(level: str | None, reasons: Sequence[str]) -> Markup:
    """Certainty in words, with each reason that lowered or raised it."""
    if level is None:
        return Markup("")
    said = "; ".join(REASONS[r][0] for r in reasons)
    return Markup("Certainty <strong>{}</strong>{}").format(level, escape(f": {said}" if said else ""))


def _badge(name: str, word: str, mark: str) -> Markup:
    return Markup('<span class="badge v-{}"><span aria-hidden="true">{}</span> {}</span>').format(name, mark, word)
