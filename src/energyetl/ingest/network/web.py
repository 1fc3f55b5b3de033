"""The only access to the network: fetch a URL to a raw file, or raise an error that says why not.

Not for: URLs and keys (`sources`, `settings`), the content of a body (readers), a single request (`exchange`), storage
(`raw_files`), checks of a body's bytes (`bodies`).
"""

import logging
import os
import random
import socket
import ssl
import time
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import httpx

from energyetl.errors import FetchError
from energyetl.ingest.network.bodies import Kind, fault_of_file, fault_of_text
from energyetl.ingest.network.exchange import LOOPBACK, Exchange, Passing, Policy, Wanted, content_range
from energyetl.ingest.network.raw_files import Partial, RawFile, RawFileStore, Validators
from energyetl.ingest.network.redaction import Redactor

__all__ = ["FetchError", "Kind", "Policy", "RawFile", "Web"]

_log = logging.getLogger(__name__)


@cache
def _trusted(file: str | None, folder: str | None) -> ssl.SSLContext:
    """The certificates that these variables of the environment name, else those that httpx brings. Reading them for each body
    would take longer than most bodies. httpx reads the variables itself; they are given here so that others are read anew.
    """
    return httpx.create_ssl_context(verify=True, trust_env=True)


class Web:
    """Network access of one source."""

    def __init__(
        self, source_id: str, landing: Path, *, hosts: frozenset[str], keys: Mapping[str, str], policy: Policy | None = None
    ):
        self._source_id = source_id
        self._raw_files = RawFileStore(landing)
        self._keys = keys
        self._redactor = Redactor(keys.values())
        self._policy = policy or Policy()
        self._exchange = Exchange(source_id, hosts, keys, self._policy)

    def has_key(self, name: str) -> bool:
        """Whether the environment provides this key."""
        return bool(self._keys.get(name))

    def key(self, name: str) -> str:
        """Return a key from the environment variable ENERGYETL_<name>."""
        if not self.has_key(name):
            raise FetchError(
                f"{self._source_id}: there is no {name}. Ask the publisher for a key and set ENERGYETL_{name} to it."
            )
        return self._keys[name]

    def get(
        self,
        url: str,
        params: Mapping[str, str | list[str]] | None = None,
        *,
        kind: Kind,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = 50_000_000,
    ) -> RawFile:
        """Fetch the body of a URL, which must be of this kind and at most `max_bytes` long.

        If the server reports no change, returns the existing raw file. Interrupted downloads of archives and workbooks are
        resumed, also in a later run. `headers` may contain a different user agent for publishers that require one.
        """
        policy = self._policy
        try:
            address = httpx.URL(url).copy_merge_params(dict(params or {}))
        except httpx.InvalidURL as error:
            raise FetchError(self._redactor.text(f"{self._source_id}: {url} is not a valid URL: {error}. Correct it.")) from None
        wanted = Wanted(
            address, self._redactor.text(str(address)), kind, headers or {}, max_bytes, time.monotonic() + policy.total_seconds
        )
        timeout = httpx.Timeout(policy.read_seconds, connect=policy.connect_seconds)
        # Use proxies and certificates of the environment, which analysts may need. A proxy sees only the encrypted https tunnel;
        # no key is sent over plain http, and loopback addresses bypass the proxy.
        direct = {f"all://{'[::1]' if host == '::1' else host}": None for host in LOOPBACK}
        trusted = _trusted(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
        with httpx.Client(timeout=timeout, trust_env=True, verify=trusted, mounts=direct) as client:
            # Not stamina: it respects Retry-After, but waits past the deadline, and if structlog is installed (a dependency of
            # Dagster) it prints each retry to standard output, for the whole process.
            for attempt in range(1, policy.attempts + 1):
                try:
                    return self._attempt(client, wanted)
                except Passing as fault:
                    self._wait(wanted, attempt, fault)
        raise AssertionError("the last attempt neither returned nor raised")

    def _wait(self, wanted: Wanted, attempt: int, fault: Passing) -> None:
        """Sleep until the next attempt, or raise if this was the last one."""
        policy = self._policy
        asked = fault.retry_after
        if asked is not None and asked > policy.longest_retry_after_seconds:
            most = f"{policy.longest_retry_after_seconds:,.0f} s"
            what = f"{fault}. The server asks for a wait of {asked:,.0f} s; the longest allowed is {most}"
            raise self._exchange.failed(wanted, what, "Fetch again after that time.") from None
        backoff = min(policy.longest_wait_seconds, policy.first_wait_seconds * 2 ** (attempt - 1))
        seconds = asked if asked is not None else backoff * random.uniform(0.5, 1)
        is_late = time.monotonic() + seconds > wanted.ends_at
        if attempt == policy.attempts or is_late:
            limit = f", and the time limit of {policy.total_seconds:g} s for one body has passed" if is_late else ""
            raise self._exchange.failed(
                wanted, f"{fault} (attempt {attempt} of {policy.attempts}{limit})", fault.advice
            ) from None
        what = self._redactor.text(str(fault))
        _log.warning("%s: %s: %s. Attempt %d follows in %.1f s.", self._source_id, wanted.shown, what, attempt + 1, seconds)
        time.sleep(seconds)

    def _attempt(self, client: httpx.Client, wanted: Wanted) -> RawFile:
        """Make one attempt, and classify every network error as temporary or permanent."""
        policy = self._policy
        try:
            return self._text(client, wanted) if wanted.kind.is_text else self._archive(client, wanted)
        except BlockingIOError:
            raise self._exchange.failed(wanted, "another process is fetching it", "Wait for it.") from None
        except OSError as error:
            raise self._exchange.failed(
                wanted, f"the body cannot be stored: {error}", "Check the disk and its permissions."
            ) from None
        except zlib.error as error:
            raise Passing(f"the server declares the body as gzip, but it cannot be unpacked: {error}") from None
        except httpx.ConnectTimeout:
            raise Passing(f"no connection within {policy.connect_seconds:g} s") from None
        except httpx.TimeoutException:
            raise Passing(f"the server sent nothing for {policy.read_seconds:g} s") from None
        except (httpx.LocalProtocolError, httpx.UnsupportedProtocol, httpx.InvalidURL) as error:
            raise self._exchange.failed(wanted, f"the request cannot be made: {error}", "Check its headers and key.") from None
        except httpx.ProxyError as error:
            raise Passing(
                f"the proxy set in the environment refuses the connection: {error}", "Check HTTPS_PROXY and NO_PROXY."
            ) from None
        except httpx.TransportError as error:
            for cause in _causes(error):
                if isinstance(cause, ssl.SSLCertVerificationError):
                    advice = "Behind a proxy with certificates of its own set SSL_CERT_FILE; else ask the publisher."
                    raise self._exchange.failed(
                        wanted, f"the server's certificate is not valid: {cause.verify_message}", advice
                    ) from None
                if isinstance(cause, socket.gaierror):
                    raise Passing(
                        "the host's name cannot be resolved", "Check the network, and whether the publisher moved."
                    ) from None
            if isinstance(error, httpx.ConnectError):
                raise Passing(f"no connection: {error}", "Check the network, or try again later.") from None
            raise Passing(f"the connection was interrupted: {error}") from None

    def _text(self, client: httpx.Client, wanted: Wanted) -> RawFile:
        """Fetch a text body in memory, so that a key repeated in it never reaches the disk."""
        known = self._raw_files.known(wanted.shown, wanted.kind)
        with self._exchange.answer(client, wanted, _if_changed(known)) as response:
            if response.status_code == 304 and known:
                return known[0]
            self._exchange.require_success(wanted, response)
            body = bytearray()
            for piece in self._exchange.pieces(wanted, response):
                body += piece
                self._exchange.require_small(wanted, len(body))
            plain = self._redactor.raw(bytes(body))
            fault = fault_of_text(wanted.kind, plain)
            if fault:
                raise self._exchange.failed(
                    wanted, fault, "See whether the publisher changed the address, or wants a form or a key."
                )
            return self._raw_files.keep(
                wanted.shown, wanted.kind, plain, _validators(response), is_known_complete=_states_length(response)
            )

    def _archive(self, client: httpx.Client, wanted: Wanted) -> RawFile:
        """Fetch a binary body, appended to what an earlier attempt or run stored of the same version."""
        with self._raw_files.partial(wanted.shown, wanted.kind) as partial:
            version_held = partial.validators.for_resuming if partial.size else None
            known = None if version_held else self._raw_files.known(wanted.shown, wanted.kind)
            resuming = {"Range": f"bytes={partial.size}-", "If-Range": version_held} if version_held else _if_changed(known)
            with self._exchange.answer(client, wanted, resuming) as response:
                if response.status_code == 304 and known:
                    partial.discard()
                    return known[0]
                self._begin(wanted, partial, response)
                size = partial.size
                for piece in self._exchange.pieces(wanted, response):
                    size += len(piece)
                    try:
                        self._exchange.require_small(wanted, size)
                    except FetchError:
                        partial.discard()
                        raise
                    partial.append(piece)
                validators, is_sure = _validators(response), _states_length(response)
                total = content_range(response)[1]
            if total is not None and size < total:
                raise Passing(f"the connection was interrupted after {size:,} of {total:,} bytes")
            partial.flush()
            fault = fault_of_file(wanted.kind, partial.path)
            if fault:
                partial.discard()
                raise self._exchange.failed(
                    wanted, fault, "See whether the publisher changed the address, or wants a form or a key."
                )
            return self._raw_files.keep(wanted.shown, wanted.kind, partial, validators, is_known_complete=is_sure)

    def _begin(self, wanted: Wanted, partial: Partial, response: httpx.Response) -> None:
        """Make the partial file contain exactly the bytes before the response's; raise if the response is unusable."""
        if (
            response.status_code == 206
            and content_range(response)[0] == partial.size
            and "content-encoding" not in response.headers
        ):
            return
        if response.status_code in (206, 416):
            partial.begin(Validators())
            raise Passing("the server would not go on where the last attempt ended")
        self._exchange.require_success(wanted, response)
        # Ranges of a compressed response count compressed bytes, so such a download cannot be resumed.
        partial.begin(Validators() if "content-encoding" in response.headers else _validators(response))


def _if_changed(known: tuple[RawFile, Validators] | None) -> dict[str, str]:
    if known is None:
        return {}
    asked = {"If-None-Match": known[1].etag, "If-Modified-Since": known[1].last_modified}
    return {name: value for name, value in asked.items() if value}


def _validators(response: httpx.Response) -> Validators:
    return Validators(response.headers.get("etag"), response.headers.get("last-modified"))


def _states_length(response: httpx.Response) -> bool:
    return "content-length" in response.headers or "transfer-encoding" in response.headers


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
