"""Where do intended effects wait, and who holds which? A claim is a guarded update of one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

import orjson

from optwarden.consent.recipient import recipient_of_key
from optwarden.consent.vocabulary import Micros
from optwarden.storage.coalesced import coalesced_statements
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.outbox.items import (
    Ending,
    OutboxItem,
    OutboxKind,
    OutboxProgress,
    Shares,
)

_DUE: Final = """
SELECT shard_key, CAST(outbox_id AS text), CAST(business_id AS text), bot_id,
       CAST(person_id AS text), recipient, kind, CAST(causation AS text), expires_at, tries,
       leased_until
FROM outbox WHERE progress = 'waiting' AND kind = $3 AND due_at <= $1 AND leased_until < $1"""
_OLDEST_FIRST: Final = " ORDER BY due_at LIMIT $2"
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
UPDATE outbox SET progress = 'waiting', detail = $4, due_at = $5, tries = $6, leased_until = 0
WHERE shard_key = $1 AND outbox_id = $2 AND leased_until = $3
  AND progress IN ('waiting', 'sending')
RETURNING outbox_id"""
_ABANDONED: Final = """
SELECT shard_key, CAST(outbox_id AS text), leased_until
FROM outbox WHERE progress = 'sending' AND leased_until < $1 LIMIT 500"""
_PERSONAL: Final = """
SELECT personal FROM event_private WHERE shard_key = $1 AND person_id = $2 AND event_id = $3"""
_ENDED: Final = "('sent', 'dropped', 'lacking', 'dead', 'unknown')"
_PURGE: Final = f"DELETE FROM outbox WHERE due_at < $1 AND progress IN {_ENDED}"
_PURGE_SENT: Final = """
DELETE FROM outbox WHERE due_at < $1 AND kind = $2 AND progress = 'sent'"""
_SPELLED: Final = ("from", "spelling")
"""Where an act's private values have a number as it was spelled: written from, or handed in."""


class StoredOutbox:
    """Fills `usecases.outbox.items.Outbox` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._together = coalesced_statements(engine)

    async def claim(
        self, kind: str, now: Micros, leased_until: Micros, limit: int, shares: Shares | None = None
    ) -> list[OutboxItem]:
        """Claim items that are due; another worker may win some of them."""
        full = [] if shares is None else shares.full()
        others = ", ".join(f"${number}" for number in range(4, 4 + len(full)))
        due = f"{_DUE} AND bot_id NOT IN ({others})" if full else _DUE
        with as_unavailable():
            rows = await self._engine.fetch(due + _OLDEST_FIRST, now, limit, kind, *full)
            items = _shared(map(_item, rows), shares)
            if not items:
                return []
            # In one order, so that two workers that claim the same never wait for each other.
            items.sort(key=lambda item: (item.shard_key, item.outbox_id))
            claims = [
                Statement(_CLAIM, (one.shard_key, one.outbox_id, one.leased_until, leased_until))
                for one in items
            ]
            won = await self._engine.run(claims)
        return [
            replace(item, tries=item.tries + 1, leased_until=leased_until)
            for item, rows in zip(items, won, strict=True)
            if rows
        ]

    async def begin(self, item: OutboxItem) -> bool:
        """Mark a claimed item as being sent."""
        return await self._won(_MOVE, *_claimed(item), OutboxProgress.SENDING.value, "")

    async def finish(self, item: OutboxItem, ending: Ending) -> bool:
        """Move a claimed item to its end, or let it wait again."""
        if ending.due_at is not None:
            # A claim counts as a try, so that one a worker died of does; this takes it back.
            tries = item.tries if ending.tried else item.tries - 1
            return await self._won(_RETRY, *_claimed(item), ending.detail, ending.due_at, tries)
        return await self._won(_MOVE, *_claimed(item), ending.progress.value, ending.detail)

    async def give_up_abandoned(self, now: Micros) -> int:
        """Call unknown what was being sent when its claim ran out."""
        detail = "the worker ended while it was being sent"
        with as_unavailable():
            rows = await self._engine.fetch(_ABANDONED, now)
        moved = [await self._won(_MOVE, *row, OutboxProgress.UNKNOWN.value, detail) for row in rows]
        return sum(moved)

    async def spelling(self, item: OutboxItem) -> str | None:
        """Return how the number was spelled in the act that caused the item, if it is kept."""
        personal = await self.personal(item)
        return next((personal[name] for name in _SPELLED if name in personal), None)

    async def personal(self, item: OutboxItem) -> Mapping[str, str]:
        """Return the personal values of the act that caused the item, as far as they are kept."""
        with as_unavailable():
            rows = await self._engine.fetch(
                _PERSONAL, item.shard_key, item.person_id, item.causation
            )
        opened = orjson.loads(rows[0][0]) if rows else {}
        return {name: str(value) for name, (_, value) in opened.items()}

    async def purge(self, before: Micros) -> None:
        """Delete what came to its end and was due before an instant."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])

    async def purge_forwarded(self, before: Micros) -> None:
        """Delete forwards that were taken and were due before an instant.

        Until then their ids tell that a repeated callback is one.
        """
        with as_unavailable():
            await self._engine.run([Statement(_PURGE_SENT, (before, OutboxKind.FORWARD.value))])

    async def _won(self, sql: str, *arguments: object) -> bool:
        (rows,) = await self._together((Statement(sql, arguments),))
        return bool(rows)


def _shared(items: Iterable[OutboxItem], shares: Shares | None) -> list[OutboxItem]:
    """Leave out what is more than its bot's share."""
    if shares is None:
        return list(items)
    taken = Counter(shares.taken)
    chosen = []
    for item in items:
        if taken[item.bot_id] < shares.most:
            taken[item.bot_id] += 1
            chosen.append(item)
    return chosen


def _claimed(item: OutboxItem) -> tuple[int, str, Micros]:
    return item.shard_key, item.outbox_id, item.leased_until


def _item(row: Row) -> OutboxItem:
    shard_key, outbox_id, business_id, bot_id, person_id, recipient, kind, causation, *numbers = row
    expires_at, tries, leased_until = numbers
    return OutboxItem(
        shard_key,
        outbox_id,
        business_id,
        bot_id,
        person_id,
        recipient_of_key(recipient) if recipient else None,
        kind,
        causation,
        expires_at,
        tries,
        leased_until,
    )
