"""The one way to the network: a body at an address, on disk under its sha256, or one sentence that says why not.

Knows no publisher; which addresses and keys exist is the matter of sources and settings, what a body means of readers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from energyetl.errors import EnergyetlError


class Kind(StrEnum):
    """What a body must be; a body that begins otherwise is refused, an HTML page where data are due above all."""

    csv = "csv"
    json = "json"
    zip = "zip"
    xlsx = "xlsx"
    xls = "xls"
    html = "html"


class FetchError(EnergyetlError):
    """A body could not be had. The message names the source, the address without keys, what happened and what to do."""


@dataclass(frozen=True)
class Landed:
    """One raw body on disk. `url` is free of keys; `last_modified_on` is the server's word, None where it gives none."""

    path: Path
    url: str
    sha256: str
    retrieved_on: date
    last_modified_on: date | None


class Web:
    """The network as one source may use it."""

    def __init__(self, source_id: str, landing: Path, *, hosts: frozenset[str], keys: Mapping[str, str]): ...

    def get(
        self,
        url: str,
        params: Mapping[str, str | list[str]] | None = None,
        *,
        kind: Kind,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = 50_000_000,
    ) -> Landed:
        raise NotImplementedError

    def has_key(self, name: str) -> bool:
        raise NotImplementedError

    def key(self, name: str) -> str:
        raise NotImplementedError
