"""How does a read or a listed write go through? Untouched and streamed, both ways.

Its size is bounded, and a dialect may look at what is written before it goes. A client that hangs
up ends the call to the provider.
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
    Inspection,
    Problem,
    Streamed,
)
from optwarden.usecases.providers import Unknown, Unreachable
from optwarden.web.exchange import Receive, Send
from optwarden.web.guard.arriving import sent_on
from optwarden.web.guard.telling import fault_of, relayed, tell

LARGEST_PASSED: Final = 128 * 1024 * 1024
"""Bytes of a body, in either direction: Meta takes documents of up to 100 MB."""
_CHUNKS_AHEAD: Final = 4
_TOO_LARGE: Final = Fault(Problem.BODY_TOO_LARGE, "The body is larger than the guard passes.")


class PassThrough:
    """Streams one request."""

    def __init__(self, forwarding: Forwarding) -> None:
        self._forwarding = forwarding

    async def __call__(
        self, dialect: GuardDialect, bot: BotRecord, arrived: Arrived, receive: Receive, send: Send
    ) -> None:
        """Pass a request on and its answer back."""
        body = _Body(receive, arrived, dialect.inspection(arrived))
        if body.fault is not None:
            await tell(send, dialect.fault(body.fault), reason=body.fault.problem)
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
        chunks = body.chunks() if await body.begins() else None
        if body.fault is not None:
            await _tell_fault(dialect, None, body, send)
            return
        async with self._forwarding.stream(request, chunks) as begun:
            if isinstance(begun, Streamed):
                await _stream(begun, body, send)
            else:
                await _tell_fault(dialect, begun, body, send)


async def _tell_fault(
    dialect: GuardDialect, begun: Unreachable | Unknown | None, body: _Body, send: Send
) -> None:
    body.answered = True
    fault = body.fault
    if fault is None:
        assert begun is not None, "either the body or the call failed"
        fault = fault_of(begun)
    await tell(send, dialect.fault(fault), reason=fault.problem)


async def _stream(begun: Streamed, body: _Body, send: Send) -> None:
    """Pass the answer on as it comes; one that breaks off breaks off for the client, too."""
    headers = [(name.encode(), value.encode("latin-1")) for name, value in relayed(begun.headers)]
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


class _Body:
    """A request's body as it arrives and is looked at, and whether the client is still there."""

    def __init__(self, receive: Receive, arrived: Arrived, inspection: Inspection | None) -> None:
        self._receive = receive
        self._queue: asyncio.Queue[bytes | None] = asyncio.Queue(_CHUNKS_AHEAD)
        self._inspection = inspection
        self._expected = arrived.has_body or inspection is not None
        self._begun = b""
        self._size = 0
        self._ended = False
        declared = arrived.header("content-length")
        self.fault: Fault | None = _TOO_LARGE if declared and not _within(declared) else None
        """Why it does not go on, or not to its end."""
        self.answered = False
        """Whether the last of the answer is on its way: from then on nobody hangs up."""

    async def watch(self) -> None:
        """Read the body into the queue; return when the client hangs up."""
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                return
            if not self._expected:
                continue
            if chunk := message.get("body", b""):
                await self._queue.put(chunk)
            if not message.get("more_body", False):
                await self._queue.put(None)

    async def begins(self) -> bool:
        """Say whether there is a body; wait for what is inspected until some of it may go."""
        if self._inspection is None:
            return self._expected
        while not (self._begun or self._ended or self.fault):
            self._begun = await self._next()
        return bool(self._begun)

    async def chunks(self) -> AsyncIterator[bytes]:
        """Give the body on. Raises BrokenAnswer where it may not go to its end."""
        chunk = self._begun
        while True:
            if self.fault is not None:
                raise BrokenAnswer
            if chunk:
                yield chunk
            if self._ended:
                return
            chunk = await self._next()

    async def _next(self) -> bytes:
        """Return what may go by now, perhaps nothing; set what is wrong, or that it was the end."""
        chunk = await self._queue.get()
        self._ended = chunk is None
        self._size += len(chunk or b"")
        if self._size > LARGEST_PASSED:
            self.fault = _TOO_LARGE
        if self.fault is not None or self._inspection is None:
            return chunk or b""
        passed = self._inspection.end() if chunk is None else self._inspection.take(chunk)
        if isinstance(passed, Fault):
            self.fault = passed
            return b""
        return passed


def _within(declared: str) -> bool:
    return declared.isascii() and declared.isdigit() and int(declared) <= LARGEST_PASSED
