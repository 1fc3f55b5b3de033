"""The page on what changed in November 2026 names every verdict that the golden board holds, and no other."""

import csv
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CLAIM = re.compile(r"[A-Z]{3}-\d\d")


def board() -> dict[tuple[str, str], tuple[str, str]]:
    with (ROOT / "data" / "pins" / "claim_board.csv").open(encoding="utf-8") as file:
        return {(row["claim_id"], row["question"]): (row["verdict"], row["certainty"]) for row in csv.DictReader(file)}


def told() -> list[tuple[str, str, str]]:
    """Rows of the page as claim, questions as written, verdict as written after the change."""
    text = (ROOT / "docs" / "verdicts-2026-11.md").read_text(encoding="utf-8")
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith("|")]
    return [(row[0], row[1], row[3]) for row in cells if CLAIM.fullmatch(row[0])]


def test_the_page_names_each_verdict_of_the_board_once():
    verdicts = board()
    seen: dict[tuple[str, str], str] = {}
    for claim_id, written, after in told():
        asked = [question for claim, question in verdicts if claim == claim_id]
        named = asked if written in ("all", "all three", "both") else [question.strip() for question in written.split(",")]
        for question in named:
            assert (claim_id, question) not in seen, f"{claim_id} {question} stands twice"
            seen[claim_id, question] = after
    assert seen.keys() == verdicts.keys()
    for key, (verdict, certainty) in verdicts.items():
        words = re.split(r"[ ,:(]+", seen[key])
        assert words[0] == verdict, f"{key}: the page says {seen[key]!r}, the board {verdict}"
        assert not certainty or certainty in words, f"{key}: the page says {seen[key]!r}, the board {certainty}"
