"""Releases on disk as a reader sees them: which is current, what its manifest says, whether its file is whole.

Reads only. Making, flipping and rolling back releases is `release`.
"""

import json
from pathlib import Path

from energyetl.errors import EnergyetlError
from energyetl.files import sha256_file

FILE = "energyetl.duckdb"
MANIFEST = "manifest.json"


def current(home: Path) -> Path | None:
    """The folder of the release that readers see, with the link resolved; None where nothing was released yet."""
    link = home / "current"
    return link.resolve() if link.exists() else None


def current_file(home: Path) -> Path:
    """The DuckDB file that readers see, resolved so that a connection never gets an older file from a cache."""
    folder = current(home)
    if folder is None:
        raise EnergyetlError(f"There is no release in {home}. Make one with `make warehouse` or `energyetl build`.")
    return folder / FILE


def manifest_of(folder: Path) -> dict:
    """The manifest of a release."""
    try:
        return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError) as error:
        raise EnergyetlError(
            f"{folder} has no readable {MANIFEST}, so it is no whole release. See `energyetl releases`."
        ) from error


def releases(home: Path) -> list[dict]:
    """Manifests of all releases, newest first, each with `is_current`."""
    present = current(home)
    folders = sorted((home / "releases").glob("*/"), reverse=True)
    return [{**manifest_of(f), "is_current": f.resolve() == present} for f in folders]


def verify_release(folder: Path) -> None:
    """Raise if a release's file is not the one that its manifest describes."""
    manifest = manifest_of(folder)
    found = sha256_file(folder / FILE) if (folder / FILE).exists() else "missing"
    if found != manifest["sha256"]:
        raise EnergyetlError(
            f"{folder / FILE} is not the file that was released: its sha256 is {found[:12]}, {MANIFEST} says "
            f"{manifest['sha256'][:12]}. Go back with `energyetl rollback`, or build again."
        )
