"""Releases on disk as a reader sees them: which is current, what its manifest says, whether its file is whole.

Reads only. Making, flipping and rolling back releases is `release`.
"""

import json
from pathlib import Path
from typing import Any

from energyetl.errors import EnergyetlError
from energyetl.files import sha256_file

FILE = "energyetl.duckdb"
MANIFEST = "manifest.json"
REPORT = "report"  # the folder of the pages, beside the file


def current(home: Path) -> Path | None:
    """The folder of the release that readers see, with the link resolved; None where nothing was released yet."""
    link = home / "current"
    return link.resolve() if link.exists() else None


def current_file(home: Path) -> Path:
    """The DuckDB file that readers see, resolved so that a connection never gets an older file from a cache.

    A file that is not as long as its manifest says is refused; its hash, which takes reading it, is `verify_release`'s matter.
    """
    folder = current(home)
    if folder is None:
        raise EnergyetlError(f"There is no release in {home}. Make one with `make warehouse` or `energyetl build`.")
    fault = _fault_at_a_glance(folder)
    if fault:
        raise EnergyetlError(f"{folder / FILE} is not the file that was released: {fault}. {way_back(home)}")
    return folder / FILE


def way_back(home: Path) -> str:
    """What a reader can do whose current release is broken: the newest whole release before it, by name."""
    present = current(home)
    older = sorted((f for f in (home / "releases").glob("*/") if present is None or f.name < present.name), reverse=True)
    whole = next((f for f in older if _fault_at_a_glance(f) is None), None)
    if whole is None:
        return "There is no whole release before it: build again with `energyetl build`."
    return f"The release before it is whole: `energyetl rollback {whole.name}` points readers at it."


def _fault_at_a_glance(folder: Path) -> str | None:
    """What is wrong with a release's file by its size alone, or None."""
    if not (folder / FILE).exists():
        return "it is missing"
    found, said = (folder / FILE).stat().st_size, manifest_of(folder)["bytes"]
    return None if found == said else f"it has {found:,} bytes, {MANIFEST} says {said:,}"


def manifest_of(folder: Path) -> dict[str, Any]:
    """The manifest of a release."""
    try:
        return json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError) as error:
        raise EnergyetlError(
            f"{folder} has no readable {MANIFEST}, so it is no whole release. See `energyetl releases`."
        ) from error


def releases(home: Path) -> list[dict[str, Any]]:
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
