"""Runs the mutants of `tests/mutants.yml`: each is a small wrong change that some test, check or build must turn red.

`make mutants` runs all of them, `make mutants ONLY=name` those whose name holds the text. A mutant that survives is a figure or a
message that can be wrong without anyone noticing: add a test, not an exception. The named tests also run once without a mutant:
a test that fails anyway kills nothing. Not for: coverage of lines.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import Queue

import yaml

ROOT = Path(__file__).resolve().parents[1]
MUTANTS = Path(__file__).with_name("mutants.yml")
COPIED = ("src", "sql", "data", "dagster_project", "tests", "pyproject.toml", "README.md", "Makefile")
WORKERS = 2
SECONDS = 600


@dataclass(frozen=True)
class Mutant:
    """One wrong change: in `file` the text `old`, which occurs there once, becomes `new`; one of `tests` must fail."""

    name: str
    file: str
    old: str
    new: str
    why: str
    tests: tuple[str, ...]

    def fault(self, root: Path) -> str | None:
        """Why the mutant does not apply to the tree, or None."""
        path = root / self.file
        if not path.is_file():
            return f"{self.name}: there is no file {self.file}"
        count = path.read_text(encoding="utf-8").count(self.old)
        if count != 1:
            return f"{self.name}: the old text occurs {count} times in {self.file}, and must occur once"
        missing = [test for test in self.tests if not (root / test.split("::")[0]).exists()]
        return f"{self.name}: there is no {', '.join(missing)}" if missing else None


def load() -> list[Mutant]:
    """The mutants in the order of the file."""
    rows = yaml.safe_load(MUTANTS.read_text(encoding="utf-8"))
    return [Mutant(**row | {"tests": tuple(row["tests"])}) for row in rows]


def passes(tests: Iterable[str], tree: Path, seconds: int = SECONDS) -> bool:
    """Whether all these tests pass on the tree. One that takes longer than `seconds` fails."""
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--no-header", *tests]
    environment = os.environ | {"PYTHONPATH": str(tree / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    if done.returncode not in (0, 1, 2):
        raise SystemExit(f"pytest could not run {' '.join(tests)} (exit {done.returncode}).\n{done.stdout}{done.stderr}")
    if " passed" not in done.stdout and done.returncode == 0:
        raise SystemExit(f"No test of {' '.join(tests)} ran:\n{done.stdout}")
    return done.returncode == 0


def survives(mutant: Mutant, tree: Path) -> bool:
    """Whether all named tests pass on a tree with the mutant in it. The tree is as before afterwards."""
    path = tree / mutant.file
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        return passes(mutant.tests, tree)
    finally:
        path.write_text(before, encoding="utf-8")


def main(only: str) -> int:
    """Run the mutants; print one line each; exit status 1 if one survives or does not apply, or if a test fails without any."""
    mutants = [mutant for mutant in load() if only in mutant.name]
    if not mutants:
        print(f"No mutant has {only!r} in its name.")
        return 1
    if faults := [fault for mutant in mutants if (fault := mutant.fault(ROOT))]:
        print("\n".join(faults))
        return 1
    with tempfile.TemporaryDirectory() as folder:
        trees: Queue[Path] = Queue()
        for number in range(WORKERS):
            tree = Path(folder) / str(number)
            for name in COPIED:
                source = ROOT / name
                if source.is_dir():
                    shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("warehouse", "__pycache__"))
                else:
                    shutil.copy2(source, tree / name)
            trees.put(tree)

        def on_a_tree(job: Callable[[Path], bool]) -> tuple[bool, float]:
            tree = trees.get()
            started = time.monotonic()
            try:
                return job(tree), time.monotonic() - started
            finally:
                trees.put(tree)

        def run(mutant: Mutant) -> bool:
            survived, seconds = on_a_tree(partial(survives, mutant))
            print(f"{'SURVIVED' if survived else 'killed  '} {mutant.name} ({seconds:.0f} s)", flush=True)
            if survived:
                print(f"         {mutant.file}: {mutant.why}", flush=True)
            return survived

        named = sorted({test for mutant in mutants for test in mutant.tests})
        with ThreadPoolExecutor(WORKERS) as pool:
            control = pool.submit(on_a_tree, partial(passes, named, seconds=3 * SECONDS))
            survived = sum(pool.map(run, mutants))
    print(f"{len(mutants) - survived} of {len(mutants)} mutants killed, {survived} survived.")
    if not control.result()[0]:
        print("A named test fails without any mutant, so what it killed does not count. Run:\npytest " + " ".join(named))
    return 1 if survived or not control.result()[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
