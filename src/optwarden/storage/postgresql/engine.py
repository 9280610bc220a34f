"""How does PostgreSQL keep rows?

The Engine interface: a session that writes, one that reads, a pool for the rest.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any, Final

from optwarden.storage.bulk import Bulk
from optwarden.storage.engine import (
    Change,
    ConnectionLost,
    DecideLocked,
    DedupeKey,
    EngineError,
    Place,
    RecipientKey,
    Row,
    Statement,
    StoredRecipient,
)
from optwarden.storage.postgresql import statements as sql
from optwarden.storage.postgresql.batches import (
    Ordered,
    goes_at_once,
    ordered_by_key,
    write_at_once,
    write_in_steps,
)
from optwarden.storage.postgresql.bulk import PostgresqlBulk
from optwarden.storage.postgresql.connection import (
    BY_KEY_ONLY,
    PLANNED_ONCE,
    StandbyReached,
    is_citus,
    refuse_unsafe,
)
from optwarden.storage.postgresql.reads import (
    CoalescedReads,
    columns,
    load,
    load_and_seen,
    seen,
)
from optwarden.storage.postgresql.session import Session
from optwarden.storage.tables import DEDUPE, EVENT
from optwarden.storage.unsafe import UnsafeStore
from optwarden.usecases.ports import Written

_NOTHING_WRITTEN: Final = Written()
_new: Final = tuple.__new__
_OTHER_SESSIONS: Final = 4
"""Sessions for everything off the hot path, for each process."""


class PostgresqlEngine:
    """A primary server.

    Batches have a session for reading and one for writing, coalesced reads one of their own; there
    is one of each in flight. What is done in bulk has a session of its own, too.
    """

    def __init__(self, url: str, *, owner_allowed: bool) -> None:
        self._owner_allowed = owner_allowed
        self._one_statement = False
        self._loading = Session(url, BY_KEY_ONLY)
        self._load_lock = asyncio.Lock()
        self._writing = Session(url, BY_KEY_ONLY)
        self._reading = Session(url, BY_KEY_ONLY)
        self._reads = CoalescedReads(self._reading)
        self._sweeping = Session(url, BY_KEY_ONLY)
        self.bulk: Bulk = PostgresqlBulk(self._sweeping)
        self._others = [Session(url) for _ in range(_OTHER_SESSIONS)]
        self._idle: asyncio.LifoQueue[Session] = asyncio.LifoQueue()
        self._write_lock = asyncio.Lock()

    async def open(self) -> None:
        """Connect. Raises ConnectionLost or UnsafeStore."""
        try:
            connection = await self._others[0].connection()
        except StandbyReached:
            raise UnsafeStore(
                "this is a standby: decisions are read from the primary only"
            ) from None
        await refuse_unsafe(connection, owner_allowed=self._owner_allowed)
        self._one_statement = not await is_citus(connection)
        self._reads.few = self._one_statement
        if self._one_statement:
            for session in (self._loading, self._writing, self._reading, self._sweeping):
                session.prefer(PLANNED_ONCE)
        await self._writing.connection()
        for session in self._others:
            self._idle.put_nowait(session)

    async def close(self) -> None:
        """Close every session."""
        for session in (self._loading, self._writing, self._sweeping, *self._others):
            await session.close()
        await self._reads.close()

    async def load(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read recipient rows for a batch, also while another is being written."""
        async with self._load_lock:
            return await load(self._loading, keys)

    async def read(self, keys: Sequence[RecipientKey]) -> dict[RecipientKey, StoredRecipient]:
        """Read recipient rows in one autocommitted statement."""
        found = await self._reads.read(keys)
        return {key: StoredRecipient(*found[key][1:]) for key in keys if key in found}

    async def read_written(self, business_id: str, places: Sequence[Place]) -> list[Written]:
        """Read recipient rows for decisions in one autocommitted statement."""
        keys = [(shard_key, business_id, name) for shard_key, name in places]
        found = await self._reads.read(keys)
        return [
            # As named tuples make themselves: by name takes 0.2 us of each decision's 50.
            _NOTHING_WRITTEN if row is None else _new(Written, row[2:])
            for row in map(found.get, keys)
        ]

    async def seen(self, keys: Sequence[DedupeKey]) -> set[DedupeKey]:
        """Say which provider ids were recorded before."""
        async with self._load_lock:
            return await seen(self._loading, keys)

    async def load_and_seen(
        self, keys: Sequence[RecipientKey], ids: Sequence[DedupeKey]
    ) -> tuple[dict[RecipientKey, StoredRecipient], set[DedupeKey]]:
        """Read both for a batch; on Citus, which plans each table by itself, one by one."""
        async with self._load_lock:
            if self._one_statement:
                return await load_and_seen(self._loading, keys, ids)
            return await load(self._loading, keys), await seen(self._loading, ids)

    def ready(self, changes: Sequence[Change]) -> Sequence[Change]:
        """Put a batch into the columns of the one statement that writes it, where one does."""
        if self._one_statement and goes_at_once(changes):
            return ordered_by_key(changes)
        return changes

    async def write(self, changes: Sequence[Change]) -> set[RecipientKey]:
        """Write a batch in one transaction and return the keys whose version guard held."""
        batch = changes if isinstance(changes, Ordered) else self.ready(changes)
        async with self._write_lock:
            if isinstance(batch, Ordered):
                return await self._write_at_once(batch)
            return await self._transact(lambda session: write_in_steps(session, changes), changes)

    async def write_locked(self, key: RecipientKey, decide: DecideLocked) -> bool:
        """Lock one row, decide, write; all in one transaction.

        A row that is not there yet cannot be locked.
        """
        written: list[Change] = []

        async def work(session: Session) -> set[RecipientKey]:
            rows = await session.rows(sql.LOCK_ONE, key)
            change = decide(StoredRecipient(*rows[0]) if rows else None)
            if change is None:
                return set()
            written.append(change)
            return await write_in_steps(session, [change])

        async with self._write_lock:
            won = await self._transact(work, written)
        return len(won) == len(written)

    async def scrub(self) -> None:
        """Leave it to the server's autovacuum, and whoever runs VACUUM sooner."""

    async def run(self, statements: Sequence[Statement]) -> list[list[Row]]:
        """Run statements in one transaction."""
        async with self._other() as session:
            await session.begin()
            try:
                answers = [await session.rows(s.sql, s.arguments) for s in statements]
                await session.commit()
            except BaseException:
                await session.rollback()
                raise
            return answers

    async def fetch(self, query: str, *arguments: Any) -> list[Row]:
        """Run one reading statement."""
        async with self._other() as session:
            return await session.rows(query, arguments)

    async def _transact(
        self, work: Callable[[Session], Any], changes: Sequence[Change]
    ) -> set[RecipientKey]:
        session = self._writing
        await session.begin()
        try:
            won: set[RecipientKey] = await work(session)
            await session.commit()
        except BaseException as error:
            await session.rollback()
            if not (isinstance(error, ConnectionLost) and error.committing):
                raise
            return await self._kept([change for change in changes if change.key in won])
        return won

    async def _write_at_once(self, batch: Ordered) -> set[RecipientKey]:
        try:
            return await write_at_once(self._writing, batch)
        except ConnectionLost:
            return await self._kept(batch)

    async def _kept(self, changes: Sequence[Change]) -> set[RecipientKey]:
        """Read back what a transaction whose end went unanswered has kept.

        The ids of its own rows tell.

        Raises ConnectionLost: with `committing` when that cannot be found out, without when nothing
        was kept.
        """
        if not changes:
            return set()
        events: dict[Row, RecipientKey] = {}
        ids: dict[DedupeKey, RecipientKey] = {}
        for change in changes:
            if EVENT in change.rows:
                events[change.rows[EVENT][0][:3]] = change.key
            elif DEDUPE in change.rows:
                ids[DedupeKey(*change.rows[DEDUPE][0][:3])] = change.key
        try:
            await self._writing.outlive_lost()
            found = await self._writing.rows(sql.KEPT, columns(list(events))) if events else []
            known = await seen(self._writing, list(ids)) if ids else set()
        except EngineError:
            raise ConnectionLost(committing=True) from None
        kept = {events[tuple(row)] for row in found} | {ids[one] for one in known}
        if not kept:
            raise ConnectionLost(committing=False)
        return kept

    @asynccontextmanager
    async def _other(self) -> AsyncIterator[Session]:
        session = await self._idle.get()
        try:
            yield session
        except asyncio.CancelledError:
            session.abandon()
            raise
        finally:
            self._idle.put_nowait(session)
