"""What is a census made from? Entries and their persons' labels, chains and buckets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import orjson

from optwarden.ledger.census import Counted
from optwarden.ledger.chain import Chain
from optwarden.ledger.tree import TILE_HEIGHT, TILE_WIDTH, hashes_in
from optwarden.storage.bulk import Rows, Verb
from optwarden.storage.engine import Engine
from optwarden.storage.faults import as_unavailable
from optwarden.storage.log.logs import shard_of_log
from optwarden.storage.log.tables import LOG_PERSON, LOG_TILE, PERSON_LABEL
from optwarden.storage.tables import EVENT_PRIVATE
from optwarden.usecases.sealing.naming import BOT
from optwarden.usecases.sealing.ports import Entry, EntryKind, LabelOf, Uncounted

_UNCOUNTED: Final = f"""
SELECT log_id, size - counted, counted FROM log
WHERE log_id LIKE '{BOT}%' AND (size > counted + 1 OR size > 0 AND censuses = 0)"""
_PERSONS: Final = """
SELECT persons FROM log_census WHERE shard_key = $1 AND log_id = $2 AND number = $3"""
_ENTRIES: Final = """
SELECT position, kind, CAST(entry_id AS text), CAST(person_id AS text), entry_shard
FROM log_entry WHERE shard_key = $1 AND log_id = $2 AND position >= $3 AND position < $4
ORDER BY position"""
_BUCKET: Final = """
SELECT label, length, head FROM log_person
WHERE shard_key = $1 AND log_id = $2 AND label >= $3 AND label <= $4 ORDER BY label"""
_ROOTS: Final = """
SELECT bucket, root FROM log_bucket
WHERE shard_key = $1 AND log_id = $2 AND bucket >= $3 AND bucket < $4"""
_ROOTS_AT_ONCE: Final = 4_096
_BUCKETS: Final = 1 << 16


class StoredCounting:
    """Fills `usecases.sealing.ports.Counting` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def uncounted(self) -> Sequence[Uncounted]:
        """Return the logs of bots that have more than a census behind what was counted."""
        with as_unavailable():
            rows = await self._engine.bulk.select(_UNCOUNTED)
        return [Uncounted(*row) for row in rows]

    async def persons(self, log_id: str, number: int) -> int:
        """Return how many persons a census counted."""
        with as_unavailable():
            rows = await self._engine.bulk.select(_PERSONS, shard_of_log(log_id), log_id, number)
        return int(rows[0][0]) if rows else 0

    async def entries(self, log_id: str, start: int, end: int) -> Sequence[Entry]:
        """Return entries by position."""
        shard, bulk = shard_of_log(log_id), self._engine.bulk
        numbers = range(start >> TILE_HEIGHT, (end - 1 >> TILE_HEIGHT) + 1)
        keys = [(shard, log_id, 0, number) for number in numbers]
        with as_unavailable():
            rows = await bulk.select(_ENTRIES, shard, log_id, start, end)
            tiles = await bulk.find(LOG_TILE, keys, ("number", "hashes"))
        hashes = {
            number * TILE_WIDTH + at: one
            for number, tile, _ in tiles
            for at, one in enumerate(hashes_in(bytes(tile)))
        }
        return [
            Entry(position, EntryKind(kind), entry_id, person_id, entry_shard, hashes[position])
            for position, kind, entry_id, person_id, entry_shard in rows
        ]

    async def labels(
        self, business_id: str, entries: Sequence[Entry], label: LabelOf
    ) -> Mapping[str, bytes]:
        """Return the labels of persons as they are kept, or as their events' recipients give them.

        A new label is kept before anything relies on it.
        """
        first = {one.person_id: one for one in entries if one.person_id is not None}
        people = [(one.shard_key, one.person_id) for one in first.values()]
        bulk = self._engine.bulk
        with as_unavailable():
            known = await bulk.find(PERSON_LABEL, people, ("person_id", "label"))
            labels = {person_id: bytes(kept) for person_id, kept, _ in known}
            lacking = [one for person_id, one in first.items() if person_id not in labels]
            events = [(one.shard_key, one.person_id, one.entry_id) for one in lacking]
            private = await bulk.find(EVENT_PRIVATE, events, ("personal",))
            made = {
                lacking[at]: label(business_id, orjson.loads(personal)["recipient"][1])
                for personal, at in private
            }
            rows = [(one.shard_key, one.person_id, business_id, of) for one, of in made.items()]
            if rows:
                await bulk.write(None, [Rows(Verb.PUT, PERSON_LABEL, sorted(rows))])
        return labels | {str(one.person_id): of for one, of in made.items()}

    async def chains(self, log_id: str, labels: Sequence[bytes]) -> Mapping[bytes, Chain]:
        """Return the chains of labels that were counted before."""
        shard = shard_of_log(log_id)
        keys = [(shard, log_id, label) for label in labels]
        with as_unavailable():
            found = await self._engine.bulk.find(LOG_PERSON, keys, ("length", "head"))
        return {labels[at]: Chain(length, bytes(head)) for length, head, at in found}

    async def buckets(self, log_id: str, buckets: Sequence[int]) -> Sequence[Counted]:
        """Return everybody in these buckets: a range of labels each."""
        shard = shard_of_log(log_id)
        ranges = [
            (shard, log_id, bucket.to_bytes(2), bucket.to_bytes(2) + b"\xff" * 30)
            for bucket in buckets
        ]
        with as_unavailable():
            rows = await self._engine.bulk.select_each(_BUCKET, ranges)
        return [Counted(bytes(label), Chain(length, bytes(head))) for label, length, head in rows]

    async def roots(self, log_id: str) -> dict[int, bytes]:
        """Return the roots of all buckets that are not empty."""
        shard = shard_of_log(log_id)
        roots: dict[int, bytes] = {}
        for start in range(0, _BUCKETS, _ROOTS_AT_ONCE):
            with as_unavailable():
                rows = await self._engine.bulk.select(
                    _ROOTS, shard, log_id, start, start + _ROOTS_AT_ONCE
                )
            roots.update((bucket, bytes(root)) for bucket, root in rows)
        return roots
