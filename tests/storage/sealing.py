"""How does a test seal a store? Plainly: marks become leaves by their ids, persons a census."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from optwarden.ledger.census import (
    Census,
    Counted,
    bucket_of,
    bucket_root,
    census_root,
)
from optwarden.ledger.chain import NO_LEAVES, Chain, extended
from optwarden.ledger.note import Checkpoint
from optwarden.ledger.tree import HASH_BYTES, TILE_HEIGHT, Edge, edge_lengths
from optwarden.storage.engine import Engine, Statement
from optwarden.storage.shards import shard_key
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.ports import Clock

ORIGIN: Final = "gateway.example"


class Leaf(NamedTuple):
    """One leaf to append."""

    kind: str
    hashed: bytes
    entry_id: str | None = None
    person_id: str | None = None
    shard: int | None = None


class PlainSealer:
    """Seals what is marked in one store."""

    def __init__(self, engine: Engine, keyring: Keyring, clock: Clock) -> None:
        self._engine = engine
        self._keyring = keyring
        self._clock = clock

    async def seal(self, at_once: int = 100) -> None:
        """Append all that is marked to its logs, some leaves at a time."""
        await self._engine.run(
            [
                Statement(
                    "INSERT INTO sealer (name, holder, epoch, held_until)"
                    " VALUES ('install', 'test', 1, 0) ON CONFLICT (name) DO NOTHING"
                )
            ]
        )
        events = await self._engine.fetch(
            "SELECT m.bot_id, CAST(m.event_id AS text), m.leaf_hash, CAST(m.person_id AS text),"
            " m.shard_key, CAST(e.business_id AS text) FROM seal_mark AS m JOIN event AS e"
            " ON e.shard_key = m.shard_key AND e.person_id = m.person_id"
            " AND e.event_id = m.event_id ORDER BY m.event_id"
        )
        configured = await self._engine.fetch(
            "SELECT CAST(business_id AS text), CAST(config_event_id AS text), leaf_hash"
            " FROM config_seal_mark ORDER BY config_event_id"
        )
        waiting: dict[tuple[str, str], list[Leaf]] = {}
        for bot_id, event_id, hashed, person_id, shard, business_id in events:
            leaf = Leaf("event", bytes(hashed), event_id, person_id, shard)
            waiting.setdefault((f"bot/{bot_id}", business_id), []).append(leaf)
        for business_id, entry_id, hashed in configured:
            leaf = Leaf("configuration", bytes(hashed), entry_id)
            waiting.setdefault((f"business/{business_id}", business_id), []).append(leaf)
        for (log_id, business_id), leaves in waiting.items():
            for start in range(0, len(leaves), at_once):
                await self._append(log_id, business_id, leaves[start : start + at_once])
        await self._engine.run(
            [
                *(
                    Statement(
                        "DELETE FROM seal_mark"
                        " WHERE shard_key = $1 AND person_id = $2 AND event_id = $3",
                        (shard, person_id, event_id),
                    )
                    for _, event_id, _, person_id, shard, _ in events
                ),
                Statement("DELETE FROM config_seal_mark"),
            ]
        )

    async def count(self, log_id: str) -> None:
        """Append a census to a bot's log."""
        log = (shard_key(log_id, "log"), log_id)
        found = await self._rows("log", "CAST(business_id AS text), size, counted, censuses", log)
        business_id, size, counted, censuses = found[0]
        chains = {
            bytes(label): Chain(length, bytes(head))
            for label, length, head in await self._rows("log_person", "label, length, head", log)
        }
        columns = "position, CAST(person_id AS text), CAST(entry_id AS text), entry_shard, kind"
        for position, person_id, entry_id, shard, kind in sorted(
            await self._rows("log_entry", columns, log)
        ):
            if kind == "event" and position >= counted:
                label = await self._label(business_id, shard, person_id, entry_id)
                leaf = await self._engine.fetch(
                    "SELECT leaf_hash FROM event"
                    " WHERE shard_key = $1 AND person_id = $2 AND event_id = $3",
                    *(shard, person_id, entry_id),
                )
                chain = chains.get(label, NO_LEAVES)
                chains[label] = extended(chain, label, bytes(leaf[0][0]))
        buckets: dict[int, list[Counted]] = {}
        for label in sorted(chains):
            buckets.setdefault(bucket_of(label), []).append(Counted(label, chains[label]))
        roots = {bucket: bucket_root(rows) for bucket, rows in buckets.items()}
        census = Census(
            f"{ORIGIN}/{log_id}",
            censuses + 1,
            size,
            len(chains),
            census_root(roots),
            self._clock.now(),
        )
        await self._append(log_id, business_id, [Leaf("census", census.leaf_hash())])
        await self._engine.run(
            [
                Statement("DELETE FROM log_person WHERE shard_key = $1 AND log_id = $2", log),
                Statement("DELETE FROM log_bucket WHERE shard_key = $1 AND log_id = $2", log),
                *(
                    _insert("log_person", "label, length, head", (*log, label, *chain))
                    for label, chain in chains.items()
                ),
                *(
                    _insert("log_bucket", "bucket, root", (*log, bucket, root))
                    for bucket, root in roots.items()
                ),
                _insert(
                    "log_census",
                    "number, position, covers, persons, root, made_at",
                    (*log, census.number, size, *census[2:]),
                ),
                Statement(
                    "UPDATE log SET counted = $3, censuses = $4"
                    " WHERE shard_key = $1 AND log_id = $2",
                    (*log, size, census.number),
                ),
            ]
        )

    @staticmethod
    async def size_of(engine: Engine, log_id: str) -> int:
        """How many leaves a log has."""
        rows = await engine.fetch(
            "SELECT size FROM log WHERE shard_key = $1 AND log_id = $2",
            *(shard_key(log_id, "log"), log_id),
        )
        return int(rows[0][0]) if rows else 0

    async def _rows(self, table: str, columns: str, log: tuple[int, str]) -> list[Any]:
        return await self._engine.fetch(
            f"SELECT {columns} FROM {table} WHERE shard_key = $1 AND log_id = $2", *log
        )

    async def _label(self, business_id: str, shard: int, person_id: str, event_id: str) -> bytes:
        found = await self._engine.fetch(
            "SELECT label FROM person_label WHERE shard_key = $1 AND person_id = $2",
            *(shard, person_id),
        )
        if found:
            return bytes(found[0][0])
        named = await self._engine.fetch(
            "SELECT recipient FROM recipient WHERE shard_key = $1 AND person_id = $2",
            *(shard, person_id),
        )
        label = self._keyring.label(business_id, named[0][0])
        await self._engine.run(
            [
                Statement(
                    "INSERT INTO person_label (shard_key, person_id, business_id, label)"
                    " VALUES ($1, $2, $3, $4)",
                    (shard, person_id, business_id, label),
                )
            ]
        )
        return label

    async def _append(self, log_id: str, business_id: str, leaves: Sequence[Leaf]) -> None:
        log = (shard_key(log_id, "log"), log_id)
        found = await self._rows("log", "size", log)
        size = found[0][0] if found else 0
        edge = Edge(size, await self._unfinished(log, size))
        tiles = edge.append([leaf.hashed for leaf in leaves])
        checkpoint = Checkpoint(f"{ORIGIN}/{log_id}", edge.size, edge.root(), self._clock.now())
        note = self._keyring.signer(checkpoint.origin).sign(checkpoint.text())
        grown = Statement(
            "INSERT INTO log"
            " (shard_key, log_id, business_id, size, epoch, checkpoints, counted, censuses)"
            " VALUES ($1, $2, $3, $4, 1, 1, 0, 0)"
            " ON CONFLICT (shard_key, log_id) DO UPDATE"
            " SET size = excluded.size, checkpoints = log.checkpoints + 1",
            (*log, business_id, edge.size),
        )
        entries = [
            _insert(
                "log_entry",
                "position, kind, entry_id, person_id, entry_shard",
                (*log, at, leaf.kind, leaf.entry_id, leaf.person_id, leaf.shard),
            )
            for at, leaf in enumerate(leaves, size)
        ]
        positions = [
            _insert("log_position", "entry_id, position", (*log, leaf.entry_id, at))
            for at, leaf in enumerate(leaves, size)
            if leaf.entry_id is not None
        ]
        written = [
            Statement(
                "INSERT INTO log_tile (shard_key, log_id, level, number, hashes)"
                " VALUES ($1, $2, $3, $4, $5)"
                " ON CONFLICT (shard_key, log_id, level, number)"
                " DO UPDATE SET hashes = excluded.hashes",
                (*log, *tile, hashes),
            )
            for tile, hashes in tiles.items()
        ]
        row = (*log, edge.size, checkpoint.root, checkpoint.made_at, note)
        signed = _insert("log_checkpoint", "size, root, made_at, note", row)
        await self._engine.run([grown, *entries, *positions, *written, signed])

    async def _unfinished(self, log: tuple[int, str], size: int) -> list[bytes]:
        rows = await self._rows("log_tile", "level, number, hashes", log)
        stored = {(level, number): bytes(hashes) for level, number, hashes in rows}
        return [
            stored[level, size >> TILE_HEIGHT * (level + 1)][: length * HASH_BYTES]
            if length
            else b""
            for level, length in enumerate(edge_lengths(size))
        ]


def _insert(table: str, columns: str, row: tuple[Any, ...]) -> Statement:
    places = ", ".join(f"${place + 1}" for place in range(len(row)))
    return Statement(f"INSERT INTO {table} (shard_key, log_id, {columns}) VALUES ({places})", row)
