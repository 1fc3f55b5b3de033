"""Example queries, `sql/examples/*.sql`; the comment header of each has its question and how to read the answer.

Not for: running them (`sql.query`).
"""

from dataclasses import dataclass
from pathlib import Path

from energyetl.errors import EnergyetlError, nearest
from energyetl.settings import Settings


@dataclass(frozen=True)
class Example:
    """One file. Its header is the question, an empty comment line, and how to read the answer."""

    name: str
    question: str
    reading: str
    sql: str


def load(settings: Settings) -> list[Example]:
    """All examples, ordered by name."""
    return [_example(path) for path in sorted((settings.sql / "examples").glob("*.sql"))]


def find(settings: Settings, name: str) -> Example:
    """One example; the error for an unknown name lists the nearest ones."""
    known = {e.name: e for e in load(settings)}
    if name not in known:
        raise EnergyetlError(f"There is no example {name}.{nearest(name, known)} `energyetl sql --example list` lists them all.")
    return known[name]


def _example(path: Path) -> Example:
    text = path.read_text(encoding="utf-8")
    head: list[str] = []
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        head.append(line.removeprefix("--").strip())
    question, _, reading = " ".join(line or "\n" for line in head).partition("\n")
    if not question.strip().endswith("?") or not reading.strip():
        raise EnergyetlError(
            f"sql/examples/{path.name}: its header must be a question, a line with only --, and how to read the answer."
        )
    return Example(path.stem, question.strip(), reading.strip(), text)
