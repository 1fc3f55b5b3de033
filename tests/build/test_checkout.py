"""The commit that a release names, on checkouts made for the test with git itself."""

import subprocess
from pathlib import Path

import pytest

from energyetl.build.checkout import Checkout, read

PATHS = ["src", "sql", "data/claims"]


def git(folder: Path, *words: str) -> str:
    """What git prints in a folder."""
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    return subprocess.run(["git", "-C", folder, *identity, *words], check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout of one commit with a model, a claim and a note that no build reads."""
    root = tmp_path / "checkout"
    for name in ("sql/model.sql", "data/claims/gas.yml", "README.md"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("as committed")
    git(root.parent, "init", "-q", str(root))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    return root


def test_a_checkout_names_its_commit(root: Path):
    found = read(root, PATHS)
    assert found == Checkout((root / ".git" / git(root, "symbolic-ref", "HEAD")).read_text().strip(), True)
    assert len(found.commit or "") == 40


@pytest.mark.parametrize("name", ["sql/model.sql", "data/claims/gas.yml", "sql/new.sql", "src/new.py"])
def test_a_changed_or_new_input_is_not_clean(root: Path, name: str):
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("changed")
    assert read(root, PATHS) == Checkout(git(root, "rev-parse", "HEAD"), False)


def test_a_changed_note_leaves_it_clean(root: Path):
    (root / "README.md").write_text("changed")
    assert read(root, PATHS).is_tree_clean


def test_no_checkout_no_commit(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    installed = root / "venv" / "bundle"
    installed.mkdir(parents=True)
    assert read(installed, PATHS) == Checkout(None, None), "the commit of the project around it is not ours"
    (tmp_path / "plain").mkdir()
    assert read(tmp_path / "plain", PATHS) == Checkout(None, None)
    git(tmp_path, "init", "-q", "empty")
    assert read(tmp_path / "empty", PATHS) == Checkout(None, None), "a checkout without a commit"
    monkeypatch.setenv("PATH", "")
    assert read(root, PATHS) == Checkout(None, None), "without git"
