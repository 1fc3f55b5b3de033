"""The numbers on the pages are those of the tables: a sample that is the same each time, looked up one by one."""

import json
import random
import re
from decimal import Decimal
from pathlib import Path

import duckdb

from energyetl.release.store import FILE
from energyetl.report.number import rounded
from tests.report.document import Document

SAMPLE = 50


def test_a_sample_of_numbers_equals_the_marts(reported: Path, documents: dict[str, Document]) -> None:
    placed = [(path, a, text) for path, d in documents.items() for a, text in d.numbers if a.get("data-table")]
    tables = {str(a["data-table"]) for _, a, _ in placed}
    assert len(placed) > SAMPLE and "mart.claim_board" in tables
    chance = random.Random(5)
    # one of each table first, so that a table with few numbers is looked up too
    sample = [chance.choice([p for p in placed if p[1]["data-table"] == t]) for t in sorted(tables)]
    sample += chance.sample(placed, max(0, SAMPLE - len(sample)))
    with duckdb.connect(reported / FILE, read_only=True) as con:
        for path, a, text in sample:
            key = json.loads(str(a["data-key"]))
            where = " and ".join(f"{name}::varchar = ?" for name in key)
            found = con.execute(
                f"select {a['data-column']} from {a['data-table']} where {where}", [str(v) for v in key.values()]
            ).fetchall()
            assert len(found) == 1, f"{path}: {a} finds {len(found)} rows"
            assert Decimal(str(a["data-value"])) == Decimal(str(found[0][0])), f"{path}: {a}"
            shown = re.sub(r"^(?:rank|count|ratio)\s", "", text).split("\N{NO-BREAK SPACE}")[0].rstrip("%")
            shown = shown.replace("−", "-").replace(",", "").lstrip("+")
            places = len(shown.partition(".")[2])
            exact = rounded(Decimal(str(found[0][0])), places).replace(",", "").replace("−", "-")
            assert Decimal(shown) == Decimal(exact), f"{path}: shows {text} for {found[0][0]}"
