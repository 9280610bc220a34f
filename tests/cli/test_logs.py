import json
import logging
import signal
import socket
import sys
from pathlib import Path
from typing import Final

import pytest

from optwarden.cli.logs import JsonLines, ReadableLines, without_personal_data
from tests.cli.running_server import RunningServer, optwarden, running_server

NUMBER: Final = "46732001122"
SECRET_TEXT: Final = "my parcel never arrived"
FORMATTERS: Final = (JsonLines(), ReadableLines())


def line_of(formatter: logging.Formatter, message: str, *arguments: object, **facts: object) -> str:
    record = logging.makeLogRecord(
        {"msg": message, "args": arguments, "levelname": "ERROR", "name": "test", **facts}
    )
    return formatter.format(record)


@pytest.mark.parametrize(
    "text",
    [
        f"to {NUMBER}",
        f"to +{NUMBER}.",
        "to +46 73 200 11 22",
        "to (0732) 001-122",
        "Bearer abc.def",
        "token owt_zgqll341yl_Cf4SUe1k6rkiKqFKX4Vy",
        f"'{NUMBER}'",
    ],
)
def test_numbers_and_tokens_are_masked(text: str) -> None:
    """What looks like a number or a token is masked, however it is written."""
    masked = without_personal_data(text)
    assert not any(part in masked for part in ("4673", "200", "001", "abc", "zgqll"))


@pytest.mark.parametrize("text", ["port 8080 in use", "schema 0001", "3 of 20 requests in 0.25 s"])
def test_other_words_stay(text: str) -> None:
    """Short numbers say something and are nobody's."""
    assert without_personal_data(text) == text


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_arguments_and_facts_are_masked(formatter: logging.Formatter) -> None:
    """The values put into a message, and those beside it, are masked as well."""
    line = line_of(formatter, "sent to %s", NUMBER, recipient=NUMBER, server_port=8080)
    assert NUMBER not in line
    assert "8080" in line


@pytest.mark.parametrize("formatter", FORMATTERS)
def test_an_exception_is_its_type_and_its_places(formatter: logging.Formatter) -> None:
    """The text of an exception may quote a value and is left out, that of its causes too."""
    try:
        try:
            int(SECRET_TEXT)
        except ValueError as error:
            raise LookupError(SECRET_TEXT) from error
    except LookupError:
        line = line_of(formatter, "it failed", exc_info=sys.exc_info())
    assert "LookupError from ValueError" in line
    assert "test_logs.py" in line
    assert SECRET_TEXT not in line


def test_a_line_of_json() -> None:
    """Machines get one object a line: when, how bad, who says it, what, and the facts."""
    line = json.loads(line_of(JsonLines(), "it is\nso", count=3, created=0.0))
    assert line == {
        "at": "1970-01-01T00:00:00.000000+00:00",
        "level": "error",
        "logger": "test",
        "message": "it is\nso",
        "count": 3,
    }


def make_trouble(server: RunningServer) -> list[int]:
    """Good and bad requests of every kind, each with a number, a token or somebody's words."""
    seed, api = "/whatsapp/v1/demo-bot", "/v1/bots/demo-bot"
    message = {"type": "text", "text": SECRET_TEXT}
    statuses = [
        server.request(method, path, body, **headers)[0]
        for method, path, body, headers in [
            ("POST", f"{seed}/provision/optin", {"numbers": [NUMBER]}, {}),
            ("POST", f"{seed}/provision/optin", {"numbers": [NUMBER, "0732001122"]}, {}),
            ("POST", f"{seed}/provision/optin", f'{{"numbers": ["{NUMBER}"'.encode(), {}),
            ("POST", f"{seed}/provision/optin", b"\xff" + NUMBER.encode(), {}),
            ("POST", f"{seed}/provision/optin", {"numbers": NUMBER}, {}),
            ("DELETE", f"{seed}/provision/optin", {"numbers": [NUMBER]}, {}),
            ("POST", f"{seed}/messages", {"to": [NUMBER], "message": message}, {}),
            ("POST", f"{seed}/messages", {"to": [NUMBER], "message": SECRET_TEXT}, {}),
            ("POST", f"{seed}/{NUMBER}", {}, {}),
            ("POST", f"/webhooks/sinch/demo-bot/{NUMBER}", {"from": NUMBER}, {}),
            ("POST", f"{api}/decisions", {"recipient": NUMBER, "message": message}, {}),
            ("POST", f"{api}/decisions", {"recipient": NUMBER, NUMBER: SECRET_TEXT}, {}),
            ("POST", f"{api}/opt-outs", {"recipient": NUMBER, "scope": SECRET_TEXT}, {}),
            ("GET", f"{api}/recipients/{NUMBER}", None, {}),
            ("GET", f"/{NUMBER}", None, {}),
            ("GET", f"{api}/recipients/{NUMBER}", None, {"authorization": f"Bearer {NUMBER}"}),
            ("POST", f"{api}/sandbox/inbound", {"from": NUMBER, "text": SECRET_TEXT}, {}),
            ("POST", f"{api}/sandbox/inbound", {"from": NUMBER, "text": "STOP"}, {}),
        ]
    ]
    with socket.create_connection(server.address) as raw:
        raw.sendall(f"NOT HTTP {NUMBER} {SECRET_TEXT}\r\n\r\n".encode())
        raw.recv(1024)
    return statuses


@pytest.mark.parametrize("words", [("--dev",), ("--dev", "--no-worker")])
def test_no_log_line_is_personal(tmp_path: Path, words: tuple[str, ...]) -> None:
    """At the most talkative level, no log has a number, a token or words of a message."""
    level = {"OPTWARDEN_LOG_LEVEL": "debug"}
    with running_server(*words, "--port", "0", folder=tmp_path, **level) as server:
        statuses = make_trouble(server)
        assert {200, 400, 401, 404} <= set(statuses)
        assert 500 not in statuses
        server.signal(signal.SIGTERM)
        assert server.wait() == 0
    written = server.log()
    assert "stopped" in written
    for secret in (NUMBER, SECRET_TEXT, "owt_", server.line["callback_secret"]):
        assert secret not in written


def test_production_logs_json(tmp_path: Path) -> None:
    """Outside --dev every line on stderr is JSON."""
    assert optwarden("migrate", folder=tmp_path).returncode == 0
    with running_server("--port", "0", folder=tmp_path, OPTWARDEN_LOG_LEVEL="debug") as server:
        server.request("GET", f"/{NUMBER}")
        server.signal(signal.SIGTERM)
        assert server.wait() == 0
    lines = [json.loads(line) for line in server.log().splitlines()]
    assert lines[-1]["message"] == "stopped"
    assert all({"at", "level", "logger", "message"} <= set(line) for line in lines)
