"""Which servers run during the benchmark? Gateways and the plain endpoint, as real processes."""

from __future__ import annotations

import contextlib
import json
import os
import select
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bench.load import ROOT

_START_SECONDS: Final = 60.0
_STOP_SECONDS: Final = 30.0
_OWN_CODE: Final = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
"""The checkout this file is in is what is measured, wherever the program was installed from."""
EMPTY_PATH: Final = "/bench/empty/"
"""Where a gateway started with the empty endpoint has it; the bot's id follows."""
ORM_PATH: Final = "/bots/demo-bot/opt-ins"


class ServerFailed(Exception):
    """A server did not start, or did not answer as it should."""


@dataclass(frozen=True, slots=True)
class Gateway:
    """A running gateway, as it announced itself."""

    pid: int
    url: str
    bot_id: str
    token: str = field(repr=False)
    command: str

    @property
    def opt_in_url(self) -> str:
        """The seed's endpoint."""
        return f"{self.url}/whatsapp/v1/{self.bot_id}/provision/optin"

    @property
    def decisions_url(self) -> str:
        """The native API's endpoint."""
        return f"{self.url}/v1/bots/{self.bot_id}/decisions"

    def post(self, url: str, document: dict[str, Any]) -> tuple[int, bytes]:
        """Send one POST and return status and body."""
        return self.send("POST", url, document)

    def send(self, method: str, url: str, document: dict[str, Any]) -> tuple[int, bytes]:
        """Send one request and return status and body."""
        headers = {"authorization": f"Bearer {self.token}", "content-type": "application/json"}
        data = json.dumps(document).encode()
        request = urllib.request.Request(url, data, headers, method=method)  # noqa: S310 - loopback
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read()


@contextlib.contextmanager
def running_gateway(
    database: str, scratch: Path, *, with_empty_endpoint: bool = False, sealing: bool = False
) -> Iterator[Gateway]:
    """Start `optwarden serve --dev` over a database. Raises ServerFailed.

    Without `sealing` it has no worker: nothing it is compared with seals either, and the rows it
    wrote are read as they were written, marks among them.
    """
    program = [str(Path(sys.executable).parent / "optwarden")]
    if with_empty_endpoint:
        program = [sys.executable, "-m", "bench.gateway_with_empty_endpoint"]
    words = ["serve", "--dev", "--json", "--port", "0"]
    words += ["--database"] if sealing else ["--no-worker", "--database"]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OPTWARDEN_")}
    environment = {
        **kept,
        "PYTHONPATH": _OWN_CODE,
        "OPTWARDEN_KEYS_FILE": str(scratch / "keys.json"),
    }
    with _running([*program, *words, database], scratch / "gateway.log", environment) as process:
        said = json.loads(_first_line(process, scratch / "gateway.log"))
        shown = " ".join([Path(program[0]).name, *program[1:], *words, _masked(database)])
        yield Gateway(process.pid, said["url"], said["bot_id"], said["token"], shown)


@contextlib.contextmanager
def running_plain_orm(database: str, scratch: Path) -> Iterator[tuple[int, str, str]]:
    """Start the endpoint of bench/plain_orm.py; yields its process, URL and command.

    Raises ServerFailed.
    """
    port = _free_port()
    words = ["-m", "uvicorn", "bench.plain_orm:app", "--loop", "uvloop", "--http", "httptools"]
    words += ["--no-access-log", "--log-level", "warning", "--port", str(port)]
    environment = {**os.environ, "PLAIN_ORM_DATABASE": database, "PYTHONPATH": _OWN_CODE}
    log = scratch / "plain_orm.log"
    with _running([sys.executable, *words], log, environment) as process:
        _wait_for_port(process, port, log)
        yield process.pid, f"http://127.0.0.1:{port}{ORM_PATH}", " ".join(["python", *words])


@contextlib.contextmanager
def running_provider_stub(pause_milliseconds: float, scratch: Path) -> Iterator[tuple[str, str]]:
    """Start bench/provider_stub.py; yields its URL and command. Raises ServerFailed."""
    port = _free_port()
    words = ["-m", "bench.provider_stub", str(port), f"{pause_milliseconds:g}"]
    environment = {**os.environ, "PYTHONPATH": _OWN_CODE}
    log = scratch / "provider_stub.log"
    with _running([sys.executable, *words], log, environment) as process:
        _wait_for_port(process, port, log)
        yield f"http://127.0.0.1:{port}", " ".join(["python", *words])


@contextlib.contextmanager
def _running(
    words: list[str], log: Path, environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("ab") as errors:
        process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=errors, env=environment, cwd=log.parent
        )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _first_line(process: subprocess.Popen[bytes], log: Path) -> bytes:
    if process.stdout is None:
        raise AssertionError("its output is a pipe")
    ready, _, _ = select.select([process.stdout], [], [], _START_SECONDS)
    line = process.stdout.readline() if ready else b""
    if not line:
        raise ServerFailed(f"the gateway did not start:\n{_end_of(log)}")
    return line


def _wait_for_port(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise ServerFailed(f"the server did not start:\n{_end_of(log)}")


def _end_of(log: Path) -> str:
    return "\n".join(log.read_text().splitlines()[-12:])


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _masked(database: str) -> str:
    kind, _, rest = database.partition("://")
    return f"{kind}://..." if "@" in rest else f"{kind}:///FILE"
