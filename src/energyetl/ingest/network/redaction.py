"""Removal of API keys from anything printed or stored, in every encoding used in URLs, pages or headers.

Not for: where keys come from (`settings`).
"""

import base64
import html
import re
from collections.abc import Iterable

HIDDEN = "***"
_PARAMETER = re.compile(
    r"""((?:api_key|subscription(?:-|%2d)key)(?:=|%(?:25)*3d|["']\s*:\s*["']|:\s+))([^&\s"'<>\#,;]+)""",
    re.IGNORECASE,
)


class Redactor:
    """Redacts the given values, and in text also the value of any parameter for a key."""

    def __init__(self, values: Iterable[str]):
        known = sorted({value for value in values if value}, key=len, reverse=True)
        spellings = [spelling for value in known for spelling in (_escaped(value), *_encoded(value))]
        self._pattern = re.compile(b"|".join(spellings), re.IGNORECASE) if spellings else None

    def raw(self, body: bytes) -> bytes:
        """Return the body without the values; a publisher may repeat the key in its response."""
        return self._pattern.sub(HIDDEN.encode(), body) if self._pattern else body

    def text(self, text: str) -> str:
        """Return the text without the values and without values of parameters for keys."""
        without = self.raw(text.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")
        return _PARAMETER.sub(rf"\g<1>{HIDDEN}", without)

    def shows_key(self, text: str) -> bool:
        """Whether the text contains something to redact."""
        return self.text(text) != text


def _escaped(value: str) -> bytes:
    """Return a pattern of the value, with each character plain or escaped as in URLs (also twice), JSON or HTML."""
    return b"".join(_character(character) for character in value)


def _character(character: str) -> bytes:
    raw, code = character.encode(), ord(character)
    spellings = [
        rb"\\?" + re.escape(raw),
        b"".join(b"%%(?:25)*%02x" % byte for byte in raw),
        b"\\\\u%04x" % code,
        b"&\\#0*%d;" % code,
        b"&\\#x0*%x;" % code,
        re.escape(html.escape(character).encode()),
        *([rb"\+"] if character == " " else []),
    ]
    return b"(?:" + b"|".join(spellings) + b")"


def _encoded(value: str) -> tuple[bytes, ...]:
    raw = value.encode()
    alphabets = (base64.b64encode(raw), base64.urlsafe_b64encode(raw), raw.hex().encode())
    return tuple(re.escape(spelling.rstrip(b"=")) for spelling in alphabets)
