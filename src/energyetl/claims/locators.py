"""Locates a sentence in a document without storing the sentence: its line and the hash of its folded text.

Folding: Unicode NFKC; markup (asterisks, bullets, backslashes, superscript footnote marks) is removed; each run of white
space becomes one space. A line is split into sentences after `.`, `!` or `?` (with a closing quote) before a capital letter.
The registry and a reader's copy use the same rule, so it may split at an abbreviation as long as it does so in both.
Not for: comparing a copy with the registry (`document_copy`).
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
    """One folded sentence, the line on which it starts (counted from 1), and its hash."""

    line: int
    text: str

    @property
    def sha256(self) -> str:
        return sha256_bytes(self.text.encode())


def fold(text: str) -> str:
    """The text without markup, footnote marks and redundant white space."""
    bare = _MARKUP.sub("", text.translate(_SUPERSCRIPTS))
    return " ".join(unicodedata.normalize("NFKC", bare).split())


def sentences(document: str) -> list[Sentence]:
    """All sentences of a document in order, each within one line. The registry uses this form."""
    return [s for line in _folded(document) for s in _cut([line])]


def sentences_across_lines(document: str) -> list[Sentence]:
    """The same for a copy with other line breaks: each paragraph, delimited by blank lines, is one text."""
    paragraphs = groupby(_folded(document), key=lambda line: bool(line[1]))
    return [s for is_text, lines in paragraphs if is_text for s in _cut(list(lines))]


def _folded(document: str) -> list[tuple[int, str]]:
    return [(number, fold(line)) for number, line in enumerate(document.splitlines(), 1)]


def _cut(lines: list[tuple[int, str]]) -> list[Sentence]:
    """The sentences of some folded lines read as one text, each with the line on which it starts."""
    starts, length = [], 0
    for number, text in lines:
        starts.append((length, number))
        length += len(text) + 1
    joined = " ".join(text for _, text in lines)
    found, begin = [], 0
    for end, after in [*((m.start(), m.end()) for m in _SENTENCE_END.finditer(joined)), (len(joined), len(joined))]:
        if joined[begin:end]:
            found.append(Sentence(max(number for start, number in starts if start <= begin), joined[begin:end]))
        begin = after
    return found
