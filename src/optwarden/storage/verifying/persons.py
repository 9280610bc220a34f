"""Which rows are one person's? Ten streams in the order of persons, cut at the same places.

Each table is read once, in order, however large it is; of one person all rows are there at once.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Final, NamedTuple, TypeAlias

from optwarden.storage.engine import Row
from optwarden.storage.verifying.snapshot import Pages, Snapshot
from optwarden.usecases.verifying.rows import (
    AttemptRow,
    EntryRow,
    EventRow,
    LabelRow,
    MarkRow,
    PrivateRow,
    RecipientRow,
    StoredPerson,
    WordingRow,
)

PersonKey: TypeAlias = tuple[int, str]

EVENTS: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(event_id AS text), CAST(business_id AS text),
       bot_id, kind, effective_at, recorded_at, schema_version, actor, CAST(causation AS text),
       configuration, facts, commitments, leaf_hash
FROM event"""
PRIVATE: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(event_id AS text), personal FROM event_private"""
MARKS: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(event_id AS text), bot_id, leaf_hash
FROM seal_mark"""
RECIPIENTS: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(business_id AS text), recipient, state,
       last_effective_at, version
FROM recipient"""
ATTEMPTS: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(attempt_id AS text), CAST(business_id AS text),
       bot_id, recipient, decision_id, purpose, provider, intended_at, outcome,
       provider_message_id, settled_at
FROM attempt"""
LABELS: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(business_id AS text), label FROM person_label"""
WORDINGS: Final = """
SELECT shard_key, CAST(person_id AS text), CAST(event_id AS text), bot_id, disclosure_id, recipient
FROM opt_in_wording"""
ENTRIES: Final = """
SELECT entry_shard, CAST(person_id AS text), CAST(entry_id AS text), log_id, position
FROM log_entry"""


class _Source(NamedTuple):
    """A table's rows: how they are read, what they are, and where they go."""

    table: str
    query: str
    shard: str
    only: str
    of: Callable[[Row], Any]
    into: str


_NAMED: Final = "kind = 'event' AND entry_shard IS NOT NULL AND person_id IS NOT NULL"
_SOURCES: Final = (
    _Source("event", EVENTS, "shard_key", "", EventRow._make, "events"),
    _Source("event_private", PRIVATE, "shard_key", "", PrivateRow._make, "private"),
    _Source("seal_mark", MARKS, "shard_key", "", MarkRow._make, "marks"),
    _Source("recipient", RECIPIENTS, "shard_key", "", RecipientRow._make, "recipients"),
    _Source("attempt", ATTEMPTS, "shard_key", "", AttemptRow._make, "attempts"),
    _Source("person_label", LABELS, "shard_key", "", LabelRow._make, "labels"),
    _Source("opt_in_wording", WORDINGS, "shard_key", "", WordingRow._make, "wordings"),
    _Source("log_entry", ENTRIES, "entry_shard", _NAMED, EntryRow._make, "entries"),
)


class _Rows:
    """One table's rows in order, a person at a time."""

    def __init__(self, source: _Source, pages: Pages) -> None:
        self.source = source
        self._pages = pages
        self._page: Iterator[Row] = iter(())
        self.ahead: Row | None = None

    async def start(self) -> None:
        self.ahead = await self._next()

    @property
    def key(self) -> PersonKey | None:
        """Whose the next row is."""
        return None if self.ahead is None else (self.ahead[0], self.ahead[1])

    async def take(self, key: PersonKey, into: list[Any]) -> None:
        """Move the rows of this person, which are next if there are any."""
        while self.ahead is not None and (self.ahead[0], self.ahead[1]) == key:
            into.append(self.source.of(self.ahead))
            self.ahead = await self._next()

    async def _next(self) -> Row | None:
        row = next(self._page, None)
        if row is None:
            page = await anext(self._pages, None)
            self._page = iter(page or ())
            row = next(self._page, None)
        return row


async def persons(snapshot: Snapshot, only: PersonKey | None = None) -> AsyncIterator[StoredPerson]:
    """Yield every person that any table names, or the one that is named."""
    streams = [_Rows(source, _pages(snapshot, source, only)) for source in _SOURCES]
    for stream in streams:
        await stream.start()
    while True:
        keys = [key for stream in streams if (key := stream.key) is not None]
        if not keys:
            return
        key = min(keys)
        person = StoredPerson(*key)
        for stream in streams:
            if stream.key == key:
                await stream.take(key, getattr(person, stream.source.into))
        yield person


def _pages(snapshot: Snapshot, source: _Source, only: PersonKey | None) -> Pages:
    wheres = [source.only] if source.only else []
    if only is not None:
        wheres += [f"{source.shard} = $1", "person_id = $2"]
        return snapshot.stream(f"{source.query} WHERE {' AND '.join(wheres)}", *only)
    where = f" WHERE {wheres[0]}" if wheres else ""
    return snapshot.stream(
        f"{source.query}{where} ORDER BY {source.shard}, {source.table}.person_id"
    )
