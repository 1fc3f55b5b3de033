"""Verdicts, certainty and the reasons that lower it, as words and marks of the report. Judges nothing."""

from markupsafe import Markup, escape

VERDICTS = {
    "supported": ("Supported", "✓"),
    "partly_supported": ("Partly supported", "◐"),
    "contested": ("Contested", "≷"),
    "contradicted": ("Contradicted", "✗"),
    "insufficient": ("Too little evidence", "○"),
    "not_checkable": ("Not checkable", "–"),
}
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
# Why certainty was lowered, and what would lift it again.
DOWNGRADES = {
    "single_origin": (
        "single-source: some part has one independent origin only",
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
        "all the evidence comes from interested parties",
        "An origin without an interest in the result.",
    ),
    "basis_mismatch": (
        "the figures compared do not count the same thing",
        "Figures on one basis.",
    ),
    "imprecise": (
        "the sources call their own figures approximate",
        "An exact figure in place of an approximate one.",
    ),
    "restated_vintage": (
        "the figures of that day are known only as restated later",
        "The figures as they were first published.",
    ),
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
        return Markup('<span class="badge v-none">Not judged</span>')
    word, mark = VERDICTS[verdict]
    return Markup('<span class="badge v-{}"><span aria-hidden="true">{}</span> {}</span>').format(verdict, mark, word)


def outcome(value: str) -> Markup:
    """What a piece of evidence says, as a mark and a word."""
    word, mark = OUTCOMES[value]
    return Markup('<span class="outcome o-{}"><span aria-hidden="true">{}</span> {}</span>').format(value, mark, word)


def chip(claim_id: str, statement: str, verdict: str, *, has_turned: bool) -> Markup:
    """A claim in a word that links to its page; the proposition is in the text for screen readers."""
    return Markup(
        '<a class="chip v-{v}{turned}" href="claims/{id}.html"><span aria-hidden="true">{mark}</span> {id}'
        '<span class="unseen">: {statement}</span></a>'
    ).format(v=verdict, turned=" turned" if has_turned else "", id=claim_id, mark=VERDICTS[verdict][1], statement=statement)


def certainty(level: str | None, downgrades: list[str]) -> Markup:
    """Certainty in words, with each reason that lowered it."""
    if level is None:
        return Markup("")
    reasons = "; ".join(DOWNGRADES[d][0] for d in downgrades)
    return Markup("Certainty <strong>{}</strong>{}").format(level, escape(f": {reasons}" if reasons else ""))
