"""Where are callbacks kept until the business has them? Encrypted, beside their outbox items.

Many callbacks at once share a transaction: what a provider waits for is this.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.coalesced import Coalesced, coalesced_statements
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.storage.tables import OUTBOX, Table
from optwarden.usecases.keyring import Keyring
from optwarden.usecases.outbox.forwarding import Forward
from optwarden.usecases.outbox.items import OutboxItem, OutboxKind, OutboxProgress

_FORWARD: Final = Table(
    "forward",
    (
        ("shard_key", "bigint"),
        ("forward_id", "uuid"),
        ("bot_id", "text"),
        ("received_at", "bigint"),
        ("ciphertext", "bytea"),
    ),
)
_CONTENT: Final = "SELECT ciphertext FROM forward WHERE shard_key = $1 AND forward_id = $2"
_FORGET: Final = "UPDATE forward SET ciphertext = $3 WHERE shard_key = $1 AND forward_id = $2"
_SENT: Final = """
UPDATE outbox SET progress = 'sent', detail = ''
WHERE shard_key = $1 AND outbox_id = $2 AND leased_until = $3 AND progress = 'waiting'
RETURNING outbox_id"""
_PURGE: Final = "DELETE FROM forward WHERE received_at < $1"
_PURGE_FORGOTTEN: Final = "DELETE FROM forward WHERE received_at < $1 AND ciphertext = $2"
_FORGOTTEN: Final = b""
_KIND: Final = OutboxKind.FORWARD.value
_WAITING: Final = OutboxProgress.WAITING.value


class StoredForwards:
    """Fills `usecases.outbox.forwarding.Forwards` over one engine."""

    def __init__(self, engine: Engine, keyring: Keyring) -> None:
        self._engine = engine
        self._keyring = keyring
        self._keep: Coalesced[tuple[Row, Row], None] = Coalesced(self._insert, _size)
        self._together = coalesced_statements(engine)

    def keep(self, forward: Forward) -> asyncio.Future[None]:
        """Keep a callback and the intent to forward it; one that is known changes nothing."""
        bot = forward.bot
        key = (shard_key(bot.bot_id, forward.forward_id), forward.forward_id)
        ciphertext = self._keyring.encrypt(forward.content, context_of(bot.bot_id))
        item = (
            *key,
            bot.business_id,
            bot.bot_id,
            forward.forward_id,
            "",
            _KIND,
            forward.forward_id,
            forward.received_at,
            forward.expires_at,
            0,
            0,
            _WAITING,
            None,
        )
        return self._keep((item, (*key, bot.bot_id, forward.received_at, ciphertext)))

    async def content(self, item: OutboxItem) -> bytes | None:
        """Return what was kept. Raises StoreUnavailable, BadKeyring."""
        with as_unavailable():
            rows = await self._engine.fetch(_CONTENT, item.shard_key, item.outbox_id)
        if not rows:
            return None
        ciphertext = bytes(rows[0][0])
        if ciphertext == _FORGOTTEN:
            return _FORGOTTEN
        return self._keyring.decrypt(ciphertext, context_of(item.bot_id))

    async def forwarded(self, item: OutboxItem) -> bool:
        """End an item and forget what it held, in one transaction."""
        key = (item.shard_key, item.outbox_id)
        sent = Statement(_SENT, (*key, item.leased_until))
        ended, _ = await self._together((sent, Statement(_FORGET, (*key, _FORGOTTEN))))
        return bool(ended)

    async def purge(self, before: Micros) -> None:
        """Delete what was received before an instant, forwarded or not."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE, (before,))])

    async def purge_forwarded(self, before: Micros) -> None:
        """Delete the empty places of what was received before an instant and forwarded."""
        with as_unavailable():
            await self._engine.run([Statement(_PURGE_FORGOTTEN, (before, _FORGOTTEN))])

    async def _insert(self, pieces: Sequence[tuple[Row, Row]]) -> list[None]:
        # In one order: two processes that keep the same repetitions never wait for each other.
        ordered = sorted(pieces, key=lambda piece: piece[0][:2])
        await self._engine.run(
            [
                *_inserts(OUTBOX, "outbox_id", [item for item, _ in ordered]),
                *_inserts(_FORWARD, "forward_id", [kept for _, kept in ordered]),
            ]
        )
        return [None] * len(pieces)


def _size(piece: tuple[Row, Row]) -> int:
    """Return how large what it keeps is; the rest of it is small."""
    _, kept = piece
    return len(kept[-1])


def _inserts(table: Table, key: str, rows: Sequence[Row]) -> Iterator[Statement]:
    """Insert rows by few statements: of 1, 2, 4, ... rows each, so that there are few texts."""
    start = 0
    while start < len(rows):
        count = 1 << ((len(rows) - start).bit_length() - 1)
        some = rows[start : start + count]
        yield Statement(_insert(table, key, count), tuple(v for row in some for v in row))
        start += count


@lru_cache
def _insert(table: Table, key: str, count: int) -> str:
    width = len(table.columns)
    rows = (
        ", ".join(f"${number + 1}" for number in range(start, start + width))
        for start in range(0, count * width, width)
    )
    values = ", ".join(f"({row})" for row in rows)
    return (
        f"INSERT INTO {table.name} ({table.names}) VALUES {values}"
        f" ON CONFLICT (shard_key, {key}) DO NOTHING"
    )


def context_of(bot_id: str) -> bytes:
    """Return what a kept callback is bound to."""
    return b"forward\0" + bot_id.encode()
