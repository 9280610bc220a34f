"""What is in a log? Its rows, all on one shard; a batch of leaves is one guarded transaction."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from optwarden.ledger.tree import HASH_BYTES, TILE_HEIGHT, edge_lengths
from optwarden.storage.bulk import Rows, Verb
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.log.tables import (
    LOG_BUCKET,
    LOG_CENSUS,
    LOG_CHECKPOINT,
    LOG_ENTRY,
    LOG_PERSON,
    LOG_POSITION,
    LOG_TILE,
)
from optwarden.storage.shards import shard_key
from optwarden.storage.tables import EVENT
from optwarden.usecases.sealing.appending import Unsealable
from optwarden.usecases.sealing.naming import BUSINESS
from optwarden.usecases.sealing.ports import EntryKind, Growth, Head, Mark, Recount

_LOG: Final = """
SELECT CAST(business_id AS text), size, epoch, counted, censuses
FROM log WHERE shard_key = $1 AND log_id = $2"""
_BEGIN: Final = """
INSERT INTO log (shard_key, log_id, business_id, size, epoch, checkpoints, counted, censuses)
VALUES ($1, $2, $3, 0, 0, 0, 0, 0) ON CONFLICT (shard_key, log_id) DO NOTHING"""
_GROW: Final = """
UPDATE log SET size = $4, epoch = $5, checkpoints = checkpoints + 1
WHERE shard_key = $1 AND log_id = $2 AND size = $3 AND epoch <= $5
RETURNING size"""
_COUNT: Final = """
UPDATE log
SET size = $4, epoch = $5, checkpoints = checkpoints + 1, counted = $3, censuses = $6
WHERE shard_key = $1 AND log_id = $2 AND size = $3 AND epoch <= $5 AND censuses = $6 - 1
RETURNING size"""
_NEWEST: Final = """
SELECT made_at, note FROM log_checkpoint WHERE shard_key = $1 AND log_id = $2 AND size = $3"""


# What the drivers take without adapting it, which an enumeration's `value` is a slow way to.
_KINDS: Final = {kind: kind.value for kind in EntryKind}


def shard_of_log(log_id: str) -> int:
    """Return the shard on which all rows of a log live."""
    return shard_key(log_id, "log")


class StoredLogs:
    """Fills `usecases.sealing.ports.Logs` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def head(self, log_id: str) -> Head | None:
        """Return a log as it stands."""
        shard, bulk = shard_of_log(log_id), self._engine.bulk
        with as_unavailable():
            rows = await bulk.select(_LOG, shard, log_id)
            if not rows:
                return None
            business_id, size, epoch, counted, censuses = rows[0]
            made = await bulk.select(_NEWEST, shard, log_id, size)
        tiles = await self._unfinished(shard, log_id, size)
        made_at, note = made[0] if made else (0, "")
        return Head(log_id, business_id, size, epoch, counted, censuses, made_at, tiles, note)

    async def _unfinished(self, shard: int, log_id: str, size: int) -> tuple[bytes, ...]:
        """Return the unfinished tiles of a log of a size; one may hold more by now."""
        lengths = edge_lengths(size)
        keys = [
            (shard, log_id, level, size >> TILE_HEIGHT * (level + 1))
            for level, length in enumerate(lengths)
            if length
        ]
        with as_unavailable():
            found = await self._engine.bulk.find(LOG_TILE, keys, ("level", "hashes"))
        tiles = {level: hashes for level, hashes, _ in found}
        return tuple(
            tiles.get(level, b"")[: length * HASH_BYTES] for level, length in enumerate(lengths)
        )

    async def begin(self, mark: Mark) -> None:
        """Begin the log of a mark; its event tells the business."""
        log_id = mark.log_id
        with as_unavailable():
            business_id = log_id.removeprefix(BUSINESS)
            if business_id == log_id:
                key = (mark.shard_key, mark.person_id, mark.entry_id)
                found = await self._engine.bulk.find(EVENT, [key], ("business_id",))
                if not found:
                    raise Unsealable("a mark's event is not there")
                business_id = found[0][0]
            arguments = (shard_of_log(log_id), log_id, business_id)
            await self._engine.run([Statement(_BEGIN, arguments)])

    async def sealed(self, log_id: str, entry_ids: Sequence[str]) -> Collection[str]:
        """Return those of the entries that are in the log."""
        shard = shard_of_log(log_id)
        keys = [(shard, log_id, entry_id) for entry_id in entry_ids]
        with as_unavailable():
            found = await self._engine.bulk.find(LOG_POSITION, keys, ("position",))
        return {entry_ids[at] for _, at in found}

    async def append(self, head: Head, growth: Growth, epoch: int) -> bool:
        """Append a batch."""
        key = shard_of_log(head.log_id), head.log_id
        recount, changes = growth.recount, _grown(key, head.size, growth)
        if recount is None:
            guard = Statement(_GROW, (*key, head.size, growth.size, epoch))
        else:
            number = recount.census.number
            guard = Statement(_COUNT, (*key, head.size, growth.size, epoch, number))
            changes += _recounted(key, head.size, recount)
        with as_unavailable():
            return await self._engine.bulk.write(guard, [one for one in changes if one.rows])


def _grown(key: tuple[int, str], before: int, growth: Growth) -> list[Rows]:
    placed = list(enumerate(growth.leaves, before))
    entries = [
        (*key, at, _KINDS[kind], entry_id, person_id, entry_shard)
        for at, (kind, entry_id, person_id, entry_shard) in placed
    ]
    positions = [(*key, leaf.entry_id, at) for at, leaf in placed if leaf.entry_id]
    tiles = [(*key, *tile, hashes) for tile, hashes in sorted(growth.tiles.items())]
    checkpoint = (*key, growth.size, growth.root, growth.made_at, growth.note)
    return [
        Rows(Verb.ADD, LOG_ENTRY, entries),
        Rows(Verb.ADD, LOG_POSITION, positions),
        Rows(Verb.PUT, LOG_TILE, tiles),
        Rows(Verb.ADD, LOG_CHECKPOINT, [checkpoint]),
    ]


def _recounted(key: tuple[int, str], position: int, recount: Recount) -> list[Rows]:
    _, number, covers, persons, root, made_at = recount.census
    chains = [(*key, label, *chain) for label, chain in sorted(recount.chains.items())]
    roots = [(*key, bucket, of) for bucket, of in sorted(recount.roots.items())]
    return [
        Rows(Verb.PUT, LOG_PERSON, chains),
        Rows(Verb.PUT, LOG_BUCKET, roots),
        Rows(Verb.ADD, LOG_CENSUS, [(*key, number, position, covers, persons, root, made_at)]),
    ]
