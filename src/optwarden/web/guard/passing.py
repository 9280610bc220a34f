"""How does a read or a listed write go through? Untouched and streamed, both ways.

Only its size is bounded. A client that hangs up ends the call to the provider.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Final

from optwarden.usecases.configuration import BotRecord
from optwarden.usecases.guarding import (
    Arrived,
    BrokenAnswer,
    Fault,
    Forwarded,
    Forwarding,
    GuardDialect,
    Problem,
    Streamed,
)
from optwarden.usecases.providers import Unknown, Unreachable
from optwarden.web.exchange import Receive, Send
from optwarden.web.guard.arriving import sent_on
from optwarden.web.guard.telling import fault_of, tell

LARGEST_PASSED: Final = 128 * 1024 * 1024
"""Bytes of a body, in either direction: Meta takes documents of up to 100 MB."""
_CHUNKS_AHEAD: Final = 4


class PassThrough:
    """Streams one request."""

    def __init__(self, forwarding: Forwarding) -> None:
        self._forwarding = forwarding

    async def __call__(
        self, dialect: GuardDialect, bot: BotRecord, arrived: Arrived, receive: Receive, send: Send
    ) -> None:
        """Pass a request on and its answer back."""
        body = _Body(receive, arrived)
        if body.too_large:
            fault = Fault(Problem.BODY_TOO_LARGE, "The body is larger than the guard passes.")
            await tell(send, dialect.fault(fault), reason=fault.problem)
            return
        query = f"?{arrived.query}" if arrived.query else ""
        request = Forwarded(
            arrived.method,
            dialect.base_url(bot, arrived.path) + arrived.path + query,
            sent_on(arrived.headers),
        )
        relaying = asyncio.ensure_future(self._relay(dialect, request, body, send))
        watching = asyncio.ensure_future(body.watch())
        try:
            await asyncio.wait((relaying, watching), return_when=asyncio.FIRST_COMPLETED)
            if not relaying.done() and not body.answered:
                relaying.cancel()  # the client hung up: nobody waits for the answer
            await asyncio.gather(relaying, return_exceptions=True)
        finally:
            watching.cancel()
            relaying.cancel()
        if not relaying.cancelled() and (error := relaying.exception()) is not None:
            raise error

    async def _relay(
        self, dialect: GuardDialect, request: Forwarded, body: _Body, send: Send
    ) -> None:
        chunks = body.chunks() if body.expected else None
        async with self._forwarding.stream(request, chunks) as begun:
            if isinstance(begun, Streamed):
                await _stream(begun, body, send)
                return
            body.answered = True
            fault = _fault(begun, body)
            await tell(send, dialect.fault(fault), reason=fault.problem)


async def _stream(begun: Streamed, body: _Body, send: Send) -> None:
    """Pass the answer on as it comes; one that breaks off breaks off for the client, too."""
    headers = [(name.encode(), value.encode("latin-1")) for name, value in begun.headers]
    await send({"type": "http.response.start", "status": begun.status, "headers": headers})
    size = 0
    try:
        async for chunk in begun.chunks:
            size += len(chunk)
            if size > LARGEST_PASSED:
                return
            await send({"type": "http.response.body", "body": chunk, "more_body": True})
    except BrokenAnswer:
        return
    body.answered = True
    await send({"type": "http.response.body", "body": b""})


def _fault(begun: Unreachable | Unknown, body: _Body) -> Fault:
    if body.too_large:
        return Fault(Problem.BODY_TOO_LARGE, "The body is larger than the guard passes.")
    return fault_of(begun)


class _Body:
    """A request's body as it arrives, and whether the client is still there."""

    def __init__(self, receive: Receive, arrived: Arrived) -> None:
        self._receive = receive
        self._queue: asyncio.Queue[bytes | None] = asyncio.Queue(_CHUNKS_AHEAD)
        declared = arrived.header("content-length")
        self.expected = arrived.has_body
        self.too_large = bool(declared) and not _within(declared or "")
        self.answered = False
        """Whether the last of the answer is on its way: from then on nobody hangs up."""

    async def watch(self) -> None:
        """Read the body into the queue; return when the client hangs up."""
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                return
            if not self.expected:
                continue
            if chunk := message.get("body", b""):
                await self._queue.put(chunk)
            if not message.get("more_body", False):
                await self._queue.put(None)

    async def chunks(self) -> AsyncIterator[bytes]:
        """Give the body on. Raises BrokenAnswer where it is larger than it may be."""
        size = 0
        while (chunk := await self._queue.get()) is not None:
            size += len(chunk)
            if size > LARGEST_PASSED:
                self.too_large = True
                raise BrokenAnswer
            yield chunk


def _within(declared: str) -> bool:
    return declared.isascii() and declared.isdigit() and int(declared) <= LARGEST_PASSED
