"""Which events was a business told of? Those with an item in the outbox, read beside their events.

They are in the order of their ids, which begin with the time they were made at.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import orjson

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.outbox.announcing import ConsentEvent
from optwarden.usecases.outbox.items import OutboxItem

_EVENT: Final = """
SELECT CAST(event_id AS text), bot_id, kind, effective_at, recorded_at, actor,
       CAST(causation AS text), facts
FROM event WHERE shard_key = $1 AND person_id = $2 AND event_id = $3"""
_PAGE: Final = """
SELECT o.recipient, CAST(e.event_id AS text), e.bot_id, e.kind, e.effective_at, e.recorded_at,
       e.actor, CAST(e.causation AS text), e.facts
FROM outbox AS o
JOIN event AS e
  ON e.shard_key = o.shard_key AND e.person_id = o.person_id AND e.event_id = o.causation
WHERE o.bot_id = $1 AND o.kind = 'event' AND o.outbox_id > $2 AND o.outbox_id < $3
ORDER BY o.outbox_id LIMIT $4"""
_KEYS: Final = """
SELECT shard_key, CAST(outbox_id AS text)
FROM outbox WHERE bot_id = $1 AND kind = 'event' AND outbox_id > $2 AND outbox_id < $3
ORDER BY outbox_id LIMIT $4"""
_AGAIN: Final = """
UPDATE outbox SET progress = 'waiting', detail = '', due_at = $3, expires_at = $4, tries = 0,
    leased_until = 0
WHERE shard_key = $1 AND outbox_id = $2 AND progress IN ('sent', 'dropped', 'lacking', 'dead')
RETURNING outbox_id"""
_AT_ONCE: Final = 500


class StoredConsentEvents:
    """Fills `usecases.outbox.announcing.ConsentEvents` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def of_item(self, item: OutboxItem) -> ConsentEvent | None:
        """Return the event an item is about."""
        key = (item.shard_key, item.person_id, item.causation)
        with as_unavailable():
            rows = await self._engine.fetch(_EVENT, *key)
        if not rows or item.recipient is None:
            return None
        return _event((item.recipient.key, *rows[0]))

    async def page(
        self, bot_id: str, after: str, before: str, limit: int
    ) -> Sequence[ConsentEvent]:
        """Return a bot's announced events between two ids."""
        with as_unavailable():
            rows = await self._engine.fetch(_PAGE, bot_id, after, before, limit)
        return [_event(row) for row in rows]

    async def announce_again(
        self, bot_id: str, after: str, before: str, now: Micros, expires_at: Micros
    ) -> tuple[int, str | None]:
        """Let the next events go again; each is due a microsecond after the one before it."""
        with as_unavailable():
            keys = await self._engine.fetch(_KEYS, bot_id, after, before, _AT_ONCE)
            if not keys:
                return 0, None
            again = [
                Statement(_AGAIN, (*key, now + place, expires_at)) for place, key in enumerate(keys)
            ]
            moved = await self._engine.run(again)
        return sum(map(bool, moved)), str(keys[-1][1])


def _event(row: Row) -> ConsentEvent:
    recipient, event_id, bot_id, kind, effective_at, recorded_at, actor, causation, facts = row
    return ConsentEvent(
        event_id,
        bot_id,
        recipient,
        kind,
        effective_at,
        recorded_at,
        actor,
        causation,
        orjson.loads(facts),
    )
