"""How does a test come between group commit and its store? Real engines that count, or let somebody
in first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from optwarden.storage.bulk import Bulk
from optwarden.storage.engine import (
    Change,
    DecideLocked,
    DedupeKey,
    Engine,
    Place,
    RecipientKey,
    Row,
    Statement,
    StoredRecipient,
)
from optwarden.usecases.ports import Written


class MeddledEngine:
    """Passes everything on to a real engine; counts calls, and does something before each write."""

    def __init__(
        self, engine: Engine, before_write: Callable[[], Awaitable[None]] | None = None
    ) -> None:
        self._engine = engine
        self._before_write = before_write
        self.calls: Counter[str] = Counter()
        self.loads = 0
        self.won: Counter[RecipientKey] = Counter()

    @property
    def bulk(self) -> Bulk:
        return self._engine.bulk

    async def open(self) -> None:
        await self._engine.open()

    async def close(self) -> None:
        await self._engine.close()

    async def load(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        self.loads += 1
        return await self._engine.load(keys)

    async def seen(self, keys: Sequence[DedupeKey]) -> set[DedupeKey]:
        return await self._engine.seen(keys)

    async def load_and_seen(
        self, keys: Sequence[RecipientKey], ids: Sequence[DedupeKey]
    ) -> tuple[dict[RecipientKey, StoredRecipient], set[DedupeKey]]:
        self.loads += 1
        return await self._engine.load_and_seen(keys, ids)

    async def read(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        return await self._engine.read(keys)

    async def read_written(self, business_id: str, places: Sequence[Place]) -> list[Written]:
        return await self._engine.read_written(business_id, places)

    def ready(self, changes: Sequence[Change]) -> Sequence[Change]:
        return self._engine.ready(changes)

    async def write(self, changes: Sequence[Change]) -> set[RecipientKey]:
        self.calls["write"] += 1
        if self._before_write is not None:
            await self._before_write()
        won = await self._engine.write(changes)
        self.won.update(won)
        return won

    async def write_locked(self, key: RecipientKey, decide: DecideLocked) -> bool:
        self.calls["write_locked"] += 1
        written = await self._engine.write_locked(key, decide)
        self.won[key] += written
        return written

    async def scrub(self) -> None:
        await self._engine.scrub()

    async def run(self, statements: Sequence[Statement]) -> list[list[Row]]:
        return await self._engine.run(statements)

    async def fetch(self, query: str, *arguments: Any) -> list[Row]:
        return await self._engine.fetch(query, *arguments)
