"""Who writes to the file?

One connection: rows from the event loop, a slow disk's COMMIT from a thread beside it (ADR 0009).

Statements of a batch take microseconds each and are run where they are made: handed to a thread,
every one of them would wait for the interpreter lock twice. A COMMIT waits for the disk without
that lock, so it goes to a thread where that takes long. A third thread moves the write-ahead log
into the file: a COMMIT that has to do that itself is what makes SQLite's slowest answers slow.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final, TypeVar

from optwarden.consent.vocabulary import Micros
from optwarden.storage.engine import Contended
from optwarden.storage.sqlite.connection import BUSY_MILLISECONDS, FAULTS, connect, fault, is_busy
from optwarden.usecases.clock import monotonic

Result = TypeVar("Result")
Job = Callable[[sqlite3.Connection], Result]

_CHECKPOINT_EVERY: Final = 6_000
"""Changed rows after which the other thread moves the log: about 24 MiB of pages of 4 KiB.

A page that was written many times is moved once: an opt-in costs that thread 9 us of CPU and 16 of
the disk's time where every 2,000 rows are moved, 4 and 7 from 8,000.
"""
_RESTART_ABOVE: Final = 8_000
"""Pages in the log (32 MiB) from which the writer starts it anew.

While writing goes on the other thread never catches up with the last page, so the log would grow
for ever; what is left for the writer to move is then little.
"""
_WAITED_FOR: Final[Micros] = 2_000
"""How long a COMMIT may take, on average, to be waited for on the event loop."""
_REMEMBERED: Final = 8
"""Of how many commits the running average is; the first are made in the thread."""


class Writer:
    """Runs one transaction after the other on the writing connection."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._commit_takes: Micros = _WAITED_FOR
        self._moved_at = 0
        self._pages_in_log = 0
        self._turn = asyncio.Lock()
        self._waits: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._checkpoint_wanted = threading.Event()
        self._closing = False
        self._connection: sqlite3.Connection | None = None
        self._threads: list[threading.Thread] = []

    def open(self) -> None:
        """Connect and start both threads. Raises UnsafeStore."""
        self._connection = connect(self._path, query_only=False)
        self._connection.execute("PRAGMA busy_timeout=0")
        for target in (self._wait_for_disk, self._move_log):
            thread = threading.Thread(target=target, name=f"optwarden{target.__name__}")
            thread.daemon = True
            thread.start()
            self._threads.append(thread)

    async def close(self) -> None:
        """Finish what was asked for, then stop both threads."""
        async with self._turn:
            self._closing = True
            self._waits.put(None)
            self._checkpoint_wanted.set()
            for thread in self._threads:
                await asyncio.to_thread(thread.join)
            if self._connection is not None:
                self._connection.close()

    async def scrub(self) -> None:
        """Move the whole log into the file and cut it off: what was deleted is in neither then.

        Raises Contended while somebody reads what was before.
        """
        async with self._turn:
            try:
                busy, *_ = self._opened.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            except FAULTS as error:
                raise fault(error) from None
        if busy:
            raise Contended("the log is being read")

    async def run(self, job: Job[Result]) -> Result:
        """Run a job in a transaction of its own.

        Raises Contended or Rejected; nothing is kept then.

        A caller who is cancelled does not end the transaction halfway.
        """
        if self._may_run_at_once():
            return self._run_at_once(job)
        return await asyncio.shield(asyncio.ensure_future(self._transact(job)))

    def _may_run_at_once(self) -> bool:
        """Begin, and say whether nothing about this transaction will have to wait but its COMMIT.

        Run without giving the event loop a turn, it leaves nobody time to queue behind it: 16
        callers stay one batch, where they fell apart into two of 8 with a commit each.
        """
        fast = self._commit_takes < _WAITED_FOR and self._pages_in_log <= _RESTART_ABOVE
        if not fast or self._turn.locked():
            return False
        try:
            self._opened.execute("BEGIN IMMEDIATE")
        except FAULTS:  # another process is writing, most likely; the slow way finds out
            return False
        return True

    def _run_at_once(self, job: Job[Result]) -> Result:
        connection = self._opened
        try:
            try:
                result = job(connection)
                self._timed_commit(connection)
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except FAULTS as error:
            raise fault(error) from None
        self._ask_for_checkpoint(connection)
        return result

    async def run_in_slices(self, steps: Callable[[sqlite3.Connection], Iterator[bool]]) -> bool:
        """Run steps in one transaction and let the event loop go on between them.

        Say whether all said so; where one does not, nothing is kept. Raises Contended or Rejected.
        """
        return await asyncio.shield(asyncio.ensure_future(self._transact_in_slices(steps)))

    async def _transact_in_slices(
        self, steps: Callable[[sqlite3.Connection], Iterator[bool]]
    ) -> bool:
        async with self._transaction() as connection:
            for go_on in steps(connection):
                if not go_on:
                    connection.execute("ROLLBACK")
                    return False
                await asyncio.sleep(0)
        return True

    async def _transact(self, job: Job[Result]) -> Result:
        async with self._transaction() as connection:
            return job(connection)

    @asynccontextmanager
    async def _transaction(self) -> AsyncIterator[sqlite3.Connection]:
        """Wait for the turn and for the lock; commit at the end, unless the block rolled back."""
        async with self._turn:
            connection = self._opened
            try:
                await self._begin(connection)
                try:
                    yield connection
                    if connection.in_transaction:
                        await self._commit(connection)
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
            except FAULTS as error:
                raise fault(error) from None
            await self._look_after_log(connection)

    async def _commit(self, connection: sqlite3.Connection) -> None:
        """Commit durably: at once while the disk answers sooner than a thread would, else in one.

        Waking a thread and being woken costs a good part of a millisecond, more than a fast disk's
        flush; a slow disk's must not hold up the requests that only ask.
        """
        if self._commit_takes < _WAITED_FOR:
            self._timed_commit(connection)
        else:
            await self._in_thread(lambda: self._timed_commit(connection))

    def _timed_commit(self, connection: sqlite3.Connection) -> None:
        began = monotonic()
        connection.execute("COMMIT")
        self._commit_takes += (monotonic() - began - self._commit_takes) // _REMEMBERED

    async def peek(self, job: Job[Result]) -> Result:
        """Run a reading job on the writing connection: what it wrote last is still in its cache.

        Raises Rejected.
        """
        async with self._turn:
            try:
                return job(self._opened)
            except FAULTS as error:
                raise fault(error) from None

    @property
    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise AssertionError("the writer is open before it is asked")
        return self._connection

    async def _begin(self, connection: sqlite3.Connection) -> None:
        """Take the write lock.

        Only another process can hold it, and waiting for that is the thread's.
        """
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
            await self._in_thread(lambda: _begin_patiently(connection))

    async def _in_thread(self, work: Callable[[], object]) -> None:
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()

        def wait() -> None:
            try:
                work()
            except sqlite3.Error as error:
                loop.call_soon_threadsafe(done.set_exception, error)
            else:
                loop.call_soon_threadsafe(done.set_result, None)

        self._waits.put(wait)
        await done

    async def _look_after_log(self, connection: sqlite3.Connection) -> None:
        if self._pages_in_log > _RESTART_ABOVE:
            await self._in_thread(lambda: connection.execute("PRAGMA wal_checkpoint(RESTART)"))
            self._pages_in_log = 0
        else:
            self._ask_for_checkpoint(connection)

    def _ask_for_checkpoint(self, connection: sqlite3.Connection) -> None:
        if connection.total_changes - self._moved_at > _CHECKPOINT_EVERY:
            self._moved_at = connection.total_changes
            self._checkpoint_wanted.set()

    def _wait_for_disk(self) -> None:
        while (wait := self._waits.get()) is not None:
            wait()

    def _move_log(self) -> None:
        connection = connect(self._path, query_only=False)
        try:
            while not self._closing:
                self._checkpoint_wanted.wait()
                self._checkpoint_wanted.clear()
                moved = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
                self._pages_in_log = moved[1]
        finally:
            connection.close()


def _begin_patiently(connection: sqlite3.Connection) -> None:
    connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    try:
        connection.execute("BEGIN IMMEDIATE")
    finally:
        connection.execute("PRAGMA busy_timeout=0")
