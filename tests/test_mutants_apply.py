"""The list of mutants fits the tree: each applies, its tests exist, all kinds are there. `make mutants` runs them."""

import re
from pathlib import Path

import pytest
from run_mutants import Mutant, load

ROOT = Path(__file__).resolve().parents[1]
MUTANTS = load()
KINDS = {
    "SQL": r"sql/(staging|core|mart|claims|macros|evidence)/",
    "Python": r"src/energyetl/",
    "checks": r"sql/checks/",
    "claims": r"data/documents/",
    "records": r"data/records/",
}


def test_there_are_at_least_80_of_all_kinds_under_names_of_their_own():
    names = [mutant.name for mutant in MUTANTS]
    assert len(names) == len(set(names)) >= 80
    counts = {kind: sum(bool(re.match(place, m.file)) for m in MUTANTS) for kind, place in KINDS.items()}
    assert min(counts.values()) >= 5, counts


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mutant_applies_and_its_tests_exist(mutant: Mutant):
    assert mutant.fault(ROOT) is None
    assert mutant.old != mutant.new and mutant.why.strip() and mutant.tests
    for test in mutant.tests:
        path, _, name = test.partition("::")
        text = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^def {name.partition('[')[0] or 'test_'}", text, re.MULTILINE), f"{path} has no test {name}"
