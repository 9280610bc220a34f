"""Is a census true? Everybody is counted anew from the events themselves, in the log's order."""

from __future__ import annotations

from typing import Any

from optwarden.ledger.census import Census, Counted, bucket_of, bucket_root, census_root
from optwarden.ledger.chain import NO_LEAVES, Chain, extended
from optwarden.storage.engine import Engine
from optwarden.storage.log.logs import shard_of_log
from tests.sealing.hands import KEYRING, ORIGINS
from tests.sealing.reading import whole_log
from tests.storage.commands import BUSINESS


async def true_census(engine: Engine, log_id: str) -> Census:
    """The newest census of a log, which its leaf, its tables and the events agree on."""
    key = shard_of_log(log_id), log_id
    log = await whole_log(engine, log_id)
    ((number, position, covers, persons, root, made_at),) = await engine.fetch(
        "SELECT number, position, covers, persons, root, made_at FROM log_census"
        " WHERE shard_key = $1 AND log_id = $2 ORDER BY number DESC LIMIT 1",
        *key,
    )
    census = Census(ORIGINS.of(log_id), number, covers, persons, bytes(root), made_at)
    assert covers == position
    assert log.entries[position] == ("census", None)
    assert log.leaves[position] == census.leaf_hash()
    assert await engine.fetch(
        "SELECT counted, censuses FROM log WHERE shard_key = $1 AND log_id = $2", *key
    ) == [(covers, number)]
    chains = await _chains(engine, log_id, covers)
    rows = await engine.fetch(
        "SELECT label, length, head FROM log_person WHERE shard_key = $1 AND log_id = $2", *key
    )
    kept = {bytes(label): Chain(length, bytes(head)) for label, length, head in rows}
    assert kept == chains
    assert len(chains) == persons
    members: dict[int, list[Counted]] = {}
    for label, chain in sorted(chains.items()):
        members.setdefault(bucket_of(label), []).append(Counted(label, chain))
    roots = {bucket: bucket_root(some) for bucket, some in members.items()}
    rows = await engine.fetch(
        "SELECT bucket, root FROM log_bucket WHERE shard_key = $1 AND log_id = $2", *key
    )
    assert {bucket: bytes(of) for bucket, of in rows} == roots
    assert census.root == census_root(roots)
    return census


async def _chains(engine: Engine, log_id: str, covers: int) -> dict[bytes, Chain]:
    rows: list[Any] = await engine.fetch(
        "SELECT CAST(e.event_id AS text), r.recipient FROM event AS e JOIN recipient AS r"
        " ON r.shard_key = e.shard_key AND r.person_id = e.person_id"
    )
    recipients: dict[str | None, str] = dict(rows)
    log = await whole_log(engine, log_id)
    chains: dict[bytes, Chain] = {}
    for (kind, entry_id), leaf in list(zip(log.entries, log.leaves, strict=True))[:covers]:
        if kind == "event":
            label = KEYRING.label(BUSINESS, recipients[entry_id])
            chains[label] = extended(chains.get(label, NO_LEAVES), label, leaf)
    return chains
