"""What becomes of a connection that is refused, drips, breaks off or is not trusted; archives go on where they ended."""

import io
import os
import signal
import ssl
import subprocess
import sys
import time
import zipfile

import pytest
import trustme
from pytest_httpserver import HTTPServer

from energyetl.ingest.network.web import FetchError, Kind

CSV = b"REF_AREA,TIME_PERIOD,OBS_VALUE\nIQ,2024-01,4200\n"


def archive(rows: int = 20_000) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("world.csv", os.urandom(rows * 10).hex())
    return packed.getvalue()


def answer(body: bytes, *, status: str = "200 OK", length: int | None = None, headers: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body) if length is None else length}\r\n{headers}\r\n".encode() + body


def refused(web, url: str, kind: Kind = Kind.csv) -> str:
    with pytest.raises(FetchError) as error:
        web.get(url, kind=kind)
    message = str(error.value)
    assert message.startswith(f"jodi_oil: {url}: ")
    return message.removeprefix(f"jodi_oil: {url}: ")


def test_a_refused_connection(web, raw_server):
    message = refused(web(), "http://127.0.0.1:1/x")
    assert message.startswith("no connection: ") and "refused" in message
    assert message.endswith("(attempt 3 of 3). Check the network, or try again later.")


def test_a_host_that_has_no_address(web):
    assert refused(web(hosts=frozenset({"nowhere.invalid"})), "http://nowhere.invalid/x") == (
        "the host's name cannot be resolved (attempt 3 of 3). Check the network, and whether the publisher moved."
    )


def test_a_server_that_says_nothing(web, raw_server):
    url = raw_server(lambda connection, request: time.sleep(3))
    assert refused(web(), url) == "the server sent nothing for 0.5 s (attempt 3 of 3). Try again later."


@pytest.mark.parametrize("head", [b"", b"HTTP/1.1 200 OK\r\n"])
def test_headers_that_drip_byte_by_byte_are_cut_off(web, raw_server, head):
    def serve(connection, request):
        connection.sendall(head)
        for byte in b"X-Header: " + b"a" * 100:
            connection.sendall(bytes([byte]))
            time.sleep(0.05)

    message = refused(web(), raw_server(serve))
    assert message == "the server's answer did not begin within 0.8 s (attempt 3 of 3). Try again later."


def test_a_body_that_drips_byte_by_byte_is_cut_off(web, raw_server, raw_files):
    def serve(connection, request):
        connection.sendall(answer(b"", length=1000))
        for _ in range(100):
            connection.sendall(b"a")
            time.sleep(0.05)

    message = refused(web(), raw_server(serve))
    assert message.startswith("the body arrives too slowly: ") and message.endswith("(attempt 3 of 3). Try again later.")
    assert raw_files() == []


def test_truncated_text_is_requested_again_and_never_stored(web, raw_server, raw_files):
    requests = []

    def serve(connection, request):
        requests.append(request)
        connection.sendall(answer(CSV[:20], length=len(CSV)))

    message = refused(web(), raw_server(serve))
    assert message.startswith("the connection was interrupted: ") and "(attempt 3 of 3)" in message
    assert len(requests) == 3 and not any(b"Range:" in request for request in requests)
    assert raw_files() == []


def header(request: bytes, name: str) -> str | None:
    found = [line.split(b": ", 1)[1] for line in request.split(b"\r\n") if line.lower().startswith(name.lower().encode() + b":")]
    return found[0].decode() if found else None


class Library:
    """A server of one archive that breaks off a given number of times, and then continues from the requested byte."""

    def __init__(self, body: bytes, *, breaks: int, etag: str = '"v1"'):
        self.body, self.breaks, self.etag = body, breaks, etag
        self.requests: list[bytes] = []

    def __call__(self, connection, request):
        self.requests.append(request)
        first = 0
        asked = header(request, "Range")
        if asked and header(request, "If-Range") == self.etag:
            first = int(asked.removeprefix("bytes=").removesuffix("-"))
        rest = self.body[first:]
        shown = f"Content-Range: bytes {first}-{len(self.body) - 1}/{len(self.body)}\r\n" if first else ""
        sent = rest
        if self.breaks:
            self.breaks -= 1
            sent = rest[: len(rest) // 2]
        status = "206 Partial Content" if first else "200 OK"
        connection.sendall(answer(sent, status=status, length=len(rest), headers=f"ETag: {self.etag}\r\n{shown}"))


def test_an_archive_cut_in_the_middle_goes_on_where_it_ended(web, raw_server, landing, raw_files):
    library = Library(archive(), breaks=2)
    raw_file = web().get(raw_server(library), kind=Kind.zip)
    half = len(library.body) // 2
    assert raw_file.path.read_bytes() == library.body
    assert [header(request, "Range") for request in library.requests[:2]] == [None, f"bytes={half}-"]
    assert header(library.requests[1], "If-Range") == '"v1"' and len(library.requests) == 3
    assert raw_files() == [raw_file.path.name]
    assert [path.suffix for path in (landing / "partial").iterdir()] == [".lock"]


def test_a_later_run_goes_on_where_an_earlier_one_gave_up(web, raw_server, raw_files):
    library = Library(archive(), breaks=3)
    url = raw_server(library)
    assert "the connection was interrupted" in refused(web(), url, Kind.zip)
    assert raw_files() == []
    assert web().get(url, kind=Kind.zip).path.read_bytes() == library.body
    assert header(library.requests[3], "Range") is not None


def test_an_archive_that_changed_meanwhile_begins_anew(web, raw_server):
    library = Library(archive(), breaks=3)
    url = raw_server(library)
    refused(web(), url, Kind.zip)
    library.body, library.etag = archive(), '"v2"'
    assert web().get(url, kind=Kind.zip).path.read_bytes() == library.body


@pytest.mark.parametrize("etag", ["", 'ETag: W/"v1"\r\n'])
def test_an_archive_without_a_version_restarts_from_the_beginning(web, raw_server, etag):
    body, requests = archive(), []

    def serve(connection, request):
        requests.append(request)
        connection.sendall(answer(body if len(requests) > 1 else body[:1000], length=len(body), headers=etag))

    assert web().get(raw_server(serve), kind=Kind.zip).path.read_bytes() == body
    assert [header(request, "Range") for request in requests] == [None, None]


@pytest.mark.parametrize("status", ["416 Range Not Satisfiable", "206 Partial Content"])
def test_a_server_that_resumes_at_a_wrong_byte_is_asked_for_the_complete_body(web, raw_server, status):
    body, requests = archive(), []

    def serve(connection, request):
        requests.append(request)
        if header(request, "Range"):
            connection.sendall(answer(b"zz", status=status, headers=f'ETag: "v1"\r\nContent-Range: bytes 0-1/{len(body)}\r\n'))
        else:
            sent = body if len(requests) > 1 else body[:1000]
            connection.sendall(answer(sent, length=len(body), headers='ETag: "v1"\r\n'))

    assert web().get(raw_server(serve), kind=Kind.zip).path.read_bytes() == body
    assert len(requests) == 3


def test_a_zip_that_the_publisher_cut_off_is_not_stored(web, raw_server, landing, raw_files):
    body = archive()[:-40]
    message = refused(
        web(), raw_server(lambda connection, request: connection.sendall(answer(body, headers='ETag: "v1"\r\n'))), Kind.zip
    )
    assert message.startswith("the zip is truncated: it lacks the directory at its end.")
    assert raw_files() == [] and [path.suffix for path in (landing / "partial").iterdir()] == [".lock"]


def test_an_archive_larger_than_expected_leaves_nothing(web, raw_server, landing):
    url = raw_server(lambda connection, request: connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n" + archive()))
    with pytest.raises(FetchError, match="the body is larger than the 1,000 bytes expected"):
        web().get(url, kind=Kind.zip, max_bytes=1000)
    assert [path.suffix for path in (landing / "partial").iterdir()] == [".lock"]


FETCH = """
import sys
from pathlib import Path
from energyetl.ingest.network.web import Kind, Policy, Web
web = Web("jodi_oil", Path(sys.argv[1]), hosts=frozenset({"127.0.0.1"}), keys={}, policy=Policy(pace_seconds=0))
web.get(sys.argv[2], kind=Kind(sys.argv[3]))
"""


@pytest.mark.parametrize("kind", [Kind.csv, Kind.zip])
def test_a_killed_run_leaves_nothing_that_looks_like_a_raw_file(web, raw_server, landing, raw_files, kind):
    body = archive() if kind is Kind.zip else CSV * 10_000
    half, requests = len(body) // 2, []

    def serve(connection, request):
        requests.append(request)
        if len(requests) == 1:
            connection.sendall(answer(body[:half], length=len(body), headers='ETag: "v1"\r\n'))
            time.sleep(30)
        first = int((header(request, "Range") or "bytes=0-").removeprefix("bytes=").removesuffix("-"))
        shown = f"Content-Range: bytes {first}-{len(body) - 1}/{len(body)}\r\n"
        connection.sendall(
            answer(body[first:], status="206 Partial Content" if first else "200 OK", headers=f'ETag: "v1"\r\n{shown}')
        )

    url = raw_server(serve)
    run = subprocess.Popen([sys.executable, "-c", FETCH, str(landing), url, kind])
    deadline = time.monotonic() + 30

    def has_half() -> bool:
        if kind is not Kind.zip:
            return bool(requests)
        try:
            return any(path.stat().st_size > 1000 for path in landing.glob("partial/*"))
        except FileNotFoundError:  # written under another name between the two calls
            return False

    while not has_half():
        assert time.monotonic() < deadline and run.poll() is None
        time.sleep(0.05)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert raw_files() == [] and not (landing / "addresses").exists()
    assert web().get(url, kind=kind).path.read_bytes() == body
    assert (header(requests[1], "Range") is not None) == (kind is Kind.zip)


def test_two_processes_do_not_write_into_one_archive(web, raw_server, landing):
    url = raw_server(lambda connection, request: time.sleep(30))
    run = subprocess.Popen([sys.executable, "-c", FETCH, str(landing), url, "zip"])
    try:
        deadline = time.monotonic() + 30
        while not list(landing.glob("partial/*.zip")):
            assert time.monotonic() < deadline and run.poll() is None
            time.sleep(0.05)
        assert refused(web(), url, Kind.zip) == "another process is fetching it. Wait for it."
    finally:
        run.kill()
        run.wait()


def test_a_raw_file_that_cannot_be_written_is_an_error(web, landing, httpserver):
    httpserver.expect_request("/x").respond_with_data(CSV)
    landing.write_text("a file where the folder should be")
    assert refused(web(), httpserver.url_for("/x")).startswith("the body cannot be stored: ")


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


def tls_server(authority: trustme.CA, *names: str, **options) -> HTTPServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, **options).configure_cert(context)
    server = HTTPServer(host="localhost", ssl_context=context)
    server.expect_request("/x").respond_with_data(CSV)
    return server


def test_a_certificate_of_an_authority_in_the_environment_is_good(web, authority, tmp_path, monkeypatch):
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with tls_server(authority, "localhost") as server:
        assert web().get(server.url_for("/x"), kind=Kind.csv).path.read_bytes() == CSV


@pytest.mark.parametrize(
    ("is_trusted", "names", "fault"),
    [(False, ["localhost"], "unable to get local issuer certificate"), (True, ["elsewhere.example"], "Hostname mismatch")],
)
def test_a_certificate_that_is_not_valid_is_named_and_never_passed_over(
    web, authority, tmp_path, monkeypatch, is_trusted, names, fault
):
    trusted = authority if is_trusted else trustme.CA()
    trusted.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with tls_server(authority, *names) as server:
        message = refused(web(), server.url_for("/x"))
        assert server.log == []
    assert message.startswith("the server's certificate is not valid: ") and fault in message
    assert message.endswith("Behind a proxy with certificates of its own set SSL_CERT_FILE; else ask the publisher.")


def test_https_is_not_left_for_http(web, authority, tmp_path, monkeypatch):
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with tls_server(authority, "localhost") as server:
        server.expect_request("/moved").respond_with_data(status=302, headers={"Location": "http://localhost/x"})
        assert refused(web(), server.url_for("/moved")).startswith("it redirects from https to http://localhost/x.")
