"""The one lock of writers: whoever adds a snapshot, builds or flips holds it, so that inputs stand still while they are read."""

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
    """Hold the one lock of writers. A second writer waits, and says who holds it when it gives up."""
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
