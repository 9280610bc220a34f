import contextlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import httpx
import pytest

from tests.cli.running_server import (
    PATIENCE_SECONDS,
    PROGRAM,
    RunningServer,
    encoded,
    optwarden,
    plain_environment,
    running_server,
)

NUMBER: Final = "46732001122"
OPT_IN: Final = "/whatsapp/v1/demo-bot/provision/optin"
DEV: Final = ("--dev", "--port", "0")


@contextlib.contextmanager
def begin(server: RunningServer, body: bytes) -> Iterator[http.client.HTTPConnection]:
    """Send the head of an opt-in and half of its body: a request in flight."""
    connection = server.connect()
    connection.putrequest("POST", OPT_IN)
    for name, value in {**server.headers(), "content-length": str(len(body))}.items():
        connection.putheader(name, value)
    connection.endheaders(body[: len(body) // 2])
    try:
        yield connection
    finally:
        connection.close()


@contextlib.contextmanager
def started_for_people(folder: Path) -> Iterator[str]:
    """`serve --dev` without --json: all it printed until it accepted connections."""
    with subprocess.Popen(
        [PROGRAM, "serve", "--dev", "--port", "0"],
        cwd=folder,
        env=plain_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        printed = []
        for line in lines:
            printed.append(line)
            if line.startswith("Ctrl-C"):
                break
        yield "".join(printed)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=PATIENCE_SECONDS) == 0


def test_the_line_of_json(tmp_path: Path) -> None:
    """`serve --dev --json` prints one line with exactly the documented keys, and serves."""
    with running_server(*DEV, folder=tmp_path) as server:
        assert set(server.line) == {
            "url", "bot_id", "token", "callback_secret", "database", "pid",
        }  # fmt: skip
        assert server.line["bot_id"] == "demo-bot"
        assert server.line["database"] == "sqlite:///optwarden.db"
        assert server.line["pid"] == server.process.pid
        assert server.request("POST", OPT_IN, {"numbers": [NUMBER]}) == (200, b"")
        server.signal(signal.SIGTERM)
        assert server.wait() == 0
        assert server.process.stdout is not None
        assert server.process.stdout.read() == b""


def test_a_fresh_token_each_time(tmp_path: Path) -> None:
    """The next start mints a token and revokes the last; bot, secret and consent stay."""
    with running_server(*DEV, folder=tmp_path) as first:
        assert first.request("POST", OPT_IN, {"numbers": [NUMBER]})[0] == 200
        first.signal(signal.SIGINT)
        assert first.wait() == 0
    with running_server(*DEV, folder=tmp_path) as second:
        old = {"authorization": f"Bearer {first.line['token']}"}
        assert second.request("POST", OPT_IN, {"numbers": [NUMBER]}, **old)[0] == 401
        assert second.request("POST", OPT_IN, {"numbers": [NUMBER]})[0] == 200
        assert second.line["callback_secret"] == first.line["callback_secret"]
    checked = optwarden("check", NUMBER, "--template", "order_update", folder=tmp_path)
    assert checked.returncode == 0


def test_a_page_to_look_at(tmp_path: Path) -> None:
    """People are told the address of a page that takes opt-ins; it is there."""
    with started_for_people(tmp_path) as printed:
        (page,) = re.findall(r"^  opt-in    (http://\S+/o/\w+)$", printed, re.MULTILINE)
        assert httpx.get(page).status_code == 200


def test_the_session_works_again(tmp_path: Path) -> None:
    """Started again, the printed session is about a number that nothing is on record for."""
    for number in ("46732001122", "46732001123"):
        with started_for_people(tmp_path) as printed:
            first, *_ = printed.split("\n", 2)[1:]
            assert first.startswith("Optwarden is running. Open http://127.0.0.1:")
            assert first.endswith("/sandbox in a browser:")
            assert f'{{"numbers": ["{number}"]}}' in printed
            assert f"simulate {number} STOP" in printed
        assert optwarden("opt-out", number, folder=tmp_path).returncode == 0


def test_in_flight_requests_are_answered(tmp_path: Path) -> None:
    """Told to stop, the server accepts nothing new and still answers what it had accepted."""
    body = json.dumps({"numbers": [NUMBER]}).encode()
    with contextlib.ExitStack() as opened, running_server(*DEV, folder=tmp_path) as server:
        connection = opened.enter_context(begin(server, body))
        idle = opened.enter_context(contextlib.closing(server.connect()))
        idle.connect()
        server.signal(signal.SIGTERM)
        # The idle connection's end says that the server has stopped accepting.
        assert idle.sock.recv(1) == b""
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(server.address, timeout=PATIENCE_SECONDS)
        connection.send(body[len(body) // 2 :])
        answer = connection.getresponse()
        assert (answer.status, answer.read()) == (200, b"")
        assert answer.getheader("connection") == "close"
        assert server.wait() == 0
    checked = optwarden("check", NUMBER, "--template", "order_update", folder=tmp_path)
    assert checked.returncode == 0


def test_what_arrived_before_the_signal_is_answered(tmp_path: Path) -> None:
    """Requests that waited in the sockets when the signal came are answered, and durable."""
    numbers = [f"467320020{count:02d}" for count in range(40)]
    with contextlib.ExitStack() as opened, running_server(*DEV, folder=tmp_path) as server:
        connections = [opened.enter_context(contextlib.closing(server.connect())) for _ in numbers]
        for connection in connections:
            connection.connect()
        for connection, number in zip(connections, numbers, strict=True):
            connection.request("POST", OPT_IN, encoded({"numbers": [number]}), server.headers())
        server.signal(signal.SIGTERM)
        assert [connection.getresponse().status for connection in connections] == [200] * 40
        assert server.wait() == 0
    for number in (numbers[0], numbers[-1]):
        assert optwarden("timeline", number, "--json", folder=tmp_path).stdout.count("opted_in")


def test_a_request_that_never_ends_holds_nothing_up_for_long(tmp_path: Path) -> None:
    """The wait for requests in flight is bounded by OPTWARDEN_SHUTDOWN_SECONDS."""
    with contextlib.ExitStack() as opened:
        server = opened.enter_context(
            running_server(*DEV, folder=tmp_path, OPTWARDEN_SHUTDOWN_SECONDS="1")
        )
        opened.enter_context(begin(server, b'{"numbers":["46732001122"]}'))
        server.signal(signal.SIGTERM)
        assert server.wait() == 0


def test_a_second_signal_ends_at_once(tmp_path: Path) -> None:
    """A second SIGTERM does not wait for the request that the first one waits for."""
    with contextlib.ExitStack() as opened, running_server(*DEV, folder=tmp_path) as server:
        opened.enter_context(begin(server, b'{"numbers":["46732001122"]}'))
        idle = opened.enter_context(contextlib.closing(server.connect()))
        idle.connect()
        server.signal(signal.SIGTERM)
        assert idle.sock.recv(1) == b""
        server.signal(signal.SIGTERM)
        assert server.wait() == -signal.SIGTERM


def test_a_taken_port_moves_in_dev_only(tmp_path: Path) -> None:
    """For people trying out a taken port moves to the next free one; otherwise it is said."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with running_server("--dev", "--port", str(port), folder=tmp_path) as server:
            assert server.address[1] > port
            assert server.request("GET", "/healthz")[0] == 200
            server.signal(signal.SIGTERM)
            assert server.wait() == 0
        refused = optwarden("serve", "--port", str(port), folder=tmp_path)
        assert refused.returncode == 6
        assert f"port {port}: the address is in use" in refused.stderr


def test_one_process_on_sqlite(tmp_path: Path) -> None:
    """SQLite and --workers do not go together; it is said why, and nothing is created."""
    process = optwarden("serve", "--dev", "--port", "0", "--workers", "2", folder=tmp_path)
    assert process.returncode == 2
    assert "SQLite takes one server process" in process.stderr
    assert not (tmp_path / "optwarden.db").exists()


def test_no_database_no_production(tmp_path: Path) -> None:
    """Outside --dev nothing is created unasked: no file, no keys, no demo."""
    refused = optwarden("serve", "--port", "0", folder=tmp_path)
    assert refused.returncode == 3
    assert "optwarden migrate" in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_migrate_and_serve(tmp_path: Path) -> None:
    """`serve --migrate` brings the schema up and serves, without demo data."""
    with running_server("--migrate", "--port", "0", folder=tmp_path) as server:
        assert set(server.line) == {"url", "pid"}
        assert server.request("GET", "/readyz")[0] == 200
        server.signal(signal.SIGTERM)
        assert server.wait() == 0
    assert "There are none." in optwarden("bots", "list", folder=tmp_path).stdout


def test_lost_keys_are_not_replaced(tmp_path: Path) -> None:
    """A database that was used is not served with fresh keys: its secrets could not be read."""
    assert optwarden("migrate", folder=tmp_path).returncode == 0
    assert optwarden("businesses", "create", "Bakery", folder=tmp_path).returncode == 0
    assert optwarden("bots", "create", "shop-bot", folder=tmp_path).returncode == 0
    keys = tmp_path / "optwarden.db.keys.json"
    assert keys.stat().st_mode & 0o077 == 0
    keys.unlink()
    for command in (("serve", "--port", "0"), ("bots", "list"), ("worker",)):
        refused = optwarden(*command, folder=tmp_path)
        assert refused.returncode == 4
        assert "keys file optwarden.db.keys.json is missing" in refused.stderr
    assert not keys.exists()


def test_every_wrong_setting_is_named_at_once(tmp_path: Path) -> None:
    """Wrong settings are all reported in one go, without their values."""
    refused = optwarden(
        "serve",
        folder=tmp_path,
        OPTWARDEN_PORT="secret-1",
        OPTWARDEN_LOG_LEVEL="secret-2",
        OPTWARDEN_DATABASE_URL="secret-3",
        OPTWARDEN_REGOIN="secret-4",
    )
    assert refused.returncode == 2
    for name in ("PORT", "LOG_LEVEL", "DATABASE_URL", "REGOIN"):
        assert f"OPTWARDEN_{name}: " in refused.stderr
    assert "did you mean OPTWARDEN_REGION?" in refused.stderr
    assert "secret" not in refused.stderr


def test_the_worker_may_be_a_process_of_its_own(tmp_path: Path) -> None:
    """`worker` delivers what `serve --no-worker` left: the confirmation of an opt-out."""
    with running_server(*DEV, "--no-worker", folder=tmp_path) as server:
        assert optwarden("simulate", NUMBER, "STOP", folder=tmp_path).returncode == 0
        assert b"\noptwarden_outbox_waiting 1.0\n" in server.request("GET", "/metrics")[1]
        worker = os.spawnve(  # noqa: S606 - beside the server, as an operator would
            os.P_NOWAIT,
            PROGRAM,
            ["optwarden", "worker", "--database", f"sqlite:///{tmp_path}/optwarden.db"],
            dict(server.environment),
        )
        try:
            while b"\noptwarden_outbox_waiting 0.0\n" not in server.request("GET", "/metrics")[1]:
                pass
        finally:
            os.kill(worker, signal.SIGTERM)
            _, status = os.waitpid(worker, 0)
        assert os.waitstatus_to_exitcode(status) == 0
