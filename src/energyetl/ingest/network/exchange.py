"""One HTTP request and its response: allowed hosts only, at the pace set for the host, with time limits.

Not for: storing a body, retries (`web`).
"""

import logging
import re
import socket
import threading
import time
import zlib
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import islice
from typing import Any

import httpx

from energyetl.errors import FetchError
from energyetl.ingest.network.bodies import Kind, unpacked, words
from energyetl.ingest.network.raw_files import http_date
from energyetl.ingest.network.redaction import Redactor

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS = 5


class Passing(Exception):
    """A temporary error: what happened, what to do if it persists, and when the server allows a retry."""

    def __init__(self, what: str, advice: str = "Try again later.", retry_after: float | None = None):
        super().__init__(what)
        self.advice = advice
        self.retry_after = retry_after


@dataclass(frozen=True)
class Policy:
    """Time and retry limits. All apply to one `get`, except the pace, which applies per host in the whole process."""

    connect_seconds: float = 15
    read_seconds: float = 60
    answer_seconds: float = 120
    total_seconds: float = 7200
    slow_seconds: float = 60
    slowest_bytes_per_second: float = 2_000
    attempts: int = 5
    first_wait_seconds: float = 1
    longest_wait_seconds: float = 60
    longest_retry_after_seconds: float = 300
    pace_seconds: float = 1


@dataclass(frozen=True)
class Wanted:
    """One requested body; `shown` is its URL without keys."""

    url: httpx.URL
    shown: str
    kind: Kind
    headers: Mapping[str, str]
    max_bytes: int
    ends_at: float


class Exchange:
    """Requests of one source: its hosts, its keys and its limits."""

    def __init__(self, source_id: str, hosts: frozenset[str], keys: Mapping[str, str], policy: Policy):
        self._source_id = source_id
        self._hosts = frozenset(host.lower() for host in hosts)
        self._keys = keys
        self._redactor = Redactor(keys.values())
        self._policy = policy

    @contextmanager
    def answer(self, client: httpx.Client, wanted: Wanted, conditions: Mapping[str, str]) -> Generator[httpx.Response]:
        """Return the response from the URL, following redirects to allowed hosts."""
        url = wanted.url
        headers = httpx.Headers({"User-Agent": f"energyetl/{version('energyetl')}", "Accept": "*/*"})
        headers.update({"Accept-Encoding": "gzip" if wanted.kind.is_text else "identity"})
        headers.update(wanted.headers)
        for hop in range(_MOST_REDIRECTS + 1):
            self._require_allowed(wanted, url, headers, is_redirect=hop > 0)
            _await_turn(url.host, self._policy.pace_seconds)
            with _Watchdog(self._policy.answer_seconds) as watchdog:
                request = client.build_request("GET", url, headers=headers, extensions={"trace": watchdog.see})
                request.headers.update(conditions)
                response = client.send(request, stream=True, follow_redirects=False)
            try:
                if response.status_code not in _REDIRECTS:
                    yield response
                    return
                target = self._target(wanted, url, response)
            finally:
                response.close()
            if target.host != url.host:  # never send one host's keys to another
                headers = httpx.Headers({name: value for name, value in headers.items() if not self._redactor.shows_key(value)})
            url = target
        raise self.failed(wanted, f"it redirects more than {_MOST_REDIRECTS} times", "Check its address.")

    def _target(self, wanted: Wanted, url: httpx.URL, response: httpx.Response) -> httpx.URL:
        try:
            target = url.join(response.headers["location"])
        except (KeyError, httpx.InvalidURL):
            raise self.failed(wanted, "it redirects to no address", "Ask the publisher.") from None
        if url.scheme == "https" and target.scheme == "http":
            raise self.failed(wanted, f"it redirects from https to {target}", "Check its address.")
        return target

    def _require_allowed(self, wanted: Wanted, url: httpx.URL, headers: httpx.Headers, *, is_redirect: bool) -> None:
        redirected = f"it redirects to {url}, and " if is_redirect else ""
        yml = f"data/sources/{self._source_id}.yml"
        if url.scheme not in ("http", "https"):
            raise self.failed(wanted, f"{redirected}only http and https are fetched", f"Check the address in {yml}.")
        if url.host not in self._hosts:
            advice = f"If the publisher has moved there, add it to `hosts` in {yml}."
            raise self.failed(
                wanted, f"{redirected}{url.host} is not one of this source's hosts ({', '.join(sorted(self._hosts))})", advice
            )
        is_secret = self._redactor.shows_key(str(url)) or any(self._redactor.shows_key(value) for value in headers.values())
        if is_secret and url.scheme == "http" and url.host not in LOOPBACK:
            raise self.failed(wanted, f"{redirected}a key would be sent over plain http", f"Use https in {yml}.")

    def require_success(self, wanted: Wanted, response: httpx.Response) -> None:
        status = response.status_code
        if status == 200:
            return
        said = ""
        with suppress(
            httpx.HTTPError, zlib.error, Passing, FetchError
        ):  # only the status matters; its page is quoted as far as it arrived
            said = words(b"".join(islice(self.pieces(wanted, response), 4)))
        what = f"the server answered {status} {response.reason_phrase}" + (f": {said}" if said else "")
        yml = f"data/sources/{self._source_id}.yml"
        if status == 429 or status >= 500:
            raise Passing(what, "Try again later.", _retry_after(response.headers.get("retry-after")))
        advice = {
            401: f"Check {self._keys_in(response.request) or 'whether it requires a key'}.",
            403: f"Check {self._keys_in(response.request) or 'whether it requires a key'} and whether it rejects programs.",
            404: f"Check whether the publisher moved it, and change `address` in {yml}.",
        }.get(status, f"Check whether the publisher changed its API; its address is in {yml}.")
        raise self.failed(wanted, what, advice)

    def _keys_in(self, request: httpx.Request) -> str:
        """Return the environment variables whose keys a request contains."""
        shown = f"{request.url} {list(request.headers.values())}".encode()
        return " or ".join(f"ENERGYETL_{name}" for name, value in self._keys.items() if Redactor([value]).raw(shown) != shown)

    def pieces(self, wanted: Wanted, response: httpx.Response) -> Iterator[bytes]:
        """Return the body in unpacked pieces; raise if it is too large by its headers or arrives too slowly."""
        encoding = response.headers.get("content-encoding", "identity").strip().lower()
        if encoding not in ("identity", "gzip", "x-gzip"):
            raise self.failed(wanted, f"the body is packed as {encoding!r}, which was not requested", "Ask the publisher.")
        announced = max(content_range(response)[1] or 0, int(response.headers.get("content-length", 0)))
        self.require_small(wanted, announced)
        raw = self._in_time(wanted, response)
        return raw if encoding == "identity" else unpacked(raw)

    def _in_time(self, wanted: Wanted, response: httpx.Response) -> Iterator[bytes]:
        policy = self._policy
        since, count = time.monotonic(), 0
        for piece in response.iter_raw():
            now = time.monotonic()
            count += len(piece)
            if now > wanted.ends_at:
                raise Passing("the body is incomplete")
            if now - since >= policy.slow_seconds:
                if count < policy.slowest_bytes_per_second * (now - since):
                    raise Passing(f"the body arrives too slowly: {count:,} bytes in {now - since:.3g} s")
                since, count = now, 0
            yield piece

    def require_small(self, wanted: Wanted, size: int) -> None:
        if size > wanted.max_bytes:
            what = f"the body is larger than the {wanted.max_bytes:,} bytes expected (at least {size:,})"
            raise self.failed(wanted, what, "See what it is; if it is right, raise the limit in the source's module.")

    def failed(self, wanted: Wanted, what: str, advice: str) -> FetchError:
        return FetchError(f"{self._source_id}: {wanted.shown}: {self._redactor.text(what)}. {advice}")


class _Watchdog:
    """Closes a connection whose response does not start in time. httpx's limits apply between two bytes, so a server that
    sends its headers byte by byte could block us forever."""

    def __init__(self, seconds: float):
        self._seconds = seconds
        self._timer = threading.Timer(seconds, self._bite)
        self._timer.daemon = True
        self._socket: socket.socket | None = None
        self._has_bitten = False

    def __enter__(self) -> "_Watchdog":
        self._timer.start()
        return self

    def __exit__(self, kind: object, error: object, traceback: object) -> None:
        self._timer.cancel()
        if self._has_bitten:
            raise Passing(f"the server's answer did not begin within {self._seconds:g} s") from None

    def see(self, event: str, info: Mapping[str, Any]) -> None:
        """Called by httpcore for each step of a request; stores the socket in use."""
        ask = getattr(info.get("return_value"), "get_extra_info", None)
        if ask is not None:
            self._socket = ask("socket")

    def _bite(self) -> None:
        self._has_bitten = True
        if self._socket is not None:
            with suppress(OSError):  # closed already
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


_turns: dict[str, float] = {}
_turns_lock = threading.Lock()


def _await_turn(host: str, pace_seconds: float) -> None:
    """Sleep until this process may send another request to the host."""
    with _turns_lock:
        turn = max(time.monotonic(), _turns.get(host, 0))
        _turns[host] = turn + pace_seconds
    time.sleep(max(0, turn - time.monotonic()))


def content_range(response: httpx.Response) -> tuple[int | None, int | None]:
    """Return the start of a partial response and the total length; None where not given."""
    match = re.fullmatch(r"bytes (\d+)-\d+/(\d+|\*)", response.headers.get("content-range", "").strip())
    if match is None:
        return None, None
    return int(match[1]), None if match[2] == "*" else int(match[2])


def _retry_after(text: str | None) -> float | None:
    """Return the seconds to wait, from a number or an HTTP date; None if it is neither."""
    if text and text.strip().isdigit():
        return float(text)
    at = http_date(text)
    return max(0.0, (at - datetime.now(UTC)).total_seconds()) if at else None


def _without_query(record: logging.LogRecord) -> bool:
    """Remove the query, which can contain keys, from URLs that httpx logs."""
    if isinstance(record.args, tuple):
        record.args = tuple(httpx.URL(arg).copy_with(query=None) if isinstance(arg, httpx.URL) else arg for arg in record.args)
    return True


logging.getLogger("httpx").addFilter(_without_query)
