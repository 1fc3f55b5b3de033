"""Each possible answer of a server: stored as a raw file under its sha256, requested again, or refused with a message."""

import gzip
import hashlib
import json
import tracemalloc
import zlib
from datetime import UTC, date, datetime, timedelta
from email.utils import format_datetime

import pytest
from werkzeug import Request, Response

from energyetl.ingest.network.web import FetchError, Kind, Policy

CSV = b"REF_AREA,TIME_PERIOD,OBS_VALUE\nIQ,2024-01,4200\n"


def refused(web, httpserver, path="/x", kind=Kind.csv, **arguments) -> str:
    with pytest.raises(FetchError) as error:
        web.get(httpserver.url_for(path), kind=kind, **arguments)
    message = str(error.value)
    assert message.startswith(f"jodi_oil: {httpserver.url_for(path)}: ")
    return message.removeprefix(f"jodi_oil: {httpserver.url_for(path)}: ")


def test_a_body_is_stored_under_its_sha256_with_the_servers_date(web, landing, httpserver, raw_files):
    httpserver.expect_request("/x").respond_with_data(CSV, headers={"Last-Modified": "Wed, 20 Nov 2024 09:30:00 GMT"})
    raw_file = web().get(httpserver.url_for("/x"), {"geo": ["IQ", "RU"]}, kind=Kind.csv)
    sha256 = hashlib.sha256(CSV).hexdigest()
    assert raw_file.path == landing / f"{sha256}.csv" and raw_file.path.read_bytes() == CSV
    assert (raw_file.sha256, raw_file.last_modified_on, raw_file.retrieved_on) == (
        sha256,
        date(2024, 11, 20),
        datetime.now(UTC).date(),
    )
    assert raw_file.url == httpserver.url_for("/x?geo=IQ&geo=RU")
    assert raw_files() == [f"{sha256}.csv"]


def test_the_agent_names_us_unless_a_source_needs_another(web, httpserver):
    httpserver.expect_request("/x").respond_with_handler(lambda request: Response(f"agent\n{request.headers['User-Agent']}\n"))
    assert web().get(httpserver.url_for("/x"), kind=Kind.csv).path.read_text().startswith("agent\nenergyetl/")
    browser = {"user-agent": "Mozilla/5.0"}
    assert web().get(httpserver.url_for("/x"), kind=Kind.csv, headers=browser).path.read_text() == "agent\nMozilla/5.0\n"


def test_an_unchanged_address_gives_the_raw_file_stored_before(web, httpserver):
    def serve(request: Request) -> Response:
        if request.headers.get("If-None-Match") == '"v1"' and request.headers.get("If-Modified-Since"):
            return Response(status=304)
        return Response(CSV, headers={"ETag": '"v1"', "Last-Modified": "Wed, 20 Nov 2024 09:30:00 GMT"})

    httpserver.expect_request("/x").respond_with_handler(serve)
    first = web().get(httpserver.url_for("/x"), kind=Kind.csv)
    assert web().get(httpserver.url_for("/x"), kind=Kind.csv) == first
    assert [answer.status_code for _, answer in httpserver.log] == [200, 304]
    first.path.write_bytes(b"somebody wrote into it")
    again = web().get(httpserver.url_for("/x"), kind=Kind.csv)
    assert again.path.read_bytes() == CSV and httpserver.log[-1][1].status_code == 200


def test_an_unrequested_304_is_an_error(web, httpserver):
    httpserver.expect_request("/x").respond_with_data(status=304)
    assert refused(web(), httpserver).startswith("the server answered 304 NOT MODIFIED.")


def test_429_is_waited_out_as_the_server_asks(web, httpserver):
    httpserver.expect_ordered_request("/x").respond_with_data("slowly", status=429, headers={"Retry-After": "1"})
    httpserver.expect_ordered_request("/x").respond_with_data(CSV)
    started = datetime.now(UTC)
    web().get(httpserver.url_for("/x"), kind=Kind.csv)
    assert datetime.now(UTC) - started >= timedelta(seconds=1)


def test_a_retry_after_may_be_a_date(web, httpserver):
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
    httpserver.expect_ordered_request("/x").respond_with_data(status=503, headers={"Retry-After": soon})
    httpserver.expect_ordered_request("/x").respond_with_data(CSV)
    started = datetime.now(UTC)
    web().get(httpserver.url_for("/x"), kind=Kind.csv)
    assert datetime.now(UTC) - started >= timedelta(seconds=0.9)


def test_a_server_that_asks_for_too_long_a_wait_is_not_retried(web, httpserver):
    httpserver.expect_request("/x").respond_with_data("quota is used up", status=429, headers={"Retry-After": "3600"})
    message = refused(web(), httpserver)
    assert message == (
        "the server answered 429 TOO MANY REQUESTS: quota is used up. The server asks for a wait of 3,600 s; the longest "
        "allowed is 2 s. Fetch again after that time."
    )
    assert len(httpserver.log) == 1


def test_500_for_ever_ends_after_some_attempts(web, httpserver, raw_files):
    httpserver.expect_request("/x").respond_with_data("<html><title>Application error</title>", status=500)
    message = refused(web(), httpserver)
    assert message == "the server answered 500 INTERNAL SERVER ERROR: Application error (attempt 3 of 3). Try again later."
    assert len(httpserver.log) == 3 and raw_files() == []


def test_retries_end_with_the_time_for_one_body(web, httpserver):
    httpserver.expect_request("/x").respond_with_data(status=500)
    policy = Policy(total_seconds=0.3, first_wait_seconds=10, pace_seconds=0)
    assert "(attempt 1 of 5, and the time limit of 0.3 s for one body has passed)" in refused(web(policy=policy), httpserver)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            {"error": {"code": "API_KEY_INVALID", "message": "An invalid api_key was supplied."}},
            "API_KEY_INVALID: An invalid api_key was supplied.",
        ),
        ({"error": "API_KEY_MISSING", "code": 403}, "API_KEY_MISSING"),
        ({"statusCode": 403, "message": "Out of call volume quota."}, "Out of call volume quota."),
    ],
)
def test_403_shows_what_the_publisher_says_in_each_of_its_shapes(web, httpserver, body, said):
    httpserver.expect_request("/x").respond_with_json(body, status=403)
    message = refused(web(), httpserver, kind=Kind.json)
    assert (
        message == f"the server answered 403 FORBIDDEN: {said}. Check whether it requires a key and whether it rejects programs."
    )


def test_404_with_a_page_quotes_its_title(web, httpserver):
    page = "<!DOCTYPE html><html><head><title>Page &amp; file\n not found</title></head><body>" + "x" * 5000
    httpserver.expect_request("/x").respond_with_data(page, status=404, content_type="text/html")
    assert refused(web(), httpserver) == (
        "the server answered 404 NOT FOUND: Page & file not found. Check whether the publisher moved it, and change `address` in "
        "data/sources/jodi_oil.yml."
    )


def test_an_errors_text_is_quoted_to_200_characters(web, httpserver):
    httpserver.expect_request("/x").respond_with_data("z" * 5000, status=400)
    assert f": {'z' * 199}…. " in refused(web(), httpserver)


@pytest.mark.parametrize("kind", [Kind.csv, Kind.json, Kind.zip, Kind.xlsx, Kind.xls])
def test_a_page_where_data_are_due_is_refused_by_what_it_says(web, httpserver, landing, raw_files, kind):
    httpserver.expect_request("/x").respond_with_data(
        "\n<html><title>Please accept our terms</title><p>…", content_type="text/html", headers={"ETag": '"p"'}
    )
    assert f"{kind} was expected, but" in (message := refused(web(), httpserver, kind=kind))
    assert "'Please accept our terms'" in message and "wants a form or a key" in message
    assert raw_files() == [] and not [path for path in landing.glob("*/*") if path.suffix != ".lock"]


@pytest.mark.parametrize(
    ("kind", "body", "fault"),
    [
        (Kind.csv, b"", "the body is empty"),
        (Kind.zip, b"", "the body is empty"),
        (Kind.csv, b'{"error": "no such series"}', "csv was expected, but JSON was received: 'no such series'"),
        (Kind.csv, b"PK\x03\x04\0\0\0\0", "is not text (it begins with the bytes 50 4b 03 04"),
        (Kind.json, b"period,value\n", "json was expected, but the body begins with 'period,value"),
        (Kind.json, '{"país": "Irak"}'.encode("latin-1"), "json must be UTF-8, and byte 4 of the body is not: ed 73 22 3a"),
        (Kind.json, b'{"data": [1, 2', "the JSON is truncated: it ends with"),
        (Kind.html, b"press release", "an HTML page was expected, but the body begins with 'press release'"),
        (Kind.xls, b"PK\x03\x04\0\0\0\0", "xls was expected, but it begins with the bytes 50 4b 03 04"),
    ],
)
def test_a_body_of_another_kind_is_refused(web, httpserver, raw_files, kind, body, fault):
    httpserver.expect_request("/x").respond_with_data(body)
    assert fault in refused(web(), httpserver, kind=kind)
    assert raw_files() == []


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_text_with_a_byte_order_mark_is_stored_unchanged(web, httpserver, encoding):
    httpserver.expect_request("/x").respond_with_data(CSV.decode().encode(encoding))
    assert web().get(httpserver.url_for("/x"), kind=Kind.csv).path.read_bytes() == CSV.decode().encode(encoding)


def test_a_compressed_response_is_stored_decompressed(web, httpserver):
    packed = gzip.compress(CSV[:20]) + gzip.compress(CSV[20:])
    httpserver.expect_request("/x").respond_with_data(packed, headers={"Content-Encoding": "gzip"})
    assert web().get(httpserver.url_for("/x"), kind=Kind.csv).path.read_bytes() == CSV


@pytest.mark.parametrize(
    ("encoding", "body", "fault"),
    [
        ("gzip", CSV, "the server declares the body as gzip, but it cannot be unpacked"),
        ("gzip", gzip.compress(CSV, mtime=0)[:-6], "it ends in the middle"),
        ("br", CSV, "the body is packed as 'br', which was not requested"),
    ],
)
def test_an_answer_that_cannot_be_unpacked_is_refused(web, httpserver, raw_files, encoding, body, fault):
    httpserver.expect_request("/x").respond_with_data(body, headers={"Content-Encoding": encoding})
    assert fault in refused(web(), httpserver)
    assert raw_files() == []


def json_of_200_mb():
    yield b"["
    for _ in range(200):
        yield b"1," * 500_000
    yield b"1]"


@pytest.mark.parametrize("way", ["announced", "unannounced", "packed"])
def test_a_json_body_of_200_mb_is_refused_without_filling_memory(web, httpserver, raw_files, way):
    packer = zlib.compressobj(1, wbits=zlib.MAX_WBITS | 16)
    packed = b"".join([*map(packer.compress, json_of_200_mb()), packer.flush()]) if way == "packed" else b""
    sent = 0

    def counted():
        nonlocal sent
        for piece in json_of_200_mb():
            sent += len(piece)
            yield piece

    def serve(_: Request) -> Response:
        match way:
            case "packed":
                return Response(packed, headers={"Content-Encoding": "gzip"})
            case "announced":
                return Response(counted(), headers={"Content-Length": "200000003"})
            case _:
                return Response(counted())

    httpserver.expect_request("/x").respond_with_handler(serve)
    tracemalloc.start()
    try:
        message = refused(web(), httpserver, kind=Kind.json, max_bytes=5_000_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    size = "200,000,003" if way == "announced" else "5,"
    assert f"the body is larger than the 5,000,000 bytes expected (at least {size}" in message
    assert peak < 30_000_000 and sent < 30_000_000 and raw_files() == []


def test_a_redirect_within_the_publishers_hosts_is_followed(web, httpserver):
    httpserver.expect_request("/x").respond_with_data(status=302, headers={"Location": "/files/y?v=2"})
    httpserver.expect_request("/files/y", query_string="v=2").respond_with_data(CSV)
    assert web().get(httpserver.url_for("/x"), kind=Kind.csv).url == httpserver.url_for("/x")


@pytest.mark.parametrize(
    ("target", "fault"),
    [
        (
            "http://elsewhere.example/y.csv",
            "it redirects to http://elsewhere.example/y.csv, and elsewhere.example is not one of this source's hosts (127.0.0.1, localhost). If the publisher has moved there, add it to `hosts`",
        ),
        ("file:///etc/passwd", "it redirects to file:/etc/passwd, and only http and https are fetched"),
        ("//elsewhere.example/y.csv", "elsewhere.example is not one of this source's hosts"),
        ("/x", "it redirects more than 5 times"),
        ("", "it redirects to no address"),
    ],
)
def test_a_redirect_to_another_host_is_refused(web, httpserver, raw_files, target, fault):
    httpserver.expect_request("/x").respond_with_data(status=301, headers={"Location": target} if target else {})
    assert fault in refused(web(), httpserver)
    assert raw_files() == []


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("https://elsewhere.example/a", "elsewhere.example is not one of this source's hosts"),
        ("file:///etc/passwd", "only http and https are fetched"),
        ("ftp://localhost/a", "only http and https are fetched"),
        ("http://local host:x/", "is not a valid URL"),
    ],
)
def test_a_url_of_another_host_is_not_requested(web, url, fault):
    with pytest.raises(FetchError, match=fault):
        web().get(url, kind=Kind.csv)


def test_requests_to_one_host_share_its_pace(web, httpserver):
    httpserver.expect_request("/x").respond_with_data(CSV)
    policy = Policy(pace_seconds=0.3)
    started = datetime.now(UTC)
    for _ in range(3):
        web(policy=policy).get(httpserver.url_for("/x"), kind=Kind.csv)
    assert datetime.now(UTC) - started >= timedelta(seconds=0.6)


def test_a_body_of_unknown_length_is_not_taken_for_the_servers_version(web, raw_server):
    """A connection that closes too early is not noticed if no length was given; the next run must not be answered 304."""
    asked = []

    def serve(connection, request):
        asked.append(request)
        connection.sendall(b'HTTP/1.0 200 OK\r\nETag: "v1"\r\n\r\n' + json.dumps({"data": []}).encode())

    url = raw_server(serve)
    for _ in range(2):
        web().get(url, kind=Kind.json)
    assert len(asked) == 2 and b"If-None-Match" not in asked[1]
