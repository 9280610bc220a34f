"""Where are the words of doubtful messages, and how do they leave the desk?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import orjson

from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.faults import as_unavailable
from optwarden.usecases.desk import StoredDoubt
from optwarden.usecases.outbox.items import ListedItem

_WORDS: Final = """
SELECT CAST(e.event_id AS text), e.effective_at, e.facts, p.personal
FROM outbox AS o
JOIN event AS e
  ON e.shard_key = o.shard_key AND e.person_id = o.person_id
LEFT JOIN event_private AS p
  ON p.shard_key = e.shard_key AND p.person_id = e.person_id AND p.event_id = e.event_id
WHERE o.shard_key = $1 AND o.outbox_id = $2 AND e.kind = 'opt_out_doubted'
ORDER BY e.effective_at, e.event_id"""
_END: Final = """
UPDATE outbox SET progress = 'sent', detail = $3
WHERE shard_key = $1 AND outbox_id = $2 AND progress = 'waiting'
RETURNING outbox_id"""
_JOINS: Final = "joins"


class StoredDesk:
    """Fills `usecases.desk.DeskShelf` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def doubts(self, item: ListedItem) -> Sequence[StoredDoubt]:
        """Return the doubts that lie in an item: that which put it there, and all that joined."""
        with as_unavailable():
            rows = await self._engine.fetch(_WORDS, item.shard_key, item.outbox_id)
        of_person = map(_doubt, rows)
        return [one for one in of_person if item.causation in (one.event_id, one.facts.get(_JOINS))]

    async def end(self, item: ListedItem, outcome: str) -> None:
        """Take an item off the desk."""
        with as_unavailable():
            await self._engine.run([Statement(_END, (item.shard_key, item.outbox_id, outcome))])


def _doubt(row: Row) -> StoredDoubt:
    event_id, effective_at, facts, personal = row
    opened = {} if personal is None else orjson.loads(personal)
    return StoredDoubt(
        event_id,
        effective_at,
        {name: str(value) for name, (_, value) in opened.items()},
        orjson.loads(facts),
    )
