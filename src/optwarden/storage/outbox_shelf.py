"""What is in the outbox, and what of it goes again? For operators; what items hold is not read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.outbox.items import ListedItem

_COLUMNS: Final = (
    "shard_key, CAST(outbox_id AS text), kind, progress, detail, recipient,"
    " CAST(causation AS text), due_at, expires_at, tries"
)
_OF_BOT: Final = f"SELECT {_COLUMNS} FROM outbox WHERE bot_id = $1 AND outbox_id > $2"
_ONE: Final = f"""
SELECT {_COLUMNS} FROM outbox WHERE shard_key = $1 AND outbox_id = $2 AND bot_id = $3"""
_REVIVE: Final = """
UPDATE outbox SET progress = 'waiting', detail = '', due_at = $4, expires_at = $5, tries = 0,
    leased_until = 0
WHERE shard_key = $1 AND outbox_id = $2 AND progress = $3
RETURNING outbox_id"""
_BEFORE_ALL: Final = "00000000-0000-0000-0000-000000000000"


class StoredOutboxShelf:
    """Fills `usecases.outbox.items.OutboxShelf` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def page(
        self,
        bot_id: str,
        progress: str | None,
        kind: str | None,
        after: str | None,
        limit: int,
    ) -> Sequence[ListedItem]:
        """Return a bot's items after the one of this id."""
        query, asked = _OF_BOT, [bot_id, after or _BEFORE_ALL]
        for column, wanted in (("progress", progress), ("kind", kind)):
            if wanted is not None:
                asked.append(wanted)
                query += f" AND {column} = ${len(asked)}"
        query += f" ORDER BY outbox_id LIMIT ${len(asked) + 1}"
        with as_unavailable():
            rows = await self._engine.fetch(query, *asked, limit)
        return [_listed(row) for row in rows]

    async def find(self, bot_id: str, shard_key: int, outbox_id: str) -> ListedItem | None:
        """Return one item of a bot."""
        with as_unavailable():
            rows = await self._engine.fetch(_ONE, shard_key, outbox_id, bot_id)
        return _listed(rows[0]) if rows else None

    async def revive(self, item: ListedItem, now: Micros, expires_at: Micros) -> bool:
        """Let an item wait again."""
        arguments = (item.shard_key, item.outbox_id, item.progress, now, expires_at)
        with as_unavailable():
            (rows,) = await self._engine.run([Statement(_REVIVE, arguments)])
        return bool(rows)


def _listed(row: Row) -> ListedItem:
    shard_key, outbox_id, kind, progress, detail, recipient, causation, *numbers = row
    due_at, expires_at, tries = numbers
    return ListedItem(
        shard_key,
        outbox_id,
        kind,
        progress,
        detail or "",
        recipient or None,
        causation,
        due_at,
        expires_at,
        tries,
    )
