"""The registry of claims as tables for SQL: the schema `registry` of a build.

Not for: reading the registry (`loading`), running its rules (`evidence`).
"""

from collections.abc import Iterable
from typing import Any

import polars as pl

from energyetl.claims.questions import Asked
from energyetl.claims.registry import Claim, Registry
from energyetl.contracts.base import Table
from energyetl.contracts.claim.document import ClaimsDocument, ClaimsDocumentFault, ClaimsLocator, ClaimsQuotation
from energyetl.contracts.claim.evidence import ClaimsQuestion
from energyetl.contracts.claim.registry import (
    ClaimsClaim,
    ClaimsCondition,
    ClaimsPart,
    ClaimsQuantity,
    ClaimsReading,
    ClaimsRule,
    ClaimsThreshold,
)
from energyetl.contracts.claim.verdict import ClaimsReview
from energyetl.contracts.columns import polars_schema

REGISTRY_TABLES = (
    "document",
    "claim",
    "locator",
    "part",
    "reading",
    "quantity",
    "threshold",
    "rule",
    "condition",
    "question",
    "document_fault",
    "review",
    "quotation",
)
_CLAIM_FIELDS = {
    "claim_id",
    "document_id",
    "topic",
    "statement",
    "kind",
    "hedge",
    "attributed_to",
    "footnote",
    "scope",
    "reason_not_testable",
}


def registry_frames(registry: Registry, asked: Iterable[Asked]) -> dict[str, pl.DataFrame]:
    """The registry as tables for SQL, by the names in `REGISTRY_TABLES`."""
    claims = registry.claims
    rows: dict[str, tuple[type[Table], list[dict[str, Any]]]] = {
        "document": (
            ClaimsDocument,
            [
                d.model_dump(exclude={"judged_from", "author_kind"})
                | {"judged_on": d.judged_from, "author_kind": d.author_kind.value}
                for d in registry.documents
            ],
        ),
        "claim": (ClaimsClaim, [_claim_row(c) for c in claims]),
        "locator": (
            ClaimsLocator,
            [{"claim_id": c.claim_id, "place": i, **where.model_dump()} for c in claims for i, where in enumerate(c.where, 1)],
        ),
        "part": (
            ClaimsPart,
            [{"claim_id": c.claim_id, "part": p.part, "place": i} for c in claims for i, p in enumerate(c.parts, 1)],
        ),
        "reading": (ClaimsReading, [row for c in claims for row in _reading_rows(c)]),
        "quantity": (ClaimsQuantity, [{"claim_id": c.claim_id, **q.model_dump()} for c in claims for q in c.quantities]),
        "threshold": (ClaimsThreshold, [{"claim_id": c.claim_id, **t.model_dump()} for c in claims for t in c.thresholds]),
        "rule": (ClaimsRule, [row for c in claims for row in _rule_rows(c, registry)]),
        "condition": (
            ClaimsCondition,
            [
                {"claim_id": c.claim_id, "place": i, "words": w.words, "rule_id": w.rule, "outcome": w.outcome.value}
                for c in claims
                for i, w in enumerate(c.would_change, 1)
            ],
        ),
        "question": (
            ClaimsQuestion,
            [
                {"claim_id": a.claim.claim_id, "question": a.question.value, "known_on": a.known_on, "about_on": a.about_on}
                | {"is_asked": a.is_asked}
                for a in asked
            ],
        ),
        "document_fault": (
            ClaimsDocumentFault,
            [
                {"lines": [str(line) for line in f.lines]}
                | f.model_dump(include={"fault_id", "document_id", "claim_ids", "what", "consequence"})
                for f in registry.faults
            ],
        ),
        "review": (
            ClaimsReview,
            [
                {"reviewer": r.who, "reason": r.why, "verdict": r.verdict.value, "question": r.question.value}
                | r.model_dump(include={"claim_id", "as_of_on", "reviewed_on"})
                for r in registry.reviews
            ],
        ),
        "quotation": (ClaimsQuotation, [q.model_dump() for q in registry.quotations]),
    }
    return {name: _frame(table, found) for name, (table, found) in rows.items()}


def _claim_row(claim: Claim) -> dict[str, Any]:
    about = claim.about
    return (
        claim.model_dump(mode="json", include=_CLAIM_FIELDS)
        | claim.where[0].model_dump()
        | {
            "about_kind": about.kind.value,
            "about_period": about.period,
            "due_on": about.due_on,
            "stale_after_months": about.stale_after_months,
            "is_testable": claim.reason_not_testable is None,
        }
    )


def _reading_rows(claim: Claim) -> list[dict[str, Any]]:
    reasons = {(p.part, r.reading): r.reason for p in claim.parts for r in p.readings}
    return [
        {"claim_id": claim.claim_id, "part": p.part, "reading": reading, "reason": reasons.get((p.part, reading))}
        for p in claim.parts
        for reading in p.rules_by_reading
    ]


def _rule_rows(claim: Claim, registry: Registry) -> list[dict[str, Any]]:
    return [
        {"claim_id": claim.claim_id, "rule_id": use.rule, "part": p.part, "reading": reading, "role": use.role.value}
        | use.model_dump(include={"min_origins", "lowers"})
        | {"description": registry.rules[use.rule].description, "sql_sha256": registry.rules[use.rule].sha256}
        for p in claim.parts
        for reading, rules in p.rules_by_reading.items()
        for use in rules
    ]


def _frame(table: type[Table], rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=dict(polars_schema(table)))
