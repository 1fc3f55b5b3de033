"""Keys come from the environment and are seen nowhere else: in no message, log, file on disk, or request of another host."""

import base64
import io
import json
import logging
import traceback
import zipfile
from urllib.parse import quote

import pytest
from werkzeug import Request, Response

from energyetl.ingest.network.redaction import Redactor
from energyetl.ingest.network.web import FetchError, Kind

KEY = "aB3/x+9 é&k"
NAMES = {"EIA_API_KEY": KEY}


def spellings() -> list[str]:
    return [
        KEY,
        quote(KEY),
        quote(KEY, safe=""),
        quote(KEY, safe="").lower(),
        quote(KEY).replace("%20", "+"),
        quote(quote(KEY, safe=""), safe=""),
        json.dumps(KEY)[1:-1],
        KEY.replace("&", "&amp;"),
        base64.b64encode(KEY.encode()).decode(),
        base64.urlsafe_b64encode(KEY.encode()).decode(),
        KEY.encode().hex(),
    ]


@pytest.mark.parametrize("spelling", spellings())
def test_a_key_is_blacked_out_in_each_spelling(spelling):
    redactor = Redactor([KEY])
    assert redactor.text(f"before {spelling} after") == "before *** after"
    assert redactor.raw(f"before {spelling} after".encode()) == b"before *** after"
    assert redactor.shows_key(spelling)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("https://api.eia.gov/v2?api_key=unknown123&a=1", "https://api.eia.gov/v2?api_key=***&a=1"),
        ("?b=2&subscription-key=unknown123", "?b=2&subscription-key=***"),
        ("Ocp-Apim-Subscription-Key: unknown123", "Ocp-Apim-Subscription-Key: ***"),
        ('{"api_key": "unknown123"}', '{"api_key": "***"}'),
        ("next=https%3A%2F%2Fx%2F%3Fapi_key%3Dunknown123", "next=https%3A%2F%2Fx%2F%3Fapi_key%3D***"),
        ("No api_key was supplied.", "No api_key was supplied."),
    ],
)
def test_the_value_of_a_key_parameter_is_redacted_even_if_the_key_is_unknown(text, shown):
    assert Redactor([]).text(text) == shown


def test_a_missing_key_says_what_to_set(web):
    assert not web(keys={"EIA_API_KEY": ""}).has_key("EIA_API_KEY")
    for keys in ({}, {"EIA_API_KEY": ""}):
        with pytest.raises(FetchError, match=r"jodi_oil: there is no EIA_API_KEY\. .* set ENERGYETL_EIA_API_KEY to it\."):
            web(keys=keys).key("EIA_API_KEY")
    assert web(keys=NAMES).key("EIA_API_KEY") == KEY


def everything_in(landing) -> bytes:
    return b"".join(path.name.encode() + path.read_bytes() for path in landing.rglob("*") if path.is_file())


def shows_key(raw: bytes) -> bool:
    return any(spelling.encode() in raw for spelling in spellings())


def test_a_body_that_repeats_the_key_is_stored_without_it(web, landing, httpserver, caplog):
    caplog.set_level(logging.DEBUG)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)

    def serve(request: Request) -> Response:
        assert request.args["api_key"] == KEY
        body = {"response": {"data": [1]}, "request": {"params": {"api_key": request.args["api_key"]}, "url": request.url}}
        return Response(json.dumps(body), headers={"ETag": '"v1"'})

    httpserver.expect_request("/x").respond_with_handler(serve)
    asked = web(keys=NAMES)
    raw_file = asked.get(httpserver.url_for("/x"), {"api_key": asked.key("EIA_API_KEY")}, kind=Kind.json)
    assert raw_file.url == httpserver.url_for("/x?api_key=***")
    assert json.loads(raw_file.path.read_bytes())["request"]["params"] == {"api_key": "***"}
    assert list(landing.glob("addresses/*")) and not shows_key(everything_in(landing))
    assert not shows_key(caplog.text.encode()) and "HTTP Request: GET" in caplog.text


@pytest.mark.parametrize("status", [200, 403, 500])
def test_no_message_shows_the_key_that_an_answer_repeats(web, landing, httpserver, caplog, status):
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    httpserver.expect_request("/x").respond_with_handler(
        lambda request: Response(
            f"<html><title>{request.args['subscription-key']} is no key</title> {request.url}", status=status
        )
    )
    with pytest.raises(FetchError) as error:
        web(keys=NAMES).get(httpserver.url_for("/x"), {"subscription-key": KEY}, kind=Kind.json)
    message = str(error.value)
    assert "?subscription-key=***: " in message and "*** is no key" in message
    assert not shows_key(message.encode()) and not shows_key(caplog.text.encode()) and not shows_key(everything_in(landing))
    assert ("ENERGYETL_EIA_API_KEY" in message) == (status == 403)
    assert not shows_key("".join(traceback.format_exception(error.value)).encode())


def test_an_archive_requested_with_a_key_is_recorded_without_it(web, landing, httpserver):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("a.csv", "a\n")
    httpserver.expect_request("/x").respond_with_data(packed.getvalue(), headers={"ETag": '"v1"'})
    raw_file = web(keys=NAMES).get(httpserver.url_for("/x"), {"api_key": KEY}, kind=Kind.zip)
    assert raw_file.url.endswith("/x?api_key=***") and not shows_key(everything_in(landing))


def test_the_error_for_a_redirect_with_the_key_hides_the_key(web, httpserver):
    httpserver.expect_request("/x").respond_with_handler(
        lambda request: Response(status=302, headers={"Location": f"https://elsewhere.example/?api_key={quote(KEY, safe='')}"})
    )
    with pytest.raises(FetchError, match=r"it redirects to https://elsewhere.example/\?api_key=\*\*\*, and") as error:
        web(keys=NAMES).get(httpserver.url_for("/x"), kind=Kind.csv)
    assert not shows_key(str(error.value).encode())


def test_a_key_in_a_header_goes_to_the_first_host_only(web, httpserver):
    secret = {"Ocp-Apim-Subscription-Key": "k3y"}
    port = httpserver.port
    httpserver.expect_request("/x").respond_with_data(status=302, headers={"Location": f"http://127.0.0.1:{port}/y"})
    httpserver.expect_request("/y").respond_with_data("a\n")
    web(keys={"COMTRADE_KEY": "k3y"}).get(f"http://localhost:{port}/x", kind=Kind.csv, headers=secret)
    assert [request.headers.get("Ocp-Apim-Subscription-Key") for request, _ in httpserver.log] == ["k3y", None]


def test_a_key_does_not_go_over_plain_http(web):
    far = web(keys=NAMES, hosts=frozenset({"api.example"}))
    for arguments in ({"params": {"api_key": KEY}}, {"headers": {"X-Key": "k" + KEY[:3]}, "params": {"k": KEY}}):
        with pytest.raises(FetchError, match="a key would be sent over plain http. Use https in data/sources/jodi_oil.yml"):
            far.get("http://api.example/x", kind=Kind.csv, **arguments)


def test_a_proxy_of_the_environment_sees_no_key(web, raw_server, monkeypatch):
    seen = []

    def refuse(connection, request):
        seen.append(request)
        connection.sendall(b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")

    monkeypatch.setenv("HTTPS_PROXY", raw_server(refuse))
    with pytest.raises(FetchError, match="the proxy set in the environment refuses the connection: 502 Bad Gateway") as error:
        web(keys=NAMES, hosts=frozenset({"api.example"})).get("https://api.example/x", {"api_key": KEY}, kind=Kind.csv)
    assert b"CONNECT api.example:443" in seen[0] and not shows_key(b"".join(seen)) and not shows_key(str(error.value).encode())


def test_this_machines_own_addresses_go_past_the_proxy(web, raw_server, httpserver, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    httpserver.expect_request("/x").respond_with_data("a\n")
    assert web(keys=NAMES).get(httpserver.url_for("/x"), {"api_key": KEY}, kind=Kind.csv).path.read_bytes() == b"a\n"
