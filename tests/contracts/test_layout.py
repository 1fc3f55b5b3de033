"""The shape of the repository: one vocabulary of topics, names of contracts, and imports that only go down."""

import ast
from pathlib import Path

import pytest
from as_of_build import ROOT

from energyetl.contracts import tables

TOPICS = {"production", "opec", "project", "trade", "price", "investment", "gas", "power", "security", "context", "sanction"}
# What belongs to no topic: how tables are declared, what all topics share, what a release says of itself and of claims.
SHARED_CONTRACTS = {"base", "claim", "coding", "columns", "fields", "groups", "meta", "observation", "quality", "reference"}
# Tests of packages and of whole releases; every other folder is a topic.
PACKAGE_TESTS = {
    "contracts",
    "ingest",
    "claims",
    "build",
    "release",
    "access",
    "report",
    "cli",
    "dagster",
    "benchmarks",
    "checks",
    "pins",
}
# From the lowest to the highest; a package imports its own row and those above it in this list.
ROWS = (
    {"settings", "errors", "units", "files", "lock", "sql_text", "yaml_text", "partial_dates", "contracts"},
    {"ingest", "claims"},
    {"build"},
    {"release"},
    {"access"},
    {"report"},
    {"cli", "__main__", "__init__"},
)
PACKAGE = ROOT / "src" / "energyetl"
MODULES = sorted(PACKAGE.rglob("*.py"))


def names(folder: Path) -> set[str]:
    """Modules, packages and files of a folder, without suffix."""
    return {p.stem for p in folder.iterdir() if not p.stem.startswith(("_", ".")) and (p.is_dir() or p.suffix in (".py", ".yml"))}


def row_of(module: str) -> int:
    """How high a module of ours stands; -1 for what is in no row."""
    return next((height for height, row in enumerate(ROWS) if module in row), -1)


def imports(path: Path) -> set[str]:
    """Every module that a file imports, wherever in the file it does, with what it takes from it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def test_contracts_are_of_a_topic_or_shared():
    assert names(PACKAGE / "contracts") - SHARED_CONTRACTS <= TOPICS


def test_a_document_is_a_folder_with_claims_of_topics():
    folders = sorted((ROOT / "data" / "documents").iterdir())
    assert folders
    for folder in folders:
        assert (folder / "document.yml").is_file(), f"{folder.name} does not say what document it is"
        assert names(folder) <= {"document", "claims", "faults", "reviews"}
        assert names(folder / "claims") and names(folder / "claims") <= TOPICS


def test_tests_are_of_a_topic_or_a_package():
    folders = {p.name for p in (ROOT / "tests").iterdir() if p.is_dir() and not p.name.startswith(("_", "."))}
    assert folders - PACKAGE_TESTS <= TOPICS
    assert folders >= {"production", "opec", "project", "trade", "price", "investment", "gas", "power", "context", "sanction"}


@pytest.mark.parametrize("name", tables())
def test_a_contract_is_named_after_its_layer_and_table(name):
    assert tables()[name].__name__ == "".join(part.capitalize() for part in name.replace(".", "_").split("_"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_down_only(path):
    own = path.relative_to(PACKAGE).with_suffix("").parts[0]
    height = row_of(own)
    assert height >= 0, f"src/energyetl/{own} stands in no row of ROWS"
    for name in imports(path):
        assert not name.startswith("dagster"), f"{path}: dagster_project imports energyetl, never the other way"
        parts = name.split(".")
        if parts[0] == "energyetl" and parts[1:]:
            other = row_of(parts[1])
            assert other <= height, f"{path} imports {name}, which stands above it"


def test_every_package_is_in_one_row():
    listed = [name for row in ROWS for name in row]
    assert len(listed) == len(set(listed))
    assert {p.stem for p in PACKAGE.iterdir() if not p.name.startswith("__") and (p.is_dir() or p.suffix == ".py")} <= set(listed)


def test_no_two_test_modules_have_one_name():
    stems = [p.stem for p in (ROOT / "tests").rglob("test_*.py")]
    assert sorted({stem for stem in stems if stems.count(stem) > 1}) == [], "pytest imports test modules by their bare name"
