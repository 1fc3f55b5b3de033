"""A reader's own copy of the document that is the anchor: checks every locator against it and takes quotations from it.

Quotations go only into a release that the reader builds. Reports about a copy never contain its sentences.
Not for: claims and rules (`registry`), how a line is split and hashed (`locators`).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from energyetl.claims.locators import Sentence, sentences, sentences_across_lines
from energyetl.claims.registry import Quotation, Registry, Where
from energyetl.errors import EnergyetlError
from energyetl.files import sha256_bytes


@dataclass(frozen=True)
class Place:
    """One locator of the registry, and the line of the copy that contains its sentence; None if the copy lacks it."""

    claim_id: str
    place: int
    section: str
    line: int
    found_line: int | None

    @property
    def is_gone(self) -> bool:
        return self.found_line is None

    @property
    def is_moved(self) -> bool:
        return self.found_line not in (None, self.line)

    def __str__(self) -> str:
        state = "gone" if self.is_gone else f"moved to line {self.found_line}" if self.is_moved else "found"
        return f"{self.claim_id}, place {self.place}, section {self.section}, line {self.line}: {state}"


@dataclass(frozen=True)
class Comparison:
    """The result for every locator in a copy, ordered by claim."""

    is_registered_copy: bool
    places: tuple[Place, ...]

    @property
    def gone(self) -> list[Place]:
        return [p for p in self.places if p.is_gone]

    @property
    def moved(self) -> list[Place]:
        return [p for p in self.places if p.is_moved]


def compare(registry: Registry, copy: Path) -> Comparison:
    """Search a copy for every locator, on its own line or on any other."""
    raw, text = _read(copy)
    places = []
    for claim_id, place, where, sentence in _found(registry, text):
        places.append(Place(claim_id, place, where.section, where.line, sentence.line if sentence else None))
    return Comparison(sha256_bytes(raw) == registry.anchor.sha256, tuple(places))


def with_quotations(registry: Registry, copy: Path) -> Registry:
    """The registry with the sentence of every locator, taken from the copy. A locator that the copy lacks is an error."""
    gone = compare(registry, copy).gone
    if gone:
        raise EnergyetlError(
            f"{copy} lacks {len(gone)} of the sentences that claims cite, first {gone[0].claim_id}, line {gone[0].line}. "
            f"`energyetl brief verify {copy}` lists them all. Build with the copy that the claims were read from, or without one."
        )
    quotations = [
        Quotation(claim_id=claim_id, place=place, text=sentence.text)
        for claim_id, place, _, sentence in _found(registry, _read(copy)[1])
        if sentence is not None
    ]
    return registry.model_copy(update={"quotations": quotations})


def _found(registry: Registry, text: str) -> Iterator[tuple[str, int, Where, Sentence | None]]:
    """Each locator with its sentence. If the copy contains the sentence more than once, the one nearest to the locator's line."""
    known: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in (*sentences(text), *sentences_across_lines(text)):
        known[sentence.sha256].append(sentence)
    for claim in (c for c in registry.claims if c.document_id == registry.anchor.document_id):
        for place, where in enumerate(claim.where, 1):
            alike = known.get(where.sentence_sha256, [])
            yield claim.claim_id, place, where, min(alike, key=lambda s: abs(s.line - where.line), default=None)


def _read(copy: Path) -> tuple[bytes, str]:
    try:
        raw = copy.read_bytes()
        return raw, raw.decode("utf-8-sig")
    except OSError as error:
        raise EnergyetlError(f"{copy} cannot be read: {error.strerror}. Give the path of a copy of the document.") from None
    except UnicodeDecodeError:
        raise EnergyetlError(f"{copy} is not UTF-8 text. Save the document as plain text in UTF-8 and give that file.") from None
