"""Where are past events read? By their recipient's key, in one shard, with their private values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import orjson

from optwarden.consent.vocabulary import EVERY_BOT, Actor, EventKind
from optwarden.storage.engine import Engine, EngineError, Row
from optwarden.storage.shards import shard_key
from optwarden.usecases.ports import StoreUnavailable
from optwarden.usecases.read_history import PastEvent, Position, WhoseEvents

# Facts are canonical JSON: keys sorted, no blanks, quotes inside values escaped. So this text is
# there if and only if the opt-out reaches every bot.
_REACHES_EVERY_BOT: Final = f'%"reach":"{EVERY_BOT}"%'

_OF_EVERY_BOT: Final = (
    EventKind.SUPPRESSED,
    EventKind.SUPPRESSION_LIFTED,
    EventKind.FOUND_REACHABLE,
    EventKind.LINKED,
    EventKind.STOPS_CARRIED,
    EventKind.QUARANTINED,
    EventKind.QUARANTINE_RELEASED,
    EventKind.PAUSED,
    EventKind.OPT_OUT_DOUBTED,
    EventKind.DOUBT_SETTLED,
    EventKind.OPT_OUT_QUARANTINED,
    EventKind.OPT_OUT_QUARANTINE_ENDED,
    EventKind.ERASED,
    EventKind.ERASURE_KEPT,
)
"""What holds for all bots of a business, whichever of them it came through."""

_FIRST_KIND: Final = 7
_KINDS: Final = ", ".join(f"${_FIRST_KIND + i}" for i in range(len(_OF_EVERY_BOT)))
_EVENTS: Final = f"""
SELECT CAST(e.event_id AS text), e.bot_id, e.kind, e.effective_at, e.recorded_at, e.actor,
       CAST(e.causation AS text), e.facts, e.commitments, p.personal
FROM event AS e
LEFT JOIN event_private AS p
  ON p.shard_key = e.shard_key AND p.person_id = e.person_id AND p.event_id = e.event_id
WHERE e.shard_key = $1 AND e.person_id = $2
  AND (e.bot_id = $3 OR (e.kind = $4 AND e.actor <> $5 AND e.facts LIKE $6)
       OR e.kind IN ({_KINDS}))"""
_AT: Final = f"${_FIRST_KIND + len(_OF_EVERY_BOT)}"
_ID: Final = f"${_FIRST_KIND + len(_OF_EVERY_BOT) + 1}"
_OLDER: Final = f"""
  AND (e.effective_at < {_AT} OR (e.effective_at = {_AT} AND e.event_id < {_ID}))"""

_NEWEST_FIRST: Final = """
ORDER BY e.effective_at DESC, e.event_id DESC LIMIT """


class StoredHistory:
    """Fills `usecases.read_history.History` over one engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    async def events(
        self, whose: WhoseEvents, after: Position | None, limit: int, *, personal: bool
    ) -> list[PastEvent]:
        """Return events older than `after`, newest first. Raises StoreUnavailable."""
        arguments: list[Any] = [
            shard_key(whose.business_id, whose.recipient.key),
            whose.person_id,
            whose.bot_id,
            EventKind.OPTED_OUT.value,
            Actor.BUSINESS.value,
            _REACHES_EVERY_BOT,
            *(kind.value for kind in _OF_EVERY_BOT),
        ]
        query = _EVENTS
        if after is not None:
            query += _OLDER
            arguments += [after.effective_at, after.event_id]
        query += f"{_NEWEST_FIRST}${len(arguments) + 1}"
        try:
            rows = await self._engine.fetch(query, *arguments, limit)
        except EngineError as error:
            raise StoreUnavailable("the store cannot be read") from error
        return [_event(row, whose.bot_id if personal else None) for row in rows]


def _event(row: Row, personal_of: str | None) -> PastEvent:
    """Build an event; `personal_of` names the bot whose personal values are wanted."""
    event_id, bot_id, kind, *times, actor, causation, facts, commitments, private = row
    wanted = private is not None and personal_of == bot_id
    return PastEvent(
        event_id,
        bot_id,
        kind,
        times[0],
        times[1],
        actor,
        causation,
        orjson.loads(facts),
        tuple(orjson.loads(commitments)),
        _values(orjson.loads(private)) if wanted else None,
    )


def _values(opened: Mapping[str, list[str]]) -> dict[str, str]:
    """Leave out the salts: they are for proofs."""
    return {field: value for field, (_salt, value) in opened.items()}
