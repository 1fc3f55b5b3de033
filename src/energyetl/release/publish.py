"""Makes releases: build under a lock, audit, publish by an atomic switch of one link, roll back.

Readers follow the link `current`; a writer never opens the release that it points to.
Not for: the content of the file (`build`), finding and reading a release (`store`).
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from energyetl.build import builder
from energyetl.build.builder import Builder, Built
from energyetl.build.inputs import Inputs, fingerprint, read
from energyetl.contracts import layer_tables
from energyetl.contracts.columns import polars_schema
from energyetl.contracts.meta import MetaCheckResult
from energyetl.errors import EnergyetlError, nearest
from energyetl.files import sha256_file, write_atomically
from energyetl.ingest import snapshots
from energyetl.lock import locked
from energyetl.release import audit
from energyetl.release.store import FILE, MANIFEST, current, manifest_of, releases, verify_release
from energyetl.settings import Settings


@dataclass(frozen=True)
class Outcome:
    """The result of a build: the release that readers see now, and whether this build made it."""

    release_id: str
    folder: Path
    is_new: bool
    manifest: dict[str, Any]


class Rejected(EnergyetlError):
    """A candidate failed its audit; it is kept under `rejected/` with its check results."""


def new_release(
    settings: Settings,
    *,
    as_of_on: date | None = None,
    brief: Path | None = None,
    on_start: Callable[[int], None] = lambda total: None,
    on_model: Callable[[Built], None] = lambda built: None,
) -> Outcome:
    """Build, audit and publish, or do nothing if no input has changed since the current release.

    `as_of_on` is the as-of date of the warehouse (default: today). `brief` is a reader's own copy of the brief, for quotations.
    Raises `Rejected` if the audit fails; `current` then stays as it is.
    """
    with open_candidate(settings, as_of_on=as_of_on, brief=brief) as candidate:
        if isinstance(candidate, Outcome):
            return candidate
        models = builder.graph(settings)
        on_start(len(models) + 1)  # the evidence of claims is one more step
        with candidate.builder(models) as build:
            for built in build.run():
                on_model(built)
        return candidate.finish()


@contextmanager
def open_candidate(
    settings: Settings, *, as_of_on: date | None = None, brief: Path | None = None, is_always_built: bool = False
) -> Generator["Candidate | Outcome"]:
    """Hold the writers' lock and yield a candidate to fill, or the current release if no input has changed since.

    An orchestrator can do step by step inside this block what `new_release` does in one call. With `is_always_built` it always
    yields a candidate.
    """
    with locked(settings.warehouse):
        day = as_of_on or datetime.now(UTC).date()
        present = current(settings.warehouse)
        manifest = {} if present is None else manifest_of(present)
        is_same = (manifest.get("fingerprint"), manifest.get("as_of_on")) == (fingerprint(settings, brief), day.isoformat())
        if present is not None and is_same and not is_always_built:
            yield Outcome(manifest["release_id"], present, False, manifest)
        else:
            yield Candidate.begin(settings, read(settings, brief), day)


@dataclass(frozen=True)
class Candidate:
    """A private folder for a release in progress. It is moved as a unit to `releases/` or `rejected/`."""

    settings: Settings
    inputs: Inputs
    as_of_on: date
    release_id: str
    folder: Path

    @classmethod
    def begin(cls, settings: Settings, inputs: Inputs, as_of_on: date) -> "Candidate":
        """Create the folder, and delete what an interrupted build left behind. Call this under the lock."""
        building = settings.warehouse / "building"
        shutil.rmtree(building, ignore_errors=True)
        release_id = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
        while any((settings.warehouse / kind / release_id).exists() for kind in ("releases", "rejected")):
            time.sleep(0.2)
            release_id = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%SZ")
        folder = building / release_id
        folder.mkdir(parents=True)
        return cls(settings, inputs, as_of_on, release_id, folder)

    def builder(self, models: list[Any]) -> Builder:
        """The builder of this candidate's file."""
        return Builder(self.settings, self.inputs, models, self.folder / FILE, as_of_on=self.as_of_on, release_id=self.release_id)

    def examine(self) -> list[audit.Result]:
        """Run all checks on the closed file, read-only, then write the results into it while it is still private."""
        path = self.folder / FILE
        results = audit.run(path, audit.checks(self.settings.sql / "checks"))
        frame = pl.DataFrame(
            [
                {
                    "check_name": r.check.name,
                    "table_name": r.check.table_name,
                    "severity": r.check.severity,
                    "is_passed": r.is_passed,
                    "offending_rows": r.offending_rows,
                    "sample": r.sample,
                    "description": r.check.description,
                }
                for r in results
            ],
            schema=polars_schema(MetaCheckResult),
        )
        with duckdb.connect(path) as con:
            con.register("results", frame)
            con.execute("insert into meta.check_result by name select * from results")
            con.unregister("results")
            con.execute("checkpoint")
        return results

    def finish(self, results: list[audit.Result] | None = None) -> Outcome:
        """Audit (unless results are given), then publish or reject."""
        results = self.examine() if results is None else results
        manifest = self._manifest(results)
        write_atomically(self.folder / MANIFEST, json.dumps(manifest, indent=2, ensure_ascii=False).encode())
        failed = [r for r in results if r.blocks]
        kind = "rejected" if failed else "releases"
        target = self.settings.warehouse / kind / self.release_id
        target.parent.mkdir(parents=True, exist_ok=True)
        if (self.folder / f"{FILE}.wal").exists():
            raise EnergyetlError(f"{self.folder / FILE} has a write-ahead log, so it was not closed properly. Build again.")
        _sync(self.folder / FILE)
        os.replace(self.folder, target)
        if failed:
            first = failed[0]
            raise Rejected(
                f"{len(failed)} check{'s' if len(failed) > 1 else ''} failed, first {first.check.shown} "
                f"({first.check.name}): {first.offending_rows} rows, e.g. {first.sample}. The candidate is in {target}."
            )
        flip(self.settings.warehouse, self.release_id)
        return Outcome(self.release_id, target, True, manifest)

    def _manifest(self, results: list[audit.Result]) -> dict[str, Any]:
        path = self.folder / FILE
        with duckdb.connect(path, read_only=True) as con:
            names = con.execute(
                "select schema_name || '.' || table_name from duckdb_tables() where not internal order by 1"
            ).fetchall()
            rows = {name: con.execute(f"select count(*) from {name}").fetchall()[0][0] for (name,) in names}
            verdicts = con.execute(
                "select question::varchar, verdict::varchar, count(*) from claims.verdict group by all order by all"
            ).fetchall()
        return {
            "release_id": self.release_id,
            "as_of_on": self.as_of_on.isoformat(),
            "anchor_on": self.inputs.claims.anchor.judged_from.isoformat(),
            "code_commit": self.inputs.checkout.commit,
            "is_tree_clean": self.inputs.checkout.is_tree_clean,
            "fingerprint": self.inputs.fingerprint,
            "sha256": sha256_file(path),
            "bytes": path.stat().st_size,
            "rows": rows,
            "sources": {
                source_id: {
                    "vintages": [v.vintage_on.isoformat() for v in known],
                    "licence": self.inputs.descriptions[source_id].licence.name,
                }
                for source_id, known in self.inputs.vintages.items()
            },
            "checks": {
                "passed": sum(r.is_passed for r in results),
                "failed": [r.check.name for r in results if r.blocks],
                "warned": [r.check.name for r in results if not r.is_passed and not r.blocks],
            },
            "verdicts": [{"question": q, "verdict": v, "claims": n} for q, v, n in verdicts],
        }


def flip(home: Path, release_id: str) -> None:
    """Point `current` at a release, atomically."""
    link = home / f".current.{os.getpid()}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path("releases") / release_id)
    os.replace(link, home / "current")


def rollback(home: Path, release_id: str | None = None) -> str:
    """Point `current` at the given release, or at the one before the current one. Returns the release's id."""
    with locked(home):
        known = [str(m["release_id"]) for m in releases(home)]
        present = current(home)
        older = [r for r in known if present is not None and r < present.name]
        if release_id is None and not older:
            raise EnergyetlError("There is no release before the current one. `energyetl releases` lists them.")
        chosen = release_id or older[0]
        if chosen not in known:
            raise EnergyetlError(f"There is no release {chosen}.{nearest(chosen, known)} `energyetl releases` lists them.")
        verify_release(home / "releases" / chosen)
        flip(home, chosen)
        return chosen


def verify(settings: Settings) -> tuple[int, int]:
    """Check the hash of every snapshot and every release. Returns how many of each were checked."""
    checked = 0
    for source_id in layer_tables("snapshot"):
        checked += len(snapshots.verified(settings.snapshot_folders, source_id))
    folders = sorted((settings.warehouse / "releases").glob("*/"))
    for folder in folders:
        verify_release(folder)
    return checked, len(folders)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
