"""Where is the past read? A person's events with their private values; places and sizes in logs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

import orjson

from optwarden.consent.recipient import Recipient
from optwarden.consent.refolding.events import StoredEvent
from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.time_travel.ports import LogSize, RecordedEvent

_EVENTS: Final = """
SELECT CAST(e.event_id AS text), e.bot_id, e.kind, e.effective_at, e.recorded_at, e.actor,
       CAST(e.causation AS text), e.facts, p.personal, e.configuration
FROM event AS e LEFT JOIN event_private AS p
  ON p.shard_key = e.shard_key AND p.person_id = e.person_id AND p.event_id = e.event_id
WHERE e.shard_key = $1 AND e.person_id = $2"""
_AT_ONCE: Final = 32
_PLACES: Final = ", ".join(f"${place + 3}" for place in range(_AT_ONCE))
_POSITIONS: Final = f"""
SELECT CAST(entry_id AS text), position FROM log_position
WHERE shard_key = $1 AND log_id = $2 AND entry_id IN ({_PLACES})"""
_LARGEST: Final = """
SELECT size, made_at FROM log_checkpoint
WHERE shard_key = $1 AND log_id = $2 AND made_at <= $3 ORDER BY made_at DESC, size DESC LIMIT 1"""
_REACHING: Final = """
SELECT size, made_at FROM log_checkpoint
WHERE shard_key = $1 AND log_id = $2 AND size >= $3 ORDER BY size LIMIT 1"""


class StoredPast:
    """Fills `usecases.time_travel.ports.Past` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def events(
        self, business_id: str, recipient: Recipient, person_id: str
    ) -> Sequence[RecordedEvent]:
        """Return all events of a person."""
        key = (shard_key(business_id, recipient.key), person_id)
        with as_unavailable():
            rows = await self._engine.fetch(_EVENTS, *key)
        return [_event(row) for row in rows]

    async def positions(self, log_id: str, event_ids: Collection[str]) -> Mapping[str, int]:
        """Return where in a log these events are."""
        ids, found = list(event_ids), {}
        for start in range(0, len(ids), _AT_ONCE):
            some = ids[start : start + _AT_ONCE]
            some += some[-1:] * (_AT_ONCE - len(some))
            with as_unavailable():
                rows = await self._engine.fetch(_POSITIONS, shard_key(log_id, "log"), log_id, *some)
            found.update({str(entry_id): int(position) for entry_id, position in rows})
        return found

    async def largest(self, log_id: str, by: Micros) -> LogSize | None:
        """Return the last checkpoint made not later than an instant."""
        return await self._size(_LARGEST, log_id, by)

    async def reaching(self, log_id: str, size: int) -> LogSize | None:
        """Return the first checkpoint of at least a size."""
        return await self._size(_REACHING, log_id, size)

    async def _size(self, query: str, log_id: str, bound: int) -> LogSize | None:
        with as_unavailable():
            rows = await self._engine.fetch(query, shard_key(log_id, "log"), log_id, bound)
        return LogSize(*rows[0]) if rows else None


def _event(row: Row) -> RecordedEvent:
    *columns, facts, personal, configuration = row
    values: dict[str, str] | None = None
    if personal is not None:
        opened: dict[str, Any] = orjson.loads(personal)
        values = {field: value for field, (_salt, value) in opened.items()}
    return RecordedEvent(StoredEvent._make((*columns, orjson.loads(facts), values)), configuration)
