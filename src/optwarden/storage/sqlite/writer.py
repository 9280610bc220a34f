"""Who writes to the file? One thread with one connection; another thread moves the log into the file meanwhile.

A commit that has to move the write-ahead log itself is what makes SQLite's slowest answers slow, so it never does,
unless the log has outgrown its bound.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

from optwarden.storage.sqlite.connection import connect, fault

Result = TypeVar("Result")
Job = Callable[[sqlite3.Connection], Result]

_CHECKPOINT_ABOVE: Final = 4 * 1024 * 1024
"""Bytes of log from which the other thread moves it: SQLite's own default of 1,000 pages of 4 KiB."""
_RESTART_ABOVE: Final = 64 * 1024 * 1024
"""Bytes of log from which the writer itself waits for the move: under unbroken load the other thread never ends."""


class Writer:
    """Runs jobs one after the other on the writing connection and answers in the caller's event loop."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log = path.with_name(path.name + "-wal")
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._wanted = threading.Event()
        self._closing = False
        self._connection: sqlite3.Connection | None = None
        self._threads: list[threading.Thread] = []

    def open(self) -> None:
        """Connect and start both threads. Raises UnsafeStore."""
        self._connection = connect(self._path, query_only=False)
        for target in (self._write, self._checkpoint):
            thread = threading.Thread(target=target, name=f"optwarden-sqlite{target.__name__}")
            thread.daemon = True
            thread.start()
            self._threads.append(thread)

    async def close(self) -> None:
        """Finish what was asked for, then stop both threads."""
        self._closing = True
        self._jobs.put(None)
        self._wanted.set()
        for thread in self._threads:
            await asyncio.to_thread(thread.join)
        if self._connection is not None:
            self._connection.close()

    async def run(self, job: Job[Result]) -> Result:
        """Run a job inside BEGIN IMMEDIATE and COMMIT. Raises Contended or Rejected; nothing is kept then."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Result] = loop.create_future()

        def work() -> None:
            try:
                result = self._transact(job)
            except BaseException as error:  # noqa: BLE001 - carried to the caller, whoever raised it
                loop.call_soon_threadsafe(_fail, answer, error)
            else:
                loop.call_soon_threadsafe(_succeed, answer, result)

        self._jobs.put(work)
        return await answer

    def _transact(self, job: Job[Result]) -> Result:
        connection = self._connection
        if connection is None:
            raise AssertionError("the writer is open before it is asked")
        try:
            connection.execute("BEGIN IMMEDIATE")
            try:
                result = job(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise fault(error) from None
        return result

    def _write(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()
            size = self._log_size()
            if size > _RESTART_ABOVE and self._connection is not None:
                self._connection.execute("PRAGMA wal_checkpoint(RESTART)")
            elif size > _CHECKPOINT_ABOVE:
                self._wanted.set()

    def _checkpoint(self) -> None:
        connection = connect(self._path, query_only=False)
        try:
            while not self._closing:
                self._wanted.wait()
                self._wanted.clear()
                if self._log_size() > _CHECKPOINT_ABOVE:
                    connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        finally:
            connection.close()

    def _log_size(self) -> int:
        try:
            return self._log.stat().st_size
        except FileNotFoundError:
            return 0


def _succeed(answer: asyncio.Future[Result], result: Result) -> None:
    if not answer.done():
        answer.set_result(result)


def _fail(answer: asyncio.Future[Result], error: BaseException) -> None:
    if not answer.done():
        answer.set_exception(error)
