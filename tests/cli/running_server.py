"""How does a test get a real server? `optwarden serve` as a process, over real sockets."""

from __future__ import annotations

import contextlib
import http.client
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

PROGRAM: Final = str(Path(sys.executable).with_name("optwarden"))
PATIENCE_SECONDS: Final = 60
"""For a machine that is busy with something else; no test waits for it to pass."""


@dataclass(slots=True)
class RunningServer:
    """A server that accepts connections; `line` is what it announced."""

    process: subprocess.Popen[bytes]
    line: Mapping[str, Any]
    log_file: Path
    environment: Mapping[str, str] = field(repr=False)

    @property
    def address(self) -> tuple[str, int]:
        """Where it listens."""
        parts = urlsplit(self.line["url"])
        assert parts.hostname is not None
        assert parts.port is not None
        return parts.hostname, parts.port

    def connect(self) -> http.client.HTTPConnection:
        """A connection of the test's own."""
        return http.client.HTTPConnection(*self.address, timeout=PATIENCE_SECONDS)

    def request(
        self, method: str, path: str, body: object = None, **headers: str
    ) -> tuple[int, bytes]:
        """Make one request with the demo's token; return status and body."""
        connection = self.connect()
        try:
            connection.request(method, path, encoded(body), self.headers(**headers))
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def headers(self, **more: str) -> dict[str, str]:
        """The headers of a request with the demo's token."""
        token = {"authorization": f"Bearer {self.line['token']}"} if "token" in self.line else {}
        return {**token, "content-type": "application/json", **more}

    def signal(self, number: signal.Signals) -> None:
        """Send the process a signal."""
        self.process.send_signal(number)

    def wait(self) -> int:
        """Wait for its end; return the exit code."""
        return self.process.wait(timeout=PATIENCE_SECONDS)

    def log(self) -> str:
        """What it wrote to stderr so far."""
        return self.log_file.read_text()


def encoded(body: object) -> bytes | None:
    """A request body: bytes as they are, anything else as JSON."""
    if body is None or isinstance(body, bytes):
        return body
    return json.dumps(body).encode()


def plain_environment(**variables: str) -> dict[str, str]:
    """The environment without settings of whoever runs the tests."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("OPTWARDEN_")}
    return {**kept, **variables}


def optwarden(
    *words: str, folder: Path, stdin: str = "", **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [PROGRAM, *words],
        cwd=folder,
        env=plain_environment(**variables),
        input=stdin,
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@contextlib.contextmanager
def running_server(*words: str, folder: Path, **variables: str) -> Iterator[RunningServer]:
    """`optwarden serve --json` with more words, in a folder; killed at the end if it still runs."""
    environment = plain_environment(**variables)
    log_file = folder / "serve.log"
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            [PROGRAM, "serve", "--json", *words],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, f"the server did not start:\n{log_file.read_text()}"
        yield RunningServer(process, json.loads(line), log_file, environment)
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
