"""Where do intended effects wait, and who holds which? A claim is a guarded update of one row."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import orjson

from optwarden.consent.recipient import recipient_of_key
from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.deliver_outbox import OutboxItem, OutboxProgress

_DUE: Final = """
SELECT shard_key, CAST(outbox_id AS text), CAST(business_id AS text), bot_id,
       CAST(person_id AS text), recipient, CAST(causation AS text), expires_at, tries, leased_until
FROM outbox WHERE progress = 'waiting' AND due_at <= $1 AND leased_until < $1
ORDER BY due_at LIMIT $2"""
_CLAIM: Final = """
UPDATE outbox SET leased_until = $4, tries = tries + 1
WHERE shard_key = $1 AND outbox_id = $2 AND progress = 'waiting' AND leased_until = $3
RETURNING outbox_id"""
_MOVE: Final = """
UPDATE outbox SET progress = $4, detail = $5
WHERE shard_key = $1 AND outbox_id = $2 AND leased_until = $3
  AND progress IN ('waiting', 'sending')
RETURNING outbox_id"""
_RETRY: Final = """
UPDATE outbox SET progress = 'waiting', detail = $4, due_at = $5, leased_until = 0
WHERE shard_key = $1 AND outbox_id = $2 AND leased_until = $3 AND progress = 'sending'
RETURNING outbox_id"""
_ABANDONED: Final = """
SELECT shard_key, CAST(outbox_id AS text), leased_until
FROM outbox WHERE progress = 'sending' AND leased_until < $1 LIMIT 500"""
_SPELLING: Final = """
SELECT personal FROM event_private WHERE shard_key = $1 AND person_id = $2 AND event_id = $3"""
_PURGE: Final = """
DELETE FROM outbox WHERE due_at < $1 AND progress IN ('sent', 'dropped', 'dead', 'unknown')"""


class StoredOutbox:
    """Fills `usecases.deliver_outbox.Outbox` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def claim(self, now: Micros, leased_until: Micros, limit: int) -> list[OutboxItem]:
        """Claim items that are due; another worker may win some of them."""
        with as_unavailable():
            items = [_item(row) for row in await self._engine.fetch(_DUE, now, limit)]
            return [
                replace(item, tries=item.tries + 1, leased_until=leased_until)
                for item in items
                if await self._won(
                    _CLAIM, item.shard_key, item.outbox_id, item.leased_until, leased_until
                )
            ]

    async def begin(self, item: OutboxItem) -> bool:
        """Mark a claimed item as being sent."""
        return await self.finish(item, OutboxProgress.SENDING, "")

    async def finish(self, item: OutboxItem, progress: OutboxProgress, detail: str) -> bool:
        """Move a claimed item to another progress."""
        key = (item.shard_key, item.outbox_id, item.leased_until)
        with as_unavailable():
            return await self._won(_MOVE, *key, progress.value, detail)

    async def retry(self, item: OutboxItem, due_at: Micros, detail: str) -> bool:
        """Let an item that was being sent wait again."""
        key = (item.shard_key, item.outbox_id, item.leased_until)
        with as_unavailable():
            return await self._won(_RETRY, *key, detail, due_at)

    async def give_up_abandoned(self, now: Micros) -> int:
        """Call unknown what was being sent when its claim ran out."""
        detail = "the worker ended while it was being sent"
        with as_unavailable():
            rows = await self._engine.fetch(_ABANDONED, now)
            moved = [
                await self._won(_MOVE, *row, OutboxProgress.UNKNOWN.value, detail) for row in rows
            ]
        return sum(moved)

    async def spelling(self, item: OutboxItem) -> str | None:
        """Return how the number was spelled in the message that caused the item, if it is kept."""
        with as_unavailable():
            rows = await self._engine.fetch(
                _SPELLING, item.shard_key, item.person_id, item.causation
            )
        if not rows:
            return None
        opened = orjson.loads(rows[0][0]).get("from")
        return None if opened is None else str(opened[1])

    async def purge(self, before: Micros) -> None:
        """Delete what came to its end and was due before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])

    async def _won(self, sql: str, *arguments: object) -> bool:
        rows = await self._engine.run([Statement(sql, arguments)])
        return bool(rows[0])


def _item(row: Row) -> OutboxItem:
    shard_key, outbox_id, business_id, bot_id, person_id, recipient, causation, *numbers = row
    expires_at, tries, leased_until = numbers
    return OutboxItem(
        shard_key,
        outbox_id,
        business_id,
        bot_id,
        person_id,
        recipient_of_key(recipient),
        causation,
        expires_at,
        tries,
        leased_until,
    )
