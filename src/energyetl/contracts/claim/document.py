"""Documents whose claims are judged: what they are, where they make each claim, and their own faults.

Not for: the claims (`registry`).
"""

from datetime import date
from enum import StrEnum

from energyetl.contracts.base import Claims
from energyetl.contracts.fields import field, key, names, partial_date


class AuthorKind(StrEnum):
    """Who speaks in a document: government, company, intergovernmental body, agency of statistics, think tank, press, bank."""

    government = "government"
    company = "company"
    intergovernmental = "intergovernmental"
    statistics_agency = "statistics_agency"
    think_tank = "think_tank"
    press = "press"
    bank = "bank"


class ClaimsDocument(Claims, table=True):
    """Documents whose claims are judged. Grain: one row per document."""

    __tablename__ = "document"

    document_id: str = key("Document")
    title: str = field("Title")
    authors: list[str] = names("Authors")
    publisher: str = field("Publisher")
    author_kind: AuthorKind = field("Who speaks in it")
    published_on: str = partial_date("When it was published, as precise as the document says")
    judged_from: date = field("Day as of which it is judged as written: the earliest day on which it can have been written")
    language: str = field("Language of the text, ISO 639-1", pattern="[a-z]{2}")
    address: str | None = field("Where it is published")
    licence: str = field("Licence of its text")
    sha256: str | None = field("SHA-256 of the copy that the locators' line numbers refer to; empty where no text is held")
    is_anchor: bool = field("Whether marts that compare then with now take their date from it; true for one document")


class ClaimsLocator(Claims, table=True):
    """Places where a document makes a claim. Grain: one row per claim and place."""

    __tablename__ = "locator"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Number of the place, in the order of the registry", ge=1)
    section: str = field("Section of the document")
    line: int = field("Line of the document's text", ge=1)
    sentence_sha256: str = field("SHA-256 of the exact sentence, with whitespace and markup normalised", pattern="[0-9a-f]{64}")


class ClaimsDocumentFault(Claims, table=True):
    """Errors in a document that can mislead its readers. Grain: one row per fault."""

    __tablename__ = "document_fault"

    fault_id: str = key("Fault")
    document_id: str = field("Document", references="claims.document")
    lines: list[str] = names("Lines of the document's text that show it")
    claim_ids: list[str] = names("Claims that it affects", references="claims.claim")
    what: str = field("What is wrong or unclear, in our words")
    consequence: str = field("Consequence for readers or for the verdicts")


class ClaimsQuotation(Claims, table=True):
    """Sentences in which the document makes its claims. Grain: one row per claim and place.

    Filled only if a user gave the build their own copy of the document; the registry contains no sentences.
    """

    __tablename__ = "quotation"

    claim_id: str = key("Claim", references="claims.claim")
    place: int = key("Number of the place, as in claims.locator", ge=1)
    text: str = field("The sentence, with whitespace and markup normalised")
