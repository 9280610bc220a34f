"""How do a test's events come into logs? All that is marked, at once, with a census where wanted.

The census is made here in one go, from the first leaf on, beside the sealer's own way.
"""

from __future__ import annotations

from typing import Any

from optwarden.ledger.census import Census, Counted, bucket_of, bucket_root, census_root
from optwarden.ledger.chain import NO_LEAVES, Chain, extended
from optwarden.ledger.note import Checkpoint
from optwarden.ledger.tree import Edge, edge_lengths
from optwarden.storage.engine import Statement
from optwarden.storage.shards import shard_key
from optwarden.wiring import Gateway


async def seal(gateway: Gateway, *, census: bool = True) -> None:
    """Seal every mark, then count the log of every bot."""
    await gateway.sealing.seal_at_once()
    if census:
        rows = await gateway.engine.fetch("SELECT log_id FROM log ORDER BY log_id")
        for (log_id,) in rows:
            if log_id.startswith("bot/"):
                await count(gateway, log_id)


async def append(gateway: Gateway, log_id: str, leaves: list[tuple[Any, ...]]) -> None:
    """Append leaves to a log, which may be new."""
    key = (shard_key(log_id, "log"), log_id)
    size = await _size(gateway, log_id)
    edge = Edge(size, await _edge_tiles(gateway, key, size))
    tiles = edge.append([leaf[4] for leaf in leaves])
    now = gateway.clock.now()
    origin = gateway.sealing.origins.of(log_id)
    root = edge.root()
    note = gateway.keyring.signer(origin).sign(Checkpoint(origin, edge.size, root, now).text())
    work = [
        Statement(
            "UPDATE log SET size = $3 WHERE shard_key = $1 AND log_id = $2", (*key, edge.size)
        )
    ]
    for position, (kind, entry_id, person_id, shard, _) in enumerate(leaves, size):
        work.append(
            Statement(
                "INSERT INTO log_entry (shard_key, log_id, position, kind, entry_id, person_id,"
                " entry_shard) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                (*key, position, kind, entry_id, person_id, shard),
            )
        )
        if entry_id is not None:
            work.append(
                Statement(
                    "INSERT INTO log_position (shard_key, log_id, entry_id, position)"
                    " VALUES ($1, $2, $3, $4)",
                    (*key, entry_id, position),
                )
            )
    for tile, hashes in tiles.items():
        work.append(
            Statement(
                "INSERT INTO log_tile (shard_key, log_id, level, number, hashes)"
                " VALUES ($1, $2, $3, $4, $5) ON CONFLICT (shard_key, log_id, level, number)"
                " DO UPDATE SET hashes = excluded.hashes",
                (*key, *tile, hashes),
            )
        )
    work.append(
        Statement(
            "INSERT INTO log_checkpoint (shard_key, log_id, size, root, made_at, note)"
            " VALUES ($1, $2, $3, $4, $5, $6)",
            (*key, edge.size, root, now, note),
        )
    )
    await gateway.engine.run(work)


async def _size(gateway: Gateway, log_id: str) -> int:
    rows = await gateway.engine.fetch(
        "SELECT size FROM log WHERE shard_key = $1 AND log_id = $2",
        shard_key(log_id, "log"),
        log_id,
    )
    return int(rows[0][0])


async def _edge_tiles(gateway: Gateway, key: tuple[int, str], size: int) -> list[bytes]:
    found = []
    for level, length in enumerate(edge_lengths(size)):
        rows = await gateway.engine.fetch(
            "SELECT hashes FROM log_tile WHERE shard_key = $1 AND log_id = $2 AND level = $3"
            " AND number = $4",
            *key,
            level,
            size >> (8 * (level + 1)),
        )
        found.append(bytes(rows[0][0]) if length else b"")
    return found


async def count(gateway: Gateway, log_id: str) -> None:
    """Make a census of a bot's log: every person's chain from the first leaf on."""
    key = (shard_key(log_id, "log"), log_id)
    entries = await gateway.engine.fetch(
        "SELECT CAST(entry_id AS text), CAST(person_id AS text), entry_shard FROM log_entry"
        " WHERE shard_key = $1 AND log_id = $2 AND kind = 'event' ORDER BY position",
        *key,
    )
    chains: dict[bytes, Chain] = {}
    work: list[Statement] = []
    for event_id, person_id, shard in entries:
        label = await _label(gateway, shard, str(person_id), str(event_id), work)
        rows = await gateway.engine.fetch(
            "SELECT leaf_hash FROM event WHERE shard_key = $1 AND person_id = $2 AND event_id = $3",
            shard,
            str(person_id),
            str(event_id),
        )
        chains[label] = extended(chains.get(label, NO_LEAVES), label, bytes(rows[0][0]))
    buckets: dict[int, list[Counted]] = {}
    for label in sorted(chains):
        buckets.setdefault(bucket_of(label), []).append(Counted(label, chains[label]))
    roots = {bucket: bucket_root(counted) for bucket, counted in buckets.items()}
    log = (
        await gateway.engine.fetch(
            "SELECT size, censuses FROM log WHERE shard_key = $1 AND log_id = $2", *key
        )
    )[0]
    root, now = census_root(roots), gateway.clock.now()
    made = Census(gateway.sealing.origins.of(log_id), log[1] + 1, log[0], len(chains), root, now)
    await append(gateway, log_id, [("census", None, None, None, made.leaf_hash())])
    work += [
        Statement("DELETE FROM log_person WHERE shard_key = $1 AND log_id = $2", key),
        Statement("DELETE FROM log_bucket WHERE shard_key = $1 AND log_id = $2", key),
        *(
            Statement(
                "INSERT INTO log_person (shard_key, log_id, label, length, head)"
                " VALUES ($1, $2, $3, $4, $5)",
                (*key, label, chain.length, chain.head),
            )
            for label, chain in chains.items()
        ),
        *(
            Statement(
                "INSERT INTO log_bucket (shard_key, log_id, bucket, root) VALUES ($1, $2, $3, $4)",
                (*key, bucket, one),
            )
            for bucket, one in roots.items()
        ),
        Statement(
            "INSERT INTO log_census (shard_key, log_id, number, position, covers, persons, root,"
            " made_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            (*key, log[1] + 1, log[0], log[0], len(chains), root, now),
        ),
        Statement(
            "UPDATE log SET censuses = $3, counted = $4 WHERE shard_key = $1 AND log_id = $2",
            (*key, log[1] + 1, log[0]),
        ),
    ]
    await gateway.engine.run(work)


async def _label(
    gateway: Gateway, shard: int, person_id: str, event_id: str, work: list[Statement]
) -> bytes:
    """Return a person's label, kept from now on, as it is when she is counted first."""
    rows = await gateway.engine.fetch(
        "SELECT label FROM person_label WHERE shard_key = $1 AND person_id = $2", shard, person_id
    )
    if rows:
        return bytes(rows[0][0])
    found = await gateway.engine.fetch(
        "SELECT CAST(business_id AS text), recipient FROM recipient WHERE shard_key = $1"
        " AND person_id = $2",
        shard,
        person_id,
    )
    business_id, recipient = str(found[0][0]), found[0][1]
    label = gateway.keyring.label(business_id, recipient)
    insert = (
        "INSERT INTO person_label (shard_key, person_id, business_id, label)"
        " VALUES ($1, $2, $3, $4) ON CONFLICT (shard_key, person_id) DO NOTHING"
    )
    work.append(Statement(insert, (shard, person_id, business_id, label)))
    return label
