"""The analysts' guide lists the marts that there are."""

import re
from pathlib import Path

from energyetl.contracts import layer_tables

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "analysts.md"


def test_the_guide_lists_every_mart_once():
    listed = re.findall(r"^\| `mart\.(\w+)` \|", GUIDE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert listed == sorted(layer_tables("mart"))
