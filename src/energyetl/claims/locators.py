"""Where a sentence stands in a document, without keeping the sentence: its line and the hash of its folded text.

The folding rule: Unicode NFKC; markup (asterisks, bullets, backslashes, superscript footnote marks) dropped; any run of
white space made one blank. A line is cut into sentences after `.`, `!` or `?` (with a closing quote) before a capital.
Both the registry and a reader's copy go through the same rule, so it need not be right about abbreviations, only the same.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

from energyetl.files import sha256_bytes

_SUPERSCRIPTS = dict.fromkeys(map(ord, "⁰¹²³⁴⁵⁶⁷⁸⁹"))
_MARKUP = re.compile(r"[*◆\\]|^\s*-\s+")
_SENTENCE_END = re.compile(r'(?<=[.!?])["”’)]?\s+(?=["“]?[A-Z])')


@dataclass(frozen=True)
class Sentence:
    """One folded sentence, the line it begins on (from 1), and its hash."""

    line: int
    text: str

    @property
    def sha256(self) -> str:
        return sha256_bytes(self.text.encode())


def fold(text: str) -> str:
    """Text without markup, footnote marks and accidental white space."""
    bare = _MARKUP.sub("", text.translate(_SUPERSCRIPTS))
    return " ".join(unicodedata.normalize("NFKC", bare).split())


def sentences(document: str) -> list[Sentence]:
    """All sentences of a document in order, each within one line; this is how the registry counts them."""
    return [s for line in _folded(document) for s in _cut([line])]


def sentences_across_lines(document: str) -> list[Sentence]:
    """The same for a copy whose lines were broken anew: a paragraph, which blank lines bound, is one text."""
    paragraphs = groupby(_folded(document), key=lambda line: bool(line[1]))
    return [s for is_text, lines in paragraphs if is_text for s in _cut(list(lines))]


def _folded(document: str) -> list[tuple[int, str]]:
    return [(number, fold(line)) for number, line in enumerate(document.splitlines(), 1)]


def _cut(lines: list[tuple[int, str]]) -> list[Sentence]:
    """Sentences of some folded lines taken as one text, each with the line on which it begins."""
    starts, length = [], 0
    for number, text in lines:
        starts.append((length, number))
        length += len(text) + 1
    whole = " ".join(text for _, text in lines)
    found, begin = [], 0
    for end, after in [*((m.start(), m.end()) for m in _SENTENCE_END.finditer(whole)), (len(whole), len(whole))]:
        if whole[begin:end]:
            found.append(Sentence(max(number for start, number in starts if start <= begin), whole[begin:end]))
        begin = after
    return found
