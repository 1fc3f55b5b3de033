"""Reads the commit that a build is made from, and whether files differ from that commit.

Not for: deciding whether to build again, which depends on the fingerprint (`inputs`).
"""

import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Checkout:
    """The commit of a checkout. Both fields are None if there is no git or no checkout, as in an installed wheel."""

    commit: str | None
    is_tree_clean: bool | None


def read(root: Path, paths: list[str]) -> Checkout:
    """The checkout whose top folder is `root`. `paths` are the inputs of a build; changes elsewhere are ignored."""
    top = _git(root, "rev-parse", "--show-toplevel")
    # A wheel may be installed below the checkout of another project, whose commit is not ours.
    if top is None or Path(top).resolve() != root.resolve():
        return Checkout(None, None)
    commit = _git(root, "rev-parse", "--verify", "HEAD")
    changed = _git(root, "--no-optional-locks", "status", "--porcelain", "--untracked-files=all", "--", *paths)
    if commit is None or changed is None:
        return Checkout(None, None)
    return Checkout(commit, changed == "")


def _git(root: Path, *words: str) -> str | None:
    """The output of git, or None if it fails or is not installed."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
