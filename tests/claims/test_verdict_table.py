"""The table of verdicts in docs/verdicts.md is the one in the data."""

import csv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONDITIONS = ("has_contradicted", "has_affirmed", "has_contested", "has_depending", "has_silent", "has_asserted")
WORDS = {"true": "yes", "false": "no", "": ""}


def test_the_documented_table_is_that_of_the_data():
    text = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    table = text.split("<!-- verdict_rule -->")[1].split("<!-- /verdict_rule -->")[0].strip().splitlines()[2:]
    with (ROOT / "data" / "reference" / "verdict_rule.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            "| "
            + " | ".join([r["verdict_order"], *(WORDS[r[c]] for c in CONDITIONS), f"`{r['verdict']}`", r["meaning"]]).replace(
                "  ", " "
            )
            + " |"
            for r in csv.DictReader(file)
        ]
    assert [line.replace(" ", "") for line in table] == [row.replace(" ", "") for row in rows]
