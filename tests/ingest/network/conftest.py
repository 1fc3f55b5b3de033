"""Servers that misbehave, and a way to the network with little patience, so that no test has to wait."""

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from energyetl.ingest.network.web import Policy, Web

HASTY = Policy(
    connect_seconds=2,
    read_seconds=0.5,
    answer_seconds=0.8,
    total_seconds=10,
    slow_seconds=0.3,
    slowest_bytes_per_second=1_000,
    attempts=3,
    first_wait_seconds=0.01,
    longest_retry_after_seconds=2,
    pace_seconds=0,
)

Serve = Callable[[socket.socket, bytes], None]


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def landing(tmp_path: Path) -> Path:
    return tmp_path / "landing"


@pytest.fixture
def web(landing: Path) -> Callable[..., Web]:
    """A Web for this machine's own servers; keys, hosts and policy may be given."""

    def make(
        keys: dict[str, str] | None = None, hosts: frozenset[str] = frozenset({"localhost", "127.0.0.1"}), policy: Policy = HASTY
    ) -> Web:
        return Web("jodi_oil", landing, hosts=hosts, keys=keys or {}, policy=policy)

    return make


@pytest.fixture
def raw_server() -> Iterator[Callable[[Serve], str]]:
    """A server that gives each connection, and the request that came by it, to a function; the address is returned."""
    listeners: list[socket.socket] = []

    def handle(connection: socket.socket, serve: Serve) -> None:
        with connection:
            request = b""
            try:
                while b"\r\n\r\n" not in request:
                    piece = connection.recv(65536)
                    if not piece:
                        return
                    request += piece
                serve(connection, request)
            except OSError:
                return  # the client hung up, as it should

    def accept(listener: socket.socket, serve: Serve) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=handle, args=(connection, serve), daemon=True).start()

    def start(serve: Serve) -> str:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)
        threading.Thread(target=accept, args=(listener, serve), daemon=True).start()
        return f"http://127.0.0.1:{listener.getsockname()[1]}"

    yield start
    for listener in listeners:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()


@pytest.fixture
def raw_files(landing: Path) -> Callable[[], list[str]]:
    """The names of all files that look like a stored raw file."""
    return lambda: sorted(path.name for path in landing.glob("*") if path.is_file())
