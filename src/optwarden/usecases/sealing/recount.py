"""What did a log's new leaves change of its census? Chains first, then the buckets they are in.

All in slices: after each the event loop goes on. Nothing is kept here; a recount that is given up
has changed nothing but labels, which stay true.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from optwarden.ledger.census import Counted, bucket_of, bucket_root, rows_above
from optwarden.ledger.chain import NO_LEAVES, Chain, extended
from optwarden.usecases.metrics import Counters
from optwarden.usecases.sealing.ports import Counting, Entry, Head, LabelOf

log = logging.getLogger(__name__)
ENTRIES_AT_ONCE: Final = 1_000
_BUCKETS_AT_ONCE: Final = 128
_BETWEEN_TURNS: Final = 16
"""Buckets hashed before the event loop goes on: about a millisecond."""


class Recounting:
    """The recount of one log, from where it was counted. Raises StoreUnavailable."""

    def __init__(self, counting: Counting, label: LabelOf, counters: Counters, head: Head) -> None:
        self._counting = counting
        self._label = label
        self._counters = counters
        self._log_id = head.log_id
        self._business_id = head.business_id
        self.position = head.counted
        """Up to where leaves are taken in."""
        self.persons = 0
        """How many labels are new."""
        self.chains: dict[bytes, Chain] = {}
        self.roots: dict[int, bytes] = {}
        """Of the buckets that were rehashed."""
        self._dirty: set[int] = set()

    async def reach(self, size: int) -> None:
        """Take in all leaves up to a size."""
        while self.position < size:
            end = min(size, self.position + ENTRIES_AT_ONCE)
            entries = await self._counting.entries(self._log_id, self.position, end)
            await self._take(entries)
            self.position = end
        await self._rehash()

    async def _take(self, entries: Sequence[Entry]) -> None:
        events = [one for one in entries if one.person_id is not None]
        labels = await self._counting.labels(self._business_id, events, self._label)
        new = {label for label in labels.values() if label not in self.chains}
        known = await self._counting.chains(self._log_id, sorted(new))
        self.persons += len(new) - len(known)
        self.chains.update(known)
        unlabelled = 0
        for one in events:
            label = labels.get(str(one.person_id))
            if label is None:
                unlabelled += 1
                continue
            chain = self.chains.get(label, NO_LEAVES)
            self.chains[label] = extended(chain, label, one.leaf_hash)
            self._dirty.add(bucket_of(label))
        if unlabelled:
            self._counters.sealing_failed()
            log.error(
                "entries are of nobody known, and no census has them",
                extra={"log": self._log_id, "entries": unlabelled},
            )

    async def _rehash(self) -> None:
        """Hash the buckets anew in which a chain grew."""
        dirty, self._dirty = sorted(self._dirty), set()
        mine: dict[int, list[bytes]] = {}
        for label in self.chains:
            mine.setdefault(bucket_of(label), []).append(label)
        for start in range(0, len(dirty), _BUCKETS_AT_ONCE):
            some = dirty[start : start + _BUCKETS_AT_ONCE]
            members: dict[int, dict[bytes, Chain]] = {bucket: {} for bucket in some}
            for label, chain in await self._counting.buckets(self._log_id, some):
                members[bucket_of(label)][label] = chain
            for count, (bucket, of) in enumerate(members.items()):
                of.update((label, self.chains[label]) for label in mine[bucket])
                self.roots[bucket] = bucket_root([Counted(*one) for one in sorted(of.items())])
                if count % _BETWEEN_TURNS == 0:
                    await asyncio.sleep(0)

    async def root(self) -> bytes:
        """Return the root over all buckets, those that were rehashed and the others."""
        row = await self._counting.roots(self._log_id) | self.roots
        for above in rows_above(row):
            row = above
            await asyncio.sleep(0)
        return row[0]
