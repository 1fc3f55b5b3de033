"""Fixtures of the claims tests: the small registry alone, and in place of the real one in a copy of all inputs."""

from pathlib import Path

import pytest
from small_registry import SmallRegistry

from energyetl.settings import Settings


@pytest.fixture
def small_registry(tmp_path: Path) -> SmallRegistry:
    """A registry alone in a folder."""
    return SmallRegistry(tmp_path / "root")


@pytest.fixture
def small_root(copy_root: Path, tmp_path: Path) -> tuple[SmallRegistry, Settings]:
    """The same in a copy of the repository's inputs, in place of the real registry, and the settings to build it."""
    return SmallRegistry(copy_root), Settings(root=copy_root, home=tmp_path / "home")
