"""A registry of two claims on a hand-typed text, which a test may break; nothing of the real document is in it."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from energyetl.claims import loading
from energyetl.claims.locators import sentences
from energyetl.claims.registry import Registry
from energyetl.files import sha256_bytes

TEXT = """The mill by the river

The mill stands by the river. Its wheel turned 12 times a minute in 1901¹.

- **The miller says that it will turn faster.**

¹ Parish book, page 7.
"""
RULE = """-- Proposition: the wheel turned twelve times a minute.
-- Supports: a count of twelve. Contradicts: any other. Silent: no count.
select 'parish' as origin, '1901' as period
"""


def located(section: str, line: int, begin: str) -> dict[str, Any]:
    """The locator of the sentence of TEXT that begins so."""
    (found,) = [s for s in sentences(TEXT) if s.line == line and s.text.startswith(begin)]
    return {"section": section, "line": line, "sentence_sha256": found.sha256}


class SmallRegistry:
    """The files of a registry below a root of `data/` and `sql/`."""

    def __init__(self, root: Path):
        self.root = root
        self.copy = root.parent / "copy.txt"
        self.copy.write_text(TEXT, encoding="utf-8")
        shutil.rmtree(root / "data" / "documents", ignore_errors=True)
        for folder in (self.folder / "claims", self.evidence):
            folder.mkdir(parents=True, exist_ok=True)
            for path in folder.glob("*.sql"):
                path.unlink()
        self.write(
            "document.yml",
            {
                "document_id": "mill",
                "title": "The mill",
                "authors": ["A. Miller"],
                "publisher": "Parish",
                "author_kind": "press",
                "published_on": "1902",
                "judged_from": "2024-03-02",
                "language": "en",
                "licence": "public domain",
                "is_anchor": True,
                "sha256": sha256_bytes(TEXT.encode()),
            },
        )
        self.write(
            "claims/production.yml",
            [
                {
                    "claim_id": "WHL-01",
                    "statement": "Twelve turns were counted",
                    "where": [located("1", 3, "Its wheel")],
                    "kind": ["quantity"],
                    "hedge": "stated",
                    "scope": ["context"],
                    "about": {"period": "1901"},
                    "quantities": [
                        {"measure": "turns", "comparator": "=", "low": 12, "unit": "count", "period": "1901", "tolerance_pct": 0}
                    ],
                    "thresholds": [{"name": "turns", "value": 12, "unit": "count", "reason": "The figure that is claimed"}],
                    "parts": [{"part": "whole", "rules": [{"rule": "WHL-01__count"}]}],
                    "would_change": [{"words": "Another count is found", "rule": "WHL-01__count", "outcome": "contradicts"}],
                },
                {
                    "claim_id": "WHL-02",
                    "statement": "More speed is promised",
                    "where": [located("1", 5, "The miller"), located("1", 3, "The mill")],
                    "kind": ["forecast"],
                    "hedge": "attributed",
                    "attributed_to": "The miller",
                    "scope": ["outside"],
                    "about": {"never_due": True},
                    "reason_not_testable": "It names no time and no speed",
                },
            ],
        )
        (self.evidence / "WHL-01__count.sql").write_text(RULE, encoding="utf-8")

    @property
    def folder(self) -> Path:
        return self.root / "data" / "documents" / "mill"

    @property
    def evidence(self) -> Path:
        return self.root / "sql" / "evidence"

    def write(self, name: str, content: object) -> None:
        """Write one file of the registry."""
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")

    def change(self, name: str, edit: Callable[[Any], object]) -> None:
        """Edit the content of one file in place."""
        content = yaml.safe_load((self.folder / name).read_text(encoding="utf-8"))
        edit(content)
        self.write(name, content)

    def load(self) -> Registry:
        """Read it as a build would."""
        return loading.load(self.folder.parent, self.evidence)
