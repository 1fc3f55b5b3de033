"""Checks of a response body by its bytes: whether it starts and ends as its kind requires, and the text that it shows.

Not for: rows and columns of a body (readers in `sources`).
"""

import codecs
import html
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HEAD_BYTES = 4096
_GZIP = zlib.MAX_WBITS | 16
_UNPACKED_BYTES = 1 << 20
_QUOTED_CHARS = 200


class Kind(StrEnum):
    """Expected kind of a body. A body that starts differently is refused, above all an HTML page instead of data."""

    csv = "csv"
    json = "json"
    zip = "zip"
    xlsx = "xlsx"
    xls = "xls"
    html = "html"

    @property
    def is_text(self) -> bool:
        return self in (Kind.csv, Kind.json, Kind.html)


def fault_of_text(kind: Kind, body: bytes) -> str | None:
    """Return why a body cannot be text of this kind, or None."""
    head = body[:_HEAD_BYTES]
    has_bom = head.startswith(_BOMS)
    text = _text(head).lstrip()
    if not text:
        return "the body is empty"
    if b"\0" in head and not has_bom:
        return f"{kind} was expected, but the body is not text (it begins with the bytes {head[:8].hex(' ')})"
    is_markup = text.startswith("<")
    if kind is Kind.html:
        return None if is_markup else f"an HTML page was expected, but the body begins with {text[:60]!r}"
    if is_markup:
        return f"{kind} was expected, but an HTML page was received: {words(head)!r}"
    if kind is Kind.csv:
        return f"csv was expected, but JSON was received: {words(body)!r}" if text[0] in "{[" else None
    if text[0] not in "{[":
        return f"json was expected, but the body begins with {text[:60]!r}"
    try:
        ending = body.decode("utf-8-sig").rstrip()[-1]
    except UnicodeDecodeError as error:
        return f"json must be UTF-8, and byte {error.start} of the body is not: {body[error.start : error.start + 4].hex(' ')}"
    return None if ending in "}]" else f"the JSON is truncated: it ends with {body[-20:].decode('utf-8', 'replace')!r}"


def fault_of_file(kind: Kind, path: Path) -> str | None:
    """Return why a file cannot be an archive or workbook of this kind, or None."""
    with path.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    if not head:
        return "the body is empty"
    if not head.startswith(_OLE if kind is Kind.xls else _ZIP):
        received = f"text was received: {words(head)!r}" if b"\0" not in head else f"it begins with the bytes {head[:8].hex(' ')}"
        return f"{kind} was expected, but {received}"
    if kind is not Kind.xls and not zipfile.is_zipfile(path):
        return f"the {kind} is truncated: it lacks the directory at its end"
    return None


def unpacked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack a gzip stream in small pieces, however much each piece expands. Raise zlib.error if it is truncated."""
    stream = zlib.decompressobj(_GZIP)
    for piece in pieces:
        while piece:
            if stream.eof:  # a stream can have several members
                stream = zlib.decompressobj(_GZIP)
            yield stream.decompress(piece, _UNPACKED_BYTES)
            piece = stream.unconsumed_tail or stream.unused_data
    yield stream.flush()
    if not stream.eof:
        raise zlib.error("it ends in the middle")


def words(raw: bytes) -> str:
    """Return at most 200 characters of a body's text: an error message, a page title, or the first words."""
    text = _text(raw).strip()
    if text.startswith("{"):
        text = _message(text) or text
    elif text.startswith("<"):
        title = re.search(r"<title[^>]*>(.*?)</title>", text, re.IGNORECASE | re.DOTALL)
        plain = re.sub(r"<(script|style).*?</\1>|<[^>]*>", " ", text, flags=re.IGNORECASE | re.DOTALL)
        text = html.unescape(title[1] if title and title[1].strip() else plain)
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= _QUOTED_CHARS else f"{text[: _QUOTED_CHARS - 1]}…"


def _message(text: str) -> str | None:
    """Return the message of an error object: its `error` or `message` is text, or an object with code and message."""
    try:
        body = json.loads(text)
    except ValueError:
        return None
    error = body.get("error") or body.get("message")
    if isinstance(error, dict):
        return ": ".join(str(error[name]) for name in ("code", "message") if error.get(name))
    return error if isinstance(error, str) else None


def _text(raw: bytes) -> str:
    """Decode bytes for display; undecodable bytes are replaced."""
    if raw.startswith(_BOMS[1:]):
        return raw.decode("utf-16", "replace")
    return raw.decode("utf-8-sig", "replace")
