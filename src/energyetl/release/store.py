"""Finds releases on disk for readers: which one is current, its manifest, whether its file is intact. Read-only.

Not for: making, publishing and rolling back releases (`publish`).
"""

import json
from pathlib import Path
from typing import Any

from energyetl.errors import EnergyetlError
from energyetl.files import sha256_file

FILE = "energyetl.duckdb"
MANIFEST = "manifest.json"
REPORT = "report"  # the folder of the pages, next to the file


def current(home: Path) -> Path | None:
    """The folder of the release that readers see, with the link resolved; None if nothing was released yet."""
    link = home / "current"
    return link.resolve() if link.exists() else None


def current_file(home: Path) -> Path:
    """The DuckDB file that readers see, resolved so that a connection never gets an older file from a cache.

    Raises if the file is missing or its size differs from the manifest. The hash needs a full read: see `verify_release`.
    """
    folder = current(home)
    if folder is None:
        raise EnergyetlError(f"There is no release in {home}. Make one with `make warehouse` or `energyetl build`.")
    fault = _fault_at_a_glance(folder)
    if fault:
        raise EnergyetlError(f"{folder / FILE} is not the file that was released: {fault}. {way_back(home)}")
    return folder / FILE


def way_back(home: Path) -> str:
    """What to do if the current release is damaged: names the newest intact release before it."""
    present = current(home)
    older = sorted((f for f in (home / "releases").glob("*/") if present is None or f.name < present.name), reverse=True)
    intact = next((f for f in older if _fault_at_a_glance(f) is None), None)
    if intact is None:
        return "There is no intact release before it: build again with `energyetl build`."
    return f"The release {intact.name} before it is intact: `energyetl rollback {intact.name}` makes it current."


def _fault_at_a_glance(folder: Path) -> str | None:
    """What is wrong with a release's file judging by its size, or None."""
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
            f"{folder} has no readable {MANIFEST}, so it is not a complete release. See `energyetl releases`."
        ) from error


def releases(home: Path) -> list[dict[str, Any]]:
    """Manifests of all releases, newest first, each with `is_current`."""
    present = current(home)
    folders = sorted((home / "releases").glob("*/"), reverse=True)
    return [{**manifest_of(f), "is_current": f.resolve() == present} for f in folders]


def verify_release(folder: Path) -> None:
    """Raise if the hash of a release's file differs from its manifest."""
    manifest = manifest_of(folder)
    found = sha256_file(folder / FILE) if (folder / FILE).exists() else "missing"
    if found != manifest["sha256"]:
        raise EnergyetlError(
            f"{folder / FILE} is not the file that was released: its sha256 is {found[:12]}, {MANIFEST} says "
            f"{manifest['sha256'][:12]}. Go back with `energyetl rollback`, or build again."
        )
