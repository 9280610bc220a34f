"""When is a log's census made, and how does it come into the log? Every few minutes, or when much
was added; as a leaf, in one transaction with what it counts (ADR 0019).
"""

from __future__ import annotations

import logging
from typing import Final

from optwarden.consent.vocabulary import SECOND, Micros
from optwarden.ledger.census import Census
from optwarden.usecases.metrics import Counters
from optwarden.usecases.ports import Clock, Monotonic, StoreUnavailable
from optwarden.usecases.sealing.appending import Appending, Superseded, Unsealable
from optwarden.usecases.sealing.ports import Counting, EntryKind, Head, Leaf, Recount, Uncounted
from optwarden.usecases.sealing.recount import ENTRIES_AT_ONCE, Recounting
from optwarden.usecases.sealing.sealer import Sealer, why

log = logging.getLogger(__name__)
MUCH: Final = 100_000
"""New leaves after which a census is made before its time: they are counted in memory."""
_MUCH_OF: Final = 10
"""... unless that is less than a tenth of what the census has: each one costs by its size."""
_CENSUS_LEAF: Final = Leaf(EntryKind.CENSUS, None, None, None)


class TakeCensus:
    """Counts the persons of logs. One of its rounds runs at a time."""

    def __init__(
        self,
        counting: Counting,
        sealer: Sealer,
        appending: Appending,
        clock: Clock,
        counters: Counters,
        monotonic: Monotonic,
        interval_seconds: float,
    ) -> None:
        self._counting = counting
        self._sealer = sealer
        self._appending = appending
        self._clock = clock
        self._counters = counters
        self._monotonic = monotonic
        self._interval = int(interval_seconds * SECOND)
        self._counted_at: Micros | None = None

    async def __call__(self, *, now: bool = False) -> int:
        """Count what is due, or (`now`) whatever has grown; return how many logs.

        Raises StoreUnavailable. Nothing is done while another process seals.
        """
        if self._sealer.epoch is None:
            return 0
        looked_at = self._monotonic()
        if self._counted_at is None:
            self._counted_at = looked_at
        everything = now or looked_at - self._counted_at >= self._interval
        if everything:
            self._counted_at = looked_at
        grown = await self._counting.uncounted()
        counted = 0
        for one in grown:
            if everything or is_much(one):
                counted += await self._count_apart(one.log_id)
        return counted

    async def _count_apart(self, log_id: str) -> bool:
        """Count one log; what is wrong with it does not hold the others."""
        try:
            return await self._count(log_id)
        except (StoreUnavailable, Unsealable) as error:
            self._failed(log_id, error)
        except Superseded:
            self._sealer.superseded()
        return False

    def _failed(self, log_id: str, error: Exception) -> None:
        self._counters.sealing_failed()
        log.error(
            "the census of a log cannot be made and is tried again later",
            extra={"log": log_id, "error": why(error)},
        )

    async def _count(self, log_id: str) -> bool:
        head = await self._head(log_id)
        if head is None:
            return False
        recounting = Recounting(
            self._counting, self._appending.naming.keyring.label, self._counters, head
        )
        while True:
            await recounting.reach(head.size)
            async with self._sealer.turn:
                now = await self._head(log_id)
                if now is None or now.censuses != head.censuses:
                    return False
                if now.size - recounting.position <= ENTRIES_AT_ONCE:
                    return await self._write(now, recounting)
            head = now

    async def _head(self, log_id: str) -> Head | None:
        epoch = self._sealer.epoch
        return None if epoch is None else await self._appending.head(log_id, epoch)

    async def _write(self, head: Head, recounting: Recounting) -> bool:
        """Take in the last leaves and append the census, while nothing else is appended."""
        epoch = self._sealer.epoch
        if epoch is None:
            return False
        await recounting.reach(head.size)
        if not recounting.chains:
            return False
        before = await self._counting.persons(head.log_id, head.censuses)
        census = Census(
            self._appending.naming.origins.of(head.log_id),
            head.censuses + 1,
            head.size,
            before + recounting.persons,
            await recounting.root(),
            max(self._clock.now(), head.made_at),
        )
        recount = Recount(census, recounting.chains, recounting.roots)
        leaves, hashes = [_CENSUS_LEAF], [census.leaf_hash()]
        return await self._appending(head, leaves, hashes, epoch, recount)


def is_much(uncounted: Uncounted) -> bool:
    """Say whether so much is new that it should not wait."""
    return uncounted.leaves >= max(MUCH, uncounted.counted // _MUCH_OF)
