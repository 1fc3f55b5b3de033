"""The lock for writers: adding a snapshot, building and publishing hold it, so that inputs do not change during a build.

Not for: readers, which need no lock.
"""

import fcntl
import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from energyetl.errors import EnergyetlError

LOCK_WAIT_SECONDS = 600


@contextmanager
def locked(home: Path, wait_seconds: float = LOCK_WAIT_SECONDS) -> Generator[None]:
    """Hold the lock for writers. A second writer waits; if it gives up, its error says which process holds the lock."""
    home.mkdir(parents=True, exist_ok=True)
    with (home / ".lock").open("a+", encoding="utf-8") as file:
        deadline = time.monotonic() + wait_seconds
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    file.seek(0)
                    raise EnergyetlError(
                        f"Another build holds {home / '.lock'} ({file.read().strip() or 'unknown holder'}), for more than "
                        f"{wait_seconds:g} seconds. Wait for it, or end that process."
                    ) from None
                time.sleep(0.1)
        file.truncate(0)
        file.write(f"process {os.getpid()} since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC")
        file.flush()
        yield
