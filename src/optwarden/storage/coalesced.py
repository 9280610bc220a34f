"""How do many small writes share one durable transaction? They wait for the one in flight.

The idea of the group commit, for what is not a command about a recipient: no timer, one in flight.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, TypeAlias, TypeVar

from optwarden.storage.engine import ConnectionLost, Engine, EngineError, Row, Statement
from optwarden.usecases.ports import StoreBusy, StoreUnavailable

Piece = TypeVar("Piece")
Answer = TypeVar("Answer")

LARGEST: Final = 128
"""Pieces of one transaction."""
LARGEST_BYTES: Final = 4 * 1024 * 1024
"""Bytes of one transaction, unless a single piece has more: a callback may have 3 MiB (web)."""
LONGEST_QUEUE: Final = 10_000
"""Pieces that may wait: several seconds of work of a slow store."""


class Coalesced(Generic[Piece, Answer]):
    """Hands pieces to `work` in batches; each caller gets the answer of their own piece.

    `work` makes one transaction of a batch and returns an answer for each piece, in order. A batch
    that the store refuses is tried again piece by piece, so that one cannot fail its neighbours.
    `size` says how many bytes a piece brings; left out, pieces are small.
    """

    def __init__(
        self,
        work: Callable[[Sequence[Piece]], Awaitable[Sequence[Answer]]],
        size: Callable[[Piece], int] | None = None,
    ) -> None:
        self._work = work
        self._size = size
        self._queue: deque[tuple[Piece, asyncio.Future[Answer]]] = deque()
        self._task: asyncio.Task[None] | None = None

    def __call__(self, piece: Piece) -> asyncio.Future[Answer]:
        """Hand in a piece; awaited, its answer is durable, or StoreUnavailable is raised."""
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        if len(self._queue) >= LONGEST_QUEUE:
            answer.set_exception(StoreBusy("too much is waiting for the store"))
            return answer
        self._queue.append((piece, answer))
        if self._task is None:
            self._task = asyncio.create_task(self._work_while_waiting())
        return answer

    async def drain(self) -> None:
        """Wait until everything that was handed in is answered."""
        while self._task is not None:
            await asyncio.wait([self._task])

    async def _work_while_waiting(self) -> None:
        try:
            while self._queue:
                await asyncio.sleep(0)  # lets those who are ready now join this batch
                await self._do(self._next_batch())
        finally:
            self._task = None
            while self._queue:
                _fail(self._queue.popleft()[1], StoreUnavailable("the gateway stops"))

    def _next_batch(self) -> list[tuple[Piece, asyncio.Future[Answer]]]:
        if self._size is None:
            return [self._queue.popleft() for _ in range(min(LARGEST, len(self._queue)))]
        batch, left = [self._queue.popleft()], LARGEST_BYTES
        left -= self._size(batch[0][0])
        while self._queue and len(batch) < LARGEST:
            left -= self._size(self._queue[0][0])
            if left < 0:
                break
            batch.append(self._queue.popleft())
        return batch

    async def _do(self, batch: list[tuple[Piece, asyncio.Future[Answer]]]) -> None:
        try:
            answers = await self._work([piece for piece, _ in batch])
        except EngineError as error:
            if len(batch) > 1 and not isinstance(error, ConnectionLost):
                for one in batch:
                    await self._do([one])
                return
            for _, waiting in batch:
                _fail(waiting, StoreUnavailable("the store cannot be written"))
        except BaseException:
            for _, waiting in batch:
                _fail(waiting, StoreUnavailable("the gateway stops"))
            raise
        else:
            for (_, waiting), answer in zip(batch, answers, strict=True):
                if not waiting.done():
                    waiting.set_result(answer)


Statements: TypeAlias = tuple[Statement, ...]


def coalesced_statements(engine: Engine) -> Coalesced[Statements, list[list[Row]]]:
    """Return what runs some statements together with those of others; answered with their rows."""

    async def run(pieces: Sequence[Statements]) -> list[list[list[Row]]]:
        rows = iter(await engine.run([one for piece in pieces for one in piece]))
        return [[next(rows) for _ in piece] for piece in pieces]

    return Coalesced(run)


def _fail(waiting: asyncio.Future[Answer], error: Exception) -> None:
    if not waiting.done():
        waiting.set_exception(error)
