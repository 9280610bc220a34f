"""How does a log get millions of leaves quickly? Hashes by chance, tiles and census by the ledger.

The leaves stand for no events: a pack of somebody else never reads more of them than their hashes.
Whoever is sealed before and after is real, and the gateway goes on with the log as if it were its.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from typing import Any, Final

import asyncpg

from optwarden.ledger.census import Census, Counted, bucket_of, bucket_root, census_root
from optwarden.ledger.chain import LABEL_BYTES, Chain
from optwarden.ledger.note import Checkpoint
from optwarden.ledger.tree import HASH_BYTES, TILE_WIDTH, Edge, TileKey, edge_lengths
from optwarden.storage.shards import shard_key
from optwarden.wiring import Gateway

_AT_ONCE: Final = TILE_WIDTH * 256
_EACH: Final = 5
"""Leaves of a person."""
_PATIENCE_SECONDS: Final = 3600.0


async def grow(gateway: Gateway, superuser_dsn: str, log_id: str, leaves: int) -> None:
    """Append leaves of other persons to a log that was begun, and take a census of all."""
    connection = await asyncpg.connect(superuser_dsn, command_timeout=_PATIENCE_SECONDS)
    try:
        log = _Log(connection, gateway, log_id)
        edge = await log.edge()
        await log.fill(edge, leaves)
        census = await log.count(edge.size, leaves // _EACH)
        await log.close_with(edge, census)
        await connection.execute("VACUUM ANALYZE")
        await connection.execute("CHECKPOINT")
    finally:
        await connection.close()


class _Log:
    """One log, written past the gateway."""

    def __init__(self, connection: asyncpg.Connection[Any], gateway: Gateway, log_id: str) -> None:
        self._connection = connection
        self._gateway = gateway
        self._key = (shard_key(log_id, "log"), log_id)
        self._origin = gateway.sealing.origins.of(log_id)

    async def edge(self) -> Edge:
        """Return the right edge of the log as it stands."""
        size = await self._connection.fetchval(
            "SELECT size FROM log WHERE shard_key = $1 AND log_id = $2", *self._key
        )
        tiles = []
        for level, length in enumerate(edge_lengths(size)):
            number = size >> 8 * (level + 1)
            tiles.append(await self._tile(TileKey(level, number)) if length else b"")
        return Edge(size, tiles)

    async def fill(self, edge: Edge, leaves: int) -> None:
        """Append leaves by chance: tiles, and where each entry stands."""
        first = edge.size
        for start in range(0, leaves, _AT_ONCE):
            count = min(_AT_ONCE, leaves - start)
            chance = os.urandom(count * HASH_BYTES)
            hashes = [chance[at : at + HASH_BYTES] for at in range(0, len(chance), HASH_BYTES)]
            await self._put_tiles(edge.append(hashes))
        await self._connection.execute(
            "INSERT INTO log_position (shard_key, log_id, entry_id, position)"
            " SELECT $1, $2, gen_random_uuid(), place"
            " FROM generate_series($3::bigint, $4::bigint) AS place",
            *self._key,
            first,
            edge.size - 1,
        )

    async def count(self, covers: int, persons: int) -> Census:
        """Put so many persons beside those who were counted, and hash them all."""
        chance = os.urandom(persons * LABEL_BYTES)
        labels = sorted(chance[at : at + LABEL_BYTES] for at in range(0, len(chance), LABEL_BYTES))
        counted = [Counted(one, Chain(_EACH, hashlib.sha256(one).digest())) for one in labels]
        await self._connection.copy_records_to_table(
            "log_person",
            records=((*self._key, one.label, *one.chain) for one in counted),
            columns=["shard_key", "log_id", "label", "length", "head"],
        )
        known = await self._connection.fetch(
            "SELECT label, length, head FROM log_person WHERE shard_key = $1 AND log_id = $2"
            " ORDER BY label",
            *self._key,
        )
        roots = dict(_roots(Counted(row[0], Chain(row[1], row[2])) for row in known))
        await self._connection.execute(
            "DELETE FROM log_bucket WHERE shard_key = $1 AND log_id = $2", *self._key
        )
        await self._connection.copy_records_to_table(
            "log_bucket",
            records=((*self._key, *one) for one in roots.items()),
            columns=["shard_key", "log_id", "bucket", "root"],
        )
        number = await self._connection.fetchval(
            "SELECT censuses FROM log WHERE shard_key = $1 AND log_id = $2", *self._key
        )
        now = self._gateway.clock.now()
        return Census(self._origin, number + 1, covers, len(known), census_root(roots), now)

    async def close_with(self, edge: Edge, census: Census) -> None:
        """Append the census, and say in a checkpoint how large the log is by now."""
        position = edge.size
        await self._put_tiles(edge.append([census.leaf_hash()]))
        checkpoint = Checkpoint(self._origin, edge.size, edge.root(), census.made_at)
        note = self._gateway.keyring.signer(self._origin).sign(checkpoint.text())
        await self._connection.execute(
            "INSERT INTO log_census (shard_key, log_id, number, position, covers, persons, root,"
            " made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            *(*self._key, census.number, position, census.covers, census.persons, census.root),
            census.made_at,
        )
        await self._connection.execute(
            "INSERT INTO log_entry (shard_key, log_id, position, kind) VALUES ($1, $2, $3, $4)",
            *(*self._key, position, "census"),
        )
        await self._connection.execute(
            "INSERT INTO log_checkpoint (shard_key, log_id, size, root, made_at, note)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            *(*self._key, edge.size, checkpoint.root, checkpoint.made_at, note),
        )
        await self._connection.execute(
            "UPDATE log SET size = $3, counted = $4, censuses = $5"
            " WHERE shard_key = $1 AND log_id = $2",
            *(*self._key, edge.size, census.covers, census.number),
        )

    async def _tile(self, tile: TileKey) -> bytes:
        found: bytes = await self._connection.fetchval(
            "SELECT hashes FROM log_tile WHERE shard_key = $1 AND log_id = $2 AND level = $3"
            " AND number = $4",
            *(*self._key, *tile),
        )
        return found

    async def _put_tiles(self, tiles: dict[TileKey, bytes]) -> None:
        await self._connection.executemany(
            "INSERT INTO log_tile (shard_key, log_id, level, number, hashes)"
            " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (shard_key, log_id, level, number)"
            " DO UPDATE SET hashes = excluded.hashes",
            [(*self._key, *tile, hashes) for tile, hashes in tiles.items()],
        )


def _roots(counted: Iterator[Counted]) -> Iterator[tuple[int, bytes]]:
    """Hash persons, who are sorted by label, bucket by bucket."""
    bucket: list[Counted] = []
    for one in counted:
        if bucket and bucket_of(one.label) != bucket_of(bucket[0].label):
            yield bucket_of(bucket[0].label), bucket_root(bucket)
            bucket = []
        bucket.append(one)
    if bucket:
        yield bucket_of(bucket[0].label), bucket_root(bucket)
