"""Where a sentence stands in a document, without keeping the sentence: its line and the hash of its folded text.

The folding rule: Unicode NFKC; markup (asterisks, bullets, backslashes, superscript footnote marks) dropped; any run of
white space made one blank. A line is cut into sentences after `.`, `!` or `?` (with a closing quote) before a capital.
Both the registry and a reader's copy go through the same rule, so it need not be right about abbreviations, only the same.
"""

import re
import unicodedata
from dataclasses import dataclass

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
    bare = _MARKUP.sub(" ", text.translate(_SUPERSCRIPTS))
    return " ".join(unicodedata.normalize("NFKC", bare).split())


def sentences(document: str) -> list[Sentence]:
    """All sentences of a document in order."""
    return [
        Sentence(number, part)
        for number, line in enumerate(document.splitlines(), 1)
        for part in _SENTENCE_END.split(fold(line))
        if part
    ]
