"""How does the embedded store keep rows? The Engine interface over one SQLite file."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any, Final

from optwarden.storage.bulk import Bulk
from optwarden.storage.engine import (
    Change,
    DecideLocked,
    DedupeKey,
    Place,
    RecipientKey,
    Row,
    Statement,
    StoredRecipient,
)
from optwarden.storage.sqlite.bulk import SqliteBulk
from optwarden.storage.sqlite.connection import FAULTS, connect, fault
from optwarden.storage.sqlite.writer import Writer
from optwarden.storage.tables import INSERTED, RECIPIENT, Table
from optwarden.usecases.ports import Written

_LOAD: Final = """
SELECT person_id, state, last_effective_at, version FROM recipient
WHERE shard_key = ? AND business_id = ? AND recipient = ?"""
_SEEN: Final = "SELECT 1 FROM dedupe WHERE shard_key = ? AND bot_id = ? AND dedupe_key = ?"
_WIN: Final = f"""
INSERT INTO recipient ({RECIPIENT.names}) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (shard_key, business_id, recipient) DO UPDATE
SET state = excluded.state, last_effective_at = excluded.last_effective_at,
    version = excluded.version
WHERE recipient.version = excluded.version - 1 AND recipient.person_id = excluded.person_id"""
_KEYS_AT_ONCE: Final = 64
"""Keys of one reading statement; there is a prepared one for each count up to this."""
_NOTHING_WRITTEN: Final = Written()
_new: Final = tuple.__new__
_SETTLE: Final = """
UPDATE attempt SET outcome = ?, provider_message_id = ?, settled_at = ?
WHERE shard_key = ? AND attempt_id = ?"""


class SqliteEngine:
    """One file.

    Recipient rows are read on the event loop's own connection: a point read takes microseconds.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writer = Writer(path)
        self._reader: sqlite3.Connection | None = None
        self._querier: sqlite3.Connection | None = None
        self._querying = asyncio.Lock()
        self._sweeper: sqlite3.Connection | None = None
        self.bulk: Bulk = SqliteBulk(self._writer, self._sweeping)

    async def open(self) -> None:
        """Connect. Raises UnsafeStore."""
        self._writer.open()
        self._reader = connect(self._path, query_only=True)
        self._querier = connect(self._path, query_only=True)
        self._sweeper = connect(self._path, query_only=True)

    async def close(self) -> None:
        """Finish writing and let go of the file."""
        await self._writer.close()
        for connection in (self._reader, self._querier, self._sweeper):
            if connection is not None:
                connection.close()

    async def load(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read recipient rows for a batch."""
        return await self._writer.peek(lambda connection: _read(connection, keys))

    async def read(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read recipient rows for decisions: the newest commit when this is called."""
        try:
            return _read(self._reading(), keys)
        except FAULTS as error:
            raise fault(error) from None

    async def read_written(self, business_id: str, places: Sequence[Place]) -> list[Written]:
        """Read recipient rows for decisions: the newest commit when this is called."""
        try:
            return _read_written(self._reading(), business_id, places)
        except FAULTS as error:
            raise fault(error) from None

    async def seen(self, keys: Sequence[DedupeKey]) -> set[DedupeKey]:
        """Say which provider ids were recorded before."""
        execute = self._reading().execute
        try:
            return {key for key in keys if execute(_SEEN, key).fetchone() is not None}
        except FAULTS as error:
            raise fault(error) from None

    async def load_and_seen(
        self, keys: Sequence[RecipientKey], ids: Sequence[DedupeKey]
    ) -> tuple[dict[RecipientKey, StoredRecipient], set[DedupeKey]]:
        """Read both for a batch."""
        return await self.load(keys), await self.seen(ids)

    def ready(self, changes: Sequence[Change]) -> Sequence[Change]:
        """Return a batch as it is: rows are written where they are made."""
        return changes

    async def write(self, changes: Sequence[Change]) -> set[RecipientKey]:
        """Write a batch in one durable transaction and return the keys whose version guard held."""
        return await self._writer.run(lambda connection: _write(connection, changes))

    async def write_locked(self, key: RecipientKey, decide: DecideLocked) -> bool:
        """Decide and write while holding the file's write lock."""

        def job(connection: sqlite3.Connection) -> bool:
            row = connection.execute(_LOAD, key).fetchone()
            change = decide(None if row is None else StoredRecipient(*row))
            return change is None or bool(_write(connection, [change]))

        return await self._writer.run(job)

    async def scrub(self) -> None:
        """Leave nothing deleted in the file's log; the file itself is overwritten as it goes."""
        await self._writer.scrub()

    async def run(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """Run statements in one durable transaction."""
        return await self._writer.run(
            lambda connection: [
                connection.execute(s.sql, _named(s.arguments)).fetchall() for s in statements
            ]
        )

    async def fetch(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement away from the event loop."""
        querier = self._querier
        if querier is None:
            raise AssertionError("the engine is open before it is asked")
        async with self._querying:
            try:
                return await asyncio.to_thread(
                    lambda: querier.execute(query, _named(arguments)).fetchall()
                )
            except FAULTS as error:
                raise fault(error) from None

    def _sweeping(self) -> sqlite3.Connection:
        if self._sweeper is None:
            raise AssertionError("the engine is open before it is asked")
        return self._sweeper

    def _reading(self) -> sqlite3.Connection:
        if self._reader is None:
            raise AssertionError("the engine is open before it is asked")
        return self._reader


def _read(
    connection: sqlite3.Connection, keys: Sequence[RecipientKey]
) -> dict[RecipientKey, StoredRecipient]:
    found: dict[RecipientKey, StoredRecipient] = {}
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        asked = keys[start : start + _KEYS_AT_ONCE]
        rows = connection.execute(_load_many(len(asked)), list(chain.from_iterable(asked)))
        for position, person_id, state, last_effective_at, version in rows:
            found[asked[position]] = StoredRecipient(person_id, state, last_effective_at, version)
    return found


@lru_cache(_KEYS_AT_ONCE)
def _load_many(count: int) -> str:
    """Return one statement for so many keys: each costs half of what a statement of its own does.

    A cross join keeps the order of its sides: SQLite looks up every key by the primary key.
    """
    keys = ", ".join(f"({position}, ?, ?, ?)" for position in range(count))
    return f"""
WITH k (position, shard_key, business_id, recipient) AS (VALUES {keys})
SELECT k.position, r.person_id, r.state, r.last_effective_at, r.version
FROM k CROSS JOIN recipient AS r
  ON r.shard_key = k.shard_key AND r.business_id = k.business_id AND r.recipient = k.recipient"""


def _read_written(
    connection: sqlite3.Connection, business_id: str, places: Sequence[Place]
) -> list[Written]:
    found = [_NOTHING_WRITTEN] * len(places)
    for start in range(0, len(places), _KEYS_AT_ONCE):
        asked = places[start : start + _KEYS_AT_ONCE]
        arguments = [*chain.from_iterable(asked), business_id]
        rows = connection.execute(_read_many(len(asked)), arguments)
        for position, state, last_effective_at, version in rows:
            found[start + position] = _new(Written, (state, last_effective_at, version))
    return found


@lru_cache(_KEYS_AT_ONCE)
def _read_many(count: int) -> str:
    """Return the same for places in one business, which is named once: a fifth less to bind."""
    places = ", ".join(f"({position}, ?, ?)" for position in range(count))
    return f"""
WITH k (position, shard_key, recipient) AS (VALUES {places})
SELECT k.position, r.state, r.last_effective_at, r.version
FROM k CROSS JOIN recipient AS r
  ON r.shard_key = k.shard_key AND r.business_id = ? AND r.recipient = k.recipient"""


def _write(connection: sqlite3.Connection, changes: Sequence[Change]) -> set[RecipientKey]:
    won = [
        change
        for change in changes
        if connection.execute(_WIN, (*change.key, *change.row)).rowcount == 1
    ]
    for table in INSERTED:
        rows = [row for change in won for row in change.rows.get(table, ())]
        if rows:
            connection.executemany(_insert(table), rows)
    settlements = [settlement for change in won for settlement in change.settlements]
    if settlements:
        connection.executemany(_SETTLE, settlements)
    return {change.key for change in won}


@lru_cache
def _insert(table: Table) -> str:
    values = ", ".join("?" * len(table.columns))
    return f"INSERT INTO {table.name} ({table.names}) VALUES ({values})"


def _named(arguments: Sequence[Any]) -> dict[str, Any]:
    """SQLite reads `$1` as a parameter named 1."""
    return {str(number): value for number, value in enumerate(arguments, 1)}
