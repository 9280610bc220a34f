"""What does a provider's server do to us? A real one on loopback that misbehaves as told."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Behaviour(StrEnum):
    """What the server does with a connection."""

    ANSWER = "answer"
    HANG_BEFORE_READING = "hang before reading"
    HANG_AFTER_READING = "hang after reading"
    BREAK_AFTER_READING = "break after reading"
    BREAK_INSIDE_ANSWER = "break inside the answer"


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it arrived whole."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def document(self) -> Any:
        return json.loads(self.body)


@dataclass(slots=True)
class UpstreamStub:
    """The server, and what it saw."""

    behaviour: Behaviour = Behaviour.ANSWER
    status: int = 201
    body: bytes | None = None
    """None: an answer like Sinch's, one entry for each recipient."""
    answer: Callable[[Request], tuple[int, bytes]] | None = None
    """Status and body by what was asked, where not all requests are answered alike."""
    headers: dict[str, str] = field(default_factory=lambda: {"content-type": "application/json"})
    connections: int = 0
    requests: list[Request] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    url: str = ""
    _ended: asyncio.Event = field(default_factory=asyncio.Event)
    _writers: list[asyncio.StreamWriter] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writers.append(writer)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            await self._serve(reader, writer)
        writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self.behaviour is Behaviour.HANG_BEFORE_READING:
            self.arrived.set()
            await self._ended.wait()
            return
        while True:
            request = await read_request(reader)
            self.requests.append(request)
            self.arrived.set()
            if self.behaviour is Behaviour.HANG_AFTER_READING:
                await self._ended.wait()
                return
            if self.behaviour is Behaviour.BREAK_AFTER_READING:
                return
            status, body = self._answer(request)
            lines = [f"HTTP/1.1 {status} Whatever", f"content-length: {len(body)}"]
            lines += [f"{name}: {value}" for name, value in self.headers.items()]
            head = "\r\n".join(lines).encode() + b"\r\n\r\n"
            if self.behaviour is Behaviour.BREAK_INSIDE_ANSWER:
                body = body[: len(body) // 2]
            writer.write(head + body)
            await writer.drain()
            if self.behaviour is Behaviour.BREAK_INSIDE_ANSWER:
                return

    def _answer(self, request: Request) -> tuple[int, bytes]:
        if self.answer is not None:
            return self.answer(request)
        return self.status, self.body if self.body is not None else like_sinch(request)

    def end(self) -> None:
        """Let go of every connection, those kept alive included."""
        self._ended.set()
        for writer in self._writers:
            writer.close()


async def read_request(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip().split("\r\n")
    method, path, _ = first.split(" ")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(method, path, headers, body)


def like_sinch(request: Request) -> bytes:
    if request.path.endswith("/capability"):
        numbers = request.document["numbers"]
        capabilities = [{"msisdn": number, "capable": True} for number in numbers]
        return json.dumps({"capabilities": capabilities}).encode()
    statuses = [
        {
            "message_id": f"01UPSTREAM{position:016d}",
            "recipient": f"+{number.removeprefix('+')}",
            "status": "success",
            "state": "queued",
        }
        for position, number in enumerate(request.document["to"])
    ]
    return json.dumps({"type": "whatsapp", "statuses": statuses}).encode()


@contextlib.asynccontextmanager
async def running_upstream() -> AsyncIterator[UpstreamStub]:
    """The server, on a free port of loopback."""
    stub = UpstreamStub()
    server = await asyncio.start_server(stub.serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    stub.url = f"http://127.0.0.1:{port}"
    try:
        yield stub
    finally:
        stub.end()
        server.close()
        await server.wait_closed()
