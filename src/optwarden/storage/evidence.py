"""What is read for an evidence pack? Some ten statements, however long the logs are.

They are read in an order that holds without a transaction: see `usecases.packing.reading`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import Any, Final, TypeVar

import orjson

from optwarden.consent.disclosure import Disclosure
from optwarden.ledger.census import BUCKETS, Counted, bucket_of
from optwarden.ledger.chain import LABEL_BYTES, Chain
from optwarden.ledger.leaf import ConfigurationEntry, Entry
from optwarden.ledger.tree import TileKey
from optwarden.storage.engine import Engine, Row
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.packing.stored import (
    Bucket,
    Buckets,
    LogKey,
    Said,
    StoredCensus,
    StoredChange,
    StoredCheckpoint,
    StoredEvent,
    StoredLog,
    StoredWording,
)

_LOGS: Final = """
SELECT l.shard_key, l.log_id, c.number, c.position, c.covers, c.persons, c.root, c.made_at
FROM log AS l
LEFT JOIN log_census AS c
  ON c.shard_key = l.shard_key AND c.log_id = l.log_id AND c.number = l.censuses
WHERE l.business_id = $1 ORDER BY l.log_id"""
_BUCKET: Final = "SELECT shard_key, log_id, label, length, head FROM log_person"
_IN_BUCKET: Final = "(shard_key = {} AND log_id = {} AND label >= {} AND label <= {})"
_BUCKET_ROOTS: Final = "SELECT shard_key, log_id, bucket, root FROM log_bucket"
_IN_LOG: Final = "(shard_key = {} AND log_id = {})"
_EVENTS: Final = """
SELECT e.schema_version, e.shard_key, CAST(e.event_id AS text), CAST(e.business_id AS text),
       e.bot_id, CAST(e.person_id AS text), e.kind, e.effective_at, e.recorded_at, e.actor,
       CAST(e.causation AS text), e.configuration, e.facts, e.commitments, e.leaf_hash, p.personal
FROM event AS e
LEFT JOIN event_private AS p
  ON p.shard_key = e.shard_key AND p.person_id = e.person_id AND p.event_id = e.event_id
WHERE e.shard_key = $1 AND e.person_id IN (
    SELECT person_id FROM person_label WHERE shard_key = $1 AND label = $2
    UNION
    SELECT person_id FROM recipient WHERE shard_key = $1 AND business_id = $3 AND recipient = $4)
ORDER BY e.event_id"""
_CHANGES: Final = """
SELECT CAST(config_event_id AS text), CAST(business_id AS text), bot_id, configuration, kind,
       effective_at, recorded_at, actor, facts, leaf_hash
FROM config_event WHERE business_id = $1 AND (bot_id IS NULL OR bot_id = $2)
ORDER BY configuration"""
_POSITIONS: Final = "SELECT shard_key, log_id, CAST(entry_id AS text), position FROM log_position"
_ENTRIES: Final = "(shard_key = {} AND log_id = {} AND entry_id IN ({}))"
_CHECKPOINTS: Final = """
SELECT l.shard_key, l.log_id, c.size, c.root, c.note, w.party, w.kind, w.said
FROM log AS l
JOIN log_checkpoint AS c
  ON c.shard_key = l.shard_key AND c.log_id = l.log_id AND (
    c.size = l.size OR c.size = (
      SELECT max(s.size) FROM log_witness AS s
      WHERE s.shard_key = l.shard_key AND s.log_id = l.log_id))
LEFT JOIN log_witness AS w
  ON w.shard_key = c.shard_key AND w.log_id = c.log_id AND w.size = c.size
WHERE l.business_id = $1 ORDER BY l.log_id, c.size DESC, w.party"""
_TILES: Final = "SELECT shard_key, log_id, level, number, hashes FROM log_tile"
_WORDINGS: Final = """
SELECT disclosure_id, content, content_hash, published_at
FROM disclosure WHERE business_id = $1"""
_NAMED: Final = " AND disclosure_id IN ({}) ORDER BY disclosure_id"
_AT_ONCE: Final = 5_000
"""Entries or tiles of one statement: of PostgreSQL's 32,767 parameters it takes at most half."""
_LOGS_AT_ONCE: Final = 100

Item = TypeVar("Item")


class _Query:
    """A statement that grows with what it asks for."""

    def __init__(self, sql: str) -> None:
        self.sql = sql
        self.arguments: list[Any] = []

    def holes(self, *values: Any) -> list[str]:
        """Take values; return how the statement names them."""
        start = len(self.arguments) + 1
        self.arguments += values
        return [f"${number}" for number in range(start, start + len(values))]


class StoredPackEvidence:
    """Fills `usecases.packing.stored.StoredEvidence` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def logs(self, business_id: str) -> list[StoredLog]:
        """Return the logs of a business, by id."""
        rows = await self._fetch(_LOGS, business_id)
        return [
            StoredLog(LogKey(row[0], row[1]), None if row[2] is None else _census(row[2:]))
            for row in rows
        ]

    async def buckets(self, keys: Sequence[LogKey], label: bytes) -> dict[LogKey, Bucket]:
        """Return the bucket of a label in each log."""
        first, last = _ends(bucket_of(label))
        found: dict[LogKey, list[Counted]] = {key: [] for key in keys}

        def part(query: _Query, key: LogKey) -> str:
            return _IN_BUCKET.format(*query.holes(*key, first, last))

        for row in await self._of_each(_BUCKET, keys, part, " ORDER BY log_id, label"):
            counted = Counted(bytes(row[2]), Chain(row[3], bytes(row[4])))
            found[LogKey(row[0], row[1])].append(counted)
        return {key: tuple(counted) for key, counted in found.items()}

    async def bucket_roots(self, keys: Sequence[LogKey]) -> dict[LogKey, Buckets]:
        """Return the roots of all buckets in each log."""
        found: dict[LogKey, dict[int, bytes]] = {key: {} for key in keys}

        def part(query: _Query, key: LogKey) -> str:
            return _IN_LOG.format(*query.holes(*key))

        for row in await self._of_each(_BUCKET_ROOTS, keys, part):
            found[LogKey(row[0], row[1])][row[2]] = bytes(row[3])
        return dict(found)

    async def events(self, business_id: str, recipient: str, label: bytes) -> list[StoredEvent]:
        """Return every event of a recipient."""
        key = shard_key(business_id, recipient)
        rows = await self._fetch(_EVENTS, key, label, business_id, recipient)
        return [_event(row) for row in rows]

    async def changes(self, business_id: str, bot_id: str) -> list[StoredChange]:
        """Return the changes of configuration that bear on a bot."""
        rows = await self._fetch(_CHANGES, business_id, bot_id)
        return [
            StoredChange(ConfigurationEntry._make((*row[:8], orjson.loads(row[8]))), bytes(row[9]))
            for row in rows
        ]

    async def positions(
        self, wanted: Mapping[LogKey, Collection[str]]
    ) -> dict[tuple[LogKey, str], int]:
        """Return where in its log each entry stands."""
        found: dict[tuple[LogKey, str], int] = {}
        for some in _portions(wanted):
            query = _Query(_POSITIONS)
            parts = []
            for key, ids in some.items():
                log, entries = query.holes(*key), query.holes(*ids)
                parts.append(_ENTRIES.format(*log, ", ".join(entries)))
            rows = await self._fetch(_either(query.sql, parts), *query.arguments)
            found |= {(LogKey(row[0], row[1]), str(row[2])): row[3] for row in rows}
        return found

    async def checkpoints(self, business_id: str) -> dict[LogKey, list[StoredCheckpoint]]:
        """Return the newest checkpoint of each log, and the newest that others spoke of."""
        rows = await self._fetch(_CHECKPOINTS, business_id)
        found: dict[LogKey, list[StoredCheckpoint]] = {}
        for (shard, log_id, size), of_one in groupby(rows, key=lambda row: row[:3]):
            of_checkpoint = list(of_one)
            _, _, _, root, note, *_ = of_checkpoint[0]
            witnesses = tuple(
                Said(party, kind, bytes(said))
                for *_, party, kind, said in of_checkpoint
                if party is not None
            )
            checkpoint = StoredCheckpoint(size, bytes(root), note, witnesses)
            found.setdefault(LogKey(shard, log_id), []).append(checkpoint)
        return found

    async def tiles(
        self, wanted: Mapping[LogKey, Collection[TileKey]]
    ) -> dict[tuple[LogKey, TileKey], bytes]:
        """Return tiles of logs."""
        found: dict[tuple[LogKey, TileKey], bytes] = {}
        for some in _portions(wanted):
            query = _Query(_TILES)
            parts = [_tiles_of(query, key, tiles) for key, tiles in some.items()]
            rows = await self._fetch(_either(query.sql, parts), *query.arguments)
            for row in rows:
                found[LogKey(row[0], row[1]), TileKey(row[2], row[3])] = bytes(row[4])
        return found

    async def wordings(
        self, business_id: str, disclosure_ids: Collection[str]
    ) -> list[StoredWording]:
        """Return published wordings, by id."""
        if not disclosure_ids:
            return []
        query = _Query(_WORDINGS)
        query.holes(business_id)
        names = ", ".join(query.holes(*disclosure_ids))
        rows = await self._fetch(query.sql + _NAMED.format(names), *query.arguments)
        return [
            StoredWording(
                row[0], Disclosure.from_document(orjson.loads(row[1])), bytes(row[2]), row[3]
            )
            for row in rows
        ]

    async def _of_each(
        self,
        sql: str,
        keys: Sequence[LogKey],
        part: Callable[[_Query, LogKey], str],
        order: str = "",
    ) -> list[Row]:
        """Fetch from several logs at once."""
        rows: list[Row] = []
        for start in range(0, len(keys), _LOGS_AT_ONCE):
            query = _Query(sql)
            parts = [part(query, key) for key in keys[start : start + _LOGS_AT_ONCE]]
            rows += await self._fetch(_either(sql, parts) + order, *query.arguments)
        return rows

    async def _fetch(self, query: str, *arguments: Any) -> list[Row]:
        with as_unavailable():
            return await self._engine.fetch(query, *arguments)


def _either(sql: str, parts: Sequence[str]) -> str:
    """Ask for what fits one of several keys; each part names a whole shard key."""
    return f"{sql} WHERE {' OR '.join(parts)}"


def _tiles_of(query: _Query, key: LogKey, tiles: Collection[TileKey]) -> str:
    """Name tiles of a log, level by level."""
    levels: dict[int, list[int]] = {}
    for tile in tiles:
        levels.setdefault(tile.level, []).append(tile.number)
    shard, log_id = query.holes(*key)
    parts = []
    for level, numbers in sorted(levels.items()):
        (named,) = query.holes(level)
        parts.append(f"(level = {named} AND number IN ({', '.join(query.holes(*numbers))}))")
    return f"(shard_key = {shard} AND log_id = {log_id} AND ({' OR '.join(parts)}))"


def _portions(
    wanted: Mapping[LogKey, Collection[Item]],
) -> Iterator[dict[LogKey, list[Item]]]:
    """Cut what is wanted into what one statement asks for."""
    each = ((key, item) for key, items in wanted.items() for item in items)
    while some := list(islice(each, _AT_ONCE)):
        portion: dict[LogKey, list[Item]] = {}
        for key, item in some:
            portion.setdefault(key, []).append(item)
        yield portion


def _ends(bucket: int) -> tuple[bytes, bytes]:
    """Return the first and the last label that a bucket may hold."""
    assert 0 <= bucket < BUCKETS, "a bucket's number has two bytes"
    start, rest = bucket.to_bytes(2), LABEL_BYTES - 2
    return start + bytes(rest), start + b"\xff" * rest


def _census(row: Row) -> StoredCensus:
    number, position, covers, persons, root, made_at = row
    return StoredCensus(number, position, covers, persons, bytes(root), made_at)


def _event(row: Row) -> StoredEvent:
    *columns, facts, commitments, leaf_hash, personal = row
    entry = Entry._make((*columns, facts.encode(), commitments.encode()))
    private = None if personal is None else orjson.loads(personal)
    return StoredEvent(entry, bytes(leaf_hash), private)
