"""What is asked of each claim, and as of which days.

Not for: how a question is answered (`evidence`, `sql/claims`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from energyetl.claims.registry import Claim, Document, Registry
from energyetl.contracts.claim.evidence import Question


@dataclass(frozen=True)
class Asked:
    """One question on one claim. `known_on` says what may be used, `about_on` what is asked."""

    claim: Claim
    question: Question
    known_on: date
    about_on: date
    is_asked: bool


def questions(registry: Registry, today: date) -> list[Asked]:
    """Every question on every claim in a build of `today`. A build before a document's day asks as of its own day."""
    return [asked for claim in registry.claims for asked in _of(claim, registry.document(claim.document_id), today)]


def days(asked: Iterable[Asked]) -> list[date]:
    """The days by which evidence must have been known, each of which needs an as-of build; earliest first."""
    return sorted({a.known_on for a in asked if a.is_asked})


def _of(claim: Claim, document: Document, today: date) -> list[Asked]:
    written = min(document.judged_from, today)
    due = claim.about.due_on
    is_checkable = claim.reason_not_testable is None and not claim.about.never_due

    def ask(question: Question, known_on: date, about_on: date) -> Asked:
        return Asked(claim, question, known_on, about_on, is_checkable and (due is None or due <= known_on))

    found = [ask(Question.known_then, written, due or written), ask(Question.in_hindsight, today, due or written)]
    return [*found, ask(Question.holds_now, today, today)] if claim.about.standing else found
