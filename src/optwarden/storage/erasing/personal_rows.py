"""Where does the store have a person's data? By table, to be counted, exported or deleted.

What is kept for a while only and names nobody by itself is not here: ids of received messages
(7 days), answers to repeated requests, callbacks that nobody understood (encrypted, 30 days).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import orjson

from optwarden.consent.recipient import Recipient
from optwarden.storage.engine import Engine, Row, Statement
from optwarden.storage.erasing.sealed_rows import SealedRows
from optwarden.storage.faults import as_unavailable
from optwarden.storage.shards import shard_key
from optwarden.usecases.erasing.ports import Erasing
from optwarden.usecases.keyring import Keyring


class Whose(NamedTuple):
    """One name of a person; `person_id` is None where no row stands under it."""

    shard_key: int
    business_id: str
    recipient: str
    person_id: str | None
    bots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A table that names a person in the open: what is there, and by which condition."""

    table: str
    columns: str
    condition: str
    of_person: bool
    """By person id and her own shard; else by bot and name."""

    @property
    def select(self) -> str:
        """The statement that reads all of it."""
        return f"SELECT {self.columns} FROM {self.table} WHERE {self.condition}"

    @property
    def delete(self) -> str:
        """The statement that deletes it."""
        return f"DELETE FROM {self.table} WHERE {self.condition} RETURNING shard_key"


_OF_PERSON: Final = "shard_key = $1 AND person_id = $2"
_PLACES: Final = (
    Place(
        "opt_in_wording",
        "CAST(event_id AS text), bot_id, disclosure_id",
        _OF_PERSON,
        of_person=True,
    ),
    Place(
        "outbox",
        "CAST(outbox_id AS text), bot_id, kind, due_at, expires_at, progress, detail",
        _OF_PERSON,
        of_person=True,
    ),
    Place(
        "attempt",
        "CAST(attempt_id AS text), bot_id, purpose, provider, intended_at, outcome,"
        " provider_message_id, settled_at",
        _OF_PERSON,
        of_person=True,
    ),
    Place(
        "sandbox_message",
        "CAST(sandbox_message_id AS text), bot_id, provider_message_id, sent_at, content",
        "shard_key = $1 AND bot_id = $2 AND recipient = $3",
        of_person=False,
    ),
    Place(
        "held_opt_out",
        "bot_id, number, held_at",
        "shard_key = $1 AND bot_id = $2 AND recipient = $3",
        of_person=False,
    ),
)
_PERSON: Final = """
SELECT CAST(person_id AS text), state, last_effective_at FROM recipient
WHERE shard_key = $1 AND business_id = $2 AND recipient = $3"""
_BOTS: Final = "SELECT bot_id FROM bot WHERE business_id = $1"
_EVENTS: Final = """
SELECT CAST(e.event_id AS text), e.bot_id, e.kind, e.effective_at, e.recorded_at, e.actor, e.facts,
       p.personal
FROM event AS e
LEFT JOIN event_private AS p
  ON p.shard_key = e.shard_key AND p.person_id = e.person_id AND p.event_id = e.event_id
WHERE e.shard_key = $1 AND e.person_id = $2
ORDER BY e.effective_at, e.event_id"""
_FORGET: Final = """
DELETE FROM event_private WHERE shard_key = $1 AND person_id = $2 AND event_id = $3
RETURNING shard_key"""
_FORGET_ROW: Final = """
DELETE FROM recipient
WHERE shard_key = $1 AND business_id = $2 AND recipient = $3 AND person_id = $4
RETURNING shard_key"""
_ATTACHMENT: Final = "attachment_id"
_AT_ONCE: Final = 500


class CannotErase(Exception):
    """This process has no right to delete: PostgreSQL's role for it was not given."""


class StoredPersonalRows:
    """Fills `usecases.erasing.ports.PersonalRows` over one engine.

    `eraser` is the engine of the role that may delete private values: the same one where it may.
    """

    def __init__(self, engine: Engine, eraser: Engine | None, keyring: Keyring) -> None:
        self._engine = engine
        self._eraser = eraser
        self._sealed = SealedRows(engine, keyring)

    async def count(self, business_id: str, recipient: Recipient) -> Mapping[str, int]:
        """Say what there is."""
        with as_unavailable():
            whose, rows = await self._found(business_id, recipient)
            events = await self._events(whose)
            found = {"recipient": len(rows), "event": len(events)}
            for place in _PLACES:
                read = [await self._engine.fetch(place.select, *key) for key in _keys(place, whose)]
                found[place.table] = sum(map(len, read))
            found["attachment"] = len(_attachments(_naming_attachments(events)))
            sealed = await self._sealed.export(whose)
        found.update({table: len(some) for table, some in sealed.items()})
        return {table: count for table, count in found.items() if count}

    async def export(self, business_id: str, recipient: Recipient) -> Mapping[str, Any]:
        """Return all of it."""
        with as_unavailable():
            whose, rows = await self._found(business_id, recipient)
            events = await self._events(whose)
            found: dict[str, Any] = {
                "recipient": [
                    {"state": orjson.loads(state), "last_effective_at": last}
                    for _, state, last in rows
                ],
                # A history may be long, and others wait for this thread.
                "event": await asyncio.to_thread(lambda: [_event(row) for row in events]),
            }
            for place in _PLACES:
                names = [_name(one) for one in place.columns.split(", ")]
                read = [await self._engine.fetch(place.select, *key) for key in _keys(place, whose)]
                found[place.table] = [
                    dict(zip(names, row, strict=True)) for some in read for row in some
                ]
            ids = _attachments(found["event"])
            found["attachment"] = [{"bot_id": bot, "attachment_id": each} for bot, each in ids]
            found.update(await self._sealed.export(whose))
        return found

    async def delete(self, erasing: Erasing) -> Mapping[str, int]:
        """Delete all of it, her row last: until then whatever was missed is found again."""
        if self._eraser is None:
            raise CannotErase
        with as_unavailable():
            whose = await self._whose(
                erasing.shard_key, erasing.business_id, erasing.recipient, erasing.person_id
            )
            gone: dict[str, int] = {}
            begun = erasing.passes > 0 and await self._has_begun_anew(whose)
            for table, statements in await self._deletions(whose, by_name=not begun):
                for start in range(0, len(statements), _AT_ONCE):
                    answers = await self._eraser.run(statements[start : start + _AT_ONCE])
                    gone[table] = gone.get(table, 0) + sum(map(len, answers))
            await self._eraser.scrub()
        return {table: count for table, count in gone.items() if count}

    async def _has_begun_anew(self, whose: Whose) -> bool:
        """Say whether she was heard of again since: what has her name is of then."""
        key = (whose.shard_key, whose.business_id, whose.recipient)
        rows = await self._engine.fetch(_PERSON, *key)
        return bool(rows) and str(rows[0][0]) != whose.person_id

    async def _deletions(self, whose: Whose, *, by_name: bool) -> list[tuple[str, list[Statement]]]:
        """Return what to delete, by table in order; each list is on few shards of its own."""
        events = await self._events(whose)
        found: list[tuple[str, list[Statement]]] = [
            (place.table, [Statement(place.delete, key)])
            for place in _PLACES
            if by_name or place.of_person
            for key in _keys(place, whose)
        ]
        found += [
            ("attachment", [_forget_attachment(bot, each)])
            for bot, each in _attachments(_naming_attachments(events))
        ]
        if by_name:
            sealed = await self._sealed.deletions(whose)
            found += [(table, [statement]) for table, statement in sealed]
        private = [
            Statement(_FORGET, (whose.shard_key, whose.person_id, row[0]))
            for row in events
            if row[-1] is not None
        ]
        found.append(("event_private", private))
        if whose.person_id is not None:
            row = (whose.shard_key, whose.business_id, whose.recipient, whose.person_id)
            found.append(("recipient", [Statement(_FORGET_ROW, row)]))
        return found

    async def _found(self, business_id: str, recipient: Recipient) -> tuple[Whose, list[Row]]:
        """Return whose rows are meant, and her own."""
        shard = shard_key(business_id, recipient.key)
        rows = await self._engine.fetch(_PERSON, shard, business_id, recipient.key)
        person_id = str(rows[0][0]) if rows else None
        return await self._whose(shard, business_id, recipient.key, person_id), rows

    async def _whose(
        self, shard: int, business_id: str, recipient: str, person_id: str | None
    ) -> Whose:
        rows = await self._engine.fetch(_BOTS, business_id)
        bots = tuple(str(bot_id) for (bot_id,) in rows)
        return Whose(shard, business_id, recipient, person_id, bots)

    async def _events(self, whose: Whose) -> list[Row]:
        if whose.person_id is None:
            return []
        return await self._engine.fetch(_EVENTS, whose.shard_key, whose.person_id)


def _keys(place: Place, whose: Whose) -> Iterator[tuple[Any, ...]]:
    if not place.of_person:
        for bot_id in whose.bots:
            shard = shard_key(bot_id, "sandbox")
            if place.table == "held_opt_out":
                shard = shard_key(whose.business_id, f"anomaly:{bot_id}")
            yield shard, bot_id, whose.recipient
    elif whose.person_id is not None:
        yield whose.shard_key, whose.person_id


def _name(column: str) -> str:
    """Return what a selected column is called: `CAST(event_id AS text)` is `event_id`."""
    return column.removeprefix("CAST(").partition(" ")[0]


def _event(row: Row) -> dict[str, Any]:
    event_id, bot_id, kind, effective_at, recorded_at, actor, facts, personal = row
    opened = {} if personal is None else orjson.loads(personal)
    return {
        "event_id": event_id,
        "bot_id": bot_id,
        "kind": kind,
        "effective_at": effective_at,
        "recorded_at": recorded_at,
        "actor": actor,
        "facts": orjson.loads(facts),
        "personal": {name: value for name, (_, value) in opened.items()},
    }


def _naming_attachments(events: Iterable[Row]) -> list[dict[str, Any]]:
    """Read those events only that may name a scan: few do, of many."""
    return [_event(row) for row in events if row[-1] is not None and _ATTACHMENT in row[-1]]


def _attachments(events: Iterable[Mapping[str, Any]]) -> list[tuple[str, str]]:
    """Return bot and id of each scan that an event names, once."""
    named = {
        (str(event["bot_id"]), str(event["personal"][_ATTACHMENT])): None
        for event in events
        if _ATTACHMENT in event["personal"]
    }
    return list(named)


def _forget_attachment(bot_id: str, attachment_id: str) -> Statement:
    return Statement(
        "DELETE FROM attachment WHERE shard_key = $1 AND attachment_id = $2 RETURNING shard_key",
        (shard_key(bot_id, attachment_id), attachment_id),
    )
