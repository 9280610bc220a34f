"""What is in a log, for those who read it? Checkpoints, tiles, and entries put together again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

import orjson

from optwarden.ledger.census import Census
from optwarden.ledger.leaf import ConfigurationEntry, Entry
from optwarden.ledger.tree import TileKey
from optwarden.storage.engine import Engine, Row
from optwarden.storage.faults import as_unavailable
from optwarden.storage.log.logs import shard_of_log
from optwarden.storage.log.tables import CONFIG_EVENT, LOG_TILE
from optwarden.storage.tables import EVENT
from optwarden.usecases.publishing.logs import KeptCheckpoint
from optwarden.usecases.sealing.ports import EntryKind

_NEWEST: Final = """
SELECT size, made_at, note FROM log_checkpoint
WHERE shard_key = $1 AND log_id = $2 AND size <= $3 ORDER BY size DESC LIMIT 1"""
_COSIGNED: Final = """
SELECT said FROM log_witness
WHERE shard_key = $1 AND log_id = $2 AND size = $3 AND kind = 'cosignature' ORDER BY party"""
_ENTRIES: Final = """
SELECT position, kind, CAST(entry_id AS text), CAST(person_id AS text), entry_shard FROM log_entry
WHERE shard_key = $1 AND log_id = $2 AND position >= $3 AND position < $4 ORDER BY position"""
_CENSUSES: Final = """
SELECT position, number, covers, persons, root, made_at FROM log_census
WHERE shard_key = $1 AND log_id = $2 AND position >= $3 AND position < $4"""
_LOGS: Final = "SELECT log_id FROM log WHERE business_id = $1 ORDER BY log_id"
_BUSINESS: Final = """
SELECT CAST(business_id AS text) FROM log WHERE shard_key = $1 AND log_id = $2"""
_ANY_SIZE: Final = 2**62
_EVENT_COLUMNS: Final = tuple(name for name, _ in EVENT.columns)
_CONFIG_COLUMNS: Final = tuple(name for name, _ in CONFIG_EVENT.columns)


class StoredPublishedLogs:
    """Fills `usecases.publishing.logs.PublishedLogs` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def checkpoint(self, log_id: str, at_most: int | None = None) -> KeptCheckpoint | None:
        """Return the newest checkpoint."""
        shard = shard_of_log(log_id)
        size = _ANY_SIZE if at_most is None else at_most
        with as_unavailable():
            rows = await self._engine.bulk.select(_NEWEST, shard, log_id, size)
            if not rows:
                return None
            size, made_at, note = rows[0]
            said = await self._engine.bulk.select(_COSIGNED, shard, log_id, size)
        return KeptCheckpoint(size, made_at, note, tuple(bytes(one).decode() for (one,) in said))

    async def tile(self, log_id: str, key: TileKey) -> bytes | None:
        """Return a tile as it is now."""
        row = (shard_of_log(log_id), log_id, *key)
        with as_unavailable():
            found = await self._engine.bulk.find(LOG_TILE, [row], ("hashes",))
        return bytes(found[0][0]) if found else None

    async def entries(
        self, log_id: str, origin: str, first: int, count: int
    ) -> Sequence[bytes] | None:
        """Return entries by position."""
        where = (shard_of_log(log_id), log_id, first, first + count)
        with as_unavailable():
            rows = await self._engine.bulk.select(_ENTRIES, *where)
            if len(rows) != count:
                return None
            events = await self._events([row for row in rows if row[1] == EntryKind.EVENT])
            changes = await self._changes(
                [row for row in rows if row[1] == EntryKind.CONFIGURATION]
            )
            censuses = {}
            if any(row[1] == EntryKind.CENSUS for row in rows):
                censuses = {
                    row[0]: _census(origin, row)
                    for row in await self._engine.bulk.select(_CENSUSES, *where)
                }
        found = {**events, **changes, **censuses}
        entries = [found.get(row[0]) for row in rows]
        return [one for one in entries if one is not None] if None not in entries else None

    async def logs(self, business_id: str) -> Sequence[str]:
        """Return the ids of a business's logs."""
        with as_unavailable():
            rows = await self._engine.bulk.select(_LOGS, business_id)
        return [str(log_id) for (log_id,) in rows]

    async def business_of(self, log_id: str) -> str | None:
        """Return the business whose log it is."""
        with as_unavailable():
            rows = await self._engine.bulk.select(_BUSINESS, shard_of_log(log_id), log_id)
        return str(rows[0][0]) if rows else None

    async def _events(self, rows: Sequence[Row]) -> dict[int, bytes]:
        keys = [(shard, person_id, entry_id) for _, _, entry_id, person_id, shard in rows]
        found = await self._engine.bulk.find(EVENT, keys, _EVENT_COLUMNS) if keys else []
        return {
            rows[at][0]: _event(dict(zip(_EVENT_COLUMNS, values, strict=True)))
            for *values, at in found
        }

    async def _changes(self, rows: Sequence[Row]) -> dict[int, bytes]:
        keys = [(row[2],) for row in rows]
        found = await self._engine.bulk.find(CONFIG_EVENT, keys, _CONFIG_COLUMNS) if keys else []
        return {
            rows[at][0]: _change(dict(zip(_CONFIG_COLUMNS, values, strict=True)))
            for *values, at in found
        }


def _event(row: Mapping[str, Any]) -> bytes:
    return Entry(
        row["schema_version"],
        row["shard_key"],
        str(row["event_id"]),
        str(row["business_id"]),
        row["bot_id"],
        str(row["person_id"]),
        row["kind"],
        row["effective_at"],
        row["recorded_at"],
        row["actor"],
        None if row["causation"] is None else str(row["causation"]),
        row["configuration"],
        row["facts"].encode(),
        row["commitments"].encode(),
    ).canonical()


def _change(row: Mapping[str, Any]) -> bytes:
    return ConfigurationEntry(
        str(row["config_event_id"]),
        str(row["business_id"]),
        row["bot_id"],
        row["configuration"],
        row["kind"],
        row["effective_at"],
        row["recorded_at"],
        row["actor"],
        orjson.loads(row["facts"]),
    ).canonical()


def _census(origin: str, row: Row) -> bytes:
    _, number, covers, persons, root, made_at = row
    return Census(origin, number, covers, persons, bytes(root), made_at).canonical()
