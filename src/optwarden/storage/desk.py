"""Where are the words of a doubtful message, and how does it leave the desk?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import orjson

from optwarden.storage.engine import Engine, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.outbox.items import ListedItem

_WORDS: Final = """
SELECT e.facts, p.personal
FROM outbox AS o
JOIN event AS e
  ON e.shard_key = o.shard_key AND e.person_id = o.person_id AND e.event_id = o.causation
LEFT JOIN event_private AS p
  ON p.shard_key = o.shard_key AND p.person_id = o.person_id AND p.event_id = o.causation
WHERE o.shard_key = $1 AND o.outbox_id = $2"""
_END: Final = """
UPDATE outbox SET progress = 'sent', detail = $3
WHERE shard_key = $1 AND outbox_id = $2 AND progress = 'waiting'
RETURNING outbox_id"""


class StoredDesk:
    """Fills `usecases.desk.DeskShelf` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def words(self, item: ListedItem) -> tuple[Mapping[str, str], Mapping[str, object]]:
        """Return the personal values and the facts of the doubt; none where they were erased."""
        with as_unavailable():
            rows = await self._engine.fetch(_WORDS, item.shard_key, item.outbox_id)
        if not rows:
            return {}, {}
        facts, personal = rows[0]
        opened = {} if personal is None else orjson.loads(personal)
        return {name: str(value) for name, (_, value) in opened.items()}, orjson.loads(facts)

    async def end(self, item: ListedItem, outcome: str) -> None:
        """Take an item off the desk."""
        with as_unavailable():
            await self._engine.run([Statement(_END, (item.shard_key, item.outbox_id, outcome))])
