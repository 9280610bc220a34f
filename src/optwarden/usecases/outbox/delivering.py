"""What is due? Items of each kind are claimed and handed to whoever delivers that kind.

Every kind has places of its own, so that one whose receiver is slow does not hold up another. An
item has its place until its own try is over and waits for no other's.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, Protocol

from optwarden.consent.vocabulary import SECOND
from optwarden.usecases.outbox.items import Outbox, OutboxItem, Shares
from optwarden.usecases.ports import Clock

PLACES: Final = 100
"""Items of one kind that are tried at once.

A bot begins another only while it has less than a quarter as many places as are free. One slow
server so takes 25 at first and settles at x = (100 - x) / 4 = 20 of them; n hold 100 / (n + 4)
each, and four times that stays free for the rest. At 9 s a call, 20 places are 2.2 calls a second.
A quick one beside it has (80 - x) / 4 = 16, at 50 ms a call 320 a second.
"""
_SHARE: Final = 4
_LEASE_MARGIN_SECONDS: Final = 15.0


class Delivers(Protocol):
    """Delivers items of one kind, and ends each it is given."""

    @property
    def seconds(self) -> float:
        """How long one call may take at most."""
        ...

    async def __call__(self, item: OutboxItem) -> None:
        """Try one claimed item. Raises StoreUnavailable."""
        ...


@dataclass(slots=True)
class DeliverDue:
    """Delivers what is due of one kind.

    `begin` is the worker's: it leaves what it began to itself. A call delivers one round to its
    end.
    """

    kind: str
    outbox: Outbox
    deliver: Delivers
    clock: Clock
    places: int = PLACES
    _trying: dict[asyncio.Task[None], str] = field(default_factory=dict, init=False, repr=False)
    _failures: list[BaseException] = field(default_factory=list, init=False, repr=False)
    _held_back: bool = field(default=False, init=False, repr=False)
    _tell: Callable[[], None] | None = field(default=None, init=False, repr=False)

    async def __call__(self) -> int:
        """Deliver one round; return how many items were tried. Raises StoreUnavailable."""
        begun = await self._begin()
        if begun:
            await asyncio.wait(begun)
        self._raise_failure()
        return len(begun)

    def tell_of_room(self, tell: Callable[[], None]) -> None:
        """Let somebody know when an item ends that others may be waiting for."""
        self._tell = tell

    async def begin(self) -> bool:
        """Begin what is due and has a place; say whether there was any.

        Raises StoreUnavailable, also for what was begun before and ended with it.
        """
        self._raise_failure()
        return bool(await self._begin())

    async def finish(self) -> None:
        """Wait until what was begun is over."""
        if self._trying:
            await asyncio.wait(list(self._trying))

    def cut_off(self) -> None:
        """End what was begun at once; another worker takes it up when its claim runs out."""
        for task in list(self._trying):
            task.cancel()

    async def _begin(self) -> list[asyncio.Task[None]]:
        free = self.places - len(self._trying)
        if free <= 0:
            self._held_back = True
            return []
        shares = Shares(max(1, free // _SHARE), Counter(self._trying.values()))
        self._held_back = bool(shares.full())
        now = self.clock.now()
        lease = int((self.deliver.seconds + _LEASE_MARGIN_SECONDS) * SECOND)
        items = await self.outbox.claim(self.kind, now, now + lease, free, shares)
        return [self._try(item) for item in items]

    def _try(self, item: OutboxItem) -> asyncio.Task[None]:
        task = asyncio.ensure_future(self.deliver(item))
        self._trying[task] = item.bot_id
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        del self._trying[task]
        failure = None if task.cancelled() else task.exception()
        if failure is not None:
            self._failures.append(failure)
        if self._tell is not None and (self._held_back or failure is not None):
            self._tell()

    def _raise_failure(self) -> None:
        if self._failures:
            failure = self._failures[0]
            self._failures.clear()
            raise failure
