"""What waits to be sealed? Marks, in whatever order they lie: ids say nothing of commits."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.bulk import Rows, Verb
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.log.tables import CONFIG_SEAL_MARK
from optwarden.storage.tables import SEAL_MARK
from optwarden.usecases.sealing.naming import BOT, BUSINESS, bot_log, business_log
from optwarden.usecases.sealing.ports import EntryKind, Mark, Waiting

_MARKS: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(event_id AS text), bot_id, leaf_hash
FROM seal_mark"""
_CONFIG_MARKS: Final = """
SELECT CAST(config_event_id AS text), CAST(business_id AS text), leaf_hash
FROM config_seal_mark"""
_COUNTED: Final = 100_000
"""Marks that are counted at most: what more wait makes no difference to whoever is alarmed."""
_WAITING: Final = """
SELECT bot_id, count(*), min(CAST(event_id AS text))
FROM (SELECT event_id, bot_id FROM seal_mark LIMIT $1) AS counted GROUP BY bot_id"""
_CONFIG_WAITING: Final = """
SELECT CAST(business_id AS text), count(*), min(CAST(config_event_id AS text))
FROM config_seal_mark GROUP BY business_id"""


class StoredMarks:
    """Fills `usecases.sealing.ports.Marks` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def first(self, limit: int, without: Collection[str]) -> Sequence[Mark]:
        """Return some marks of events, and of configuration."""
        bots = [one.removeprefix(BOT) for one in without if one.startswith(BOT)]
        businesses = [one.removeprefix(BUSINESS) for one in without if one.startswith(BUSINESS)]
        of_business = "CAST(business_id AS text)"
        configured = await self._select(_without(_CONFIG_MARKS, of_business, businesses, limit))
        events = await self._select(_without(_MARKS, "bot_id", bots, limit))
        configuration, event = EntryKind.CONFIGURATION, EntryKind.EVENT
        return [
            *(
                Mark(business_log(business_id), configuration, entry_id, leaf_hash)
                for entry_id, business_id, leaf_hash in configured
            ),
            *(
                Mark(bot_log(bot_id), event, event_id, leaf_hash, person_id, shard_key)
                for shard_key, person_id, event_id, bot_id, leaf_hash in events
            ),
        ]

    async def _select(self, query: Statement) -> list[Row]:
        with as_unavailable():
            return await self._engine.bulk.select(query.sql, *query.arguments)

    async def delete(self, marks: Sequence[Mark]) -> None:
        """Delete marks by their whole keys."""
        events = [
            (one.shard_key, one.person_id, one.entry_id)
            for one in marks
            if one.kind is EntryKind.EVENT
        ]
        configured = [(one.entry_id,) for one in marks if one.kind is EntryKind.CONFIGURATION]
        gone = [
            Rows(Verb.TAKE, table, sorted(keys))
            for table, keys in ((SEAL_MARK, events), (CONFIG_SEAL_MARK, configured))
            if keys
        ]
        with as_unavailable():
            await self._engine.bulk.write(None, gone)

    async def waiting(self) -> Waiting:
        """Return what waits; when it was written is what its id says.

        Not in bulk: whoever asks for the gateway's health does not queue behind a census.
        """
        with as_unavailable():
            events = await self._engine.fetch(_WAITING, _COUNTED)
            configured = await self._engine.fetch(_CONFIG_WAITING)
        found = [
            *((bot_log(bot_id), count, oldest) for bot_id, count, oldest in events),
            *((business_log(owner), count, oldest) for owner, count, oldest in configured),
        ]
        return Waiting(
            sum(count for _, count, _ in found),
            {log_id: _written_at(oldest) for log_id, _, oldest in found},
        )


def _without(query: str, column: str, left_out: Sequence[str], limit: int) -> Statement:
    names = ", ".join(f"${number}" for number in range(2, 2 + len(left_out)))
    where = f" WHERE {column} NOT IN ({names})" if left_out else ""
    return Statement(f"{query}{where} LIMIT $1", (limit, *left_out))


def _written_at(entry_id: str) -> Micros:
    """Return the milliseconds that a UUIDv7 begins with."""
    return int(entry_id[:8] + entry_id[9:13], 16) * 1_000
