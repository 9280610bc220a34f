"""How is load sent where wrk is not installed? Each connection sends when it is answered.

`python -m bench.python_load CONNECTIONS SECONDS` reads a `Post` as JSON and prints JSON.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from typing import cast
from urllib.parse import urlsplit

import uvloop

from bench.requests import Post


class Run:
    """What all connections share: the next body, the findings, the end."""

    def __init__(self, post: Post, seconds: float) -> None:
        self.head = post.head
        self.bodies: Iterator[str] = post.bodies()
        self.ends_at = time.perf_counter() + seconds
        self.latencies: list[float] = []
        self.failed = 0


class Connection(asyncio.Protocol):
    """One keep-alive connection with one request under way."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._received = b""
        self._sent_at = 0.0
        self.closed: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is no subclass of it
        self._send()

    def data_received(self, data: bytes) -> None:
        """Count an answer when all of it is there, and send the next request."""
        self._received += data
        head, separator, body = self._received.partition(b"\r\n\r\n")
        if not separator or len(body) < _content_length(head):
            return
        self._received = b""
        now = time.perf_counter()
        self._run.latencies.append(now - self._sent_at)
        if not head.startswith(b"HTTP/1.1 2"):
            self._run.failed += 1
        if now < self._run.ends_at:
            self._send()
        else:
            self._sent_at = 0.0
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - asyncio's signature
        """Count a request that was cut off."""
        if self._sent_at:
            self._run.failed += 1
        self.closed.set_result(None)

    def _send(self) -> None:
        self._sent_at = time.perf_counter()
        self._transport.write((self._run.head + next(self._run.bodies)).encode())


def _content_length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    raise ValueError("an answer without a length")


async def send(post: Post, connections: int, seconds: float) -> dict[str, float]:
    """Send requests for so long and return the findings."""
    parts = urlsplit(post.url)
    host, port = parts.hostname, parts.port
    if host is None or port is None:
        raise ValueError("the URL must name host and port")
    run = Run(post, seconds)
    began_at = time.perf_counter()
    loop = asyncio.get_running_loop()
    opened = [
        (await loop.create_connection(lambda: Connection(run), host, port))[1]
        for _ in range(connections)
    ]
    await asyncio.gather(*(connection.closed for connection in opened))
    lasted = time.perf_counter() - began_at
    latencies = sorted(run.latencies)
    return {
        "requests": len(latencies),
        "seconds": lasted,
        "failed": run.failed,
        "p50_microseconds": latencies[len(latencies) // 2] * 1e6,
        "p99_microseconds": latencies[len(latencies) * 99 // 100] * 1e6,
    }


def main() -> None:
    """Read what to send, send it, print what was seen."""
    post = Post(**json.load(sys.stdin))
    findings = send(post, int(sys.argv[1]), float(sys.argv[2]))
    print(json.dumps(uvloop.run(findings)))


if __name__ == "__main__":
    main()
