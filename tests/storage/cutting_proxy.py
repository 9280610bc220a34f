"""How does a test lose a connection at an exact point? A TCP proxy that reads PostgreSQL's protocol
and cuts it.

A request is what the client sends until it waits for an answer: to a Query, a Sync, a Flush or a
CopyDone. Requests are counted from
when the proxy is armed, over all connections through it.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from enum import StrEnum
from typing import Final
from urllib.parse import urlsplit

_ENDS_A_REQUEST: Final = (b"Q", b"S", b"c", b"H", b"X")
_ENDS_AN_ANSWER: Final = (b"Z", b"G")
_ENDS_A_FLUSHED_ANSWER: Final = (b"T", b"n", b"E")


class Cut(StrEnum):
    """What is lost."""

    REQUEST = "request lost"
    """The request never reaches the server."""
    ANSWER = "answer lost"
    """The server does what it was asked; the client is not told."""
    AFTERWARDS = "lost after the answer"
    """The client has its answer and finds the connection closed when it goes on."""
    SILENCE = "silence"
    """The server does what it was asked; the client waits for an answer on a connection that stays
    open.
    """


class CuttingProxy:
    """Stands between the gateway and the server; does nothing until it is armed."""

    def __init__(self, dsn: str) -> None:
        parts = urlsplit(dsn)
        self._server = (parts.hostname or "127.0.0.1", parts.port or 5432)
        self._parts = parts
        self._listener: asyncio.Server | None = None
        self._countdown = 0
        self._cut: Cut | None = None
        self._links: set[asyncio.Task[None]] = set()
        self.happened = asyncio.Event()
        """The cut was made."""

    @property
    def dsn(self) -> str:
        """How to reach the server through the proxy."""
        if self._listener is None:
            raise AssertionError("the proxy is not running")
        port = self._listener.sockets[0].getsockname()[1]
        address = f"{self._parts.netloc.rpartition('@')[0]}@127.0.0.1:{port}"
        return self._parts._replace(netloc=address, query="sslmode=disable").geturl()

    def arm(self, cut: Cut, request: int = 1) -> None:
        """Make the cut at the request of this number, counted from now."""
        self._cut, self._countdown = cut, request
        self.happened.clear()

    def disarm(self) -> None:
        """Let everything through again."""
        self._cut = None

    async def sever(self) -> None:
        """Break every connection there is, whoever is waiting for what."""
        links = list(self._links)
        for link in links:
            link.cancel()
        await asyncio.gather(*links, return_exceptions=True)

    async def start(self) -> None:
        self._listener = await asyncio.start_server(self._connected, "127.0.0.1", 0)

    async def stop(self) -> None:
        if self._listener is not None:
            self._listener.close()
        await self.sever()

    async def _connected(
        self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        if task is None:
            raise AssertionError("a connection is handled by a task")
        self._links.add(task)
        to_server: asyncio.StreamWriter | None = None
        try:
            server, to_server = await asyncio.open_connection(*self._server)
            await _Link(self, client, to_client, server, to_server).run()
        except (asyncio.IncompleteReadError, OSError):
            pass  # an end hung up
        finally:
            self._links.discard(task)
            for writer in (to_client, to_server):
                if writer is not None:
                    writer.close()
                    with contextlib.suppress(OSError):
                        await writer.wait_closed()

    def due(self) -> Cut | None:
        """Count a request; the cut to make at it, if it is the one."""
        if self._cut is None:
            return None
        self._countdown -= 1
        if self._countdown > 0:
            return None
        cut, self._cut = self._cut, None
        return cut


class _Link:
    """One client's connection: alternates between a whole request and a whole answer."""

    def __init__(
        self,
        proxy: CuttingProxy,
        client: asyncio.StreamReader,
        to_client: asyncio.StreamWriter,
        server: asyncio.StreamReader,
        to_server: asyncio.StreamWriter,
    ) -> None:
        self._proxy = proxy
        self._client, self._to_client = client, to_client
        self._server, self._to_server = server, to_server

    async def run(self) -> None:
        length = await self._client.readexactly(4)
        start = await self._client.readexactly(int.from_bytes(length) - 4)
        self._to_server.write(length + start)
        await self._log_in()
        while True:
            request, ended_by = await _read_until(self._client, _ENDS_A_REQUEST)
            if ended_by == b"X":
                return
            cut = self._proxy.due()
            if cut is Cut.REQUEST:
                self._proxy.happened.set()
                return
            self._to_server.write(request)
            await self._to_server.drain()
            flushed = ended_by == b"H"
            answer, _ = await _read_until(
                self._server, _ENDS_A_FLUSHED_ANSWER if flushed else _ENDS_AN_ANSWER
            )
            if cut is Cut.SILENCE:
                self._proxy.happened.set()
                await self._client.read()
                return
            if cut is not Cut.ANSWER:
                self._to_client.write(answer)
                await self._to_client.drain()
            if cut is not None:
                self._proxy.happened.set()
                return

    async def _log_in(self) -> None:
        """Pass messages on, one of the server's after one of the client's, until the server is
        ready.
        """
        while True:
            kind, message = await _read_message(self._server)
            self._to_client.write(message)
            if kind == b"Z":
                return
            asks = kind == b"R" and int.from_bytes(message[5:9]) in (3, 5, 10, 11)
            if asks:
                _, message = await _read_message(self._client)
                self._to_server.write(message)


async def _read_message(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    kind = await reader.readexactly(1)
    length = await reader.readexactly(4)
    return kind, kind + length + await reader.readexactly(int.from_bytes(length) - 4)


async def _read_until(reader: asyncio.StreamReader, ends: tuple[bytes, ...]) -> tuple[bytes, bytes]:
    messages = []
    while True:
        kind, message = await _read_message(reader)
        messages.append(message)
        if kind in ends:
            return b"".join(messages), kind


@contextlib.asynccontextmanager
async def cutting_proxy(dsn: str) -> AsyncIterator[CuttingProxy]:
    """A running proxy to the server of a DSN."""
    proxy = CuttingProxy(dsn)
    await proxy.start()
    try:
        yield proxy
    finally:
        await proxy.stop()
